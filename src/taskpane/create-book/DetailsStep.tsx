/** Step 1: the school year, the deadline, and what stands in every report's head and signature. */
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import {
  AUTHORITIES,
  DETAIL_KEYS,
  type DetailKey,
  detailProblems,
  type OfficeDetails,
  SCOPES,
} from '../../workflows/create-book/office-details';
import { useWords } from '../language';
import { CREATE_WORDS } from './words';

const IN_LINES: readonly DetailKey[] = ['chucVuKy', 'noiNhan'];

export function DetailsStep(props: { details: OfficeDetails; onChange: (details: OfficeDetails) => void }) {
  const { details, onChange } = props;
  const words = useWords(CREATE_WORDS);
  const problems = detailProblems(details);
  const put = (key: DetailKey, value: string) => onChange({ ...details, [key]: value });
  return (
    <>
      {DETAIL_KEYS.map((key) => {
        const { label, hint } = words.details[key];
        const problem = problems[key];
        return (
          <Field
            key={key}
            label={label}
            {...(hint !== undefined && { hint })}
            {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
          >
            {key === 'quyenKy' ? (
              <Select value={details[key]} onChange={(_event, { value }) => put(key, value)}>
                {AUTHORITIES.map((authority) => (
                  <option key={authority} value={authority}>
                    {authority === '' ? words.noAuthority : authority}
                  </option>
                ))}
              </Select>
            ) : IN_LINES.includes(key) ? (
              <Textarea
                rows={key === 'noiNhan' ? 4 : 2}
                value={details[key]}
                onChange={(_event, { value }) => put(key, value)}
              />
            ) : (
              <Input
                value={details[key]}
                {...(key === 'phamVi' && { list: 'create-book-scopes' })}
                onChange={(_event, { value }) => put(key, value)}
              />
            )}
          </Field>
        );
      })}
      <datalist id="create-book-scopes">
        {SCOPES.map((scope) => (
          <option key={scope} value={scope} />
        ))}
      </datalist>
    </>
  );
}
