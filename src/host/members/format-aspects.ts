/** What formats of cells and cell styles have alike: alignment and protection. */
import type { Style } from '../../spreadsheet/model';
import { omit } from '../omit';
import { invalidArgument } from '../protocol/errors';
import { aspect, withGroup } from './formatting';
import { aBoolean, anInteger, oneOf } from './values';

const HORIZONTAL = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;
const VERTICAL = {
  Top: 'top',
  Center: 'center',
  Bottom: undefined,
  Justify: 'justify',
  Distributed: 'distributed',
} as const;
const READING_ORDERS = { Context: undefined, LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' } as const;

export const alignmentAspects = {
  horizontalAlignment: aspect(
    (style) => keyOf(HORIZONTAL, style.align?.horizontal) ?? 'General',
    (style, value) => withGroup(style, 'align', { horizontal: HORIZONTAL[oneOf(value, keys(HORIZONTAL))] }),
  ),
  verticalAlignment: aspect(
    (style) => keyOf(VERTICAL, style.align?.vertical === 'bottom' ? undefined : style.align?.vertical) ?? 'Bottom',
    (style, value) => withGroup(style, 'align', { vertical: VERTICAL[oneOf(value, keys(VERTICAL))] }),
  ),
  wrapText: aspect(
    (style) => style.align?.wrap === true,
    (style, value) => withGroup(style, 'align', { wrap: aBoolean(value) || undefined }),
  ),
  shrinkToFit: aspect(
    (style) => style.align?.shrink === true,
    (style, value) => withGroup(style, 'align', { shrink: aBoolean(value) || undefined }),
  ),
  indentLevel: aspect(
    (style) => style.align?.indent ?? 0,
    (style, value) => {
      const indent = anInteger(value, 0, 250) || undefined;
      // An indent means nothing centred or general: Excel aligns left.
      const horizontal = style.align?.horizontal ?? (indent ? 'left' : undefined);
      return withGroup(style, 'align', { indent, horizontal });
    },
  ),
  textOrientation: aspect(
    (style) => wireRotation(style),
    (style, value) => withGroup(style, 'align', { rotation: rotation(value) }),
  ),
  readingOrder: aspect(
    (style) => keyOf(READING_ORDERS, style.align?.readingOrder) ?? 'Context',
    (style, value) => withGroup(style, 'align', { readingOrder: READING_ORDERS[oneOf(value, keys(READING_ORDERS))] }),
  ),
  autoIndent: aspect(
    (style) => style.align?.autoIndent === true,
    (style, value) => withGroup(style, 'align', { autoIndent: aBoolean(value) || undefined }),
  ),
};

export const protectionAspects = {
  locked: aspect(
    (style) => style.locked !== false,
    (style, value) => {
      const rest = omit(style, 'locked');
      return aBoolean(value) ? rest : { ...rest, locked: false };
    },
  ),
  formulaHidden: aspect(
    (style) => style.hidden === true,
    (style, value) => {
      const rest = omit(style, 'hidden');
      return aBoolean(value) ? { ...rest, hidden: true } : rest;
    },
  ),
};

function wireRotation(style: Style): number {
  const rotation = style.align?.rotation ?? 0;
  return rotation === 255 ? 180 : rotation;
}

/** -90 to 90 degrees, or 180 for stacked letters. */
function rotation(value: unknown): number | undefined {
  const degrees = anInteger(value);
  if (degrees === 180) return 255;
  if (degrees < -90 || degrees > 90) throw invalidArgument();
  return degrees || undefined;
}

function keys<T extends object>(record: T): (keyof T & string)[] {
  return Object.keys(record) as (keyof T & string)[];
}

function keyOf<T extends object>(record: T, value: unknown): keyof T | undefined {
  return keys(record).find((key) => record[key] === value);
}
