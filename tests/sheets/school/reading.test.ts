import { parseFigure } from '../../../src/reporting/figures/parse';
import { buildSchoolWorkbook } from '../../../src/sheets/school/build';
import { SCHOOL_SHEET } from '../../../src/sheets/school/contract';
import {
  explanationsByKey,
  rawFiguresByIds,
  rawFiguresByLabels,
  rawFiguresByNames,
  type RawForm,
} from '../../../src/sheets/school/read';
import { type Cell, isCellError, type Workbook } from '../../../src/spreadsheet/model';
import { distinctFigures, formInput, SCHOOLS, sheetNamed, slotsFor } from './forms';

const schools = Object.entries(SCHOOLS).map(([name, school]) => ({ name, school }));

describe.each(schools)('figures of $name', ({ school }) => {
  const slots = slotsFor(school);
  const figures = distinctFigures(slots);
  const filled = () => buildSchoolWorkbook(formInput(school, { figures }));

  test.each([
    ['by names', (workbook: Workbook) => rawFiguresByNames(workbook)],
    ['by hidden IDs', (workbook: Workbook) => rawFiguresByIds({ ...workbook, names: [] })],
    ['by labels', (workbook: Workbook) => rawFiguresByLabels(withoutIds(workbook), slots)],
  ])('come back %s', (_way, read) => {
    const form = read(filled());
    expect(parsed(form)).toEqual(figures);
    expect(form.period?.raw).toBe('Tháng 11/2021');
    expect(form.unusual).toEqual([]);
  });

  test('come back by IDs and by labels from a form with rows inserted, a column inserted and sheets renamed', () => {
    const workbook = filled();
    const form = sheetNamed(workbook, SCHOOL_SHEET.input);
    for (const row of [form.rows.length - 2, 14, 9, 0]) form.rows.splice(row, 0, [], []);
    form.rows = form.rows.map((cells) => [undefined, ...(cells ?? [])]);
    form.name = 'Sheet1 (2)';
    expect(parsed(rawFiguresByIds({ ...workbook, names: [] }))).toEqual(figures);
    expect(parsed(rawFiguresByLabels(withoutIds(workbook), slots))).toEqual(figures);
  });

  test('names and IDs lead to the same cells', () => {
    const workbook = filled();
    const [named, identified] = [rawFiguresByNames(workbook), rawFiguresByIds(workbook)];
    expect(identified.figures).toEqual(named.figures);
    expect(identified.totals).toEqual(named.totals);
    expect([...named.totals.keys()]).toContain(`${school.levels[0]}_tong_hocSinh`);
  });
});

test('a blank cell is found and blank; a name that was cut is reported', () => {
  const workbook = buildSchoolWorkbook(formInput(SCHOOLS.primary));
  const name = workbook.names.find((one) => one.name === 'GB_TH_1_nu');
  if (name) name.formula = `'Nhập liệu'!#REF!`;
  const form = rawFiguresByNames(workbook);
  expect(form.figures.get('TH_1_hocSinh')?.raw).toBeNull();
  expect(form.figures.has('TH_1_nu')).toBe(false);
  expect(form.unusual).toMatchObject([{ code: 'broken-name', key: 'TH_1_nu' }]);
});

test('a sheet kept as a copy gives each figure twice, and that is said', () => {
  const workbook = buildSchoolWorkbook(formInput(SCHOOLS.primary));
  const form = sheetNamed(workbook, SCHOOL_SHEET.input);
  const copied = { names: [], sheets: [form, { ...form, name: 'Nhập liệu (2)' }] };
  const twice = rawFiguresByIds(copied).unusual.filter(({ code }) => code === 'duplicate');
  expect(twice.map(({ key }) => key)).toEqual(expect.arrayContaining(slotsFor(SCHOOLS.primary).map(({ key }) => key)));
});

test('a row’s Giải trình explains every figure of the row, and the balance of movements the movements', () => {
  const explanations = new Map([
    ['TH_1_hocSinh', 'Chuyển vùng'],
    ['TH_chuyenDi', 'Theo cha mẹ'],
  ]);
  const form = rawFiguresByNames(buildSchoolWorkbook(formInput(SCHOOLS.primary, { explanations })));
  const read = explanationsByKey(form, ['TH_1_nu', 'TH_2_nu', 'TH_tong_hocSinh', 'TH_chuyenDi', 'cbql']);
  expect(Object.fromEntries(read)).toEqual({
    TH_1_nu: 'Chuyển vùng',
    TH_chuyenDi: 'Theo cha mẹ',
  });
});

/** What a reader makes of the raw cells, blanks left out. */
function parsed(form: RawForm) {
  const bySlot = new Map(Object.values(SCHOOLS).flatMap((school) => slotsFor(school).map((slot) => [slot.key, slot])));
  const figures = new Map();
  for (const [key, { raw }] of form.figures) {
    const slot = bySlot.get(key);
    if (!slot || raw === undefined || isCellError(raw)) throw new Error(key);
    const figure = parseFigure(slot, raw);
    if (figure.kind === 'value') figures.set(key, figure.value);
  }
  return figures;
}

/** Hidden IDs and names all gone, as after copying the cells into a new workbook. */
function withoutIds(workbook: Workbook): Workbook {
  const [form, ...others] = workbook.sheets;
  const isMark = (cell: Cell | undefined) => cell?.value === '.cot';
  const column = Math.max(...form.rows.map((cells) => cells?.findIndex(isMark) ?? -1));
  const rows = form.rows.map((cells) =>
    cells?.some(isMark) ? [] : cells?.map((cell, at) => (at === column ? undefined : cell)),
  );
  return { ...workbook, names: [], sheets: [{ ...form, rows }, ...others] };
}
