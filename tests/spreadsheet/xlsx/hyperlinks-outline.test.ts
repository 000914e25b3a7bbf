import { strFromU8 } from 'fflate';
import { emptySheet, emptyWorkbook } from '../../../src/spreadsheet/build';
import type { Hyperlink, Sheet, Workbook } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { smallPackage } from './small-package';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const LINKS = '<hyperlink ref="A1" r:id="rId7" tooltip="Xem" xr:uid="{1}"/><hyperlink ref="B2:C2" location="S!A9"/>';

/** A sheet with a link out, a link inside, and a relationship that is no link. */
function foreign(): Workbook {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:xr="urn:xr"><sheetData/><hyperlinks>${LINKS}</hyperlinks></worksheet>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${office}/hyperlink" Target="https://moet.gov.vn/?a=1&amp;b=2" TargetMode="External"/><Relationship Id="rId8" Type="${office}/oleObject" Target="file:///x" TargetMode="External"/></Relationships>`;
  return readWorkbook(smallPackage({ sheet, more: { [RELATIONS]: relations } }));
}

function saved(workbook: Workbook): { part(name: string): string; sheet: Sheet } {
  const again = readWorkbook(writeWorkbook(workbook));
  return { part: (name) => strFromU8(again.source?.parts.get(name) ?? new Uint8Array()), sheet: again.sheets[0] };
}

function fresh(change: (sheet: Sheet) => void): Workbook {
  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('S'));
  change(workbook.sheets[0]);
  return workbook;
}

const cell = { top: 0, left: 0, bottom: 0, right: 0 };

it('reads links out of the workbook through their relationships, and links inside it', () => {
  expect(foreign().sheets[0].hyperlinks).toEqual([
    { area: cell, address: 'https://moet.gov.vn/?a=1&b=2', screenTip: 'Xem' },
    { area: { top: 1, left: 1, bottom: 1, right: 2 }, location: 'S!A9' },
  ] satisfies Hyperlink[]);
});

it('adds a link beside those of a foreign file, which stay as they were written', () => {
  const workbook = foreign();
  workbook.sheets[0].hyperlinks?.push({ area: { top: 4, left: 0, bottom: 4, right: 0 }, address: 'mailto:a@b.vn' });
  const { part, sheet } = saved(workbook);
  expect(part(SHEET)).toContain(LINKS);
  expect(sheet.hyperlinks?.[2]).toEqual({
    area: { top: 4, left: 0, bottom: 4, right: 0 },
    address: 'mailto:a@b.vn',
  });
});

it('removes the relationship of a link that goes, and no other', () => {
  const workbook = foreign();
  workbook.sheets[0].hyperlinks?.shift();
  const { part, sheet } = saved(workbook);
  expect(sheet.hyperlinks).toHaveLength(1);
  expect(part(RELATIONS)).not.toContain('moet.gov.vn');
  expect(part(RELATIONS)).toContain('oleObject');
});

it('writes links of a new workbook so that they are read again; two cells may share one address', () => {
  const links: Hyperlink[] = [
    { area: cell, address: 'https://moet.gov.vn/', location: 'tin', screenTip: 'Bộ "GD&ĐT"', display: 'Bộ' },
    { area: { ...cell, top: 1, bottom: 1 }, address: 'https://moet.gov.vn/' },
    { area: { ...cell, top: 2, bottom: 2 }, location: "'Nhập liệu'!A1", display: 'Về biểu' },
  ];
  const workbook = fresh((sheet) => (sheet.hyperlinks = links));
  const { part, sheet } = saved(workbook);
  expect(sheet.hyperlinks).toEqual(links);
  expect(part(RELATIONS).match(/<Relationship /g)).toHaveLength(1);
});

it('writes the levels of an outline, with the deepest for Excel to draw it by', () => {
  const workbook = fresh((sheet) => {
    sheet.rowFormats = { 1: { outlineLevel: 1, hidden: true }, 2: { outlineLevel: 2 }, 3: { collapsed: true } };
    sheet.columns = { 1: { outlineLevel: 1 }, 2: { collapsed: true, width: 20 } };
  });
  const { part, sheet } = saved(workbook);
  expect([sheet.rowFormats, sheet.columns]).toEqual([workbook.sheets[0].rowFormats, workbook.sheets[0].columns]);
  expect(part(SHEET)).toMatch(/<sheetFormatPr[^>]* outlineLevelRow="2" outlineLevelCol="1"/);
});

it('reads where sums stand, and keeps what else a sheet says of its rows when the outline changes', () => {
  const workbook = readWorkbook(
    smallPackage({
      sheet:
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetFormatPr baseColWidth="12" defaultRowHeight="16.5"/><sheetData><row r="1" outlineLevel="1" ph="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    }),
  );
  const [first] = workbook.sheets;
  expect([first.outlineSums, first.rowFormats]).toEqual([{ above: true }, { 0: { outlineLevel: 1 } }]);
  first.rowFormats[0].outlineLevel = 2;
  const { part } = saved(workbook);
  expect(part(SHEET)).toContain('<row r="1" outlineLevel="2" ph="1">');
  expect(part(SHEET)).toMatch(/<sheetFormatPr defaultRowHeight="16.5" outlineLevelRow="2" baseColWidth="12"\/>/);
});
