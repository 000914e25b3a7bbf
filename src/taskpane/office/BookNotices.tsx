/** What is wrong with the book as it was read: said above every screen, closed by whoever has seen it. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import type { BookReading } from '../../workflows/office-book';
import { useWords } from '../language';
import { OFFICE_WORDS } from './words';

const useStyles = makeStyles({
  notices: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, display: 'grid', gap: '4px' },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '30vh', overflowY: 'auto' },
});

/** More than these are no longer read one by one. */
const SHOWN = 50;

export function BookNotices(props: { reading: BookReading; error: unknown; isReading: boolean; onAgain: () => void }) {
  const words = useWords(OFFICE_WORDS);
  const styles = useStyles();
  const problems = props.reading.problems.filter(({ severity }) => severity !== 'note');
  if (props.error === undefined && problems.length === 0) return null;
  return (
    <div className={styles.notices}>
      {props.error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {words.stale} {props.error instanceof Error ? props.error.message : String(props.error)}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabled={props.isReading} onClick={props.onAgain}>
              {words.again}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <details>
              <summary>{words.problems(problems.length)}</summary>
              <ul className={styles.problems} tabIndex={0}>
                {problems.slice(0, SHOWN).map(({ message }, at) => (
                  <li key={at}>{message}</li>
                ))}
              </ul>
            </details>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
