import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { GridColumn } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { differenceText, numberText } from '../figures/display';
import { SeverityIcon } from '../findings/SeverityIcon';
import { useEntry } from './entry';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  cell: {
    textAlign: 'right',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    whiteSpace: 'nowrap',
  },
  total: {
    '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
    '& td': { fontWeight: tokens.fontWeightSemibold },
  },
  faint: { '& td': { color: tokens.colorNeutralForeground3 } },
  /** A total of some of the grades is no total yet. */
  part: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  change: { fontWeight: tokens.fontWeightSemibold },
  flag: { verticalAlign: 'middle', marginRight: tokens.spacingHorizontalXXS },
});

/** Running totals, last month's, and the difference between them once every grade is given. */
export function GridFoot({ columns, headClass }: { columns: readonly GridColumn[]; headClass: string }) {
  const { findingsOf } = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  return (
    <tfoot>
      <tr className={styles.total}>
        <th scope="row" className={headClass}>
          {words.total}
        </th>
        {columns.map(({ code, total, totalKey, isComplete }) => {
          const [finding] = totalKey === undefined ? [] : (findingsOf.get(totalKey) ?? []);
          return (
            <td
              key={code}
              className={mergeClasses(styles.cell, !isComplete && styles.part)}
              {...(!isComplete && total !== undefined && { title: words.totalOfPart })}
            >
              {finding && (
                <span className={styles.flag}>
                  <SeverityIcon severity={finding.severity} />
                </span>
              )}
              {total === undefined ? '' : numberText(total)}
            </td>
          );
        })}
      </tr>
      <tr className={styles.faint}>
        <th scope="row" className={headClass}>
          {words.lastMonth}
        </th>
        {columns.map(({ code, previousTotal }) => (
          <td key={code} className={styles.cell}>
            {previousTotal === undefined ? '–' : numberText(previousTotal)}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row" className={headClass}>
          {words.difference}
        </th>
        {columns.map(({ code, total, previousTotal, isComplete }) => (
          <td key={code} className={mergeClasses(styles.cell, styles.change)}>
            {(isComplete && differenceText(total, previousTotal)) || ''}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
