import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { scanWorkbook } from '../../../src/spreadsheet/xlsx/scan';
import { type Pieces, smallPackage } from './small-package';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const row = (cells: string) => ({ data: `<row r="1">${cells}</row>` });
const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

/** First row of what the pieces make, as [value] or [value, formula] per cell. */
const cases: [name: string, pieces: Pieces, expected: unknown[]][] = [
  ['integers, decimals, exponents', row('<c r="A1"><v>007</v></c><c r="B1"><v>-1.5E-3</v></c>'), [[7], [-0.0015]]],
  ['an inline string', row('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>'), [[' a ']]],
  [
    'a rich inline string',
    row('<c r="A1" t="inlineStr"><is><r><t>Số </t></r><r><rPr><b/></rPr><t>lớp</t></r></is></c>'),
    [['Số lớp']],
  ],
  ['CDATA', row('<c r="A1" t="inlineStr"><is><t><![CDATA[<a> & b]]></t></is></c>'), [['<a> & b']]],
  ['CDATA in a formula', row('<c r="A1"><f><![CDATA[IF(B1<2,1,0)]]></f><v>1</v></c>'), [[1, 'IF(B1<2,1,0)']]],
  ['entities', row('<c r="A1" t="str"><f>&quot;a&quot;&amp;B1</f><v>&lt;&#x1EA1;&#7841;</v></c>'), [['<ạạ', '"a"&B1']]],
  ['digits of a text formula', row('<c r="A1" t="str"><f>T(B1)</f><v>007</v></c>'), [['007', 'T(B1)']]],
  ['escaped characters', row('<c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c>'), [['a\rb_x0041_']]],
  ['cells without addresses', { data: '<row><c><v>1</v></c><c><v>2</v></c></row>' }, [[1], [2]]],
  ['a gap after an addressed cell', row('<c r="A1"><v>1</v></c><c><v>2</v></c>'), [[1], [2]]],
  ['an uncached formula of openpyxl', row('<c r="A1"><f>SUM(B1:C1)</f><v></v></c>'), [[undefined, 'SUM(B1:C1)']]],
  ['an uncached formula without v', row('<c r="A1"><f>SUM(B1:C1)</f></c>'), [[undefined, 'SUM(B1:C1)']]],
  ['a formula that came to no text', row('<c r="A1" t="str"><f>""</f><v></v></c>'), [['', '""']]],
  ['LibreOffice attributes', row('<c r="A1" s="0" t="n"><f aca="false">B1</f><v>2</v></c>'), [[2, 'B1']]],
  ['an error', row('<c r="A1" t="e"><v>#DIV/0!</v></c>'), [[{ error: '#DIV/0!' }]]],
  ['booleans', row('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>'), [[true], [false]]],
  [
    'an ISO date',
    row('<c r="A1" t="d"><v>2021-11-03</v></c><c r="B1" t="d"><v>2021-11-03T12:00:00</v></c>'),
    [[44503], [44503.5]],
  ],
  ['single quotes', { data: "<row r='1'><c r='A1' t='str'><v>x</v></c></row>" }, [['x']]],
  ['comments', row('<!-- c --><c r="A1"><v>1</v></c>'), [[1]]],
  ['line ends between tags', { data: '\n <row r="1">\r\n <c r="A1">\n<v>1</v>\n</c> </row>\n' }, [[1]]],
  ['cell metadata', row('<c r="A1" cm="1" vm="2"><f t="array" ref="A1">SUM(B1)</f><v>4</v></c>'), [[4, 'SUM(B1)']]],
  [
    'a shared formula',
    row(
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C$1+$D1+E1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c>',
    ),
    [
      [1, 'C$1+$D1+E1'],
      [2, 'D$1+$D1+F1'],
    ],
  ],
  [
    'shared strings, rich and with phonetic hints',
    {
      ...row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'),
      strings:
        '<si><t>a&amp;b</t></si><si><r><t>x</t></r><r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve"> y</t></r></si><si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></si>',
    },
    [['a&b'], ['x y'], ['漢']],
  ],
  [
    'an empty and a self-closed string',
    { ...row('<c r="A1" t="s"><v>2</v></c>'), strings: '<si/><si><t/></si><si><t>c</t></si>' },
    [['c']],
  ],
  [
    'CDATA in shared strings',
    { ...row('<c r="A1" t="s"><v>0</v></c>'), strings: '<si><t><![CDATA[</si>]]></t></si>' },
    [['</si>']],
  ],
  ['no shared strings part', row('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c>'), [undefined, [1]]],
  [
    'prefixes everywhere',
    {
      sheet: `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>p</x:t></x:is></x:c><x:c r="B1"><x:f>A1</x:f><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      workbook: `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="S" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
    },
    [['p'], [3, 'A1']],
  ],
  [
    'a byte order mark',
    { sheet: `\uFEFF<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>` },
    [[1]],
  ],
  [
    'UTF-16',
    {
      more: {
        'xl/worksheets/sheet1.xml': utf16(
          `<?xml version="1.0" encoding="UTF-16"?><worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="str"><v>ạ</v></c></row></sheetData></worksheet>`,
        ),
      },
    },
    [['ạ']],
  ],
];

describe.each(cases)('%s', (_, pieces, expected) => {
  const shown = (cell: { value?: unknown; formula?: string } | undefined) =>
    cell && (cell.formula === undefined ? [cell.value] : [cell.value, cell.formula]);
  const firstRow = (rows: (({ value?: unknown; formula?: string } | undefined)[] | undefined)[]) =>
    expected.map((_cell, column) => shown(rows[0]?.[column]));

  test('reads alike in full and thinly', () => {
    const bytes = smallPackage(pieces);
    expect(firstRow(readWorkbook(bytes).sheets[0].rows)).toEqual(expected);
    expect(firstRow(scanWorkbook(bytes).sheet(0).rows)).toEqual(expected);
  });
});

test('fonts of rich runs and of cells are told', () => {
  const styles = `<styleSheet ${MAIN}><fonts><font><name val="Arial"/></font><font><name val="VNI-Times"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1" numFmtId="14"/></cellXfs></styleSheet>`;
  const strings = '<si><r><rPr><rFont val=".VnTime"/></rPr><t>Tr­êng</t></r></si>';
  const scanned = scanWorkbook(smallPackage({ ...row('<c r="A1" s="1" t="s"><v>0</v></c>'), styles, strings }));
  const cell = scanned.sheet(0).rows[0][0];
  expect(cell?.runFonts).toEqual(['.VnTime']);
  expect([scanned.fontNameOf(cell?.style), scanned.isDateFormat(cell?.style)]).toEqual(['VNI-Times', true]);
  expect([scanned.fontNameOf(0), scanned.isDateFormat(0)]).toEqual(['Arial', false]);
});

test('dates that count from 1904 become those that count from 1900', () => {
  const workbook = `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const styles = `<styleSheet ${MAIN}><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const bytes = smallPackage({
    ...row('<c r="A1" s="1"><v>43041</v></c><c r="B1"><v>43041</v></c>'),
    workbook,
    styles,
  });
  for (const rows of [readWorkbook(bytes).sheets[0].rows, scanWorkbook(bytes).sheet(0).rows])
    expect(rows[0].map((cell) => cell?.value)).toEqual([44503, 43041]);
});

test('the thin reader tells merges, and hidden rows and columns', () => {
  const sheet = `<worksheet ${MAIN}><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>`;
  const scanned = scanWorkbook(smallPackage({ sheet })).sheet(0);
  expect(scanned.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect([...scanned.hiddenRows, ...scanned.hiddenColumns]).toEqual([1, 1, 2]);
});

test('validations that Excel keeps in an extension are read', () => {
  const after =
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>\'Danh mục\'!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
  expect(readWorkbook(smallPackage({ after })).sheets[0].validations).toEqual([
    {
      areas: [{ top: 1, left: 1, bottom: 8, right: 1 }],
      type: 'list',
      allowBlank: true,
      formula1: "'Danh mục'!$A$1:$A$9",
    },
  ]);
});
