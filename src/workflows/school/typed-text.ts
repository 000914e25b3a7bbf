/** Between what a person types for a figure and what stands in its cell. */
import type { CellLook } from '../../intake/formats/form-source';
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import type { FigureValue } from '../../reporting/figures/figure';
import { parseFigure } from '../../reporting/figures/parse';
import { dayOfSerial, serialOfDay } from '../../reporting/periods/days';
import { numberFormat } from '../../sheets/school/figure-looks';
import type { RawFigure } from '../../sheets/school/read';
import { NO, YES } from '../../sheets/school/wordings';
import { type CellValue, isCellError } from '../../spreadsheet/model';

/**
 * The cell's content for what was typed: the figure when it can be read ("12.843" and "35 HS" are numbers), else the text
 * as it was typed, so that nothing is lost and the check says what is wrong.
 */
export function cellContent(slot: FigureSlot, typed: string, shows: CellLook = {}): CellValue {
  const parsed = parseFigure(slot, typed);
  if (parsed.kind === 'blank') return null;
  return parsed.kind === 'value' ? figureContent(slot, parsed.value, shows) : typed.normalize('NFC').trim();
}

/** A figure as it stands in its cell: yes/no in words, a date as its serial number. */
export function figureContent(slot: FigureSlot, value: FigureValue, shows: CellLook = {}): string | number {
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'string') return slot.indicator.kind === 'date' ? (serialOfDay(value) ?? value) : value;
  // A cell that shows percents holds hundredths.
  return shows.percent && slot.indicator.kind === 'percent' ? Number((value / 100).toPrecision(15)) : value;
}

/** The cell's content as a person would type it; "" for blank. Numbers with the decimal comma and without thousands. */
export function typedText(
  slot: FigureSlot,
  cell: Pick<RawFigure, 'raw' | 'formula'> | undefined,
  shows: CellLook = {},
): string {
  const raw = cell?.raw ?? null;
  if (raw === null) return cell?.formula === undefined ? '' : `=${cell.formula}`;
  if (isCellError(raw)) return raw.error;
  if (typeof raw === 'boolean') return raw ? YES : NO;
  if (typeof raw === 'string') return raw;
  const day = slot.indicator.kind === 'date' || shows.date ? dayOfSerial(raw) : undefined;
  if (day !== undefined) return day.split('-').reverse().join('/');
  const percent = shows.percent && slot.indicator.kind === 'percent';
  return decimalComma(percent ? Number((raw * 100).toPrecision(12)) : raw);
}

/** The format to give the cell back when it shows its number as a date or keeps everything as text. */
export function mendedFormat(slot: FigureSlot, shows: CellLook, code: string | undefined): string | undefined {
  const { kind } = slot.indicator;
  if (kind === 'text' || kind === 'choice' || kind === 'yesNo') return undefined;
  return code === '@' || (shows.date && kind !== 'date') ? numberFormat(slot) : undefined;
}

function decimalComma(value: number): string {
  const text = String(value);
  return /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
}
