/** A chart as a picture: SVG text, drawn over the cells and in print. */
import { automaticScale } from '../../members/charts/scale';
import type { ChartAxisView, ChartSeriesView, ChartView } from '../engine/api';
import { axisTitles, categoryAxisPicture, innerBox, valueAxisPicture } from './picture/axes';
import { familyOf, stackingOf, type Family } from './picture/kinds';
import { radar, slices } from './picture/round';
import { areas, columns, lines, scattered, type Plot } from './picture/series';
import { fitted, FONT, line, n, rect, RULE_COLOR, text, textWidth, type Box } from './picture/svg';

const TITLE = 18;
const LEGEND = 12;

/** The colours of Office's theme, for a view that names none. */
const THEME = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

const UNKNOWN_AXIS: ChartAxisView = { minimum: 0, maximum: 1, majorUnit: 0.2, format: 'General' };

/** Kinds we have no drawing for come out as the nearest one. Sizes are those of the view. */
export function chartPicture(given: ChartView): string {
  const view = { ...given, series: given.series.map(colored) };
  const { width, height, title, legend } = view;
  let box: Box = { left: 8, top: 8, width: width - 16, height: height - 16 };
  let parts = rect({ left: 0.5, top: 0.5, width: width - 1, height: height - 1 }, '#fff', ` stroke="${RULE_COLOR}"`);
  if (title !== undefined && title !== '') {
    parts += text(fitted(title, box.width, TITLE), width / 2, box.top + 18, { size: TITLE });
    box = { ...box, top: box.top + 28, height: box.height - 28 };
  }
  if (legend) {
    const entries = entriesOf(view);
    const [picture, rest] = legendPicture(entries, legend, box);
    parts += picture;
    box = rest;
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FONT}">` +
    `${parts}${plotPicture(view, box)}</svg>`
  );
}

function colored(series: ChartSeriesView, index: number): ChartSeriesView {
  return { ...series, color: series.color ?? THEME[index % THEME.length] };
}

interface Entry {
  name: string;
  color: string;
  isLine: boolean;
}

/** A pie lists its slices, everything else its series. */
function entriesOf({ type, series }: ChartView): Entry[] {
  const family = familyOf(type);
  const [first] = series;
  if (first && (family === 'pie' || family === 'doughnut'))
    return first.values.map((_value, at) => ({
      name: first.categories[at] ?? String(at + 1),
      color: first.pointColors?.[at] ?? THEME[at % THEME.length],
      isLine: false,
    }));
  return series.map(({ name, color = '', type: own }) => ({
    name,
    color,
    isLine: ['line', 'scatter', 'radar'].includes(familyOf(own ?? type)),
  }));
}

/** The legend, and the box that is left beside it. */
function legendPicture(entries: readonly Entry[], side: NonNullable<ChartView['legend']>, box: Box): [string, Box] {
  const sizes = entries.map(({ name }) => textWidth(name, LEGEND) + 26);
  if (side === 'top' || side === 'bottom') {
    const y = side === 'top' ? box.top + 8 : box.top + box.height - 8;
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    const shrink = Math.min(1, box.width / Math.max(1, whole));
    let x = box.left + (box.width - whole * shrink) / 2;
    const drawn = entries.map((entry, at) => {
      const picture = entryPicture(entry, x, y, sizes[at] * shrink);
      x += sizes[at] * shrink;
      return picture;
    });
    const rest = { ...box, height: box.height - 22, top: side === 'top' ? box.top + 22 : box.top };
    return [drawn.join(''), rest];
  }
  const wide = Math.min(box.width / 3, Math.max(0, ...sizes));
  const left = side === 'left' ? box.left : box.left + box.width - wide;
  const start = box.top + (box.height - entries.length * 18) / 2 + 9;
  const drawn = entries.map((entry, at) => entryPicture(entry, left, start + at * 18, wide));
  const rest = { ...box, width: box.width - wide - 6, left: side === 'left' ? box.left + wide + 6 : box.left };
  return [drawn.join(''), rest];
}

function entryPicture({ name, color, isLine }: Entry, x: number, y: number, width: number): string {
  const key = isLine
    ? `<path d="M${n(x)} ${n(y)}h16" stroke="${color}" stroke-width="2.5"/>`
    : rect({ left: x + 4, top: y - 4, width: 8, height: 8 }, color);
  return key + text(fitted(name, width - 20, LEGEND), x + 18, y + 4, { size: LEGEND, anchor: 'start' });
}

function plotPicture(view: ChartView, box: Box): string {
  const family = familyOf(view.type);
  const { series, valueAxis = UNKNOWN_AXIS } = view;
  if (family === 'pie' || family === 'doughnut') return slices(series.map(withSlices), box, family === 'doughnut');
  if (family === 'radar') return radar(series, box, valueAxis, view.type === 'RadarFilled');
  return axedPicture(view, box, family);
}

function withSlices(series: ChartSeriesView): ChartSeriesView {
  return { ...series, pointColors: series.pointColors ?? series.values.map((_value, at) => THEME[at % THEME.length]) };
}

function axedPicture(view: ChartView, box: Box, family: Family): string {
  const { series, valueAxis = UNKNOWN_AXIS, secondAxis } = view;
  const lying = family === 'bar';
  const inner = innerBox(view, box, lying);
  const scale =
    (axis: ChartAxisView) =>
    (value: number): number => {
      const share =
        (Math.min(axis.maximum, Math.max(axis.minimum, value)) - axis.minimum) / (axis.maximum - axis.minimum || 1);
      return lying ? inner.left + share * inner.width : inner.top + (1 - share) * inner.height;
    };
  const along = scale(valueAxis);
  const alongSecond = scale(secondAxis ?? valueAxis);
  const categories = Math.max(0, ...series.map(({ values }) => values.length));
  const step = (lying ? inner.height : inner.width) / Math.max(1, categories);
  // Areas reach from edge to edge; everything else stands in the middle of its category. Bars go upwards.
  const edge = family === 'area' && categories > 1;
  const middle = (at: number): number =>
    lying
      ? inner.top + inner.height - (at + 0.5) * step
      : edge
        ? inner.left + (at / (categories - 1)) * inner.width
        : inner.left + (at + 0.5) * step;
  const plot: Plot = {
    box: inner,
    categories,
    middle,
    along: (value, second) => (second ? alongSecond : along)(value),
  };
  const ground =
    valueAxisPicture(valueAxis, inner, along, lying) +
    (secondAxis ? valueAxisPicture({ ...secondAxis, hasGridlines: undefined }, inner, alongSecond, lying, true) : '');
  const isXY = family === 'scatter' || family === 'bubble';
  const zero = along(Math.min(Math.max(0, valueAxis.minimum), valueAxis.maximum));
  const base = lying
    ? line(zero, inner.top, zero, inner.top + inner.height, RULE_COLOR)
    : line(inner.left, zero, inner.left + inner.width, zero, RULE_COLOR);
  const names =
    view.categoryAxis?.isHidden || isXY
      ? ''
      : categoryAxisPicture(series[0]?.categories ?? [], categories, inner, middle, lying);
  return (
    ground +
    base +
    names +
    axisTitles(view, box, inner, lying) +
    (isXY ? xyPicture(view, plot) : seriesPictures(view, plot))
  );
}

/** Series of one kind are drawn together: areas lie behind columns, columns behind lines. */
function seriesPictures({ type, series }: ChartView, plot: Plot): string {
  const kinds = [...new Set(series.map((one) => one.type ?? type))];
  const depth: Family[] = ['area', 'column', 'bar', 'line', 'stock'];
  return kinds
    .sort((a, b) => depth.indexOf(familyOf(a)) - depth.indexOf(familyOf(b)))
    .map((kind) => {
      const own = series.filter((one) => (one.type ?? type) === kind);
      const family = familyOf(kind);
      if (family === 'area')
        return areas(stackingOf(kind) === 'none' ? [...own].reverse() : own, stackingOf(kind), plot);
      if (family === 'line') return lines(own, stackingOf(kind), plot, kind);
      // Prices: the points alone say enough in a preview.
      if (family === 'stock') return lines(own, 'none', plot, 'LineMarkers');
      return columns(own, stackingOf(kind), plot, family === 'bar');
    })
    .join('');
}

function xyPicture({ type, series }: ChartView, plot: Plot): string {
  const { box } = plot;
  const all = series.flatMap(({ xs, values }) => (xs ?? values.map((_value, at) => at + 1)).filter((x) => x !== null));
  const axis = { ...automaticScale(all), format: 'General' };
  const across = (x: number): number => box.left + ((x - axis.minimum) / (axis.maximum - axis.minimum)) * box.width;
  const ends = valueAxisPicture(axis, box, across, true);
  return ends + scattered(series, plot, across, type);
}
