import { Calculation, SheetNotFoundError } from '../../../src/host/calculation/calculation';
import { formulaProblem } from '../../../src/host/calculation/formulas';
import { setCell, valueAt } from '../../../src/spreadsheet/build';
import type { Area, CellValue, Sheet } from '../../../src/spreadsheet/model';
import { sampleBook, sheetOf, workbookOf } from './book';

test('only what depends on the change is told, in any sheet', () => {
  const data = sheetOf('A', [[1, '=A1+1', '=5'], ['=SUM(A1:B1)']]);
  const other = sheetOf('B', [['=A!B1*10']]);
  const calculation = calculated(data, other);
  data.rows[0][0] = { value: 4 };
  const told = calculation.recalculate([{ sheet: 'A', area: at(0, 0) }]);
  expect(told.map(({ sheet, row, column }) => [sheet.name, row, column]).sort()).toEqual([
    ['A', 0, 1],
    ['A', 1, 0],
    ['B', 0, 0],
  ]);
  expect([valueAt(data, 1, 0), valueAt(other, 0, 0)]).toEqual([9, 50]);
});

test('cells in a circle are 0, cells that read the circle are not part of it', () => {
  const sheet = sheetOf('A', [['=B1+1', '=C1+1', '=A1+1', '=A1+5'], ['=A2+1']]);
  calculated(sheet);
  expect(sheet.rows[0].map((cell) => cell?.value)).toEqual([0, 0, 0, 5]);
  expect(valueAt(sheet, 1, 0)).toBe(0);
});

test('a branch that is not taken makes no circle', () => {
  const sheet = sheetOf('A', [['=IF(TRUE,1,B1)', '=A1+1']]);
  calculated(sheet);
  expect(sheet.rows[0].map((cell) => cell?.value)).toEqual([1, 2]);
});

test('breaking a circle gives every cell its value', () => {
  const sheet = sheetOf('A', [['=B1+1', '=C1+1', '=A1+1']]);
  const calculation = calculated(sheet);
  setCell(sheet, 0, 2, { value: 7 });
  calculation.recalculate([{ sheet, area: at(0, 2) }]);
  expect(sheet.rows[0].map((cell) => cell?.value)).toEqual([9, 8, 7]);
});

test.each([
  ['down', (row: number) => (row === 0 ? '=1' : `=A${row}+1`), 29_999],
  ['up', (row: number) => (row === 29_999 ? '=1' : `=A${row + 2}+1`), 0],
])('a chain of 30,000 formulas pointing %s does not run out of stack', (_way, formula, last) => {
  const sheet = sheetOf(
    'A',
    Array.from({ length: 30_000 }, (_, row) => [formula(row)]),
  );
  calculated(sheet);
  expect(valueAt(sheet, last, 0)).toBe(30_000);
});

test('a circle of 1,000 formulas ends', () => {
  const sheet = sheetOf(
    'A',
    Array.from({ length: 1000 }, (_, row) => [`=A${((row + 1) % 1000) + 1}+1`]),
  );
  calculated(sheet);
  expect(sheet.rows.some(([cell]) => cell?.value === 0)).toBe(true);
});

test('the clock is asked again each time', () => {
  let day = 1;
  const sheet = sheetOf('A', [['=TODAY()', '=A1+1', '=5']]);
  const calculation = new Calculation(workbookOf(sheet), { now: () => new Date(2021, 10, day) });
  calculation.recalculateAll();
  day = 2;
  expect(calculation.recalculate([])).toHaveLength(2);
  expect([valueAt(sheet, 0, 0), valueAt(sheet, 0, 1)]).toEqual([44502, 44503]);
});

test('a renamed name and a table with a new row are seen after definitionsChanged', () => {
  const book = sampleBook();
  const [data, other] = book.sheets;
  setCell(data, 0, 7, { formula: 'SUM(Lop[Nữ])' });
  setCell(data, 1, 7, { formula: 'Moi+1' });
  const calculation = new Calculation(book);
  calculation.recalculateAll();
  expect([valueAt(data, 0, 7), valueAt(data, 1, 7)]).toEqual([37, { error: '#NAME?' }]);

  delete other.tables[0].showTotals;
  book.names.push({ name: 'Moi', formula: 'Data!$A$1' });
  setCell(other, 4, 2, { value: 5 });
  calculation.recalculate([{ sheet: other, area: at(4, 2) }]);
  calculation.definitionsChanged();
  expect([valueAt(data, 0, 7), valueAt(data, 1, 7)]).toEqual([42, 11]);

  data.rows[0][0] = { value: 100 };
  calculation.recalculate([{ sheet: data, area: at(0, 0) }]);
  expect(valueAt(data, 1, 7)).toBe(101);
});

test('formulas put in, replaced and taken away are followed', () => {
  const sheet = sheetOf('A', [[1, '=A1']]);
  const calculation = calculated(sheet);
  const set = (row: number, column: number, formula: string | undefined, value?: CellValue): void => {
    setCell(sheet, row, column, { formula, value });
    calculation.recalculate([{ sheet, area: at(row, column) }]);
  };
  set(0, 2, 'B1*2');
  set(0, 1, 'A1+10');
  expect(valueAt(sheet, 0, 2)).toBe(22);
  set(0, 1, undefined, 3);
  expect(valueAt(sheet, 0, 2)).toBe(6);
  set(0, 0, undefined, 50);
  expect(valueAt(sheet, 0, 2)).toBe(6);
});

test('lookups over a long column see each change of it', () => {
  const sheet = sheetOf('A', [
    ...Array.from({ length: 500 }, (_, row): CellValue[] => [`m${row}`, row]),
    ['=MATCH("m400",A1:A500,0)', '=COUNTIF(A1:A500,"m7")', '=SUMIFS(B1:B500,A1:A500,"m7")'],
  ]);
  const calculation = calculated(sheet);
  expect(sheet.rows[500].map((cell) => cell?.value)).toEqual([401, 1, 7]);
  sheet.rows[100][0] = { value: 'M7' };
  sheet.rows[400][0] = { formula: '"m"&7' };
  calculation.recalculate([{ sheet, area: { top: 100, left: 0, bottom: 400, right: 0 } }]);
  expect(sheet.rows[500].map((cell) => cell?.value)).toEqual([{ error: '#N/A' }, 3, 507]);
});

test('a formula can be asked without a cell: one value, all values, or where it points', () => {
  const calculation = new Calculation(sampleBook());
  expect(calculation.evaluate('AND(A1>5,ISNUMBER(A1))', 'Data', 0, 0)).toBe(true);
  expect(calculation.evaluateValues('SoLieu', 'Data', 0, 0)).toEqual([[10], [20], [30], [40]]);
  expect(calculation.evaluateValues('{"Có","Không"}', 'Data', 0, 0)).toEqual([['Có', 'Không']]);
  const [found] = calculation.referredAreas('OFFSET(SoLieu,1,0,2,1)', 'Data', 0, 0);
  expect([found.sheet.name, found.area]).toEqual(['Data', { top: 1, left: 0, bottom: 2, right: 0 }]);
  expect(calculation.referredAreas('1+1', 'Data', 0, 0)).toEqual([]);
  expect(() => calculation.evaluate('1', 'Không có', 0, 0)).toThrow(SheetNotFoundError);
});

test.each([
  ['SUM(A1', 6, 'cần dấu ")"'],
  ['1+', 2, 'công thức chưa hết'],
  ['"abc', 0, 'thiếu dấu nháy kép đóng'],
  ['A1,B1', 2, 'không đúng chỗ'],
  ['Lop[Cột', 3, 'thiếu dấu "]"'],
  ['{1,2;3}', 7, 'dài bằng nhau'],
])('what is wrong with =%s is said where it is', (formula, position, what) => {
  const problem = formulaProblem(formula);
  expect(problem?.position).toBe(position);
  expect(problem?.message).toContain(what);
});

function calculated(...sheets: Sheet[]): Calculation {
  const calculation = new Calculation(workbookOf(...sheets));
  calculation.recalculateAll();
  return calculation;
}

function at(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
