/** Ban hành: the Thông báo that is issued, and its withdrawal. */
import { Body1, Button, Field, makeStyles, Spinner, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Period } from '../../../reporting/periods/period';
import { issuedSheetOf, issueReport, withdrawIssued } from '../../../workflows/issue-report';
import { localSecond } from '../../../workflows/moment';
import type { SeenReports } from '../../../workflows/seen-reports';
import { useWords } from '../../language';
import { DeedFailure } from '../../school/deeds/DeedFailure';
import { useDeed } from '../../school/deeds/use-deed';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  title: { margin: 0 },
  wide: { justifySelf: 'stretch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function Issue(props: {
  period: Period;
  /** The reports that stood when the report was drawn. */
  seen: SeenReports | undefined;
  onOpen: (sheet: string) => void;
}) {
  const { period, seen, onOpen } = props;
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const [said, setSaid] = useState<string>();
  const [reason, setReason] = useState<string>();
  const sheet = issuedSheetOf(period.id);
  const issue = (): void => {
    setSaid(undefined);
    void deed.run(async () => {
      await issueReport({ period: period.id, ...(seen && { seen }), now: localSecond() });
      setSaid(words.issued(sheet));
    });
  };
  const withdraw = (): void => {
    setSaid(undefined);
    void deed.run(async () => {
      const { sheets } = await withdrawIssued({ period: period.id, reason: reason ?? '', now: localSecond() });
      setReason(undefined);
      setSaid(words.withdrawn(sheets[0]));
    });
  };
  return (
    <section className={styles.part} aria-labelledby="issue">
      <Subtitle2 as="h2" id="issue" className={styles.title}>
        {words.issueTitle}
      </Subtitle2>
      <Body1>{words.issueHow(sheet)}</Body1>
      <DeedFailure deed={deed} />
      {deed.isBusy && <Spinner size="tiny" label={words.issuing} />}
      <span role="status">{said}</span>
      {reason === undefined ? (
        <div className={styles.buttons}>
          <Button disabledFocusable={deed.isBusy} onClick={issue}>
            {words.issue}
          </Button>
          {(said !== undefined || deed.code === 'already-issued') && (
            <Button onClick={() => onOpen(sheet)}>{words.open(sheet)}</Button>
          )}
          {deed.code === 'already-issued' && <Button onClick={() => setReason('')}>{words.withdraw}</Button>}
        </div>
      ) : (
        <>
          <Field label={words.withdrawReason} className={styles.wide}>
            <Textarea rows={2} value={reason} onChange={(_event, { value }) => setReason(value)} />
          </Field>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={reason.trim() === '' || deed.isBusy} onClick={withdraw}>
              {words.withdraw}
            </Button>
            <Button onClick={() => setReason(undefined)}>{words.notWithdraw}</Button>
          </div>
        </>
      )}
    </section>
  );
}
