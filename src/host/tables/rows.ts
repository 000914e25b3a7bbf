/** Adding and deleting rows of a table: what stands below it moves, calculated columns go on. */
import { shiftFormula } from '../../spreadsheet/shift';
import type { Area, Sheet, Table } from '../../spreadsheet/model';
import { bodyOf, hasHeaders, isActive } from '../../spreadsheet/table-rows';
import { columnsOf, rowsOf } from '../grid/areas';
import { enter } from '../grid/cells';
import { assertUnprotected } from '../protection';
import { invalidArgument, itemNotFound, shapeMismatch } from '../protocol/errors';
import type { TableSelf } from '../members/selves';
import { moveCells } from '../session/moving';
import type { Session } from '../session/session';

/**
 * Inserts rows before data row `index`, or at the end. The blank row of a table without data is filled first.
 *
 * @param values one array per row, as wide as the table; `null` elements leave the cell (a calculated one keeps its
 * formula). Absent: one empty row.
 * @returns the first new row's index.
 */
export function addRows(session: Session, self: TableSelf, index: number | null, values: unknown): number {
  const { sheet, table } = self;
  session.assertAlive(sheet);
  assertUnprotected(sheet);
  const body = bodyOf(table);
  const count = rowsOf(body);
  if (index !== null && (index < -1 || index > count)) throw invalidArgument();
  const isEmpty = table.insertRow === true && count === 1;
  const at = isEmpty ? 0 : index === null || index === -1 ? count : index;
  const lines = linesOf(values, columnsOf(body));
  const formulas = calculatedFormulas(sheet, table, body);
  const hidden = hiddenRows(sheet, table);
  delete table.insertRow;
  if (!isEmpty) insertRows(session, self, at, lines.length);
  else if (lines.length > 1) insertRows(session, self, 1, lines.length - 1);
  hidden?.splice(at, 0, ...lines.map(() => false));
  carryHidden(session, self, hidden);
  for (const [n, line] of lines.entries()) writeLine(session, sheet, table, body.top + at + n, line, formulas);
  session.contentChanged(sheet, { ...body, top: body.top + at, bottom: body.top + at + lines.length - 1 });
  session.definitionsChanged();
  return at;
}

/** Deletes data rows; the last one left is only emptied, for a table keeps one. */
export function deleteRows(session: Session, self: TableSelf, index: number, count: number): void {
  const { sheet, table } = self;
  session.assertAlive(sheet);
  assertUnprotected(sheet);
  const body = bodyOf(table);
  const total = rowsOf(body);
  if (index < 0 || count < 1 || index + count > total) throw itemNotFound();
  const emptied = index === 0 && count === total ? 1 : 0;
  if (emptied === 1)
    for (let column = body.left; column <= body.right; column++) {
      const cell = sheet.rows[body.top]?.[column];
      delete cell?.value;
      delete cell?.formula;
    }
  const removed = count - emptied;
  const hidden = hiddenRows(sheet, table);
  if (removed > 0)
    moveCells(session, sheet, {
      axis: 'row',
      at: body.top + index + emptied,
      count: -removed,
      from: body.left,
      to: body.right,
    });
  hidden?.splice(index + emptied, removed);
  carryHidden(session, self, hidden?.concat(new Array<boolean>(removed).fill(false)));
  if (emptied === 0) return;
  table.insertRow = true;
  session.contentChanged(sheet, { ...body, bottom: body.top });
}

/** Which data rows a filter hides. Only the table's own cells move, so the hiding must go with them. */
function hiddenRows(sheet: Sheet, table: Table): boolean[] | undefined {
  if (!isActive(table.filters)) return undefined;
  const { top, bottom } = bodyOf(table);
  return Array.from({ length: bottom - top + 1 }, (_, index) => sheet.rowFormats[top + index]?.hidden === true);
}

function carryHidden(session: Session, { sheet, table }: TableSelf, hidden: boolean[] | undefined): void {
  if (!hidden) return;
  const { top } = bodyOf(table);
  session.hideRows(sheet, top, top + hidden.length - 1, (row) => hidden[row - top]);
}

function linesOf(values: unknown, width: number): unknown[][] {
  if (values === undefined || values === null) return [new Array<unknown>(width).fill(null)];
  if (!Array.isArray(values) || values.length === 0) throw shapeMismatch();
  // A single row may come as a flat array.
  const lines = values.every((value) => !Array.isArray(value)) ? [values] : values;
  for (const line of lines) if (!Array.isArray(line) || line.length !== width) throw shapeMismatch();
  return lines as unknown[][];
}

function insertRows(session: Session, { sheet, table }: TableSelf, at: number, count: number): void {
  const body = bodyOf(table);
  const atEnd = at === rowsOf(body);
  const row = body.top + at;
  const move = { axis: 'row', at: row, count, from: body.left, to: body.right } as const;
  const nothingBelow = atEnd && !table.showTotals && emptyBelow(sheet, table.area);
  if (nothingBelow) extendFormats(sheet, body, count);
  else moveCells(session, sheet, move);
  if (atEnd && !table.showTotals) table.area = { ...table.area, bottom: table.area.bottom + count };
  // Without a header row the table itself was pushed down: the new rows are its first.
  if (at === 0 && !hasHeaders(table)) table.area = { ...table.area, top: row };
  if (atEnd) growReferences(sheet, body, count);
  if (at === 0) takeFormatsFromBelow(sheet, body, count);
}

function emptyBelow(sheet: Sheet, area: Area): boolean {
  for (let row = area.bottom + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row];
    for (let column = area.left; cells && column <= area.right; column++) if (cells[column]) return false;
  }
  const touches = (other: Area): boolean =>
    other.bottom > area.bottom && other.left <= area.right && other.right >= area.left;
  return !sheet.tables.some((table) => touches(table.area)) && !sheet.merges.some(touches);
}

/** New rows at the end look like the last one. */
function extendFormats(sheet: Sheet, body: Area, count: number): void {
  const last = sheet.rows[body.bottom];
  for (let row = body.bottom + 1; row <= body.bottom + count; row++) {
    const cells = (sheet.rows[row] ??= []);
    for (let column = body.left; column <= body.right; column++) {
      const style = last?.[column]?.style;
      cells[column] = style === undefined ? {} : { style };
    }
  }
}

/** Rows put first look like the row they push down, not like the header. */
function takeFormatsFromBelow(sheet: Sheet, body: Area, count: number): void {
  const like = sheet.rows[body.top + count];
  for (let row = body.top; row < body.top + count; row++) {
    const cells = (sheet.rows[row] ??= []);
    for (let column = body.left; column <= body.right; column++) {
      const style = like?.[column]?.style;
      cells[column] = style === undefined ? {} : { style };
    }
  }
}

/** Validations and conditional formats that covered the whole column of data cover the new rows too. */
function growReferences(sheet: Sheet, body: Area, count: number): void {
  for (const { areas } of [...sheet.validations, ...sheet.conditionalFormats])
    for (const [index, area] of areas.entries())
      if (area.bottom === body.bottom && area.top === body.top && area.left >= body.left && area.right <= body.right)
        areas[index] = { ...area, bottom: area.bottom + count };
}

type Calculated = ((row: number) => string) | undefined;

function calculatedFormulas(sheet: Sheet, table: Table, body: Area): Calculated[] {
  return table.columns.map((column, index) => {
    const { calculated } = column;
    if (calculated === undefined) return undefined;
    const first = sheet.rows[body.top]?.[body.left + index]?.formula ?? calculated;
    return (row) => (/[$A-Za-z]{1,4}\d/.test(first) ? shiftFormula(first, row - body.top, 0) : first);
  });
}

function writeLine(
  session: Session,
  sheet: Sheet,
  table: Table,
  row: number,
  line: unknown[],
  formulas: Calculated[],
): void {
  for (const [index, value] of line.entries()) {
    const column = table.area.left + index;
    const formula = formulas[index];
    if (value !== null && value !== undefined) enter(session.workbook, sheet, row, column, value, session.now);
    else if (formula) ((sheet.rows[row] ??= [])[column] ??= {}).formula = formula(row);
  }
}
