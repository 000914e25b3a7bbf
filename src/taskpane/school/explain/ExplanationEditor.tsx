import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { personalDataIn } from '../../../reporting/rules/special/personal-data';
import { useWords } from '../../language';
import { DeedFailure } from '../deeds/DeedFailure';
import { useDeed } from '../deeds/use-deed';
import { EXPLAIN_WORDS } from './words';

/** As long as the form's cell takes. */
const MOST_CHARACTERS = 500;

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  reasons: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, margin: 0, padding: 0 },
  also: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  one: { listStyleType: 'none' },
  reason: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
  },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ExplanationEditorProps {
  /** What stands in the Giải trình cell; "" for nothing. */
  text: string;
  /** To pick from. */
  reasons: readonly string[];
  /** Other warnings that the same text answers for. */
  alsoFor?: readonly string[];
  /** "" takes it away. */
  onSave(text: string): Promise<unknown>;
  onClose(): void;
}

/** Giải trình of a warning: free text, or a usual reason to start from. Kept with the figure, in its cell. */
export function ExplanationEditor({ text, reasons, alsoFor = [], onSave, onClose }: ExplanationEditorProps) {
  const words = useWords(EXPLAIN_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const [draft, setDraft] = useState(text);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const personal = personalDataIn(draft);

  const write = (next: string) => {
    setDraft(next);
    setMissing(false);
  };
  const save = async () => {
    if (draft.trim() === '' && text === '') return setMissing(true);
    if (await deed.run(() => onSave(draft.trim()))) onClose();
  };
  const state = isMissing ? 'error' : personal === undefined ? 'none' : 'warning';
  const message = isMissing ? words.empty : personal === undefined ? undefined : words.personalData(personal);

  return (
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      {alsoFor.length > 0 && (
        <div>
          <Text size={200} weight="semibold">
            {words.alsoFor(alsoFor.length)}
          </Text>
          <ul className={styles.also}>
            {alsoFor.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Field label={words.label} hint={words.hint} validationState={state} validationMessage={message}>
        <Textarea
          ref={field}
          value={draft}
          maxLength={MOST_CHARACTERS}
          rows={3}
          resize="vertical"
          onChange={(_event, { value }) => write(value)}
        />
      </Field>
      <Text size={200}>{words.usual}</Text>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason} className={styles.one}>
            <Button
              className={styles.reason}
              size="small"
              appearance="outline"
              onClick={() => {
                write(reason);
                field.current?.focus();
              }}
            >
              {reason}
            </Button>
          </li>
        ))}
      </ul>
      <DeedFailure deed={deed} />
      <div className={styles.deeds}>
        <Button appearance="primary" disabledFocusable={deed.isBusy} onClick={() => void save()}>
          {deed.isBusy ? words.saving : words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}
