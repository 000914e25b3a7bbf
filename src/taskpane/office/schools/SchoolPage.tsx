/** One school's month: how it stands, what to do with it, what was found, its figures, and how it came to be so. */
import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { restatementsOf } from '../../../reporting/briefing/restatements';
import { periodInSentence, periodLabel } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { displayName } from '../../../reporting/schools/names';
import type { Standing } from '../../../reporting/submissions/standing';
import type { MonthReview } from '../../../workflows/month-review';
import { schoolLines } from '../../../workflows/school-lines';
import { useWords } from '../../language';
import type { ScreenProps } from '../screen';
import { EnterFigures } from './EnterFigures';
import { FigureTable } from './FigureTable';
import { FindingList } from './FindingList';
import { SchoolActions } from './SchoolActions';
import { SchoolHead } from './SchoolHead';
import { SchoolHistory } from './SchoolHistory';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  restated: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

export function SchoolPage(props: {
  book: OfficeBook;
  period: Period;
  standing: Standing;
  review: MonthReview;
  reread: ScreenProps['reread'];
}) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const [isEntering, setEntering] = useState(false);
  const [said, setSaid] = useState('');
  const { book, period, standing, review, reread } = props;
  const { school } = standing;
  const { figures, previous, findings } = review.of(school);
  const groups = schoolLines(book.catalogue, school, period, figures, previous);
  const month = review.previousPeriod && periodInSentence(review.previousPeriod);
  // Totals are of all schools: only a school that was unlocked can have changed what was printed.
  const restated = restatementsOf(book, period).filter(
    (one) => one.period === period.id && one.text.includes(displayName(school)),
  );
  if (isEntering)
    return (
      <EnterFigures
        period={period}
        school={school}
        book={book}
        groups={groups}
        reread={reread}
        onClose={(done) => {
          setEntering(false);
          if (done) setSaid(words.entered);
        }}
      />
    );
  return (
    <div className={styles.page}>
      <SchoolHead book={book} period={period} standing={standing} reread={reread} />
      <SchoolActions
        book={book}
        period={period}
        standing={standing}
        findings={findings}
        previousMonth={month}
        onEnter={() => setEntering(true)}
        reread={reread}
      />
      <Text size={200} role="status">
        {said}
      </Text>
      {restated.length > 0 && (
        <section>
          <Subtitle2 as="h3" block className={styles.title}>
            {words.restated}
          </Subtitle2>
          <ul className={styles.restated}>
            {restated.map(({ figure, text }) => (
              <li key={figure}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Subtitle2 as="h3" block className={styles.title}>
          {words.findings}
        </Subtitle2>
        <FindingList findings={findings} hasReport={standing.submission !== undefined} />
      </section>
      {figures.size > 0 && (
        <section>
          <Subtitle2 as="h3" block className={styles.title}>
            {words.figures}
          </Subtitle2>
          <FigureTable
            groups={groups}
            findings={findings}
            current={periodLabel(period)}
            previous={review.previousPeriod && previous ? periodLabel(review.previousPeriod) : undefined}
            previousMonth={month}
          />
        </section>
      )}
      <SchoolHistory book={book} period={period} school={school} />
    </div>
  );
}
