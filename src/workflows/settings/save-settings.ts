/** Writes changed settings over what stood there, row by row, if it still stands there. */
import { columnPositions } from '../../sheets/office/layout';
import { readRows } from '../../sheets/office/rows';
import { FIXED_TABLES } from '../../sheets/office/tables';
import type { CellValue } from '../../spreadsheet/model';
import { addRows, openBook, tableOf } from '../../workbook/open-book';
import { removeRowsAt, rewriteColumn } from '../../workbook/rows';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { Refused } from '../refusals';
import { ownValue, placeId, settingProblem, type SettingChange } from './settings-rows';

/**
 * Only the rows that change are touched: what another person set meanwhile elsewhere stays. Fixed syncs: 2, and 1 more when
 * something changed. @throws Refused book-changed, bad-value
 */
export async function saveSettings(request: {
  changes: readonly SettingChange[];
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}): Promise<{ changed: boolean; syncs: SyncCount }> {
  const changes = request.changes.filter(({ before, after }) => before !== after);
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    for (const change of changes) {
      if (ownValue(open.book.settings, change) !== change.before)
        throw new Refused(
          'book-changed',
          `Người khác vừa sửa thiết lập “${change.key}”; chưa ghi gì. Hãy xem giá trị mới trong sổ rồi sửa lại.`,
        );
      const problem = settingProblem(open.book, change);
      if (problem !== undefined) throw new Refused('bad-value', `Chưa ghi vào sổ: ${change.key}: ${problem}`);
    }
    if (changes.length === 0) return { changed: false, syncs: session.count };
    const layout = FIXED_TABLES.settings;
    const table = tableOf(open, layout);
    const next = new Map(changes.map((change) => [placeId(change), change]));
    const rows = readRows(layout, table, []);
    const kept = new Map<readonly CellValue[], string>();
    const gone: number[] = [];
    const placed = new Set<string>();
    // From below: of two rows for the same the last one holds, so it is the one to keep.
    for (const { row, index } of rows.reverse()) {
      const id = placeId(row);
      const change = next.get(id);
      if (!change) continue;
      if (change.after === undefined || placed.has(id)) gone.push(index);
      else kept.set(table.rows[index], change.after);
      placed.add(id);
    }
    const header = table.headers[columnPositions(layout.columns, table.headers)[layout.headers.indexOf('Giá trị')]];
    const column = table.headers.indexOf(header);
    await rewriteColumn(session, table, header, (cells) => kept.get(cells) ?? cells[column]);
    await removeRowsAt(session, table, gone.reverse());
    const added = changes.flatMap(({ key, period, school, after }) =>
      after === undefined || placed.has(placeId({ key, period, school }))
        ? []
        : [{ key, ...(period !== undefined && { period }), ...(school !== undefined && { school }), value: after }],
    );
    await addRows(session, open, layout, added);
    await addRows(
      session,
      open,
      FIXED_TABLES.log,
      changes.map(({ key, period = '', school = '', before = '', after = '' }) => ({
        at: request.now,
        action: 'Sửa thiết lập',
        file: '',
        school,
        cell: [key, period].filter((part) => part !== '').join(' '),
        before,
        after,
        reason: '',
      })),
    );
    await session.sync();
    return { changed: true, syncs: session.count };
  });
}
