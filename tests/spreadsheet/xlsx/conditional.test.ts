import { strFromU8, strToU8, zipSync } from 'fflate';
import { emptySheet, emptyWorkbook } from '../../../src/spreadsheet/build';
import type { ConditionalFormat, ConditionalRule, DifferentialFormat } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { smallParts } from './small-package';

const SHEET = 'xl/worksheets/sheet1.xml';
const cells = { top: 1, left: 1, bottom: 9, right: 2 };

const RULES: [string, ConditionalRule][] = [
  ['a formula', { kind: 'expression', formula: '$A2>5' }],
  ['a comparison with two ends', { kind: 'cell', operator: 'between', formula1: '1', formula2: '$D$1' }],
  ['a text', { kind: 'text', operator: 'contains', text: 'Thiếu "số"' }],
  ['no such text', { kind: 'text', operator: 'notContains', text: 'a' }],
  ['a beginning', { kind: 'text', operator: 'beginsWith', text: '10' }],
  ['an ending that stands in a cell', { kind: 'text', operator: 'endsWith', text: '=$D$1' }],
  ['blanks', { kind: 'blanks' }],
  ['no blanks', { kind: 'nonBlanks' }],
  ['errors', { kind: 'errors' }],
  ['no errors', { kind: 'nonErrors' }],
  ['single values', { kind: 'unique' }],
  ['repeated values', { kind: 'duplicate' }],
  ['dates of last week', { kind: 'period', period: 'lastWeek' }],
  ['the top three', { kind: 'top', rank: 3 }],
  ['the lowest tenth', { kind: 'top', rank: 10, bottom: true, percent: true }],
  ['above average', { kind: 'average' }],
  ['two deviations below', { kind: 'average', below: true, deviations: 2 }],
  ['at or below average', { kind: 'average', below: true, orEqual: true }],
  [
    'a scale of three colours',
    {
      kind: 'colorScale',
      points: [
        { type: 'min', color: '#F8696B' },
        { type: 'percentile', value: '50', color: '#FFEB84' },
        { type: 'formula', value: '$D$1', color: '#63BE7B' },
      ],
    },
  ],
  [
    'a data bar as Excel makes it',
    {
      kind: 'dataBar',
      min: { type: 'autoMin' },
      max: { type: 'autoMax' },
      color: '#638EC6',
      borderColor: '#638EC6',
      negativeColor: '#FF0000',
      negativeBorderColor: '#FF0000',
      axisColor: '#000000',
    },
  ],
  [
    'a plain data bar with its own ends',
    {
      kind: 'dataBar',
      min: { type: 'num', value: '0' },
      max: { type: 'formula', value: 'MAX($A$1:$A$9)' },
      color: '#00B050',
      solid: true,
      axis: 'none',
      direction: 'rightToLeft',
      barOnly: true,
      length: { min: 5, max: 80 },
    },
  ],
  [
    'icons',
    {
      kind: 'iconSet',
      set: '3TrafficLights1',
      points: [
        { type: 'percent', value: '0' },
        { type: 'percent', value: '33' },
        { type: 'num', value: '67', above: true },
      ],
      reverse: true,
      iconOnly: true,
    },
  ],
  [
    'icons only Excel 2010 has, one of them chosen by hand',
    {
      kind: 'iconSet',
      set: '3Stars',
      points: [
        { type: 'percent', value: '0', icon: { set: 'NoIcons', index: 0 } },
        { type: 'percent', value: '33', icon: { set: '3Flags', index: 2 } },
        { type: 'percent', value: '67', icon: { set: '3Stars', index: 2 } },
      ],
    },
  ],
];

const LOOKS: DifferentialFormat = {
  fontColor: '#9C0006',
  bold: true,
  italic: false,
  underline: 'double',
  strike: true,
  fill: '#FFC7CE',
  border: { left: { style: 'thin', color: '#FF0000' }, bottom: { style: 'dashDotDot' } },
  numberFormat: '0.000" lớp"',
};

function bookWith(...formats: ConditionalFormat[]) {
  const workbook = emptyWorkbook();
  workbook.sheets.push({ ...emptySheet('S'), conditionalFormats: formats });
  return workbook;
}

function own({ kind }: ConditionalRule): boolean {
  return kind === 'colorScale' || kind === 'dataBar' || kind === 'iconSet';
}

test.each(RULES)('keeps %s', (_what, rule) => {
  const format: ConditionalFormat = { areas: [cells], rule, format: own(rule) ? {} : LOOKS, priority: 1 };
  const once = readWorkbook(writeWorkbook(bookWith(format)));
  expect(once.sheets[0].conditionalFormats).toEqual([format]);
  // Changed after reading: written anew into the part that exists.
  once.sheets[0].conditionalFormats[0].areas = [{ ...cells, right: 5 }];
  const again = readWorkbook(writeWorkbook(once));
  expect(again.sheets[0].conditionalFormats).toEqual([{ ...format, areas: [{ ...cells, right: 5 }] }]);
});

test('reads them strongest first, wherever they stand', () => {
  const after =
    '<conditionalFormatting sqref="A1"><cfRule type="uniqueValues" priority="3"/><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>' +
    '<conditionalFormatting sqref="B1"><cfRule type="containsErrors" priority="2"/></conditionalFormatting>';
  const [sheet] = readWorkbook(zipSync(smallParts({ after }))).sheets;
  expect(sheet.conditionalFormats.map(({ rule }) => rule.kind)).toEqual(['duplicate', 'errors', 'unique']);
});

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const FOREIGN =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color theme="4" tint="0.4"/></dataBar>' +
  `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AA}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
  '<conditionalFormatting sqref="B1:B9" pivot="1"><cfRule type="top10" dxfId="0" priority="1" rank="2"/></conditionalFormatting>' +
  '<conditionalFormatting sqref="C1"><cfRule type="fromTheFuture" priority="4"><thing/></cfRule></conditionalFormatting>' +
  `<extLst><ext uri="{X}"><y/></ext><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{AA}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor theme="5"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting>' +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="3" id="{BB}"><xm:f>Other!A1&gt;1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>D1</xm:sqref></x14:conditionalFormatting>' +
  '</x14:conditionalFormattings></ext></extLst>';
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs count="1"><dxf><font><color theme="9"/></font><fill><patternFill patternType="lightUp"><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs></styleSheet>';

test('reads both generations of one rule as one', () => {
  const [sheet] = readWorkbook(zipSync(smallParts({ after: FOREIGN, styles: STYLES }))).sheets;
  expect(sheet.conditionalFormats.map(({ rule, priority }) => [rule.kind, priority])).toEqual([
    ['top', 1],
    ['dataBar', 2],
    ['expression', 3],
  ]);
  expect(sheet.conditionalFormats[1].rule).toMatchObject({
    color: '#95B3D7',
    solid: true,
    negativeColor: '#C0504D',
    axisColor: '#000000',
  });
  expect(sheet.conditionalFormats[2]).toMatchObject({ rule: { formula: 'Other!A1>1' }, format: { bold: true } });
});

test('adding one leaves the others as they were written, in both places', () => {
  const workbook = readWorkbook(zipSync(smallParts({ after: FOREIGN, styles: STYLES })));
  workbook.sheets[0].conditionalFormats.push({ areas: [cells], rule: { kind: 'blanks' }, format: { fill: '#FF0000' } });
  const parts = readWorkbook(writeWorkbook(workbook)).source?.parts;
  const text = strFromU8(parts?.get(SHEET) ?? strToU8(''));
  for (const kept of [
    '<color theme="4" tint="0.4"/>',
    '<x14:id>{AA}</x14:id>',
    '<x14:negativeFillColor theme="5"/>',
    '<cfRule type="top10" dxfId="0" priority="1" rank="2"/>',
    '<cfRule type="fromTheFuture" priority="4"><thing/></cfRule>',
    '<xm:f>Other!A1&gt;1</xm:f><x14:dxf><font><b/></font></x14:dxf>',
    '<ext uri="{X}"><y/></ext>',
  ])
    expect(text).toContain(kept);
  expect(text.match(/<x14:conditionalFormattings>/g)).toHaveLength(1);
});

test('a rule that changes keeps a format that says more than the model knows', () => {
  const workbook = readWorkbook(zipSync(smallParts({ after: FOREIGN, styles: STYLES })));
  const [top] = workbook.sheets[0].conditionalFormats;
  top.rule = { kind: 'top', rank: 5 };
  const parts = readWorkbook(writeWorkbook(workbook)).source?.parts;
  expect(strFromU8(parts?.get(SHEET) ?? strToU8(''))).toContain(
    '<cfRule type="top10" dxfId="0" priority="1" rank="5"/>',
  );
  expect(strFromU8(parts?.get('xl/styles.xml') ?? strToU8(''))).toBe(STYLES);
});
