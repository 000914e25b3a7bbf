import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import { deadlineFor } from '../../../reporting/submissions/deadline';
import { timeStyle } from '../../../reporting/submissions/messages';
import type { Tally } from '../../../reporting/submissions/standing';
import { formatMoment } from '../../../reporting/wording/dates';
import { formatPercent } from '../../../reporting/wording/numbers';
import { useWords } from '../../language';
import { BOARD_WORDS } from './words';

const useStyles = makeStyles({
  headline: { display: 'grid', gap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  bar: {
    height: '6px',
    display: 'flex',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    marginTop: tokens.spacingVerticalXXS,
  },
  onTime: { backgroundColor: tokens.colorCompoundBrandBackground },
  late: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
});

/** How many are in, of how many, and by when they had to be. The bar only repeats it. */
export function Headline({ book, period, tally }: { book: OfficeBook; period: Period; tally: Tally }) {
  const words = useWords(BOARD_WORDS);
  const styles = useStyles();
  const { expected, received, onTime } = tally;
  const rate = (part: number) => (expected === 0 ? undefined : formatPercent((part / expected) * 100));
  const width = (part: number) => ({ width: `${expected === 0 ? 0 : (part / expected) * 100}%` });
  const deadline = deadlineFor(book.settings, period);
  return (
    <section className={styles.headline}>
      <Subtitle2 as="h2" className={styles.title}>
        {words.received(received, expected, rate(received))}
      </Subtitle2>
      <div className={styles.bar} aria-hidden>
        <div className={styles.onTime} style={width(onTime)} />
        <div className={styles.late} style={width(received - onTime)} />
      </div>
      <div className={styles.facts}>
        <Text size={200}>{words.onTime(onTime, rate(onTime))}</Text>
        <Text size={200}>
          {deadline === undefined ? words.noDeadline : words.deadline(formatMoment(deadline, timeStyle(book, period)))}
        </Text>
      </div>
    </section>
  );
}
