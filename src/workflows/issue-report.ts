/**
 * Ban hành: the report read at the meeting and the Thông báo issued after it are two documents. The issued one is a copy that
 * stays as it is, whatever is drawn or corrected later; withdrawing it keeps it under another name.
 */
import { compileBriefing } from '../reporting/briefing/compile';
import type { Period } from '../reporting/periods/period';
import { periodLabel } from '../reporting/periods/calendar';
import { displayName } from '../reporting/schools/names';
import { countsInTotals, currentSubmissions } from '../reporting/submissions/states';
import { annexSheetName, issuedSheetName, reportSheetName } from '../sheets/report/build';
import { placeOfField, readDrawnReport, RECORD_COLUMN, LIST_COLUMN } from '../sheets/report/drawn-record';
import { headerField } from '../sheets/report/field-names';
import { changesSince } from '../sheets/report/hand-edits';
import { FIXED_TABLES } from '../sheets/office/tables';
import { columnName } from '../spreadsheet/address';
import { queueFrozenCopies } from '../workbook/freeze-sheets';
import { queueRename, queueSheet } from '../workbook/one-sheet';
import { addRows, openBook, type OpenBook } from '../workbook/open-book';
import { type Session, type SyncCount, withWorkbook } from '../workbook/session';
import { periodOfBook } from './period-of-book';
import { Refused } from './refusals';
import type { SeenReport, SeenReports } from './seen-reports';
import { freeName, sameName } from './sheet-names';

const ISSUED_KIND = 'THÔNG BÁO';

export interface Issued {
  /** The Thông báo first, then its annexes. */
  sheets: string[];
  syncs: SyncCount;
}

/**
 * Fixed syncs: 3.
 * @throws Refused not-drawn, report-outdated (figures changed since it was drawn), already-issued, book-changed (it was
 * drawn from other reports than the person saw)
 */
export async function issueReport(request: { period: string; seen?: SeenReports; now: string }): Promise<Issued> {
  return withWorkbook(async (session) => {
    const read = queueSheet(session, reportSheetName(request.period));
    const open = await openBook(session);
    const period = periodOfBook(open.book, request.period);
    const report = reportSheetName(period.id);
    const rows = read();
    const drawn = rows && readDrawnReport(rows);
    if (!rows || !drawn) throw new Refused('not-drawn', `Sổ chưa có trang “${report}” do chương trình lập. Hãy lập báo cáo trước.`); // prettier-ignore
    const issued = issuedSheetName(report);
    if (open.sheets.some((name) => sameName(name, issued)))
      throw new Refused(
        'already-issued',
        `${periodLabel(period)} đã ban hành (trang “${issued}”). Muốn ban hành lại, hãy thu hồi bản đó, có ghi lý do.`,
      );
    if (request.seen) refuseIfOthersCount(open, period, request.seen);
    const changes = changesSince(drawn, compileBriefing(open.book, period));
    if (changes.length > 0)
      throw new Refused(
        'report-outdated',
        `Số liệu hoặc nội dung đã thay đổi ${changes.length} chỗ sau khi lập “${report}”. Hãy lập lại báo cáo, xem lại rồi ban hành.`,
      );
    const kind = placeOfField(rows, headerField('kind'));
    const annexes = annexesOf(open, period.id);
    queueFrozenCopies(session, [
      {
        name: report,
        copy: issued,
        without: `${columnName(RECORD_COLUMN)}:${columnName(LIST_COLUMN)}`,
        ...(kind && { texts: [{ ...kind, text: ISSUED_KIND }] }),
      },
      ...annexes.map((name) => ({ name, copy: issuedSheetName(name) })),
    ]);
    await log(session, open, request.now, 'Ban hành Thông báo', issued, `Kỳ ${period.id}`);
    await session.sync();
    return { sheets: [issued, ...annexes.map(issuedSheetName)], syncs: session.count };
  });
}

/** Somebody may have received more and drawn the report again: that one the person has not read. */
function refuseIfOthersCount({ book }: OpenBook, period: Period, seen: SeenReports): void {
  const now = currentSubmissions(book.submissions, period.id);
  const counted = (one: SeenReport | undefined) => (one && countsInTotals(one.state) ? one.lot : undefined);
  const moved = book.schools.filter(({ code }) => counted(seen.get(code)) !== counted(now.get(code)));
  if (moved.length === 0) return;
  const names = [...new Set(moved.map(displayName))];
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? `… (${names.length} trường)` : '');
  throw new Refused(
    'book-changed',
    `Sau khi báo cáo được lập, báo cáo của ${shown} đã đổi (người khác vừa tiếp nhận, trả lại hay hoàn tác). Chưa ban hành. Hãy lập lại báo cáo, xem lại rồi ban hành.`,
  );
}

/** The issued sheets stay in the book as "… (thu hồi)". Fixed syncs: 3. @throws Refused reason-needed, not-issued */
export async function withdrawIssued(request: { period: string; reason: string; now: string }): Promise<Issued> {
  const reason = request.reason.trim();
  if (reason === '') throw new Refused('reason-needed', 'Cần ghi lý do thu hồi Thông báo đã ban hành.');
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const period = periodOfBook(open.book, request.period);
    const issued = issuedOf(open, period.id);
    if (issued.length === 0) throw new Refused('not-issued', `${periodLabel(period)} chưa ban hành Thông báo nào.`);
    const taken = [...open.sheets];
    const sheets = issued.map((name) => {
      const free = freeName(name, 'thu hồi', taken);
      taken.push(free);
      queueRename(session, name, free);
      return free;
    });
    await log(session, open, request.now, 'Thu hồi Thông báo', sheets[0], reason);
    await session.sync();
    return { sheets, syncs: session.count };
  });
}

/** Names of the issued sheets of a period, the Thông báo first; none when it is not issued. */
function issuedOf({ sheets }: Pick<OpenBook, 'sheets'>, period: string): string[] {
  const issued = issuedSheetName(reportSheetName(period));
  if (!sheets.some((name) => sameName(name, issued))) return [];
  return [issued, ...annexesOf({ sheets }, period, issuedSheetName)];
}

/** Where the Thông báo of a period stands. */
export function issuedSheetOf(period: string): string {
  return issuedSheetName(reportSheetName(period));
}

const ANNEXES = ['PL1', 'PL2', 'PL3', 'PL4', 'PL5'];
/** Columns that do not fit one page go on in at most this many more sheets: "PL1b", "PL1c"… */
const MOST_PARTS = 20;

function annexesOf({ sheets }: Pick<OpenBook, 'sheets'>, period: string, named = (name: string) => name): string[] {
  const all = ANNEXES.flatMap((code) =>
    Array.from({ length: MOST_PARTS }, (_, part) => named(annexSheetName(code, period, part))),
  );
  return all.filter((name) => sheets.some((one) => sameName(one, name)));
}

async function log(session: Session, open: OpenBook, at: string, action: string, cell: string, reason: string) {
  await addRows(session, open, FIXED_TABLES.log, [
    { at, action, file: '', school: '', cell, before: '', after: '', reason },
  ]);
}
