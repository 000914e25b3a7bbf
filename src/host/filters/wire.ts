/** `Excel.FilterCriteria` objects: from what an add-in sends to what the workbook keeps, and back. */
import type { DynamicFilter, FilterComparison, FilterCriteria, FilterDate } from '../../spreadsheet/model';
import { aColor, aString, anInteger, oneOf } from '../members/values';
import { asRecord } from '../protocol/args';
import { invalidArgument, notImplemented } from '../protocol/errors';

const FILTER_ON = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
] as const;

type FilterOn = (typeof FILTER_ON)[number];

/** @throws InvalidArgument for what does not describe a filter, NotImplemented for fields of rich values */
export function criteriaFrom(given: Record<string, unknown>): FilterCriteria {
  const has = (name: string): boolean => given[name] !== undefined && given[name] !== null;
  if (has('subField')) throw notImplemented('FilterCriteria.subField');
  const on = oneOf(given['filterOn'], FILTER_ON);
  switch (on) {
    case 'Values':
      return valuesFrom(given['values']);
    case 'Custom':
      return customFrom(
        aString(given['criterion1']),
        has('criterion2') ? aString(given['criterion2']) : undefined,
        has('operator') ? given['operator'] : undefined,
      );
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return topFrom(on, Number(given['criterion1']));
    case 'CellColor':
    case 'FontColor':
      return colorFrom(on, given['color']);
    case 'Dynamic':
      return dynamicFrom(given['dynamicCriteria']);
    case 'Icon':
      return iconFrom(asRecord(given['icon']));
  }
}

/** Texts and `Excel.FilterDatetime` objects. */
export function valuesFrom(given: unknown): FilterCriteria {
  if (!Array.isArray(given)) throw invalidArgument();
  const values: string[] = [];
  const dates: FilterDate[] = [];
  for (const each of given as unknown[]) {
    if (typeof each === 'string') values.push(each);
    else dates.push(dateFrom(asRecord(each)));
  }
  return { on: 'values', values, ...(dates.length > 0 && { dates }) };
}

export function customFrom(first: string, second: string | undefined, operator: unknown): FilterCriteria {
  const both = operator !== undefined && oneOf(operator, ['And', 'Or']) === 'And';
  if (second === undefined) return { on: 'custom', first: comparisonFrom(first) };
  return { on: 'custom', first: comparisonFrom(first), second: comparisonFrom(second), ...(both && { both }) };
}

/** As in Excel's own dialog, 1 to 500 items, 1 to 100 percent. */
export function topFrom(
  on: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent',
  count: number,
): FilterCriteria {
  const percent = on.endsWith('Percent');
  return {
    on: 'top',
    count: anInteger(count, 1, percent ? 100 : 500),
    ...(percent && { percent }),
    ...(on.startsWith('Bottom') && { bottom: true }),
  };
}

export function colorFrom(on: 'CellColor' | 'FontColor', color: unknown): FilterCriteria {
  return { on: on === 'CellColor' ? 'cellColor' : 'fontColor', color: aColor(color) };
}

export function dynamicFrom(given: unknown): FilterCriteria {
  const found = Object.entries(DYNAMIC).find(([, name]) => name === given);
  if (!found) throw invalidArgument();
  return { on: 'dynamic', kind: found[0] as DynamicFilter };
}

/** What `criteria` answers; every field is `null` for a column without a filter. */
export function criteriaAnswer(criteria: FilterCriteria | undefined): Record<string, unknown> {
  const nothing = {
    filterOn: null,
    criterion1: null,
    criterion2: null,
    operator: null,
    color: null,
    dynamicCriteria: null,
    icon: null,
    values: null,
    subField: null,
  };
  return criteria ? { ...nothing, ...answerOf(criteria) } : nothing;
}

function answerOf(criteria: FilterCriteria): Record<string, unknown> {
  switch (criteria.on) {
    case 'values': {
      const dates = (criteria.dates ?? []).map(dateAnswer);
      return { filterOn: 'Values', values: [...criteria.values, ...(criteria.blanks ? [''] : []), ...dates] };
    }
    case 'custom': {
      const { first, second, both } = criteria;
      const answer = { filterOn: 'Custom', criterion1: SIGNS[first.operator] + first.value };
      if (!second) return answer;
      return { ...answer, criterion2: SIGNS[second.operator] + second.value, operator: both ? 'And' : 'Or' };
    }
    case 'top': {
      const { bottom, percent, count } = criteria;
      const filterOn: FilterOn = `${bottom ? 'Bottom' : 'Top'}${percent ? 'Percent' : 'Items'}`;
      return { filterOn, criterion1: String(count) };
    }
    case 'cellColor':
      return { filterOn: 'CellColor', color: criteria.color };
    case 'fontColor':
      return { filterOn: 'FontColor', color: criteria.color };
    case 'dynamic':
      return { filterOn: 'Dynamic', dynamicCriteria: DYNAMIC[criteria.kind] };
    case 'icon':
      return { filterOn: 'Icon', icon: { set: iconSetName(criteria.set), index: criteria.index ?? -1 } };
  }
}

const SIGNS: Record<FilterComparison['operator'], string> = {
  equal: '=',
  notEqual: '<>',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  lessThan: '<',
};

/** ">50", "=*s", "<>": an operator and an operand; without an operator, equality. */
function comparisonFrom(text: string): FilterComparison {
  const sign = /^(?:<>|<=|>=|=|<|>)/.exec(text)?.[0];
  const operator = (Object.keys(SIGNS) as FilterComparison['operator'][]).find((name) => SIGNS[name] === sign);
  return { operator: operator ?? 'equal', value: text.slice(sign?.length ?? 0) };
}

const SPECIFICITIES = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const;
const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const ISO = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?(?:[T ](\d\d?)(?::(\d\d))?(?::(\d\d)(?:\.\d+)?)?Z?)?$/;

function dateFrom(given: Record<string, unknown>): FilterDate {
  const match = ISO.exec(aString(given['date']));
  const specificity = SPECIFICITIES.indexOf(oneOf(given['specificity'], SPECIFICITIES));
  if (!match) throw invalidArgument();
  const date: FilterDate = { year: Number(match[1]) };
  for (let at = 1; at <= specificity; at++) date[FIELDS[at]] = Number(match[at + 1] ?? (at < 3 ? 1 : 0));
  return date;
}

function dateAnswer(date: FilterDate): Record<string, unknown> {
  const last = FIELDS.findLastIndex((field) => date[field] !== undefined);
  const two = (number = 0): string => String(number).padStart(2, '0');
  const day = `${String(date.year).padStart(4, '0')}-${two(date.month ?? 1)}-${two(date.day ?? 1)}`;
  const time = last > 2 ? `T${two(date.hour)}:${two(date.minute)}:${two(date.second)}` : '';
  return { date: day + time, specificity: SPECIFICITIES[last] };
}

/** "February" is misspelt in the library itself. */
const MONTHS = [
  'January',
  'Februray',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DYNAMIC = {
  ...Object.fromEntries(MONTHS.map((month, index) => [`M${index + 1}`, `AllDatesInPeriod${month}`])),
  ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`Q${quarter}`, `AllDatesInPeriodQuarter${quarter}`])),
  ...Object.fromEntries(
    [
      'aboveAverage',
      'belowAverage',
      'lastMonth',
      'lastQuarter',
      'lastWeek',
      'lastYear',
      'nextMonth',
      'nextQuarter',
      'nextWeek',
      'nextYear',
      'thisMonth',
      'thisQuarter',
      'thisWeek',
      'thisYear',
      'today',
      'tomorrow',
      'yearToDate',
      'yesterday',
    ].map((kind) => [kind, kind.charAt(0).toUpperCase() + kind.slice(1)]),
  ),
} as Record<DynamicFilter, string>;

const COUNTS: Record<string, string> = { 3: 'Three', 4: 'Four', 5: 'Five' };

/** Sets that came later than the others: a filter keeps them in an extension, which is not written. */
const LATER_SETS = ['3Stars', '3Triangles', '5Boxes'];

function iconFrom(icon: Record<string, unknown>): FilterCriteria {
  const set = aString(icon['set']).replace(/^(?:Three|Four|Five)/, (word) => numberOf(word));
  if (!/^[345]/.test(set)) throw invalidArgument();
  if (LATER_SETS.includes(set)) throw notImplemented(`Filtering by icons of the set ${set}`);
  return { on: 'icon', set, index: anInteger(icon['index'], 0, Number(set.charAt(0)) - 1) };
}

function numberOf(word: string): string {
  return Object.keys(COUNTS).find((count) => COUNTS[count] === word) ?? word;
}

/** "3TrafficLights1" → "ThreeTrafficLights1". */
function iconSetName(set: string): string {
  return set.replace(/^[345]/, (count) => COUNTS[count]);
}
