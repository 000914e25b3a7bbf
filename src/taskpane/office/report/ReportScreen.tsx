/** Lập báo cáo: what the month covers, then the report and its annexes drawn into the book, ready to print. */
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { DocumentPrint20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { ReportMonth } from '../../../reporting/briefing/month';
import type { Period } from '../../../reporting/periods/period';
import {
  compileReport,
  type CompiledReport,
  type CompileStep,
  type HandEdit,
  HandEditsFound,
} from '../../../workflows/compile-report';
import { foreseeReport, type ReportForesight, sentencesOf } from '../../../workflows/foresee-report';
import { localSecond } from '../../../workflows/moment';
import { seenReports, type SeenReports } from '../../../workflows/seen-reports';
import { reportSheetOf, showReportCell, showReportSheet } from '../../../workflows/show-report';
import { useWords } from '../../language';
import { DeedFailure } from '../../school/deeds/DeedFailure';
import { useDeed } from '../../school/deeds/use-deed';
import { PaneFailure } from '../../shell/PaneErrorBoundary';
import type { ScreenProps } from '../screen';
import { DrawnAgain } from './DrawnAgain';
import { Explanations } from './Explanations';
import { Foresight, Restatements } from './Foresight';
import { type Decisions, HandEdits } from './HandEdits';
import { Issue } from './Issue';
import { LockMonth } from './LockMonth';
import { Sentences } from './Sentences';
import { WordCopy } from './WordCopy';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  screen: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  start: { justifySelf: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0 },
  sheets: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

export default function ReportScreen({ reading, period, go, reread }: ScreenProps) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const [drawn, setDrawn] = useState<CompiledReport>();
  const [drawnOf, setDrawnOf] = useState<SeenReports>();
  const [step, setStep] = useState<CompileStep>();
  const [isAgain, setAgain] = useState(false);
  const [asked, setAsked] = useState<{ period: string; edits: readonly HandEdit[] }>();
  const seen = useForesight(reading.book, period);
  const deed = useDeed();
  const sheet = reportSheetOf(period.id);
  const isAsked = asked?.period === period.id;
  const isDrawn = drawn?.period === period.id && !isAgain;

  const compile = (handEdits: 'ask' | Decisions): void => {
    const onStep = async (reached: CompileStep): Promise<void> => {
      setStep(reached);
      await painted();
    };
    void deed
      .run(async () => {
        try {
          setDrawn(await compileReport({ period: period.id, now: localSecond(), onStep, handEdits }));
        } catch (error) {
          if (!(error instanceof HandEditsFound)) throw error;
          return setAsked({ period: period.id, edits: error.edits });
        }
        setAsked(undefined);
        setAgain(false);
        const again = await reread().catch(() => undefined);
        setDrawnOf(again && seenReports(again.book, period));
      })
      .finally(() => setStep(undefined));
  };

  if (seen && 'error' in seen)
    return <PaneFailure error={seen.error} onAgain={() => void reread().catch(() => undefined)} />;
  return (
    <div className={styles.screen}>
      <DeedFailure deed={deed} />
      {isAsked && step === undefined && (
        <HandEdits edits={asked.edits} onDecided={compile} onCancel={() => setAsked(undefined)} />
      )}
      {!isDrawn && !(isAsked && step === undefined) && (
        <>
          {seen ? (
            <>
              <Foresight foresight={seen.foresight} go={go} />
              <Explanations
                book={reading.book}
                period={period}
                explanations={seen.foresight.explanations}
                reread={reread}
              />
            </>
          ) : (
            <Spinner size="tiny" className={styles.start} label={words.looking} role="status" />
          )}
          {step === undefined ? (
            <Button
              appearance="primary"
              className={styles.start}
              disabled={!seen || seen.foresight.disagreement !== undefined}
              onClick={() => compile('ask')}
            >
              {seen && seen.foresight.coverage.ALL.received < seen.foresight.coverage.ALL.expected
                ? words.compileAnyway
                : words.compile}
            </Button>
          ) : (
            <Spinner size="tiny" className={styles.start} label={words.steps[step]} role="status" />
          )}
          <Caption1 className={styles.quiet}>{words.redraws(sheet)}</Caption1>
        </>
      )}
      {isDrawn && drawn && (
        <Drawn
          drawn={drawn}
          period={period}
          seen={drawnOf}
          month={seen?.foresight.month}
          onOpen={(name) => void deed.run(() => showReportSheet(name))}
          onCell={(reference) => void deed.run(() => showReportCell(reference))}
          onAgain={() => setAgain(true)}
        />
      )}
      {step === undefined && <LockMonth book={reading.book} period={period} reread={reread} />}
    </div>
  );
}

function Drawn(props: {
  drawn: CompiledReport;
  period: Period;
  seen: SeenReports | undefined;
  /** The month as the book has it now. */
  month: ReportMonth | undefined;
  onOpen: (sheet: string) => void;
  onCell: (reference: string) => void;
  onAgain: () => void;
}) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const { sheets, briefing } = props.drawn;
  const sentences = sentencesOf(briefing.blocks);
  return (
    <>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{words.done(sheets[0])}</MessageBarBody>
      </MessageBar>
      <DrawnAgain drawn={props.drawn} />
      <Restatements restatements={briefing.restatements} />
      <Sentences
        title={words.drawnSentences(sentences.length)}
        hint={words.drawnSentencesHint}
        sentences={sentences}
        month={props.month}
        onCell={props.onCell}
      />
      <Subtitle2 as="h2" className={styles.title}>
        {words.sheets}
      </Subtitle2>
      <div className={styles.sheets}>
        {sheets.map((name) => (
          <Button key={name} size="small" aria-label={words.open(name)} onClick={() => props.onOpen(name)}>
            {name}
          </Button>
        ))}
      </div>
      <Subtitle2 as="h2" className={styles.title}>
        <DocumentPrint20Regular aria-hidden /> {words.print}
      </Subtitle2>
      <ul className={styles.list}>
        {words.printHow.map((line) => (
          <li key={line}>
            <Body1>{line}</Body1>
          </li>
        ))}
      </ul>
      <WordCopy drawn={props.drawn} />
      <Issue period={props.period} seen={props.seen} onOpen={props.onOpen} />
      <Button className={styles.start} onClick={props.onAgain}>
        {words.again}
      </Button>
    </>
  );
}

type Seen = { foresight: ReportForesight } | { error: unknown };

/** Worked out after the screen is drawn: with thousands of schools it takes a moment. */
function useForesight(book: OfficeBook, period: Period): Seen | undefined {
  const [seen, setSeen] = useState<{ of: OfficeBook; period: string; result: Seen }>();
  useEffect(() => {
    const timer = setTimeout(() => setSeen({ of: book, period: period.id, result: foresee(book, period) }), 20);
    return () => clearTimeout(timer);
  }, [book, period]);
  return seen?.of === book && seen.period === period.id ? seen.result : undefined;
}

function foresee(book: OfficeBook, period: Period): Seen {
  try {
    return { foresight: foreseeReport(book, period) };
  } catch (error) {
    return { error };
  }
}

/** Until the browser has shown what was just set. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
