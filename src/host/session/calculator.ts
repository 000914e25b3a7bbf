/** What the host asks of the calculation engine. */
import type { Area, CellValue, Sheet } from '../../spreadsheet/model';

export interface ChangedArea {
  sheet: Sheet;
  area: Area;
}

export interface CalculatedCell {
  sheet: Sheet;
  row: number;
  column: number;
}

/** Recalculating answers the cells whose formula came to another value. */
export interface Calculator {
  /** Recalculates what depends on the areas, and the formulas in them. */
  recalculate(changed: readonly ChangedArea[]): readonly CalculatedCell[];
  /** Forgets what it knows of the workbook's structure and recalculates every formula. */
  recalculateAll(): readonly CalculatedCell[];
  /** After names or tables changed, no cell having moved. */
  definitionsChanged(): readonly CalculatedCell[];
  /** @throws nothing: errors are values. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): CellValue;
  /** The formula as it stands in one cell; what comes back works it out for any other, as if it were filled there. */
  filled(formula: string, sheet: Sheet, row: number, column: number): (row: number, column: number) => CellValue;
  /** Whether Excel would keep the formula as an array formula. */
  isArray(formula: string, sheet: Sheet, row: number, column: number): boolean;
  /** The cells of the array formula that fills this one, from the formula's own. */
  arrayAt(sheet: Sheet, row: number, column: number): Area | undefined;
  /** The areas that formulas in the area read; `direct` false follows the formulas found there too. */
  precedents(read: ChangedArea, direct: boolean): ChangedArea[];
  /** The cells whose formulas read a cell of the area; `direct` false goes on from those cells. */
  dependents(of: ChangedArea, direct: boolean): ChangedArea[];
  /** The areas a formula refers to, e.g. a name's; none when it comes to values. */
  referredAreas(formula: string, sheet: Sheet, row: number, column: number): ChangedArea[];
  /** Every value the formula comes to, e.g. those of the range it names. */
  evaluateValues(formula: string, sheet: Sheet, row: number, column: number): CellValue[][];
}
