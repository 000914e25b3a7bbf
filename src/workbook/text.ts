import type { CellValue } from '../spreadsheet/model';
import { isCellError } from '../spreadsheet/model';

/**
 * A cell value as `Range.values` takes it without changing its meaning. Excel parses strings as if they were typed:
 * "2021-11" would become a date, "=1" a formula, "TRUE" a logical value. The leading apostrophe says "this is text".
 * An empty cell is "" (null would mean "leave as it is").
 */
export function asInput(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return `'${value}`;
  return isCellError(value) ? value.error : value;
}

/** About how many bytes the value takes in a request: JSON of UTF-8 text, with room for escapes. */
export function inputBytes(value: CellValue | undefined): number {
  if (typeof value === 'string') return value.length * 3 + 4;
  return value === null || value === undefined ? 3 : 12;
}
