/** Thiết lập: what the report's head and foot say, deadlines, the registry of schools, and the book of the next school year. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { localSecond } from '../../../workflows/moment';
import { saveSettings } from '../../../workflows/settings/save-settings';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { DraftBar } from '../forms/DraftBar';
import { KeptNotice } from '../forms/KeptNotice';
import { PartTabs } from '../forms/PartTabs';
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
      <KeptNotice of={draft.kept} onTake={draft.restore} />
      <PartTabs
        label={words.partsLabel}
        parts={PARTS.map((one) => [one, words.parts[one]])}
        part={part}
        onPart={setPart}
      />
      {part === 'details' && <DetailsPart book={book} period={period} draft={draft} />}
      {part === 'deadline' && <DeadlinePart book={book} period={period} draft={draft} />}
      {part === 'schools' && <RegistryPart book={book} period={period} reread={reread} />}
      {part === 'nextYear' && <NextYearPart book={book} />}
      <DraftBar
        doing={doing}
        isChanged={count > 0}
        isReady={!draft.hasProblems}
        isOvertaken={draft.isOvertaken}
        said={said}
        words={words}
        onSave={save}
        onDiscard={draft.discard}
      />
    </div>
  );
}
