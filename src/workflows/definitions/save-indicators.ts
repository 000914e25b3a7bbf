/** Thêm, sửa, ngừng chỉ tiêu: rows of `tblChiTieu`, and the headings of the columns its figures stand under. */
import type { LogEntry } from '../../reporting/book/book';
import { saysTheSame } from '../../reporting/book/says-the-same';
import type { Indicator } from '../../reporting/catalogue/indicator';
import type { CatalogueEntry } from '../../sheets/office/catalogue-table';
import { entryCode } from '../../sheets/office/definitions';
import { figureTables, type FigureTable } from '../../sheets/office/figure-tables';
import { columnPositions, foldHeader } from '../../sheets/office/layout';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { addRows, openBook, type OpenBook } from '../../workbook/open-book';
import { renameColumns } from '../../workbook/rows';
import { type Session, type SyncCount, withWorkbook } from '../../workbook/session';
import type { TableContents } from '../../workbook/tables';
import { Refused } from '../refusals';
import {
  catalogueWith,
  givenFigures,
  indicatorEntries,
  type IndicatorChange,
  type IndicatorEntry,
} from './indicator-entry';
import { entriesWith, indicatorChangeProblems } from './indicator-problems';
import { changedCells, putRow } from './put-row';

export interface SaveIndicatorsRequest {
  /** One of a form, or the thresholds of many. */
  changes: readonly IndicatorChange[];
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}

/**
 * Columns for a new indicator's figures come with the first receipt that has any (`addCells`); a changed name changes
 * the headings of those that are there. Fixed syncs: 2, and 1 more when something changed.
 * @throws Refused book-changed, bad-definition, has-figures, in-use
 */
export async function saveIndicators(request: SaveIndicatorsRequest): Promise<{ changed: boolean; syncs: SyncCount }> {
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const changes = request.changes.filter(({ before, after }) => !saysTheSame(before, after));
    if (changes.length === 0) return { changed: false, syncs: session.count };
    let state: State = { entries: open.entries, catalogue: open.book.catalogue };
    for (const change of changes) {
      checkStillThere(indicatorEntries(open.entries), change);
      checkChange(open, state, change);
      state = {
        entries: entriesWith(state.entries, change),
        catalogue: catalogueWith(state.catalogue, change),
      };
    }
    await renameHeadings(session, open, changes);
    const standing = new Map(open.entries.map((entry) => [entryCode(entry), entry]));
    for (const { after } of changes)
      await putRow<CatalogueEntry>(session, open, FIXED_TABLES.catalogue, after.indicator.code, after, standing);
    await addRows(
      session,
      open,
      FIXED_TABLES.log,
      changes.map((change) => logEntry(change, request.now)),
    );
    await session.sync();
    return { changed: true, syncs: session.count };
  });
}

interface State {
  entries: readonly CatalogueEntry[];
  catalogue: OpenBook['book']['catalogue'];
}

function checkStillThere(entries: readonly IndicatorEntry[], { before, after }: IndicatorChange): void {
  const there = entries.find(({ indicator }) => indicator.code === (before ?? after).indicator.code);
  if (saysTheSame(there, before)) return;
  throw new Refused(
    'book-changed',
    before
      ? `Người khác vừa sửa chỉ tiêu “${before.indicator.label}” trong sổ; chưa ghi gì. Hãy xem bản mới rồi sửa lại.`
      : `Sổ vừa có thêm chỉ tiêu mang mã “${after.indicator.code}”; chưa ghi gì. Hãy đặt mã khác.`,
  );
}

function checkChange(open: OpenBook, { entries, catalogue }: State, change: IndicatorChange): void {
  const { indicator } = change.after;
  const book = { ...open.book, catalogue };
  const given = givenFigures(book, indicator.code);
  const [problem] = indicatorChangeProblems(change, { book, entries, given });
  if (problem) throw new Refused(problem.code, `Chưa ghi chỉ tiêu “${indicator.label}”: ${problem.message}`);
  const was = change.before?.indicator;
  // What is not in use is not read: its figures are looked for where they stand.
  if (was && (was.kind !== indicator.kind || was.scope !== indicator.scope) && hasFiguresIn(open, was))
    throw new Refused(
      'has-figures',
      `Chưa ghi chỉ tiêu “${indicator.label}”: trong sổ đã có số liệu của chỉ tiêu này nên không đổi kiểu, phạm vi được. Hãy thêm chỉ tiêu mới.`,
    );
  const clash = clashingHeading(open, was, indicator);
  if (clash)
    throw new Refused(
      'bad-definition',
      `Chưa ghi chỉ tiêu “${indicator.label}”: trang “${clash.sheet}” đã có cột “${clash.heading}” với dữ liệu khác. Hãy đặt tên khác.`,
    );
}

/** Columns that hold figures of this indicator alone. */
function ownColumns(open: OpenBook, indicator: Indicator): { table: TableContents; own: FigureTable; at: number }[] {
  const { vaccinations } = open.book.catalogue;
  return figureTables({ version: 0, indicators: [indicator], vaccinations }).flatMap((own) => {
    const table = open.tables.get(own.table);
    if (!table || own.slots.length === 0) return [];
    return own.slots.map((_, index) => ({ table, own, at: index + FIRST_FIGURE }));
  });
}

/** Kỳ, Mã trường, Lô stand before the figures. */
const FIRST_FIGURE = 3;

function hasFiguresIn(open: OpenBook, indicator: Indicator): boolean {
  return ownColumns(open, indicator).some(({ table, own, at }) => {
    const [column] = columnPositions([own.columns[at]], table.headers);
    return column >= 0 && hasData(table, column);
  });
}

/** A column with data that a figure which is new would be read from. */
function clashingHeading(
  open: OpenBook,
  before: Indicator | undefined,
  after: Indicator,
): { sheet: string; heading: string } | undefined {
  const mine = new Set(
    before
      ? ownColumns(open, before).flatMap(({ table, own, at }) => {
          const [column] = columnPositions([own.columns[at]], table.headers);
          return column < 0 ? [] : [`${table.name} ${column}`];
        })
      : [],
  );
  for (const { table, own, at } of ownColumns(open, after)) {
    const [column] = columnPositions([own.columns[at]], table.headers);
    if (column >= 0 && !mine.has(`${table.name} ${column}`) && hasData(table, column))
      return { sheet: table.sheet, heading: table.headers[column] };
  }
  return undefined;
}

function hasData(table: TableContents, column: number): boolean {
  return table.rows.some((row) => row[column] !== null && row[column] !== '');
}

/** Columns follow their indicator's name, those of one that is not in use as well. */
async function renameHeadings(session: Session, open: OpenBook, changes: readonly IndicatorChange[]): Promise<void> {
  const { catalogue } = open.book;
  const renames = changes.flatMap(({ before, after }) => (before ? [{ before, after }] : []));
  const stopped = renames.flatMap(({ before }) => (before.on ? [] : [before.indicator]));
  const standing = [...catalogue.indicators, ...stopped];
  const followers = new Map(renames.map(({ before, after }) => [before.indicator.code, after.indicator]));
  const changed = standing.map((one) => followers.get(one.code) ?? one);
  const next = new Map(figureTables({ ...catalogue, indicators: changed }).map((table) => [table.table, table]));
  for (const now of figureTables({ ...catalogue, indicators: standing })) {
    const [table, then] = [open.tables.get(now.table), next.get(now.table)];
    if (!table || !then) continue;
    const headings = new Map(then.slots.map(({ key }, index) => [key, then.headers[index + FIRST_FIGURE]]));
    const positions = columnPositions(now.columns, table.headers);
    const renamed = new Map<number, string>();
    now.slots.forEach(({ key }, index) => {
      const [old, heading] = [now.headers[index + FIRST_FIGURE], headings.get(key)];
      const column = positions[index + FIRST_FIGURE];
      if (heading !== undefined && heading !== old && column >= 0) renamed.set(column, heading);
    });
    const kept = table.headers.filter((_, column) => !renamed.has(column)).map(foldHeader);
    const taken = [...renamed.values()].find((heading) => kept.includes(foldHeader(heading)));
    if (taken !== undefined)
      throw new Refused(
        'bad-definition',
        `Chưa ghi: trang “${table.sheet}” đã có cột “${taken}”. Hãy đặt tên khác cho chỉ tiêu.`,
      );
    await renameColumns(session, table, renamed);
  }
}

function logEntry({ before, after }: IndicatorChange, now: string): LogEntry {
  const action = !before ? 'Thêm chỉ tiêu' : before.on === after.on ? 'Sửa chỉ tiêu' : after.on ? 'Dùng lại chỉ tiêu' : 'Ngừng chỉ tiêu'; // prettier-ignore
  return {
    at: now,
    action,
    file: '',
    school: '',
    cell: `${FIXED_TABLES.catalogue.table} ${after.indicator.code}`,
    ...changedCells<CatalogueEntry>(FIXED_TABLES.catalogue, before, after),
    reason: '',
  };
}
