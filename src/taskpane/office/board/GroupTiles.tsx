import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STANDING_GROUPS, type StandingGroup, type Tally } from '../../../reporting/submissions/standing';
import { formatCount } from '../../../reporting/wording/numbers';
import { useWords } from '../../language';
import { BOARD_WORDS } from './words';

const useStyles = makeStyles({
  tiles: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  tile: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: `calc(${tokens.spacingVerticalXXS} - 1px) calc(${tokens.spacingHorizontalSNudge} - 1px)`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** A tile per group: how many there are; pressed, the list shows only those. */
export function GroupTiles(props: {
  tally: Tally;
  chosen: StandingGroup | undefined;
  onChoose: (group: StandingGroup | undefined) => void;
}) {
  const words = useWords(BOARD_WORDS);
  const styles = useStyles();
  const tiles = [
    { group: undefined, count: props.tally.expected, word: words.groups.all },
    ...STANDING_GROUPS.map((group) => ({ group, count: props.tally.groups[group], word: words.groups[group] })),
  ];
  return (
    <div className={styles.tiles} role="group" aria-label={words.groupsLabel}>
      {tiles.map(({ group, count, word }) => {
        const isChosen = group === props.chosen;
        return (
          <button
            key={word}
            type="button"
            className={mergeClasses(styles.tile, isChosen && styles.chosen)}
            aria-pressed={isChosen}
            onClick={() => props.onChoose(isChosen ? undefined : group)}
          >
            <span className={mergeClasses(styles.count, count === 0 && styles.none)}>{formatCount(count)}</span>
            <span>{word}</span>
          </button>
        );
      })}
    </div>
  );
}
