/** Writes the targets over those that stood in the book, if they still stand there. */
import type { Target } from '../../reporting/book/book';
import { saysTheSame } from '../../reporting/book/says-the-same';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { addRows, openBook } from '../../workbook/open-book';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { Refused } from '../refusals';
import { replaceRows } from '../replace-rows';
import { targetProblems } from './targets';

export interface SaveTargetsRequest {
  /** What the person saw when they began. */
  before: readonly Target[];
  after: readonly Target[];
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}

/** Fixed syncs: 2, and 1 more when something changed. @throws Refused book-changed, bad-value */
export async function saveTargets({
  before,
  after,
  now,
}: SaveTargetsRequest): Promise<{ changed: boolean; syncs: SyncCount }> {
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const [problem] = targetProblems(after, open.book);
    if (problem) throw new Refused('bad-value', `Chưa ghi vào sổ: dòng ${problem.row + 1}: ${problem.message}`);
    if (!saysTheSame(open.book.targets, before))
      throw new Refused(
        'book-changed',
        'Người khác vừa sửa bảng Mục tiêu trong sổ; chưa ghi gì. Hãy xem bản mới rồi sửa lại.',
      );
    if (saysTheSame(before, after)) return { changed: false, syncs: session.count };
    const layout = FIXED_TABLES.targets;
    await replaceRows(session, open, layout, () => true, after);
    const said = (targets: readonly Target[], others: readonly Target[]) =>
      targets
        .filter((one) => !others.some((other) => saysTheSame(one, other)))
        .map(({ indicator, scope, year, target }) => [indicator, scope, year, target].join(' | '))
        .join('; ');
    await addRows(session, open, FIXED_TABLES.log, [
      {
        at: now,
        action: 'Sửa mục tiêu',
        file: '',
        school: '',
        cell: layout.table,
        before: said(before, after),
        after: said(after, before),
        reason: '',
      },
    ]);
    await session.sync();
    return { changed: true, syncs: session.count };
  });
}
