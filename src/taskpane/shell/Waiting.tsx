import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({ waiting: { padding: tokens.spacingHorizontalM, alignSelf: 'flex-start' } });

/** What is there within this many ms needs no spinner, which would only make it later. */
const SPINNER_AFTER = 400;

/** While something loads: told to screen readers too. */
export function Waiting({ text }: { text: string }) {
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SPINNER_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.waiting}>
      {isLong ? <Spinner size="tiny" label={text} /> : text}
    </div>
  );
}
