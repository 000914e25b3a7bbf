/** Writing on a sheet of the school workbook: cells with their looks, merges, and the workbook's names for cells. */
import { sheetReference } from '../../spreadsheet/address';
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { Cell, Sheet, Style, Workbook } from '../../spreadsheet/model';

export class SheetPen {
  readonly sheet: Sheet;

  constructor(
    private readonly workbook: Workbook,
    sheetName: string,
  ) {
    this.sheet = emptySheet(sheetName);
  }

  put(row: number, column: number, cell: Cell, look: Style): void {
    setCell(this.sheet, row, column, { ...cell, style: internStyle(this.workbook, look) });
  }

  text(row: number, column: number, value: string, look: Style): void {
    this.put(row, column, value === '' ? {} : { value }, look);
  }

  /** Merges within a row; the covered cells get the look too, so that borders go all round. */
  merge(row: number, left: number, right: number, look?: Style): void {
    this.sheet.merges.push({ top: row, left, bottom: row, right });
    if (look) for (let column = left + 1; column <= right; column++) this.put(row, column, {}, look);
  }

  /** One cell over an area: from `left` to `right` and down to `bottom`. */
  merged(row: number, left: number, right: number, cell: Cell, look: Style, bottom = row): void {
    for (let at = row; at <= bottom; at++)
      for (let column = left; column <= right; column++)
        this.put(at, column, at === row && column === left ? cell : {}, look);
    if (right > left || bottom > row) this.sheet.merges.push({ top: row, left, bottom, right });
  }

  height(row: number, points: number): void {
    this.sheet.rowFormats[row] = { height: points };
  }

  name(name: string, row: number, column: number): void {
    const area = { top: row, left: column, bottom: row, right: column };
    this.workbook.names.push({ name, formula: sheetReference(this.sheet.name, area) });
  }
}
