/**
 * Somebody's list of schools as a registry: which of its columns is which of ours is proposed, a person decides, and every
 * line then says what school it is or what is wrong with it. Nothing is left out in silence.
 */
import { foldText, normalizeText } from '../../reporting/figures/text';
import { schoolNameKey } from '../../reporting/schools/names';
import { checkRegistry } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';
import type { CellValue } from '../../spreadsheet/model';
import { isBlankRow } from './layout';
import { withSheetRow } from './problems';
import { SCHOOLS } from './registry-table';

/** In the order of `tblTruong`. */
export const REGISTRY_FIELDS = [
  'code',
  'name',
  'levels',
  'commune',
  'kind',
  'email',
  'validFrom',
  'validTo',
  'formerCode',
] as const;
export type RegistryField = (typeof REGISTRY_FIELDS)[number];

/** "Mã trường", "Tên trường"… */
export function fieldLabel(field: RegistryField): string {
  return SCHOOLS.headers[REGISTRY_FIELDS.indexOf(field)];
}

export interface ColumnChoice {
  /** Index of the row of headings; absent: the list has none and begins with a school. */
  headerRow?: number;
  /** Index of each field's column; absent: the list does not have it. */
  columns: Partial<Record<RegistryField, number>>;
}

export interface RegistryLine {
  /** Row of the sheet as people count it, from 1. */
  row: number;
  /** Absent: the line cannot be used. */
  school?: School;
  /** An `error` keeps the line out; a `warning` asks to be looked at; a `note` says what was taken for granted. */
  problems: { severity: 'error' | 'warning' | 'note'; message: string }[];
}

/** Headings offices give these columns, folded, beside those of our own table. */
const HEADINGS: Record<RegistryField, RegExp> = {
  code: /^ma( so)?( truong| don vi| dinh danh| co so)?( truong| gd| gddt| moet)?$/,
  name: /^(ho )?ten( truong| don vi| co so( giao duc)?)( hoc)?$|^(truong|don vi|co so giao duc|nha truong)$/,
  levels: /^(cap|bac|loai)( hoc| truong)?$|^cap hoc$/,
  commune: /^(ten )?(xa|phuong|dia ban|don vi hanh chinh)([ ,/]+(xa|phuong|thi tran|dac khu))*$/,
  kind: /^loai hinh( truong)?$|^(cong lap|tu thuc)([ ,/]+(cong lap|tu thuc))*$/,
  email: /^(e-?mail|thu dien tu|dia chi thu|hop thu)( truong| don vi)?$/,
  validFrom: /^tu ngay$|^ngay thanh lap$/,
  validTo: /^den ngay$|^ngay giai the$/,
  formerCode: /^truong truoc do$|^ma cu$/,
};

/** Offices put their letterhead above the headings. */
const HEADER_SEARCH = 30;
const LOOKED_AT = 200;

/** What the columns most likely are. A list without a row that looks like headings is judged by what stands in it. */
export function proposeColumns(rows: readonly (readonly CellValue[])[]): ColumnChoice {
  let best: ColumnChoice | undefined;
  let most = 0;
  rows.slice(0, HEADER_SEARCH).forEach((cells, headerRow) => {
    const columns = matchHeadings(cells);
    const count = Object.keys(columns).length;
    if (columns.name === undefined || count <= most) return;
    most = count;
    best = { headerRow, columns };
  });
  return best ?? { columns: judgeContents(rows.slice(0, LOOKED_AT)) };
}

function matchHeadings(cells: readonly CellValue[]): ColumnChoice['columns'] {
  const columns: ColumnChoice['columns'] = {};
  const headings = Array.from(cells, (cell) => (typeof cell === 'string' ? foldText(cell).replace(/[:*.]+$/, '') : ''));
  REGISTRY_FIELDS.forEach((field, index) => {
    const own = [SCHOOLS.columns[index].header, ...(SCHOOLS.columns[index].aliases ?? [])].map(foldText);
    const exact = headings.findIndex((heading) => own.includes(heading));
    const alike = headings.findIndex((heading) => HEADINGS[field].test(heading));
    const found = exact >= 0 ? exact : alike;
    if (found >= 0 && !Object.values(columns).includes(found)) columns[field] = found;
  });
  return columns;
}

/** Names say a level ("Trường TH Lê Lợi"); codes are words without spaces, each once, and no running numbers. */
function judgeContents(rows: readonly (readonly CellValue[])[]): ColumnChoice['columns'] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const texts = Array.from({ length: width }, (_, column) =>
    rows.map((cells) => normalizeText(String(cells[column] ?? ''))).filter((text) => text !== ''),
  );
  const share = (column: number, is: (text: string) => boolean) =>
    texts[column].length === 0 ? 0 : texts[column].filter(is).length / texts[column].length;
  const pick = (is: (column: number) => boolean) => texts.findIndex((_, column) => is(column));
  const name = pick(
    (column) => share(column, (text) => /\s/.test(text) && schoolNameKey(text).levels !== undefined) > 0.5,
  );
  const code = pick(
    (column) =>
      column !== name &&
      texts[column].length > 0 &&
      new Set(texts[column]).size === texts[column].length &&
      share(column, (text) => /^[^\s_;,]+$/.test(text)) === 1 &&
      !texts[column].every((text, index) => text === String(index + 1)),
  );
  const email = pick((column) => share(column, (text) => /^\S+@\S+$/.test(text)) > 0.5);
  const found = Object.entries({ name, code, email }).filter(([, column]) => column >= 0);
  return Object.fromEntries(found) as ColumnChoice['columns'];
}

/** Every line below the headings that is not blank. Codes are given by place where the list has none: T001, T002… */
export function readLines(rows: readonly (readonly CellValue[])[], choice: ColumnChoice): RegistryLine[] {
  const first = choice.headerRow === undefined ? 0 : choice.headerRow + 1;
  const lines = rows.slice(first).flatMap((cells, index) => {
    const chosen = REGISTRY_FIELDS.map((field) => cellOf(cells, choice.columns[field]));
    return isBlankRow(chosen) ? [] : [{ row: first + index + 1, chosen }];
  });
  const digits = Math.max(3, String(lines.length).length);
  const read = lines.map(({ row, chosen }, index): RegistryLine => {
    const [code, name, levels] = chosen;
    const given = [...chosen];
    const problems: RegistryLine['problems'] = [];
    if (choice.columns.code === undefined) given[0] = `T${String(index + 1).padStart(digits, '0')}`;
    // A code typed as a number is still a code.
    else if (typeof code === 'number') given[0] = String(code);
    const said = typeof name === 'string' ? schoolNameKey(name).levels : undefined;
    if (isBlankRow([levels]) && said) {
      given[2] = said.join(';');
      // Where there is no such column at all, one answer holds for every line.
      if (choice.columns.levels !== undefined)
        problems.push({ severity: 'note', message: `Dòng ${row}: cấp học lấy theo tên trường: ${said.join(', ')}.` });
    }
    const { row: school, faults } = SCHOOLS.fromCells(given);
    for (const { message } of faults)
      problems.push({ severity: school ? 'warning' : 'error', message: `Dòng ${row}: ${message}` });
    if (school && said && said.join() !== school.levels.join())
      problems.push({
        severity: 'warning',
        message: `Dòng ${row} (${school.code} - ${school.name}): cột Cấp học ghi ${school.levels.join(';')} nhưng tên trường cho thấy ${said.join(';')}; hãy xem lại.`,
      });
    return { row, ...(school && { school }), problems };
  });
  return withRegistryProblems(read);
}

/** What only shows beside other lines: double codes, double names, a former school that is not there. */
function withRegistryProblems(lines: readonly RegistryLine[]): RegistryLine[] {
  const usable = lines.flatMap((line) => (line.school ? [{ line, school: line.school }] : []));
  const found = new Map<RegistryLine, RegistryLine['problems']>();
  for (const { index, message } of checkRegistry(usable.map(({ school }) => school))) {
    const { line } = usable[index];
    const said = withSheetRow(message, line.row).replace(/^Danh mục trường, dòng/, 'Dòng');
    found.set(line, [...(found.get(line) ?? []), { severity: 'error', message: said }]);
  }
  return lines.map((line) => ({ ...line, problems: [...line.problems, ...(found.get(line) ?? [])] }));
}

function cellOf(cells: readonly CellValue[], column: number | undefined): CellValue {
  return column === undefined ? null : (cells[column] ?? null);
}
