/** From raw cells to figures: text cleaned, formulas worked out, and everything that was mended or refused said. */
import type { FigureSlot } from '../reporting/catalogue/indicator';
import { slotName, slotPlace } from '../reporting/catalogue/slots';
import type { FigureValue } from '../reporting/figures/figure';
import { formatFigure } from '../reporting/figures/format';
import { convertLegacyText } from '../reporting/figures/legacy-fonts';
import { parseFigure } from '../reporting/figures/parse';
import type { RawFigure, RawForm } from '../sheets/school/read';
import { NO, YES } from '../sheets/school/wordings';
import { type Area, type CellValue, isCellError } from '../spreadsheet/model';
import type { CellLook, FormSource } from './formats/form-source';
import { evaluateSimple } from './formats/simple-formula';
import { MAX_TEXT_LENGTH } from './limits';
import { addressOf } from './locate';
import type { LocatedFinding, Repair } from './outcome';

export interface ReadFigures {
  figures: Map<string, FigureValue>;
  repairs: Repair[];
  findings: LocatedFinding[];
}

/**
 * @param accept apply proposals ("12.843" as 12843); otherwise such a figure stays blank with a finding that proposes it
 */
export function readFigures(
  source: FormSource,
  form: RawForm,
  slots: readonly FigureSlot[],
  accept: boolean,
): ReadFigures {
  const read: ReadFigures = { figures: new Map(), repairs: [], findings: [] };
  for (const slot of slots) {
    const cell = form.figures.get(slot.key);
    if (cell) readFigure(read, source, form, slot, cell, accept);
  }
  return read;
}

/** Text of a cell with legacy fonts converted; `converted` when that changed it. */
export function readableText(source: FormSource, cell: RawFigure): { text: string; converted: boolean } {
  const raw =
    typeof cell.raw === 'string' ? cell.raw.slice(0, MAX_TEXT_LENGTH) : cell.raw == null ? '' : String(cell.raw);
  // Fonts cost the parsing of the styles: asked only where legacy codes can be, which all lie in Latin-1's upper half.
  const font = MAY_BE_LEGACY.test(raw) ? source.lookAt(cell.sheet, cell.row, cell.column).font : undefined;
  const text = font === undefined ? raw : (convertLegacyText(raw, font) ?? raw);
  return { text, converted: text !== raw };
}

/** Something of Latin-1's upper half, and no letter that only Unicode has (ă, đ, ơ, ư, ạ…). */
const MAY_BE_LEGACY = /^(?=[^]*[\u0080-\u00ff])[^\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]*$/;

function readFigure(
  read: ReadFigures,
  source: FormSource,
  form: RawForm,
  slot: FigureSlot,
  cell: RawFigure,
  accept: boolean,
): void {
  const address = addressOf(cell);
  const where = `${slotPlace(slot)}, ${slotName(slot)}`;
  const finding = (rule: string, value: LocatedFinding['value'], message: string) =>
    read.findings.push({ rule, severity: 'error', keys: [slot.key], value, message, cell: address });

  const raw = calculated(source, cell);
  if (raw === undefined) {
    finding(
      'cong-thuc-chua-tinh',
      `=${cell.formula ?? ''}`,
      `${where} (ô ${address}): công thức =${cell.formula ?? ''} chưa có kết quả trong tệp. Hãy gõ thẳng con số vào ô.`,
    );
    return;
  }
  if (isCellError(raw)) {
    finding('o-bao-loi', raw.error, `${where} (ô ${address}): ô đang báo lỗi ${raw.error}. Hãy gõ lại con số vào ô.`);
    return;
  }
  if (raw !== null && isShared(source, form, cell)) {
    finding(
      'o-bi-gop',
      raw,
      `${where} (ô ${address}): ô số liệu bị gộp với ô khác nên không biết “${raw}” là của ô nào. Hãy bỏ gộp ô rồi điền lại từng ô.`,
    );
    return;
  }
  const typed = withLegacyFont(read, source, slot, cell, raw, address);
  const parsed = parseFigure(slot, typed, shownAs(source, slot, cell, typed));
  if (parsed.kind === 'blank') return;
  if (parsed.kind === 'value') {
    read.figures.set(slot.key, parsed.value);
    if (parsed.repaired !== undefined) {
      read.repairs.push({
        code: 'text-number',
        message: `${where} (ô ${address}): ${parsed.repaired}`,
        key: slot.key,
        cell: address,
        before: String(typed),
        after: String(parsed.value),
      });
    }
    return;
  }
  const { proposal } = parsed.finding;
  if (proposal?.key === slot.key) {
    read.repairs.push({
      code: parsed.finding.rule === 'phan-nghin' ? 'decimal-thousands' : 'proposed-value',
      message: `${where} (ô ${address}): ${accept ? 'sửa' : 'đề nghị sửa'} ${shownTyped(typed)} thành ${formatFigure(slot.indicator, proposal.value)}.`,
      key: slot.key,
      cell: address,
      before: String(typed),
      after: String(proposal.value),
    });
    if (accept) {
      read.figures.set(slot.key, proposal.value);
      // "31/39" in one cell says both; what stands in the other cell itself comes later and wins.
      if (proposal.also) read.figures.set(proposal.also.key, proposal.also.value);
      return;
    }
  }
  read.findings.push({ ...parsed.finding, cell: address });
}

/** As a Vietnamese reader reads it: 1.021 of an English Excel is "1,021", one and a bit; a text as it stands, in quotes. */
function shownTyped(typed: CellValue): string {
  return typeof typed === 'number' ? formatFigure({ kind: 'count' }, typed) : `“${String(typed)}”`;
}

/** How a number is shown, where it could be a date of this century by mistake or a percent: telling needs the styles. */
function shownAs(source: FormSource, slot: FigureSlot, cell: RawFigure, value: unknown): CellLook {
  if (typeof value !== 'number' || slot.indicator.kind === 'date') return {};
  const dateLike = value >= FIRST_SERIAL && value <= LAST_SERIAL;
  if (!dateLike && slot.indicator.kind !== 'percent') return {};
  return source.lookAt(cell.sheet, cell.row, cell.column);
}

/** 1 January 2000 and 31 December 2099. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** The value as it stands, or worked out when the program that saved the file kept none. `undefined`: it cannot be. */
function calculated(source: FormSource, cell: RawFigure): CellValue | undefined {
  if (cell.raw !== undefined || cell.formula === undefined) return cell.raw ?? null;
  return evaluateAt(source, cell.sheet, cell.formula, 0);
}

/** Cells that lean on cells, as far as a clerk's small formulas go; a circle ends here too. */
const MAX_FORMULA_DEPTH = 12;

function evaluateAt(source: FormSource, home: string, formula: string, depth: number): number | undefined {
  if (depth > MAX_FORMULA_DEPTH) return undefined;
  return evaluateSimple(formula, (sheetName = home, row, column) => {
    const sheet = source.sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
    if (!sheet) return undefined;
    const cell = sheet.rows[row]?.[column];
    if (cell?.value !== undefined || cell?.formula === undefined) return cell?.value ?? null;
    return evaluateAt(source, sheet.name, cell.formula, depth + 1);
  });
}

function withLegacyFont(
  read: ReadFigures,
  source: FormSource,
  slot: FigureSlot,
  cell: RawFigure,
  raw: Exclude<CellValue, { error: string }>,
  address: string,
): string | number | boolean | null {
  if (typeof raw !== 'string' || isOffered(slot, raw)) return raw;
  const { text, converted } = readableText(source, { ...cell, raw });
  if (converted) {
    read.repairs.push({
      code: 'legacy-font',
      message: `${slotPlace(slot)}, ${slotName(slot)} (ô ${address}): chữ gõ bằng phông cũ, đã đổi sang Unicode.`,
      key: slot.key,
      cell: address,
      before: raw,
      after: text,
    });
  }
  return text;
}

/** As the form's own drop-down writes it. */
function isOffered({ indicator }: FigureSlot, text: string): boolean {
  return indicator.kind === 'yesNo' ? text === YES || text === NO : (indicator.choices?.includes(text) ?? false);
}

/**
 * Merged with the cell of another figure, which is empty then: nothing says whose the value is. A merge over cells that
 * hold values of their own is one that a program left behind when it moved rows; the form's own wide cells cover no other.
 */
function isShared(source: FormSource, form: RawForm, cell: RawFigure): boolean {
  const merges = source.sheets.find(({ name }) => name === cell.sheet)?.merges ?? [];
  const merge = merges.find((area) => holds(area, cell));
  if (!merge || merge.top !== cell.row || merge.left !== cell.column) return false;
  return [...form.figures.values()].some(
    (other) => other !== cell && other.sheet === cell.sheet && holds(merge, other) && other.raw === null,
  );
}

function holds({ top, bottom, left, right }: Area, { row, column }: RawFigure): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
