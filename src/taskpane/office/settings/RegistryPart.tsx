/** Danh mục trường: found among thousands, opened to be mended, renamed from a day on, closed or merged; or a new one. */
import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, SearchBox, Select, tokens } from '@fluentui/react-components'; // prettier-ignore
import { Add20Regular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { activeSchools } from '../../../reporting/schools/registry';
import type { School } from '../../../reporting/schools/school';
import { formatDate } from '../../../reporting/wording/dates';
import { useWords } from '../../language';
import { WindowedGrid } from '../list/WindowedGrid';
import type { ScreenProps } from '../screen';
import { schoolsNamed } from './SchoolSearch';
import { SchoolForm } from './SchoolForm';
import { SETTINGS_WORDS } from './words';

const ROW_HEIGHT = 52;

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, maxWidth: 'none', minWidth: '160px' },
  row: {
    width: '100%',
    height: `${ROW_HEIGHT}px`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    alignContent: 'center',
    borderRadius: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingLeft: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  line: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  detail: { color: tokens.colorNeutralForeground3 },
});

type View = { is: 'list' } | { is: 'school'; seen: School } | { is: 'add' };

export function RegistryPart(props: { book: OfficeBook; period: Period; reread: ScreenProps['reread'] }) {
  const { book, period } = props;
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const [view, setView] = useState<View>({ is: 'list' });
  const [done, setDone] = useState<string>();
  const [search, setSearch] = useState('');
  const [isAll, setAll] = useState(false);
  const wanted = useDeferredValue(search);
  const shown = useMemo(
    () => schoolsNamed(isAll ? book.schools : activeSchools(book.schools, period), wanted),
    [book, period, isAll, wanted],
  );
  if (view.is !== 'list') {
    return (
      <SchoolForm
        book={book}
        seen={view.is === 'school' ? view.seen : undefined}
        reread={props.reread}
        onBack={() => setView({ is: 'list' })}
        onDone={(said) => {
          setDone(said);
          setView({ is: 'list' });
        }}
      />
    );
  }
  return (
    <div className={styles.part}>
      {done !== undefined && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{done}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          placeholder={words.searchSchools}
          aria-label={words.searchSchools}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
        />
        <Select
          aria-label={words.whichSchools}
          value={isAll ? 'all' : 'active'}
          onChange={(_event, { value }) => setAll(value === 'all')}
        >
          <option value="active">{words.activeIn(periodInSentence(period))}</option>
          <option value="all">{words.allRows}</option>
        </Select>
        <Button icon={<Add20Regular />} onClick={() => setView({ is: 'add' })}>
          {words.addSchool}
        </Button>
      </div>
      <Caption1 role="status">{words.schoolCount(shown.length)}</Caption1>
      {shown.length > 0 && (
        <WindowedGrid
          label={words.parts.schools}
          rows={shown}
          keyOf={({ code, validFrom, validTo }) => `${code} ${validFrom ?? ''} ${validTo ?? ''}`}
          rowHeight={ROW_HEIGHT}
          columns={1}
        >
          {(school, focus) => (
            <div role="gridcell">
              <Button
                appearance="subtle"
                className={styles.row}
                {...focus(0)}
                onClick={() => {
                  setDone(undefined);
                  setView({ is: 'school', seen: school });
                }}
              >
                <Body1 className={styles.line}>{school.name}</Body1>
                <Caption1 className={`${styles.line} ${styles.detail}`}>{detailOf(school, words.validity)}</Caption1>
              </Button>
            </div>
          )}
        </WindowedGrid>
      )}
    </div>
  );
}

function detailOf(school: School, validity: (from: string, to: string) => string): string {
  const { code, levels, commune, validFrom = '', validTo = '' } = school;
  return [code, levels.join(', '), commune, validity(formatDate(validFrom), formatDate(validTo))]
    .filter((part) => part !== '')
    .join(' · ');
}
