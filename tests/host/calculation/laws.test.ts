import fc from 'fast-check';
import { Calculation } from '../../../src/host/calculation/calculation';
import { areaAddress, cellAddress } from '../../../src/spreadsheet/address';
import { setCell } from '../../../src/spreadsheet/build';
import type { Area, CellValue, Sheet, Workbook } from '../../../src/spreadsheet/model';
import { sheetOf, workbookOf } from './book';

const SIZE = 8;
const position = fc.record({ row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1) });
const area: fc.Arbitrary<Area> = fc.tuple(position, position).map(([a, b]) => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
}));
const prefix = fc.constantFrom('', "'Khối lá'!", 'Data!');
const one = fc.tuple(prefix, position).map(([sheet, { row, column }]) => sheet + cellAddress(row, column));
const many = fc.tuple(prefix, area).map(([sheet, range]) => sheet + areaAddress(range));

const formula = fc.oneof(
  fc.tuple(one, fc.constantFrom('+', '*', '&', '='), one).map(([a, operator, b]) => `=${a}${operator}${b}`),
  many.map((range) => `=SUM(${range})`),
  fc.tuple(many, one).map(([range, wanted]) => `=COUNTIF(${range},${wanted})`),
  fc.tuple(one, one, one).map(([a, b, c]) => `=IF(${a}>2,${b},${c})`),
  fc.tuple(one, fc.nat(3)).map(([a, rows]) => `=SUM(OFFSET(${a},${rows},0,2,1))`),
  fc.tuple(one, many).map(([a, range]) => `=IFERROR(MATCH(${a},INDEX(${range},0,1),0),Tong)`),
);
const content: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, 'a', '3') },
  { weight: 3, arbitrary: formula },
);
const grid = fc.array(fc.array(content, { maxLength: SIZE }), { maxLength: SIZE });
const edits = fc.array(fc.tuple(fc.nat(1), position, content), { minLength: 1, maxLength: 12 });

test('after any edits, recalculating what changed gives what recalculating everything gives', () => {
  fc.assert(
    fc.property(grid, grid, edits, (data, other, changes) => {
      const book = bookOf(data, other);
      const calculation = new Calculation(book);
      calculation.recalculateAll();
      for (const [sheet, at, value] of changes) {
        const changed = book.sheets[sheet];
        put(changed, at.row, at.column, value);
        const before = values(book);
        const told = calculation.recalculate([{ sheet: changed, area: single(at.row, at.column) }]);
        expect(told.map(({ sheet, row, column }) => `${sheet.name}!${cellAddress(row, column)}`).sort()).toEqual(
          differences(before, values(book)),
        );
      }
      expect(values(book)).toEqual(values(fresh(book)));
    }),
    { numRuns: 150 },
  );
});

test('the order in which sheets stand does not change any value', () => {
  fc.assert(
    fc.property(grid, grid, (data, other) => {
      const book = bookOf(data, other);
      new Calculation(book).recalculateAll();
      const turned = bookOf(data, other);
      turned.sheets.reverse();
      new Calculation(turned).recalculateAll();
      expect(values(turned)).toEqual(values(book));
    }),
  );
});

function bookOf(data: CellValue[][], other: CellValue[][]): Workbook {
  const book = workbookOf(sheetOf('Data', data), sheetOf('Khối lá', other));
  book.names.push({ name: 'Tong', formula: "SUM('Khối lá'!$A$1:$A$3)" });
  return book;
}

function put(sheet: Sheet, row: number, column: number, value: CellValue): void {
  if (typeof value === 'string' && value.startsWith('=')) setCell(sheet, row, column, { formula: value.slice(1) });
  else setCell(sheet, row, column, { value });
}

function single(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** The same contents, worked out from nothing. */
function fresh(book: Workbook): Workbook {
  const copy = structuredClone(book);
  for (const cell of copy.sheets.flatMap(({ rows }) => rows.flat())) if (cell?.formula !== undefined) delete cell.value;
  new Calculation(copy).recalculateAll();
  return copy;
}

function values(book: Workbook): Record<string, CellValue> {
  const found: Record<string, CellValue> = {};
  for (const sheet of [...book.sheets].sort((a, b) => (a.name < b.name ? -1 : 1)))
    sheet.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell) found[`${sheet.name}!${cellAddress(row, column)}`] = cell.value ?? null;
      }),
    );
  return found;
}

function differences(before: Record<string, CellValue>, after: Record<string, CellValue>): string[] {
  return Object.keys(after)
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .sort();
}
