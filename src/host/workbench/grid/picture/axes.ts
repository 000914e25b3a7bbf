/** Axes with their labels, titles and gridlines, and the room they leave for the series. */
import { formatValue, VIETNAMESE } from '../../../calculation/number-format';
import type { ChartAxisView, ChartView } from '../../engine/api';
import { fitted, line, RULE_COLOR, text, textWidth, type Box } from './svg';

const LABEL = 11;
const TITLE_ROOM = 20;

export function ticksOf({ minimum, maximum, majorUnit }: ChartAxisView): number[] {
  const count = Math.min(50, Math.floor((maximum - minimum) / majorUnit + 1e-9));
  return Array.from({ length: count + 1 }, (_, at) => minimum + at * majorUnit);
}

function labelOf(axis: ChartAxisView, value: number): string {
  return formatValue(Number(value.toPrecision(12)), axis.format, VIETNAMESE);
}

function labelWidth(axis: ChartAxisView | undefined): number {
  return !axis || axis.isHidden
    ? 0
    : Math.max(...ticksOf(axis).map((tick) => textWidth(labelOf(axis, tick), LABEL))) + 8;
}

/** The rectangle between the axes. @param lying the value axis runs along the bottom */
export function innerBox({ categoryAxis, valueAxis, secondAxis, series }: ChartView, box: Box, lying: boolean): Box {
  const names = categoryAxis?.isHidden ? [] : (series[0]?.categories ?? []);
  const widest = Math.min(box.width / 3, Math.max(0, ...names.map((name) => textWidth(name, LABEL))) + 8);
  const along = lying ? widest : labelWidth(valueAxis);
  const below = (lying ? valueAxis?.isHidden : categoryAxis?.isHidden) ? 4 : 20;
  const left = along + ((lying ? categoryAxis?.title : valueAxis?.title) ? TITLE_ROOM : 0) + 2;
  const right =
    (lying ? 12 : labelWidth(secondAxis)) + (!lying && secondAxis?.title ? TITLE_ROOM : 0) + (secondAxis ? 4 : 14);
  const bottom = below + ((lying ? valueAxis?.title : categoryAxis?.title) ? TITLE_ROOM : 0);
  return {
    left: box.left + left,
    top: box.top + 6,
    width: Math.max(1, box.width - left - right),
    height: Math.max(1, box.height - bottom - 6),
  };
}

export function valueAxisPicture(
  axis: ChartAxisView,
  inner: Box,
  along: (value: number) => number,
  lying: boolean,
  far = false,
): string {
  const { left, top, width, height } = inner;
  const ticks = ticksOf(axis);
  const rules = axis.hasGridlines
    ? ticks.map((tick) =>
        lying
          ? line(along(tick), top, along(tick), top + height, RULE_COLOR)
          : line(left, along(tick), left + width, along(tick), RULE_COLOR),
      )
    : [];
  const labels = axis.isHidden
    ? []
    : ticks.map((tick) => {
        const words = labelOf(axis, tick);
        if (lying) return text(words, along(tick), top + height + 14, { size: LABEL });
        return text(words, far ? left + width + 5 : left - 5, along(tick) + 4, {
          size: LABEL,
          anchor: far ? 'start' : 'end',
        });
      });
  return rules.join('') + labels.join('');
}

export function categoryAxisPicture(
  names: readonly string[],
  count: number,
  inner: Box,
  middle: (at: number) => number,
  lying: boolean,
): string {
  const { left, top, width, height } = inner;
  const step = (lying ? height : width) / Math.max(1, count);
  // Labels that would run into each other are left out, as Excel does.
  const widest = Math.max(1, ...names.map((name) => textWidth(name, LABEL)));
  const skip = lying ? Math.ceil(13 / step) : Math.max(1, Math.ceil(Math.min(widest, 90) / step));
  const labels = Array.from({ length: count }, (_, at) => at)
    .filter((at) => at % skip === 0)
    .map((at) => {
      const words = names[at] ?? String(at + 1);
      if (lying) return text(fitted(words, left, LABEL), left - 5, middle(at) + 4, { size: LABEL, anchor: 'end' });
      return text(fitted(words, step * skip, LABEL), middle(at), top + height + 14, { size: LABEL });
    });
  return labels.join('');
}

export function axisTitles(
  { categoryAxis, valueAxis, secondAxis }: ChartView,
  box: Box,
  inner: Box,
  lying: boolean,
): string {
  const below = (words?: string): string =>
    words ? text(words, inner.left + inner.width / 2, box.top + box.height - 4) : '';
  const beside = (x: number, words?: string): string =>
    words ? text(words, x, inner.top + inner.height / 2, { turned: true }) : '';
  return (
    below(lying ? valueAxis?.title : categoryAxis?.title) +
    beside(box.left + 12, lying ? categoryAxis?.title : valueAxis?.title) +
    beside(box.left + box.width - 4, lying ? undefined : secondAxis?.title)
  );
}
