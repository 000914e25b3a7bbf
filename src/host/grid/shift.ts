/** Inserting and deleting cells: everything on the sheet that stands on cells moves with them. */
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import type { Area, Cell, Outlined, Sheet, TableColumn } from '../../spreadsheet/model';
import { bodyOf, hasHeaders, isActive } from '../../spreadsheet/table-rows';
import { omit } from '../omit';
import { ExcelError, insertDeleteConflict } from '../protocol/errors';
import { moveAnchor } from './anchors';
import { intersection, overlaps, rowsOf, sameArea } from './areas';
import { setLinks } from './hyperlinks';
import { isWhole, moveArea, moveSpan, place, reach, type Move } from './move';
import { levelBetween } from './outline';
import { refiltered, replaceColumns, showRows } from './table-columns';

/** Moves cells and what hangs on them. Formulas and names are for the caller: see `rewrite`. */
export function shiftSheet(sheet: Sheet, move: Move): void {
  assertMovable(sheet, move);
  if (move.axis === 'row') shiftRows(sheet, move);
  else shiftColumns(sheet, move);
  shiftAttachments(sheet, move);
  if (isWhole(move)) shiftPage(sheet, move);
}

/** A move may not tear a merge or a table apart, nor push content off the sheet. */
function assertMovable(sheet: Sheet, move: Move): void {
  const touched = reach(move);
  const hit = place(move);
  const torn = (area: Area): boolean => {
    if (!overlaps(area, touched)) return false;
    return move.axis === 'row'
      ? area.left < move.from || area.right > move.to
      : area.top < move.from || area.bottom > move.to;
  };
  if (sheet.merges.some(torn) || sheet.tables.some((table) => torn(table.area))) throw insertDeleteConflict();
  if (move.count < 0 && move.axis === 'row')
    for (const table of sheet.tables) {
      const { area } = table;
      const body = bodyOf(table);
      const [cut, cutBody] = [intersection(area, hit), intersection(body, hit)];
      if (!cut || (cut.top === area.top && cut.bottom === area.bottom)) continue;
      // A table keeps its header and at least one row.
      if ((hasHeaders(table) && cut.top === area.top) || (cutBody && rowsOf(cutBody) === rowsOf(body)))
        throw insertDeleteConflict();
    }
  if (move.count > 0) assertRoom(sheet, move);
}

function assertRoom(sheet: Sheet, move: Move): void {
  const rowLimit = MAX_ROWS - move.count;
  const columnLimit = MAX_COLUMNS - move.count;
  const from = move.axis === 'row' ? rowLimit : move.from;
  for (let row = from; row < sheet.rows.length; row++) {
    if (move.axis === 'column' && row > move.to) break;
    sheet.rows[row]?.forEach((cell, column) => {
      const pushed = move.axis === 'row' ? column >= move.from && column <= move.to : column >= columnLimit;
      if (pushed && cell && (cell.value !== undefined || cell.formula !== undefined))
        throw new ExcelError(
          'NonBlankCellOffSheet',
          "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
        );
    });
  }
}

function shiftRows(sheet: Sheet, move: Move): void {
  const { rows } = sheet;
  if (isWhole(move)) {
    if (move.count > 0) {
      const like = rows[move.at - 1];
      const ofRow = sheet.rowFormats[move.at - 1]?.style;
      if (move.at < rows.length) spliceRows(rows, move.at, 0, move.count);
      for (let n = 0; n < move.count && like; n++) rows[move.at + n] = like.map(formatOnly);
      sheet.rowFormats = moveKeys(sheet.rowFormats, move);
      if (ofRow !== undefined) for (let n = 0; n < move.count; n++) sheet.rowFormats[move.at + n] = { style: ofRow };
      joinGroup(sheet.rowFormats, move);
    } else {
      if (move.at < rows.length) spliceRows(rows, move.at, -move.count, 0);
      sheet.rowFormats = moveKeys(sheet.rowFormats, move);
    }
    return;
  }
  if (move.count > 0) pushDown(rows, move);
  else pullUp(rows, move);
}

/** `splice` by copying would fill the holes of a sparse array; blocks keep it sparse and short. */
function spliceRows(rows: Sheet['rows'], at: number, remove: number, insert: number): void {
  const tail = rows.slice(at + remove);
  rows.length = at;
  tail.forEach((cells, index) => {
    rows[at + insert + index] = cells;
  });
}

function pushDown(rows: Sheet['rows'], move: Move): void {
  for (let row = rows.length - 1; row >= move.at; row--) {
    const cells = rows[row];
    const target = row + move.count;
    if (!cells) {
      clearBand(rows[target], move);
      continue;
    }
    if (onlyBand(cells, move) && onlyBand(rows[target], move)) {
      rows[target] = cells;
      delete rows[row];
      continue;
    }
    const below = (rows[target] ??= []);
    for (let column = move.from; column <= move.to; column++) put(below, column, cells[column]);
  }
  const like = rows[move.at - 1];
  for (let row = move.at; row < move.at + move.count; row++) {
    const cells = (rows[row] ??= []);
    for (let column = move.from; column <= move.to; column++) put(cells, column, formatOnly(like?.[column]));
  }
}

function pullUp(rows: Sheet['rows'], move: Move): void {
  const { length } = rows;
  for (let row = move.at; row < length; row++) {
    const source = rows[row - move.count];
    if (source && onlyBand(source, move) && onlyBand(rows[row], move)) {
      rows[row] = source;
      delete rows[row - move.count];
      continue;
    }
    const cells = source ? (rows[row] ??= []) : rows[row];
    if (!cells) continue;
    for (let column = move.from; column <= move.to; column++) put(cells, column, source?.[column]);
  }
}

/** Whether the row has no cell outside the moving columns: then it can move whole, without touching its cells. */
function onlyBand(cells: (Cell | undefined)[] | undefined, { from, to }: Move): boolean {
  if (!cells) return true;
  if (cells.length > to + 1) return false;
  for (let column = 0; column < from; column++) if (cells[column]) return false;
  return true;
}

function clearBand(cells: (Cell | undefined)[] | undefined, move: Move): void {
  if (cells) for (let column = move.from; column <= move.to; column++) put(cells, column, undefined);
}

function shiftColumns(sheet: Sheet, move: Move): void {
  const lastRow = Math.min(move.to, sheet.rows.length - 1);
  for (let row = move.from; row <= lastRow; row++) {
    const cells = sheet.rows[row];
    if (!cells || cells.length <= move.at - (move.count > 0 ? 1 : 0)) continue;
    const like = formatOnly(cells[move.at - 1]);
    const tail = cells.slice(move.count < 0 ? move.at - move.count : move.at);
    cells.length = Math.min(cells.length, move.at);
    if (move.count > 0 && like) for (let n = 0; n < move.count; n++) cells[move.at + n] = { ...like };
    const start = move.at + Math.max(move.count, 0);
    tail.forEach((cell, index) => {
      cells[start + index] = cell;
    });
  }
  if (!isWhole(move)) return;
  const like = move.count > 0 ? sheet.columns[move.at - 1] : undefined;
  sheet.columns = moveKeys(sheet.columns, move);
  if (like) for (let n = 0; n < move.count; n++) sheet.columns[move.at + n] = omit(like, 'outlineLevel', 'collapsed');
  if (move.count > 0) joinGroup(sheet.columns, move);
}

/** Lines inserted in the middle of a group of the outline belong to it. */
function joinGroup(lines: Record<number, Outlined>, { at, count }: Move): void {
  const level = levelBetween(lines, at - 1, at + count);
  if (level > 0) for (let n = 0; n < count; n++) (lines[at + n] ??= {}).outlineLevel = level;
}

function put(cells: (Cell | undefined)[], column: number, cell: Cell | undefined): void {
  if (cell) cells[column] = cell;
  else if (column in cells) delete cells[column];
}

function formatOnly(cell: Cell | undefined): Cell | undefined {
  return cell?.style === undefined ? undefined : { style: cell.style };
}

function moveKeys<T>(record: Record<number, T>, move: Move): Record<number, T> {
  const moved: Record<number, T> = {};
  for (const key in record) {
    const span = moveSpan(Number(key), Number(key), move);
    if (span) moved[span[0]] = record[key];
  }
  return moved;
}

function shiftAttachments(sheet: Sheet, move: Move): void {
  const moved = (areas: Area[]): Area[] =>
    areas.flatMap((area) => {
      const to = moveArea(area, move);
      return to ? [to] : [];
    });
  sheet.merges = moved(sheet.merges);
  for (const rule of sheet.validations) rule.areas = moved(rule.areas);
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = moved(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  shiftTables(sheet, move);
  const following = <T extends { row: number; column: number }>(ones: readonly T[]): T[] =>
    ones.flatMap((one) => {
      const { row, column } = one;
      const to = moveArea({ top: row, left: column, bottom: row, right: column }, move);
      return to ? { ...one, row: to.top, column: to.left } : [];
    });
  sheet.notes = following(sheet.notes);
  if (sheet.comments) sheet.comments = following(sheet.comments);
  const links = (sheet.hyperlinks ?? []).flatMap((link) => {
    const to = moveArea(link.area, move);
    return to ? [{ ...link, area: to }] : [];
  });
  setLinks(sheet, links);
  shiftFilter(sheet, move);
}

/** Rows that only a deleted column's filter kept out are shown again. */
function shiftFilter(sheet: Sheet, move: Move): void {
  const { autoFilter, filters } = sheet;
  if (!autoFilter) return;
  const to = moveArea(autoFilter, move);
  const kept = to && (sameArea(to, autoFilter) ? filters : refiltered(filters, placeOf));
  if (to) sheet.autoFilter = to;
  else delete sheet.autoFilter;
  if (kept) sheet.filters = kept;
  else delete sheet.filters;
  if (move.axis === 'column' && isActive(filters) && !isActive(kept)) showRows(sheet, autoFilter);

  function placeOf(column: number): number {
    if (!to || !autoFilter || move.axis === 'row') return column;
    const at = autoFilter.left + column;
    const span = moveSpan(at, at, move);
    return span ? span[0] - to.left : -1;
  }
}

function shiftTables(sheet: Sheet, move: Move): void {
  sheet.tables = sheet.tables.filter((table) => {
    const to = moveArea(table.area, move);
    if (!to) {
      if (move.axis === 'column' && isActive(table.filters)) showRows(sheet, table.area);
      return false;
    }
    const touched = !sameArea(to, table.area);
    if (move.axis === 'column' && touched) {
      const at = move.at - table.area.left;
      const width = table.columns.length;
      if (move.count > 0 && at > 0 && at < width)
        replaceColumns(sheet, table, withInserted(table.columns, at, move.count));
      if (move.count < 0) {
        const left = table.columns.filter((_, index) => index < at || index >= at - move.count);
        replaceColumns(sheet, table, left);
      }
    }
    const totals = { ...table.area, top: table.area.bottom };
    if (move.axis === 'row' && move.count < 0 && overlaps(place(move), totals)) delete table.showTotals;
    table.area = to;
    return true;
  });
}

function withInserted(columns: readonly TableColumn[], at: number, count: number): TableColumn[] {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  const inserted: TableColumn[] = [];
  for (let number = 1; inserted.length < count; number++)
    if (!taken.has(`column${number}`)) inserted.push({ name: `Column${number}` });
  return [...columns.slice(0, at), ...inserted, ...columns.slice(at)];
}

function shiftPage(sheet: Sheet, move: Move): void {
  const { page } = sheet;
  for (const chart of sheet.charts) chart.anchor = moveAnchor(chart.anchor, move);
  if (page.area) {
    const to = moveArea(page.area, move);
    if (to) page.area = to;
    else delete page.area;
  }
  if (move.axis === 'row') {
    if (page.titleRows) {
      const span = moveSpan(page.titleRows.top, page.titleRows.bottom, move);
      if (span) page.titleRows = { top: span[0], bottom: span[1] };
      else delete page.titleRows;
    }
    if (page.rowBreaks) page.rowBreaks = moveBreaks(page.rowBreaks, move);
  } else {
    if (page.titleColumns) {
      const span = moveSpan(page.titleColumns.left, page.titleColumns.right, move);
      if (span) page.titleColumns = { left: span[0], right: span[1] };
      else delete page.titleColumns;
    }
    if (page.columnBreaks) page.columnBreaks = moveBreaks(page.columnBreaks, move);
  }
}

function moveBreaks(breaks: number[], move: Move): number[] {
  return [
    ...new Set(
      breaks.flatMap((at) => {
        const span = moveSpan(at, at, move);
        return span ? [span[0]] : [];
      }),
    ),
  ];
}
