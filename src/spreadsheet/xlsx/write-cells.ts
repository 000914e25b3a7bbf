/** Rows and cells → XML. Texts go to the shared strings; formulas carry their last value, whatever its type. */
import { areaAddress, cellAddress } from '../address';
import { type Cell, type CellValue, isCellError, type RowFormat, type Sheet } from '../model';
import { attributes, escapeXml, escapeXstring } from '../xml';

export interface CellWriting {
  /** Index of a shared string. */
  string(text: string): number;
  /** The model's value as the file counts it (workbooks of 1904 count dates otherwise). */
  value(value: number, style: number): number;
  /** The formula of a cell as files hold it. */
  formula(formula: string, row: number, column: number): string;
  /** The number of the metadata that says "dynamic array". */
  dynamicArray(): number;
}

export function sheetDataXml(sheet: Sheet, writing: CellWriting): string {
  let xml = '';
  for (const row of rowIndices(sheet)) {
    let cells = '';
    sheet.rows[row]?.forEach((cell, column) => {
      if (cell) cells += cellXml(cell, row, column, writing);
    });
    const format = sheet.rowFormats[row];
    if (cells === '' && !format) continue;
    xml += rowXml(` r="${row + 1}"${rowAttributes(format)}`, cells);
  }
  return `<sheetData>${xml}</sheetData>`;
}

/** Rows that have cells or a format, ascending. */
export function rowIndices(sheet: Pick<Sheet, 'rows' | 'rowFormats'>): number[] {
  const rows = Object.keys(sheet.rowFormats).map(Number);
  sheet.rows.forEach((_, row) => rows.push(row));
  return [...new Set(rows)].sort((a, b) => a - b);
}

export function rowXml(attributeText: string, cells: string): string {
  return cells === '' ? `<row${attributeText}/>` : `<row${attributeText}>${cells}</row>`;
}

export function rowAttributes(format: RowFormat | undefined): string {
  if (!format) return '';
  return attributes({
    s: format.style,
    customFormat: format.style === undefined ? undefined : true,
    ht: format.height,
    hidden: format.hidden || undefined,
    customHeight: format.height === undefined ? undefined : true,
    outlineLevel: format.outlineLevel,
    collapsed: format.collapsed || undefined,
  });
}

/** Empty for a cell that holds nothing, not even a format. */
export function cellXml(cell: Cell, row: number, column: number, writing: CellWriting): string {
  const style = cell.style ?? 0;
  const head = `<c r="${cellAddress(row, column)}"${style ? ` s="${style}"` : ''}`;
  if (cell.formula !== undefined) {
    const { type, text } = cached(cell.value, style, writing);
    const value = text === undefined ? '' : `<v>${text}</v>`;
    const formula = escapeXml(xmlSafe(writing.formula(cell.formula, row, column)));
    const { array } = cell;
    if (!array) return `${head}${type}><f>${formula}</f>${value}</c>`;
    const filled = { top: row, left: column, bottom: row + array.rows - 1, right: column + array.columns - 1 };
    const metadata = array.dynamic ? ` cm="${writing.dynamicArray()}"` : '';
    return `${head}${type}${metadata}><f t="array" ref="${areaAddress(filled)}">${formula}</f>${value}</c>`;
  }
  if (cell.value === undefined || cell.value === null) return style ? `${head}/>` : '';
  if (typeof cell.value === 'string' && !cell.spilled) return `${head} t="s"><v>${writing.string(cell.value)}</v></c>`;
  const { type, text } = cached(cell.value, style, writing);
  return `${head}${type}><v>${text}</v></c>`;
}

function cached(
  value: CellValue | undefined,
  style: number,
  writing: CellWriting,
): { type: string; text: string | undefined } {
  if (value === undefined || value === null) return { type: '', text: undefined };
  if (typeof value === 'boolean') return { type: ' t="b"', text: value ? '1' : '0' };
  if (isCellError(value)) return { type: ' t="e"', text: escapeXml(value.error) };
  if (typeof value === 'string') return { type: ' t="str"', text: escapeXml(escapeXstring(value)) };
  if (!Number.isFinite(value)) return { type: ' t="e"', text: '#NUM!' };
  return { type: '', text: String(writing.value(value, style)) };
}

/** `<si>` of a plain text. */
export function stringXml(text: string): string {
  const escaped = escapeXml(escapeXstring(text)).replaceAll('&#10;', '\n').replaceAll('&#9;', '\t');
  return /^\s|\s$|\s\s|[\n\t]/.test(text)
    ? `<si><t xml:space="preserve">${escaped}</t></si>`
    : `<si><t>${escaped}</t></si>`;
}

/** Formulas have no escape for what XML cannot hold. */
function xmlSafe(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
