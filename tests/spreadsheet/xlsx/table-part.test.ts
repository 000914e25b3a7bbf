/** A table's part of a foreign file: what the model does not know stays, whatever else changes. */
import { strFromU8 } from 'fflate';
import type { Table, Workbook } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { smallPackage } from './small-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FIRST =
  '<tableColumn id="4" xr3:uid="{4}" name="Mã" dataDxfId="1"><extLst><ext uri="{C}"/></extLst></tableColumn>';
const SECOND = '<tableColumn id="7" xr3:uid="{7}" name="Số" totalsRowDxfId="2"/>';
const SORT = '<sortState ref="A2:B4"><sortCondition ref="B2:B4" sortBy="icon" iconSet="3Arrows"/></sortState>';
const FILTER =
  '<autoFilter ref="A1:B4" xr:uid="{F}"><filterColumn colId="1"><filters><filter val="1"/></filters><extLst><ext uri="{E}"/></extLst></filterColumn></autoFilter>';
const REST = '<tableStyleInfo name="Riêng" showRowStripes="1"/><extLst><ext uri="{T}"/></extLst>';
const PART = `<table xmlns="${MAIN}" xmlns:xr="urn:xr" xmlns:xr3="urn:xr3" id="9" xr:uid="{0}" name="nội bộ" displayName="tblMa" ref="A1:B4" tableType="queryTable" totalsRowShown="0" headerRowCellStyle="Tốt">${FILTER}${SORT}<tableColumns count="2">${FIRST}${SECOND}</tableColumns>${REST}</table>`;

/** The table's part after the change. */
function saved(change: (table: Table, workbook: Workbook) => void): string {
  const row = (at: number, value: string): string =>
    `<row r="${at}"><c r="A${at}" t="str"><v>Mã</v></c><c r="B${at}" t="str"><v>${value}</v></c></row>`;
  const workbook = readWorkbook(
    smallPackage({
      sheet: `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${row(1, 'Số')}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
        'xl/tables/table1.xml': PART,
      },
    }),
  );
  change(workbook.sheets[0].tables[0], workbook);
  const parts = readWorkbook(writeWorkbook(workbook)).source?.parts;
  return strFromU8(parts?.get('xl/tables/table1.xml') ?? new Uint8Array());
}

it('reads the filter and leaves alone a sort it has no word for', () => {
  saved((table) => {
    expect(table.filters).toEqual([{ column: 1, criteria: { on: 'values', values: ['1'] } }]);
    expect(table.sort).toBeUndefined();
  });
});

it.each<[string, (table: Table) => void, [from: string, to: string][]]>([
  ['nothing', () => undefined, []],
  [
    'one more row',
    (table) => void (table.area.bottom = 4),
    [
      ['displayName="tblMa" ref="A1:B4"', 'displayName="tblMa" ref="A1:B5"'],
      ['<autoFilter ref="A1:B4"', '<autoFilter ref="A1:B5"'],
    ],
  ],
  [
    'a total',
    (table) => void (table.columns[1].totalFunction = 'sum'),
    [[SECOND, SECOND.replace('/>', ' totalsRowFunction="sum"></tableColumn>')]],
  ],
  ['another name of a column', (table) => void (table.columns[0].name = 'Mã số'), [['name="Mã"', 'name="Mã số"']]],
  [
    'a column between',
    (table) => {
      table.columns.splice(1, 0, { name: 'Mới' });
      table.area.right = 2;
      table.filters = [{ column: 2, criteria: { on: 'values', values: ['1'] } }];
    },
    [
      ['displayName="tblMa" ref="A1:B4"', 'displayName="tblMa" ref="A1:C4"'],
      [
        FILTER,
        '<autoFilter ref="A1:C4"><filterColumn colId="2"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
      ],
      [`count="2">${FIRST}`, `count="3">${FIRST}<tableColumn id="8" name="Mới"/>`],
    ],
  ],
  [
    'another style',
    (table) => void (table.styleName = 'TableStyleLight1'),
    [
      [
        '<tableStyleInfo name="Riêng" showRowStripes="1"/>',
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
      ],
    ],
  ],
])('changes only what changed: %s', (_what, change, edits) => {
  expect(saved(change)).toBe(edits.reduce((text, [from, to]) => text.replace(from, () => to), PART));
});
