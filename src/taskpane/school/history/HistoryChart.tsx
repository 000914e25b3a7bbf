import { makeStyles, tokens } from '@fluentui/react-components';
import { chartShape, type ChartBox } from './chart-shape';
import type { Month } from './series';

const BOX: ChartBox = { width: 272, height: 110, padding: 14 };

const useStyles = makeStyles({
  chart: { width: '100%', height: 'auto', display: 'block' },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: '2' },
  dot: { fill: tokens.colorBrandStroke1 },
  now: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground1, strokeWidth: '2' },
  edge: { stroke: tokens.colorNeutralStroke2, strokeDasharray: '3 3' },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '10px', fontFamily: tokens.fontFamilyBase },
});

export interface HistoryChartProps {
  months: readonly Month[];
  /** What it shows, for those who do not see it; the table has each value. */
  summary: string;
  shown(value: number): string;
}

/** A line of months; the open one is a ring, so that it is found without colour. */
export function HistoryChart({ months, summary, shown }: HistoryChartProps) {
  const styles = useStyles();
  const shape = chartShape(months, BOX);
  if (!shape) return null;
  const { width, height, padding } = BOX;
  const [first, last] = [months[0], months.at(-1)];
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height + 14}`} role="img" aria-label={summary}>
      {shape.highest !== shape.lowest && (
        <>
          <line className={styles.edge} x1={0} x2={width} y1={padding} y2={padding} />
          <line className={styles.edge} x1={0} x2={width} y1={height - padding} y2={height - padding} />
          <text className={styles.text} x={0} y={padding - 4}>
            {shown(shape.highest)}
          </text>
          <text className={styles.text} x={0} y={height - padding + 11}>
            {shown(shape.lowest)}
          </text>
        </>
      )}
      {shape.runs.map((run) => (
        <polyline
          key={run[0]?.month.label}
          className={styles.line}
          points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      ))}
      {shape.runs.flat().map(({ x, y, month, value }) => (
        <circle
          key={month.label}
          className={month.isNow ? styles.now : styles.dot}
          cx={x}
          cy={y}
          r={month.isNow ? 4.5 : 3}
        >
          <title>{`${month.label}: ${shown(value)}`}</title>
        </circle>
      ))}
      <text className={styles.text} x={0} y={height + 10}>
        {first?.label}
      </text>
      <text className={styles.text} x={width} y={height + 10} textAnchor="end">
        {last?.label}
      </text>
    </svg>
  );
}
