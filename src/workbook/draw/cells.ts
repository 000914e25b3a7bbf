/** Values and formulas: values first (tables and names stand on them), formulas when everything they name exists. */
import type { Area, Cell, Sheet } from '../../spreadsheet/model';
import type { Session } from '../session';
import { asInput, inputBytes } from '../text';

/** Rows are sent in blocks of about this many bytes, so that one block never fills a request by itself. */
const BLOCK_BYTES = 1_000_000;

/** Writes every cell that has a value and no formula. Totals rows of tables are left to `showTotals`. */
export async function drawValues(session: Session, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  const skip = new Set(sheet.tables.filter((table) => table.showTotals).map((table) => table.area.bottom));
  await writeBlocks(session, worksheet, sheet, (cell, row) =>
    cell.formula === undefined && !skip.has(row) ? asInput(cell.value) : null,
  );
}

/** Writes the formulas, and the labels of totals rows, which exist only once the table shows them. */
export async function drawFormulas(session: Session, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  const totals = new Set(sheet.tables.filter((table) => table.showTotals).map((table) => table.area.bottom));
  await writeBlocks(session, worksheet, sheet, (cell, row) => {
    if (cell.formula !== undefined) return `=${cell.formula}`;
    return totals.has(row) ? asInput(cell.value) : null;
  });
}

type Input = string | number | boolean | null;

/** `null` leaves a cell as it is; rows without anything to write are not sent. */
async function writeBlocks(
  session: Session,
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  inputOf: (cell: Cell, row: number) => Input,
): Promise<void> {
  for (const block of blocksOf(sheet, inputOf)) {
    await session.carry(block.bytes);
    const { top, left, bottom, right } = block.area;
    worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).formulas = block.inputs as string[][];
  }
}

function* blocksOf(sheet: Sheet, inputOf: (cell: Cell, row: number) => Input) {
  let rows: { row: number; inputs: Map<number, Input>; bytes: number }[] = [];
  let bytes = 0;
  for (let row = 0; row <= sheet.rows.length; row++) {
    const inputs = new Map<number, Input>();
    let rowBytes = 0;
    (sheet.rows[row] ?? []).forEach((cell, column) => {
      const input = cell ? inputOf(cell, row) : null;
      if (input === null || input === '') return;
      inputs.set(column, input);
      rowBytes += cell?.formula !== undefined ? inputBytes(cell.formula) : inputBytes(cell?.value);
    });
    const isBreak = inputs.size === 0 || bytes + rowBytes > BLOCK_BYTES;
    if (isBreak && rows.length > 0) {
      yield asBlock(rows, bytes);
      rows = [];
      bytes = 0;
    }
    if (inputs.size > 0) {
      rows.push({ row, inputs, bytes: rowBytes });
      bytes += rowBytes + 8;
    }
  }
}

function asBlock(rows: { row: number; inputs: Map<number, Input> }[], bytes: number) {
  let left = Infinity;
  let right = 0;
  for (const { inputs } of rows) {
    for (const column of inputs.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const area: Area = { top: rows[0].row, left, bottom: rows[rows.length - 1].row, right };
  const inputs = rows.map((row) =>
    Array.from({ length: right - left + 1 }, (_, offset) => row.inputs.get(left + offset) ?? null),
  );
  return { area, inputs, bytes: bytes + rows.length * (right - left + 1) * 5 };
}
