/** One line over the months of the school year. A month without figures breaks it; one that is not whole is another mark. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { monthsText } from '../../../reporting/periods/calendar';
import { countScale, scaleMarks } from '../../../reporting/trends/scale';
import { isWhole, type Trend, type TrendPoint } from '../../../reporting/trends/trend';
import { formatCount, formatPair } from '../../../reporting/wording/numbers';

const useStyles = makeStyles({
  // As wide as the pane: letters keep their size, because one unit is about one pixel in a narrow pane.
  chart: { display: 'block', width: '100%', maxWidth: '480px', height: 'auto' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1' },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: '2', fill: 'none' },
  dashed: { strokeDasharray: '4 3' },
  mark: { fill: tokens.colorBrandForeground1, stroke: tokens.colorBrandForeground1, strokeWidth: '1.5' },
  partial: { fill: tokens.colorNeutralBackground1 },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '10px', fontFamily: tokens.fontFamilyBase },
  value: { fill: tokens.colorNeutralForeground1, fontSize: '10px', fontFamily: tokens.fontFamilyBase },
});

const WIDTH = 320;
const HEIGHT = 150;
const PLOT = { left: 46, right: 306, top: 16, bottom: 126 };

interface Placed {
  point: TrendPoint;
  value: number;
  at: number;
  x: number;
  y: number;
}

export function TrendChart({ trend, title, gap }: { trend: Trend; title: string; gap: string }) {
  const styles = useStyles();
  const { points } = trend;
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const scale = countScale(values);
  const x = (at: number) => PLOT.left + ((at + 0.5) * (PLOT.right - PLOT.left)) / points.length;
  const y = (value: number) => PLOT.bottom - ((value - scale.min) * (PLOT.bottom - PLOT.top)) / (scale.max - scale.min);
  const placed = points.flatMap((point, at): Placed[] =>
    point.value === undefined ? [] : [{ point, value: point.value, at, x: x(at), y: y(point.value) }],
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={said(title, points, gap)}>
      {scaleMarks(scale).map((mark) => (
        <g key={mark}>
          <line className={styles.grid} x1={PLOT.left} x2={PLOT.right} y1={y(mark)} y2={y(mark)} />
          <text className={styles.text} x={PLOT.left - 4} y={y(mark) + 3} textAnchor="end">
            {formatCount(mark)}
          </text>
        </g>
      ))}
      {points.map(({ period }, at) => (
        <text key={period.id} className={styles.text} x={x(at)} y={PLOT.bottom + 14} textAnchor="middle">
          {monthsText(period).replace(/\/\d+$/, '')}
        </text>
      ))}
      {placed.slice(1).map((to, index) => {
        const from = placed[index];
        if (to.at !== from.at + 1) return null;
        const isDashed = !isWhole(from.point) || !isWhole(to.point);
        return (
          <path
            key={to.at}
            className={isDashed ? `${styles.line} ${styles.dashed}` : styles.line}
            d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
          />
        );
      })}
      {placed.map((one) => (
        <Mark key={one.at} {...one} />
      ))}
      {placed.map((one, index) => (
        <text
          key={one.at}
          className={styles.value}
          x={Math.min(one.x, PLOT.right - 8)}
          y={one.y + (isBelow(placed, index) ? 15 : -7)}
          textAnchor="middle"
        >
          {isTold(placed, index) ? formatCount(one.value) : ''}
        </text>
      ))}
    </svg>
  );
}

function Mark({ point, value, x, y }: Placed) {
  const styles = useStyles();
  const told = (
    <title>
      {monthsText(point.period)}: {formatCount(value)} ({formatPair(point.own, point.expected)})
    </title>
  );
  return isWhole(point) ? (
    <circle className={styles.mark} cx={x} cy={y} r={3}>
      {told}
    </circle>
  ) : (
    <path
      className={`${styles.mark} ${styles.partial}`}
      d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`}
    >
      {told}
    </path>
  );
}

/** The latest number, and the first where the two do not lie over each other. */
function isTold(placed: readonly Placed[], index: number): boolean {
  const [first, last] = [placed[0], placed[placed.length - 1]];
  return index === placed.length - 1 || (index === 0 && last.at - first.at >= APART);
}

/** Months. */
const APART = 3;

/** Where the number does not lie on the line: below a point the line comes down to or leaves upwards. */
function isBelow(placed: readonly Placed[], index: number): boolean {
  const neighbour = placed[index + 1] ?? placed[index - 1];
  return neighbour !== undefined && neighbour.y < placed[index].y - 2;
}

/** The whole line in words, for those who do not see it. */
function said(title: string, points: readonly TrendPoint[], gap: string): string {
  const months = points.map(({ period, value, own, expected }) => {
    if (value === undefined) return `${monthsText(period)}: ${gap}`;
    return `${monthsText(period)}: ${formatCount(value)}${own === expected ? '' : ` (${formatPair(own, expected)})`}`;
  });
  return `${title}. ${months.join('; ')}.`;
}
