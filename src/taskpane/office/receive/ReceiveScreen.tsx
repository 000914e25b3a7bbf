/** Tiếp nhận báo cáo: files in, looked at, decided, written as one receipt, and taken back if need be. */
import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { parsePeriod, periodInSentence, periodOfCalendar } from '../../../reporting/periods/calendar';
import { useWords } from '../../language';
import type { ScreenProps } from '../screen';
import { ChooseFiles } from './ChooseFiles';
import { otherPeriod } from './listing';
import { PreviewPage } from './PreviewPage';
import { Reading } from './Reading';
import { receiptsOfMonth } from './receipts-of-month';
import { ReceiptsOfMonth } from './ReceiptsOfMonth';
import { TimeField } from './TimeField';
import { useReceipt, type Receiving } from './use-receipt';
import { RECEIVE_WORDS } from './words';

const useStyles = makeStyles({
  screen: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  spinner: { justifySelf: 'start' },
});

export default function ReceiveScreen({ reading, period, go, reread, choosePeriod }: ScreenProps) {
  const words = useWords(RECEIVE_WORDS);
  const styles = useStyles();
  const receiving = useReceipt(reread);
  const [isNothing, setNothing] = useState(false);
  const { step, choices, choose } = receiving;
  const month = periodInSentence(period);
  const undo = (lot: string): void => receiving.undo(lot, reading.book.submissions);
  const receipts = useMemo(() => receiptsOfMonth(reading.book.submissions, period.id), [reading, period]);
  return (
    <div className={styles.screen}>
      <ReceiptFailure receiving={receiving} period={period.id} />
      {step.is === 'choosing' && (
        <>
          <Body1>{words.intro(month)}</Body1>
          <TimeField
            label={words.receivedAt}
            hint={words.receivedAtHint}
            value={choices.receivedAt}
            onChange={(receivedAt) => choose({ receivedAt })}
          />
          <ChooseFiles
            onPick={(picked) => {
              setNothing(picked.length === 0);
              receiving.read(picked, period.id);
            }}
          />
          {isNothing && <Body1 role="status">{words.noFiles}</Body1>}
          <ReceiptsOfMonth title={words.receipts(month)} receipts={receipts} onUndo={undo} />
        </>
      )}
      {step.is === 'reading' && <Reading progress={step.progress} onCancel={receiving.cancelReading} />}
      {(step.is === 'previewing' || step.is === 'writing') && (
        <>
          <PeriodQuestion
            receiving={receiving}
            chosen={{ id: period.id, month }}
            onSwitch={(id) => {
              const other = periodOfCalendar(reading.book.calendar, id);
              if (!other) return;
              choosePeriod(other);
              receiving.read(receiving.picked, id);
            }}
            isKnown={(id) => periodOfCalendar(reading.book.calendar, id) !== undefined}
          />
          <PreviewPage
            preview={step.preview}
            choices={choices}
            isWriting={step.is === 'writing'}
            onChoose={choose}
            onCommit={receiving.commit}
            onDrop={receiving.startOver}
          />
        </>
      )}
      {step.is === 'undoing' && <Spinner size="tiny" className={styles.spinner} label={words.undoing} role="status" />}
      {step.is === 'written' && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {words.written(step.receipt.lot, step.receipt.count)}{' '}
              {words.writtenBoard(
                step.receipt.coverage.ALL.received,
                step.receipt.coverage.ALL.expected,
                step.receipt.coverage.ALL.late,
                step.receipt.coverage.ALL.missing.length,
              )}
            </MessageBarBody>
          </MessageBar>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={receiving.startOver}>
              {words.more}
            </Button>
            <Button onClick={() => go('board')}>{words.board}</Button>
            <Button onClick={() => undo(step.receipt.lot)}>{words.undo}</Button>
          </div>
        </>
      )}
      {step.is === 'undone' && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.undone(step.lot, step.schools)}</MessageBarBody>
          </MessageBar>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={receiving.startOver}>
              {words.more}
            </Button>
            <Button onClick={() => go('board')}>{words.board}</Button>
          </div>
        </>
      )}
    </div>
  );
}

/** What went wrong; where files are at hand they can be read again against the book as it is now. */
function ReceiptFailure({ receiving, period }: { receiving: Receiving; period: string }) {
  const words = useWords(RECEIVE_WORDS);
  if (receiving.failure === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{receiving.failure}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={words.dismiss}
            onClick={receiving.dismissFailure}
          />
        }
      >
        {receiving.picked.length > 0 && (
          <Button onClick={() => receiving.read(receiving.picked, period)}>{words.readAgain}</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** The files, or the person, mean another month than the preview: asked, never guessed. */
function PeriodQuestion(props: {
  receiving: Receiving;
  chosen: { id: string; month: string };
  onSwitch: (period: string) => void;
  isKnown: (period: string) => boolean;
}) {
  const words = useWords(RECEIVE_WORDS);
  const { receiving, chosen, onSwitch, isKnown } = props;
  const { step } = receiving;
  const other = useMemo(() => (step.is === 'previewing' ? otherPeriod(step.preview.files) : undefined), [step]);
  if (step.is !== 'previewing') return null;
  const nameOf = (id: string) => {
    const parsed = parsePeriod(id);
    return parsed ? periodInSentence(parsed) : id;
  };
  if (step.preview.period !== chosen.id) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.otherMonth(nameOf(step.preview.period), chosen.month)}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => receiving.read(receiving.picked, chosen.id)}>{words.readFor(chosen.month)}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (!other || !isKnown(other.period)) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{words.filesOfMonth(other.count, nameOf(other.period))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => onSwitch(other.period)}>{words.switchTo(nameOf(other.period))}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
