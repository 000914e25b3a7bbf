/** Forms as schools send them, and the office that expects them. */
import type { IntakeExpectations } from '../../src/intake/expectations';
import { slotsOf } from '../../src/reporting/catalogue/slots';
import type { FigureSlot } from '../../src/reporting/catalogue/indicator';
import { standardCatalogue } from '../../src/reporting/catalogue/standard';
import type { Figures, FigureValue } from '../../src/reporting/figures/figure';
import { makeCalendar, parsePeriod } from '../../src/reporting/periods/calendar';
import type { Period } from '../../src/reporting/periods/period';
import { STANDARD_RULES } from '../../src/reporting/rules/standard';
import type { School } from '../../src/reporting/schools/school';
import { buildSchoolWorkbook } from '../../src/sheets/school/build';
import { checkCode, makeStamp } from '../../src/reporting/stamp/stamp';
import { writeStampCells } from '../../src/sheets/school/service-sheet';
import { parseReference, sheetReference } from '../../src/spreadsheet/address';
import { setCell } from '../../src/spreadsheet/build';
import type { Cell, Sheet, Workbook } from '../../src/spreadsheet/model';

const month = (id: string): Period => parsePeriod(id) as Period;
export const OCTOBER = month('2021-10');
export const NOVEMBER = month('2021-11');
const calendar = makeCalendar({ start: 2021 });
export const catalogue = standardCatalogue();

const school = (code: string, name: string, levels: School['levels']): School => ({
  code,
  name,
  levels,
  commune: 'Quang Trung',
  ownership: 'public',
});
export const LE_LOI = school('TH03', 'TH Lê Lợi', ['TH']);
export const TRUNG_VUONG = school('CS01', 'THCS Trưng Vương', ['THCS']);
export const DIEN_CONG = school('LC01', 'TH&THCS Điền Công', ['TH', 'THCS']);
export const NAM_KHE = school('MN01', 'MN Nam Khê', ['MN']);
export const SCHOOLS = [LE_LOI, TRUNG_VUONG, DIEN_CONG, NAM_KHE];

export const tokenOf = ({ code }: School) => `token-${code}`;

export function expectations(more: Partial<IntakeExpectations> = {}): IntakeExpectations {
  return {
    period: NOVEMBER,
    calendar,
    schools: SCHOOLS,
    catalogue,
    rules: STANDARD_RULES,
    tokens: new Map(SCHOOLS.map((each) => [each.code, tokenOf(each)])),
    received: new Map(),
    previous: new Map(),
    ...more,
  };
}

/** A figure of every kind for every slot, all different enough that a mix-up shows; `shift` makes another report of it. */
export function figuresOf(of: School, period = NOVEMBER, shift = 0): Figures {
  const slots = slotsOf(catalogue, of, period);
  return new Map(slots.map((slot, index) => [slot.key, valueFor(slot, index, shift)]));
}

function valueFor({ indicator, part }: FigureSlot, index: number, shift: number): FigureValue {
  switch (indicator.kind) {
    case 'yesNo':
      return index % 2 === 0;
    case 'choice':
      return indicator.choices?.[index % indicator.choices.length] ?? '';
    case 'text':
      return `Nội dung ${index}: dạy học trực tiếp, “an toàn”\nđúng kế hoạch.`;
    case 'date':
      return '2021-11-15';
    case 'percent':
      return 91.5;
    default:
      return Math.min(indicator.max ?? Infinity, part === 'N' ? 900 + index : 100 + index + shift);
  }
}

export interface FormOptions {
  period?: Period;
  figures?: Figures;
  explanations?: ReadonlyMap<string, string>;
  token?: string;
}

export function formOf(of: School, options: FormOptions = {}): Workbook {
  if (Object.keys(options).length > 0) return build(of, options);
  const ready = plain.get(of.code) ?? build(of, options);
  plain.set(of.code, ready);
  return structuredClone(ready);
}

/** Plain forms, built once: tests damage copies. */
const plain = new Map<string, Workbook>();

function build(of: School, options: FormOptions): Workbook {
  const period = options.period ?? NOVEMBER;
  return buildSchoolWorkbook({
    school: of,
    schoolYear: { start: 2021 },
    calendar,
    period,
    catalogue,
    rules: STANDARD_RULES,
    token: options.token ?? tokenOf(of),
    officeName: 'Phòng GD&ĐT Uông Bí',
    figures: options.figures ?? figuresOf(of, period),
    explanations: options.explanations,
  });
}

/** The cell a defined name points to. */
export function cellNamed(workbook: Workbook, name: string): { sheet: Sheet; row: number; column: number } {
  const formula = workbook.names.find((each) => each.name === name)?.formula ?? '';
  const reference = parseReference(formula);
  const sheet = workbook.sheets.find((each) => each.name === reference?.sheet);
  if (!reference || !sheet) throw new Error(`no cell named ${name}`);
  return { sheet, row: reference.area.top, column: reference.area.left };
}

/** Types into the cell of a figure key, as a clerk would: the cell keeps its style. */
export function type(workbook: Workbook, key: string, cell: Pick<Cell, 'value' | 'formula' | 'style'>): void {
  const { sheet, row, column } = cellNamed(workbook, `GB_${key}`);
  setCell(sheet, row, column, { style: sheet.rows[row]?.[column]?.style, ...cell });
}

/** Inserts an empty row, as Excel does (names follow) or as programs do that only move cells. */
export function insertRow(workbook: Workbook, sheetName: string, at: number, namesFollow: boolean): void {
  const sheet = workbook.sheets.find((each) => each.name === sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  sheet.rows.splice(at, 0, []);
  for (const merge of sheet.merges) {
    if (merge.top < at) continue;
    merge.top++;
    merge.bottom++;
  }
  sheet.validations = [];
  sheet.conditionalFormats = [];
  if (!namesFollow) return;
  for (const name of workbook.names) {
    const reference = parseReference(name.formula);
    if (reference?.sheet !== sheetName || reference.area.top < at) continue;
    const { top, bottom, left, right } = reference.area;
    name.formula = sheetReference(sheetName, { left, right, top: top + 1, bottom: bottom + 1 });
  }
}

/** Renames a sheet; the names go on pointing to it, or are left behind. */
export function renameSheet(workbook: Workbook, from: string, to: string, namesFollow: boolean): void {
  for (const sheet of workbook.sheets) if (sheet.name === from) sheet.name = to;
  if (!namesFollow) return;
  for (const name of workbook.names) name.formula = name.formula.replace(`'${from}'!`, () => `'${to}'!`);
}

export function serviceOf(workbook: Workbook): Sheet {
  const sheet = workbook.sheets.find(({ name }) => name === '_giaoban');
  if (!sheet) throw new Error('no service sheet');
  return sheet;
}

/** Writes into the service sheet's row that begins with `field`. */
export function setService(workbook: Workbook, field: string, value: string): void {
  const sheet = serviceOf(workbook);
  const row = sheet.rows.findIndex((cells) => cells[0]?.value === field);
  setCell(sheet, row, 1, { value });
}

/** Finalises the form: the stamp of these figures under this token. */
export async function finalise(
  workbook: Workbook,
  of: School,
  figures: Figures,
  at = '2021-11-26T09:00',
): Promise<void> {
  const payload = { period: '2021-11', contractVersion: 1, rulesVersion: 1, findings: [], at, figures };
  writeStampCells(serviceOf(workbook), await makeStamp(tokenOf(of), payload), await checkCode(figures));
}

/** What people see beside "Đơn vị:". */
export function setVisibleSchool(workbook: Workbook, text: string): void {
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (typeof cell?.value === 'string' && cell.value.includes('(mã trường:'))
          setCell(sheet, row, column, { value: text });
      }),
    );
  }
}
