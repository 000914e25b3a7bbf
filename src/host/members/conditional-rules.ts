/** Rules of conditional formats between Office.js and the model. */
import type { ConditionalRule, IconSet, Period, Threshold } from '../../spreadsheet/model';
import { formulaProblem } from '../calculation/formulas';
import { CELL_VALUE_OPERATORS } from '../operators';
import { asRecord } from '../protocol/args';
import { invalidArgument } from '../protocol/errors';
import { aColor, aString, anInteger, oneOf } from './values';

export const RULE_TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;
export type RuleType = (typeof RULE_TYPES)[number];
export type RuleOf<K extends ConditionalRule['kind']> = Extract<ConditionalRule, { kind: K }>;

export function kindOf({ kind }: ConditionalRule): RuleType {
  switch (kind) {
    case 'expression':
      return 'Custom';
    case 'cell':
      return 'CellValue';
    case 'text':
      return 'ContainsText';
    case 'top':
      return 'TopBottom';
    case 'colorScale':
      return 'ColorScale';
    case 'dataBar':
      return 'DataBar';
    case 'iconSet':
      return 'IconSet';
    default:
      return 'PresetCriteria';
  }
}

/** What a new format of the type says until it is told: bars, scales and icons are as Excel's gallery has them first. */
export function defaultRule(type: RuleType): ConditionalRule {
  switch (type) {
    case 'Custom':
      return { kind: 'expression', formula: 'FALSE' };
    case 'CellValue':
      return { kind: 'cell', operator: 'equal', formula1: '""' };
    case 'ContainsText':
      return { kind: 'text', operator: 'contains', text: '' };
    case 'TopBottom':
      return { kind: 'top', rank: 10 };
    case 'PresetCriteria':
      return { kind: 'unique' };
    case 'ColorScale':
      return {
        kind: 'colorScale',
        points: [
          { type: 'min', color: '#F8696B' },
          { type: 'percentile', value: '50', color: '#FFEB84' },
          { type: 'max', color: '#63BE7B' },
        ],
      };
    case 'DataBar':
      return {
        kind: 'dataBar',
        min: { type: 'autoMin' },
        max: { type: 'autoMax' },
        color: '#638EC6',
        negativeColor: '#FF0000',
        axisColor: '#000000',
      };
    case 'IconSet':
      return { kind: 'iconSet', set: '3TrafficLights1', points: evenPoints(3) };
  }
}

/** Equal shares of the range, rounded to whole percents: 0, 33, 67. */
export function evenPoints(count: number): IconSet['points'] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'percent',
    value: String(Math.round((index * 100) / count)),
  }));
}

export function expressionRule(value: unknown): RuleOf<'expression'> {
  return { kind: 'expression', formula: formulaText(value) };
}

export function cellValueRule(given: Record<string, unknown>): RuleOf<'cell'> {
  const operator = CELL_VALUE_OPERATORS[given['operator'] as keyof typeof CELL_VALUE_OPERATORS];
  if (!operator) throw invalidArgument();
  const two = operator === 'between' || operator === 'notBetween';
  const formula1 = formulaText(given['formula1']);
  return { kind: 'cell', operator, formula1, ...(two && { formula2: formulaText(given['formula2']) }) };
}

export function wireCellValueRule({ operator, formula1, formula2 }: RuleOf<'cell'>): Record<string, unknown> {
  const name = Object.entries(CELL_VALUE_OPERATORS).find(([, value]) => value === operator)?.[0];
  return { formula1: `=${formula1}`, ...(formula2 !== undefined && { formula2: `=${formula2}` }), operator: name };
}

const TEXT_OPERATORS = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const;

export function textRule(given: Record<string, unknown>): RuleOf<'text'> {
  const operator = TEXT_OPERATORS[oneOf(given['operator'], namesOf(TEXT_OPERATORS))];
  return { kind: 'text', operator, text: aString(given['text']) };
}

export function wireTextRule({ operator, text }: RuleOf<'text'>): Record<string, unknown> {
  return { operator: nameOf(TEXT_OPERATORS, operator), text };
}

const TOPS = {
  TopItems: {},
  TopPercent: { percent: true },
  BottomItems: { bottom: true },
  BottomPercent: { bottom: true, percent: true },
} as const;

/** Ranks up to 1000, percents up to 100. */
export function topBottomRule(given: Record<string, unknown>): RuleOf<'top'> {
  const type = oneOf(given['type'], namesOf(TOPS));
  const rank = anInteger(given['rank'], 1, type.endsWith('Percent') ? 100 : 1000);
  return { kind: 'top', rank, ...TOPS[type] };
}

export function wireTopBottomRule({ rank, bottom, percent }: RuleOf<'top'>): Record<string, unknown> {
  return { rank, type: `${bottom ? 'Bottom' : 'Top'}${percent ? 'Percent' : 'Items'}` };
}

const PERIODS: Record<string, Period> = {
  Yesterday: 'yesterday',
  Today: 'today',
  Tomorrow: 'tomorrow',
  LastSevenDays: 'last7Days',
  LastWeek: 'lastWeek',
  ThisWeek: 'thisWeek',
  NextWeek: 'nextWeek',
  LastMonth: 'lastMonth',
  ThisMonth: 'thisMonth',
  NextMonth: 'nextMonth',
};
const NUMBERS = ['One', 'Two', 'Three'];

const PRESETS: Record<string, ConditionalRule> = {
  Blanks: { kind: 'blanks' },
  NonBlanks: { kind: 'nonBlanks' },
  Errors: { kind: 'errors' },
  NonErrors: { kind: 'nonErrors' },
  UniqueValues: { kind: 'unique' },
  DuplicateValues: { kind: 'duplicate' },
  AboveAverage: { kind: 'average' },
  BelowAverage: { kind: 'average', below: true },
  EqualOrAboveAverage: { kind: 'average', orEqual: true },
  EqualOrBelowAverage: { kind: 'average', below: true, orEqual: true },
  ...Object.fromEntries(Object.entries(PERIODS).map(([name, period]) => [name, { kind: 'period', period }])),
  ...Object.fromEntries(
    NUMBERS.flatMap((word, index): [string, ConditionalRule][] => [
      [`${word}StdDevAboveAverage`, { kind: 'average', deviations: index + 1 }],
      [`${word}StdDevBelowAverage`, { kind: 'average', below: true, deviations: index + 1 }],
    ]),
  ),
};

export function presetRule(given: Record<string, unknown>): ConditionalRule {
  return { ...PRESETS[oneOf(given['criterion'], Object.keys(PRESETS))] };
}

export function wirePresetRule(rule: ConditionalRule): Record<string, unknown> {
  const key = JSON.stringify(sorted(rule));
  const criterion = Object.keys(PRESETS).find((name) => JSON.stringify(sorted(PRESETS[name])) === key);
  return { criterion: criterion ?? 'Invalid' };
}

function sorted(rule: ConditionalRule): [string, unknown][] {
  return Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1));
}

const POINT_TYPES = { Number: 'num', Percent: 'percent', Formula: 'formula', Percentile: 'percentile' } as const;
const BAR_TYPES = { ...POINT_TYPES, LowestValue: 'min', HighestValue: 'max' } as const;

/** @param end which end of a bar or scale it is: the lowest value is no upper end */
export function threshold(given: Record<string, unknown>, end: 'low' | 'middle' | 'high'): Threshold {
  const { type, formula } = given;
  if (type === 'Automatic' && end !== 'middle') return { type: end === 'low' ? 'autoMin' : 'autoMax' };
  const known = BAR_TYPES[oneOf(type, namesOf(BAR_TYPES))];
  if (known === 'min' || known === 'max') {
    if (end !== (known === 'min' ? 'low' : 'high')) throw invalidArgument();
    return { type: known };
  }
  return { type: known, value: formulaText(formula) };
}

export function wireThreshold({ type, value }: Threshold): Record<string, unknown> {
  if (type === 'autoMin' || type === 'autoMax') return { type: 'Automatic' };
  return { type: nameOf(BAR_TYPES, type), ...(value !== undefined && { formula: `=${value}` }) };
}

/** Two or three points: a middle one makes it three. */
export function scalePoints(given: Record<string, unknown>): RuleOf<'colorScale'>['points'] {
  const point = (name: string, end: 'low' | 'middle' | 'high') => {
    const criterion = asRecord(given[name]);
    return { ...threshold(criterion, end), color: aColor(criterion['color'] ?? '#FFFFFF') };
  };
  const hasMiddle = given['midpoint'] !== undefined && given['midpoint'] !== null;
  return [point('minimum', 'low'), ...(hasMiddle ? [point('midpoint', 'middle')] : []), point('maximum', 'high')];
}

export function wireScalePoints({ points }: RuleOf<'colorScale'>): Record<string, unknown> {
  const criterion = (point: (typeof points)[number]) => ({
    formula: null,
    ...wireThreshold(point),
    color: point.color,
  });
  const [first, ...rest] = points.map(criterion);
  return { minimum: first, ...(rest.length > 1 && { midpoint: rest[0] }), maximum: rest[rest.length - 1] };
}

/** Office.js's names of icon sets, as the file spells them. */
export const ICON_SETS = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
} as const;

/** One criterion for each icon; of the first only the icon counts. */
export function iconPoints(given: unknown, rule: IconSet): IconSet['points'] {
  if (!Array.isArray(given) || given.length !== rule.points.length) throw invalidArgument();
  return given.map((each: unknown, index) => {
    const criterion = asRecord(each);
    const icon = iconOf(criterion['customIcon']);
    if (index === 0) return { type: 'percent', value: '0', ...(icon && { icon }) };
    const type = POINT_TYPES[oneOf(criterion['type'], namesOf(POINT_TYPES))];
    const above = oneOf(criterion['operator'], ['GreaterThan', 'GreaterThanOrEqual'] as const) === 'GreaterThan';
    return { type, value: formulaText(criterion['formula']), ...(above && { above }), ...(icon && { icon }) };
  });
}

function iconOf(given: unknown): { set: string; index: number } | undefined {
  if (given === undefined || given === null) return undefined;
  const icon = asRecord(given);
  const set = ICON_SETS[oneOf(icon['set'], namesOf(ICON_SETS))];
  return { set, index: anInteger(icon['index'], 0, Number(set[0]) - 1) };
}

export function wireIconPoints({ points }: IconSet): Record<string, unknown>[] {
  return points.map((point) => ({
    ...wireThreshold(point),
    operator: point.above ? 'GreaterThan' : 'GreaterThanOrEqual',
    customIcon: point.icon ? { set: nameOf(ICON_SETS, point.icon.set) ?? 'Invalid', index: point.icon.index } : null,
  }));
}

/** A formula with "=", a number, or text that stands for itself. */
function formulaText(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = aString(value);
  const formula = text.startsWith('=') ? text.slice(1).trim() : Number.isFinite(Number(text)) ? text : `"${text}"`;
  if (formula === '' || formulaProblem(formula)) throw invalidArgument();
  return formula;
}

export function nameOf(names: Record<string, string>, value: string): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

export function namesOf<T extends object>(names: T): (keyof T & string)[] {
  return Object.keys(names) as (keyof T & string)[];
}
