/** A moment by the office's clock, "YYYY-MM-DDTHH:MM", whatever zone the machine is set to. */
import { Field, Input } from '@fluentui/react-components';
import { useWords } from '../../language';
import { formatMoment } from '../../../reporting/wording/dates';
import { parseLocalMinute } from '../../../workflows/moment';
import { RECEIVE_WORDS } from './words';

export function TimeField(props: {
  label: string;
  hint?: string;
  value: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  const words = useWords(RECEIVE_WORDS);
  const isUsable = parseLocalMinute(props.value) !== undefined;
  return (
    <Field
      label={props.label}
      size="small"
      // The browser writes dates by the machine's language, often month first: said again the Vietnamese way.
      hint={isUsable ? [`${formatMoment(props.value, 'g')}.`, props.hint].filter(Boolean).join(' ') : props.hint}
      validationState={isUsable ? 'none' : 'error'}
      validationMessage={isUsable ? undefined : words.badTime}
    >
      <Input
        type="datetime-local"
        value={props.value}
        disabled={props.disabled}
        onChange={(_, { value }) => props.onChange(value)}
      />
    </Field>
  );
}
