/** Nhập hộ and Tạm lấy số tháng trước: figures that come without a file. */
import type { FigureValue, MonthlyReport } from '../reporting/figures/figure';
import { parseFigure } from '../reporting/figures/parse';
import { slotsOf } from '../reporting/catalogue/slots';
import { carriedFigures, inheritedFigures } from '../reporting/consolidation/figures';
import { periodInSentence, previousPeriod } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { checkReport } from '../reporting/rules/check';
import type { Finding } from '../reporting/rules/finding';
import type { School } from '../reporting/schools/school';
import { checkCode } from '../reporting/stamp/stamp';
import { boardOf, type Board } from '../reporting/submissions/board';
import { deadlineFor, isLate } from '../reporting/submissions/deadline';
import { currentSubmissions, isReceived, receiptRefusal } from '../reporting/submissions/states';
import { onBehalfFile } from '../reporting/submissions/submission';
import { openBook, type OpenBook } from '../workbook/open-book';
import { type Session, type SyncCount, withWorkbook } from '../workbook/session';
import { commitLot, freshLot } from './commit-lot';
import { expectationsOf, receivedReports } from './expectations';
import { periodOfBook, schoolOfBook } from './period-of-book';
import { Refused } from './refusals';
import { checkStillSeen, seenReports, type SeenReports } from './seen-reports';

interface Request {
  period: string;
  school: string;
  /** What was on the person's screen when they began. */
  seen?: SeenReports;
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}

export interface EnterRequest extends Request {
  /** Figure key (TH_1_hocSinh, cbql…) and what was typed for it; "" clears the figure. */
  values: readonly { key: string; typed: string }[];
  /** Whence the figures: "điện thoại cô Hoa, 9g00 ngày 29/11". */
  source: string;
  receivedAt: string;
}

export interface Entered {
  period: string;
  school: string;
  lot: string;
  findings: Finding[];
  coverage: Board;
  syncs: SyncCount;
}

/** Figures typed over those that are in, if any. Fixed syncs: 3. @throws Refused */
export async function enterFigures(request: EnterRequest): Promise<Entered> {
  const source = request.source.trim();
  if (source === '') throw new Refused('source-needed', 'Nhập hộ cần ghi nguồn số liệu (ai báo, bằng cách nào).');
  return withWorkbook(async (session) => {
    const { open, period, school } = await begin(session, request);
    const current = currentSubmissions(open.book.submissions, period.id).get(school.code);
    checkStillSeen(school.code, period, seenReports(open.book, period), request.seen);
    const refusal = receiptRefusal(current, request.receivedAt);
    if (refusal) throw new Refused('period-locked', refusal.message);
    const figures = new Map(receivedReports(open.book, period).get(school.code)?.figures ?? []);
    typeOver(figures, request, open, school, period);
    const expectations = expectationsOf(open.book, period, new Map());
    const report: MonthlyReport = { school: school.code, period: period.id, figures, explanations: new Map() };
    const findings = checkReport({
      catalogue: open.book.catalogue,
      rules: open.book.rules,
      school,
      period,
      report,
      previous: expectations.previous.get(school.code),
      history: [...(expectations.history?.get(school.code) ?? [])],
    });
    const submission = {
      period: period.id,
      school: school.code,
      state: 'submitted' as const,
      receivedAt: request.receivedAt,
      late: isLate(request.receivedAt, deadlineFor(open.book.settings, period, school.code)),
      signedCopy: 'none' as const,
      file: onBehalfFile(source),
      mark: await checkCode(figures),
      reason: '',
    };
    const action = { name: 'Nhập hộ', reason: source };
    return { ...(await commit(session, open, period, school, figures, submission, action, request)), findings };
  });
}

/** Last month's figures stand in until the file comes. Fixed syncs: 3. @throws Refused */
export async function carryFigures(request: Request): Promise<Omit<Entered, 'findings'>> {
  return withWorkbook(async (session) => {
    const { open, period, school } = await begin(session, request);
    const current = currentSubmissions(open.book.submissions, period.id).get(school.code);
    checkStillSeen(school.code, period, seenReports(open.book, period), request.seen);
    if (current && (isReceived(current.state) || current.state === 'carried')) {
      const what = current.state === 'carried' ? 'đã tạm lấy số tháng trước' : 'đã nộp báo cáo';
      throw new Refused('already-received', `${school.code}: trường ${what} ${periodInSentence(period)} rồi.`);
    }
    const previous = previousPeriod(open.book.calendar, period);
    const last =
      previous && inheritedFigures(open.book, previous, period).find((one) => one.school.code === school.code);
    if (!previous || !last) {
      const which = previous ? periodInSentence(previous) : 'tháng trước trong năm học';
      throw new Refused('nothing-to-carry', `${school.code}: không có số liệu ${which} để tạm lấy. Hãy dùng Nhập hộ.`);
    }
    const figures = carriedFigures(open.book.catalogue, last.figures);
    const submission = {
      period: period.id,
      school: school.code,
      state: 'carried' as const,
      receivedAt: request.now.slice(0, 16),
      late: false,
      signedCopy: 'none' as const,
      file: `Tạm lấy số ${periodInSentence(previous)}`,
      mark: '',
      reason: '',
    };
    const action = { name: 'Tạm lấy số tháng trước', reason: submission.file };
    return commit(session, open, period, school, figures, submission, action, request);
  });
}

async function begin(session: Session, request: Request) {
  const open = await openBook(session);
  const period = periodOfBook(open.book, request.period);
  return { open, period, school: schoolOfBook(open.book, period, request.school) };
}

function typeOver(
  figures: Map<string, FigureValue>,
  { values }: EnterRequest,
  open: OpenBook,
  school: School,
  period: Period,
): void {
  const slots = new Map(slotsOf(open.book.catalogue, school, period).map((slot) => [slot.key, slot]));
  for (const { key, typed } of values) {
    const slot = slots.get(key);
    if (!slot) {
      throw new Refused(
        'unknown-indicator',
        `Trường ${school.code} không được hỏi chỉ tiêu có mã “${key}” trong kỳ này.`,
      );
    }
    const parsed = parseFigure(slot, typed);
    if (parsed.kind === 'invalid') throw new Refused('bad-value', `${key}: ${parsed.finding.message}`);
    if (parsed.kind === 'blank') figures.delete(key);
    else figures.set(key, parsed.value);
  }
}

async function commit(
  session: Session,
  open: OpenBook,
  period: Period,
  school: School,
  figures: ReadonlyMap<string, FigureValue>,
  submission: Parameters<typeof commitLot>[3][number]['submission'],
  action: { name: string; reason: string },
  request: Request,
): Promise<Omit<Entered, 'findings'>> {
  const lot = freshLot(open);
  const entry = { levels: school.levels, figures: { period: period.id, school: school.code, figures }, submission };
  const log = {
    at: request.now,
    action: action.name,
    file: submission.file,
    school: school.code,
    cell: '',
    before: '',
    after: lot,
    reason: action.reason,
  };
  await commitLot(session, open, lot, [entry], [log]);
  const submissions = [...open.book.submissions, { ...submission, lot }];
  return {
    period: period.id,
    school: school.code,
    lot,
    coverage: boardOf({ ...open.book, submissions }, period),
    syncs: session.count,
  };
}
