/** A message written for the person, who may change it, and then pastes it elsewhere. */
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { copyText } from '../copy-text';
import { useWords } from '../language';
import { OFFICE_WORDS } from './words';

const useStyles = makeStyles({
  message: { display: 'grid', gap: tokens.spacingVerticalXS },
  /** A list of thousands of schools must not push the buttons away. */
  text: { '& textarea': { fieldSizing: 'fixed', minHeight: '150px', maxHeight: '60vh' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function MessageToCopy(props: {
  label: string;
  hint?: string;
  text: string;
  /** Something else to copy beside it. */
  also?: { label: string; text: string; done: string };
  onClose: () => void;
}) {
  const words = useWords(OFFICE_WORDS);
  const styles = useStyles();
  const [text, setText] = useState(props.text);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  // It opens where a button was pressed, which is gone: the focus goes to what came in its place.
  useEffect(() => field.current?.focus(), []);
  const copy = (what: string, done: string): void =>
    void copyText(what).then(
      () => setSaid(done),
      () => setSaid(words.cannotCopy),
    );
  return (
    <div className={styles.message}>
      <Field label={props.label} hint={props.hint} size="small">
        <Textarea
          ref={field}
          className={styles.text}
          resize="vertical"
          rows={Math.min(14, Math.max(7, text.split('\n').length + 2))}
          value={text}
          onChange={(_, { value }) => setText(value)}
          lang="vi"
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<CopyRegular />} onClick={() => copy(text, words.copied)}>
          {words.copy}
        </Button>
        {props.also && (
          <Button onClick={() => props.also && copy(props.also.text, props.also.done)}>{props.also.label}</Button>
        )}
        <Button onClick={props.onClose}>{words.close}</Button>
      </div>
      <Text size={200} role="status">
        {said}
      </Text>
    </div>
  );
}
