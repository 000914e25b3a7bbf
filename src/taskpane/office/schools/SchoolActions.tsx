/** What may be done with a school's report in its state. */
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import type { Finding } from '../../../reporting/rules/finding';
import { returnMessage } from '../../../reporting/submissions/messages';
import type { Standing } from '../../../reporting/submissions/standing';
import { carryFigures } from '../../../workflows/enter-figures';
import { localMinute, localSecond } from '../../../workflows/moment';
import { seenReports, type SeenReports } from '../../../workflows/seen-reports';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { MessageToCopy } from '../MessageToCopy';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { useReviewing } from './reviewing';
import { ReturnedCopy } from './ReturnedCopy';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, outline: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  book: OfficeBook;
  period: Period;
  standing: Standing;
  findings: readonly Finding[];
  /** "tháng 10/2021"; absent in September. */
  previousMonth: string | undefined;
  onEnter: () => void;
  reread: ScreenProps['reread'];
}

type Asked = 'return' | 'unlock' | 'carry';

export function SchoolActions({ book, period, standing, findings, previousMonth, onEnter, reread }: Props) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const reviewing = useReviewing(book, period, reread);
  const carrying = useDoing();
  const [asked, setAsked] = useState<Asked>();
  const [message, setMessage] = useState<string>();
  const [said, setSaid] = useState('');
  const { state, school } = standing;
  const section = useRef<HTMLElement>(null);
  // What stood there when a reason began to be typed, however often the book is read again meanwhile.
  const seen = useRef<SeenReports>(undefined);
  const askFor = (what: 'return' | 'unlock'): void => {
    seen.current = seenReports(book, period);
    setAsked(what);
  };
  // The button that was pressed may be gone with the state it was for.
  const holdFocus = (): void => {
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  };
  const isRunning = reviewing.isRunning || carrying.isRunning;
  const review = (action: 'approve' | 'lock'): void => void reviewing.review(action, [school.code]).then(holdFocus);

  const give = async (action: 'return' | 'unlock', reason: string): Promise<void> => {
    // Written before the report is returned: the message is about what stands now.
    const text = returnMessage(book, period, standing, reason, findings, localMinute());
    const done = await reviewing.review(action, [school.code], reason, seen.current);
    // Told what stands there now, the person decides on that.
    seen.current = undefined;
    if (!done) return;
    setAsked(undefined);
    if (action === 'return') setMessage(text);
    else holdFocus();
  };
  const carry = async (): Promise<void> => {
    const done = await carrying.run(async () => {
      const now = seenReports(book, period);
      await carryFigures({ period: period.id, school: school.code, seen: now, now: localSecond() });
      await shownAgain(reread);
      return true;
    });
    if (!done) return;
    setAsked(undefined);
    setSaid(words.carried(previousMonth ?? ''));
    holdFocus();
  };

  return (
    <section ref={section} tabIndex={-1} className={styles.actions} aria-label={words.actions}>
      {asked === undefined && (
        <div className={styles.buttons}>
          {state === 'submitted' && (
            <Button appearance="primary" disabled={isRunning} onClick={() => review('approve')}>
              {words.approve}
            </Button>
          )}
          {state === 'approved' && (
            <Button appearance="primary" disabled={isRunning} onClick={() => review('lock')}>
              {words.lock}
            </Button>
          )}
          {(state === 'submitted' || state === 'approved') && (
            <Button disabled={isRunning} onClick={() => askFor('return')}>
              {words.returnIt}
            </Button>
          )}
          {state === 'locked' && (
            <Button disabled={isRunning} onClick={() => askFor('unlock')}>
              {words.unlock}
            </Button>
          )}
          {state === 'returned' && message === undefined && (
            <Button
              onClick={() =>
                setMessage(
                  returnMessage(book, period, standing, standing.submission?.reason ?? '', findings, localMinute()),
                )
              }
            >
              {words.writeMessageAgain}
            </Button>
          )}
          {state !== 'locked' && (
            <Button disabled={isRunning} onClick={onEnter}>
              {state === 'submitted' || state === 'approved' ? words.correct : words.enter}
            </Button>
          )}
          {state === 'missing' && previousMonth !== undefined && (
            <Button disabled={isRunning} onClick={() => setAsked('carry')}>
              {words.carry(previousMonth)}
            </Button>
          )}
        </div>
      )}
      {(asked === 'return' || asked === 'unlock') && (
        <ReasonForm
          action={asked}
          isRunning={isRunning}
          onGive={(reason) => void give(asked, reason)}
          onCancel={() => setAsked(undefined)}
        />
      )}
      {asked === 'carry' && (
        <>
          <Text>{words.carryDetail(previousMonth ?? '')}</Text>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={isRunning} onClick={() => void carry()}>
              {words.carryIt}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{words.cancel}</Button>
          </div>
        </>
      )}
      <Failure text={reviewing.failure ?? carrying.failure} />
      <Text size={200} role="status">
        {reviewing.said || said}
      </Text>
      {message !== undefined && (
        <MessageToCopy
          key={message}
          label={words.returnMessage}
          hint={words.returnMessageHint}
          text={message}
          onClose={() => setMessage(undefined)}
        />
      )}
      {message !== undefined && (
        <ReturnedCopy
          book={book}
          period={period}
          school={school}
          reason={standing.submission?.reason ?? ''}
          findings={findings}
        />
      )}
    </section>
  );
}

function ReasonForm(props: {
  action: 'return' | 'unlock';
  isRunning: boolean;
  onGive: (reason: string) => void;
  onCancel: () => void;
}) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isReturn = props.action === 'return';
  return (
    <form
      className={styles.actions}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') props.onGive(reason.trim());
        else setMissing(true);
      }}
    >
      <Field
        label={isReturn ? words.returnReason : words.unlockReason}
        hint={isReturn ? words.returnReasonHint : words.unlockReasonHint}
        required
        validationMessage={isMissing && reason.trim() === '' ? words.reasonNeeded : undefined}
      >
        <Textarea ref={field} rows={3} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={props.isRunning}>
          {isReturn ? words.returnIt : words.unlock}
        </Button>
        <Button onClick={props.onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
