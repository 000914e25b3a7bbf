/** Fields the forms of indicators and rules share. */
import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { LEVELS, type Level } from '../../../reporting/levels/level';

const useStyles = makeStyles({
  // The longest of the options would set the width.
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalS, alignItems: 'start' }, // prettier-ignore
  levels: { display: 'flex', flexWrap: 'wrap' },
  input: { minWidth: 0 },
});

interface Said {
  label: string;
  hint?: string;
  /** What is wrong with it. */
  problem?: string;
}

function useField({ label, hint, problem }: Said) {
  const styles = useStyles();
  return {
    className: styles.field,
    label,
    ...(hint !== undefined && hint !== '' && { hint }),
    ...(problem !== undefined && { validationState: 'error' as const, validationMessage: problem }),
  };
}

export function TextField(
  props: Said & { value: string; lines?: number; disabled?: boolean; onChange: (value: string) => void; onFocus?: () => void }, // prettier-ignore
) {
  const { value, lines = 1, disabled, onChange, onFocus } = props;
  const styles = useStyles();
  const shared = { value, disabled, onFocus };
  return (
    <Field {...useField(props)}>
      {lines > 1 ? (
        <Textarea {...shared} rows={lines} resize="vertical" onChange={(_event, said) => onChange(said.value)} />
      ) : (
        <Input
          {...shared}
          className={styles.input}
          input={{ className: styles.input }}
          onChange={(_event, said) => onChange(said.value)}
        />
      )}
    </Field>
  );
}

export function ChoiceField<Value extends string>(
  props: Said & {
    value: Value;
    choices: readonly (readonly [Value, string])[];
    disabled?: boolean;
    onChange: (value: Value) => void;
  },
) {
  const { value, choices, disabled, onChange } = props;
  return (
    <Field {...useField(props)}>
      <Select value={value} disabled={disabled} onChange={(_event, said) => onChange(said.value as Value)}>
        {choices.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function LevelsField(props: Said & { value: readonly Level[]; onChange: (levels: Level[]) => void }) {
  const { value, onChange } = props;
  const styles = useStyles();
  return (
    <Field {...useField(props)}>
      <div role="group" className={styles.levels}>
        {LEVELS.map((level) => (
          <Checkbox
            key={level}
            label={level}
            checked={value.includes(level)}
            onChange={(_event, { checked }) =>
              onChange(LEVELS.filter((one) => (one === level ? checked === true : value.includes(one))))
            }
          />
        ))}
      </div>
    </Field>
  );
}

export function Group({ title, children }: { title: string; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

export function Pair({ children }: { children: React.ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

/** The labels of a record as choices, in its order. */
export function choicesOf<Key extends string>(labels: Record<Key, string>): (readonly [Key, string])[] {
  return Object.entries(labels) as [Key, string][];
}

/** A line with proposals: what is typed need not be one of them. `list` is the id of a datalist. */
export function TextWithList(props: Said & { value: string; list?: string; onChange: (value: string) => void }) {
  const { value, list, onChange } = props;
  const styles = useStyles();
  return (
    <Field {...useField(props)}>
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        value={value}
        {...(list !== undefined && { list })}
        onChange={(_event, said) => onChange(said.value)}
      />
    </Field>
  );
}
