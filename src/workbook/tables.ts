/**
 * Reads the workbook's tables whole. Two syncs learn which there are and their shapes; the bodies come as payload, as many rows to a sync
 * as fit in 4 MB.
 */
import type { CellValue } from '../spreadsheet/model';
import { officeErrorCode, PAYLOAD_BYTES, type Session } from './session';

export interface TableContents {
  name: string;
  sheet: string;
  headers: string[];
  /** Data rows; a table that is empty in Excel has one blank row. */
  rows: CellValue[][];
  /** Sheet position of the first data row and column, from 0. */
  firstRow: number;
  firstColumn: number;
}

export interface WorkbookShape {
  sheets: string[];
  tables: TableContents[];
}

/** First guess of a cell's size in a response, in bytes; long texts are met by halving (see `readBody`). */
const CELL_BYTES = 14;

/** Names of sheets, and every table with its rows. Fixed syncs: 2. */
export async function readTables(session: Session, wanted?: (name: string) => boolean): Promise<WorkbookShape> {
  const { tables, worksheets } = session.workbook;
  worksheets.load('items/name');
  tables.load('items/name,items/worksheet/name');
  await session.sync();
  const shapes = tables.items
    .filter((table) => wanted?.(table.name) ?? true)
    .map((table) => {
      const header = table.getHeaderRowRange().load('values,rowIndex,columnIndex,columnCount');
      const body = table.getDataBodyRange().load('rowIndex,rowCount,columnIndex');
      return { table, header, body };
    });
  await session.sync();
  const contents = shapes.map(({ table, header, body }) => ({
    name: table.name,
    sheet: table.worksheet.name,
    headers: header.values[0].map(String),
    rows: [] as CellValue[][],
    firstRow: body.rowIndex,
    firstColumn: body.columnIndex,
    rowCount: body.rowCount,
    columnCount: header.columnCount,
  }));
  await readBodies(session, contents);
  return { sheets: worksheets.items.map((sheet) => sheet.name), tables: contents };
}

type Body = TableContents & { rowCount: number; columnCount: number };
interface Piece {
  body: Body;
  from: number;
  count: number;
}

async function readBodies(session: Session, bodies: Body[]): Promise<void> {
  let batch: Piece[] = [];
  let bytes = 0;
  for (const body of bodies) {
    const rowBytes = body.columnCount * CELL_BYTES;
    for (let from = 0; from < body.rowCount;) {
      const fit = Math.floor((PAYLOAD_BYTES - bytes) / rowBytes);
      if (fit < 1) {
        await readPieces(session, batch);
        batch = [];
        bytes = 0;
        continue;
      }
      const count = Math.min(fit, body.rowCount - from);
      batch.push({ body, from, count });
      bytes += count * rowBytes;
      from += count;
    }
  }
  if (batch.length > 0) await readPieces(session, batch);
}

/** One payload sync; when the answer would be too large for Excel, the pieces are halved and asked for again. */
async function readPieces(session: Session, pieces: Piece[]): Promise<void> {
  const ranges = pieces.map(({ body, from, count }) =>
    session.workbook.worksheets
      .getItem(body.sheet)
      .getRangeByIndexes(body.firstRow + from, body.firstColumn, count, body.columnCount)
      .load('values'),
  );
  try {
    await session.flush();
  } catch (error) {
    const isTooLarge = officeErrorCode(error) === 'ResponsePayloadSizeLimitExceeded';
    if (!isTooLarge || pieces.every((piece) => piece.count === 1 && pieces.length === 1)) throw error;
    for (const half of halves(pieces)) await readPieces(session, half);
    return;
  }
  pieces.forEach(({ body }, index) => {
    for (const row of ranges[index].values) body.rows.push(row.map(asValue));
  });
}

function halves(pieces: Piece[]): Piece[][] {
  if (pieces.length > 1) {
    const middle = pieces.length >> 1;
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [{ body, from, count }] = pieces;
  const middle = count >> 1;
  return [[{ body, from, count: middle }], [{ body, from: from + middle, count: count - middle }]];
}

/** Office.js gives "" for an empty cell. */
function asValue(value: unknown): CellValue {
  return value === '' ? null : (value as CellValue);
}
