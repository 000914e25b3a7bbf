/** What is done to a range: inserting, deleting, clearing, copying, merging, selecting, filling, finding. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { columnsOf, isEntireColumn, isEntireRow, overlaps, rowsOf, subtract } from '../grid/areas';
import { clearArea, type ClearWhat } from '../grid/clear';
import { copyBlock, type CopyOptions } from '../grid/copy';
import { fillBlock } from '../grid/fill';
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
import { namedArea, resolveAddress } from './addressing';
import { replaceAll } from './range-finding';
import type { RangeSelf } from './selves';
import { holdsWholeMerges } from './range-writing';

export const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

const COPY = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

const FILLS = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues'] as const;

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
  copyFrom: (range, args, session) => {
    const source = sourceRange(range, args, session);
    const options: CopyOptions = {
      what: args.choice(1, COPY, 'All'),
      skipBlanks: args.boolean(2, false),
      transpose: args.boolean(3, false),
    };
    if (options.what === 'Link') throw invalidArgument();
    const target = targetOfCopy(source.area, range.area, options.transpose);
    assertWritable(session.workbook, range.sheet, target);
    if (!holdsWholeMerges(range.sheet, target)) throw mergedRangeConflict();
    // Values are copied as they stand calculated.
    session.settle();
    session.changing(range.sheet, target);
    copyBlock(source, { sheet: range.sheet, area: target }, options);
    syncTables(session, range.sheet, target);
    session.contentChanged(range.sheet, target);
  },
  moveTo: (range, args, session) => {
    const target = args.is(0, 'Range')
      ? args.object(0, 'Range')
      : { sheet: range.sheet, area: resolveAddress(range.sheet, args.string(0), session) };
    const area = targetOfCopy(range.area, { ...target.area, bottom: target.area.top, right: target.area.left }, false);
    assertWritable(session.workbook, range.sheet, range.area);
    assertWritable(session.workbook, target.sheet, area);
    const kept = { sheet: { ...range.sheet, rows: structuredClone(range.sheet.rows) }, area: range.area };
    clearArea(session.workbook, range.sheet, range.area, 'All');
    copyBlock(
      kept,
      { sheet: target.sheet, area },
      { what: 'All', skipBlanks: false, transpose: false, asWritten: true },
    );
    session.contentChanged(range.sheet, range.area);
    session.contentChanged(target.sheet, area);
  },
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
    const kind = args.choice(1, FILLS, 'FillDefault');
    if (target.sheet !== range.sheet) throw invalidArgument();
    assertWritable(session.workbook, range.sheet, target.area);
    session.changing(range.sheet, target.area);
    fillBlock(range.sheet, range.area, target.area, kind);
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

function sourceRange(range: RangeSelf, args: Args, session: Session): RangeSelf {
  if (args.is(0, 'Range')) return args.object(0, 'Range');
  const address = args.string(0);
  const [sheetName] = address.includes('!') ? [address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/g, '')] : [];
  if (sheetName !== undefined) {
    const sheet = session.workbook.sheets.find((candidate) => candidate.name.toLowerCase() === sheetName.toLowerCase());
    if (!sheet) throw invalidArgument();
    return { sheet, area: resolveAddress(sheet, address, session) };
  }
  return (
    namedArea(address, range.sheet, session) ?? {
      sheet: range.sheet,
      area: resolveAddress(range.sheet, address, session),
    }
  );
}

/** A copy fills whole multiples of its source; otherwise it takes the source's size at the target's first cell. */
function targetOfCopy(source: Area, target: Area, transpose: boolean): Area {
  const rows = transpose ? columnsOf(source) : rowsOf(source);
  const columns = transpose ? rowsOf(source) : columnsOf(source);
  const down = rowsOf(target) % rows === 0 ? rowsOf(target) : rows;
  const across = columnsOf(target) % columns === 0 ? columnsOf(target) : columns;
  return { top: target.top, left: target.left, bottom: target.top + down - 1, right: target.left + across - 1 };
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
