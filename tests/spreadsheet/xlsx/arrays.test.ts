import { strFromU8 } from 'fflate';
import type { Workbook } from '../../../src/spreadsheet/model';
import { prefixedFormula, shownFormula } from '../../../src/spreadsheet/xlsx/future-functions';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { smallPackage } from './small-package';

const SHEET = 'xl/worksheets/sheet1.xml';
const METADATA = 'xl/metadata.xml';
const LEGACY = '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>';
const DYNAMIC = '<c r="D1" cm="1"><f t="array" ref="D1:E1">_xlfn.SEQUENCE(1,2)</f><v>1</v></c><c r="E1"><v>2</v></c>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RICH = `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`;

function opened(data: string, metadata?: string): Workbook {
  const bytes = smallPackage({ data, more: metadata === undefined ? {} : { [METADATA]: metadata } });
  const workbook = readWorkbook(bytes);
  if (metadata === undefined) return workbook;
  // The part must be the workbook's own to be found again.
  const relations = 'xl/_rels/workbook.xml.rels';
  const parts = workbook.source?.parts;
  const text = strFromU8(parts?.get(relations) ?? new Uint8Array());
  parts?.set(
    relations,
    new TextEncoder().encode(
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
      ),
    ),
  );
  return workbook;
}

function savedPart(workbook: Workbook, part: string): string {
  return strFromU8(readWorkbook(writeWorkbook(workbook)).source?.parts.get(part) ?? new Uint8Array());
}

it('reads array formulas with the cells they fill; metadata tells the dynamic ones', () => {
  const [sheet] = opened(
    `<row r="1">${LEGACY}${DYNAMIC}</row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>`,
  ).sheets;
  expect([sheet.rows[0][0], sheet.rows[1][0], sheet.rows[0][3], sheet.rows[0][4], sheet.rows[1][1]]).toEqual([
    { formula: 'B1:B2*2', value: 2, array: { rows: 2, columns: 1 } },
    { value: 4, spilled: true },
    { formula: 'SEQUENCE(1,2)', value: 1, array: { rows: 1, columns: 2, dynamic: true } },
    { value: 2, spilled: true },
    { value: 2 },
  ]);
});

it('leaves array formulas that did not change as they were written', () => {
  const workbook = opened(`<row r="1">${LEGACY}${DYNAMIC}</row><row r="2"><c r="A2"><v>4</v></c></row>`);
  workbook.sheets[0].rows[3] = [{ value: 7 }];
  const xml = savedPart(workbook, SHEET);
  expect(xml).toContain(LEGACY + DYNAMIC);
});

it('adds the metadata of dynamic arrays behind what the file has', () => {
  const workbook = opened('<row r="1"><c r="A1"><v>4</v></c></row>', RICH);
  workbook.sheets[0].rows[0][2] = { formula: 'UNIQUE(A1:A9)', value: 4, array: { rows: 1, columns: 1, dynamic: true } };
  const metadata = savedPart(workbook, METADATA);
  expect(metadata).toContain('name="XLRICHVALUE" minSupportedVersion="120000"/><metadataType name="XLDAPR"');
  expect(metadata).toContain('<cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata');
  expect(savedPart(workbook, SHEET)).toContain('cm="1"><f t="array" ref="C1">_xlfn.UNIQUE(A1:A9)</f>');
});

it.each([
  ['SUM(A1)', 'SUM(A1)'],
  ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['SORT(FILTER(A:A,B:B))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B))'],
  ['"SORT("&SORT.KQ+\'IFS(\'!A1', '"SORT("&SORT.KQ+\'IFS(\'!A1'],
  ['STDEV.S(A1:A3)+IFS(A1,1)', '_xlfn.STDEV.S(A1:A3)+_xlfn.IFS(A1,1)'],
])('%s is stored as %s', (shown, stored) => {
  expect(prefixedFormula(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown);
});
