/** Writes what the office says of a month over what stood there, if it still stands there. */
import type { LogEntry } from '../../reporting/book/book';
import { saysTheSame } from '../../reporting/book/says-the-same';
import type { Period } from '../../reporting/periods/period';
import type { TableLayout } from '../../sheets/office/layout';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { addRows, openBook, type OpenBook } from '../../workbook/open-book';
import { type SyncCount, type Session, withWorkbook } from '../../workbook/session';
import { periodOfBook } from '../period-of-book';
import { Refused } from '../refusals';
import { replaceRows } from '../replace-rows';
import { meetingMonth, meetingProblems, type MeetingMonth } from './meeting-month';

export interface SaveMeetingRequest {
  period: string;
  /** What the person saw when they began: another month's state by now means somebody else wrote meanwhile. */
  before: MeetingMonth;
  after: MeetingMonth;
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}

/**
 * The month's rows of the tables that differ are replaced, in the order given; other months are not touched.
 * Fixed syncs: 2, and 1 more when something changed.
 * @throws Refused book-changed, bad-value
 */
export async function saveMeeting(request: SaveMeetingRequest): Promise<{ changed: boolean; syncs: SyncCount }> {
  const { before, after, now } = request;
  const [problem] = meetingProblems(after);
  if (problem) throw new Refused('bad-value', `Chưa ghi vào sổ: ${problem.message}`);
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const period = periodOfBook(open.book, request.period);
    const there = meetingMonth(open.book, period);
    if (!saysTheSame(there, before))
      throw new Refused(
        'book-changed',
        `Người khác vừa sửa phần họp, nhiệm vụ hay nội dung của ${period.id}; chưa ghi gì. Hãy xem bản mới trong sổ rồi sửa lại.`,
      );
    const { attendance, tasks, lines } = FIXED_TABLES;
    const entries = [
      await replaced(session, open, period, attendance, before.attendance, after.attendance, now),
      await replaced(session, open, period, tasks, before.tasks, after.tasks, now),
      await replaced(session, open, period, lines, before.lines, after.lines, now),
    ].flat();
    if (entries.length === 0) return { changed: false, syncs: session.count };
    await addRows(session, open, FIXED_TABLES.log, entries);
    await session.sync();
    return { changed: true, syncs: session.count };
  });
}

/** @returns what the log says of it; nothing when the rows are as they were */
async function replaced<Row extends { period: string }>(
  session: Session,
  open: OpenBook,
  period: Period,
  layout: TableLayout<Row>,
  before: readonly Omit<Row, 'period'>[],
  after: readonly Omit<Row, 'period'>[],
  now: string,
): Promise<LogEntry[]> {
  if (saysTheSame(before, after)) return [];
  const rows = after.map((row) => ({ ...row, period: period.id }) as unknown as Row);
  await replaceRows(session, open, layout, (row) => row.period === period.id, rows);
  return [
    {
      at: now,
      action: 'Sửa nội dung họp',
      file: '',
      school: '',
      cell: `${period.id} ${layout.table}`,
      before: `${before.length} dòng`,
      after: `${after.length} dòng`,
      reason: '',
    },
  ];
}
