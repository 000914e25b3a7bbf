/**
 * From the cells of a school's form to raw figures: a pure mapping, used by intake in this order:
 * `rawFiguresByNames` → `rawFiguresByIds` → `rawFiguresByLabels` (see contract.ts for what each rests on).
 *
 * Input: a `FormCells`; a spreadsheet `Workbook` is one as it stands. Output: `RawForm` with raw cell values, not
 * yet parsed (give each to `parseFigure`; a date may come as a serial number), where each stood, and what was unusual.
 * A key in `figures` whose `raw` is `null` was found and is blank; a key that is not there was not found.
 */
import { parseReference } from '../../spreadsheet/address';
import type { Area, Cell, CellValue } from '../../spreadsheet/model';
import { COLUMN_IDS_ROW, type CellMeaning, explains, meaningOf, meaningOfName } from './contract';

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
  return { figures: new Map(), totals: new Map(), explanations: new Map(), unusual: [] };
}

/** Records a cell; the first of two for the same figure stays, and the second is reported unless it is the same cell. */
export function take(form: RawForm, meaning: CellMeaning, sheet: FormSheet, row: number, column: number): void {
  const cell = sheet.rows[row]?.[column];
  const found: RawFigure = { raw: rawOf(cell), sheet: sheet.name, row, column };
  if (cell?.formula !== undefined) found.formula = cell.formula;
  if (meaning.kind === 'period') {
    form.period ??= found;
    return;
  }
  if (meaning.kind === 'explanation') {
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
export function finished(form: RawForm): RawForm {
  for (const [key, cell] of form.figures) {
    if (cell.formula !== undefined)
      form.unusual.push({ code: 'formula', key, message: `Ô của chỉ tiêu ${key} chứa công thức =${cell.formula}.` });
  }
  return form;
}

export function textOf(cell: Cell | undefined): string {
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
