/** `getSelectedDataAsync` and `setSelectedDataAsync`: the selected cells as a text or a matrix. */
import { columnsOf, isSingle, rowsOf } from '../grid/areas';
import { plainValue, readBlock } from '../grid/cells';
import { writeValues } from '../members/range-writing';
import { cellText } from '../session/culture';
import type { Session } from '../session/session';
import { OfficeError } from './async-results';

/** A text has its cells parted by tabs and its rows by line ends. */
export function getSelected(session: Session, coercionType: string, valueFormat: unknown): unknown {
  if (coercionType !== 'text' && coercionType !== 'matrix') throw notOfThisType();
  const { workbook, activeSheet: sheet, selectedArea: area, culture } = session;
  session.settle();
  const cells = readBlock(sheet, area, (cell, row, column) =>
    valueFormat === 'formatted' ? cellText(workbook, sheet, row, column, culture) : plainValue(cell?.value),
  );
  return coercionType === 'matrix' ? cells : cells.map((line) => line.map(String).join('\t')).join('\n');
}

/** Into as many cells as the data has, from a single selected cell on or over a selection just as large. */
export function setSelected(session: Session, data: unknown): void {
  const matrix = typeof data === 'string' ? data.split('\n').map((line) => line.split('\t')) : data;
  if (!isMatrix(matrix)) throw notOfThisType();
  const { activeSheet: sheet, selectedArea: area } = session;
  const [rows, columns] = [matrix.length, matrix[0].length];
  if (!isSingle(area) && (rowsOf(area) !== rows || columnsOf(area) !== columns))
    throw new OfficeError(2002, 'Data Write Error', 'The supplied data object does not match the current selection.');
  const target = { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
  writeValues({ sheet, area: target }, matrix, session);
}

function notOfThisType(): OfficeError {
  return new OfficeError(1000, 'Invalid Coercion Type', 'The specified coercion type is not supported.');
}

function isMatrix(data: unknown): data is unknown[][] {
  if (!Array.isArray(data) || data.length === 0) return false;
  const lines = data as unknown[];
  const width = Array.isArray(lines[0]) ? lines[0].length : 0;
  return width > 0 && lines.every((line) => Array.isArray(line) && line.length === width);
}
