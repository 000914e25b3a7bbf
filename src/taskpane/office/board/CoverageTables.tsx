/** The board by level and by commune. A name pressed keeps the list to it. */
import { Link, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { levelInfo } from '../../../reporting/levels/level';
import type { Listing } from '../../../reporting/submissions/listing';
import {
  talliesByCommune,
  talliesByLevel,
  tallyOf,
  type Standing,
  type Tally,
} from '../../../reporting/submissions/standing';
import { formatCount } from '../../../reporting/wording/numbers';
import { useWords } from '../../language';
import { BOARD_WORDS } from './words';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  /** Wider than the narrowest pane in some languages, longer than it with many communes: it scrolls in a box of its own. */
  box: {
    overflow: 'auto',
    maxHeight: '50vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} 5px`,
      textAlign: 'right',
      fontWeight: tokens.fontWeightRegular,
    },
    '& th:first-child': { textAlign: 'left', whiteSpace: 'nowrap', paddingLeft: tokens.spacingHorizontalS },
    '& thead th': {
      backgroundColor: tokens.colorNeutralBackground3,
      fontWeight: tokens.fontWeightSemibold,
      verticalAlign: 'bottom',
      position: 'sticky',
      top: 0,
    },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  name: { fontSize: tokens.fontSizeBase200, textAlign: 'left' },
  whole: { '& > *': { fontWeight: `${tokens.fontWeightSemibold} !important` } },
});

interface Props {
  standings: readonly Standing[];
  listing: Listing;
  onChange: (part: Partial<Listing>) => void;
}

interface Row {
  key: string;
  name: string;
  tally: Tally;
  onPress: () => void;
}

export function CoverageTables({ standings, listing, onChange }: Props) {
  const words = useWords(BOARD_WORDS);
  const styles = useStyles();
  const [by, setBy] = useState<'level' | 'commune'>('level');
  const rows = useMemo((): Omit<Row, 'onPress'>[] => {
    if (by === 'level')
      return talliesByLevel(standings).map(({ level, tally }) => ({ key: level, name: levelInfo(level).label, tally }));
    return talliesByCommune(standings).map(({ commune, tally }) => ({
      key: commune,
      name: commune === '' ? words.noCommune : commune,
      tally,
    }));
  }, [standings, by, words]);
  const whole = useMemo(() => tallyOf(standings), [standings]);
  const keepTo = (key: string): void => {
    if (by === 'commune') onChange({ commune: key === listing.commune ? undefined : key });
    else {
      const level = standings.flatMap(({ school }) => school.levels).find((one) => one === key);
      onChange({ level: level === listing.level ? undefined : level });
    }
  };
  const title = by === 'level' ? words.byLevel : words.byCommune;
  return (
    <section className={styles.section}>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={by}
        onTabSelect={(_, { value }) => setBy(value === 'commune' ? 'commune' : 'level')}
      >
        <Tab value="level">{words.byLevel}</Tab>
        <Tab value="commune">{words.byCommune}</Tab>
      </TabList>
      <div className={styles.box} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[by === 'level' ? words.level : words.commune, ...Object.values(words.columns)].map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.whole}>
              <th scope="row">{words.whole}</th>
              <Counts tally={whole} />
            </tr>
            {rows.map(({ key, name, tally }) => (
              <tr key={key}>
                <th scope="row">
                  <Link
                    as="button"
                    className={styles.name}
                    aria-pressed={key === (by === 'level' ? listing.level : listing.commune)}
                    title={words.show(name)}
                    onClick={() => keepTo(key)}
                  >
                    {name}
                  </Link>
                </th>
                <Counts tally={tally} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Counts({ tally: { received, expected, onTime, groups } }: { tally: Tally }) {
  const texts = [
    `${formatCount(received)}/${formatCount(expected)}`,
    ...[onTime, groups.late, groups.returned, groups.missing].map(formatCount),
  ];
  return texts.map((text, at) => <td key={at}>{text}</td>);
}
