import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { LEVELS, levelInfo } from '../../../reporting/levels/level';
import { LISTING_ORDERS, type Listing } from '../../../reporting/submissions/listing';
import { talliesByCommune, type Standing } from '../../../reporting/submissions/standing';
import { useWords } from '../../language';
import { BOARD_WORDS } from './words';

const useStyles = makeStyles({
  controls: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalXS },
  wide: { gridColumn: '1 / -1', maxWidth: 'none' },
  narrow: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** Stands for "any" among the values of a drop-down; no commune is called so. */
const ANY = '*';

/** Search, level, commune and order of the list. */
export function ListingControls(props: {
  standings: readonly Standing[];
  listing: Listing;
  onChange: (part: Partial<Listing>) => void;
}) {
  const words = useWords(BOARD_WORDS);
  const styles = useStyles();
  const { standings, listing, onChange } = props;
  const communes = useMemo(() => talliesByCommune(standings).map(({ commune }) => commune), [standings]);
  const levels = useMemo(
    () => LEVELS.filter((level) => standings.some(({ school }) => school.levels.includes(level))),
    [standings],
  );
  return (
    <div className={styles.controls} role="search">
      <SearchBox
        className={styles.wide}
        size="small"
        placeholder={words.search}
        aria-label={words.search}
        value={listing.search}
        onChange={(_, { value }) => onChange({ search: value })}
      />
      <Select
        size="small"
        className={styles.narrow}
        aria-label={words.level}
        value={listing.level ?? ANY}
        onChange={(_, { value }) => onChange({ level: levels.find((level) => level === value) })}
      >
        <option value={ANY}>{words.anyLevel}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {levelInfo(level).label}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.narrow}
        aria-label={words.commune}
        value={listing.commune ?? ANY}
        onChange={(_, { value }) => onChange({ commune: value === ANY ? undefined : value })}
      >
        <option value={ANY}>{words.anyCommune}</option>
        {communes.map((commune) => (
          <option key={commune} value={commune}>
            {commune === '' ? words.noCommune : commune}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.wide}
        aria-label={words.order}
        value={listing.order}
        onChange={(_, { value }) => onChange({ order: LISTING_ORDERS.find((one) => one === value) })}
      >
        {LISTING_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.order}: {words.orders[order].toLocaleLowerCase('vi')}
          </option>
        ))}
      </Select>
    </div>
  );
}
