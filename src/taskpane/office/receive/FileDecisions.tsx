/** What the person decides about one file. */
import { Body1, Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import { conflictChoiceOf, type ConflictChoice, type ReceiptChoices } from '../../../workflows/receipt/choices';
import type { PreviewedFile } from '../../../workflows/receipt/preview-receipt';
import { FILE_WORDS } from './file-words';
import { TimeField } from './TimeField';
import { RECEIVE_WORDS } from './words';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  time: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
});

interface Props {
  file: PreviewedFile;
  files: readonly PreviewedFile[];
  choices: ReceiptChoices;
  onChoose: (change: Partial<ReceiptChoices>) => void;
}

export function FileDecisions({ file, files, choices, onChoose }: Props) {
  const words = useWords(FILE_WORDS);
  const styles = useStyles();
  const { index, inPlace, rivals, school } = file;
  const isLeftOut = choices.leftOut.has(index);
  if (isLeftOut) {
    return (
      <div className={styles.section}>
        <Button onClick={() => onChoose({ leftOut: withOne(choices.leftOut, index, false) })}>{words.takeBack}</Button>
      </div>
    );
  }
  return (
    <div className={styles.section}>
      {rivals.length > 0 && school && (
        <Field label={words.rivals(rivals.length)}>
          <RadioGroup
            value={String(choices.chosen.get(school.code) ?? '')}
            onChange={(_, { value }) => onChoose({ chosen: new Map(choices.chosen).set(school.code, Number(value)) })}
          >
            {[index, ...rivals].sort(byNumber).map((one) => (
              <Radio
                key={one}
                value={String(one)}
                label={one === index ? `${files[one].result.path} (${words.thisFile})` : files[one].result.path}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {file.isChanged && (
        <>
          <Body1>{words.changed}</Body1>
          <Checkbox
            checked={choices.changed.has(index)}
            label={words.takeChanged}
            onChange={(_, { checked }) => onChoose({ changed: withOne(choices.changed, index, checked === true) })}
          />
        </>
      )}
      {file.needsRepairs && (
        <Checkbox
          checked={choices.repairs.has(index)}
          label={words.agree}
          onChange={(_, { checked }) => onChoose({ repairs: withOne(choices.repairs, index, checked === true) })}
        />
      )}
      {inPlace && <ConflictField file={file} choices={choices} onChoose={onChoose} />}
      <div className={styles.time}>
        <TimeField
          label={words.ownTime}
          value={choices.times.get(index) ?? choices.receivedAt}
          onChange={(value) => onChoose({ times: new Map(choices.times).set(index, value) })}
        />
        {choices.times.has(index) && (
          <Button
            size="small"
            onClick={() => onChoose({ times: new Map([...choices.times].filter(([one]) => one !== index)) })}
          >
            {words.batchTime}
          </Button>
        )}
      </div>
      <Button size="small" onClick={() => onChoose({ leftOut: withOne(choices.leftOut, index, true) })}>
        {words.leaveOut}
      </Button>
    </div>
  );
}

const CONFLICT_CHOICES: readonly ConflictChoice[] = ['keep', 'replace', 'newer'];

function ConflictField({ file, choices, onChoose }: Omit<Props, 'files'>) {
  const words = useWords(FILE_WORDS);
  const common = useWords(RECEIVE_WORDS);
  return (
    <Field label={words.decision}>
      <RadioGroup
        value={conflictChoiceOf(file, choices) ?? ''}
        onChange={(_, { value }) => {
          const chosen = CONFLICT_CHOICES.find((one) => one === value);
          if (chosen) onChoose({ conflictOf: new Map(choices.conflictOf).set(file.index, chosen) });
        }}
      >
        {CONFLICT_CHOICES.map((choice) => (
          <Radio key={choice} value={choice} label={common.conflictChoice[choice]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function withOne(set: ReadonlySet<number>, index: number, isIn: boolean): Set<number> {
  const next = new Set(set);
  if (isIn) next.add(index);
  else next.delete(index);
  return next;
}

function byNumber(a: number, b: number): number {
  return a - b;
}
