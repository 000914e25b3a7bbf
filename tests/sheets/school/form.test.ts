import { cellName, totalKey } from '../../../src/reporting/catalogue/slots';
import { buildSchoolWorkbook } from '../../../src/sheets/school/build';
import { EXPLANATION_PREFIX, PERIOD_NAME, PRINT_NAMES, SCHOOL_SHEET } from '../../../src/sheets/school/contract';
import { parseReference } from '../../../src/spreadsheet/address';
import type { Area, Workbook } from '../../../src/spreadsheet/model';
import { formInput, SCHOOLS, sheetNamed, slotsFor } from './forms';

const forms = Object.entries(SCHOOLS).map(([name, school]) => ({
  name,
  school,
  workbook: buildSchoolWorkbook(formInput(school)),
}));

describe.each(forms)('the form of $name', ({ school, workbook }) => {
  const form = sheetNamed(workbook, SCHOOL_SHEET.input);

  test('every slot has exactly one named, unlocked, validated cell of its own', () => {
    const taken = new Set<string>();
    for (const { key } of slotsFor(school)) {
      const at = cellOf(workbook, cellName(key));
      expect({ key, locked: isLocked(workbook, at.sheet, at.area) }).toEqual({ key, locked: false });
      const validations = form.validations.filter(({ areas }) => areas.some((area) => covers(area, at.area)));
      expect({ key, count: validations.length }).toEqual({ key, count: 1 });
      taken.add(`${at.area.top}:${at.area.left}`);
    }
    expect(taken.size).toBe(slotsFor(school).length);
  });

  test('nothing else can be typed into but the period, explanations and the signature', () => {
    const allowed = new Set([
      ...slotsFor(school).map(({ key }) => cellName(key)),
      ...workbook.names.map(({ name }) => name).filter((name) => name.startsWith(EXPLANATION_PREFIX)),
      PERIOD_NAME,
      ...Object.values(PRINT_NAMES),
    ]);
    const named = workbook.names.filter(({ name }) => allowed.has(name)).map(({ name }) => cellOf(workbook, name));
    for (const sheet of [form, sheetNamed(workbook, SCHOOL_SHEET.print)]) {
      expect(sheet.protection).toEqual({ allow: { formatColumns: true, formatRows: true } });
      sheet.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          const here = { top: row, left: column, bottom: row, right: column };
          if (!cell || isLocked(workbook, sheet.name, here)) return;
          const whole = sheet.merges.find((merge) => covers(merge, here)) ?? here;
          expect(named.some((one) => one.sheet === sheet.name && covers(whole, one.area))).toBe(true);
        }),
      );
    }
  });

  test('totals are formulas under grade tong', () => {
    for (const level of school.levels) {
      const { area } = cellOf(workbook, cellName(totalKey(level, 'hocSinh')));
      expect(form.rows[area.top][area.left]?.formula).toMatch(/^IF\(COUNT\(.+\)=0,"",SUM\(.+\)\)$/);
    }
  });

  test('the tables of the Phiếu are as wide as its page', () => {
    const print = sheetNamed(workbook, SCHOOL_SHEET.print);
    const last = print.page.area?.right ?? NaN;
    const boxed = print.rows.filter((cells) => workbook.styles[cells[0]?.style ?? 0].border?.left);
    expect(boxed.length).toBeGreaterThan(10);
    for (const cells of boxed) expect(workbook.styles[cells[last]?.style ?? 0].border?.right).toBeDefined();
  });

  test('what the checks say is wrapped, on rows with room for two lines', () => {
    const check = form.page.area?.right ?? NaN;
    const checked = form.rows.flatMap((cells, row) => (row > 7 && cells[check]?.formula ? [row] : []));
    expect(checked.length).toBeGreaterThan(10);
    for (const row of checked) {
      expect(workbook.styles[form.rows[row][check]?.style ?? 0]).toMatchObject({
        font: { size: 10 },
        align: { wrap: true },
      });
      expect(form.rowFormats[row].height).toBeGreaterThanOrEqual(27);
    }
  });

  test('formulas keep to the limits and functions of Excel 2016', () => {
    for (const sheet of workbook.sheets)
      for (const cell of sheet.rows.flatMap((cells) => cells ?? [])) {
        const formula = cell?.formula;
        if (formula === undefined) continue;
        expect(formula.length).toBeLessThanOrEqual(8192);
        const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
        expect(Math.max(0, ...literals.map((literal) => literal.length - 2))).toBeLessThanOrEqual(255);
        const plain = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
        for (const [, name] of plain.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) expect(FUNCTIONS_OF_2016).toContain(name);
      }
  });

  test('prompts, errors and lists keep to the limits of Excel', () => {
    for (const { prompt, error, type, formula1 } of workbook.sheets.flatMap(({ validations }) => validations)) {
      for (const text of [prompt, error]) {
        expect(text?.title?.length).toBeLessThanOrEqual(32);
        expect(text?.message?.length).toBeLessThanOrEqual(255);
        expect(text?.message).toBe(text?.message?.normalize('NFC'));
      }
      if (type === 'list' && formula1.startsWith('"')) expect(formula1.length - 2).toBeLessThanOrEqual(255);
    }
  });
});

test('only what is due and concerns the school is shown', () => {
  const names = new Set(forms[0].workbook.names.map(({ name }) => name));
  expect(names.has('GB_thamGia')).toBe(false);
  expect(names.has('GB_tiem_covid19_12t17_mui1')).toBe(false);
  expect(names.has('GB_MN_suyDinhDuong')).toBe(true);
  expect(names.has('GB_testNhanh')).toBe(true);
});

test('the sheet of the machine is very hidden and the period is a visible list of the calendar', () => {
  const { workbook } = forms[1];
  expect(sheetNamed(workbook, SCHOOL_SHEET.service).visibility).toBe('veryHidden');
  const at = cellOf(workbook, PERIOD_NAME);
  const list = sheetNamed(workbook, SCHOOL_SHEET.input).validations.find(({ areas }) => covers(areas[0], at.area));
  expect(list?.formula1).toMatch(/^"Tháng 9\/2021,.*Tháng 11\/2021,.*Tháng 6-7\/2022"$/);
});

test('the Phiếu prints on A4 portrait, one page wide, its number hidden on page 1', () => {
  const { page } = sheetNamed(forms[2].workbook, SCHOOL_SHEET.print);
  expect(page).toMatchObject({
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    fit: { width: 1, height: 0 },
    firstHeader: {},
  });
  expect(page.header?.center).toContain('&P');
});

const FUNCTIONS_OF_2016 = (
  'ABS AND COUNT COUNTA COUNTBLANK COUNTIF DAY FIND FIXED IF IFERROR INDEX INT ISNUMBER LEFT LEN LOWER MATCH MONTH N NOT ' +
  'OR ROUND SUBSTITUTE SUM SUMPRODUCT TEXT YEAR'
).split(' ');

function cellOf(workbook: Workbook, name: string): { sheet: string; area: Area } {
  const found = workbook.names.filter((one) => one.name === name);
  const reference = found.length === 1 && found[0].sheet === undefined && parseReference(found[0].formula);
  if (!reference) throw new Error(`${name} stands ${found.length} times`);
  return reference;
}

function isLocked(workbook: Workbook, sheet: string, { top, left }: Area): boolean {
  const style = sheetNamed(workbook, sheet).rows[top]?.[left]?.style ?? 0;
  return workbook.styles[style].locked !== false;
}

function covers(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}
