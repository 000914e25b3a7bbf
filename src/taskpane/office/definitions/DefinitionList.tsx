/** Definitions to choose from: searched, filtered, each opened by a press. */
import { Body1, Button, Caption1, makeStyles, mergeClasses, MessageBar, MessageBarBody, SearchBox, Select, tokens } from '@fluentui/react-components'; // prettier-ignore
import { Add20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { foldText } from '../../../reporting/figures/text';
import { LEVELS, type Level } from '../../../reporting/levels/level';
import { useWords } from '../../language';
import { WindowedGrid } from '../list/WindowedGrid';
import { DEFINITION_WORDS } from './words';

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
  off: { textDecorationLine: 'line-through' },
});

export interface Listed<Item> {
  key: string;
  title: string;
  detail: string;
  isOff: boolean;
  /** None: it is for all of them. */
  levels: readonly Level[];
  item: Item;
}

export function DefinitionList<Item, Filter extends string>(props: {
  label: string;
  searchLabel: string;
  add: string;
  rows: readonly Listed<Item>[];
  filters: Record<Filter, { label: string; has: (item: Item) => boolean }>;
  /** What was just written. */
  done: string | undefined;
  onOpen: (item: Item) => void;
  onAdd: () => void;
}) {
  const words = useWords(DEFINITION_WORDS);
  const styles = useStyles();
  const filters = Object.entries(props.filters) as [Filter, { label: string; has: (item: Item) => boolean }][];
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState(filters[0][0]);
  const [level, setLevel] = useState<Level | ''>('');
  const wanted = foldText(search).split(' ').filter((word) => word !== ''); // prettier-ignore
  const shown = props.rows.filter(({ title, key, levels, item }) => {
    const text = foldText(`${title} ${key}`);
    const isOfLevel = level === '' || levels.length === 0 || levels.includes(level);
    return props.filters[filter].has(item) && isOfLevel && wanted.every((word) => text.includes(word));
  });
  return (
    <div className={styles.part}>
      {props.done !== undefined && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{props.done}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          placeholder={props.searchLabel}
          aria-label={props.searchLabel}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
        />
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
        <Button icon={<Add20Regular />} onClick={props.onAdd}>
          {props.add}
        </Button>
      </div>
      <Caption1 role="status">{words.count(shown.length)}</Caption1>
      {shown.length > 0 && (
        <WindowedGrid label={props.label} rows={shown} keyOf={({ key }) => key} rowHeight={ROW_HEIGHT} columns={1}>
          {({ title, detail, isOff, item }, focus) => (
            <div role="gridcell">
              <Button appearance="subtle" className={styles.row} {...focus(0)} onClick={() => props.onOpen(item)}>
                <Body1 className={mergeClasses(styles.line, isOff && styles.off)}>{title}</Body1>
                <Caption1 className={mergeClasses(styles.line, styles.detail)}>{detail}</Caption1>
              </Button>
            </div>
          )}
        </WindowedGrid>
      )}
    </div>
  );
}
