/** What is done to a range: inserting, deleting, clearing, copying, merging, selecting, filling, finding. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { columnsOf, isEntireColumn, isEntireRow, overlaps, rowsOf, subtract } from '../grid/areas';
import { clearArea, type ClearWhat } from '../grid/clear';
import { fillBlock } from '../grid/fill';
import { FILL_KINDS } from '../grid/series';
import { unlink } from '../grid/hyperlinks';
import { moveOf } from '../grid/move';
import { restyle } from '../grid/styles';
import { assertAllowed, assertUnprotected, assertWritable } from '../protection';
import type { Args } from '../protocol/args';
import { insertDeleteConflict, invalidArgument, invalidOperation, mergedRangeConflict } from '../protocol/errors';
import type { TypeSpec } from '../protocol/registry';
import { moveCells } from '../session/moving';
import type { Session } from '../session/session';
import { syncTables } from '../tables/sync';
import { resolveAddress } from './addressing';
import { copyInto, moveTo } from './range-copying';
import { replaceAll } from './range-finding';
import type { RangeSelf } from './selves';

export const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

const insert = [
  'Range',
  (range: RangeSelf, args: Args, session: Session): RangeSelf => {
    const shift = args.choice(0, ['Down', 'Right'] as const);
    insertOrDelete(range, shift === 'Down' ? 'row' : 'column', true, session);
    return { sheet: range.sheet, area: range.area };
  },
] as const;

const does: NonNullable<TypeSpec<RangeSelf>['does']> = {
  delete: (range, args, session) => {
    const shift = args.choice(0, ['Up', 'Left'] as const);
    insertOrDelete(range, shift === 'Up' ? 'row' : 'column', false, session);
  },
  clear: ({ sheet, area }, args, session) => clearRange(sheet, area, args.choice(0, CLEAR, 'All'), session),
  copyFrom: ({ sheet, area }, args, session) => copyInto(sheet, [area], args, session),
  moveTo,
  merge: ({ sheet, area }, args, session) => {
    session.assertAlive(sheet);
    assertUnprotected(sheet);
    const across = args.boolean(0, false);
    if (sheet.tables.some((table) => overlaps(table.area, area))) throw mergedRangeConflict();
    const blocks = across ? rowsIn(area) : [area];
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    for (const block of blocks) mergeBlock(sheet, block);
    session.contentChanged(sheet, area);
  },
  unmerge: ({ sheet, area }, _args, session) => {
    assertUnprotected(sheet);
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    session.formatChanged(sheet, area);
  },
  autoFill: (range, args, session) => {
    const target = args.has(0)
      ? args.is(0, 'Range')
        ? args.object(0, 'Range')
        : { sheet: range.sheet, area: resolveAddress(range.sheet, args.string(0), session) }
      : range;
    const kind = args.choice(1, FILL_KINDS, 'FillDefault');
    if (target.sheet !== range.sheet) throw invalidArgument();
    assertWritable(session.workbook, range.sheet, target.area);
    session.changing(range.sheet, target.area);
    fillBlock(session.workbook, range.sheet, range.area, target.area, kind);
    syncTables(session, range.sheet, target.area);
    session.contentChanged(range.sheet, target.area);
  },
  calculate: (_range, _args, session) => session.calculate(),
  select: ({ sheet, area }, _args, session) => {
    session.assertAlive(sheet);
    if (sheet.visibility && sheet.visibility !== 'visible') throw invalidOperation('The worksheet is hidden.');
    session.select(sheet, area);
  },
  replaceAll,
  // No cell holds a data type of Excel's services.
  convertDataTypeToText: ({ sheet }, _args, session) => session.assertAlive(sheet),
  setDirty: ({ sheet, area }, _args, session) => session.markDirty(sheet, area),
};

export const rangeEditing = { insert, does };

function insertOrDelete(range: RangeSelf, axis: 'row' | 'column', inserting: boolean, session: Session): void {
  const { sheet, area } = range;
  session.assertAlive(sheet);
  const whole = isEntireRow(area) ? 'row' : isEntireColumn(area) ? 'column' : undefined;
  // Entire rows can only move down or up, entire columns right or left, whatever was asked.
  const direction = whole ?? axis;
  if (sheet.protection) {
    if (whole === 'row') assertAllowed(sheet, inserting ? 'insertRows' : 'deleteRows');
    else if (whole === 'column') assertAllowed(sheet, inserting ? 'insertColumns' : 'deleteColumns');
    else assertUnprotected(sheet);
    if (!inserting) assertWritable(session.workbook, sheet, area);
  }
  if (isEntireRow(area) && isEntireColumn(area)) throw insertDeleteConflict();
  moveCells(session, sheet, moveOf(area, direction, inserting));
}

export function clearRange(
  sheet: Sheet,
  area: Area,
  what: ClearWhat | 'Hyperlinks' | 'RemoveHyperlinks',
  session: Session,
): void {
  session.assertAlive(sheet);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    assertAllowed(sheet, 'insertHyperlinks');
    for (const linked of unlink(sheet, area)) {
      if (what === 'RemoveHyperlinks') restyle(session.workbook, sheet, linked, () => ({}));
      session.formatChanged(sheet, linked);
    }
    return;
  }
  if (what !== 'Formats') assertWritable(session.workbook, sheet, area);
  if (what !== 'Contents') assertAllowed(sheet, 'formatCells');
  if (what !== 'Formats') session.changing(sheet, area);
  clearArea(session.workbook, sheet, area, what);
  if (what === 'Formats') return session.formatChanged(sheet, area);
  syncTables(session, sheet, area);
  session.contentChanged(sheet, area);
}

function rowsIn(area: Area): Area[] {
  return Array.from({ length: rowsOf(area) }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

/** The first cell keeps its content; the others lose theirs. */
function mergeBlock(sheet: Sheet, block: Area): void {
  if (rowsOf(block) * columnsOf(block) === 1) return;
  sheet.merges.push(block);
  const first = { ...block, bottom: block.top, right: block.left };
  for (const part of subtract(block, first))
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) {
        const cell = sheet.rows[row]?.[column];
        if (!cell) continue;
        delete cell.value;
        delete cell.formula;
      }
}
