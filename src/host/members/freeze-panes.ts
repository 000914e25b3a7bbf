/** `worksheet.freezePanes`. */
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import type { Sheet } from '../../spreadsheet/model';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { resolveAddress } from './addressing';
import type { RangeSelf } from './selves';

defineType('WorksheetFreezePanes', {
  makes: {
    getLocation: ['Range', (sheet) => location(sheet) ?? missing()],
    getLocationOrNullObject: ['Range', location],
  },
  does: {
    freezeRows: (sheet, args, session) => freeze(sheet, args.integer(0, 1), 0, session),
    freezeColumns: (sheet, args, session) => freeze(sheet, 0, args.integer(0, 1), session),
    freezeAt: (sheet, args, session) => {
      const area = args.is(0, 'Range') ? args.object(0, 'Range').area : resolveAddress(sheet, args.string(0), session);
      // Whole columns freeze columns only, whole rows rows only.
      const rows = area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1;
      const columns = area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1;
      freeze(sheet, rows, columns, session);
    },
    unfreeze: (sheet, _args, session) => {
      delete sheet.freeze;
      session.isDirty = true;
    },
  },
});

function freeze(sheet: Sheet, rows: number, columns: number, session: Session): void {
  session.assertAlive(sheet);
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS) throw invalidArgument();
  if (rows === 0 && columns === 0) delete sheet.freeze;
  else sheet.freeze = { rows, columns };
  session.isDirty = true;
}

function location(sheet: Sheet): RangeSelf | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  const bottom = (rows === 0 ? MAX_ROWS : rows) - 1;
  const right = (columns === 0 ? MAX_COLUMNS : columns) - 1;
  return { sheet, area: { top: 0, left: 0, bottom, right } };
}

function missing(): never {
  throw itemNotFound();
}
