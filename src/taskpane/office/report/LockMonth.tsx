/** Khóa tháng: what is approved is locked, so that it no longer changes; and opened again with a reason. */
import { Body1, Button, Caption1, Field, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { countedUnits } from '../../../reporting/consolidation/figures';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { currentSubmissions } from '../../../reporting/submissions/states';
import type { SubmissionState } from '../../../reporting/submissions/submission';
import { useWords } from '../../language';
import { Failure } from '../Failure';
import { useReviewing } from '../schools/reviewing';
import type { ScreenProps } from '../screen';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function LockMonth(props: { book: OfficeBook; period: Period; reread: ScreenProps['reread'] }) {
  const { book, period } = props;
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const reviewing = useReviewing(book, period, props.reread);
  const [reason, setReason] = useState<string>();
  const current = currentSubmissions(book.submissions, period.id);
  const units = countedUnits(book, period);
  const codesIn = (state: SubmissionState): string[] =>
    units.filter(({ code }) => current.get(code)?.state === state).map(({ code }) => code);
  const [approved, locked] = [codesIn('approved'), codesIn('locked')];
  const open = units.length - approved.length - locked.length;
  const month = periodInSentence(period);
  return (
    <section className={styles.part} aria-labelledby="lock-month">
      <Subtitle2 as="h2" id="lock-month" className={styles.title}>
        {words.lockTitle}
      </Subtitle2>
      <Body1>{words.lockState(month, locked.length, units.length)}</Body1>
      <Caption1>{words.lockHow}</Caption1>
      {open > 0 && <Body1>{words.notApproved(open)}</Body1>}
      {reason === undefined ? (
        <div className={styles.buttons}>
          {approved.length > 0 && (
            <Button disabled={reviewing.isRunning} onClick={() => void reviewing.review('lock', approved)}>
              {words.lock(approved.length)}
            </Button>
          )}
          {locked.length > 0 && (
            <Button disabled={reviewing.isRunning} onClick={() => setReason('')}>
              {words.unlock}
            </Button>
          )}
        </div>
      ) : (
        <>
          <Field label={words.unlockReason}>
            <Textarea rows={2} value={reason} onChange={(_event, { value }) => setReason(value)} />
          </Field>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={reason.trim() === '' || reviewing.isRunning}
              onClick={() => {
                void reviewing.review('unlock', locked, reason.trim()).then((done) => done && setReason(undefined));
              }}
            >
              {words.unlockAll(locked.length)}
            </Button>
            <Button onClick={() => setReason(undefined)}>{words.notUnlock}</Button>
          </div>
        </>
      )}
      <Failure text={reviewing.failure} />
      <Caption1 role="status">{reviewing.said}</Caption1>
    </section>
  );
}
