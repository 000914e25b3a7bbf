/**
 * After a failure half-way: rows that were written before the lots were committed go again. Figures of a lot without its row in
 * `tblNop` count for nothing by themselves; schools, indicators, figures from outside and the log do, so they are taken back.
 */
import { FIXED_TABLES } from '../../sheets/office/tables';
import type { CellValue } from '../../spreadsheet/model';
import { cleanUncommitted, openBook, type OpenBook } from '../../workbook/open-book';
import { removeRowsAt, rewriteColumn } from '../../workbook/rows';
import { withWorkbook } from '../../workbook/session';

const TABLES = [FIXED_TABLES.schools, FIXED_TABLES.catalogue, FIXED_TABLES.outside, FIXED_TABLES.log].map(
  ({ table }) => table,
);

export interface StandBefore {
  lots: readonly string[];
  rows: Map<string, CellValue[][]>;
}

/** How the tables stand before anything is written. */
export function standBefore({ tables }: OpenBook, lots: readonly string[]): StandBefore {
  return {
    lots,
    rows: new Map(TABLES.map((name) => [name, (tables.get(name)?.rows ?? []).map((cells) => [...cells])])),
  };
}

/** Does nothing when the lots were committed after all. */
export async function takeBack({ lots, rows }: StandBefore): Promise<void> {
  await withWorkbook(async (session) => {
    const open = await openBook(session);
    if (open.book.submissions.some(({ lot }) => lots.includes(lot))) return;
    await cleanUncommitted(session, open);
    for (const [name, before] of rows) {
      const table = open.tables.get(name);
      if (!table) continue;
      const used = before.filter((cells) => cells.some((cell) => cell !== null)).length;
      const changed = new Map(
        table.rows
          .slice(0, used)
          .flatMap((cells, index) => (same(cells, before[index]) ? [] : [[cells, before[index]]])),
      );
      for (const [column, header] of table.headers.entries())
        if (changed.size > 0)
          await rewriteColumn(session, table, header, (cells) => {
            const stood = changed.get(cells as CellValue[]);
            return (stood ?? cells)[column] ?? null;
          });
      const added = table.rows.flatMap((_, index) => (index >= used ? [index] : []));
      await removeRowsAt(session, table, added);
    }
    await session.sync();
  });
}

function same(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a.every((cell, index) => cell === (b[index] ?? null));
}
