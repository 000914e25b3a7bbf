/** `range.conditionalFormats`: the collection, and what all kinds of conditional format have in common. */
import type { Area, ConditionalFormat, ConditionalRule, Sheet } from '../../spreadsheet/model';
import { parseArea } from '../../spreadsheet/address';
import { isScale } from '../../spreadsheet/xlsx/write-conditional';
import { overlaps, subtract } from '../grid/areas';
import { assertAllowed } from '../protection';
import type { Args } from '../protocol/args';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import {
  cellValueRule,
  defaultRule,
  expressionRule,
  kindOf,
  presetRule,
  RULE_TYPES,
  textRule,
  topBottomRule,
  type RuleType,
} from './conditional-rules';
import type { ConditionalFormatSelf, RangeAreasSelf } from './selves';
import { aBoolean, anInteger } from './values';

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
        const rule: ConditionalFormat = {
          areas: [...areas],
          rule: defaultRule(args.choice(0, RULE_TYPES)),
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
    type: { get: ({ rule }) => kindOf(rule.rule) },
    priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: ({ sheet, rule }, value, session) => {
        assertAllowed(sheet, 'formatCells');
        const { length } = sheet.conditionalFormats;
        const given = anInteger(value);
        // Negative ones count from the back; what is out of bounds means the end.
        const to = given < 0 ? Math.max(0, length + given) : Math.min(given, length - 1);
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(rule), 1);
        sheet.conditionalFormats.splice(to, 0, rule);
        renumber(sheet);
        session.isDirty = true;
      },
    },
    stopIfTrue: {
      get: ({ rule }) => (isScale(rule.rule) ? null : rule.stopIfTrue === true),
      set: (self, value, session) => {
        if (value === null && isScale(self.rule.rule)) return;
        if (isScale(self.rule.rule)) throw invalidArgument();
        if (aBoolean(value)) touched(self, session).stopIfTrue = true;
        else delete touched(self, session).stopIfTrue;
      },
    },
  },
  objects: {
    custom: ['CustomConditionalFormat', (self) => only(self, 'Custom')],
    customOrNullObject: ['CustomConditionalFormat', (self) => when(self, 'Custom')],
    cellValue: ['CellValueConditionalFormat', (self) => only(self, 'CellValue')],
    cellValueOrNullObject: ['CellValueConditionalFormat', (self) => when(self, 'CellValue')],
    colorScale: ['ColorScaleConditionalFormat', (self) => only(self, 'ColorScale')],
    colorScaleOrNullObject: ['ColorScaleConditionalFormat', (self) => when(self, 'ColorScale')],
    dataBar: ['DataBarConditionalFormat', (self) => only(self, 'DataBar')],
    dataBarOrNullObject: ['DataBarConditionalFormat', (self) => when(self, 'DataBar')],
    iconSet: ['IconSetConditionalFormat', (self) => only(self, 'IconSet')],
    iconSetOrNullObject: ['IconSetConditionalFormat', (self) => when(self, 'IconSet')],
    preset: ['PresetCriteriaConditionalFormat', (self) => only(self, 'PresetCriteria')],
    presetOrNullObject: ['PresetCriteriaConditionalFormat', (self) => when(self, 'PresetCriteria')],
    textComparison: ['TextConditionalFormat', (self) => only(self, 'ContainsText')],
    textComparisonOrNullObject: ['TextConditionalFormat', (self) => when(self, 'ContainsText')],
    topBottom: ['TopBottomConditionalFormat', (self) => only(self, 'TopBottom')],
    topBottomOrNullObject: ['TopBottomConditionalFormat', (self) => when(self, 'TopBottom')],
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
    setRanges: (self, args, session) => {
      const areas = areasArgument(self.sheet, args);
      touched(self, session).areas = areas;
    },
    changeRuleToCellValue: (self, args, session) => become(self, cellValueRule(args.record(0)), session),
    changeRuleToColorScale: (self, _args, session) => become(self, defaultRule('ColorScale'), session),
    changeRuleToContainsText: (self, args, session) => become(self, textRule(args.record(0)), session),
    changeRuleToCustom: (self, args, session) => become(self, expressionRule(args.raw(0)), session),
    changeRuleToDataBar: (self, _args, session) => become(self, defaultRule('DataBar'), session),
    changeRuleToIconSet: (self, _args, session) => become(self, defaultRule('IconSet'), session),
    changeRuleToPresetCriteria: (self, args, session) => become(self, presetRule(args.record(0)), session),
    changeRuleToTopBottom: (self, args, session) => become(self, topBottomRule(args.record(0)), session),
  },
});

/** The format, about to be changed. @throws AccessDenied on a protected sheet */
export function touched({ sheet, rule }: ConditionalFormatSelf, session: Session): ConditionalFormat {
  session.assertAlive(sheet);
  assertAllowed(sheet, 'formatCells');
  session.isDirty = true;
  return rule;
}

function become(self: ConditionalFormatSelf, rule: ConditionalRule, session: Session): void {
  const format = touched(self, session);
  format.rule = rule;
  if (!isScale(rule)) return;
  format.format = {};
  delete format.stopIfTrue;
}

function rulesOn({ sheet, areas }: RangeAreasSelf): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((rule) => rule.areas.some((one) => areas.some((area) => overlaps(one, area))));
}

function renumber(sheet: Sheet): void {
  sheet.conditionalFormats.forEach((rule, index) => {
    rule.priority = index + 1;
  });
}

function only(self: ConditionalFormatSelf, type: RuleType): ConditionalFormatSelf {
  if (kindOf(self.rule.rule) !== type) throw invalidArgument();
  return self;
}

function when(self: ConditionalFormatSelf, type: RuleType): ConditionalFormatSelf | null {
  return kindOf(self.rule.rule) === type ? self : null;
}

/** A range, several, or their addresses; all on the format's own sheet. */
function areasArgument(sheet: Sheet, args: Args): Area[] {
  if (args.is(0, 'Range')) {
    const range = args.object(0, 'Range');
    if (range.sheet !== sheet) throw invalidArgument();
    return [range.area];
  }
  if (args.is(0, 'RangeAreas')) {
    const several = args.object(0, 'RangeAreas');
    if (several.sheet !== sheet) throw invalidArgument();
    return [...several.areas];
  }
  return args
    .string(0)
    .split(',')
    .map((address) => {
      const area = parseArea(address.slice(address.lastIndexOf('!') + 1).trim());
      if (!area) throw invalidArgument();
      return area;
    });
}
