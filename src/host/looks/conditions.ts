/** Whether a conditional format that changes the look of cells applies to one. */
import type { CellValue, ConditionalFormat, ConditionalRule, Period, Sheet } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import { compare } from '../calculation/comparing';
import { wildcardPattern } from '../calculation/criteria';
import { dateParts, serialOf, serialOfDate } from '../calculation/serial';
import { toText } from '../calculation/values';
import type { Session } from '../session/session';
import { type Figures, figuresOf } from './figures';

export type Condition = (value: CellValue, row: number, column: number) => boolean;
/** A formula of the rule as it reads in each cell. */
export type Filled = (row: number, column: number) => CellValue;

/** `undefined` for scales, bars and icons, which no condition guards. */
export function conditionOf(session: Session, sheet: Sheet, format: ConditionalFormat): Condition | undefined {
  const { rule } = format;
  const figures = () => figuresOf(session, sheet, format);
  switch (rule.kind) {
    case 'expression': {
      const holds = filled(session, sheet, format, rule.formula);
      return (_value, row, column) => isTrue(holds(row, column));
    }
    case 'cell':
      return comparison(session, sheet, format, rule);
    case 'text':
      return textCondition(session, sheet, format, rule);
    case 'blanks':
      return (value) => !isCellError(value) && isBlank(value);
    case 'nonBlanks':
      return (value) => !isCellError(value) && !isBlank(value);
    case 'errors':
      return (value) => isCellError(value);
    case 'nonErrors':
      return (value) => !isCellError(value);
    case 'unique':
      return (value) => figures().countOf(value) === 1;
    case 'duplicate':
      return (value) => figures().countOf(value) > 1;
    case 'period': {
      const [from, to] = daysOf(rule.period, Math.floor(serialOfDate(session.now())));
      return (value) => typeof value === 'number' && Math.floor(value) >= from && Math.floor(value) <= to;
    }
    case 'top':
      return topCondition(rule, figures());
    case 'average':
      return averageCondition(rule, figures());
    default:
      return undefined;
  }
}

/** Constants are worked out once; anything else in every cell, as if the formula were filled from the first one. */
export function filled(session: Session, sheet: Sheet, { areas }: ConditionalFormat, formula: string): Filled {
  const number = Number(formula);
  if (formula.trim() !== '' && Number.isFinite(number)) return () => number;
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (literal) {
    const text = literal[1].replaceAll('""', '"');
    return () => text;
  }
  return session.calculator.filled(formula, sheet, areas[0].top, areas[0].left);
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function isBlank(value: CellValue): boolean {
  return toText(value).trim() === '';
}

/** An empty cell counts as 0 or "", whichever it is compared with; an error fits nothing. */
function comparison(
  session: Session,
  sheet: Sheet,
  format: ConditionalFormat,
  { operator, formula1, formula2 }: Extract<ConditionalRule, { kind: 'cell' }>,
): Condition {
  const first = filled(session, sheet, format, formula1);
  const second = formula2 === undefined ? first : filled(session, sheet, format, formula2);
  return (value, row, column) => {
    const low = first(row, column);
    const high = second(row, column);
    if (isCellError(value) || isCellError(low) || isCellError(high)) return false;
    const [a, b] = [compare(value, low), compare(value, high)];
    switch (operator) {
      case 'between':
        // The ends may come in either order.
        return (a >= 0 && b <= 0) || (a <= 0 && b >= 0);
      case 'notBetween':
        return !((a >= 0 && b <= 0) || (a <= 0 && b >= 0));
      case 'equal':
        return a === 0;
      case 'notEqual':
        return a !== 0;
      case 'greaterThan':
        return a > 0;
      case 'lessThan':
        return a < 0;
      case 'greaterThanOrEqual':
        return a >= 0;
      case 'lessThanOrEqual':
        return a <= 0;
    }
  };
}

/** "Contains" takes wildcards, as SEARCH does; beginnings and ends are compared as they are. Case never counts. */
function textCondition(
  session: Session,
  sheet: Sheet,
  format: ConditionalFormat,
  { operator, text }: Extract<ConditionalRule, { kind: 'text' }>,
): Condition {
  const wanted = text.startsWith('=') ? filled(session, sheet, format, text.slice(1)) : () => text;
  let pattern: { of: string; matches: RegExp } | undefined;
  const contains = (whole: string, part: string): boolean => {
    if (pattern?.of !== part) pattern = { of: part, matches: wildcardPattern(part, false) };
    return whole !== '' && pattern.matches.test(whole);
  };
  return (value, row, column) => {
    const sought = wanted(row, column);
    if (isCellError(value) || isCellError(sought)) return operator === 'notContains';
    const [whole, part] = [toText(value), toText(sought)];
    if (operator === 'contains') return contains(whole, part);
    if (operator === 'notContains') return !contains(whole, part);
    const [upper, end] = [whole.toUpperCase(), part.toUpperCase()];
    return operator === 'beginsWith' ? upper.startsWith(end) : upper.endsWith(end);
  };
}

function topCondition(
  { rank, bottom, percent }: Extract<ConditionalRule, { kind: 'top' }>,
  { numbers }: Figures,
): Condition {
  const count = percent ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : Math.min(rank, numbers.length);
  const limit = bottom ? numbers[count - 1] : numbers[numbers.length - count];
  if (limit === undefined) return () => false;
  return (value) => typeof value === 'number' && (bottom ? value <= limit : value >= limit);
}

function averageCondition(
  { below, orEqual, deviations = 0 }: Extract<ConditionalRule, { kind: 'average' }>,
  { numbers }: Figures,
): Condition {
  if (numbers.length === 0) return () => false;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const spread = Math.sqrt(numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / numbers.length);
  const limit = mean + (below ? -1 : 1) * deviations * spread;
  return (value) => {
    if (typeof value !== 'number') return false;
    const beyond = compare(value, limit) * (below ? -1 : 1);
    return orEqual ? beyond >= 0 : beyond > 0;
  };
}

/** First and last day; weeks begin on Sunday, as Excel's rules do everywhere. */
function daysOf(period: Period, today: number): [number, number] {
  // Serial 1 was a Sunday by Excel's count.
  const sunday = today - ((today - 1) % 7);
  const { year, month } = dateParts(today);
  const months = (by: number): [number, number] => [
    serialOf(year, month + by, 1),
    serialOf(year, month + by + 1, 1) - 1,
  ];
  switch (period) {
    case 'yesterday':
      return [today - 1, today - 1];
    case 'today':
      return [today, today];
    case 'tomorrow':
      return [today + 1, today + 1];
    case 'last7Days':
      return [today - 6, today];
    case 'lastWeek':
      return [sunday - 7, sunday - 1];
    case 'thisWeek':
      return [sunday, sunday + 6];
    case 'nextWeek':
      return [sunday + 7, sunday + 13];
    case 'lastMonth':
      return months(-1);
    case 'thisMonth':
      return months(0);
    case 'nextMonth':
      return months(1);
  }
}
