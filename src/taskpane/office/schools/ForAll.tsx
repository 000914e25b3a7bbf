import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  agree: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One step for many schools: said what it does, and done only when agreed to. */
export function ForAll(props: { label: string; detail: string; isRunning: boolean; onAgree: () => void }) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button disabled={props.isRunning} onClick={() => setAsking(true)}>
        {props.label}
      </Button>
    );
  return (
    <div className={styles.agree} role="group" aria-label={props.label}>
      <Text size={200}>{props.detail}</Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          autoFocus
          onClick={() => {
            setAsking(false);
            props.onAgree();
          }}
        >
          {props.label}
        </Button>
        <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
      </div>
    </div>
  );
}
