/** `range.conditionalFormats`: rules by formula and by cell value. */
import type { ConditionalFormat, Sheet } from '../../spreadsheet/model';
import { formulaProblem } from '../calculation/formulas';
import { overlaps, subtract } from '../grid/areas';
import { CELL_VALUE_OPERATORS } from '../operators';
import { assertAllowed } from '../protection';
import { asRecord } from '../protocol/args';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import { defineType, type Scalar } from '../protocol/registry';
import type { ConditionalFormatSelf, RangeAreasSelf } from './selves';
import { aBoolean, aColor, aString, anInteger } from './values';

defineType('ConditionalFormatCollection', {
  collection: {
    of: 'ConditionalFormat',
    all: (self) => rulesOn(self).map((rule) => ({ sheet: self.sheet, rule })),
    find: (self, key, session) => {
      const rule = rulesOn(self).find((one) => session.identity.of(one) === key);
      return rule ? { sheet: self.sheet, rule } : null;
    },
  },
  makes: {
    add: [
      'ConditionalFormat',
      ({ sheet, areas }, args, session) => {
        assertAllowed(sheet, 'formatCells');
        const kind = args.string(0);
        if (kind !== 'Custom' && kind !== 'CellValue') throw notImplemented(`ConditionalFormat of type ${kind}`);
        const rule: ConditionalFormat = {
          areas: [...areas],
          rule:
            kind === 'Custom'
              ? { kind: 'expression', formula: 'FALSE' }
              : { kind: 'cell', operator: 'equal', formula1: '""' },
          format: {},
        };
        // The newest rule comes first, and the others step back.
        sheet.conditionalFormats.unshift(rule);
        renumber(sheet);
        session.isDirty = true;
        return { sheet, rule };
      },
    ],
  },
  does: {
    clearAll: ({ sheet, areas }, _args, session) => {
      assertAllowed(sheet, 'formatCells');
      sheet.conditionalFormats = sheet.conditionalFormats
        .map((rule) => ({
          ...rule,
          areas: rule.areas.flatMap((one) =>
            areas.reduce((left, hole) => left.flatMap((part) => subtract(part, hole)), [one]),
          ),
        }))
        .filter((rule) => rule.areas.length > 0);
      renumber(sheet);
      session.isDirty = true;
    },
  },
});

defineType('ConditionalFormat', {
  id: { field: 'Id', of: ({ rule }, session) => session.identity.of(rule) },
  scalars: {
    id: { get: ({ rule }, session) => session.identity.of(rule) },
    type: { get: ({ rule }) => (rule.rule.kind === 'expression' ? 'Custom' : 'CellValue') },
    priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: ({ sheet, rule }, value, session) => {
        const to = anInteger(value, 0, sheet.conditionalFormats.length - 1);
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(rule), 1);
        sheet.conditionalFormats.splice(to, 0, rule);
        renumber(sheet);
        session.isDirty = true;
      },
    },
    stopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue === true,
      set: ({ rule }, value, session) => {
        rule.stopIfTrue = aBoolean(value);
        session.isDirty = true;
      },
    },
  },
  objects: {
    custom: ['CustomConditionalFormat', (self) => only(self, 'expression')],
    customOrNullObject: ['CustomConditionalFormat', (self) => (self.rule.rule.kind === 'expression' ? self : null)],
    cellValue: ['CellValueConditionalFormat', (self) => only(self, 'cell')],
    cellValueOrNullObject: ['CellValueConditionalFormat', (self) => (self.rule.rule.kind === 'cell' ? self : null)],
  },
  makes: {
    getRange: [
      'Range',
      ({ sheet, rule }) => {
        if (rule.areas.length !== 1) throw itemNotFound();
        return { sheet, area: rule.areas[0] };
      },
    ],
    getRangeOrNullObject: [
      'Range',
      ({ sheet, rule }) => (rule.areas.length === 1 ? { sheet, area: rule.areas[0] } : null),
    ],
    getRanges: ['RangeAreas', ({ sheet, rule }) => ({ sheet, areas: rule.areas })],
  },
  does: {
    delete: ({ sheet, rule }, _args, session) => {
      assertAllowed(sheet, 'formatCells');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== rule);
      renumber(sheet);
      session.isDirty = true;
    },
  },
});

defineType('CustomConditionalFormat', {
  objects: {
    format: ['ConditionalRangeFormat', (self) => self],
    rule: ['ConditionalFormatRule', (self) => self],
  },
});

defineType('ConditionalFormatRule', {
  scalars: { formula: expression(), formulaLocal: expression() },
});

defineType('CellValueConditionalFormat', {
  scalars: {
    rule: {
      get: ({ rule: { rule } }) => {
        if (rule.kind !== 'cell') return null;
        const operator = Object.entries(CELL_VALUE_OPERATORS).find(([, value]) => value === rule.operator)?.[0];
        const { formula1, formula2 } = rule;
        return { formula1: `=${formula1}`, ...(formula2 !== undefined && { formula2: `=${formula2}` }), operator };
      },
      set: ({ rule }, value, session) => {
        const given = asRecord(value);
        const operator = CELL_VALUE_OPERATORS[given['operator'] as keyof typeof CELL_VALUE_OPERATORS];
        if (!operator) throw invalidArgument();
        const two = operator === 'between' || operator === 'notBetween';
        rule.rule = {
          kind: 'cell',
          operator,
          formula1: formulaText(given['formula1']),
          ...(two && { formula2: formulaText(given['formula2']) }),
        };
        session.isDirty = true;
      },
    },
  },
  objects: { format: ['ConditionalRangeFormat', (self) => self] },
});

defineType('ConditionalRangeFormat', {
  objects: {
    fill: ['ConditionalRangeFill', (self) => self],
    font: ['ConditionalRangeFont', (self) => self],
  },
});

defineType('ConditionalRangeFill', {
  scalars: { color: color('fill') },
  does: {
    clear: ({ rule }, _args, session) => {
      delete rule.format.fill;
      session.isDirty = true;
    },
  },
});

defineType('ConditionalRangeFont', {
  scalars: { color: color('fontColor'), bold: flag('bold'), italic: flag('italic') },
  does: {
    clear: ({ rule }, _args, session) => {
      const { fill } = rule.format;
      rule.format = fill === undefined ? {} : { fill };
      session.isDirty = true;
    },
  },
});

function rulesOn({ sheet, areas }: RangeAreasSelf): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((rule) => rule.areas.some((one) => areas.some((area) => overlaps(one, area))));
}

function renumber(sheet: Sheet): void {
  sheet.conditionalFormats.forEach((rule, index) => {
    rule.priority = index + 1;
  });
}

function only(self: ConditionalFormatSelf, kind: 'expression' | 'cell'): ConditionalFormatSelf {
  if (self.rule.rule.kind !== kind) throw invalidArgument();
  return self;
}

function expression(): Scalar<ConditionalFormatSelf> {
  return {
    get: ({ rule: { rule } }) => (rule.kind === 'expression' ? `=${rule.formula}` : ''),
    set: ({ rule }, value, session) => {
      rule.rule = { kind: 'expression', formula: formulaText(value) };
      session.isDirty = true;
    },
  };
}

/** A formula with "=", or a number. */
function formulaText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = aString(value);
  const formula = text.startsWith('=') ? text.slice(1).trim() : Number.isFinite(Number(text)) ? text : `"${text}"`;
  if (formula === '' || formulaProblem(formula)) throw invalidArgument();
  return formula;
}

function color(field: 'fill' | 'fontColor'): Scalar<ConditionalFormatSelf> {
  return {
    get: ({ rule }) => rule.format[field] ?? '',
    set: ({ rule }, value, session) => {
      rule.format[field] = aColor(value);
      session.isDirty = true;
    },
  };
}

function flag(field: 'bold' | 'italic'): Scalar<ConditionalFormatSelf> {
  return {
    get: ({ rule }) => rule.format[field] ?? false,
    set: ({ rule }, value, session) => {
      rule.format[field] = aBoolean(value);
      session.isDirty = true;
    },
  };
}
