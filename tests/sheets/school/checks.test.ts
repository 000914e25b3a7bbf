import fc from 'fast-check';
import { Calculation } from '../../../src/host/calculation/calculation';
import type { FigureSlot } from '../../../src/reporting/catalogue/indicator';
import type { Figures, FigureValue } from '../../../src/reporting/figures/figure';
import { checkReport } from '../../../src/reporting/rules/check';
import type { Severity } from '../../../src/reporting/rules/finding';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import type { School } from '../../../src/reporting/schools/school';
import { buildSchoolWorkbook } from '../../../src/sheets/school/build';
import { choosePeriod, fillForm } from '../../../src/sheets/school/fill';
import { SCHOOL_SHEET } from '../../../src/sheets/school/contract';
import { parseReference } from '../../../src/spreadsheet/address';
import type { CellValue, Workbook } from '../../../src/spreadsheet/model';
import { formInput, SCHOOLS, sheetNamed, slotsFor } from './forms';

/** The rules a form can show by itself; the others need the office's side. */
const SHOWN = STANDARD_RULES.filter(({ left }) => !left.startsWith('@') || left === '@capSo' || left === '@nguong');
const WORDS: Record<Severity, string> = { error: 'LỖI:', warning: 'Cảnh báo:', note: 'Lưu ý:' };

describe.each([
  ['nursery', SCHOOLS.nursery],
  ['primary', SCHOOLS.primary],
  ['both', SCHOOLS.both],
] as const)('the form of %s', (_name, school) => {
  test('says as many lỗi, cảnh báo and lưu ý as the office’s check, whatever was typed', () => {
    fc.assert(
      fc.property(monthOf(school), monthOf(school), (figures, previous) => {
        const typed = withCarriedOver(school, figures, previous);
        const input = formInput(school, { rules: SHOWN, previous, figures: typed });
        const workbook = calculated(buildSchoolWorkbook(input));
        const { catalogue, rules, period: month } = input;
        const report = { school: school.code, period: month.id, figures: typed, explanations: new Map() };
        const findings = checkReport({ catalogue, rules, school, period: month, previous, report });
        const expected = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
        const said = textsOf(workbook);
        for (const severity of ['error', 'warning', 'note'] as const)
          expect({ severity, count: said.split(WORDS[severity]).length - 1 }).toEqual({
            severity,
            count: expected(severity),
          });
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

test('figures typed wrongly are said beside their row, and a blank form has no lỗi', () => {
  const blank = calculated(buildSchoolWorkbook(formInput(SCHOOLS.primary)));
  expect(summary(blank)).toMatch(/^Số lỗi: 0; số cảnh báo: 0; ô bắt buộc còn trống: \d+$/);
  const workbook = buildSchoolWorkbook(formInput(SCHOOLS.primary));
  fillForm(
    workbook,
    new Map<string, FigureValue>([
      ['TH_1_hocSinh', '35 HS'],
      ['TH_2_lop', 1.5],
      ['TH_3_nu', -1],
    ]),
    new Map(),
  );
  expect(summary(calculated(workbook))).toMatch(/^Số lỗi: 3;/);
});

test('what is still blank is counted in words and in figures', () => {
  const workbook = buildSchoolWorkbook(formInput(SCHOOLS.primary));
  fillForm(
    workbook,
    new Map<string, FigureValue>([
      ['TH_1_lop', 2],
      ['TH_chuyenDen', 0],
    ]),
    new Map(),
  );
  const said = textsOf(calculated(workbook));
  expect(said).toMatch(/Còn trống 2 ô bắt buộc/);
  expect(said).toMatch(/Còn trống 1 ô bắt buộc/);
  expect(said).not.toMatch(/TRUE|FALSE/);
});

test('totals stay empty until something is given, and lớp ghép counts once as a class', () => {
  const workbook = buildSchoolWorkbook(formInput(SCHOOLS.primary));
  expect(named(calculated(workbook), 'GB_TH_tong_lop')).toBe('');
  fillForm(
    workbook,
    new Map([
      ['TH_1_lop', 2],
      ['TH_lopGhep', 1],
    ]),
    new Map(),
  );
  expect(named(calculated(workbook), 'GB_TH_tong_lop')).toBe(3);
});

test('choosing another period changes what stands under Tháng trước; September has none', () => {
  const history = [
    { period: '2021-09', figures: new Map([['TH_1_hocSinh', 30]]) },
    { period: '2021-10', figures: new Map([['TH_1_hocSinh', 33]]) },
  ];
  const workbook = buildSchoolWorkbook(formInput(SCHOOLS.primary, { history }));
  const expected = { 'Tháng 9/2021': '', 'Tháng 10/2021': 30, 'Tháng 11/2021': 33, 'Tháng 12/2021': '' };
  for (const [label, value] of Object.entries(expected)) {
    choosePeriod(workbook, label);
    expect({ label, value: previousTotal(calculated(workbook)) }).toEqual({ label, value });
  }
});

test('the Phiếu shows figures with dots, blanks as blanks, and the check code only when finalised', () => {
  const figures = new Map<string, FigureValue>([
    ['soTien', 51760000],
    ['thamGia', true],
    ['TH_1_hocSinh', 1234],
  ]);
  const workbook = calculated(buildSchoolWorkbook(formInput(SCHOOLS.primary, { figures })));
  const shown = sheetNamed(workbook, SCHOOL_SHEET.print).rows.flatMap((cells) => cells.map((cell) => cell?.value));
  expect(shown).toEqual(expect.arrayContaining(['51.760.000', 'Có', '1.234', '(Số liệu tính đến ngày 30/11/2021)']));
  expect(shown).not.toContain(0);
  expect(shown.some((text) => typeof text === 'string' && text.startsWith('Mã kiểm tra'))).toBe(false);
});

function calculated(workbook: Workbook): Workbook {
  new Calculation(workbook).recalculateAll();
  return workbook;
}

/** What the check column says, all rows together. */
function textsOf(workbook: Workbook): string {
  const form = sheetNamed(workbook, SCHOOL_SHEET.input);
  const column = form.conditionalFormats[0].areas[0].left;
  return form.rows.map((cells) => String(cells?.[column]?.value ?? '')).join('\n');
}

function summary(workbook: Workbook): CellValue | undefined {
  const cells = sheetNamed(workbook, SCHOOL_SHEET.input).rows.flat();
  return cells.map((cell) => cell?.value).find((value) => typeof value === 'string' && value.startsWith('Số lỗi'));
}

function named(workbook: Workbook, name: string): CellValue | undefined {
  const reference = parseReference(workbook.names.find((one) => one.name === name)?.formula ?? '');
  if (!reference) throw new Error(name);
  return sheetNamed(workbook, reference.sheet).rows[reference.area.top]?.[reference.area.left]?.value;
}

/** Under Cộng stands Tháng trước. */
function previousTotal(workbook: Workbook): CellValue | undefined {
  const reference = parseReference(workbook.names.find(({ name }) => name === 'GB_TH_tong_hocSinh')?.formula ?? '');
  return reference && sheetNamed(workbook, reference.sheet).rows[reference.area.top + 1]?.[reference.area.left]?.value;
}

/** Months in which about one figure in five is blank and rules are broken now and then. */
function monthOf(school: School): fc.Arbitrary<Map<string, FigureValue>> {
  const slots = slotsFor(school).filter((slot) => typical(slot) !== undefined);
  return fc
    .tuple(...slots.map((slot) => fc.option(fc.integer(typical(slot)), { freq: 5 })))
    .map(
      (values) => new Map(slots.flatMap((slot, at) => (values[at] === null ? [] : [[slot.key, values[at]] as const]))),
    );
}

function typical({ indicator, part }: FigureSlot): { min: number; max: number } | undefined {
  if (indicator.kind === 'text' || indicator.kind === 'choice' || indicator.kind === 'yesNo') return undefined;
  if (indicator.kind === 'date') return undefined;
  if (indicator.max !== undefined) return { min: 0, max: indicator.max };
  if (part) return { min: 0, max: 20 };
  return (
    { lop: { min: 0, max: 4 }, hocSinh: { min: 0, max: 150 }, chuyenDen: { min: 0, max: 3 } }[indicator.code] ?? {
      min: 0,
      max: 80,
    }
  );
}

function withCarriedOver(school: School, figures: Figures, previous: Figures): Figures {
  const start = new Map(figures);
  for (const { key, indicator } of slotsFor(school)) {
    const before = previous.get(key);
    if (indicator.carriesOver && before !== undefined && !start.has(key)) start.set(key, before);
  }
  return start;
}
