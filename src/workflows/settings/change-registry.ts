/** Danh mục trường: one change to it, written over the rows that were seen. */
import type { LogEntry } from '../../reporting/book/book';
import { saysTheSame } from '../../reporting/book/says-the-same';
import { periodInSentence } from '../../reporting/periods/calendar';
import type { School } from '../../reporting/schools/school';
import { readRows } from '../../sheets/office/rows';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { addRows, openBook, tableOf } from '../../workbook/open-book';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { Refused } from '../refusals';
import { rewriteRows } from '../replace-rows';
import { registryAfter, reportsLost, seenRows, type RegistryChange } from './registry-changes';

export interface RegistryRequest {
  change: RegistryChange;
  /** Reports that would leave the totals are accepted to do so: without it they keep the change from being written. */
  acceptLost?: boolean;
  /** Why, for the log: "QĐ 123/QĐ-UBND ngày 25/10/2021". */
  reason: string;
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}

/** Rows are changed where they stand and added at the end; no row goes. Fixed syncs: 3. @throws Refused book-changed, bad-value, reports-lost */
export async function changeRegistry(request: RegistryRequest): Promise<{ schools: School[]; syncs: SyncCount }> {
  const { change, now, reason } = request;
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const layout = FIXED_TABLES.schools;
    const there = readRows(layout, tableOf(open, layout), []).map(({ row }) => row);
    const seen = seenRows(change);
    const next = registryAfter(there, change);
    if ('problem' in next) {
      const isStale = seen.some((row) => !there.some((school) => saysTheSame(school, row)));
      throw new Refused(isStale ? 'book-changed' : 'bad-value', `Chưa ghi vào sổ: ${next.problem}`);
    }
    const [lost] = request.acceptLost ? [] : reportsLost(open.book, next.schools);
    if (lost)
      throw new Refused(
        'reports-lost',
        `Chưa ghi vào sổ: “${lost.school.name}” đã có báo cáo ${periodInSentence(lost.period)}; ghi như vậy thì số liệu đó không còn trong tổng.`,
      );
    const changed = there.flatMap((before, at) =>
      saysTheSame(before, next.schools[at]) ? [] : [entryOf(next.schools[at], before)],
    );
    const added = next.schools.slice(there.length);
    await rewriteRows(session, open, layout, (row, at) =>
      saysTheSame(row, next.schools[at]) ? undefined : next.schools[at],
    );
    await addRows(session, open, layout, added);
    await addRows(session, open, FIXED_TABLES.log, [...changed, ...added.map((school) => entryOf(school))]);
    await session.sync();
    return { schools: next.schools, syncs: session.count };
  });

  function entryOf(school: School, before?: School): LogEntry {
    return {
      at: now,
      action: ACTIONS[change.kind],
      file: '',
      school: school.code,
      cell: FIXED_TABLES.schools.table,
      before: before ? told(before) : '',
      after: told(school),
      reason,
    };
  }
}

const ACTIONS: Record<RegistryChange['kind'], string> = {
  add: 'Thêm trường',
  correct: 'Sửa danh mục trường',
  rename: 'Đổi tên trường',
  close: 'Trường thôi hoạt động',
  merge: 'Sáp nhập trường',
};

/** The row as it stands in the book, what is blank left out. */
function told(school: School): string {
  return FIXED_TABLES.schools
    .toCells(school)
    .filter((cell) => cell !== null)
    .map(String)
    .join(' | ');
}
