/** Parts that the real models use little or not at all, in one small model drawn both ways. */
import { emptySheet, emptyWorkbook, internStyle, setCell } from '../../src/spreadsheet/build';
import type { Area, Style, Workbook } from '../../src/spreadsheet/model';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { installHost, openHost, type EmbeddedHost } from '../../src/host/embedded-host';
import { drawWorkbook, type DrawOptions } from '../../src/workbook/draw/draw';
import { withWorkbook } from '../../src/workbook/session';
import { pictureOf } from './picture';

const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });

function blankHost(...names: string[]): EmbeddedHost {
  const blank = emptyWorkbook();
  blank.sheets.push(...names.map(emptySheet));
  const host = openHost(blank);
  installHost(host);
  return host;
}

async function draw(model: Workbook, options: DrawOptions): Promise<void> {
  await withWorkbook(async (session) => {
    await drawWorkbook(session, model, options);
    await session.sync();
  });
}

function model(): Workbook {
  const workbook = emptyWorkbook();
  workbook.styles = [{ font: { name: 'Times New Roman', size: 12 } }];
  const style = (one: Style) => internStyle(workbook, one);
  const sheet = emptySheet('Số liệu');
  const underline = style({ font: { name: 'Times New Roman', size: 13 }, border: { bottom: { style: 'thin' } } });
  for (let row = 0; row < 3; row++) setCell(sheet, row, 0, { value: `Dòng ${row}`, style: underline });
  const sides = style({ border: { top: { style: 'hair' }, bottom: { style: 'medium', color: '#FF0000' } } });
  for (let row = 3; row < 6; row++)
    for (let column = 0; column < 2; column++) setCell(sheet, row, column, { style: sides });
  TEXTS.forEach((value, row) => setCell(sheet, row, 3, { value }));
  setCell(sheet, 6, 0, { value: true });
  setCell(sheet, 6, 1, { value: 0.1 });
  setCell(sheet, 6, 2, { formula: 'SUM(B7,1)' });
  const typed = style({
    numberFormat: '@',
    locked: false,
    fill: '#FFF9DB',
    align: { horizontal: 'right', wrap: true },
  });
  sheet.columns = { 5: { width: 20, style: typed }, 6: { width: 12.5, style: typed }, 8: { hidden: true } };
  setCell(sheet, 1, 5, { value: 'như ô thường' });
  setCell(sheet, 2, 5, { value: 'như cột', style: typed });
  sheet.rowFormats = { 8: { height: 31.5, style: style({ font: { bold: true } }) }, 9: { hidden: true } };
  sheet.merges = [area(15, 0, 15, 3)];
  sheet.validations = [
    {
      areas: [area(0, 1, 2, 1), area(0, 2, 2, 2), area(12, 4, 14, 4)],
      type: 'custom',
      formula1: 'AND(B1>0,B1<=$A$7)',
      allowBlank: true,
      error: { show: false },
    },
    { areas: [area(0, 4)], type: 'list', formula1: '"Có,""Không"""', allowBlank: false, showDropDown: false },
    { areas: [area(1, 4)], type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', allowBlank: true },
    { areas: [area(2, 4)], type: 'date', operator: 'between', formula1: '44197', formula2: '$A$1', allowBlank: true },
  ];
  sheet.conditionalFormats = [
    {
      areas: [area(0, 0, 5, 0), area(0, 2, 5, 2)],
      rule: { kind: 'expression', formula: 'A1="x"' },
      format: { bold: true },
      stopIfTrue: true,
      priority: 1,
    },
    {
      areas: [area(0, 1, 5, 1)],
      rule: { kind: 'cell', operator: 'between', formula1: '1', formula2: '$A$7' },
      format: { fill: '#FFCC00', fontColor: '#B00020' },
      priority: 2,
    },
  ];
  sheet.autoFilter = area(12, 0, 14, 1);
  sheet.page = {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 20, bottom: 20.5, left: 30, right: 15, header: 8.25, footer: 0 },
    scale: 85,
    header: { left: '&D', center: '&"Times New Roman,Regular"&13&P' },
    footer: { right: '&P/&N' },
    firstHeader: {},
    firstPageNumber: 3,
    centerHorizontally: true,
    blackAndWhite: true,
    printGridlines: true,
    area: area(0, 0, 14, 6),
    titleRows: { top: 0, bottom: 1 },
    titleColumns: { left: 0, right: 1 },
    rowBreaks: [5, 9],
    columnBreaks: [3],
  };
  sheet.protection = { allow: { sort: true, autoFilter: true, selectLockedCells: false } };

  const table = emptySheet("Bảng 'A' 1");
  table.defaultRowHeight = 18;
  ['Tên', 'Lớp', 'Gấp đôi'].forEach((value, column) => setCell(table, 1, column, { value }));
  [
    ['A', 2],
    ['B', 3],
  ].forEach((cells, row) => {
    cells.forEach((value, column) => setCell(table, row + 2, column, { value }));
    setCell(table, row + 2, 2, { formula: 'Bang[[#This Row],[Lớp]]*2' });
  });
  table.tables = [
    {
      name: 'Bang',
      area: area(1, 0, 3, 2),
      columns: [{ name: 'Tên' }, { name: 'Lớp' }, { name: 'Gấp đôi', calculated: 'Bang[[#This Row],[Lớp]]*2' }],
      styleName: 'TableStyleMedium2',
      showBandedRows: true,
      showFilterButton: false,
    },
  ];
  table.visibility = 'hidden';
  const secret = emptySheet('_giaoban');
  secret.visibility = 'veryHidden';
  setCell(secret, 0, 0, { value: 'khóa' });
  workbook.sheets = [sheet, table, secret];
  workbook.names = [
    { name: 'GB_lop', formula: "'Bảng ''A'' 1'!$B$3" },
    { name: 'an', formula: "'Số liệu'!$A$1", hidden: true },
    { name: 'rieng', formula: "'Số liệu'!$A$2", sheet: 'Số liệu' },
  ];
  return workbook;
}

/** Each would be something else if it were typed. */
const TEXTS = ['2021-11', '=1+1', '+84 203', '-5', '@x', '10/10', '12.843', '007', 'TRUE', '#N/A', "'nháy", '\tthụt'];

describe('one small model of everything', () => {
  const source = model();
  let file: Workbook;
  let open: Workbook;
  beforeAll(async () => {
    const direct = openHost(structuredClone(source));
    file = readWorkbook(direct.save());
    direct.close();
    const host = blankHost('Sheet1');
    await draw(source, { existing: ['Sheet1'], whole: true });
    open = readWorkbook(host.save());
    host.close();
  });

  it.each(source.sheets.map((sheet) => [sheet.name, sheet] as const))('%s reads back the same', (name, sheet) => {
    const expected = pictureOf(file, name, sheet);
    const actual = pictureOf(open, name, sheet);
    expect(actual).toEqual({ ...expected, widths: expect.anything(), heights: expected.heights });
  });

  it('keeps text text, and names where they are', () => {
    const sheet = open.sheets[0];
    expect(TEXTS.map((_, row) => sheet.rows[row][3])).toEqual(TEXTS.map((value) => expect.objectContaining({ value })));
    expect(open.names).toHaveLength(3);
    expect(open.names.find(({ name }) => name === 'an')?.hidden).toBe(true);
  });
});

it('replaces a sheet that is there, hidden or not, and leaves the others', async () => {
  const host = blankHost('Của người dùng', 'BÁO CÁO', '_giaoban');
  host.workbook.sheets[2].visibility = 'veryHidden';
  setCell(host.workbook.sheets[1], 50, 0, { value: 'cũ' });
  const next = emptyWorkbook();
  next.sheets = [emptySheet('Báo cáo'), emptySheet('_giaoban')];
  setCell(next.sheets[0], 0, 0, { value: 'mới' });
  await draw(next, { existing: ['Của người dùng', 'BÁO CÁO', '_giaoban'] });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Của người dùng', 'Báo cáo', '_giaoban']);
  const values = host.workbook.sheets[1].rows.flat().flatMap((cell) => (cell?.value ? [cell.value] : []));
  expect(values).toEqual(['mới']);
});
