/**
 * After a failure half-way: rows that were written before the lots were committed go again. Figures of a lot without its row in
 * `tblNop` count for nothing by themselves; schools, indicators, figures from outside and the log do, so they are taken back.
 * Only what this receipt wrote: what somebody else wrote meanwhile stays.
 */
import type { TableLayout } from '../../sheets/office/layout';
import { readRows } from '../../sheets/office/rows';
import type { CellValue } from '../../spreadsheet/model';
import { cleanUncommitted, openBook, type OpenBook } from '../../workbook/open-book';
import { removeRowsAt, rewriteColumn } from '../../workbook/rows';
import { withWorkbook } from '../../workbook/session';
import type { TableContents } from '../../workbook/tables';

/** Rows that are added to a table or written over others in it. */
export interface WrittenRows {
  table: string;
  /** Places of the rows that say what was written. */
  placesIn(contents: TableContents): ReadonlySet<number>;
}

export function writtenRows<Row>(layout: TableLayout<Row>, rows: readonly Row[]): WrittenRows {
  const said = (row: Row): string =>
    JSON.stringify(layout.toCells(row), (_key, value: unknown) =>
      typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
    );
  const texts = new Set(rows.map(said));
  return {
    table: layout.table,
    placesIn: (contents) =>
      new Set(readRows(layout, contents, []).flatMap(({ row, index }) => (texts.has(said(row)) ? [index] : []))),
  };
}

export interface StandBefore {
  lots: readonly string[];
  written: readonly WrittenRows[];
  rows: ReadonlyMap<string, CellValue[][]>;
}

/** How the tables stand before anything is written. */
export function standBefore(
  { tables }: OpenBook,
  lots: readonly string[],
  written: readonly WrittenRows[],
): StandBefore {
  return {
    lots,
    written,
    rows: new Map(written.map(({ table }) => [table, (tables.get(table)?.rows ?? []).map((cells) => [...cells])])),
  };
}

/** Does nothing when the lots were committed after all. */
export async function takeBack({ lots, written, rows }: StandBefore): Promise<void> {
  await withWorkbook(async (session) => {
    const open = await openBook(session);
    if (open.book.submissions.some(({ lot }) => lots.includes(lot))) return;
    await cleanUncommitted(session, open);
    for (const one of written) {
      const table = open.tables.get(one.table);
      const before = rows.get(one.table) ?? [];
      if (!table) continue;
      const places = one.placesIn(table);
      const used = before.filter((cells) => cells.some((cell) => cell !== null)).length;
      const changed = new Map(
        table.rows
          .slice(0, used)
          .flatMap((cells, index) =>
            places.has(index) && !same(cells, before[index]) ? [[cells, before[index]] as const] : [],
          ),
      );
      for (const [column, header] of table.headers.entries())
        if (changed.size > 0)
          await rewriteColumn(session, table, header, (cells) => (changed.get(cells as CellValue[]) ?? cells)[column] ?? null); // prettier-ignore
      await removeRowsAt(
        session,
        table,
        table.rows.flatMap((_, index) => (index >= used && places.has(index) ? [index] : [])),
      );
    }
    await session.sync();
  });
}

function same(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a.every((cell, index) => cell === (b[index] ?? null));
}
