import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { formatFigure } from '../../../reporting/figures/format';
import type { SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { HistoryChart } from './HistoryChart';
import { labelOfKey } from './label';
import { seriesOf, type Month } from './series';
import { HISTORY_WORDS } from './words';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: 'calc(100vw - 16px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  left: { textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  right: { textAlign: 'end' },
  now: { fontWeight: tokens.fontWeightSemibold },
});

export interface HistoryDialogProps {
  form: Pick<SchoolForm, 'slots' | 'history' | 'report' | 'period'>;
  /** Of a figure or of a total. */
  figure: string;
  onClose(): void;
}

/** The last 12 months of a figure as a small chart, with the same as a table below it. */
export default function HistoryDialog({ form, figure, onClose }: HistoryDialogProps) {
  const words = useWords(HISTORY_WORDS);
  const styles = useStyles();
  const { indicator, months } = seriesOf(form, figure);
  const shown = (value: number) => formatFigure(indicator, value);
  const values = months.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const now = months.at(-1)?.value;
  const summary = words.summary(
    values.length,
    shown(Math.min(...values)),
    shown(Math.max(...values)),
    now === undefined ? words.blank : shown(now),
  );
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title(labelOfKey(form.slots, figure))}</DialogTitle>
          <DialogContent className={styles.content}>
            {months.length < 2 || values.length === 0 ? (
              <Text>{words.nothing}</Text>
            ) : (
              <>
                <HistoryChart months={months} summary={summary} shown={shown} />
                <Text size={200}>{summary}</Text>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th className={styles.left}>{words.period}</th>
                      <th className={styles.right}>{words.value}</th>
                      <th className={styles.right}>{words.difference}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {months.map((month, index) => (
                      <tr key={month.label} className={month.isNow ? styles.now : undefined}>
                        <th scope="row" className={styles.left}>
                          {month.isNow ? `${month.label} (${words.nowMark})` : month.label}
                        </th>
                        <td className={styles.right}>{month.value === undefined ? words.blank : shown(month.value)}</td>
                        <td className={styles.right}>{difference(months[index - 1], month, shown)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function difference(before: Month | undefined, { value }: Month, shown: (value: number) => string): string {
  if (before?.value === undefined || value === undefined) return '';
  const change = value - before.value;
  return change === 0 ? '0' : `${change > 0 ? '+' : '−'}${shown(Math.abs(change))}`;
}
