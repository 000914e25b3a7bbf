/** Gửi biểu mẫu: a workbook for every school for the month, as one .zip, with who gets which. */
import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Spinner,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import { periodInSentence, previousPeriod } from '../../../reporting/periods/calendar';
import { activeSchools } from '../../../reporting/schools/registry';
import { formatDecimal } from '../../../reporting/wording/numbers';
import { useWords } from '../../language';
import { DeedFailure } from '../../school/deeds/DeedFailure';
import type { ScreenProps } from '../screen';
import { Addresses } from './Addresses';
import { CannotDownload } from './CannotDownload';
import { canDownload, download } from './downloads';
import { FileNames } from './FileNames';
import { useTemplates, type MadeTemplates } from './use-templates';
import { TEMPLATES_WORDS } from './words';

const useStyles = makeStyles({
  screen: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  start: { justifySelf: 'start' },
  texts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

export default function TemplatesScreen({ reading, period }: ScreenProps) {
  const words = useWords(TEMPLATES_WORDS);
  const styles = useStyles();
  const save = useCallback(({ url, name }: MadeTemplates) => download(url, name), []);
  const { step, failure, dismiss, make, cancel } = useTemplates(save);
  const { book } = reading;
  const schools = useMemo(() => activeSchools(book.schools, period), [book, period]);
  const previous = previousPeriod(book.calendar, period);
  const isOfOtherMonth = step.is === 'made' && step.made.plan.common.period.id !== period.id;
  if (!canDownload(Office.context.platform)) {
    return (
      <div className={styles.screen}>
        <CannotDownload />
      </div>
    );
  }
  return (
    <div className={styles.screen}>
      <DeedFailure deed={{ failure, dismiss }} />
      {(step.is === 'ready' || isOfOtherMonth) && (
        <>
          <Body1>{words.intro(schools.length, periodInSentence(period))}</Body1>
          <Body1>{words.inside(previous && periodInSentence(previous))}</Body1>
          <Button
            appearance="primary"
            className={styles.start}
            disabled={schools.length === 0}
            onClick={() => make(period.id)}
          >
            {words.make}
          </Button>
          <Addresses schools={schools} />
        </>
      )}
      {step.is === 'planning' && <Spinner size="tiny" className={styles.start} label={words.planning} role="status" />}
      {step.is === 'making' && (
        <>
          <ProgressBar
            thickness="large"
            value={step.done}
            max={Math.max(step.total, 1)}
            aria-label={words.making}
            aria-valuetext={words.made(step.done, step.total)}
          />
          <div className={styles.texts}>
            <Body1>{words.made(step.done, step.total)}</Body1>
            {step.minutesLeft !== undefined && <Body1>{words.left(step.minutesLeft)}</Body1>}
          </div>
          <Button className={styles.start} onClick={cancel}>
            {words.cancel}
          </Button>
        </>
      )}
      {step.is === 'made' && !isOfOtherMonth && <Made made={step.made} onSave={save} />}
    </div>
  );
}

function Made({ made, onSave }: { made: MadeTemplates; onSave: (made: MadeTemplates) => void }) {
  const words = useWords(TEMPLATES_WORDS);
  const styles = useStyles();
  const { templates } = made.plan;
  const schools = useMemo(() => templates.map(({ school }) => school), [templates]);
  return (
    <>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          {words.done(templates.length, `${formatDecimal(made.bytes / 1_048_576, 1)} MB`)} {words.saved(made.name)}
        </MessageBarBody>
      </MessageBar>
      <Button className={styles.start} onClick={() => onSave(made)}>
        {words.saveAgain}
      </Button>
      <Subtitle2 as="h2" className={styles.title}>
        {words.howToSend}
      </Subtitle2>
      <ol className={styles.list}>
        {words.steps.map((line) => (
          <li key={line}>
            <Body1>{line}</Body1>
          </li>
        ))}
      </ol>
      <Addresses schools={schools} />
      <FileNames templates={templates} />
    </>
  );
}
