import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import { STATE_LABEL } from '../../../reporting/submissions/submission';
import { formatMoment } from '../../../reporting/wording/dates';
import type { ReportInPlace } from '../../../workflows/receipt/preview-receipt';
import { FILE_WORDS } from './file-words';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
    '& td': { fontVariantNumeric: 'tabular-nums' },
    '& td:last-child': { fontWeight: tokens.fontWeightSemibold },
  },
});

/** Figures that are in beside those of the file, where they differ. */
export function FileChanges({ inPlace }: { inPlace: ReportInPlace }) {
  const words = useWords(FILE_WORDS);
  const styles = useStyles();
  const { lot, state, receivedAt, isFileOlder, changes } = inPlace;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" className={styles.title}>
        {changes.length === 0 ? words.sameFigures : words.changes(changes.length)}
      </Subtitle2>
      <Body1>{words.inPlace(lot, STATE_LABEL[state].toLocaleLowerCase('vi'), formatMoment(receivedAt, 'g'))}</Body1>
      {isFileOlder && <Body1>{words.older}</Body1>}
      {changes.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST).map(({ key, label, before, after }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > MOST && <Caption1>{words.moreShown(changes.length - MOST)}</Caption1>}
    </section>
  );
}

/** A form has some 60 to 150 figures; a vaccination table may add hundreds. */
const MOST = 200;
