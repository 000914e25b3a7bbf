import { shiftFormula } from '../../src/spreadsheet/shift';

/** Moved one row down and two columns right. */
test.each([
  ['A1+$A1+A$1+$A$1', 'C2+$A2+C$1+$A$1'],
  ["SUM('Nhập B1'!A1:B2,S!C3)", "SUM('Nhập B1'!C2:D3,S!E4)"],
  ['"A1"&A1', '"A1"&C2'],
  ['LOG10(A1)+ATAN2(B2,1)', 'LOG10(C2)+ATAN2(D3,1)'],
  ['SUM(A:B)+SUM($C:$C)+SUM(3:4)', 'SUM(C:D)+SUM($C:$C)+SUM(4:5)'],
  ['GB_TH_1_lop+A1_x+xyzA1+Số1+tblA[A1]', 'GB_TH_1_lop+A1_x+xyzA1+Số1+tblA[A1]'],
  ['A1:INDEX(B1:B9,2)', 'C2:INDEX(D2:D10,2)'],
  ['XFD1048576', 'B1'],
  ['1.5E3+A1', '1.5E3+C2'],
])('%s → %s', (formula, expected) => {
  expect(shiftFormula(formula, 1, 2)).toBe(expected);
});

test('formulas that do not move stay as they are', () => {
  expect(shiftFormula('A1+ B2', 0, 0)).toBe('A1+ B2');
});
