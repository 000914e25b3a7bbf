/** Putting the rows of the wide tables together: one school's figures of one lot stand in several tables. */
import type { FigureRow } from '../../reporting/book/book';
import { normalizeText } from '../../reporting/figures/text';
import type { FigureValue } from '../../reporting/figures/figure';
import type { CellValue } from '../../spreadsheet/model';
import type { FigureTable } from './figure-tables';
import { columnPositions } from './layout';
import { tableCellAddress, type BookProblem, type TableCells } from './problems';
import { readRows } from './rows';
import { SUBMISSIONS } from './submission-tables';

type Tables = Readonly<Record<string, TableCells | undefined>>;

export interface FigureRowsReading {
  figures: FigureRow[];
  /** Data rows (from 0) of uncommitted lots, by table. */
  uncommitted: Record<string, number[]>;
  lots: string[];
}

/**
 * Merges the tables by Kỳ, Mã trường and Lô. A lot without a row in `tblNop` was cut off half-way: its rows are left
 * out, named as a problem once per lot, and listed for cleaning.
 */
export function readFigures(wide: readonly FigureTable[], tables: Tables, problems: BookProblem[]): FigureRowsReading {
  const committed = committedLots(tables[SUBMISSIONS.table]);
  const lots = new Set(committed);
  const uncommitted: Record<string, number[]> = {};
  const orphans = new Set<string>();
  const merged = new Map<string, { row: FigureRow; figures: Map<string, FigureValue>; seen: Set<string> }>();
  // The school's own table first: every report has a row there, and their order is the order of receipt.
  for (const table of wide.toReversed()) {
    const open = tables[table.table];
    for (const { row, index } of readRows(table, open, problems)) {
      lots.add(row.lot);
      if (!committed.has(row.lot)) {
        (uncommitted[table.table] ??= []).push(index);
        orphans.add(row.lot);
        continue;
      }
      const key = `${row.period}\u0000${row.school}\u0000${row.lot}`;
      const whole = merged.get(key) ?? { row, figures: new Map(), seen: new Set() };
      if (whole.seen.has(table.table) && open) problems.push(duplicate(table, open, index, row));
      whole.seen.add(table.table);
      for (const [figure, value] of row.figures) whole.figures.set(figure, value);
      if (row.explanations) whole.row = row;
      merged.set(key, whole);
    }
  }
  for (const lot of orphans)
    problems.push({
      code: 'uncommitted-lot',
      severity: 'note',
      table: SUBMISSIONS.table,
      sheet: SUBMISSIONS.sheet,
      message: `Lô ${lot} có số liệu nhưng chưa ghi xong vào “${SUBMISSIONS.sheet}”; số liệu của lô này không được tính và sẽ được dọn ở lần tiếp nhận sau.`,
    });
  return {
    figures: [...merged.values()].map(({ row, figures }) => ({ ...row, figures })),
    uncommitted,
    lots: [...lots],
  };
}

/** Lots named in `tblNop`, read raw: a row that is otherwise unreadable still commits its lot. */
function committedLots(open: TableCells | undefined): Set<string> {
  const column = SUBMISSIONS.headers.indexOf('Lô');
  const position = open ? columnPositions(SUBMISSIONS.columns, open.headers)[column] : -1;
  const named = (open?.rows ?? []).map((cells) => lotText(cells[position] ?? null)).filter((lot) => lot !== '');
  return new Set(named);
}

function lotText(cell: CellValue): string {
  return typeof cell === 'string' || typeof cell === 'number' ? normalizeText(String(cell)) : '';
}

function duplicate(table: FigureTable, open: TableCells, index: number, row: FigureRow): BookProblem {
  const cell = tableCellAddress(open, index, 0);
  return {
    code: 'duplicate-row',
    severity: 'warning',
    table: table.table,
    sheet: open.sheet,
    cell,
    message: `Trang “${open.sheet}”, dòng của ô ${cell}: trường ${row.school}, kỳ ${row.period}, lô ${row.lot} có hai dòng; số ở dòng sau được dùng. Hãy xóa một dòng.`,
  };
}
