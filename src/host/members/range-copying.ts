/** `copyFrom` and `moveTo`. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { columnsOf, rowsOf } from '../grid/areas';
import { clearArea } from '../grid/clear';
import { cutInFormulas } from '../grid/rewrite';
import { copyBlock, sourceOf, sourceOfAreas, type CopyOptions, type CopySource } from '../grid/copy';
import { assertWritable } from '../protection';
import type { Args } from '../protocol/args';
import { invalidArgument, mergedRangeConflict } from '../protocol/errors';
import type { Session } from '../session/session';
import { syncTables } from '../tables/sync';
import { namedArea, resolveAddress, resolveAddresses } from './addressing';
import type { RangeSelf } from './selves';
import { holdsWholeMerges } from './range-writing';

const COPY = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Into each of the areas, which grow to a whole multiple of the source. */
export function copyInto(sheet: Sheet, areas: readonly Area[], args: Args, session: Session): void {
  session.assertAlive(sheet);
  const source = sourceGiven(sheet, args, session);
  const options: CopyOptions = {
    what: args.choice(1, COPY, 'All'),
    skipBlanks: args.boolean(2, false),
    transpose: args.boolean(3, false),
  };
  if (options.what === 'Link') throw invalidArgument();
  const targets = areas.map((area) => targetOfCopy(source.rows.length, source.columns.length, area, options.transpose));
  for (const target of targets) {
    assertWritable(session.workbook, sheet, target);
    if (!holdsWholeMerges(sheet, target)) throw mergedRangeConflict();
  }
  // Values are copied as they stand calculated.
  session.settle();
  for (const target of targets) {
    session.changing(sheet, target);
    copyBlock(source, { sheet, area: target }, options);
    syncTables(session, sheet, target);
    session.contentChanged(sheet, target);
  }
}

/** As cut and paste: formulas keep meaning the same cells, those that were moved included. */
export function moveTo(range: RangeSelf, args: Args, session: Session): void {
  const target = args.is(0, 'Range')
    ? args.object(0, 'Range')
    : { sheet: range.sheet, area: resolveAddress(range.sheet, args.string(0), session) };
  const first = { ...target.area, bottom: target.area.top, right: target.area.left };
  const area = targetOfCopy(rowsOf(range.area), columnsOf(range.area), first, false);
  assertWritable(session.workbook, range.sheet, range.area);
  assertWritable(session.workbook, target.sheet, area);
  cutInFormulas(session.workbook, range.sheet, range.area, { sheet: target.sheet, area });
  const kept = { sheet: { ...range.sheet, rows: structuredClone(range.sheet.rows) }, area: range.area };
  clearArea(session.workbook, range.sheet, range.area, 'All');
  copyBlock(kept, { sheet: target.sheet, area }, { what: 'All', skipBlanks: false, transpose: false, asWritten: true });
  session.structureChanged();
  session.contentChanged(range.sheet, range.area);
  session.contentChanged(target.sheet, area);
}

/** A range, several areas that make a rectangle with rows or columns left out, or their address. */
function sourceGiven(sheet: Sheet, args: Args, session: Session): CopySource {
  if (args.is(0, 'Range')) return sourceOf(args.object(0, 'Range'));
  const given = args.is(0, 'RangeAreas') ? args.object(0, 'RangeAreas') : addressed(args.string(0), sheet, session);
  const source = sourceOfAreas(given.sheet, given.areas);
  if (!source) throw invalidArgument();
  return source;
}

function addressed(address: string, sheet: Sheet, session: Session): { sheet: Sheet; areas: Area[] } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) {
    const named = namedArea(address, sheet, session);
    return named
      ? { sheet: named.sheet, areas: [named.area] }
      : { sheet, areas: resolveAddresses(sheet, address, session) };
  }
  const name = /(?:^|,)\s*'?([^!,]*?)'?$/.exec(address.slice(0, mark))?.[1] ?? '';
  const named = session.workbook.sheets.find(
    (candidate) => candidate.name.toLowerCase() === name.replaceAll("''", "'").toLowerCase(),
  );
  if (!named) throw invalidArgument();
  return { sheet: named, areas: resolveAddresses(named, address, session) };
}

/** A copy fills whole multiples of its source; otherwise it takes the source's size at the target's first cell. */
function targetOfCopy(height: number, width: number, target: Area, transpose: boolean): Area {
  const [rows, columns] = transpose ? [width, height] : [height, width];
  const down = rowsOf(target) % rows === 0 ? rowsOf(target) : rows;
  const across = columnsOf(target) % columns === 0 ? columnsOf(target) : columns;
  return { top: target.top, left: target.left, bottom: target.top + down - 1, right: target.left + across - 1 };
}
