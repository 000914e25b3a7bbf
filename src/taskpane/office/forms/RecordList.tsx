/** Records to choose from, however many: searched, filtered, each opened by a press. */
import { Body1, Button, Caption1, makeStyles, mergeClasses, MessageBar, MessageBarBody, SearchBox, tokens } from '@fluentui/react-components'; // prettier-ignore
import { Add20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { WindowedGrid } from '../list/WindowedGrid';

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

export interface ListedRecord<Item> {
  key: string;
  title: string;
  /** What more there is to say, in the order it matters; blank parts are left out. */
  details: readonly string[];
  /** No longer in use. */
  isOff?: boolean;
  item: Item;
}

export function RecordList<Item>(props: {
  label: string;
  searchLabel: string;
  search: string;
  onSearch: (search: string) => void;
  /** Filters, beside the search. */
  children: ReactNode;
  add: string;
  onAdd: () => void;
  /** What was just written. */
  done: string | undefined;
  rows: readonly ListedRecord<Item>[];
  count: string;
  onOpen: (item: Item) => void;
}) {
  const styles = useStyles();
  const { rows } = props;
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
          value={props.search}
          onChange={(_event, { value }) => props.onSearch(value)}
        />
        {props.children}
        <Button icon={<Add20Regular />} onClick={props.onAdd}>
          {props.add}
        </Button>
      </div>
      <Caption1 role="status">{props.count}</Caption1>
      {rows.length > 0 && (
        <WindowedGrid label={props.label} rows={rows} keyOf={({ key }) => key} rowHeight={ROW_HEIGHT} columns={1}>
          {({ title, details, isOff, item }, focus) => (
            <div role="gridcell">
              <Button appearance="subtle" className={styles.row} {...focus(0)} onClick={() => props.onOpen(item)}>
                <Body1 className={mergeClasses(styles.line, isOff && styles.off)}>{title}</Body1>
                <Caption1 className={mergeClasses(styles.line, styles.detail)}>
                  {details.filter((part) => part !== '').join(' · ')}
                </Caption1>
              </Button>
            </div>
          )}
        </WindowedGrid>
      )}
    </div>
  );
}
