/** What a table does when cells under it are written: headers stay unique text, columns of one formula are remembered. */
import { shiftFormula } from '../../spreadsheet/shift';
import type { Area, Sheet, Table } from '../../spreadsheet/model';
import { bodyOf, hasHeaders } from '../../spreadsheet/table-rows';
import { intersection } from '../grid/areas';
import { renameColumnInFormulas } from '../grid/rewrite';
import { usedCells } from '../grid/used';
import { uniqueHeaders } from '../naming';
import type { Session } from '../session/session';
import { noteTotals } from './totals';

export function syncTables(session: Session, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const part = intersection(table.area, area);
    if (!part) continue;
    if (hasHeaders(table) && part.top === table.area.top) renameColumns(session, sheet, table);
    noteTotals(sheet, table, part);
    if (table.insertRow && usedCells(sheet, true, bodyOf(table))) delete table.insertRow;
    for (let column = part.left; column <= part.right; column++) noteCalculated(sheet, table, column, part);
  }
}

/** Headers were written: formulas that name the columns follow. */
export function renameColumns(session: Session, sheet: Sheet, table: Table): void {
  const before = table.columns.map((column) => column.name);
  readHeaders(sheet, table);
  let renamed = false;
  table.columns.forEach(({ name }, index) => {
    if (name === before[index]) return;
    renamed = true;
    renameColumnInFormulas(session.workbook, sheet, table, before[index], name);
  });
  if (renamed) session.structureChanged();
}

/** The header cells decide the names of the columns; whatever is not unique text is mended in the cell. */
export function readHeaders(sheet: Sheet, table: Table): void {
  if (!hasHeaders(table)) {
    uniqueHeaders(table.columns.map((column) => column.name)).forEach((name, index) => {
      table.columns[index].name = name;
    });
    return;
  }
  const cells = (sheet.rows[table.area.top] ??= []);
  const given = table.columns.map((_, index) => {
    const value = cells[table.area.left + index]?.value ?? null;
    return value === null
      ? ''
      : typeof value === 'object'
        ? value.error
        : String(value).replace(/^true$|^false$/, upper);
  });
  uniqueHeaders(given).forEach((name, index) => {
    table.columns[index].name = name;
    const cell = (cells[table.area.left + index] ??= {});
    cell.value = name;
    delete cell.formula;
  });
}

function upper(text: string): string {
  return text.toUpperCase();
}

/** A column whose whole body was given one formula keeps it for new rows, as Excel's calculated columns do. */
function noteCalculated(sheet: Sheet, table: Table, column: number, written: Area): void {
  const body = bodyOf(table);
  const spec = table.columns[column - table.area.left];
  if (written.top > body.top || written.bottom < body.bottom) {
    if (spec.calculated !== undefined && written.bottom >= body.top && !uniform(sheet, body, column))
      delete spec.calculated;
    return;
  }
  const formula = uniform(sheet, body, column);
  if (formula !== undefined) spec.calculated = formula;
  else delete spec.calculated;
}

/** The first row's formula if every row has the same, moved down. */
function uniform(sheet: Sheet, body: Area, column: number): string | undefined {
  const first = sheet.rows[body.top]?.[column]?.formula;
  if (first === undefined) return undefined;
  const relative = /[$A-Za-z]{1,4}\d/.test(first);
  for (let row = body.top + 1; row <= body.bottom; row++) {
    const formula = sheet.rows[row]?.[column]?.formula;
    if (formula === undefined) return undefined;
    if (formula !== (relative ? shiftFormula(first, row - body.top, 0) : first)) return undefined;
  }
  return first;
}
