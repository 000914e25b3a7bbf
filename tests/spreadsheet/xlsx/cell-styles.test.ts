import { strFromU8 } from 'fflate';
import { internStyle } from '../../../src/spreadsheet/build';
import type { Workbook } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { smallPackage } from './small-package';

const OWN = '<cellStyle name="Của trường" xfId="1" customBuiltin="0" hidden="1"/>';
const OWN_BASE = '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyNumberFormat="0" applyProtection="0"/>';
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><outline/><sz val="11"/><color theme="5" tint="0.4"/><name val="Calibri"/><scheme val="minor"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color theme="0"/></stop></gradientFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  `<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${OWN_BASE}</cellStyleXfs>` +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="1"/></cellXfs>' +
  `<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/>${OWN}</cellStyles></styleSheet>`;

function opened(): Workbook {
  return readWorkbook(smallPackage({ data: '<row r="1"><c r="A1" s="1"><v>1</v></c></row>', styles: STYLES }));
}

function stylesOf(workbook: Workbook): string {
  const parts = readWorkbook(writeWorkbook(workbook)).source?.parts;
  return strFromU8(parts?.get('xl/styles.xml') ?? new Uint8Array());
}

test('reads which cell style a format is based on, and what the style leaves to the cell', () => {
  const { styles, cellStyles } = opened();
  expect(styles[1].named).toBe('Của trường');
  expect(cellStyles).toEqual([
    {
      name: 'Của trường',
      style: {
        font: { bold: true, color: '#D99694', tinted: { from: '#C0504D', by: 0.4 } },
        gradient: {
          degree: 90,
          stops: [
            { at: 0, color: '#FF0000' },
            { at: 1, color: '#FFFFFF' },
          ],
        },
      },
      leaves: ['numberFormat', 'protection'],
    },
  ]);
});

test('a cell format that changes keeps its base, and the base stays as it was written', () => {
  const workbook = opened();
  const style = internStyle(workbook, { ...workbook.styles[1], align: { wrap: true } });
  workbook.sheets[0].rows[0][0] = { value: 1, style };
  const text = stylesOf(workbook);
  for (const kept of [OWN, OWN_BASE]) expect(text).toContain(kept);
  const again = readWorkbook(writeWorkbook(workbook));
  expect(again.styles[again.sheets[0].rows[0][0]?.style ?? 0]).toEqual(workbook.styles[style]);
});

test('a style that is added leaves the others alone; one that is deleted goes from the list', () => {
  const workbook = opened();
  workbook.cellStyles?.push({ name: 'Good', builtIn: 26, style: { fill: '#C6EFCE' }, leaves: ['border'] });
  const text = stylesOf(workbook);
  expect(text).toContain(OWN);
  expect(text).toContain('<cellStyle name="Good" xfId="2" builtinId="26"/>');
  expect(readWorkbook(writeWorkbook(workbook)).cellStyles).toEqual(workbook.cellStyles);
  workbook.cellStyles = workbook.cellStyles?.slice(1);
  workbook.styles = workbook.styles.map(() => ({}));
  expect(stylesOf(workbook)).not.toContain('Của trường');
});
