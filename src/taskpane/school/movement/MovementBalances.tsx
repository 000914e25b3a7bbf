import { Link, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Figures } from '../../../reporting/figures/figure';
import { levelInfo } from '../../../reporting/levels/level';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { formatCount } from '../../../reporting/wording/numbers';
import type { MovementBalance } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { equationOf, movementsOf } from './equation';
import { MOVEMENT_WORDS } from './words';

const useStyles = makeStyles({
  balances: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  table: { width: '100%', borderCollapse: 'collapse' },
  label: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXXS} 0` },
  count: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  end: { fontWeight: tokens.fontWeightSemibold },
  last: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  equation: {
    fontVariantNumeric: 'tabular-nums',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  verdict: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXXS },
});

export interface MovementBalancesProps {
  balances: readonly MovementBalance[];
  previousPeriod?: Period;
  /** The month's figures: a movement that is not among them is blank, which is not 0. */
  report: Figures;
  /** To the field of a movement, "TH_chuyenDen". */
  onField(key: string): void;
}

/** Biến động: what came in and went out, level by level, and what of the change nobody has explained yet. */
export function MovementBalances({ balances, ...rest }: MovementBalancesProps) {
  const words = useWords(MOVEMENT_WORDS);
  const styles = useStyles();
  if (balances.length === 0) return null;
  return (
    <section className={styles.balances} aria-label={words.title}>
      <Subtitle2 as="h2" className={styles.title}>
        {words.title}
      </Subtitle2>
      {balances.map((balance) => (
        <LevelBalance key={balance.level} balance={balance} {...rest} />
      ))}
    </section>
  );
}

type LevelBalanceProps = Omit<MovementBalancesProps, 'balances'> & { balance: MovementBalance };

function LevelBalance({ balance, previousPeriod, report, onField }: LevelBalanceProps) {
  const words = useWords(MOVEMENT_WORDS);
  const styles = useStyles();
  const { before, now } = balance;
  const end = mergeClasses(styles.count, styles.end);
  return (
    <div>
      <table className={styles.table}>
        <caption className={styles.caption}>{levelInfo(balance.level).label}</caption>
        <tbody>
          <tr>
            <th scope="row" className={styles.label}>
              {words.before(previousPeriod && periodInSentence(previousPeriod))}
            </th>
            <td className={end}>{before === undefined ? '–' : formatCount(before)}</td>
          </tr>
          {movementsOf(balance).map(({ code, key, isGain, count }) => (
            <tr key={code}>
              <th scope="row" className={styles.label}>
                <Link as="button" aria-label={words.toField(words.movements[code])} onClick={() => onField(key)}>
                  {words.movements[code]}
                </Link>
              </th>
              <td className={styles.count}>{report.has(key) ? signed(isGain, count) : words.blank}</td>
            </tr>
          ))}
          <tr className={styles.last}>
            <th scope="row" className={styles.label}>
              {words.now}
            </th>
            <td className={end}>{now === undefined ? words.notGiven : formatCount(now)}</td>
          </tr>
        </tbody>
      </table>
      <Verdict balance={balance} />
    </div>
  );
}

function signed(isGain: boolean, count: number): string {
  return count === 0 ? '0' : `${isGain ? '+' : '−'}${formatCount(count)}`;
}

function Verdict({ balance }: { balance: MovementBalance }) {
  const words = useWords(MOVEMENT_WORDS);
  const styles = useStyles();
  const { text, standing } = equationOf(balance);
  const { pupil } = levelInfo(balance.level);
  const { now = 0, unexplained = 0 } = balance;
  const said = {
    'no-before': words.noBefore,
    'no-now': words.noNow,
    balanced: words.balanced(now, pupil),
    unexplained: words.unexplained(unexplained, now, pupil),
  }[standing];
  return (
    <div role="status">
      {text !== undefined && (
        <Text block className={styles.equation}>
          {text}
        </Text>
      )}
      <Text block className={styles.verdict}>
        {standing === 'balanced' && (
          <CheckmarkCircle16Filled className={mergeClasses(styles.icon, styles.good)} aria-hidden />
        )}
        {standing === 'unexplained' && (
          <Warning16Filled className={mergeClasses(styles.icon, styles.warning)} aria-hidden />
        )}
        <span>{said}</span>
      </Text>
    </div>
  );
}
