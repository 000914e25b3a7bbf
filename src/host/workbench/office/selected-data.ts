/** `getSelectedDataAsync` and `setSelectedDataAsync` of the first Office.js: the selected cells as a text or a matrix. */
import { Batch } from './batches';
import { OFFICE_ERROR } from './messages';
import type { OfficePort } from './port';

/** An answer of Office's own: data, or one of its error codes. */
export interface DataAnswer {
  Error: number;
  Data?: unknown;
}

interface Selected {
  RowCount: number;
  ColumnCount: number;
  Values: unknown[][];
  Text: string[][];
}

/** @param options as office.js sends them: `CoerceType` "text" or "matrix", `ValueFormat` "formatted" or "unformatted". */
export async function getSelectedData(
  port: OfficePort,
  frame: string,
  options: { CoerceType?: string; ValueFormat?: string },
): Promise<DataAnswer> {
  const { CoerceType: kind, ValueFormat: format } = options;
  if (kind !== 'text' && kind !== 'matrix') return { Error: OFFICE_ERROR.coercionTypeNotSupported };
  const selected = await readSelection(port, frame);
  const cells = format === 'formatted' ? selected.Text : selected.Values;
  return { Error: OFFICE_ERROR.none, Data: kind === 'matrix' ? cells : asText(cells) };
}

/** A matrix goes into as many cells as it has, from a single selected cell on or over a selection just as large. */
export async function setSelectedData(
  port: OfficePort,
  frame: string,
  options: { Data?: unknown },
): Promise<DataAnswer> {
  const { Data: data } = options;
  if (!isMatrix(data)) return { Error: OFFICE_ERROR.coercionTypeNotSupported };
  const selected = await readSelection(port, frame);
  const [rows, columns] = [data.length, data[0].length];
  const isOneCell = selected.RowCount === 1 && selected.ColumnCount === 1;
  const fits = selected.RowCount === rows && selected.ColumnCount === columns;
  if (!isOneCell && !fits) return { Error: OFFICE_ERROR.dataDoesNotMatchSelection };
  const batch = new Batch();
  const range = batch.made(batch.root, 'GetSelectedRange');
  const target = fits ? range : batch.made(range, 'GetResizedRange', rows - 1, columns - 1);
  batch.set(target, 'Values', data);
  await batch.send(port, frame);
  return { Error: OFFICE_ERROR.none };
}

async function readSelection(port: OfficePort, frame: string): Promise<Selected> {
  const batch = new Batch();
  const range = batch.made(batch.root, 'GetSelectedRange');
  const answer = batch.query(range, { Select: ['rowCount', 'columnCount', 'values', 'text'] });
  return (await batch.send(port, frame)).get(answer) as Selected;
}

function asText(cells: readonly (readonly unknown[])[]): string {
  return cells.map((row) => row.map(String).join('\t')).join('\n');
}

function isMatrix(data: unknown): data is unknown[][] {
  return (
    Array.isArray(data) &&
    data.length > 0 &&
    data.every((row) => Array.isArray(row) && row.length > 0 && row.length === (data[0] as unknown[]).length)
  );
}
