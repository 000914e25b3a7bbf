/** The series drawn inside the axes. */
import type { ChartSeriesView } from '../../engine/api';
import { hasLines, hasMarkers, type Stacking } from './kinds';
import { n, rect, text, type Box } from './svg';

export interface Plot {
  box: Box;
  /** From a value to a pixel along the value axis. */
  along: (value: number, onSecondAxis?: boolean) => number;
  /** Middle of a category along the other axis. */
  middle: (category: number) => number;
  categories: number;
}

const GROUP_SHARE = 0.65;

/** Each series from where the one below it ends; percents are shares of the whole. */
export function stacked(
  series: readonly ChartSeriesView[],
  stacking: Stacking,
): { from: number; to: number | null }[][] {
  const up: number[] = [];
  const down: number[] = [];
  const whole = (at: number): number => series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0) || 1;
  return series.map(({ values }) =>
    values.map((value, at) => {
      if (value === null || stacking === 'none') return { from: 0, to: value };
      const size = stacking === 'percent' ? value / whole(at) : value;
      const pile = size < 0 ? down : up;
      const from = pile[at] ?? 0;
      pile[at] = from + size;
      return { from, to: from + size };
    }),
  );
}

/** Columns, or with `lying` bars. */
export function columns(series: readonly ChartSeriesView[], stacking: Stacking, plot: Plot, lying: boolean): string {
  const step = (lying ? plot.box.height : plot.box.width) / Math.max(1, plot.categories);
  const side = stacking === 'none' ? (step * GROUP_SHARE) / Math.max(1, series.length) : step * GROUP_SHARE;
  const piles = stacked(series, stacking);
  return series
    .map(({ color = '', pointColors, onSecondAxis, showsValues, values }, index) =>
      piles[index]
        .map(({ from, to }, at) => {
          if (to === null) return '';
          const start = plot.middle(at) - (step * GROUP_SHARE) / 2 + (stacking === 'none' ? index * side : 0);
          const [a, b] = [plot.along(from, onSecondAxis), plot.along(to, onSecondAxis)];
          const [low, long] = [Math.min(a, b), Math.abs(a - b)];
          const bar = lying
            ? { left: low, top: start, width: long, height: side }
            : { left: start, top: low, width: side, height: long };
          const label = showsValues
            ? valueLabel(values[at], lying ? b + 4 : start + side / 2, lying ? start + side / 2 + 4 : b - 3, lying)
            : '';
          return rect(bar, pointColors?.[at] ?? color) + label;
        })
        .join(''),
    )
    .join('');
}

function valueLabel(value: number | null | undefined, x: number, y: number, lying = false): string {
  return value === null || value === undefined
    ? ''
    : text(value.toLocaleString('vi-VN'), x, y, { size: 11, anchor: lying ? 'start' : 'middle' });
}

export function lines(series: readonly ChartSeriesView[], stacking: Stacking, plot: Plot, type: string): string {
  const piles = stacked(series, stacking);
  return series
    .map((one, index) => {
      const { color = '', onSecondAxis, showsValues, values } = one;
      const points = piles[index].map(({ to }, at) =>
        to === null ? null : ([plot.middle(at), plot.along(to, onSecondAxis)] as const),
      );
      const labels = showsValues
        ? points.map((point, at) => (point ? valueLabel(values[at], point[0], point[1] - 8) : '')).join('')
        : '';
      return drawn(points, color, one.type ?? type) + labels;
    })
    .join('');
}

type Point = readonly [x: number, y: number] | null;

/** A line with gaps where there is nothing to show. */
function drawn(points: readonly Point[], color: string, type: string): string {
  let path = '';
  let pen = false;
  for (const point of points) {
    if (point) path += `${pen ? 'L' : 'M'}${n(point[0])} ${n(point[1])}`;
    pen = point !== null;
  }
  const stroke = hasLines(type)
    ? `<path d="${path}" fill="none" stroke="${color}" stroke-width="2.5" stroke-linejoin="round"/>`
    : '';
  const dots = hasMarkers(type)
    ? points
        .map((point) => (point ? `<circle cx="${n(point[0])}" cy="${n(point[1])}" r="3.5" fill="${color}"/>` : ''))
        .join('')
    : '';
  return stroke + dots;
}

export function areas(series: readonly ChartSeriesView[], stacking: Stacking, plot: Plot): string {
  const piles = stacked(series, stacking);
  const shapes = series.map(({ color = '', onSecondAxis }, index) => {
    const shape = piles[index].map(({ from, to }, at) => ({
      x: plot.middle(at),
      top: plot.along(to ?? from, onSecondAxis),
      bottom: plot.along(from, onSecondAxis),
    }));
    const there = shape.map(({ x, top }, at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(top)}`);
    const back = [...shape].reverse().map(({ x, bottom }) => `L${n(x)} ${n(bottom)}`);
    return `<path d="${there.join('')}${back.join('')}Z" fill="${color}"/>`;
  });
  return shapes.join('');
}

/** @param across from an x to a pixel */
export function scattered(
  series: readonly ChartSeriesView[],
  plot: Plot,
  across: (x: number) => number,
  type: string,
): string {
  const largest = Math.max(1e-9, ...series.flatMap(({ sizes = [] }) => sizes.map((size) => size ?? 0)));
  const biggest = Math.min(plot.box.width, plot.box.height) / 8;
  return series
    .map(({ color = '', values, xs, sizes, onSecondAxis }) => {
      const points = values.map((value, at): Point => {
        const x = xs ? xs[at] : at + 1;
        return value === null || x === null || x === undefined ? null : [across(x), plot.along(value, onSecondAxis)];
      });
      if (!sizes) return drawn(points, color, type);
      return points
        .map((point, at) => {
          const radius = Math.sqrt(Math.max(0, sizes[at] ?? 0) / largest) * biggest;
          return point
            ? `<circle cx="${n(point[0])}" cy="${n(point[1])}" r="${n(radius)}" fill="${color}" fill-opacity="0.75"/>`
            : '';
        })
        .join('');
    })
    .join('');
}
