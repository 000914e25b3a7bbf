import fc from 'fast-check';
import { moveArea, type Move } from '../../src/host/grid/move';
import { failureCode, freshHost, onSheet, valuesOf } from './hosting';

it('moves formulas, names, merges, rules, notes of print and breaks with inserted rows', async () => {
  const host = freshHost(['Một', 'Hai']);
  await onSheet((sheet, context) => {
    sheet.getRange('A1:A4').values = [[1], [2], [3], ['=SUM(A1:A3)']];
    context.workbook.worksheets.getItem('Hai').getRange('A1:A3').formulas = [['=Một!A4'], ['=Một!$A$2:$A$3'], ['=A4']];
    context.workbook.names.add('ba', sheet.getRange('A3'));
    sheet.getRange('B3:C3').merge();
    sheet.getRange('A2:A3').dataValidation.rule = { custom: { formula: '=A2>0' } };
    sheet.pageLayout.setPrintArea('A1:C4');
    sheet.pageLayout.setPrintTitleRows('1:1');
    sheet.horizontalPageBreaks.add('A4');
    sheet.getRange('3:4').insert(Excel.InsertShiftDirection.down);
  });
  const [one, two] = host.workbook.sheets;
  expect(one.rows[5][0]?.formula).toBe('SUM(A1:A5)');
  expect(two.rows.map((cells) => cells[0]?.formula)).toEqual(['Một!A6', 'Một!$A$2:$A$5', 'A4']);
  expect(host.workbook.names[0].formula).toBe("'Một'!$A$5".replaceAll("'", one.name === 'Một' ? '' : "'"));
  expect(one.merges).toEqual([{ top: 4, left: 1, bottom: 4, right: 2 }]);
  expect(one.validations[0].areas).toEqual([{ top: 1, left: 0, bottom: 4, right: 0 }]);
  expect(one.page).toMatchObject({ area: { bottom: 5 }, titleRows: { top: 0, bottom: 0 }, rowBreaks: [5] });
  expect(await valuesOf('A1', 'Hai')).toEqual([[6]]);
});

it('leaves #REF! where the deleted cells were meant, and shrinks what reached over them', async () => {
  const host = freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('B1:B2').formulas = [['=A2'], ['=SUM($A$1:$A$3)']];
    sheet.getRange('A2').delete(Excel.DeleteShiftDirection.up);
  });
  expect(host.workbook.sheets[0].rows.slice(0, 2).map((cells) => cells[1]?.formula)).toEqual([
    '#REF!',
    'SUM($A$1:$A$2)',
  ]);
  expect(await valuesOf('A1:B2')).toEqual([
    [1, '#REF!'],
    [3, 4],
  ]);
});

it('shifts only the columns of the range', async () => {
  freshHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:C2').values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    sheet.getRange('B1').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('A2').insert(Excel.InsertShiftDirection.right);
  });
  expect(await valuesOf('A1:D3')).toEqual([
    [1, '', 3, ''],
    ['', 4, 2, 6],
    ['', 5, '', ''],
  ]);
});

it.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
  [
    'NonBlankCellOffSheet',
    'content pushed off the sheet',
    (sheet) => {
      sheet.getRange('A1048576').values = [[1]];
      return sheet.getRange('1:1').insert(Excel.InsertShiftDirection.down);
    },
  ],
  [
    'InsertDeleteConflict',
    'a merge torn apart',
    (sheet) => {
      sheet.getRange('A3:B3').merge();
      return sheet.getRange('A1').insert(Excel.InsertShiftDirection.down);
    },
  ],
  [
    'InsertDeleteConflict',
    'a table without its header',
    (sheet) => {
      sheet.getRange('A1:A3').values = [['Mã'], ['x'], ['y']];
      sheet.tables.add('A1:A3', true);
      sheet.getRange('1:1').delete(Excel.DeleteShiftDirection.up);
      return undefined;
    },
  ],
])('fails with %s: %s', async (code, _what, work) => {
  freshHost();
  const failed = await failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  expect(failed).toBe(code);
});

it('inserting and deleting the same rows leaves every area where it was', () => {
  const area = fc
    .tuple(fc.nat(50), fc.nat(20))
    .map(([top, height]) => ({ top, left: 0, bottom: top + height, right: 3 }));
  fc.assert(
    fc.property(area, fc.nat(60), fc.integer({ min: 1, max: 9 }), (before, at, count) => {
      const move: Move = { axis: 'row', at, count, from: 0, to: 16_383 };
      const moved = moveArea(before, move);
      expect(moved && moveArea(moved, { ...move, count: -count })).toEqual(before);
    }),
  );
});
