/** What a person does on a sheet. Each act is done whole or not at all, and leaves a step to undo. */
import { MAX_COLUMNS, MAX_ROWS, cellAddress } from '../../../spreadsheet/address';
import type { Area, Sheet } from '../../../spreadsheet/model';
import { boundingArea, columnsOf, intersection, overlaps, rowsOf } from '../../grid/areas';
import { clearArea } from '../../grid/clear';
import { copyBlock } from '../../grid/copy';
import { fillBlock } from '../../grid/fill';
import { pointsToCharacters } from '../../grid/measures';
import { isWhole, moveOf } from '../../grid/move';
import { assertAllowed, assertWritable } from '../../protection';
import { mergedRangeConflict } from '../../protocol/errors';
import { moveCells } from '../../session/moving';
import type { Session } from '../../session/session';
import { addRows } from '../../tables/rows';
import { syncTables } from '../../tables/sync';
import { byPerson, enterChecked } from '../../typing';
import type { SheetAct } from './api';
import type { Clipboard } from './clipboard';
import { parseTyped } from './typed';
import { cellsStep, structureStep, type Place, type Step } from './undo';

export interface ActContext {
  session: Session;
  sheet: Sheet;
  clipboard: Clipboard;
  /** What undo will call this act. */
  label: string;
}

export interface Done {
  /** Absent when the act cannot be taken back. */
  step?: Step;
  /** What is selected afterwards, when the act decides it. */
  area?: Area;
}

const POINTS_PER_PIXEL = 0.75;
const INSISTING = ['warning', 'information'] as const;

/** @throws ExcelError or InputRefusedError when Excel would refuse; the sheet is then as it was */
export function perform(context: ActContext, act: SheetAct): Done {
  switch (act.act) {
    case 'type':
      return typeInto(context, cell(act.row, act.column), act.text, act.insist);
    case 'typeAll':
      return typeInto(context, act.area, act.text, act.insist);
    case 'paste':
      return context.clipboard.paste(context, act.area, act.content);
    case 'clear':
      return clear(context, act.area);
    case 'fill':
      return fill(context, act.area, act.direction);
    case 'autofill':
      return autofill(context, act.source, act.target);
    case 'insertRows':
    case 'deleteRows':
      return move(context, rows(act.at, act.count), 'row', act.act === 'insertRows');
    case 'insertColumns':
    case 'deleteColumns':
      return move(context, columns(act.at, act.count), 'column', act.act === 'insertColumns');
    case 'setColumnWidth':
      return resizeColumns(context, act.from, act.to, act.pixels);
    case 'setRowHeight':
      return resizeRows(context, act.from, act.to, act.pixels);
  }
}

/** Runs an act on cells as one undoable step: recalculated, told to add-ins, and taken back if it is refused half-way. */
export function onCells({ session, label }: ActContext, places: readonly Place[], act: () => void): Step {
  const step = cellsStep(label, places, session, () => {
    act();
    for (const { sheet, area } of places) syncTables(session, sheet, area);
  });
  byPerson(session, () => {
    for (const { sheet, area } of places) session.contentChanged(sheet, area);
  });
  return step;
}

function typeInto(context: ActContext, area: Area, text: string, insist?: true): Done {
  const { session, sheet } = context;
  assertWritable(session.workbook, sheet, area);
  const table = text === '' ? undefined : tableToGrow(sheet, area);
  const touched = table ? boundingArea(area, { ...table.area, top: area.top, bottom: area.bottom }) : area;
  const step = onCells(context, [{ sheet, area: touched }], () => {
    if (table) addRows(session, { sheet, table }, null, null);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        if (isCovered(sheet, row, column)) continue;
        const parsed = parseTyped(session, sheet, row, column, text);
        enterChecked(session, sheet, cellAddress(row, column), cell(row, column), parsed, insist ? INSISTING : []);
      }
  });
  return { step };
}

/** Typing right under a table makes it a row longer, when the place is free. */
function tableToGrow(sheet: Sheet, area: Area): Sheet['tables'][number] | undefined {
  if (sheet.protection || rowsOf(area) > 1) return undefined;
  return sheet.tables.find(
    (table) =>
      !table.showTotals &&
      area.top === table.area.bottom + 1 &&
      area.left >= table.area.left &&
      area.right <= table.area.right &&
      isFree(sheet, { ...table.area, top: area.top, bottom: MAX_ROWS - 1 }),
  );
}

function isFree(sheet: Sheet, area: Area): boolean {
  if (sheet.merges.some((merge) => overlaps(merge, area)) || sheet.tables.some((one) => overlaps(one.area, area)))
    return false;
  for (let row = area.top; row < sheet.rows.length; row++)
    for (let column = area.left; column <= area.right; column++) {
      const found = sheet.rows[row]?.[column];
      if (found?.formula !== undefined || (found?.value ?? null) !== null) return false;
    }
  return true;
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

function clear(context: ActContext, area: Area): Done {
  const { session, sheet } = context;
  const part = inUse(sheet, area);
  if (!part) return {};
  assertWritable(session.workbook, sheet, part);
  return {
    step: onCells(context, [{ sheet, area: part }], () => clearArea(session.workbook, sheet, part, 'Contents')),
  };
}

/** A whole column is a million cells: only those that exist are touched. */
function inUse(sheet: Sheet, area: Area): Area | undefined {
  const width = sheet.rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
  return intersection(area, { top: 0, left: 0, bottom: sheet.rows.length - 1, right: width - 1 });
}

/** The first row or column of the area into the rest; of a single row (column), the one before it. */
function fill(context: ActContext, area: Area, direction: 'down' | 'right'): Done {
  const { sheet, session } = context;
  const down = direction === 'down';
  const single = (down ? rowsOf(area) : columnsOf(area)) === 1;
  if (single && (down ? area.top : area.left) === 0) return {};
  const whole = single ? { ...area, ...(down ? { top: area.top - 1 } : { left: area.left - 1 }) } : area;
  const source = down ? { ...whole, bottom: whole.top } : { ...whole, right: whole.left };
  const rest = down ? { ...whole, top: whole.top + 1 } : { ...whole, left: whole.left + 1 };
  assertWritable(session.workbook, sheet, rest);
  assertNoMerge(sheet, whole);
  const step = onCells(context, [{ sheet, area: rest }], () =>
    copyBlock({ sheet, area: source }, { sheet, area: rest }, { what: 'All', skipBlanks: false, transpose: false }),
  );
  return { step };
}

function autofill(context: ActContext, source: Area, target: Area): Done {
  const { sheet, session } = context;
  assertWritable(session.workbook, sheet, target);
  assertNoMerge(sheet, target);
  const step = onCells(context, [{ sheet, area: target }], () =>
    fillBlock(session.workbook, sheet, source, target, 'FillDefault'),
  );
  return { step, area: target };
}

function assertNoMerge(sheet: Sheet, area: Area): void {
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw mergedRangeConflict();
}

function move(context: ActContext, area: Area, axis: 'row' | 'column', inserting: boolean): Done {
  const { session, sheet, label } = context;
  if (sheet.protection) {
    if (axis === 'row') assertAllowed(sheet, inserting ? 'insertRows' : 'deleteRows');
    else assertAllowed(sheet, inserting ? 'insertColumns' : 'deleteColumns');
    if (!inserting) assertWritable(session.workbook, sheet, area);
  }
  const how = moveOf(area, axis, inserting);
  if (!isWhole(how)) throw mergedRangeConflict();
  const step = structureStep(label, session, { sheet, area }, () =>
    byPerson(session, () => moveCells(session, sheet, how)),
  );
  return step ? { step } : {};
}

function resizeColumns({ session, sheet, label }: ActContext, from: number, to: number, pixels: number): Done {
  if (sheet.protection) assertAllowed(sheet, 'formatColumns');
  const area = columns(from, to - from + 1);
  const before = span(from, to).map((column) => sheet.columns[column] && { ...sheet.columns[column] });
  const put = (): Place => {
    for (const column of span(from, to)) {
      const format = (sheet.columns[column] ??= {});
      format.width = pointsToCharacters(pixels * POINTS_PER_PIXEL);
      if (pixels > 0) delete format.hidden;
      else format.hidden = true;
    }
    session.formatChanged(sheet, area);
    return { sheet, area };
  };
  const back = (): Place => {
    restoreFormats(sheet.columns, from, before);
    session.formatChanged(sheet, area);
    return { sheet, area };
  };
  put();
  return { step: { label, back, again: put } };
}

function resizeRows({ session, sheet, label }: ActContext, from: number, to: number, pixels: number): Done {
  if (sheet.protection) assertAllowed(sheet, 'formatRows');
  const area = rows(from, to - from + 1);
  const before = span(from, to).map((row) => sheet.rowFormats[row] && { ...sheet.rowFormats[row] });
  const put = (): Place => {
    for (const row of span(from, to)) {
      const format = (sheet.rowFormats[row] ??= {});
      format.height = pixels * POINTS_PER_PIXEL;
      if (pixels > 0) delete format.hidden;
      else format.hidden = true;
    }
    session.formatChanged(sheet, area);
    return { sheet, area };
  };
  const back = (): Place => {
    restoreFormats(sheet.rowFormats, from, before);
    session.formatChanged(sheet, area);
    return { sheet, area };
  };
  put();
  return { step: { label, back, again: put } };
}

function restoreFormats<T>(formats: Record<number, T>, from: number, before: readonly (T | undefined)[]): void {
  before.forEach((format, index) => {
    if (format) formats[from + index] = { ...format };
    else delete formats[from + index];
  });
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function cell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function rows(at: number, count: number): Area {
  return { top: at, bottom: at + count - 1, left: 0, right: MAX_COLUMNS - 1 };
}

function columns(at: number, count: number): Area {
  return { top: 0, bottom: MAX_ROWS - 1, left: at, right: at + count - 1 };
}
