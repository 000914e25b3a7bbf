/** Finding and replacing text: `range.find`, `worksheet.findAll`, `replaceAll` of both. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { wildcardPattern } from '../calculation/criteria';
import { formulaProblem } from '../calculation/formulas';
import { boundingArea, columnsOf, rowsOf, WHOLE_SHEET } from '../grid/areas';
import { AreaGatherer } from '../grid/gathering';
import { matchingCells, type SearchOptions } from '../grid/search';
import { assertWritable } from '../protection';
import { asRecord, type Args } from '../protocol/args';
import { invalidArgument } from '../protocol/errors';
import type { Session } from '../session/session';
import { enterInto } from '../session/entering';
import { syncTables } from '../tables/sync';
import type { RangeAreasSelf, RangeSelf } from './selves';
import { aBoolean, oneOf } from './values';

/**
 * The first cell (the last one when searching backwards) that matches. From a single cell the whole sheet is searched,
 * starting beside that cell and coming round to it last.
 */
export function find({ sheet, area }: RangeSelf, args: Args, session: Session): RangeSelf | null {
  session.assertAlive(sheet);
  const text = soughtText(args);
  const backwards = direction(args) === 'Backwards';
  session.settle();
  const fromCell = rowsOf(area) * columnsOf(area) === 1;
  const found = [
    ...matchingCells(session.workbook, sheet, fromCell ? WHOLE_SHEET : area, text, optionsOf(args.raw(1))),
  ];
  const behind = ({ row, column }: (typeof found)[number]): boolean =>
    row > area.top || (row === area.top && column > area.left);
  const before = ({ row, column }: (typeof found)[number]): boolean =>
    row < area.top || (row === area.top && column < area.left);
  const first = fromCell
    ? backwards
      ? (found.findLast(before) ?? found.at(-1))
      : (found.find(behind) ?? found[0])
    : found.at(backwards ? -1 : 0);
  if (!first) return null;
  const { row, column } = first;
  return { sheet, area: { top: row, left: column, bottom: row, right: column } };
}

/** Every cell of the sheet that matches. */
export function findAll(sheet: Sheet, args: Args, session: Session): RangeAreasSelf | null {
  session.assertAlive(sheet);
  const text = soughtText(args);
  session.settle();
  const gatherer = new AreaGatherer();
  for (const { row, column } of matchingCells(session.workbook, sheet, WHOLE_SHEET, text, optionsOf(args.raw(1))))
    gatherer.add(row, column);
  const areas = gatherer.areas();
  return areas.length > 0 ? { sheet, areas } : null;
}

/**
 * Replaces in constants and in formulas, and answers the number of cells changed. What is entered is read as if typed; a
 * replacement that leaves a formula Excel cannot read changes nothing.
 */
export function replaceAll({ sheet, area }: RangeSelf, args: Args, session: Session): number {
  session.assertAlive(sheet);
  const text = soughtText(args);
  const replacement = args.string(1);
  const options = optionsOf(args.raw(2));
  const { source, flags } = wildcardPattern(text, options.completeMatch, options.matchCase);
  const pattern = new RegExp(source, `${flags}g`);
  const changes: { row: number; column: number; after: string }[] = [];
  for (const { row, column, written, isText } of writtenCells(sheet, area)) {
    const after = written.replace(pattern, () => replacement);
    if (after === written) continue;
    // Text that looks like a formula was entered with an apostrophe, which stays before it.
    if (isText && /^[=+\-@]/.test(written)) changes.push({ row, column, after: `'${after}` });
    else if (after.startsWith('=') && after.length > 1 && formulaProblem(after.slice(1))) throw invalidArgument();
    else changes.push({ row, column, after });
  }
  for (const { row, column } of changes)
    assertWritable(session.workbook, sheet, { top: row, left: column, bottom: row, right: column });
  if (changes.length === 0) return 0;
  const changed = changes
    .map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }))
    .reduce(boundingArea);
  session.changing(sheet, changed);
  for (const { row, column, after } of changes) enterInto(session, sheet, row, column, after);
  syncTables(session, sheet, changed);
  session.contentChanged(sheet, changed);
  return changes.length;
}

/** What stands in the formula bar. */
function* writtenCells(
  sheet: Sheet,
  area: Area,
): Generator<{ row: number; column: number; written: string; isText: boolean }> {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++)
    for (let column = area.left; column <= Math.min(area.right, (sheet.rows[row]?.length ?? 0) - 1); column++) {
      const cell = sheet.rows[row]?.[column];
      const written = cell?.formula !== undefined ? `=${cell.formula}` : cell?.value;
      if (typeof written !== 'string' && typeof written !== 'number') continue;
      yield {
        row,
        column,
        written: String(written),
        isText: cell?.formula === undefined && typeof written === 'string',
      };
    }
}

function soughtText(args: Args): string {
  const text = args.string(0);
  if (text === '') throw invalidArgument();
  return text;
}

function optionsOf(given: unknown): SearchOptions {
  const criteria = given === undefined ? {} : asRecord(given);
  const flag = (value: unknown): boolean => (value === undefined || value === null ? false : aBoolean(value));
  return { completeMatch: flag(criteria['completeMatch']), matchCase: flag(criteria['matchCase']) };
}

function direction(args: Args): 'Forward' | 'Backwards' {
  const given = args.has(1) ? args.record(1)['searchDirection'] : undefined;
  return given === undefined || given === null ? 'Forward' : oneOf(given, ['Forward', 'Backwards'] as const);
}
