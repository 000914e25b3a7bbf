/** `format.fill`, `format.font` and `format.protection`. */
import type { Style } from '../../spreadsheet/model';
import { omit } from '../omit';
import { defineType } from '../protocol/registry';
import { aspect, changeFormat, withGroup } from './formatting';
import { aBoolean, aColor, aNumber, aString, oneOf } from './values';

/** What a workbook without a theme of its own writes in. */
const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' };

defineType('RangeFill', {
  scalars: {
    color: aspect(
      (style) => style.fill ?? '#FFFFFF',
      (style, value) => (value === '' ? withoutFill(style) : { ...style, fill: aColor(value) }),
    ),
  },
  does: { clear: (self, _args, session) => changeFormat(self, session, withoutFill) },
});

defineType('RangeFont', {
  scalars: {
    name: aspect(
      (style) => style.font?.name ?? DEFAULT_FONT.name,
      (style, value) => withGroup(style, 'font', { name: aString(value) }),
    ),
    size: aspect(
      (style) => style.font?.size ?? DEFAULT_FONT.size,
      (style, value) => withGroup(style, 'font', { size: aNumber(value, 1, 409) }),
    ),
    bold: flag('bold'),
    italic: flag('italic'),
    strikethrough: flag('strike'),
    underline: aspect(
      (style) => (style.font?.underline ? 'Single' : 'None'),
      (style, value) => {
        const kind = oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const);
        return withGroup(style, 'font', { underline: kind !== 'None' || undefined });
      },
    ),
    color: aspect(
      (style) => style.font?.color ?? DEFAULT_FONT.color,
      (style, value) => withGroup(style, 'font', { color: aColor(value) }),
    ),
  },
});

defineType('FormatProtection', {
  scalars: {
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
  },
});

function flag(field: 'bold' | 'italic' | 'strike'): ReturnType<typeof aspect> {
  return aspect(
    (style) => style.font?.[field] === true,
    (style, value) => withGroup(style, 'font', { [field]: aBoolean(value) || undefined }),
  );
}

function withoutFill(style: Style): Style {
  return omit(style, 'fill');
}
