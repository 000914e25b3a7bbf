/** Which rows a column's filter lets through. */
import type {
  Area,
  CellValue,
  FilterComparison,
  FilterCriteria,
  FilterDate,
  Sheet,
  Workbook,
} from '../../spreadsheet/model';
import { criterion } from '../calculation/criteria';
import { formatValue } from '../calculation/number-format';
import { dateParts, secondsOfDay } from '../calculation/serial';
import { GENERAL } from '../grid/input';
import { shownColor } from '../grid/shown-color';
import { styleAt } from '../grid/styles';
import type { CellLooks } from '../looks/looks';
import { boundsOf, monthsOf } from './dynamic';

/** The data cells of one column. */
export interface FilteredColumn {
  workbook: Workbook;
  sheet: Sheet;
  body: Area;
  /** Of the sheet. */
  column: number;
  /** What conditional formats put over the cells. */
  over?: (row: number, column: number) => CellLooks | undefined;
}

export type RowTest = (row: number) => boolean;

/** The criteria with what they come to now: the limit of the greatest numbers, the days of "last month". */
export function settled(criteria: FilterCriteria, cells: FilteredColumn, now: Date): FilterCriteria {
  if (criteria.on === 'top') return { ...criteria, limit: limitOf(criteria, numbersOf(cells)) };
  if (criteria.on !== 'dynamic') return criteria;
  return { on: 'dynamic', kind: criteria.kind, ...boundsOf(criteria.kind, numbersOf(cells), now) };
}

/** @param criteria as `settled` gave them */
export function rowTest(criteria: FilterCriteria, cells: FilteredColumn): RowTest {
  const { workbook, sheet, column, over } = cells;
  const valueOf = (row: number): CellValue => sheet.rows[row]?.[column]?.value ?? null;
  switch (criteria.on) {
    case 'values':
      return valuesTest(criteria, cells, valueOf);
    case 'custom': {
      const tests = [criteria.first, criteria.second].flatMap((each) => (each ? [comparisonTest(each)] : []));
      return (row) =>
        criteria.both ? tests.every((test) => test(valueOf(row))) : tests.some((test) => test(valueOf(row)));
    }
    case 'top': {
      const { limit, bottom } = criteria;
      return (row) => {
        const value = valueOf(row);
        return typeof value === 'number' && limit !== undefined && (bottom ? value <= limit : value >= limit);
      };
    }
    case 'cellColor':
    case 'fontColor':
      return (row) => shownColor(workbook, sheet, row, column, criteria.on, over) === criteria.color;
    case 'dynamic': {
      const test = dynamicTest(criteria);
      return (row) => {
        const value = valueOf(row);
        return typeof value === 'number' && test(value);
      };
    }
    case 'icon':
      return (row) => {
        const icon = over?.(row, column)?.icon;
        return criteria.index === undefined ? !icon : icon?.set === criteria.set && icon.index === criteria.index;
      };
  }
}

/** Texts are compared as the cells show them, whatever the case. */
function valuesTest(
  criteria: FilterCriteria & { on: 'values' },
  { workbook, sheet, column }: FilteredColumn,
  valueOf: (row: number) => CellValue,
): RowTest {
  const texts = new Set(criteria.values.map((text) => text.toLowerCase()));
  const blanks = criteria.blanks === true || texts.has('');
  return (row) => {
    const value = valueOf(row);
    if (value === null || value === '') return blanks;
    if (typeof value === 'number' && criteria.dates?.some((date) => isWithin(value, date))) return true;
    if (texts.size === 0) return false;
    return texts.has(formatValue(value, styleAt(workbook, sheet, row, column).numberFormat ?? GENERAL).toLowerCase());
  };
}

/** Whether the moment lies in the year, month … or second that is meant. */
function isWithin(serial: number, date: FilterDate): boolean {
  const seconds = Math.round(secondsOfDay(serial));
  const parts: Required<FilterDate> = {
    ...dateParts(serial),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
  return (Object.keys(parts) as (keyof FilterDate)[]).every(
    (key) => date[key] === undefined || date[key] === parts[key],
  );
}

const SIGNS: Record<FilterComparison['operator'], string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function comparisonTest({ operator, value }: FilterComparison): (value: CellValue) => boolean {
  const isBlank = (cell: CellValue): boolean => cell === null || cell === '';
  if (value === '' && operator === 'equal') return isBlank;
  if (value === '' && operator === 'notEqual') return (cell) => !isBlank(cell);
  const { matches } = criterion(SIGNS[operator] + value);
  return matches;
}

function numbersOf({ sheet, body, column }: FilteredColumn): number[] {
  const numbers: number[] = [];
  for (let row = body.top; row <= Math.min(body.bottom, sheet.rows.length - 1); row++) {
    const value = sheet.rows[row]?.[column]?.value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

/** The last number that belongs to the greatest (smallest); equal ones all belong. A percentage is at least one number. */
function limitOf({ count, percent, bottom }: FilterCriteria & { on: 'top' }, numbers: number[]): number | undefined {
  numbers.sort((a, b) => (bottom ? a - b : b - a));
  const taken = percent ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  return numbers[Math.min(taken, numbers.length) - 1];
}

function dynamicTest({ kind, from, to }: FilterCriteria & { on: 'dynamic' }): (value: number) => boolean {
  const months = monthsOf(kind);
  if (months) return (value) => months.includes(dateParts(value).month);
  if (kind === 'aboveAverage') return (value) => from !== undefined && value > from;
  if (kind === 'belowAverage') return (value) => to !== undefined && value < to;
  return (value) => from !== undefined && to !== undefined && value >= from && value < to;
}
