/** `range.replaceAll`: text in constants and formulas. */
import { enter } from '../grid/cells';
import { assertWritable } from '../protection';
import type { Args } from '../protocol/args';
import type { Session } from '../session/session';
import { syncTables } from '../tables/sync';
import type { RangeSelf } from './selves';

/** Answers the number of cells changed. */
export function replaceAll({ sheet, area }: RangeSelf, args: Args, session: Session): number {
  const text = args.string(0);
  const replacement = args.string(1);
  const criteria = args.has(2) ? args.record(2) : {};
  const pattern = new RegExp(escaped(text), criteria['matchCase'] === true ? 'gu' : 'giu');
  assertWritable(session.workbook, sheet, area);
  let changed = 0;
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    for (let column = area.left; column <= Math.min(area.right, (sheet.rows[row]?.length ?? 0) - 1); column++) {
      const cell = sheet.rows[row]?.[column];
      const written = cell?.formula !== undefined ? `=${cell.formula}` : cell?.value;
      if (typeof written !== 'string' && typeof written !== 'number') continue;
      const before = String(written);
      const complete = criteria['completeMatch'] === true;
      const after = complete
        ? before.replace(pattern, '') === ''
          ? replacement
          : before
        : before.replace(pattern, () => replacement);
      if (after === before) continue;
      enter(session.workbook, sheet, row, column, after, session.now);
      changed++;
    }
  }
  if (changed > 0) {
    syncTables(session, sheet, area);
    session.contentChanged(sheet, area);
  }
  return changed;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
