import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import type { School } from '../../../reporting/schools/school';
import { entriesOf } from '../../../reporting/submissions/log';
import { compareLots } from '../../../reporting/submissions/lots';
import { timeStyle } from '../../../reporting/submissions/messages';
import { formatMoment } from '../../../reporting/wording/dates';
import { useWords } from '../../language';
import { LIST_WORDS } from '../list/words';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  section: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** Every receipt of the school's month, the newest first, and what was done with it. */
export function SchoolHistory({ book, period, school }: { book: OfficeBook; period: Period; school: School }) {
  const words = useWords(SCHOOLS_WORDS);
  const listWords = useWords(LIST_WORDS);
  const styles = useStyles();
  const style = timeStyle(book, period);
  const receipts = book.submissions
    .filter((one) => one.school === school.code && one.period === period.id)
    .sort((a, b) => compareLots(b.lot, a.lot));
  const entries = entriesOf(book.log, book.submissions, period.id, school.code).reverse();
  return (
    <div className={styles.section}>
      <section>
        <Subtitle2 as="h3" block className={styles.title}>
          {words.history}
        </Subtitle2>
        {receipts.length === 0 ? (
          <Text size={200}>{words.noHistory}</Text>
        ) : (
          <ul className={styles.list}>
            {receipts.map((one, at) => (
              <li key={one.lot}>
                {[
                  words.lot(one.lot),
                  one.receivedAt && formatMoment(one.receivedAt, style),
                  listWords.states[one.state].toLocaleLowerCase('vi'),
                  one.late ? listWords.late : '',
                  at > 0 ? words.supersededBy : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
                <br />
                {one.file}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <Subtitle2 as="h3" block className={styles.title}>
          {words.log}
        </Subtitle2>
        {entries.length === 0 ? (
          <Text size={200}>{words.noLog}</Text>
        ) : (
          <ul className={styles.list}>
            {entries.map((entry, at) => (
              <li key={at}>
                {entry.at && `${formatMoment(entry.at, style)}: `}
                {entry.action}
                {entry.before && entry.after && ` (${entry.before} → ${entry.after})`}
                {entry.reason && `. ${entry.reason}`}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
