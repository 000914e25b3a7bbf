/** Which column of the list is which of ours: proposed, with what stands in it, for the person to correct. */
import { Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ColumnChoice, REGISTRY_FIELDS, type RegistryField } from '../../workflows/create-book/list-of-schools';
import { useWords } from '../language';
import { columnsOf } from './list-columns';
import type { ChosenList } from './registry';
import { CREATE_WORDS } from './words';

const useStyles = makeStyles({
  field: { display: 'grid', gap: tokens.spacingVerticalXXS },
  samples: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

export function ColumnMatcher(props: { list: ChosenList; onChoice: (choice: ColumnChoice) => void }) {
  const { list, onChoice } = props;
  const words = useWords(CREATE_WORDS);
  const styles = useStyles();
  const columns = columnsOf(list);
  const without: Partial<Record<RegistryField, string>> = {
    code: words.givenCodes,
    levels: words.fromNames,
    kind: words.allPublic,
  };
  const choose = (field: RegistryField, value: string): void => {
    const chosen = { ...list.choice.columns };
    if (value === '') delete chosen[field];
    else chosen[field] = Number(value);
    onChoice({ ...list.choice, columns: chosen });
  };
  return (
    <>
      {REGISTRY_FIELDS.map((field) => {
        const at = list.choice.columns[field];
        const samples = columns.find(({ index }) => index === at)?.samples ?? [];
        return (
          <div key={field} className={styles.field}>
            <Field
              label={words.fields[field]}
              required={field === 'name'}
              {...(field === 'name' && at === undefined && { validationMessage: words.needsName })}
            >
              <Select value={at ?? ''} onChange={(_event, { value }) => choose(field, value)}>
                <option value="">{without[field] ?? words.notInList}</option>
                {columns.map(({ index, letter, heading }) => (
                  <option key={index} value={index}>
                    {words.column(letter, heading)}
                  </option>
                ))}
              </Select>
            </Field>
            {samples.length > 0 && <Caption1 className={styles.samples}>{words.samples(samples)}</Caption1>}
          </div>
        );
      })}
    </>
  );
}
