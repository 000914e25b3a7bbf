/** A workbook that has something of everything the model can say. */
import { emptySheet, emptyWorkbook, internStyle, setCell } from '../../../src/spreadsheet/build';
import type { Area, Workbook } from '../../../src/spreadsheet/model';

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

export function sampleWorkbook(): Workbook {
  const workbook = emptyWorkbook();
  const head = internStyle(workbook, {
    font: {
      name: 'Times New Roman',
      size: 13,
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      color: '#C00000',
    },
    fill: '#FFF2CC',
    border: { left: { style: 'thin' }, right: { style: 'double', color: '#112233' }, bottom: { style: 'hair' } },
    align: { horizontal: 'center', vertical: 'center', wrap: true, rotation: -45 },
    numberFormat: '#,##0',
  });
  const input = internStyle(workbook, { locked: false, numberFormat: 'dd/mm/yyyy', align: { indent: 2 } });
  const secret = internStyle(workbook, {
    hidden: true,
    numberFormat: '0 "đồng"',
    align: { shrink: true, rotation: 255 },
  });

  const form = emptySheet("Nhập 'liệu'");
  const cells = [
    [
      { value: ' Hai  cách ', style: head },
      { value: '=1+1' },
      { value: 'a\nb\tc\rd_x0041_\u0001<&>"' },
      { style: input },
    ],
    [{ value: 44503, style: input }, { value: true }, { value: { error: '#N/A' } }, { value: '#N/A' }],
    [
      { formula: 'SUM(A2:B2)', value: -1.5e-7 },
      { formula: '"a"&"<b>"', value: ' ab' },
      { formula: 'A1=1', value: false },
      { formula: '1/0', value: { error: '#DIV/0!' } },
    ],
    [
      { formula: 'IF(A2<3,"x","")', value: '' },
      { formula: 'A2*2', style: secret },
    ],
  ];
  cells.forEach((row, r) => row.forEach((cell, c) => setCell(form, r, c, cell)));
  form.columns = { 0: { width: 20 }, 1: { width: 20 }, 2: { hidden: true }, 4: { style: input, width: 9 } };
  form.rowFormats = { 0: { height: 30 }, 5: { hidden: true }, 7: { height: 12.75, style: head } };
  form.merges = [area(9, 0, 9, 3)];
  Object.assign(form, {
    freeze: { rows: 2, columns: 1 },
    zoom: 90,
    showGridlines: false,
    selection: { row: 4, column: 3 },
    tabColor: '#00B050',
    defaultRowHeight: 18,
    defaultColumnWidth: 10,
  });
  form.validations = [
    {
      areas: [area(3, 1, 8, 1), area(3, 3, 3, 3)],
      type: 'list',
      formula1: '"Có,Không"',
      allowBlank: true,
      prompt: { title: 'Chọn', message: 'Có hay "không"\nhai dòng' },
      error: { style: 'stop', title: 'Sai', message: 'Chỉ chọn trong danh sách' },
    },
    { areas: [area(4, 2, 4, 2)], type: 'whole', operator: 'between', formula1: '0', formula2: '99999' },
    { areas: [area(5, 2, 5, 2)], type: 'decimal', operator: 'greaterThan', formula1: '0', error: { show: false } },
    { areas: [area(4, 3, 4, 3)], type: 'custom', formula1: 'AND(A1>0,B1<>"")', error: { style: 'warning' } },
    { areas: [area(4, 4, 4, 4)], type: 'list', formula1: "'Danh mục'!$A$1:$A$3", showDropDown: false },
  ];
  form.protection = {
    password: { algorithm: 'SHA-512', hash: 'YWJj', salt: 'ZGVm', spin: 100_000 },
    allow: { formatColumns: true, sort: true, editObjects: true, selectLockedCells: false },
  };
  form.page = {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
    fit: { width: 1, height: 0 },
    header: { center: '&"Times New Roman,Regular"&13&P', left: 'a && b' },
    footer: { right: '&D &N' },
    firstHeader: {},
    firstFooter: { center: 'trang đầu' },
    firstPageNumber: 3,
    centerHorizontally: true,
    blackAndWhite: true,
    printGridlines: true,
    area: area(0, 0, 30, 6),
    titleRows: { top: 0, bottom: 1 },
    titleColumns: { left: 0, right: 1 },
    rowBreaks: [10, 20],
    columnBreaks: [3],
  };
  form.conditionalFormats = [
    {
      areas: [area(0, 0, 9, 0)],
      rule: { kind: 'expression', formula: '$A1>5' },
      format: { fontColor: '#FF0000', bold: true, fill: '#FFFF00' },
      stopIfTrue: true,
      priority: 1,
    },
    {
      areas: [area(0, 1, 9, 1)],
      rule: { kind: 'cell', operator: 'between', formula1: '1', formula2: '2' },
      format: { italic: true },
      priority: 2,
    },
  ];
  form.notes = [
    { row: 0, column: 0, author: 'Phòng GD&ĐT', text: 'Ghi chú\ndòng 2' },
    { row: 3, column: 2, text: 'không tên' },
  ];

  const list = emptySheet('Danh mục');
  list.visibility = 'hidden';
  const rows: (string | number)[][] = [
    ['Mã', 'Số lớp', 'Hai\ndòng'],
    ['T1', 3, 6],
    ['T2', 6, 12],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => setCell(list, r, c, { value })));
  setCell(list, 3, 0, { value: 'Cộng' });
  setCell(list, 3, 1, { formula: 'SUBTOTAL(109,tblTruong[Số lớp])', value: 9 });
  setCell(list, 3, 2, { formula: 'SUM(tblTruong[Số lớp])', value: 9 });
  list.tables = [
    {
      name: 'tblTruong',
      area: area(0, 0, 3, 2),
      columns: [
        { name: 'Mã', totalLabel: 'Cộng' },
        { name: 'Số lớp', totalFunction: 'sum' },
        {
          name: 'Hai\ndòng',
          calculated: 'tblTruong[[#This Row],[Số lớp]]*2',
          totalFunction: 'custom',
          totalFormula: 'SUM(tblTruong[Số lớp])',
        },
      ],
      showTotals: true,
      styleName: 'TableStyleMedium2',
      showBandedRows: false,
      showFilterButton: false,
    },
  ];
  const hidden = emptySheet('_giaoban');
  hidden.visibility = 'veryHidden';
  hidden.autoFilter = area(0, 0, 3, 1);
  setCell(hidden, 0, 0, { value: 'khóa' });

  workbook.sheets = [hidden, form, list];
  workbook.activeSheet = 1;
  workbook.structureProtected = true;
  workbook.names = [
    { name: 'GB_TH_1_lop', formula: "'Nhập ''liệu'''!$C$5" },
    { name: 'riêng', formula: "'Danh mục'!$A$1", sheet: 'Danh mục', hidden: true, comment: 'chú thích' },
  ];
  workbook.properties = {
    title: 'Báo cáo & tổng hợp',
    author: 'Phòng',
    company: 'UBND',
    subject: 'Giao ban',
    keywords: 'k',
    description: 'd',
    created: '2021-11-28T03:00:00Z',
    modified: '2021-11-28T03:00:00Z',
  };
  return workbook;
}
