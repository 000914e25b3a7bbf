import { Body1, Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import type { ReadingProgress } from './reading-progress';
import { RECEIVE_WORDS } from './words';

const useStyles = makeStyles({
  reading: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  texts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Files being read: how far, how fast, and a way out. */
export function Reading({ progress, onCancel }: { progress: ReadingProgress; onCancel: () => void }) {
  const words = useWords(RECEIVE_WORDS);
  const styles = useStyles();
  const { done, total, rate } = progress;
  return (
    <div className={styles.reading}>
      <ProgressBar
        thickness="large"
        value={done}
        max={Math.max(total, 1)}
        aria-label={words.reading}
        aria-valuetext={words.readSoFar(done, total)}
      />
      <div className={styles.texts}>
        <Body1>{words.readSoFar(done, total)}</Body1>
        {rate > 0 && <Body1>{words.rate(rate)}</Body1>}
      </div>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </div>
  );
}
