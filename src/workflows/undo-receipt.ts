/** Hoàn tác: takes back a receipt by removing its lot; what stood before stands again. */
import { FIXED_TABLES } from '../sheets/office/tables';
import { columnPositions } from '../sheets/office/layout';
import { addRows, openBook } from '../workbook/open-book';
import { removeRowsAt } from '../workbook/rows';
import { type SyncCount, withWorkbook } from '../workbook/session';
import type { TableContents } from '../workbook/tables';
import { STATE_LABEL, type SubmissionState } from '../reporting/submissions/submission';
import { Refused } from './refusals';

export interface Undone {
  lot: string;
  /** Codes of the schools whose report of this lot was taken back. */
  schools: string[];
  syncs: SyncCount;
}

/**
 * The rows of `tblNop` go first: from then on the lot is uncommitted, so a failure later leaves only rows that readers
 * ignore. Fixed syncs: 3. @throws Refused
 */
export async function undoReceipt(request: {
  lot: string;
  /** State of each school's report of the lot, as the person saw it. */
  seen?: ReadonlyMap<string, SubmissionState>;
  now: string;
}): Promise<Undone> {
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const lot = request.lot.trim().toUpperCase();
    const rows = open.book.submissions.filter((submission) => submission.lot.toUpperCase() === lot);
    if (rows.length === 0) {
      throw new Refused('unknown-lot', `Không có lô “${request.lot}” trong “Nộp báo cáo”. Hãy xem cột Lô ở trang đó.`);
    }
    const changed = request.seen && rows.find(({ school, state }) => request.seen?.get(school) !== state);
    if (changed)
      throw new Refused(
        'book-changed',
        `Người khác vừa làm việc với lô ${lot}: báo cáo của ${changed.school} nay ở tình trạng “${STATE_LABEL[changed.state]}”. Chưa hoàn tác gì. Hãy xem lại rồi làm lại.`,
      );
    const locked = rows.find(({ state }) => state === 'locked');
    if (locked) {
      throw new Refused(
        'lot-locked',
        `Lô ${lot} có số liệu đã khóa (${locked.school}, kỳ ${locked.period}) nên không hoàn tác được. Mở khóa trước.`,
      );
    }
    for (const layout of [FIXED_TABLES.submissions, ...open.figureTables]) {
      const table = open.tables.get(layout.table);
      if (table)
        await removeRowsAt(
          session,
          table,
          rowsOfLot(table, columnPositions(layout.columns, table.headers)[layout.headers.indexOf('Lô')], lot),
        );
    }
    await addRows(
      session,
      open,
      FIXED_TABLES.log,
      rows.map(({ school, file, period }) => ({
        at: request.now,
        action: 'Hoàn tác',
        file,
        school,
        cell: `Kỳ ${period}`,
        before: lot,
        after: '',
        reason: 'Hoàn tác lần tiếp nhận',
      })),
    );
    await session.sync();
    return { lot, schools: rows.map(({ school }) => school), syncs: session.count };
  });
}

function rowsOfLot(table: TableContents, position: number, lot: string): number[] {
  return table.rows.flatMap((row, index) =>
    String(row[position] ?? '')
      .trim()
      .toUpperCase() === lot
      ? [index]
      : [],
  );
}
