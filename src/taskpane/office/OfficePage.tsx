import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { BookDescription } from '../../workflows/describe-book';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, display: 'grid', gap: tokens.spacingVerticalM },
  /** The board is wider than the narrowest pane: it scrolls in a box of its own. */
  box: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  board: {
    borderCollapse: 'collapse',
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: 'right',
      fontSize: tokens.fontSizeBase200,
    },
    '& th': { fontWeight: tokens.fontWeightSemibold },
    '& th:first-child': { textAlign: 'left', whiteSpace: 'nowrap' },
    '& thead th': { backgroundColor: tokens.colorNeutralBackground3, verticalAlign: 'bottom' },
    '& tbody tr:last-child > *': { borderBottom: 'none', fontWeight: tokens.fontWeightSemibold },
  },
});

/** The office's book: how the latest month stands. */
export default function OfficePage({ book }: { book: BookDescription }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Body1 role="status">{book.headline}</Body1>
      {book.board && (
        <div className={styles.box} tabIndex={0} role="region" aria-label={book.headline}>
          <table className={styles.board}>
            <thead>
              <tr>
                {book.board.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {book.board.rows.map(([level, ...counts]) => (
                <tr key={level}>
                  <th scope="row">{level}</th>
                  {counts.map((count, at) => (
                    <td key={at}>{count}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
