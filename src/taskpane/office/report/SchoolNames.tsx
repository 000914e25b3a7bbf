import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import type { NamedSchool } from '../../../workflows/foresee-report';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  names: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '40vh',
    overflowY: 'auto',
  },
});

/** More are told by their number: the board lists them all. */
const MOST = 100;

/** A line with a count that opens to the names; nothing when there are none. */
export function SchoolNames({ title, schools }: { title: string; schools: readonly NamedSchool[] }) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  if (schools.length === 0) return null;
  return (
    <details>
      <summary>
        <Body1>{title}</Body1>
      </summary>
      <ul className={styles.names} tabIndex={0}>
        {schools.slice(0, MOST).map(({ code, name }) => (
          <li key={code}>
            {name} ({code})
          </li>
        ))}
        {schools.length > MOST && <li>{words.moreSchools(schools.length - MOST)}</li>}
      </ul>
    </details>
  );
}
