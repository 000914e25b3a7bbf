import { Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { LEVELS } from '../../../reporting/levels/level';
import { type RegistryField, SCHOOL_KINDS, type SchoolDraft } from '../../../workflows/settings/school-draft';
import { useWords } from '../../language';
import { SETTINGS_WORDS } from './words';

const useStyles = makeStyles({
  levels: { display: 'flex', flexWrap: 'wrap' },
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

/** Fields of a school's row, with what cannot be taken said at the field. */
export function SchoolFields(props: {
  fields: readonly RegistryField[];
  draft: SchoolDraft;
  problems: Partial<Record<RegistryField, string>>;
  onDraft: (draft: SchoolDraft) => void;
}) {
  const { fields, draft, problems, onDraft } = props;
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  return (
    <>
      {fields.map((field) => {
        // A blank form is not a mistake yet: what is missing is said once, at the button.
        const problem = draft[field].trim() === '' ? undefined : problems[field];
        const { label, hint } = words.fields[field];
        const put = (value: string) => onDraft({ ...draft, [field]: value });
        const levels = draft.levels.split(';');
        return (
          <Field
            key={field}
            className={styles.field}
            label={label}
            {...(hint !== undefined && { hint })}
            {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
          >
            {field === 'levels' ? (
              <div role="group" className={styles.levels}>
                {LEVELS.map((level) => (
                  <Checkbox
                    key={level}
                    label={level}
                    checked={levels.includes(level)}
                    onChange={(_event, { checked }) =>
                      put(LEVELS.filter((one) => (one === level ? checked === true : levels.includes(one))).join(';'))
                    }
                  />
                ))}
              </div>
            ) : field === 'kind' ? (
              <Select value={draft.kind} onChange={(_event, { value }) => put(value)}>
                {SCHOOL_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {kind}
                  </option>
                ))}
              </Select>
            ) : (
              <Input value={draft[field]} onChange={(_event, { value }) => put(value)} />
            )}
          </Field>
        );
      })}
    </>
  );
}
