/**
 * From the cells of a school's form to raw figures: a pure mapping, used by intake in this order:
 * `rawFiguresByNames` → `rawFiguresByIds` → `rawFiguresByLabels` (see contract.ts for what each rests on).
 *
 * Input: a `FormCells`; a spreadsheet `Workbook` is one as it stands. Output: `RawForm` with raw cell values, not
 * yet parsed (give each to `parseFigure`; a date may come as a serial number), where each stood, and what was unusual.
 * A key in `figures` whose `raw` is `null` was found and is blank; a key that is not there was not found.
 */
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import { foldText } from '../../reporting/figures/text';
import { type Level, levelInfo, LEVELS } from '../../reporting/levels/level';
import { parseReference } from '../../spreadsheet/address';
import type { Area, Cell, CellValue } from '../../spreadsheet/model';
import { COLUMN_IDS_ROW, type CellMeaning, explains, meaningOf, meaningOfName, takesExplanation } from './contract';
import {
  CHECK_HEADER,
  indicatorWords,
  levelHeading,
  PERIOD_LABEL,
  SCHOOL_HEADING,
  vaccinationWords,
  VALUE_HEADER,
} from './wordings';

export interface FormSheet {
  name: string;
  /** Sparse, from 0. */
  rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  merges?: readonly Area[];
}

export interface FormCells {
  sheets: readonly FormSheet[];
  names: readonly { name: string; formula: string; sheet?: string }[];
}

export interface RawFigure {
  /** `null`: blank; `undefined`: a formula whose value was never calculated. */
  raw: CellValue | undefined;
  formula?: string;
  sheet: string;
  row: number;
  column: number;
}

export interface UnusualCell {
  code: 'broken-name' | 'duplicate' | 'formula';
  key?: string;
  /** Vietnamese. */
  message: string;
}

export interface RawForm {
  /** By figure key. */
  figures: Map<string, RawFigure>;
  /** The form's own totals by key (`TH_tong_hocSinh`): to compare with, never to take. */
  totals: Map<string, RawFigure>;
  /** Giải trình by row ID; blank ones left out. See `explanationsByKey`. */
  explanations: Map<string, RawFigure>;
  /** Every Giải trình cell by row ID, also blank ones. */
  explanationCells: Map<string, RawFigure>;
  period?: RawFigure;
  unusual: UnusualCell[];
}

/** Way 1: by the workbook's defined names. Names that no longer point to one cell are reported as `broken-name`. */
export function rawFiguresByNames(cells: FormCells): RawForm {
  const form = emptyForm();
  const sheets = new Map(cells.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const { name, formula, sheet: scope } of cells.names) {
    const meaning = scope === undefined ? meaningOfName(name) : undefined;
    if (!meaning) continue;
    const reference = parseReference(formula.replace(/^=/, ''));
    const sheet = reference && sheets.get(reference.sheet.toLowerCase());
    if (!reference || !sheet) {
      form.unusual.push({
        code: 'broken-name',
        key: keyOf(meaning),
        message: `Tên ô ${name} không còn trỏ tới một ô nào của biểu mẫu (${formula}).`,
      });
      continue;
    }
    take(form, meaning, sheet, reference.area.top, reference.area.left);
  }
  return finished(form);
}

/** Way 2: by hidden row and column IDs, wherever the rows and the sheet have gone. */
export function rawFiguresByIds(cells: FormCells): RawForm {
  const form = emptyForm();
  for (const sheet of cells.sheets) {
    const idColumn = columnOfIds(sheet);
    if (idColumn === undefined) continue;
    let columnIds: [number, string][] = [];
    sheet.rows.forEach((row, rowIndex) => {
      const rowId = textOf(row?.[idColumn]);
      if (!row || rowId === '') return;
      if (rowId === COLUMN_IDS_ROW) {
        columnIds = [];
        row.forEach((cell, column) => {
          if (column !== idColumn && textOf(cell) !== '') columnIds.push([column, textOf(cell)]);
        });
        return;
      }
      for (const [column, columnId] of columnIds) {
        const meaning = meaningOf(rowId, columnId);
        // A blank text row has its value column only; the others of the header do not apply to it.
        if (meaning) take(form, meaning, sheet, rowIndex, column);
      }
    });
  }
  return finished(form);
}

/**
 * Way 3, the last resort: by the words on the form. Needs to know what was asked. A level's heading says whose the rows
 * below are; a header row says what the columns are; the row's label says the rest. Hidden IDs and names may all be gone.
 */
export function rawFiguresByLabels(cells: FormCells, slots: readonly FigureSlot[]): RawForm {
  const form = emptyForm();
  const wanted = wantedByPlace(slots);
  for (const sheet of cells.sheets) {
    let place = '';
    let columns = new Map<string, number>();
    sheet.rows.forEach((row, rowIndex) => {
      if (!row) return;
      const words = row.flatMap((cell, column) => {
        const text = labelText(textOf(cell));
        return text === '' ? [] : [{ text, column }];
      });
      const heading = words.find(({ text }) => PLACES.has(text));
      if (heading && words.length <= 2) {
        place = PLACES.get(heading.text) ?? '';
        columns = new Map();
        return;
      }
      if (words.some(({ text }) => text === labelText(CHECK_HEADER)) && words.length > 2) {
        columns = new Map(words.toReversed().map(({ text, column }) => [text, column]));
        return;
      }
      const period = words.find(({ text }) => text === labelText(PERIOD_LABEL));
      if (period) {
        const at = words.find(({ column }) => column > period.column)?.column;
        if (at !== undefined) take(form, { kind: 'period' }, sheet, rowIndex, at);
      }
      if (columns.size === 0) return;
      for (const { text } of words.slice(0, 1)) {
        for (const [column, key] of wanted.get(`${place}|${text}`) ?? []) {
          const at = columns.get(column);
          if (at === undefined) continue;
          // A section may be headed by the very words of its first row ("Hình thức dạy học"): the one with a value counts.
          if (form.figures.get(key)?.raw === null) form.figures.delete(key);
          take(form, { kind: 'figure', key }, sheet, rowIndex, at);
        }
      }
    });
  }
  return finished(form);
}

/** Giải trình by figure key, over the keys given: a row's text stands for each figure of the row, also for totals. */
export function explanationsByKey(form: RawForm, keys: Iterable<string>): Map<string, string> {
  const result = new Map<string, string>();
  for (const key of keys) {
    const texts = [...form.explanations]
      .filter(([row]) => explains(row, key))
      .map(([, cell]) => String(cell.raw).trim());
    if (texts.length > 0) result.set(key, [...new Set(texts)].join('; '));
  }
  return result;
}

export function emptyForm(): RawForm {
  return { figures: new Map(), totals: new Map(), explanations: new Map(), explanationCells: new Map(), unusual: [] };
}

/** Records a cell; the first of two for the same figure stays, and the second is reported unless it is the same cell. */
function take(form: RawForm, meaning: CellMeaning, sheet: FormSheet, row: number, column: number): void {
  const cell = sheet.rows[row]?.[column];
  const found: RawFigure = { raw: rawOf(cell), sheet: sheet.name, row, column };
  if (cell?.formula !== undefined) found.formula = cell.formula;
  if (meaning.kind === 'period') {
    form.period ??= found;
    return;
  }
  if (meaning.kind === 'explanation') {
    if (takesExplanation(meaning.row) && !form.explanationCells.has(meaning.row))
      form.explanationCells.set(meaning.row, found);
    if (typeof found.raw === 'string' ? found.raw.trim() !== '' : found.raw != null)
      form.explanations.set(meaning.row, found);
    return;
  }
  const target = meaning.kind === 'total' ? form.totals : form.figures;
  const known = target.get(meaning.key);
  if (!known) target.set(meaning.key, found);
  else if (known.row !== row || known.column !== column || known.sheet !== sheet.name) {
    form.unusual.push({
      code: 'duplicate',
      key: meaning.key,
      message: `Chỉ tiêu ${meaning.key} có ở hai ô; lấy ô đầu (trang "${known.sheet}", dòng ${known.row + 1}).`,
    });
  }
}

/** A clerk may have typed a formula (=30+5) into an input cell: its value counts, and it is said. */
function finished(form: RawForm): RawForm {
  for (const [key, cell] of form.figures) {
    if (cell.formula !== undefined)
      form.unusual.push({ code: 'formula', key, message: `Ô của chỉ tiêu ${key} chứa công thức =${cell.formula}.` });
  }
  return form;
}

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value.trim() : '';
}

/** The hidden column moves when columns are inserted before it: it is the one that holds `.cot`. */
function columnOfIds(sheet: FormSheet): number | undefined {
  for (const row of sheet.rows) {
    const column = row?.findIndex((cell) => textOf(cell) === COLUMN_IDS_ROW) ?? -1;
    if (column >= 0) return column;
  }
  return undefined;
}

function rawOf(cell: Cell | undefined): CellValue | undefined {
  if (!cell) return null;
  return cell.formula !== undefined ? cell.value : (cell.value ?? null);
}

function keyOf(meaning: CellMeaning): string | undefined {
  return meaning.kind === 'figure' || meaning.kind === 'total' ? meaning.key : undefined;
}

/** Place and row label → the column label and key of every figure of the row. */
function wantedByPlace(slots: readonly FigureSlot[]): Map<string, [string, string][]> {
  const wanted = new Map<string, [string, string][]>();
  for (const slot of slots) {
    const { level, grade, vaccination } = slot;
    const inGrid = grade !== undefined || vaccination !== undefined;
    const row = vaccination
      ? vaccinationWords(vaccination)
      : level && grade
        ? gradeWords(level, grade)
        : indicatorWords(slot);
    const place = `${level ?? SCHOOL_PLACE}|${labelText(row)}`;
    const column = labelText(inGrid ? indicatorWords(slot) : VALUE_HEADER);
    wanted.set(place, [...(wanted.get(place) ?? []), [column, slot.key]]);
  }
  return wanted;
}

function gradeWords(level: Level, grade: string): string {
  return levelInfo(level).grades.find(({ code }) => code === grade)?.label ?? grade;
}

/** For comparison: folded, without the colon or mark that labels may carry. */
function labelText(text: string): string {
  return foldText(text)
    .replace(/[:*]+$/, '')
    .trim();
}

const SCHOOL_PLACE = 'truong';
const PLACES: ReadonlyMap<string, string> = new Map([
  ...LEVELS.map((level) => [labelText(levelHeading(level)), level] as const),
  [labelText(SCHOOL_HEADING), SCHOOL_PLACE] as const,
]);
