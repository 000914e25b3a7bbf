import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language';
import { DeedFailure } from '../deeds/DeedFailure';
import { useDeed } from '../deeds/use-deed';
import { FINALISE_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  open: { alignSelf: 'flex-start' },
});

/** Bỏ chốt: asks for a reason, which is kept in the workbook. */
export function Reopening({ onReopen }: { onReopen(reason: string): Promise<unknown> }) {
  const words = useWords(FINALISE_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const reopen = () => {
    if (reason.trim() === '') return setMissing(true);
    void deed.run(() => onReopen(reason.trim()));
  };
  if (!isAsking)
    return (
      <div className={styles.part}>
        <Button className={styles.open} onClick={() => setAsking(true)}>
          {words.reopen}
        </Button>
      </div>
    );
  return (
    <div className={styles.part}>
      <Text>{words.reopenDetail}</Text>
      <Field
        required
        label={words.reason}
        validationState={isMissing ? 'error' : 'none'}
        validationMessage={isMissing ? words.reasonMissing : undefined}
      >
        <Textarea
          autoFocus
          value={reason}
          rows={2}
          onChange={(_event, { value }) => {
            setReason(value);
            setMissing(false);
          }}
        />
      </Field>
      <DeedFailure deed={deed} />
      <div className={styles.deeds}>
        <Button appearance="primary" disabledFocusable={deed.isBusy} onClick={reopen}>
          {deed.isBusy ? words.reopening : words.reopenNow}
        </Button>
        <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
      </div>
    </div>
  );
}
