/** Works cell by cell on matrices, stretching single values, single rows and single columns over the others. */
import type { CellValue } from '../../spreadsheet/model';
import { type Matrix, NA, guarded, isMatrix, matrix } from './values';

/** An error thrown for one cell is that cell's value. */
export function broadcast(
  operands: (CellValue | Matrix)[],
  work: (values: CellValue[]) => CellValue,
): CellValue | Matrix {
  if (!operands.some((operand) => isMatrix(operand))) return guarded(() => work(operands as CellValue[]));
  const matrices = operands.map((operand) => (isMatrix(operand) ? operand.values : [[operand]]));
  const height = Math.max(...matrices.map((values) => values.length));
  const width = Math.max(...matrices.map((values) => values[0].length));
  const result: CellValue[][] = [];
  for (let row = 0; row < height; row++) {
    const line: CellValue[] = [];
    for (let column = 0; column < width; column++)
      line.push(guarded(() => work(matrices.map((values) => stretched(values, row, column)))));
    result.push(line);
  }
  return matrix(result);
}

function stretched(values: CellValue[][], row: number, column: number): CellValue {
  const line = values.length === 1 ? values[0] : values[row];
  if (!line) return NA;
  return line.length === 1 ? line[0] : column < line.length ? line[column] : NA;
}
