/** Charts without axes along the sides: pies, doughnuts, radars. */
import type { ChartAxisView, ChartSeriesView } from '../../engine/api';
import { n, RULE_COLOR, text, type Box } from './svg';

interface Circle {
  x: number;
  y: number;
  radius: number;
}

function circleIn({ left, top, width, height }: Box, margin: number): Circle {
  return { x: left + width / 2, y: top + height / 2, radius: Math.max(0, Math.min(width, height) / 2 - margin) };
}

function pointAt({ x, y }: Circle, radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${n(x + radius * Math.cos(angle))} ${n(y + radius * Math.sin(angle))}`;
}

/** A pie shows its first series only; a doughnut has a ring for each. */
export function slices(series: readonly ChartSeriesView[], box: Box, hollow: boolean): string {
  const circle = circleIn(box, 6);
  const rings = hollow ? series : series.slice(0, 1);
  const hole = hollow ? circle.radius * 0.5 : 0;
  const width = (circle.radius - hole) / Math.max(1, rings.length);
  return rings.map((one, index) => ring(one, circle, hole + index * width, hole + (index + 1) * width)).join('');
}

function ring(
  { values, pointColors, color = '', showsValues }: ChartSeriesView,
  circle: Circle,
  inner: number,
  outer: number,
): string {
  const total = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  if (total === 0) return '';
  let turn = 0;
  return values
    .map((value, at) => {
      const share = Math.abs(value ?? 0) / total;
      if (share === 0) return '';
      // A whole turn has no direction: a hair less is drawn.
      const [from, to] = [turn, turn + Math.min(share, 0.9999)];
      turn += share;
      const large = share > 0.5 ? 1 : 0;
      const arc = (radius: number, sweep: 0 | 1, end: number): string =>
        `A${n(radius)} ${n(radius)} 0 ${large} ${sweep} ${pointAt(circle, radius, end)}`;
      const core =
        inner === 0 ? `L${n(circle.x)} ${n(circle.y)}` : `L${pointAt(circle, inner, to)}${arc(inner, 0, from)}`;
      const path = `<path d="M${pointAt(circle, outer, from)}${arc(outer, 1, to)}${core}Z" fill="${pointColors?.[at] ?? color}" stroke="#fff"/>`;
      if (!showsValues) return path;
      const [x, y] = pointAt(circle, (inner + outer) / 2 + 8, (from + to) / 2)
        .split(' ')
        .map(Number);
      return path + text(`${Math.round(share * 100)}%`, x, y + 4, { size: 11 });
    })
    .join('');
}

export function radar(series: readonly ChartSeriesView[], box: Box, axis: ChartAxisView, filled: boolean): string {
  const circle = circleIn(box, 22);
  const categories = series[0]?.categories ?? [];
  const count = Math.max(3, ...series.map(({ values }) => values.length));
  const radiusOf = (value: number): number =>
    (Math.max(0, value - axis.minimum) / (axis.maximum - axis.minimum || 1)) * circle.radius;
  const web = (radius: number): string =>
    Array.from({ length: count }, (_, at) => `${at === 0 ? 'M' : 'L'}${pointAt(circle, radius, at / count)}`).join('') +
    'Z';
  const grid = [0.25, 0.5, 0.75, 1]
    .map((part) => `<path d="${web(circle.radius * part)}" fill="none" stroke="${RULE_COLOR}"/>`)
    .join('');
  const names = Array.from({ length: count }, (_, at) => {
    const [x, y] = pointAt(circle, circle.radius + 12, at / count)
      .split(' ')
      .map(Number);
    return text(categories[at] ?? String(at + 1), x, y + 4, { size: 11 });
  });
  const shapes = series.map(({ values, color = '' }) => {
    const points = values.map((value, at) => pointAt(circle, radiusOf(value ?? axis.minimum), at / count));
    const look = filled ? `fill="${color}" fill-opacity="0.6"` : 'fill="none"';
    return `<path d="M${points.join('L')}Z" ${look} stroke="${color}" stroke-width="2"/>`;
  });
  return grid + names.join('') + shapes.join('');
}
