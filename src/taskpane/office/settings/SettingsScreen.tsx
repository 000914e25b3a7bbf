/** Thiết lập: what the report's head and foot say, deadlines, the registry of schools, and the book of the next school year. */
import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from '@fluentui/react-components'; // prettier-ignore
import { useState } from 'react';
import { localSecond } from '../../../workflows/moment';
import { saveSettings } from '../../../workflows/settings/save-settings';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { DeadlinePart } from './DeadlinePart';
import { DetailsPart } from './DetailsPart';
import { NextYearPart } from './NextYearPart';
import { RegistryPart } from './RegistryPart';
import { useSettings } from './use-settings';
import { SETTINGS_WORDS } from './words';

const useStyles = makeStyles({
  screen: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  tabs: { flexWrap: 'wrap', marginLeft: `-${tokens.spacingHorizontalS}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { borderTop: 'none', padding: 0 },
});

const PARTS = ['details', 'deadline', 'schools', 'nextYear'] as const;
type Part = (typeof PARTS)[number];

export default function SettingsScreen({ reading, period, reread }: ScreenProps) {
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const { book } = reading;
  const [part, setPart] = useState<Part>('details');
  const [isSaved, setSaved] = useState(false);
  const draft = useSettings(book);
  const doing = useDoing();
  const count = draft.changes.length;
  const save = (): void => {
    void doing.run(async () => {
      await saveSettings({ changes: draft.changes, now: localSecond() });
      await shownAgain(reread);
      draft.discard();
      setSaved(true);
    });
  };
  const said = doing.isRunning
    ? words.saving
    : draft.hasProblems
      ? words.mendFirst
      : count > 0
        ? words.unsaved(count)
        : isSaved
          ? words.saved
          : '';
  return (
    <div className={styles.screen}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={words.partsLabel}
        selectedValue={part}
        onTabSelect={(_event, { value }) => setPart(value as Part)}
      >
        {PARTS.map((one) => (
          <Tab key={one} value={one}>
            {words.parts[one]}
          </Tab>
        ))}
      </TabList>
      {part === 'details' && <DetailsPart book={book} period={period} draft={draft} />}
      {part === 'deadline' && <DeadlinePart book={book} period={period} draft={draft} />}
      {part === 'schools' && <RegistryPart book={book} period={period} reread={reread} />}
      {part === 'nextYear' && <NextYearPart book={book} />}
      <div className={count > 0 || doing.failure !== undefined ? styles.bar : styles.quiet}>
        {draft.isOvertaken && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.changedMeanwhile}</MessageBarBody>
          </MessageBar>
        )}
        <Failure text={doing.failure} />
        <Caption1 role="status">{said}</Caption1>
        {count > 0 && (
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={doing.isRunning || draft.hasProblems} onClick={save}>
              {words.save}
            </Button>
            <Button
              disabled={doing.isRunning}
              onClick={() => {
                doing.forget();
                draft.discard();
              }}
            >
              {words.discard}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
