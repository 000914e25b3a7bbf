/** What the office says of itself and of its report, for the whole year or for the month alone. */
import { Field, Input, makeStyles, Radio, RadioGroup, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { AUTHORITIES, SCOPES } from '../../../workflows/create-book/office-details';
import { SETTING_GROUPS, type SettingField, type SettingGroup, valueWithout } from '../../../workflows/settings/settings-fields'; // prettier-ignore
import { useWords } from '../../language';
import type { SettingsDraft } from './use-settings';
import { SETTINGS_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  // The longest of the options would set the width.
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

type Scope = 'year' | 'month';
const GROUPS = Object.entries(SETTING_GROUPS) as [SettingGroup, readonly SettingField[]][];
/** The list's own value for "not said here"; no setting is written like this. */
const AS_ABOVE = '*';

export function DetailsPart(props: { book: OfficeBook; period: Period; draft: SettingsDraft }) {
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>('year');
  return (
    <div className={styles.part}>
      <Field label={words.scope}>
        <RadioGroup value={scope} onChange={(_event, { value }) => setScope(value as Scope)}>
          <Radio value="year" label={words.wholeYear} />
          <Radio value="month" label={words.onlyMonth(periodInSentence(props.period))} />
        </RadioGroup>
      </Field>
      {GROUPS.map(([group, fields]) => {
        const shown = fields.filter((field) => field.scope === 'both' || field.scope === scope);
        if (shown.length === 0) return null;
        return (
          <fieldset key={group} className={styles.group}>
            <legend className={styles.title}>{words.groups[group]}</legend>
            {shown.map((field) => (
              <SettingRow key={`${field.key} ${scope}`} {...props} field={field} scope={scope} />
            ))}
          </fieldset>
        );
      })}
      <datalist id="setting-phamVi">
        {SCOPES.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <datalist id="setting-loaiVanBan">
        <option value="THÔNG BÁO" />
        <option value="BÁO CÁO" />
      </datalist>
    </div>
  );
}

function SettingRow(props: {
  book: OfficeBook;
  period: Period;
  draft: SettingsDraft;
  field: SettingField;
  scope: Scope;
}) {
  const { book, draft, field, scope } = props;
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const place = scope === 'month' ? { key: field.key, period: props.period.id } : { key: field.key };
  const { label, hint } = words.settings[field.key];
  const text = draft.textOf(place);
  const without = valueWithout(book, place);
  const problem = draft.problemOf(place);
  const isList = field.input === 'yesNo' || field.input === 'authority';
  const isLong = field.input === 'long';
  const inherited =
    text === undefined || text === '' ? (isLong ? words.longWithout(scope) : words.without(without, scope)) : undefined;
  const said = [hint, isList ? undefined : inherited].filter(Boolean).join(' ');
  return (
    <Field
      className={styles.field}
      label={label}
      {...(said !== '' && { hint: said })}
      {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
    >
      {isList ? (
        <Select
          value={text ?? AS_ABOVE}
          onChange={(_event, { value }) => draft.choose(place, value === AS_ABOVE ? undefined : value)}
        >
          <option value={AS_ABOVE}>{words.asAbove(without, scope)}</option>
          {optionsOf(field, text).map((option) => (
            <option key={option} value={option}>
              {option === '' ? words.none : option}
            </option>
          ))}
        </Select>
      ) : field.input === 'text' || field.input === 'day' ? (
        <Input
          value={text ?? ''}
          {...((field.key === 'phamVi' || field.key === 'loaiVanBan') && { list: `setting-${field.key}` })}
          onChange={(_event, { value }) => draft.type(place, value)}
        />
      ) : (
        <Textarea
          rows={field.input === 'lines' ? Math.min(5, Math.max(2, (text ?? '').split('\n').length)) : 4}
          resize="vertical"
          // Long wordings are rarely written anew: what holds is there to be changed.
          value={text ?? (isLong ? without : '')}
          onChange={(_event, { value }) => draft.type(place, isLong && value === without ? '' : value)}
        />
      )}
    </Field>
  );
}

/** What somebody wrote in the book in another way stays to be seen and chosen. */
function optionsOf({ input }: SettingField, text: string | undefined): string[] {
  const known = input === 'yesNo' ? ['Có', 'Không'] : [...AUTHORITIES];
  return text === undefined || known.includes(text) ? known : [...known, text];
}
