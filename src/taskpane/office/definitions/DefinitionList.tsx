/** Definitions to choose from, by words, by what they are and by level. */
import { makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { foldText, searchFor } from '../../../reporting/figures/text';
import { LEVELS, type Level } from '../../../reporting/levels/level';
import { useWords } from '../../language';
import { type ListedRecord, RecordList } from '../forms/RecordList';
import { DEFINITION_WORDS } from './words';

const useStyles = makeStyles({ hidden: { display: 'none' } });

export interface ListedDefinition<Item> extends ListedRecord<Item> {
  /** None: it is for all of them. */
  levels: readonly Level[];
}

/** @param props.isHidden a form is shown in its place; what was searched for stays */
export function DefinitionList<Item, Filter extends string>(props: {
  label: string;
  searchLabel: string;
  add: string;
  rows: readonly ListedDefinition<Item>[];
  filters: Record<Filter, { label: string; has: (item: Item) => boolean }>;
  done: string | undefined;
  isHidden: boolean;
  onOpen: (item: Item) => void;
  onAdd: () => void;
}) {
  const words = useWords(DEFINITION_WORDS);
  const styles = useStyles();
  const filters = Object.entries(props.filters) as [Filter, { label: string; has: (item: Item) => boolean }][];
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState(filters[0][0]);
  const [level, setLevel] = useState<Level | ''>('');
  const isMeant = searchFor(search);
  const shown = props.rows.filter(
    ({ title, key, levels, item }) =>
      props.filters[filter].has(item) &&
      (level === '' || levels.length === 0 || levels.includes(level)) &&
      isMeant(foldText(`${title} ${key}`)),
  );
  return (
    <div className={props.isHidden ? styles.hidden : undefined}>
      <RecordList
        label={props.label}
        searchLabel={props.searchLabel}
        search={search}
        onSearch={setSearch}
        add={props.add}
        onAdd={props.onAdd}
        done={props.done}
        rows={shown}
        count={words.count(shown.length)}
        onOpen={props.onOpen}
      >
        <Select aria-label={words.filter} value={filter} onChange={(_event, { value }) => setFilter(value as Filter)}>
          {filters.map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
        <Select
          aria-label={words.levelFilter}
          value={level}
          onChange={(_event, { value }) => setLevel(value as Level | '')}
        >
          <option value="">{words.allLevels}</option>
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </RecordList>
    </div>
  );
}
