/** Whether what stands in a cell obeys its rule. */
import type { Area, CellValue, ComparisonOperator, Sheet, Validation } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import { shiftFormula } from '../../spreadsheet/shift';
import { intersection } from '../grid/areas';
import type { Session } from '../session/session';

/** The cells of the area, each as an area of its own, whose value its rule forbids. */
export function invalidCells(session: Session, sheet: Sheet, area: Area): Area[] {
  const bad: Area[] = [];
  for (const rule of sheet.validations)
    for (const one of rule.areas) {
      const part = intersection(one, area);
      if (!part) continue;
      for (let row = part.top; row <= part.bottom; row++)
        for (let column = part.left; column <= part.right; column++) {
          const value = sheet.rows[row]?.[column]?.value ?? null;
          if (!obeys(session, sheet, row, column, value, rule))
            bad.push({ top: row, bottom: row, left: column, right: column });
        }
    }
  return bad;
}

export function ruleAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find((rule) =>
    rule.areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right),
  );
}

/** @param value what stands, or is about to stand, in the cell; formulas of custom rules read the sheet itself. */
export function obeys(
  session: Session,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  rule: Validation,
): boolean {
  if (rule.type === 'any') return true;
  if (value === null || value === '') return rule.allowBlank !== false;
  if (isCellError(value))
    return rule.type === 'custom' && truth(evaluated(session, sheet, row, column, rule.formula1, rule));
  switch (rule.type) {
    case 'list':
      return listed(session, sheet, row, column, value, rule);
    case 'custom':
      return truth(evaluated(session, sheet, row, column, rule.formula1, rule));
    case 'textLength':
      return compares(String(value).length, session, sheet, row, column, rule);
    case 'whole':
      return typeof value === 'number' && Number.isInteger(value) && compares(value, session, sheet, row, column, rule);
    default:
      return typeof value === 'number' && compares(value, session, sheet, row, column, rule);
  }
}

function listed(
  session: Session,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  rule: Validation,
): boolean {
  // Literal lists are told apart by case, as in Excel; ranges are not.
  const literal = literalItems(rule) !== undefined;
  return listItems(session, sheet, row, column, rule).some((item) =>
    literal
      ? String(item) === String(value)
      : item !== null && String(item).toLowerCase() === String(value).toLowerCase(),
  );
}

/** What a list rule offers in a cell, in order. */
export function listItems(session: Session, sheet: Sheet, row: number, column: number, rule: Validation): CellValue[] {
  return (
    literalItems(rule) ??
    session.calculator.evaluateValues(relative(rule.formula1, rule, row, column), sheet, row, column).flat()
  );
}

function literalItems({ formula1 }: Validation): string[] | undefined {
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula1);
  return literal?.[1]
    .replaceAll('""', '"')
    .split(',')
    .map((item) => item.trim());
}

function compares(
  value: number,
  session: Session,
  sheet: Sheet,
  row: number,
  column: number,
  rule: Validation,
): boolean {
  const bound = (formula: string | undefined): number => {
    const result = formula === undefined ? 0 : evaluated(session, sheet, row, column, formula, rule);
    return typeof result === 'number' ? result : NaN;
  };
  const first = bound(rule.formula1);
  const operator: ComparisonOperator = rule.operator ?? 'between';
  switch (operator) {
    case 'between':
      return value >= first && value <= bound(rule.formula2);
    case 'notBetween':
      return value < first || value > bound(rule.formula2);
    case 'equal':
      return value === first;
    case 'notEqual':
      return value !== first;
    case 'greaterThan':
      return value > first;
    case 'lessThan':
      return value < first;
    case 'greaterThanOrEqual':
      return value >= first;
    case 'lessThanOrEqual':
      return value <= first;
  }
}

function evaluated(
  session: Session,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  rule: Validation,
): CellValue {
  if (Number.isFinite(Number(formula))) return Number(formula);
  return session.calculator.evaluate(relative(formula, rule, row, column), sheet, row, column);
}

/** A rule's formula is written for the first cell of its first area. */
function relative(formula: string, rule: Validation, row: number, column: number): string {
  const [first] = rule.areas;
  return shiftFormula(formula, row - first.top, column - first.left);
}

function truth(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}
