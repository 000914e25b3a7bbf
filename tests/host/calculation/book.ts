/** One small book that the tables of formulas are asked against. */
import { emptySheet, emptyWorkbook, setCell } from '../../../src/spreadsheet/build';
import type { Cell, CellValue, Sheet, Workbook } from '../../../src/spreadsheet/model';

/** Strings that begin with "=" are formulas. */
export function sheetOf(name: string, lines: (CellValue | undefined)[][]): Sheet {
  const sheet = emptySheet(name);
  lines.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value === undefined || value === null) return;
      const cell: Cell = typeof value === 'string' && value.startsWith('=') ? { formula: value.slice(1) } : { value };
      setCell(sheet, row, column, cell);
    }),
  );
  return sheet;
}

export function workbookOf(...sheets: Sheet[]): Workbook {
  return { ...emptyWorkbook(), sheets };
}

/** Data A1:F8 beside a table, a sheet with a Vietnamese name, and names of both scopes. */
export function sampleBook(): Workbook {
  const data = sheetOf('Data', [
    [10, 'Mầm non', true, 1.5, 44505, '=A1*2'],
    [20, 'Tiểu học', false, 2.5, 44506, '=A2*2'],
    [30, 'mầm non', true, -3, 44507, '=A3*2'],
    [40, 'THCS', undefined, 4, 44536, '=SUBTOTAL(9,F1:F3)'],
    [undefined, '', true, 0, undefined, '=1/0'],
    ['5', 'Tiểu học', false, 100, 60, '=NA()'],
    [50, 'a*b', undefined, undefined, 61],
    [50, 'Trường "Hoa Sen"', undefined, 7, 1],
  ]);
  const other = sheetOf("Lớp d'A", [
    ['Lớp', 'Sĩ số', 'Nữ', 'Tỉ lệ'],
    ['1A', 30, 14, '=[@Nữ]/[@[Sĩ số]]'],
    ['1B', 32, 16, '=[@Nữ]/[@[Sĩ số]]'],
    ['1C', 28, 7, '=[@Nữ]/[@[Sĩ số]]'],
    ['Cộng', '=SUBTOTAL(109,[Sĩ số])', '=SUBTOTAL(109,[Nữ])'],
  ]);
  other.tables.push({
    name: 'Lop',
    area: { top: 0, left: 0, bottom: 4, right: 3 },
    columns: ['Lớp', 'Sĩ số', 'Nữ', 'Tỉ lệ'].map((name) => ({ name })),
    showTotals: true,
  });
  const book = workbookOf(data, other);
  book.names.push(
    { name: 'SoLieu', formula: 'Data!$A$1:$A$4' },
    { name: 'HeSo', formula: '0.5' },
    { name: 'Dong', formula: 'SUM(SoLieu)*HeSo' },
    { name: 'HeSo', formula: '2', sheet: "Lớp d'A" },
  );
  return book;
}
