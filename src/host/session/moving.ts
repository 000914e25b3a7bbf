/** Inserting and deleting cells in the open workbook: the sheet, every formula and the kept ranges move together. */
import type { Sheet } from '../../spreadsheet/model';
import { moveArea, place, isWhole, type Move } from '../grid/move';
import { moveInFormulas } from '../grid/rewrite';
import { shiftSheet } from '../grid/shift';
import type { ChangeType } from './events';
import type { Session } from './session';

export function moveCells(session: Session, sheet: Sheet, move: Move): void {
  shiftSheet(sheet, move);
  moveInFormulas(session.workbook, sheet, move);
  session.bindings.move(sheet, move);
  for (const range of session.references.ranges()) {
    if (range.sheet !== sheet) continue;
    const to = moveArea(range.area, move);
    if (to) range.area = to;
  }
  for (const kept of session.references.areas())
    if (kept.sheet === sheet) kept.areas = kept.areas.map((area) => moveArea(area, move) ?? area);
  session.structureChanged(sheet, place(move), changeType(move), isWhole(move) ? 'None' : shiftDirection(move));
}

function changeType(move: Move): ChangeType {
  const inserted = move.count > 0;
  if (!isWhole(move)) return inserted ? 'CellInserted' : 'CellDeleted';
  if (move.axis === 'row') return inserted ? 'RowInserted' : 'RowDeleted';
  return inserted ? 'ColumnInserted' : 'ColumnDeleted';
}

function shiftDirection(move: Move): string {
  if (move.axis === 'row') return move.count > 0 ? 'ShiftCellDown' : 'ShiftCellUp';
  return move.count > 0 ? 'ShiftCellRight' : 'ShiftCellLeft';
}
