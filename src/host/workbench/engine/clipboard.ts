/** Copying out of the workbook and pasting into it, from itself with formulas and looks, from elsewhere the values. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../spreadsheet/address';
import type { Area, Sheet, Validation } from '../../../spreadsheet/model';
import { columnsOf, contains, intersection, overlaps, rowsOf, subtract } from '../../grid/areas';
import { clearArea } from '../../grid/clear';
import { copyBlock } from '../../grid/copy';
import { putTyped } from '../../grid/cells';
import { assertWritable } from '../../protection';
import { ExcelError, mergedRangeConflict } from '../../protocol/errors';
import type { Session } from '../../session/session';
import { onCells, type ActContext, type Done } from './acts';
import type { CellView, ClipboardContent } from './api';
import { ClipboardTooLargeError, readClipboard, type PastedBlock } from './pasted';
import { parseTyped } from './typed';

interface Copied {
  mark: string;
  /** The cells as they were when copied: what is changed afterwards does not change the clipboard. */
  source: Sheet;
  area: Area;
  /** The sheet they are to leave when pasted. */
  cutFrom?: Sheet;
}

export class Clipboard {
  private copied: Copied | undefined;
  private next = 1;

  /** @param shown the cells as they look, for other programs */
  copy(sheet: Sheet, area: Area, shown: (CellView | null)[][], cut: boolean): ClipboardContent {
    const mark = `giao-ban-${Date.now().toString(36)}-${this.next++}`;
    const rows: Sheet['rows'] = [];
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++)
      rows[row] = (sheet.rows[row] ?? []).map((cell) => cell && { ...cell });
    const source = { ...sheet, rows, merges: [...sheet.merges], validations: structuredClone(sheet.validations) };
    this.copied = { mark, source, area, ...(cut && { cutFrom: sheet }) };
    return { text: tabbed(shown), html: htmlOf(shown, mark) };
  }

  paste(context: ActContext, target: Area, content: ClipboardContent): Done {
    const own = this.copied && content.html?.includes(this.copied.mark) ? this.copied : undefined;
    return own ? this.pasteOwn(context, own, target) : pasteForeign(context, target, content);
  }

  private pasteOwn(context: ActContext, copied: Copied, target: Area): Done {
    const { session, sheet } = context;
    const { source, cutFrom } = copied;
    const area = targetArea(copied.area, target, cutFrom !== undefined);
    assertWritable(session.workbook, sheet, area);
    assertWholeMerges(sheet, area);
    const places = [{ sheet, area }];
    if (cutFrom) {
      assertWritable(session.workbook, cutFrom, copied.area);
      places.push({ sheet: cutFrom, area: copied.area });
    }
    const step = onCells(context, places, () => {
      if (cutFrom) clearArea(session.workbook, cutFrom, copied.area, 'All');
      copyBlock(
        { sheet: source, area: copied.area },
        { sheet, area },
        { what: 'All', skipBlanks: false, transpose: false, ...(cutFrom && { asWritten: true }) },
      );
      copyValidations(source, copied.area, sheet, area);
    });
    // What was cut is pasted once; pasting again copies.
    if (cutFrom) this.copied = undefined;
    return { step, area };
  }
}

/** The target when it holds the source a whole number of times, else the source's size from the target's first cell. */
function targetArea(source: Area, target: Area, once: boolean): Area {
  const [height, width] = [rowsOf(source), columnsOf(source)];
  const repeats = !once && rowsOf(target) % height === 0 && columnsOf(target) % width === 0;
  return onSheet({
    top: target.top,
    left: target.left,
    bottom: repeats ? target.bottom : target.top + height - 1,
    right: repeats ? target.right : target.left + width - 1,
  });
}

function onSheet(area: Area): Area {
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS)
    throw new ExcelError('NonBlankCellOffSheet', 'The pasted cells would lie beyond the edge of the sheet.');
  return area;
}

/** As in Excel, a paste does not ask the rules of the cells it writes into: they are checked later. */
function pasteForeign(context: ActContext, target: Area, content: ClipboardContent): Done {
  const { session, sheet } = context;
  const block = blockOf(content);
  if (block.length === 0 || block[0].length === 0) return {};
  const area = targetArea({ top: 0, left: 0, bottom: block.length - 1, right: block[0].length - 1 }, target, false);
  assertWritable(session.workbook, sheet, area);
  const step = onCells(context, [{ sheet, area }], () => {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const value = block[(row - area.top) % block.length][(column - area.left) % block[0].length];
        enterPasted(session, sheet, row, column, value);
      }
  });
  return { step, area };
}

function enterPasted(session: Session, sheet: Sheet, row: number, column: number, value: PastedBlock[0][0]): void {
  const covered = sheet.merges.some(
    (merge) => contains(merge, at(row, column)) && (merge.top !== row || merge.left !== column),
  );
  if (covered) return;
  if (typeof value !== 'string') return putTyped(session.workbook, sheet, row, column, { value });
  // Text from elsewhere never becomes a formula.
  const text = /^[=+\-@]/.test(value.trim()) && !isNumberText(value) ? `'${value}` : value;
  putTyped(session.workbook, sheet, row, column, parseTyped(session, sheet, row, column, text));
}

function isNumberText(text: string): boolean {
  return /^\s*[+-]?[\d.,\s]+%?\s*$/.test(text);
}

function blockOf(content: ClipboardContent): PastedBlock {
  try {
    return readClipboard(content);
  } catch (error) {
    if (error instanceof ClipboardTooLargeError)
      throw new ExcelError('RangeExceedsLimit', 'The pasted block is larger than a paste may be.');
    throw error;
  }
}

/** What is pasted brings its rules, and with none, takes away those that were there. */
function copyValidations(source: Sheet, from: Area, sheet: Sheet, to: Area): void {
  sheet.validations = sheet.validations
    .map((rule) =>
      rule.areas.some((area) => overlaps(area, to))
        ? { ...rule, areas: rule.areas.flatMap((area) => subtract(area, to)) }
        : rule,
    )
    .filter((rule) => rule.areas.length > 0);
  for (const rule of source.validations) {
    const areas = rule.areas.flatMap((area) => repeated(intersection(area, from), from, to));
    if (areas.length > 0) sheet.validations.push({ ...(structuredClone(rule) as Validation), areas });
  }
}

function repeated(part: Area | undefined, from: Area, to: Area): Area[] {
  if (!part) return [];
  const areas: Area[] = [];
  for (let top = to.top; top <= to.bottom; top += rowsOf(from))
    for (let left = to.left; left <= to.right; left += columnsOf(from))
      areas.push({
        top: top + part.top - from.top,
        bottom: top + part.bottom - from.top,
        left: left + part.left - from.left,
        right: left + part.right - from.left,
      });
  return areas;
}

function assertWholeMerges(sheet: Sheet, area: Area): void {
  if (sheet.merges.some((merge) => overlaps(merge, area) && !contains(area, merge))) throw mergedRangeConflict();
}

function tabbed(shown: (CellView | null)[][]): string {
  return shown.map((line) => line.map((cell) => quoted(cell?.text ?? '')).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function htmlOf(shown: (CellView | null)[][], mark: string): string {
  const rows = shown.map((line) => `<tr>${line.map((cell) => `<td>${escaped(cell?.text ?? '')}</td>`).join('')}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table data-copied="${mark}">${rows.join('')}</table></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

function at(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
