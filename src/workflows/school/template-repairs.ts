/** What somebody did to the template, told beside what reading it already found. Nothing is changed here. */
import { cellName } from '../../reporting/catalogue/slots';
import {
  COLUMN_IDS_ROW,
  EXPLANATION_PREFIX,
  HISTORY_TABLE,
  PERIOD_NAME,
  PRINT_NAMES,
  SCHOOL_SHEET,
} from '../../sheets/school/contract';
import type { RawFigure } from '../../sheets/school/read';
import { areaAddress, parseReference } from '../../spreadsheet/address';
import type { Area } from '../../spreadsheet/model';
import type { OpenCells, OpenSheet } from '../../workbook/school/open-cells';
import { totalRepairs } from './lost-totals';
import type { FormRepair, TemplateRepairCode } from './school-form';
import { IN_CELLS, type Standing } from './standing';

export function withTemplateRepairs(cells: OpenCells, standing: Standing): Standing {
  const repairs = [...templateRepairs(cells, standing), ...standing.form.repairs];
  return { ...standing, form: { ...standing.form, repairs } };
}

/** What was known of the template, for a form that only shows what a figure would do. */
export function asRepairedAs(before: Standing, standing: Standing): Standing {
  const known = before.form.repairs.filter(({ code }) => TEMPLATE_CODES.has(code));
  return { ...standing, form: { ...standing.form, repairs: [...known, ...standing.form.repairs] } };
}

const TEMPLATE_CODES: ReadonlySet<string> = new Set<TemplateRepairCode>([
  'names-lost',
  'sheet-renamed',
  'protection-removed',
  'validations-removed',
  'ids-shown',
  'total-typed-over',
  'cells-merged',
]);

/** Names that lead nowhere or to another cell than theirs, with the cell they belong to. */
export function wrongNames(cells: OpenCells, { located: { form } }: Standing): Map<string, RawFigure> {
  const targets = new Map(cells.names.map(({ name, formula }) => [name, parseReference(formula.replace(/^=/, ''))]));
  const belong: [string, RawFigure][] = [
    ...[...form.figures, ...form.totals].map(([key, cell]): [string, RawFigure] => [cellName(key), cell]),
    ...[...form.explanationCells].map(([row, cell]): [string, RawFigure] => [EXPLANATION_PREFIX + row, cell]),
    ...(form.period ? [[PERIOD_NAME, form.period] as [string, RawFigure]] : []),
  ];
  return new Map(
    belong.filter(([name, cell]) => {
      const at = targets.get(name);
      return at?.sheet !== cell.sheet || at.area.top !== cell.row || at.area.left !== cell.column;
    }),
  );
}

/** Keys of figures whose cells accept anything. Of cells without their name it is not known: see `wrongNames`. */
export function withoutValidation(cells: OpenCells, standing: Standing, wrong = wrongNames(cells, standing)): string[] {
  return [...standing.located.form.figures.keys()].filter((key) => {
    const name = cellName(key);
    return !wrong.has(name) && cells.named.get(name)?.hasValidation === false;
  });
}

/** Rows whose Giải trình cell accepts anything, likewise. */
export function reasonsWithoutValidation(cells: OpenCells, standing: Standing): string[] {
  const wrong = wrongNames(cells, standing);
  return [...standing.located.form.explanationCells.keys()].filter((row) => {
    const name = EXPLANATION_PREFIX + row;
    return !wrong.has(name) && cells.named.get(name)?.hasValidation === false;
  });
}

export interface RenamedSheet {
  from: string;
  to: string;
}

/** Our sheets under other names, told by what stands in them; not where the name has been given to another sheet. */
export function renamedSheets(cells: OpenCells, { home, definitions }: Standing): RenamedSheet[] {
  const taken = new Set(cells.sheets.map(({ name }) => name));
  const past = cells.tables.find(({ name }) => name === HISTORY_TABLE)?.sheet;
  const printed = cells.names.find(({ name }) => name === PRINT_NAMES.preparedBy);
  const print = printed && parseReference(printed.formula.replace(/^=/, ''))?.sheet;
  return [
    { from: home, to: SCHOOL_SHEET.input },
    { from: definitions.serviceSheet, to: SCHOOL_SHEET.service },
    { from: past, to: SCHOOL_SHEET.history },
    { from: print, to: SCHOOL_SHEET.print },
  ].flatMap(({ from, to }) =>
    from !== undefined && taken.has(from) && from !== to && !taken.has(to) ? [{ from, to }] : [],
  );
}

/** Merged areas over several of our cells: all but the first of them cannot be seen, nor typed into. */
export function mergedCells(cells: OpenCells, { home, located: { form } }: Standing): Area[] {
  const ours = [...form.figures, ...form.totals, ...form.explanationCells].map(([, cell]) => cell);
  const merged = cells.sheets.find(({ name }) => name === home)?.merged ?? [];
  return merged.filter(({ top, left, bottom, right }) => {
    const inside = ours.filter(
      ({ sheet, row, column }) => sheet === home && row >= top && row <= bottom && column >= left && column <= right,
    );
    return inside.length > 1;
  });
}

/** Whether the hidden column of row IDs can be seen. */
export function showsIds(sheet: OpenSheet | undefined): boolean {
  return sheet !== undefined && !sheet.isFirstColumnHidden && idRows(sheet).length > 0;
}

/** Hidden header rows, from 0. */
export function idRows({ rows }: OpenSheet): number[] {
  return rows.flatMap((row, index) => (row?.[0]?.value === COLUMN_IDS_ROW ? [index] : []));
}

/** Whether the office would have to mend the file before it could take it. */
export function holdsUpReceipt(cells: OpenCells, standing: Standing): boolean {
  const isFigure = (name: string) => !name.startsWith(EXPLANATION_PREFIX);
  return (
    [...wrongNames(cells, standing).keys()].some(isFigure) ||
    standing.form.repairs.some(({ code }) => IN_CELLS.has(code))
  );
}

function templateRepairs(cells: OpenCells, standing: Standing): FormRepair[] {
  const { form, home } = standing;
  const sheet = cells.sheets.find(({ name }) => name === home);
  const repairs: FormRepair[] = renamedSheets(cells, standing).map(({ from, to }) => ({
    code: 'sheet-renamed',
    message: `Trang “${to}” đã bị đổi tên thành “${from}”: đặt lại tên cũ.`,
    before: from,
    after: to,
  }));
  const wrong = wrongNames(cells, standing);
  const names = wrong.size;
  // Reading has told already when figures had to be looked for.
  if (names > 0 && !form.repairs.some(({ code }) => code === 'found-by-id' || code === 'found-by-label'))
    repairs.push({ code: 'names-lost', message: `${names} ô của biểu mẫu mất tên hoặc tên trỏ sai chỗ: đặt lại tên.` });
  const open = withoutValidation(cells, standing, wrong).length + reasonsWithoutValidation(cells, standing).length;
  if (open > 0)
    repairs.push({
      code: 'validations-removed',
      message: `${open} ô không còn kiểm tra khi gõ (thường do dán từ nơi khác): đặt lại kiểm tra; số liệu giữ nguyên.`,
    });
  for (const area of mergedCells(cells, standing))
    repairs.push({
      code: 'cells-merged',
      cell: areaAddress(area),
      message:
        'các ô số liệu bị gộp làm một nên không nhập được từng ô: bỏ gộp; số ở ô đầu giữ nguyên, các ô sau hãy nhập lại.',
    });
  repairs.push(...totalRepairs(standing));
  if (sheet && !sheet.isProtected)
    repairs.push({
      code: 'protection-removed',
      message: `Trang “${home}” không còn được bảo vệ nên dễ xóa nhầm công thức: bảo vệ lại, không đặt mật khẩu.`,
    });
  if (showsIds(sheet))
    repairs.push({ code: 'ids-shown', message: 'Cột mã và các dòng mã của biểu mẫu đang hiện: ẩn lại.' });
  return repairs;
}
