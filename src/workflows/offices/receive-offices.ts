/** Tổng hợp nhiều đơn vị, the second half: what was decided on the previewed books is written, all of it or none. */
import type { LogEntry, OfficeBook } from '../../reporting/book/book';
import { saysTheSame } from '../../reporting/book/says-the-same';
import { activeSchools } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';
import { boardOf, type Board } from '../../reporting/submissions/board';
import type { CatalogueEntry } from '../../sheets/office/catalogue-table';
import { figureTables } from '../../sheets/office/figure-tables';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { addRows, openBook, type OpenBook } from '../../workbook/open-book';
import { type SyncCount, type Session, withWorkbook } from '../../workbook/session';
import { queueVisible } from '../../workbook/show-sheet';
import { commitLots, freshLot, type LotEntry, lotsAfter } from '../commit-lot';
import { periodOfBook } from '../period-of-book';
import { Refused } from '../refusals';
import { rewriteRows } from '../replace-rows';
import type { OfficesChoices } from './clashes';
import type { MatchedReport } from './match-reports';
import { hasAnything, logOf, openClashes, type OfficesPlan, planOffices } from './plan';
import { oursOf, type OfficesPreview, planOf } from './preview-offices';
import { standBefore, takeBack, writtenRows, type WrittenRows } from './take-back';

export interface ReceiveOfficesRequest {
  preview: OfficesPreview;
  choices: OfficesChoices;
  /** For the log, "YYYY-MM-DDTHH:MM:SS" local. */
  now: string;
}

export interface ReceivedOffices {
  /** A lot for each book that had something new; none for the others. */
  lots: { lot: string; office: string; path: string; reports: number }[];
  newSchools: number;
  outside: number;
  indicators: string[];
  coverage: Board;
  syncs: SyncCount;
}

/**
 * Refuses while a question is open, and when the book is no longer what the person saw. Fixed syncs: 3, whatever the number of
 * books; after a failure half-way what was begun is taken back.
 * @throws Refused undecided, book-changed, nothing-to-receive
 */
export async function receiveOffices({ preview, choices, now }: ReceiveOfficesRequest): Promise<ReceivedOffices> {
  const seen = planOf(preview, choices);
  const open = openClashes(seen);
  if (open.length > 0)
    throw new Refused(
      'undecided',
      `Còn ${open.length} chỗ chưa quyết định giữa các sổ; chưa ghi gì vào sổ. Hãy chọn ở từng chỗ rồi ghi lại.`,
    );
  let undo: (() => Promise<void>) | undefined;
  try {
    return await withWorkbook(async (session) => {
      const book = await openBook(session);
      const request = { ...preview.request, period: periodOfBook(book.book, preview.request.period.id) };
      const plan = planOffices(oursOf(book), preview.files, request, choices);
      if (plan.fingerprint !== seen.fingerprint)
        throw new Refused(
          'book-changed',
          'Sổ đã thay đổi sau khi xem trước (người khác vừa ghi). Chưa ghi gì vào sổ. Hãy đọc lại các sổ rồi xem lại.',
        );
      if (!hasAnything(plan))
        throw new Refused('nothing-to-receive', 'Các sổ này không có gì mới so với sổ đang mở; sổ chưa bị thay đổi.');
      const numbers = lotsAfter(freshLot(book), plan.lots.length);
      const log = logOf(plan, book.book, (of) => numbers[plan.lots.findIndex((lot) => lot.book.index === of)], now);
      const before = standBefore(book, numbers, rowsOf(plan, log));
      undo = () => takeBack(before);
      const { submissions, lots } = await write(session, book, plan, numbers, log);
      undo = undefined;
      const after: OfficeBook = { ...book.book, schools: schoolsAfter(book.book, plan), submissions };
      return {
        lots,
        newSchools: new Set(plan.schools.added.map(({ code }) => code)).size,
        outside: plan.outside.added.length + plan.outside.changed.length,
        indicators: plan.indicators.map(({ code }) => code),
        coverage: boardOf(after, request.period),
        syncs: session.count,
      };
    });
  } catch (error) {
    // The failure is what the person hears; that it could not be taken back only leaves rows that count for nothing.
    await undo?.().catch(() => undefined);
    throw error;
  }
}

/** What is written beside the lots themselves. */
function rowsOf({ schools, indicators, outside }: OfficesPlan, log: readonly LogEntry[]): WrittenRows[] {
  const { schools: registry, catalogue, outside: figures, log: entries } = FIXED_TABLES;
  return [
    writtenRows(registry, [...schools.added, ...schools.corrected.map(({ school }) => school)]),
    writtenRows<CatalogueEntry>(
      catalogue,
      indicators.map((indicator) => ({ on: true, indicator })),
    ),
    writtenRows(figures, [...outside.added, ...outside.changed.map(({ seen, value }) => ({ ...seen, value }))]),
    writtenRows(entries, log),
  ];
}

async function write(
  session: Session,
  open: OpenBook,
  plan: OfficesPlan,
  numbers: readonly string[],
  log: readonly LogEntry[],
) {
  const { schools, indicators, outside } = plan;
  const all = schoolsAfter(open.book, plan);
  const corrected = (row: School) => schools.corrected.find(({ seen }) => saysTheSame(seen, row))?.school;
  await rewriteRows(session, open, FIXED_TABLES.schools, corrected);
  await addRows(session, open, FIXED_TABLES.schools, schools.added);
  await addRows(session, open, FIXED_TABLES.catalogue, indicators.map((indicator) => ({ on: true, indicator }))); // prettier-ignore
  const changed = new Map(outside.changed.map(({ at, seen, value }) => [at, { ...seen, value }]));
  await rewriteRows(session, open, FIXED_TABLES.outside, (_row, at) => changed.get(at), ['Giá trị']);
  await addRows(session, open, FIXED_TABLES.outside, outside.added);
  if (indicators.length > 0) open.figureTables = figureTables(plan.catalogue);
  showNewLevels(session, open, schools.added);
  const lots = plan.lots.map(({ book, reports }, index) => ({
    lot: numbers[index],
    book,
    entries: reports.map((report) => entryOf(report, all)),
  }));
  await commitLots(session, open, lots, log);
  return {
    submissions: [
      ...open.book.submissions,
      ...lots.flatMap(({ lot, entries }) => entries.map(({ submission }) => ({ ...submission, lot }))),
    ],
    lots: lots.map(({ lot, book: { name, path }, entries }) => ({ lot, office: name, path, reports: entries.length })),
  };
}

/** A row in the table of every level it has in that month. */
function entryOf(
  { period, school, submission, figures, explanations }: MatchedReport,
  schools: readonly School[],
): LotEntry {
  const rows = schools.filter(({ code }) => code === school.code);
  const { levels } = activeSchools(rows, period)[0] ?? school;
  return { levels, figures: { period: period.id, school: school.code, figures, explanations }, submission };
}

function schoolsAfter({ schools: before }: OfficeBook, { schools }: OfficesPlan): School[] {
  const kept = before.map((one) => schools.corrected.find(({ seen }) => saysTheSame(seen, one))?.school ?? one);
  return [...kept, ...schools.added];
}

/** Sheets of levels that no school had are hidden until one has them. */
function showNewLevels(session: Session, open: OpenBook, added: readonly School[]): void {
  const taught = new Set(open.book.schools.flatMap(({ levels }) => levels));
  const fresh = new Set(added.flatMap(({ levels }) => levels).filter((level) => !taught.has(level)));
  const sheets = open.figureTables.flatMap(({ level, table }) => {
    const there = level && fresh.has(level) ? open.tables.get(table) : undefined;
    return there ? [there.sheet] : [];
  });
  queueVisible(session, sheets);
}
