import fc from 'fast-check';
import { emptySheet, emptyWorkbook } from '../../../src/spreadsheet/build';
import type { Area, Cell, Sheet, Style, Workbook } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { scanWorkbook } from '../../../src/spreadsheet/xlsx/scan';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { sampleWorkbook } from './sample-workbook';

/** A read workbook without what only tells where it came from. */
function bare(workbook: Workbook): Workbook {
  delete workbook.source;
  for (const sheet of workbook.sheets) delete sheet.part;
  return workbook;
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const anyText = fc.oneof(
  text,
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('=1', '_x000D_', '\r\n', ' a ', '\uD800'),
);
const value = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
);
const style: fc.Arbitrary<Style> = fc.record(
  {
    font: fc.record(
      { name: fc.constantFrom('Times New Roman', 'Arial'), bold: fc.constant(true) },
      { requiredKeys: ['name'] },
    ),
    fill: fc.constantFrom('#FF0000', '#00FF7F'),
    border: fc.record({ top: fc.record({ style: fc.constantFrom('thin', 'double', 'dashed') }) }),
    align: fc.record({ horizontal: fc.constantFrom('left', 'distributed'), rotation: fc.constantFrom(-90, 45, 255) }),
    numberFormat: fc.constantFrom('0.00', 'dd/mm/yyyy', '#,##0 "₫"', '@'),
    locked: fc.constant(false),
  },
  { requiredKeys: [] },
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ value, style: fc.integer({ min: 1, max: 2 }) }, { requiredKeys: ['value'] }),
  fc.record({ formula: fc.constantFrom('A1+1', 'IF(B2<"a&b",1,2)'), value }, { requiredKeys: ['formula'] }),
  fc.record({ style: fc.integer({ min: 1, max: 2 }) }),
);
const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const sheet = (name: string): fc.Arbitrary<Sheet> =>
  fc
    .record(
      {
        cells: fc.array(fc.tuple(fc.nat(40), fc.nat(40), cell), { maxLength: 12 }),
        merges: fc.array(area, { maxLength: 2 }),
        tabColor: fc.constant('#12AB34'),
        freeze: fc.record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.nat(9) }),
        page: fc.record(
          {
            area,
            margins: fc.constant({ top: 20, bottom: 25.4, left: 30, right: 15, header: 7.5, footer: 12.7 }),
            scale: fc.integer({ min: 10, max: 99 }),
          },
          { requiredKeys: [] },
        ),
        notes: fc.array(fc.record({ row: fc.constant(3), column: fc.constant(4), text }), { maxLength: 1 }),
      },
      { requiredKeys: ['cells', 'merges', 'page', 'notes'] },
    )
    .map(({ cells, ...rest }) => {
      const made: Sheet = { ...emptySheet(name), ...rest };
      for (const [row, column, each] of cells) (made.rows[row] ??= [])[column] = each;
      return made;
    });
const workbook: fc.Arbitrary<Workbook> = fc
  .tuple(sheet('Nhập liệu'), sheet("a'b & <c>"), fc.tuple(style, style))
  .map(([first, second, styles]) => ({ ...emptyWorkbook(), sheets: [first, second], styles: [{}, ...styles] }));

test('what is written is read back', () => {
  fc.assert(
    fc.property(workbook, (model) => {
      expect(bare(readWorkbook(writeWorkbook(model)))).toEqual(model);
    }),
    { numRuns: 60 },
  );
});

test('the thin reader reads the same values and formulas', () => {
  fc.assert(
    fc.property(workbook, (model) => {
      const scanned = scanWorkbook(writeWorkbook(model)).sheet(0);
      const filled = model.sheets[0].rows
        .flatMap((row) => row ?? [])
        .filter((each) => each && (each.value !== undefined || each.formula));
      expect(scanned.rows.flatMap((row) => row ?? []).filter(Boolean)).toEqual(filled);
      expect(scanned.merges).toEqual(model.sheets[0].merges);
    }),
    { numRuns: 30 },
  );
});

test('everything the model can say survives', () => {
  expect(bare(readWorkbook(writeWorkbook(sampleWorkbook())))).toEqual(sampleWorkbook());
});

test('the same model gives the same bytes', () => {
  expect(writeWorkbook(sampleWorkbook())).toEqual(writeWorkbook(sampleWorkbook()));
});

test.each([
  [{ formula: 'A1' }, true],
  [{ formula: 'A1', value: 0 }, false],
  [{ formula: 'A1', value: '' }, false],
])('a formula without a value makes Excel calculate: %j', (each, calculates) => {
  const model = { ...emptyWorkbook(), sheets: [{ ...emptySheet('S'), rows: [[each]] }] };
  const part = readWorkbook(writeWorkbook(model)).source?.parts.get('xl/workbook.xml');
  expect(new TextDecoder().decode(part).includes('fullCalcOnLoad="1"')).toBe(calculates);
});
