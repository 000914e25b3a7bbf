/** Colour scales, data bars and icon sets: what a number looks like among the others. */
import type { ColorScale, ConditionalFormat, DataBar, IconSet, Sheet, Threshold } from '../../spreadsheet/model';
import type { Session } from '../session/session';
import { filled } from './conditions';
import { figuresOf } from './figures';
import type { Bar, CellLooks, Icon } from './looks';

export type Scale = (value: number) => CellLooks;

/** `undefined` for rules with a condition, and where there is no number to measure by. */
export function scaleOf(session: Session, sheet: Sheet, format: ConditionalFormat): Scale | undefined {
  const { rule } = format;
  if (rule.kind !== 'colorScale' && rule.kind !== 'dataBar' && rule.kind !== 'iconSet') return undefined;
  const { numbers } = figuresOf(session, sheet, format);
  if (numbers.length === 0) return undefined;
  const [first] = format.areas;
  const at = (threshold: Threshold): number | undefined => {
    const { value } = threshold;
    const given = value === undefined ? undefined : filled(session, sheet, format, value)(first.top, first.left);
    return placeOf(threshold, numbers, typeof given === 'number' ? given : undefined);
  };
  if (rule.kind === 'colorScale') return colorScale(rule, at);
  return rule.kind === 'dataBar' ? dataBar(rule, at) : iconSet(rule, at);
}

type Place = (threshold: Threshold) => number | undefined;

function placeOf({ type }: Threshold, numbers: readonly number[], given: number | undefined): number | undefined {
  const [low, high] = [numbers[0], numbers[numbers.length - 1]];
  switch (type) {
    case 'min':
      return low;
    case 'max':
      return high;
    case 'autoMin':
      return Math.min(0, low);
    case 'autoMax':
      return Math.max(0, high);
    case 'percent':
      return given === undefined ? undefined : low + ((high - low) * given) / 100;
    case 'percentile':
      return given === undefined ? undefined : percentile(numbers, given / 100);
    case 'num':
    case 'formula':
      return given;
  }
}

function percentile(numbers: readonly number[], share: number): number | undefined {
  if (share < 0 || share > 1) return undefined;
  const place = share * (numbers.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, numbers.length - 1);
  return numbers[below] + (numbers[above] - numbers[below]) * (place - below);
}

function colorScale({ points }: ColorScale, at: Place): Scale | undefined {
  const stops = points.map((point) => ({ at: at(point), color: rgb(point.color) }));
  if (stops.some((stop) => stop.at === undefined)) return undefined;
  const known = stops as { at: number; color: number[] }[];
  return (value) => {
    const above = known.findIndex((stop) => value <= stop.at);
    if (above === 0) return { fill: hex(known[0].color) };
    if (above < 0) return { fill: hex(known[known.length - 1].color) };
    const [from, to] = [known[above - 1], known[above]];
    const share = to.at === from.at ? 1 : (value - from.at) / (to.at - from.at);
    return { fill: hex(from.color.map((part, index) => part + (to.color[index] - part) * share)) };
  };
}

function rgb(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** The axis stands where 0 falls between the ends; values beyond an end fill the cell to that side. */
function dataBar(rule: DataBar, at: Place): Scale | undefined {
  const low = at(rule.min);
  const high = at(rule.max);
  if (low === undefined || high === undefined) return undefined;
  const axisAt = axisOf(rule, low, high);
  const { min: shortest, max: longest } = rule.length ?? { min: 0, max: 100 };
  const spanOf = (value: number): [number, number] => {
    const held = Math.min(Math.max(value, low), high);
    if (axisAt === 0) {
      const share = high === low ? 1 : (held - low) / (high - low);
      return [0, (shortest + (longest - shortest) * share) / 100];
    }
    if (held >= 0) return [axisAt, axisAt + (high > 0 ? (held / high) * (1 - axisAt) : 0)];
    return [axisAt - (held / low) * axisAt, axisAt];
  };
  const mirrored = rule.direction === 'rightToLeft';
  const flip = (place: number) => (mirrored ? 1 - place : place);
  return (value) => {
    const [from, to] = spanOf(value);
    const isNegative = value < 0;
    const border = isNegative ? ((rule.borderColor && rule.negativeBorderColor) ?? rule.borderColor) : rule.borderColor;
    const bar: Bar = {
      from: mirrored ? flip(to) : from,
      to: mirrored ? flip(from) : to,
      color: isNegative ? (rule.negativeColor ?? rule.color) : rule.color,
    };
    if (border) bar.borderColor = border;
    if (rule.solid) bar.solid = true;
    if ((isNegative && axisAt > 0) !== mirrored) bar.isLeftward = true;
    if (axisAt > 0) bar.axis = { at: flip(axisAt), color: rule.axisColor ?? '#000000' };
    return { bar, ...(rule.barOnly && { hidesValue: true }) };
  };
}

function axisOf({ axis }: DataBar, low: number, high: number): number {
  if (axis === 'none') return 0;
  if (axis === 'middle') return 0.5;
  if (low >= 0) return 0;
  return high <= 0 ? 1 : -low / (high - low);
}

function iconSet(rule: IconSet, at: Place): Scale | undefined {
  const limits = rule.points.map(at);
  if (limits.slice(1).some((limit) => limit === undefined)) return undefined;
  return (value) => {
    let index = 0;
    rule.points.forEach(({ above }, place) => {
      const limit = limits[place] ?? -Infinity;
      if (place > 0 && (above ? value > limit : value >= limit)) index = place;
    });
    const icon = iconAt(rule, index);
    return { ...(icon && { icon }), ...(rule.iconOnly && { hidesValue: true }) };
  };
}

function iconAt({ set, points, reverse }: IconSet, index: number): Icon | undefined {
  const icon = points[index].icon ?? { set, index: reverse ? points.length - 1 - index : index };
  return icon.set === 'NoIcons' ? undefined : icon;
}
