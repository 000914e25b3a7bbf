/** What the host asks of the calculation engine. */
import type { Area, CellValue, Sheet } from '../../spreadsheet/model';

export interface ChangedArea {
  sheet: Sheet;
  area: Area;
}

export interface Calculator {
  /** Recalculates what depends on the areas, and the formulas in them. */
  recalculate(changed: readonly ChangedArea[]): unknown;
  /** Forgets what it knows of the workbook's structure and recalculates every formula. */
  recalculateAll(): unknown;
  /** After names or tables changed, no cell having moved. */
  definitionsChanged(): unknown;
  /** @throws nothing: errors are values. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue;
  /** Every value the formula comes to, e.g. those of the range it names. */
  evaluateValues(formula: string, sheet: Sheet, row: number, column: number): CellValue[][];
}
