import { storedFormula } from '../../../src/spreadsheet/xlsx/structured';

test.each([
  ['[@[Số lớp]]*2', 'tblA[[#This Row],[Số lớp]]*2'],
  ['[@Nữ]/[@lop]', 'tblA[[#This Row],[Nữ]]/tblA[[#This Row],[lop]]'],
  ['SUBTOTAL(109,[Số lớp])', 'SUBTOTAL(109,tblA[Số lớp])'],
  ['SUM(tblB[Số lớp])+tblB[@x]', 'SUM(tblB[Số lớp])+tblB[[#This Row],[x]]'],
  ['tblB[[#Totals],[x]]', 'tblB[[#Totals],[x]]'],
  ['[1]Sheet1!A1+"[@x]"', '[1]Sheet1!A1+"[@x]"'],
  ["'[1]Trang một'!A1", "'[1]Trang một'!A1"],
])('in tblA %s is stored as %s', (typed, stored) => {
  expect(storedFormula(typed, 'tblA')).toBe(stored);
});

test('outside of tables only named ones are known', () => {
  expect(storedFormula('[@x]+tblB[@x]', undefined)).toBe('[@x]+tblB[[#This Row],[x]]');
});
