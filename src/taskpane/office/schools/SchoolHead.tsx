import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import { displayName } from '../../../reporting/schools/names';
import { timeStyle } from '../../../reporting/submissions/messages';
import type { Standing } from '../../../reporting/submissions/standing';
import { formatMoment } from '../../../reporting/wording/dates';
import { localSecond } from '../../../workflows/moment';
import { recordSignedCopies } from '../../../workflows/record-signed-copies';
import { seenReports } from '../../../workflows/seen-reports';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { SignedCopyMenu } from '../list/SignedCopyMenu';
import { StateBadge } from '../list/StateBadge';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  head: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  title: { ...typographyStyles.subtitle1, margin: 0, outline: 'none' },
  states: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { overflowWrap: 'anywhere' },
});

/** Which school, how its report stands, and where it came from. */
export function SchoolHead(props: {
  book: OfficeBook;
  period: Period;
  standing: Standing;
  reread: ScreenProps['reread'];
}) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const doing = useDoing();
  const heading = useRef<HTMLHeadingElement>(null);
  // Come from a list that is gone now: the focus is to be somewhere.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const { book, period, standing, reread } = props;
  const { school, state, submission } = standing;
  const isReport = submission !== undefined && state !== 'carried';
  const came = submission && [
    isReport ? words.received(formatMoment(submission.receivedAt, timeStyle(book, period))) : '',
    isReport && submission.late ? words.late : '',
  ];
  return (
    <div className={styles.head}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {displayName(school)}
      </h2>
      <Text size={200}>{[school.code, school.levels.join(' & '), school.commune].filter(Boolean).join(' · ')}</Text>
      <div className={styles.states}>
        <StateBadge state={state} />
        {isReport && (
          <SignedCopyMenu
            school={displayName(school)}
            signedCopy={submission.signedCopy}
            onChoose={(signedCopy) =>
              void doing.run(async () => {
                const seen = seenReports(book, period);
                await recordSignedCopies({
                  period: period.id,
                  schools: [school.code],
                  signedCopy,
                  seen,
                  now: localSecond(),
                });
                await shownAgain(reread);
              })
            }
          />
        )}
      </div>
      {came && <Text size={200}>{came.filter(Boolean).join(', ')}</Text>}
      {submission && (
        <Text size={200} className={styles.text}>
          {isReport && !standing.onBehalf ? words.file(submission.file) : submission.file}
        </Text>
      )}
      {isReport && !standing.onBehalf && (
        <Text size={200}>{submission.mark ? words.stamped(submission.mark) : words.unstamped}</Text>
      )}
      {submission?.reason && (
        <Text size={200} className={styles.text}>
          {words.reason(submission.reason)}
        </Text>
      )}
      <Failure text={doing.failure} />
    </div>
  );
}
