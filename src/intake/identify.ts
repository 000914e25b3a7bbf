/** Whose report a workbook is and for which month: what the file carries hidden, then what people read on it. */
import { parsePeriod, periodInSentence } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { foldText, normalizeText } from '../reporting/figures/text';
import { displayName, matchSchool } from '../reporting/schools/names';
import type { School } from '../reporting/schools/school';
import type { FormSheet, RawFigure } from '../sheets/school/read';
import { SCHOOL_SHEET } from '../sheets/school/contract';
import { readServiceSheet, type ServiceContent } from '../sheets/school/service-sheet';
import type { FormSource } from './formats/form-source';
import { readableText } from './figures';
import type { Repair } from './outcome';

export type SchoolIdentity =
  | { kind: 'known'; school: School; repairs: Repair[] }
  | { kind: 'unknown' | 'conflict'; detail: string; code?: string };

/** The service sheet by name, else by content (it may have been renamed); `undefined` when an exporter dropped it. */
export function serviceContent(source: FormSource): ServiceContent | undefined {
  const named = source.sheets.filter(({ name }) => name === SCHOOL_SHEET.service);
  const others = source.sheets.filter(({ name }) => name !== SCHOOL_SHEET.service);
  for (const sheet of [...named, ...others]) {
    const content = readServiceSheet(sheet.rows);
    if (content) return content;
  }
  return undefined;
}

/**
 * The token's school, else the hidden code, else the visible code, else the visible name. What is visible must not
 * contradict what is hidden: a form handed on to another school is that, and nothing is guessed.
 * @param home the sheet to look at for what is visible; absent: all but our own other sheets
 */
export function identifySchool(
  source: FormSource,
  home: string | undefined,
  service: ServiceContent | undefined,
  schools: readonly School[],
  tokens: ReadonlyMap<string, string>,
): SchoolIdentity {
  const byCode = (code: string | undefined) => (code ? schoolOf(code, schools) : undefined);
  const visible = visibleSchool(source, home);
  const owner = service?.token ? [...tokens].find(([, token]) => token === service.token)?.[0] : undefined;
  const hidden = byCode(service?.schoolCode);
  const conflict = (detail: string): SchoolIdentity => ({ kind: 'conflict', detail, code: owner ?? hidden?.code });

  const byToken = byCode(owner);
  if (byToken && service && foldText(service.schoolCode) !== foldText(byToken.code)) {
    return conflict(`tệp mang mã riêng của ${named(byToken)} nhưng ghi mã trường ${service.schoolCode}`);
  }
  const school = byToken ?? hidden;
  const shown = byCode(visible.code);
  if (school && visible.code && shown?.code !== school.code) {
    const other = shown ? named(shown) : `mã trường “${visible.code}”`;
    return conflict(`biểu mẫu được cấp cho ${named(school)} nhưng trên tờ nhập ghi ${other}`);
  }
  const match = visible.name ? matchSchool(visible.name, schools) : undefined;
  const certain = school ?? shown;
  if (certain && match?.school && match.school.code !== certain.code) {
    return conflict(`biểu mẫu được cấp cho ${named(certain)} nhưng trên tờ nhập ghi “${visible.name}”`);
  }
  if (certain) return { kind: 'known', school: certain, repairs: [] };
  const written = service?.schoolCode ?? visible.code;
  if (written) return { kind: 'unknown', detail: `mã trường “${written}” không có trong Danh mục trường` };
  return byName(visible.name, match);
}

/** As written, else whatever its case. */
function schoolOf(code: string, schools: readonly School[]): School | undefined {
  const exact = schools.find((school) => school.code === code);
  if (exact) return exact;
  const folded = foldText(code);
  return schools.find((school) => foldText(school.code) === folded);
}

/**
 * Another school that the file is named after, as we name forms ("TH-Le-Loi_2021-11.xlsx"): such a file is one school's
 * form under another's name, and which of the two reports is for a person to say. Other names say nothing.
 */
export function otherSchoolInName(path: string, school: School, schools: readonly School[]): string | undefined {
  const file = path.split(/[\\/›]/).at(-1) ?? '';
  const name = /^\s*(.+?)_\d{4}-\d{2}/.exec(file)?.[1]?.replace(/-/g, ' ');
  if (name === undefined || matchSchool(name, [school]).school) return undefined;
  const other = matchSchool(name, schools).school;
  return (
    other &&
    `tên tệp là của ${named(other)} nhưng bên trong là biểu mẫu của ${named(school)} (nếu chỉ nhầm tên tệp thì đổi tên rồi nhận lại)`
  );
}

/** Reads "Tháng 11/2021" and what Excel makes of a typed "11/2021" (the first day of that month). */
export function readPeriod(source: FormSource, cell: RawFigure | undefined): Period | undefined {
  if (!cell) return undefined;
  if (typeof cell.raw === 'number') {
    if (!(cell.raw > 20_000 && cell.raw < 80_000)) return undefined;
    return parsePeriod(new Date(Math.round((cell.raw - 25_569) * 86_400_000)).toISOString().slice(0, 7));
  }
  // As it stands first: "Tháng" alone could be of a legacy font, and asking for fonts costs the reading of all styles.
  const asWritten = typeof cell.raw === 'string' ? parsePeriod(normalizeText(cell.raw)) : undefined;
  return asWritten ?? parsePeriod(normalizeText(readableText(source, cell).text));
}

/** "tháng 10/2021 (đang nhận tháng 11/2021)". */
export function otherPeriodDetail(found: Period, expected: Period): string {
  return `${periodInSentence(found)}, trong khi đang nhận ${periodInSentence(expected)}`;
}

/** "Trường TH Lê Lợi (mã trường: TH03)", as the form writes it beside "Đơn vị:", or code and name in cells of their own. */
export function visibleSchool(source: FormSource, home: string | undefined): { code: string; name: string } {
  const sheets = source.sheets.filter(({ name }) => (home === undefined ? !OWN_SHEETS.includes(name) : name === home));
  const whole = textBeside(source, sheets, NAME_LABELS);
  const inside = CODE_IN_NAME.exec(whole);
  if (!inside) return { code: textBeside(source, sheets, CODE_LABELS), name: whole };
  return { code: inside[1].trim(), name: whole.slice(0, inside.index).trim() };
}

const OWN_SHEETS: readonly string[] = [SCHOOL_SHEET.service, SCHOOL_SHEET.history];
const CODE_LABELS = ['ma truong', 'ma don vi'];
const NAME_LABELS = ['don vi', 'ten truong', 'ten don vi', 'truong'];
const CODE_IN_NAME = /\(\s*m[ãa]\s+tr[ưu][ờơo]ng\s*:?\s*([^)]+)\)?/iu;
/** The school stands in the title block; below it are figures. */
const TITLE_ROWS = 20;

/** "Đơn vị: TH Lê Lợi" in one cell, or the next cell of the row that has anything; "" when nowhere. */
function textBeside(source: FormSource, sheets: readonly FormSheet[], labels: readonly string[]): string {
  for (const label of labels) {
    for (const sheet of sheets) {
      const found = besideInSheet(source, sheet, label);
      if (found) return found;
    }
  }
  return '';
}

function besideInSheet(source: FormSource, sheet: FormSheet, label: string): string | undefined {
  for (const [row, cells] of sheet.rows.slice(0, TITLE_ROWS).entries()) {
    const texts = Array.from(cells ?? [], (cell, column) =>
      cell?.value == null ? '' : textAt(source, sheet, row, column),
    );
    for (const [column, text] of texts.entries()) {
      const folded = foldText(text);
      if (folded === label || folded === `${label}:`) {
        const beside = texts.slice(column + 1).find((other) => other !== '');
        if (beside !== undefined) return beside;
      } else if (folded.startsWith(`${label}:`)) return text.slice(text.indexOf(':') + 1).trim();
    }
  }
  return undefined;
}

function textAt(source: FormSource, sheet: FormSheet, row: number, column: number): string {
  const raw = sheet.rows[row]?.[column]?.value;
  return normalizeText(readableText(source, { raw, sheet: sheet.name, row, column }).text);
}

function byName(name: string, match: ReturnType<typeof matchSchool> | undefined): SchoolIdentity {
  if (!match || name === '') return { kind: 'unknown', detail: 'tệp không còn mã trường và tên trường' };
  if (match.school) {
    const message = `Tệp không còn mã trường: nhận theo tên “${name}” là ${named(match.school)}.`;
    return { kind: 'known', school: match.school, repairs: [{ code: 'school-by-name', message }] };
  }
  if (match.candidates.length === 0) {
    return { kind: 'unknown', detail: `tên “${name}” không có trong Danh mục trường` };
  }
  const candidates = match.candidates.map(named).join(', ');
  return { kind: 'unknown', detail: `tên “${name}” gần giống ${candidates}; cần người chọn` };
}

function named(school: School): string {
  return `${displayName(school)} (${school.code})`;
}
