/** `format.fill`, `format.font` and `format.protection`. */
import type { FillPattern, Style } from '../../spreadsheet/model';
import { omit } from '../omit';
import { defineType } from '../protocol/registry';
import { protectionAspects } from './format-aspects';
import { aspect, changeFormat, withGroup } from './formatting';
import { aTint, shaded } from './tints';
import { aBoolean, aColor, aNumber, aString, oneOf } from './values';

const UNDERLINES = {
  Single: undefined,
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;
/** What a workbook without a theme of its own writes in. */
const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' };

/** Office.js's names of patterns, as the file spells them. */
const PATTERNS = {
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Gray16: 'gray125',
  Gray8: 'gray0625',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
} as const satisfies Record<string, FillPattern>;
const WHITE = '#FFFFFF';

defineType('RangeFill', {
  scalars: {
    color: aspect(
      (style) => style.fill ?? style.gradient?.stops[0]?.color ?? WHITE,
      (style, value) =>
        value === '' ? withoutFill(style) : { ...omit(style, 'fillTinted', 'gradient'), fill: aColor(value) },
    ),
    tintAndShade: aspect(
      (style) => style.fillTinted?.by ?? 0,
      (style, value) => {
        const { color, tinted } = shaded(style.fillTinted?.from ?? style.fill ?? WHITE, aTint(value));
        return { ...omit(style, 'fillTinted', 'gradient'), fill: color, ...(tinted && { fillTinted: tinted }) };
      },
    ),
    pattern: aspect(wirePattern, (style, value) => {
      const name = oneOf(value, ['None', 'Solid', ...keysOf(PATTERNS)]);
      if (name === 'None') return withoutFill(style);
      const rest = omit(style, 'gradient', 'pattern');
      if (name === 'Solid') return { ...rest, fill: style.fill ?? WHITE };
      return { ...rest, pattern: { ...style.pattern, type: PATTERNS[name] } };
    }),
    patternColor: aspect(
      (style) => style.pattern?.color ?? '#000000',
      (style, value) => {
        const color = aColor(value);
        return { ...omit(style, 'gradient'), pattern: { type: style.pattern?.type ?? 'darkGray', color } };
      },
    ),
    patternTintAndShade: aspect(
      (style) => style.pattern?.tinted?.by ?? 0,
      (style, value) => {
        const by = aTint(value);
        // Nothing is drawn over a solid fill: there is nothing to shade.
        if (!style.pattern) return style;
        const { type, color = '#000000', tinted } = style.pattern;
        return { ...style, pattern: { type, ...shaded(tinted?.from ?? color, by) } };
      },
    ),
  },
  does: { clear: (self, _args, session) => changeFormat(self, session, withoutFill) },
});

function wirePattern(style: Style): string {
  if (style.gradient) return style.gradient.path ? 'RectangularGradient' : 'LinearGradient';
  const { pattern } = style;
  if (!pattern) return style.fill === undefined ? 'None' : 'Solid';
  return keysOf(PATTERNS).find((name) => PATTERNS[name] === pattern.type) ?? 'Solid';
}

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
      ({ font }) =>
        font?.underline ? keysOf(UNDERLINES).find((name) => UNDERLINES[name] === font.underlineKind) : 'None',
      (style, value) => {
        const kind = oneOf(value, ['None', ...keysOf(UNDERLINES)]);
        return withGroup(style, 'font', {
          underline: kind !== 'None' || undefined,
          underlineKind: kind === 'None' ? undefined : UNDERLINES[kind],
        });
      },
    ),
    color: aspect(
      (style) => style.font?.color ?? DEFAULT_FONT.color,
      (style, value) => withGroup(style, 'font', { color: aColor(value), tinted: undefined }),
    ),
    tintAndShade: aspect(
      ({ font }) => font?.tinted?.by ?? 0,
      (style, value) => {
        const { tinted, color } = shaded(
          style.font?.tinted?.from ?? style.font?.color ?? DEFAULT_FONT.color,
          aTint(value),
        );
        return withGroup(style, 'font', { color, tinted });
      },
    ),
    subscript: raised('subscript'),
    superscript: raised('superscript'),
  },
});

/** One takes the other's place. */
function raised(kind: 'subscript' | 'superscript'): ReturnType<typeof aspect> {
  return aspect(
    (style) => style.font?.raised === kind,
    (style, value) => {
      const on = aBoolean(value);
      const off = style.font?.raised === kind ? undefined : style.font?.raised;
      return withGroup(style, 'font', { raised: on ? kind : off });
    },
  );
}

defineType('FormatProtection', { scalars: protectionAspects });

function flag(field: 'bold' | 'italic' | 'strike'): ReturnType<typeof aspect> {
  return aspect(
    (style) => style.font?.[field] === true,
    (style, value) => withGroup(style, 'font', { [field]: aBoolean(value) || undefined }),
  );
}

function withoutFill(style: Style): Style {
  return omit(style, 'fill', 'fillTinted', 'pattern', 'gradient');
}

function keysOf<T extends object>(names: T): (keyof T & string)[] {
  return Object.keys(names) as (keyof T & string)[];
}
