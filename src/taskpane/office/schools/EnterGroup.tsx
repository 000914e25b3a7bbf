import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { FigureLine, FigureLines } from '../../../workflows/school-lines';
import { choicesOf } from '../../../workflows/typed-figures';
import { useWords } from '../../language';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalS },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  total: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0 }, '& select': { minWidth: 0 } },
});

interface Props {
  group: FigureLines;
  textOf: (key: string) => string;
  problems: ReadonlyMap<string, string>;
  onType: (key: string, text: string) => void;
}

/** The fields of one part of the form: grades side by side under the name of their indicator. */
export function EnterGroup({ group, ...rest }: Props) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{group.title}</legend>
      {blocks(group.lines).map(({ heading, lines }) => (
        <div key={lines[0].key} role={heading ? 'group' : undefined} aria-label={heading}>
          {heading && <div className={styles.total}>{heading}</div>}
          <div className={styles.fields}>
            {lines.map((line) => (
              <FigureField key={line.key} line={line} {...rest} />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function FigureField({ line, textOf, problems, onType }: Omit<Props, 'group'> & { line: FigureLine }) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const { key, label, slot, kind } = line;
  const choices = slot && choicesOf(slot);
  const isLong = kind === 'text' && slot?.level === undefined;
  const value = textOf(key);
  return (
    <Field
      label={label}
      size="small"
      className={isLong || kind === 'choice' ? styles.wide : undefined}
      validationMessage={problems.get(key)}
    >
      {choices ? (
        <Select size="small" className={styles.input} value={value} onChange={(_, chosen) => onType(key, chosen.value)}>
          <option value="">{words.notChosen}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : isLong ? (
        <Textarea size="small" rows={2} value={value} onChange={(_, given) => onType(key, given.value)} />
      ) : (
        <Input
          size="small"
          className={styles.input}
          inputMode={kind === 'text' ? 'text' : 'decimal'}
          autoComplete="off"
          value={value}
          onChange={(_, given) => onType(key, given.value)}
        />
      )}
    </Field>
  );
}

/** Grades after their total are one block under its name; lines between are a block without a name. */
function blocks(lines: readonly FigureLine[]): { heading?: string; lines: FigureLine[] }[] {
  const found: { heading?: string; lines: FigureLine[] }[] = [];
  for (const line of lines) {
    if (!line.slot) found.push({ heading: line.label, lines: [] });
    else if (line.isPart || (found.at(-1) && found.at(-1)?.heading === undefined)) found.at(-1)?.lines.push(line);
    else found.push({ lines: [line] });
  }
  return found.filter((block) => block.lines.length > 0);
}
