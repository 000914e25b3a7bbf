/**
 * A chart as SVG, for the grid and the printed page: lines, columns and bars with their axis; of other kinds a frame with the
 * title and what it is. Not Excel's drawing: what it shows is right, how it looks is near.
 */
import type { ChartSeriesView, ChartView } from './engine/api';

const COLORS = ['#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'];
const FONT = 'font-family="Calibri, Carlito, sans-serif"';

export function chartPicture(chart: ChartView): string {
  const { width, height, title, type } = chart;
  const body = /^(Line|Column|Bar)/.test(type) ? plot(chart) : label(width / 2, height / 2, type, 12);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect x="0.5" y="0.5" width="${Math.max(0, width - 1)}" height="${Math.max(0, height - 1)}" fill="#fff" stroke="#bdbdbd"/>`,
    title === undefined ? '' : label(width / 2, 22, title, 15, 'middle', 'bold'),
    body,
    '</svg>',
  ].join('');
}

export function chartAddress(chart: ChartView): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartPicture(chart))}`;
}

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Bars lie down in Excel; here they stand, which shows the same figures. */
function plot(chart: ChartView): string {
  const { width, height, series, axis } = chart;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  if (values.length === 0) return '';
  const hasLegend = series.length > 1;
  const [low, high] = [axis.min ?? Math.min(0, ...values), axis.max ?? Math.max(0, ...values)];
  const step = axis.step !== undefined && axis.step > 0 ? axis.step : niceStep((high - low || 1) / 4);
  const top = axis.max ?? Math.ceil(high / step) * step;
  const bottom = axis.min ?? Math.floor(low / step) * step;
  const range = top - bottom || 1;
  const widest = Math.max(...marksOf(bottom, top, step).map((mark) => shown(mark).length));
  const frame: Frame = {
    left: 16 + widest * 6 + (axis.title === undefined ? 0 : 14),
    right: width - 12,
    top: chart.title === undefined ? 14 : 36,
    bottom: height - 26 - (hasLegend ? 18 : 0),
  };
  if (frame.bottom - frame.top < 20 || frame.right - frame.left < 20) return '';
  const y = (value: number): number => frame.bottom - ((value - bottom) / range) * (frame.bottom - frame.top);
  const count = Math.max(...series.map((one) => one.values.length));
  const x = (at: number): number => frame.left + ((at + 0.5) * (frame.right - frame.left)) / count;
  const grid = marksOf(bottom, top, step).map(
    (mark) =>
      `<line x1="${frame.left}" x2="${frame.right}" y1="${y(mark)}" y2="${y(mark)}" stroke="#d9d9d9"/>` +
      label(frame.left - 5, y(mark) + 4, shown(mark), 11, 'end'),
  );
  const every = Math.max(1, Math.ceil((count * 42) / (frame.right - frame.left)));
  const categories = (series.find((one) => one.categories.length > 0)?.categories ?? []).flatMap((text, at) =>
    at % every === 0 ? [label(x(at), frame.bottom + 15, text, 11)] : [],
  );
  const isLine = chart.type.startsWith('Line');
  const drawn = series.map((one, index) => {
    const color = one.color ?? COLORS[index % COLORS.length];
    return isLine ? line(one, color, x, y) : columns(one, index, series.length, color, { x, y, base: y(Math.max(bottom, 0)), room: (frame.right - frame.left) / count }); // prettier-ignore
  });
  const legend = hasLegend ? series.map((one, index) => legendEntry(one, index, width, height, series.length)) : [];
  const unit =
    axis.title === undefined
      ? ''
      : `<g transform="translate(13 ${(frame.top + frame.bottom) / 2}) rotate(-90)">${label(0, 0, axis.title, 11)}</g>`;
  return [...grid, ...categories, unit, ...drawn, ...legend].join('');
}

function line(series: ChartSeriesView, color: string, x: (at: number) => number, y: (value: number) => number): string {
  const { values, marked, dashed } = series;
  const parts = values.flatMap((value, at) => {
    const before = at > 0 ? values[at - 1] : null;
    // A blank is no figure: the line stops there.
    if (value === null || before === null) return [];
    const dashes = dashed.includes(at) ? ' stroke-dasharray="5 4"' : '';
    return [`<path d="M${x(at - 1)} ${y(before)}L${x(at)} ${y(value)}" fill="none" stroke="${color}" stroke-width="2.5"${dashes}/>`]; // prettier-ignore
  });
  const marks = values.flatMap((value, at) => {
    if (value === null) return [];
    const [left, top] = [x(at), y(value)];
    return marked.includes(at)
      ? [`<path d="M${left} ${top - 6}L${left + 6} ${top}L${left} ${top + 6}L${left - 6} ${top}Z" fill="#fff" stroke="${color}" stroke-width="1.5"/>`] // prettier-ignore
      : [`<circle cx="${left}" cy="${top}" r="3.5" fill="${color}"/>`];
  });
  return [...parts, ...marks].join('');
}

function columns(
  { values }: ChartSeriesView,
  index: number,
  count: number,
  color: string,
  { x, y, base, room }: { x: (at: number) => number; y: (value: number) => number; base: number; room: number },
): string {
  const wide = (room * 0.7) / count;
  return values
    .map((value, at) => {
      if (value === null) return '';
      const top = y(value);
      const left = x(at) - (wide * count) / 2 + index * wide;
      return `<rect x="${left}" y="${Math.min(top, base)}" width="${wide}" height="${Math.abs(base - top)}" fill="${color}"/>`;
    })
    .join('');
}

function legendEntry(
  { name, color }: ChartSeriesView,
  index: number,
  width: number,
  height: number,
  count: number,
): string {
  const center = (width / count) * (index + 0.5);
  const paint = color ?? COLORS[index % COLORS.length];
  return `<rect x="${center - 30}" y="${height - 18}" width="9" height="9" fill="${paint}"/>${label(center - 16, height - 10, name, 11, 'start')}`; // prettier-ignore
}

function label(x: number, y: number, text: string, size: number, anchor = 'middle', weight = 'normal'): string {
  const safe = text.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<text x="${x}" y="${y}" ${FONT} font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="#424242">${safe}</text>`;
}

function marksOf(bottom: number, top: number, step: number): number[] {
  const count = Math.min(50, Math.max(0, Math.round((top - bottom) / step)));
  return Array.from({ length: count + 1 }, (_, index) => bottom + index * step);
}

function niceStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  return ([1, 2, 5].find((digit) => digit * power >= about) ?? 10) * power;
}

/** Grouped by dots, as the workbench shows numbers. */
function shown(value: number): string {
  const rounded = Number(value.toPrecision(12));
  const [whole, decimals] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${rounded < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}
