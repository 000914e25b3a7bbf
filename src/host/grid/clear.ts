/** Emptying cells. */
import type { Area, Cell, Sheet, Workbook } from '../../spreadsheet/model';
import { overlaps, subtract, contains, isEntireColumn, isEntireRow } from './areas';
import { unlink } from './hyperlinks';
import { restyle } from './styles';

export type ClearWhat = 'All' | 'Contents' | 'Formats';

export function clearArea(workbook: Workbook, sheet: Sheet, area: Area, what: ClearWhat): void {
  if (what !== 'Formats') clearContents(sheet, area);
  if (what === 'Contents') return;
  clearFormats(workbook, sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((one) => subtract(one, area)) }))
    .filter((format) => format.areas.length > 0);
  if (what === 'Formats') return;
  unlink(sheet, area);
  sheet.validations = sheet.validations
    .map((rule) => (rule.areas.some((one) => overlaps(one, area)) ? without(rule, area) : rule))
    .filter((rule) => rule.areas.length > 0);
}

function without<T extends { areas: Area[] }>(rule: T, area: Area): T {
  return { ...rule, areas: rule.areas.flatMap((one) => subtract(one, area)) };
}

function clearContents(sheet: Sheet, area: Area): void {
  for (const { cell } of filledCells(sheet, area)) {
    delete cell.formula;
    delete cell.value;
    delete cell.array;
  }
}

/** Formats go entirely, so cells that have nothing else go too. */
function clearFormats(workbook: Workbook, sheet: Sheet, area: Area): void {
  if (isEntireColumn(area) || isEntireRow(area)) restyle(workbook, sheet, area, () => ({}));
  for (const { row, column, cell } of filledCells(sheet, area)) {
    delete cell.style;
    const underStyle = (sheet.rowFormats[row]?.style ?? sheet.columns[column]?.style ?? 0) !== 0;
    if (cell.formula === undefined && cell.value === undefined && !underStyle) delete sheet.rows[row][column];
  }
}

/** The cells there are; an area may be far larger than what is filled. */
function* filledCells(sheet: Sheet, area: Area): Generator<{ row: number; column: number; cell: Cell }> {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell) yield { row, column, cell };
    }
  }
}
