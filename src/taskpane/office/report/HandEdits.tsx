/** What people wrote on the drawn report by hand: each text kept or drawn anew, as they say. Kept unless they say otherwise. */
import { Body1, Button, Caption1, Field, makeStyles, Radio, RadioGroup, Subtitle2, tokens } from '@fluentui/react-components'; // prettier-ignore
import { useState } from 'react';
import type { HandEdit } from '../../../workflows/compile-report';
import { useWords } from '../../language';
import { SeverityIcon } from '../../school/findings/SeverityIcon';
import { REPORT_WORDS } from './words';

export type Decisions = ReadonlyMap<string, 'keep' | 'replace'>;

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start' },
  edit: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, whiteSpace: 'pre-line' },
  warning: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function HandEdits(props: {
  edits: readonly HandEdit[];
  onDecided: (decisions: Decisions) => void;
  onCancel: () => void;
}) {
  const { edits, onDecided, onCancel } = props;
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  return (
    <section className={styles.part} aria-labelledby="hand-edits">
      <div role="status">
        <Subtitle2 as="h2" block id="hand-edits" className={styles.title}>
          {words.handEdits(edits.length)}
        </Subtitle2>
        <Body1>{words.handEditsHint}</Body1>
      </div>
      {edits.map((edit, index) => (
        <div key={edit.id} className={styles.edit}>
          <EditTexts edit={edit} />
          <Field label={words.decide[edit.kind]}>
            <RadioGroup
              layout="horizontal"
              aria-label={words.decideNumber(index + 1)}
              value={decisions.get(edit.id) ?? 'keep'}
              onChange={(_event, { value }) =>
                setDecisions(new Map(decisions).set(edit.id, value as 'keep' | 'replace'))
              }
            >
              <Radio value="keep" label={words.keep[edit.kind]} />
              <Radio value="replace" label={words.replace[edit.kind]} />
            </RadioGroup>
          </Field>
        </div>
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onDecided(decisions)}>
          {words.compileSo}
        </Button>
        <Button onClick={onCancel}>{words.notNow}</Button>
      </div>
    </section>
  );
}

/** Both texts, and the numbers that would be lost. */
export function EditTexts({ edit }: { edit: HandEdit }) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const { own, computed, missingNumbers } = edit;
  return (
    <>
      {own !== '' && (
        <div>
          <Caption1 className={styles.quiet}>{words.ownText}</Caption1>
          <Body1 as="p" block className={styles.text}>
            {own}
          </Body1>
        </div>
      )}
      {edit.kind !== 'added' && (
        <div>
          <Caption1 className={styles.quiet}>{own === '' ? words.deletedText : words.computedText}</Caption1>
          <Body1 as="p" block className={styles.text}>
            {computed ?? words.noLongerThere}
          </Body1>
        </div>
      )}
      {missingNumbers.length > 0 && (
        <Body1 className={styles.warning}>
          <SeverityIcon severity="warning" /> {words.missingNumbers(missingNumbers.join('; '))}
        </Body1>
      )}
    </>
  );
}
