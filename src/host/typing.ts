/** What a person does in the grid: protection and data validation stand in the way, and add-ins hear of it. */
import type { Area, CellValue, Sheet } from '../spreadsheet/model';
import { parseArea } from '../spreadsheet/address';
import { formulaProblem } from './calculation/formulas';
import { putTyped } from './grid/cells';
import { GENERAL, parseInput } from './grid/input';
import { styleAt } from './grid/styles';
import { assertWritable } from './protection';
import { invalidArgument, itemNotFound } from './protocol/errors';
import type { Session } from './session/session';
import { syncTables } from './tables/sync';
import { obeys, ruleAt } from './validation/check';

/** The rule of the cell forbids what was typed, and its alert stops it. */
export class InputRefusedError extends Error {
  constructor(
    readonly sheet: string,
    readonly address: string,
    readonly title: string | undefined,
    message: string | undefined,
  ) {
    super(message ?? `Giá trị không hợp với quy tắc kiểm tra của ô ${address} (trang ${sheet}). Hãy nhập lại.`);
    this.name = 'InputRefusedError';
  }
}

/** @param typed as typed: "12", "10/10", "=A1+1", "'text"; numbers and booleans stand for themselves; "" empties. */
export function userTypes(
  session: Session,
  sheetName: string,
  address: string,
  typed: string | number | boolean,
): void {
  const sheet = session.workbook.sheets.find((one) => one.name === sheetName);
  if (!sheet) throw itemNotFound();
  const area = parseArea(address);
  if (!area || area.top !== area.bottom || area.left !== area.right) throw invalidArgument();
  assertWritable(session.workbook, sheet, area);
  enterTyped(session, sheet, area, address, typed);
  syncTables(session, sheet, area);
  session.events.trigger = 'Unknown';
  session.contentChanged(sheet, area);
  session.events.trigger = 'ThisLocalAddin';
  session.settle();
}

function enterTyped(
  session: Session,
  sheet: Sheet,
  area: Area,
  address: string,
  typed: string | number | boolean,
): void {
  const { top: row, left: column } = area;
  const format = styleAt(session.workbook, sheet, row, column).numberFormat ?? GENERAL;
  const parsed = parseInput(typed, format, session.now);
  if (parsed.formula !== undefined && formulaProblem(parsed.formula)) throw invalidArgument();
  const cell = sheet.rows[row]?.[column];
  const before = cell && { ...cell };
  putTyped(session.workbook, sheet, row, column, parsed);
  const rule = ruleAt(sheet, row, column);
  if (!rule || (parsed.value === null && parsed.formula === undefined)) return;
  if (rule.error === undefined || (rule.error.style ?? 'stop') !== 'stop') return;
  // The rule is asked with the value in its place: a custom formula reads the cell itself.
  const area1 = [{ sheet, area }];
  session.calculator.recalculate(area1);
  const value: CellValue = sheet.rows[row]?.[column]?.value ?? null;
  if (obeys(session, sheet, row, column, value, rule)) return;
  const cells = (sheet.rows[row] ??= []);
  if (before) cells[column] = before;
  else delete cells[column];
  session.calculator.recalculate(area1);
  throw new InputRefusedError(sheet.name, address, rule.error.title, rule.error.message);
}
