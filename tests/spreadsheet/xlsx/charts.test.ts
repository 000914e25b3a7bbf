/** Charts of files other programs made: seen, kept byte for byte, and changed element by element. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { authorChart, setTitle } from '../../../src/spreadsheet/charts/build';
import { describeChart, titleText } from '../../../src/spreadsheet/charts/text';
import { emptySheet, emptyWorkbook } from '../../../src/spreadsheet/build';
import type { Workbook } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { smallParts } from './small-package';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PLACING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const PART = 'xl/charts/chart7.xml';
const PLACES = 'xl/drawings/drawing1.xml';

/** As another program may write it: no prefix, single quotes, an extension nobody knows. */
const foreignChart = `<?xml version='1.0'?>
<chartSpace xmlns='${CHART}' xmlns:d='${DRAWING}'><chart><title><tx><rich><d:bodyPr/><d:p><d:r><d:rPr sz='1400'/><d:t>Cũ</d:t></d:r></d:p></rich></tx></title>
 <plotArea><lineChart><grouping val='standard'/><ser><idx val='0'/><order val='0'/><tx><strRef><f>S!$B$1</f></strRef></tx><cat><strRef><f>S!$A$2:$A$3</f></strRef></cat><val><numRef><f>S!$B$2:$B$3</f><numCache><ptCount val='2'/><pt idx='0'><v>1</v></pt></numCache></numRef></val></ser><axId val='1'/><axId val='2'/></lineChart><catAx><axId val='1'/><crossAx val='2'/></catAx><valAx><axId val='2'/><crossAx val='1'/></valAx></plotArea></chart><extLst><ext uri='{X}'><y xmlns='urn:y' a = "1"/></ext></extLst></chartSpace>`;

const anchor = `<xdr:oneCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="2540000" cy="1270000"/><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1" descr="mô tả"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
const picture =
  '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="1" cy="1"/><xdr:sp/><xdr:clientData/></xdr:absoluteAnchor>';

const relations = (type: string, target: string): string =>
  `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

function foreign(): Uint8Array {
  const parts = smallParts({
    data: '<row r="1"><c r="B1" t="str"><v>Lớp</v></c></row><row r="2"><c r="A2" t="str"><v>MN</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3" t="str"><v>TH</v></c><c r="B3"><v>7</v></c></row>',
    after: `<drawing xmlns:r="${OFFICE}" r:id="rId1"/>`,
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels': relations('drawing', '../drawings/drawing1.xml'),
      'xl/drawings/_rels/drawing1.xml.rels': relations('chart', '../charts/chart7.xml'),
      [PLACES]: `<xdr:wsDr xmlns:xdr="${PLACING}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}">${picture}${anchor}</xdr:wsDr>`,
      [PART]: foreignChart,
    },
  });
  return zipSync(parts);
}

function saved(change: (workbook: Workbook) => void): { text(part: string): string; parts: string[]; again: Workbook } {
  const workbook = readWorkbook(foreign());
  change(workbook);
  const again = readWorkbook(writeWorkbook(workbook));
  const parts = again.source?.parts ?? new Map<string, Uint8Array>();
  return { again, parts: [...parts.keys()], text: (part) => strFromU8(parts.get(part) ?? new Uint8Array()) };
}

test('a foreign chart is seen: name, place, kind, series, title', () => {
  const { sheets } = readWorkbook(foreign());
  const [chart] = sheets[0].charts;
  expect(sheets[0].charts).toHaveLength(1);
  expect([chart.name, chart.part, titleText(chart, sheets)]).toEqual(['Biểu đồ 1', PART, 'Cũ']);
  expect(chart.anchor).toEqual({
    from: { row: 1, column: 3, right: 1 },
    size: { width: 200, height: 100 },
    follows: 'position',
  });
  expect(describeChart(chart)).toEqual({
    type: 'LineMarkers',
    hasLegend: false,
    series: [{ name: 'S!$B$1', categories: 'S!$A$2:$A$3', values: 'S!$B$2:$B$3' }],
  });
});

test('untouched charts keep their bytes, whatever else changes on the sheet', () => {
  const { text } = saved(({ sheets }) => void (sheets[0].rows[1][1] = { value: 6 }));
  expect(text(PART)).toBe(foreignChart);
  expect(text(PLACES)).toContain(picture + anchor);
});

test('a changed title leaves the rest of the chart as it was written', () => {
  const { text, again } = saved(({ sheets }) => setTitle(sheets[0].charts[0], 'Mới'));
  expect(titleText(again.sheets[0].charts[0], again.sheets)).toBe('Mới');
  expect(text(PART)).toContain("<ext uri='{X}'><y xmlns='urn:y' a = \"1\"/></ext>");
  expect(text(PART)).toContain("<catAx><axId val='1'/><crossAx val='2'/></catAx>");
  expect(text(PART)).toContain('<d:rPr');
  expect(text(PART)).not.toContain('xmlns:c=');
  // The values a changed chart repeats are brought up to date.
  expect(text(PART)).toContain('<pt idx="0"><v>5</v></pt><pt idx="1"><v>7</v></pt>');
  expect(text(PLACES)).toContain(picture + anchor);
});

test('prefixes declared on an element that is replaced stay bound', () => {
  const local = foreignChart.replace(` xmlns:d='${DRAWING}'`, '').replace('<rich>', `<rich xmlns:d='${DRAWING}'>`);
  const parts = readWorkbook(foreign()).source?.parts ?? new Map<string, Uint8Array>();
  parts.set(PART, strToU8(local));
  const workbook = readWorkbook(zipSync(Object.fromEntries(parts)));
  setTitle(workbook.sheets[0].charts[0], 'Mới');
  const { sheets } = readWorkbook(writeWorkbook(workbook));
  expect(titleText(sheets[0].charts[0], sheets)).toBe('Mới');
});

test('a moved and renamed chart changes its anchor alone', () => {
  const { text, again } = saved(({ sheets: [{ charts }] }) => {
    charts[0].name = 'Quy mô';
    charts[0].anchor = { from: { row: 4, column: 0 }, to: { row: 9, column: 3, down: 2 } };
  });
  expect(text(PART)).toBe(foreignChart);
  expect(text(PLACES)).toContain(picture);
  expect(text(PLACES)).toContain('name="Quy mô" descr="mô tả"');
  expect(again.sheets[0].charts[0].anchor).toEqual({ from: { row: 4, column: 0 }, to: { row: 9, column: 3, down: 2 } });
});

test('a deleted chart goes with its part; what else is drawn stays', () => {
  const { text, parts, again } = saved(({ sheets }) => void (sheets[0].charts = []));
  expect(parts).not.toContain(PART);
  expect(text(PLACES)).toContain(picture);
  expect(again.sheets[0].charts).toEqual([]);
});

test('a new chart stands beside the old one, with a theme for its colours', () => {
  const chart = authorChart({
    name: 'Mới',
    type: 'Pie',
    title: 'Tỷ lệ',
    series: [{ name: 'S!$B$1', categories: 'S!$A$2:$A$3', values: 'S!$B$2:$B$3' }],
    anchor: { from: { row: 5, column: 0 }, to: { row: 20, column: 5 } },
  });
  const { text, parts, again } = saved(({ sheets }) => void sheets[0].charts.push(chart));
  expect(text(PART)).toBe(foreignChart);
  expect(parts).toEqual(expect.arrayContaining(['xl/charts/chart1.xml', 'xl/theme/theme1.xml']));
  expect(again.sheets[0].charts.map((each) => describeChart(each).type)).toEqual(['LineMarkers', 'Pie']);
});

test('an authored chart is the same after reading', () => {
  const workbook = emptyWorkbook();
  const sheet = emptySheet('Tổng');
  workbook.sheets.push(sheet);
  sheet.charts.push(
    authorChart({
      name: 'Biểu đồ',
      type: 'ColumnStacked',
      series: [{ name: 'Lớp', values: "'Tổng'!$A$1:$A$3" }],
      anchor: { from: { row: 0, column: 2 }, to: { row: 10, column: 8 } },
    }),
  );
  const [again] = readWorkbook(writeWorkbook(workbook)).sheets[0].charts;
  expect(again.anchor).toEqual(sheet.charts[0].anchor);
  expect(describeChart(again)).toEqual({
    type: 'ColumnStacked',
    hasLegend: false,
    series: [{ name: 'Lớp', values: "'Tổng'!$A$1:$A$3" }],
  });
});

test('there is no kind of that name', () => {
  expect(() =>
    authorChart({
      name: 'x',
      type: 'Cloud',
      series: [],
      anchor: { from: { row: 0, column: 0 }, to: { row: 1, column: 1 } },
    }),
  ).toThrow(RangeError);
});
