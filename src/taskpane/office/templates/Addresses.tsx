import { Body1, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { School } from '../../../reporting/schools/school';
import { useWords } from '../../language';
import { TEMPLATES_WORDS } from './words';

const useStyles = makeStyles({
  addresses: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  field: { justifySelf: 'stretch' },
});

/** The schools' addresses, to paste into a mail. Where the pane may not write to the clipboard they can be selected. */
export function Addresses({ schools }: { schools: readonly School[] }) {
  const words = useWords(TEMPLATES_WORDS);
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean>();
  const addresses = [...new Set(schools.flatMap(({ email }) => (email?.trim() ? [email.trim()] : [])))];
  const without = schools.filter(({ email }) => !email?.trim()).length;
  const text = addresses.join('; ');
  const copy = (): void => {
    // Absent where the page is not trusted; refused where Excel's web view does not pass it on.
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    writing.then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={styles.addresses}>
      {addresses.length > 0 && (
        <Button icon={<Copy16Regular />} onClick={copy}>
          {words.copy(addresses.length)}
        </Button>
      )}
      {without > 0 && <Body1>{words.noAddress(without)}</Body1>}
      <Body1 role="status">{copied === undefined ? '' : copied ? words.copied : words.copyFailed}</Body1>
      {copied === false && (
        <Field label={words.addresses} className={styles.field}>
          <Textarea readOnly value={text} rows={4} onFocus={({ currentTarget }) => currentTarget.select()} />
        </Field>
      )}
    </div>
  );
}
