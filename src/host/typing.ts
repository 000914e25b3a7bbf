/** What a person does in the grid: protection and data validation stand in the way, and add-ins hear of it. */
import type { Area, CellValue, Sheet, Validation } from '../spreadsheet/model';
import { parseArea } from '../spreadsheet/address';
import { formulaProblem } from './calculation/formulas';
import { isSingle } from './grid/areas';
import { putTyped } from './grid/cells';
import { GENERAL, parseInput, type Parsed } from './grid/input';
import { styleAt } from './grid/styles';
import { assertWritable } from './protection';
import { invalidArgument, itemNotFound } from './protocol/errors';
import { markArray } from './session/entering';
import type { Session } from './session/session';
import { syncTables } from './tables/sync';
import { obeys, ruleAt } from './validation/check';

type AlertStyle = NonNullable<NonNullable<Validation['error']>['style']>;

/** The rule of the cell forbids what was typed; a "stop" alert is final, the other two let a person insist. */
export class InputRefusedError extends Error {
  constructor(
    readonly sheet: string,
    readonly address: string,
    readonly style: AlertStyle,
    readonly title: string | undefined,
    message: string | undefined,
  ) {
    super(message ?? `Giá trị không hợp với quy tắc kiểm tra của ô ${address} (trang ${sheet}). Hãy nhập lại.`);
    this.name = 'InputRefusedError';
    this.hasOwnWords = message !== undefined;
  }

  /** The rule's author wrote the message. */
  readonly hasOwnWords: boolean;
}

/** @param typed as typed: "12", "10/10", "=A1+1", "'text"; numbers and booleans stand for themselves; "" empties. */
export function userTypes(
  session: Session,
  sheetName: string,
  address: string,
  typed: string | number | boolean,
): void {
  const { sheet, area } = placeOf(session, sheetName, address);
  if (!isSingle(area)) throw invalidArgument();
  assertWritable(session.workbook, sheet, area);
  session.changing(sheet, area);
  const format = styleAt(session.workbook, sheet, area.top, area.left).numberFormat ?? GENERAL;
  enterChecked(session, sheet, address, area, parseInput(typed, format, session.now), ['warning', 'information']);
  syncTables(session, sheet, area);
  byPerson(session, () => session.contentChanged(sheet, area));
  session.settle();
}

/** @throws ExcelError when there is no such sheet, or the address is none. */
export function placeOf(session: Session, sheetName: string, address: string): { sheet: Sheet; area: Area } {
  const sheet = session.workbook.sheets.find((one) => one.name === sheetName);
  if (!sheet) throw itemNotFound();
  const area = parseArea(address);
  if (!area) throw invalidArgument();
  return { sheet, area };
}

/** Events raised meanwhile say that no add-in was the cause. */
export function byPerson(session: Session, act: () => void): void {
  const { trigger } = session.events;
  session.events.trigger = 'Unknown';
  try {
    act();
  } finally {
    session.events.trigger = trigger;
  }
}

/**
 * Puts what was typed into one cell unless its rule forbids it; then the cell is as it was.
 *
 * @param insisting the kinds of alert the person has waved away
 * @throws InputRefusedError, and ExcelError InvalidArgument for a formula that cannot be read
 */
export function enterChecked(
  session: Session,
  sheet: Sheet,
  address: string,
  { top: row, left: column }: Area,
  parsed: Parsed,
  insisting: readonly AlertStyle[] = [],
): void {
  if (parsed.formula !== undefined && formulaProblem(parsed.formula)) throw invalidArgument();
  const cell = sheet.rows[row]?.[column];
  const before = cell && { ...cell };
  putTyped(session.workbook, sheet, row, column, parsed);
  markArray(session, sheet, row, column);
  const rule = ruleAt(sheet, row, column);
  if (!rule || rule.error?.show === false || (parsed.value === null && parsed.formula === undefined)) return;
  const style = rule.error?.style ?? 'stop';
  if (insisting.includes(style)) return;
  // The rule is asked with the value in its place: a custom formula reads the cell itself.
  const changed = [{ sheet, area: { top: row, left: column, bottom: row, right: column } }];
  session.calculator.recalculate(changed);
  const value: CellValue = sheet.rows[row]?.[column]?.value ?? null;
  if (obeys(session, sheet, row, column, value, rule)) return;
  const cells = (sheet.rows[row] ??= []);
  if (before) cells[column] = before;
  else delete cells[column];
  session.calculator.recalculate(changed);
  throw new InputRefusedError(sheet.name, address, style, rule.error?.title, rule.error?.message);
}
