/** A sheet of figures with a chart on it, and ways to look at the chart through Office.js. */
import type { EmbeddedHost } from '../../src/host/embedded-host';
import { openHostFromBytes, installHost } from '../../src/host/embedded-host';
import { freshHost, onSheet } from './hosting';

export const FIGURES = [
  ['Cấp', 'Lớp', 'Học sinh'],
  ['MN', 120, 3200],
  ['TH', 326, 12843],
  ['THCS', 188, 8411],
];

/** @param type of the chart over all figures */
export async function chartHost(type: Excel.ChartType = 'ColumnClustered' as Excel.ChartType): Promise<EmbeddedHost> {
  const host = freshHost(['Tổng', 'Khác']);
  await onSheet((sheet) => {
    sheet.getRange('A1:C4').values = FIGURES;
    sheet.charts.add(type, sheet.getRange('A1:C4'), Excel.ChartSeriesBy.columns);
  });
  return host;
}

/** Does something to the first chart, then reads. */
export async function onChart<T>(
  work: (chart: Excel.Chart, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getFirst().charts.getItemAt(0), context);
    await context.sync();
    return result;
  });
}

/** Properties of pieces of the first chart, after a change. `path` as in "axes/valueAxis". */
export async function readFrom(path: string, property: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const piece = pieceAt(context.workbook.worksheets.getFirst().charts.getItemAt(0), path);
    piece.load(property);
    await context.sync();
    return (piece as unknown as Record<string, unknown>)[property];
  });
}

export async function write(path: string, property: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    const piece = pieceAt(context.workbook.worksheets.getFirst().charts.getItemAt(0), path);
    (piece as unknown as Record<string, unknown>)[property] = value;
    await context.sync();
  });
}

/** The code setting the property fails with; "" when it does not. */
export async function writeFailure(path: string, property: string, value: unknown): Promise<string> {
  try {
    await write(path, property, value);
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** "series/1/points/2/format/border": numbers are places in a collection. */
function pieceAt(chart: Excel.Chart, path: string): OfficeExtension.ClientObject & { load(what: string): unknown } {
  const steps = path === '' ? [] : path.split('/');
  return steps.reduce<unknown>((piece, step) => {
    if (/^\d+$/.test(step)) {
      const collection = piece as { getItemAt?: (n: number) => unknown; getItem?: (n: number) => unknown };
      return collection.getItemAt ? collection.getItemAt(Number(step)) : collection.getItem?.(Number(step));
    }
    return (piece as Record<string, unknown>)[step];
  }, chart) as OfficeExtension.ClientObject & { load(what: string): unknown };
}

/** The same workbook after saving and opening it again. */
export function reopened(host: EmbeddedHost): EmbeddedHost {
  const again = openHostFromBytes(host.save());
  installHost(again);
  return again;
}
