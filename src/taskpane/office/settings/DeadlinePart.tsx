/** Hạn nộp: for every month, for this month, and longer for single schools. */
import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { activeSchools } from '../../../reporting/schools/registry';
import type { School } from '../../../reporting/schools/school';
import { parseDeadline } from '../../../reporting/submissions/deadline';
import { formatMoment } from '../../../reporting/wording/dates';
import { valueWithout } from '../../../workflows/settings/settings-fields';
import type { SettingPlace } from '../../../workflows/settings/settings-rows';
import { useWords } from '../../language';
import { SchoolSearch } from './SchoolSearch';
import type { SettingsDraft } from './use-settings';
import { SETTINGS_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  /** Beside the input, below its label. */
  beside: { marginTop: '26px' },
});

const KEY = 'hanNop' as const;

export function DeadlinePart(props: { book: OfficeBook; period: Period; draft: SettingsDraft }) {
  const { book, period, draft } = props;
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const [added, setAdded] = useState<readonly string[]>([]);
  const schools = activeSchools(book.schools, period);
  const names = new Map(schools.map((school) => [school.code, school]));
  const written = book.settings.flatMap(({ key, period: of, school }) =>
    key === KEY && school !== undefined && of === period.id ? [school] : [],
  );
  const always = book.settings.filter(({ key, period: of, school }) => key === KEY && school && of === undefined);
  const codes = [...new Set([...written, ...added])].filter(
    (code) => draft.textOf({ key: KEY, period: period.id, school: code }) !== undefined,
  );
  const month = periodInSentence(period);
  const add = ({ code }: School): void => {
    setAdded((before) => [...before, code]);
    const place = { key: KEY, period: period.id, school: code } as const;
    if (draft.textOf(place) === undefined) draft.type(place, '');
  };
  return (
    <div className={styles.part}>
      <Body1>{words.deadlineIntro}</Body1>
      <Deadline {...props} place={{ key: KEY }} label={words.everyMonth} />
      <Deadline {...props} place={{ key: KEY, period: period.id }} label={words.thisMonth(month)} />
      <fieldset className={styles.group}>
        <legend className={styles.title}>{words.extensions(month)}</legend>
        {codes.length === 0 && <Body1>{words.noExtension}</Body1>}
        {codes.map((code) => {
          const place = { key: KEY, period: period.id, school: code } as const;
          return (
            <div key={code} className={styles.row}>
              <Deadline {...props} place={place} label={names.get(code)?.name ?? code} />
              <Button
                appearance="subtle"
                className={styles.beside}
                icon={<Delete16Regular />}
                aria-label={words.removeExtension(names.get(code)?.name ?? code)}
                title={words.removeExtension(names.get(code)?.name ?? code)}
                onClick={() => {
                  setAdded((before) => before.filter((one) => one !== code));
                  draft.choose(place, undefined);
                }}
              />
            </div>
          );
        })}
        {always.length > 0 && <Caption1>{words.alwaysLonger(always.length)}</Caption1>}
        <SchoolSearch
          label={words.extendFor}
          schools={schools.filter(({ code }) => !codes.includes(code))}
          onChoose={add}
        />
      </fieldset>
    </div>
  );
}

function Deadline(props: {
  book: OfficeBook;
  period: Period;
  draft: SettingsDraft;
  place: SettingPlace & { key: typeof KEY };
  label: string;
}) {
  const { book, period, draft, place, label } = props;
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const text = draft.textOf(place);
  const problem = draft.problemOf(place);
  const holds = text === undefined || text.trim() === '' ? valueWithout(book, place) : text;
  const moment = parseDeadline(holds, period);
  const meant =
    moment === undefined ? words.noDeadline : words.meant(periodInSentence(period), formatMoment(moment, 'g'));
  return (
    <Field
      className={styles.field}
      label={label}
      hint={problem === undefined ? meant : undefined}
      {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
    >
      <Input value={text ?? ''} onChange={(_event, { value }) => draft.type(place, value)} />
    </Field>
  );
}
