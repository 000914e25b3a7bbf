/** Where the points of the small chart stand. */
import type { Month } from './series';

export interface ChartBox {
  width: number;
  height: number;
  padding: number;
}

export interface ChartPoint {
  x: number;
  y: number;
  month: Month;
  value: number;
}

export interface ChartShape {
  /** Months without a value break the line: each run is drawn for itself. */
  runs: ChartPoint[][];
  lowest: number;
  highest: number;
}

/**
 * The scale runs from the lowest to the highest value, not from 0: what is looked for is a change. A figure that never
 * changed is a level line in the middle. `undefined` when no month has a value.
 */
export function chartShape(months: readonly Month[], { width, height, padding }: ChartBox): ChartShape | undefined {
  const values = months.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length === 0) return undefined;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const step = months.length > 1 ? (width - 2 * padding) / (months.length - 1) : 0;
  const yOf = (value: number) =>
    highest === lowest ? height / 2 : padding + ((highest - value) / (highest - lowest)) * (height - 2 * padding);
  const runs: ChartPoint[][] = [];
  let run: ChartPoint[] | undefined;
  months.forEach((month, index) => {
    if (month.value === undefined) return void (run = undefined);
    if (!run) runs.push((run = []));
    const x = months.length > 1 ? padding + index * step : width / 2;
    run.push({ x, y: yOf(month.value), month, value: month.value });
  });
  return { runs, lowest, highest };
}
