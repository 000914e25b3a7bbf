/** Danh mục trường: found among thousands, opened to be mended, renamed from a day on, closed or merged; or a new one. */
import { Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { activeSchools } from '../../../reporting/schools/registry';
import type { School } from '../../../reporting/schools/school';
import { formatDate } from '../../../reporting/wording/dates';
import { useWords } from '../../language';
import { RecordList } from '../forms/RecordList';
import { useOpened } from '../forms/use-opened';
import type { ScreenProps } from '../screen';
import { schoolsNamed } from './SchoolSearch';
import { SchoolForm } from './SchoolForm';
import { SETTINGS_WORDS } from './words';

export function RegistryPart(props: { book: OfficeBook; period: Period; reread: ScreenProps['reread'] }) {
  const { book, period } = props;
  const words = useWords(SETTINGS_WORDS);
  const opened = useOpened<School>();
  const [search, setSearch] = useState('');
  const [isAll, setAll] = useState(false);
  const wanted = useDeferredValue(search);
  const shown = useMemo(
    () => schoolsNamed(isAll ? book.schools : activeSchools(book.schools, period), wanted),
    [book, period, isAll, wanted],
  );
  if (opened.form) {
    return (
      <SchoolForm
        book={book}
        seen={opened.form.item}
        reread={props.reread}
        onBack={opened.back}
        onDone={opened.finish}
      />
    );
  }
  return (
    <RecordList
      label={words.parts.schools}
      searchLabel={words.searchSchools}
      search={search}
      onSearch={setSearch}
      add={words.addSchool}
      onAdd={() => opened.open()}
      done={opened.done}
      rows={shown.map((school) => ({
        key: `${school.code} ${school.validFrom ?? ''} ${school.validTo ?? ''}`,
        title: school.name,
        details: detailsOf(school, words.validity),
        item: school,
      }))}
      count={words.schoolCount(shown.length)}
      onOpen={opened.open}
    >
      <Select
        aria-label={words.whichSchools}
        value={isAll ? 'all' : 'active'}
        onChange={(_event, { value }) => setAll(value === 'all')}
      >
        <option value="active">{words.activeIn(periodInSentence(period))}</option>
        <option value="all">{words.allRows}</option>
      </Select>
    </RecordList>
  );
}

function detailsOf(school: School, validity: (from: string, to: string) => string): string[] {
  const { code, levels, commune, validFrom = '', validTo = '' } = school;
  return [code, levels.join(', '), commune, validity(formatDate(validFrom), formatDate(validTo))];
}
