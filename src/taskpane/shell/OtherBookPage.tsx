import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../language';
import { Notice } from './Notice';
import { SHELL_WORDS } from './words';

const useStyles = makeStyles({
  kinds: { margin: 0, display: 'grid', gap: tokens.spacingVerticalM },
  kind: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

/** An empty or a foreign workbook: what the pane is for, and what to open. */
export default function OtherBookPage({ onLookAgain }: { onLookAgain: () => void }) {
  const words = useWords(SHELL_WORDS);
  const styles = useStyles();
  const kinds = [
    [words.forSchools, words.forSchoolsDetail],
    [words.forOffices, words.forOfficesDetail],
  ] as const;
  return (
    <Notice role="status" title={words.otherBook} text={words.otherBookDetail}>
      <div className={styles.kinds}>
        {kinds.map(([name, detail]) => (
          <div key={name} className={styles.kind}>
            <Body1Strong>{name}</Body1Strong>
            <Body1>{detail}</Body1>
          </div>
        ))}
      </div>
      <Button onClick={onLookAgain}>{words.lookAgain}</Button>
    </Notice>
  );
}
