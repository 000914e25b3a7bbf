/** `format` of a conditional format: fill, font, borders and number format of the cells it applies to. */
import type { BorderEdge, BorderStyle, DifferentialFormat } from '../../spreadsheet/model';
import { omit } from '../omit';
import { defineType, type Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import { touched } from './conditional-formats';
import type { ConditionalBorderSelf, ConditionalFormatSelf } from './selves';
import { aBoolean, aColor, aString, oneOf } from './values';

defineType('ConditionalRangeFormat', {
  scalars: {
    numberFormat: {
      get: ({ rule }) => rule.format.numberFormat ?? null,
      set: (self, value, session) => {
        const code = value === null || value === '' ? undefined : aString(value);
        put(self, session, { numberFormat: code });
      },
    },
  },
  objects: {
    borders: ['ConditionalRangeBorderCollection', (self) => self],
    fill: ['ConditionalRangeFill', (self) => self],
    font: ['ConditionalRangeFont', (self) => self],
  },
  does: {
    clearFormat: (self, _args, session) => {
      touched(self, session).format = {};
    },
  },
});

defineType('ConditionalRangeFill', {
  scalars: { color: color('fill') },
  does: { clear: (self, _args, session) => put(self, session, { fill: undefined }) },
});

const UNDERLINES = { None: 'none', Single: 'single', Double: 'double' } as const;

defineType('ConditionalRangeFont', {
  scalars: {
    color: color('fontColor'),
    bold: flag('bold'),
    italic: flag('italic'),
    strikethrough: flag('strike'),
    underline: {
      get: ({ rule: { format } }) => ({ none: 'None', single: 'Single', double: 'Double' })[format.underline ?? 'none'],
      set: (self, value, session) => {
        const underline = UNDERLINES[oneOf(value, ['None', 'Single', 'Double'] as const)];
        put(self, session, { underline });
      },
    },
  },
  does: {
    clear: (self, _args, session) => {
      const format = touched(self, session);
      format.format = omit(format.format, 'fontColor', 'bold', 'italic', 'strike', 'underline');
    },
  },
});

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const EDGES = Object.keys(SIDES) as (keyof typeof SIDES)[];
const LINES: Record<string, BorderStyle | undefined> = {
  None: undefined,
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
};

defineType('ConditionalRangeBorderCollection', {
  collection: {
    of: 'ConditionalRangeBorder',
    all: (self) => EDGES.map((edge) => ({ ...self, edge })),
    find: (self, key) => ({ ...self, edge: oneOf(key, EDGES) }),
  },
  scalars: { count: { get: () => EDGES.length } },
  objects: {
    top: ['ConditionalRangeBorder', (self) => ({ ...self, edge: 'EdgeTop' })],
    bottom: ['ConditionalRangeBorder', (self) => ({ ...self, edge: 'EdgeBottom' })],
    left: ['ConditionalRangeBorder', (self) => ({ ...self, edge: 'EdgeLeft' })],
    right: ['ConditionalRangeBorder', (self) => ({ ...self, edge: 'EdgeRight' })],
  },
});

defineType('ConditionalRangeBorder', {
  scalars: {
    sideIndex: { get: ({ edge }) => edge },
    color: {
      get: (self) => lineOf(self)?.color ?? '',
      set: (self, value, session) => {
        const chosen = aColor(value);
        draw(self, session, { style: lineOf(self)?.style ?? 'thin', color: chosen });
      },
    },
    style: {
      get: (self) => {
        const style = lineOf(self)?.style;
        return Object.keys(LINES).find((name) => LINES[name] === style) ?? 'Continuous';
      },
      set: (self, value, session) => {
        const style = LINES[oneOf(value, Object.keys(LINES))];
        draw(self, session, style && { ...lineOf(self), style });
      },
    },
  },
});

function lineOf({ rule, edge }: ConditionalBorderSelf): BorderEdge | undefined {
  return rule.format.border?.[SIDES[edge]];
}

function draw(self: ConditionalBorderSelf, session: Session, line: BorderEdge | undefined): void {
  const others = omit({ ...self.rule.format.border }, SIDES[self.edge]);
  const border = line ? { ...others, [SIDES[self.edge]]: line } : others;
  put(self, session, { border: Object.keys(border).length > 0 ? border : undefined });
}

function put(self: ConditionalFormatSelf, session: Session, fields: Partial<DifferentialFormat>): void {
  const format = touched(self, session);
  const kept = Object.entries({ ...format.format, ...fields }).filter(([, value]) => value !== undefined);
  format.format = Object.fromEntries(kept);
}

function color(field: 'fill' | 'fontColor'): Scalar<ConditionalFormatSelf> {
  return {
    get: ({ rule }) => rule.format[field] ?? '',
    set: (self, value, session) => put(self, session, { [field]: value === '' ? undefined : aColor(value) }),
  };
}

function flag(field: 'bold' | 'italic' | 'strike'): Scalar<ConditionalFormatSelf> {
  return {
    get: ({ rule }) => rule.format[field] ?? false,
    set: (self, value, session) => put(self, session, { [field]: aBoolean(value) }),
  };
}
