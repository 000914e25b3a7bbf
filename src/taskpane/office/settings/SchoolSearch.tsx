/** Finds one school among thousands by a few letters of its name or code. */
import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { foldText, searchFor } from '../../../reporting/figures/text';
import type { School } from '../../../reporting/schools/school';
import { useWords } from '../../language';
import { SETTINGS_WORDS } from './words';

const useStyles = makeStyles({
  found: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    justifyItems: 'start',
  },
  choice: { justifyContent: 'start', textAlign: 'left', maxWidth: '100%', minWidth: 0 },
});

/** More than these are not read; more letters are typed instead. */
const SHOWN = 8;

export function SchoolSearch(props: { label: string; schools: readonly School[]; onChoose: (school: School) => void }) {
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const found = search.trim() === '' ? [] : schoolsNamed(props.schools, search);
  return (
    <>
      <Field label={props.label} hint={words.searchHint}>
        <Input type="search" value={search} onChange={(_event, { value }) => setSearch(value)} />
      </Field>
      {search.trim() !== '' && (
        <div className={styles.found} role="group" aria-label={words.found}>
          {found.slice(0, SHOWN).map((school) => (
            <Button
              key={`${school.code} ${school.validFrom ?? ''}`}
              size="small"
              className={styles.choice}
              onClick={() => {
                setSearch('');
                props.onChoose(school);
              }}
            >
              {school.name} ({school.code})
            </Button>
          ))}
          <Caption1 role="status">{words.foundCount(found.length, SHOWN)}</Caption1>
        </div>
      )}
    </>
  );
}

/** By name, code or commune. */
export function schoolsNamed(schools: readonly School[], search: string): School[] {
  const isMeant = searchFor(search);
  return schools.filter(({ name, code, commune }) => isMeant(foldText(`${name} ${code} ${commune}`)));
}
