/** A fresh host per test under the file's one copy of Office.js. */
import { emptySheet, emptyWorkbook } from '../../src/spreadsheet/build';
import type { Workbook } from '../../src/spreadsheet/model';
import { installHost, openHost, type EmbeddedHost, type HostOptions } from '../../src/host/embedded-host';

export const TODAY = new Date(2021, 10, 28, 9, 0);

export function freshHost(sheets: readonly string[] = ['Sheet1'], options: HostOptions = {}): EmbeddedHost {
  const workbook: Workbook = emptyWorkbook();
  workbook.sheets.push(...sheets.map(emptySheet));
  const host = openHost(workbook, { now: () => TODAY, ...options });
  installHost(host);
  return host;
}

export interface Failure {
  code: string;
  location?: string;
  statement?: string;
}

/** What the batch failed with. */
export async function failure(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<Failure> {
  try {
    await Excel.run(batch);
  } catch (error) {
    const { code, debugInfo } = error as {
      code: string;
      debugInfo?: { errorLocation?: string; statement?: string };
    };
    if (code === undefined) throw error;
    return { code, location: debugInfo?.errorLocation, statement: debugInfo?.statement };
  }
  throw new Error('Lô lệnh không báo lỗi nào.');
}

/** The code alone, for tables of what fails how. */
export async function failureCode(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  return (await failure(batch)).code;
}

/** Values of a range of the first sheet, after everything is calculated. */
export async function valuesOf(address: string, sheet?: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const range = (sheet === undefined ? worksheets.getFirst() : worksheets.getItem(sheet)).getRange(address);
    range.load('values');
    await context.sync();
    // Arrays of the library's realm compare as ours only after a copy.
    return range.values.map((row) => [...row]);
  });
}

/** One batch on the first sheet. */
export async function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}
