import { strFromU8, strToU8, zipSync } from 'fflate';
import { emptySheet, internStyle } from '../../../src/spreadsheet/build';
import type { Workbook } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { sampleWorkbook } from './sample-workbook';
import { smallParts } from './small-package';

const FORM = 'xl/worksheets/sheet2.xml';
const LIST = 'xl/worksheets/sheet3.xml';

/** The sample with parts and elements that the model knows nothing of. */
function foreign(): Uint8Array {
  const parts = new Map(readWorkbook(writeWorkbook(sampleWorkbook())).source?.parts);
  const edit = (name: string, from: string, to: string) =>
    parts.set(name, strToU8(strFromU8(parts.get(name) ?? new Uint8Array()).replace(from, to)));
  parts.set('customXml/item1.xml', strToU8('<a>  kept </a>'));
  parts.set('xl/printerSettings/printerSettings1.bin', new Uint8Array([1, 2, 3]));
  edit(
    '[Content_Types].xml',
    '<Override',
    '<Default Extension="bin" ContentType="application/octet-stream"/><Override',
  );
  edit(FORM, '</worksheet>', '<extLst><ext uri="{X}"><y/></ext></extLst></worksheet>');
  edit(FORM, '<pageMargins', '<hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks><pageMargins');
  edit(FORM, '<row r="2"', '<row r="2" spans="1:9" x14ac:dyDescent="0.3" xmlns:x14ac="urn:x"');
  return zipSync(Object.fromEntries(parts));
}

/** Names of parts that were changed, added or removed by saving after the change. */
function changedParts(bytes: Uint8Array, change: (workbook: Workbook) => void): string[] {
  const before = readWorkbook(bytes);
  const workbook = readWorkbook(bytes);
  change(workbook);
  const after = readWorkbook(writeWorkbook(workbook)).source?.parts ?? new Map<string, Uint8Array>();
  const old = before.source?.parts ?? new Map<string, Uint8Array>();
  return [...new Set([...old.keys(), ...after.keys()])]
    .filter((name) => {
      const [a, b] = [old.get(name), after.get(name)];
      return !a || !b || strFromU8(a, true) !== strFromU8(b, true);
    })
    .sort();
}

const changes: [name: string, change: (workbook: Workbook) => void, parts: string[]][] = [
  ['nothing', () => {}, []],
  ['a number', ({ sheets }) => void (sheets[1].rows[1][0] = { value: 44504, style: 2 }), [FORM]],
  ['a text that is known', ({ sheets }) => void (sheets[1].rows[1][1] = { value: 'T1' }), [FORM]],
  ['a new text', ({ sheets }) => void (sheets[1].rows[1][1] = { value: 'mới' }), [FORM, 'xl/sharedStrings.xml']],
  [
    'a new format',
    (workbook) =>
      void (workbook.sheets[2].rows[1][1] = { value: 3, style: internStyle(workbook, { fill: '#ABCDEF' }) }),
    ['xl/styles.xml', LIST],
  ],
  ['a name', ({ names }) => void names.push({ name: 'mới', formula: '1' }), ['xl/workbook.xml']],
  ['a print area', ({ sheets }) => void delete sheets[1].page.area, ['xl/workbook.xml']],
  ['a total', ({ sheets }) => void (sheets[2].tables[0].columns[0].totalLabel = 'Tổng'), ['xl/tables/table1.xml']],
  ['a title', ({ properties }) => void (properties.title = 'Khác'), ['docProps/core.xml']],
  ['the active sheet', (workbook) => void (workbook.activeSheet = 2), ['xl/workbook.xml', FORM, LIST]],
  ['the text of a note', ({ sheets }) => void (sheets[1].notes[0].text = 'khác'), ['xl/comments1.xml']],
  [
    'a new sheet',
    ({ sheets }) => void sheets.push(emptySheet('Mới')),
    ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/worksheets/sheet4.xml'],
  ],
  [
    'a sheet removed with its table',
    ({ sheets, names }) => {
      sheets.pop();
      names.pop();
    },
    [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/tables/table1.xml',
      'xl/workbook.xml',
      LIST,
      'xl/worksheets/_rels/sheet3.xml.rels',
    ],
  ],
];

test.each(changes)('changing %s touches no other part', (_, change, parts) => {
  expect(changedParts(foreign(), change)).toEqual([...parts].sort());
});

test.each(changes)('after changing %s, saved and read again, the model is as changed', (_, change) => {
  const workbook = readWorkbook(foreign());
  change(workbook);
  const again = readWorkbook(writeWorkbook(workbook));
  const shown = ({ sheets, names, styles, properties, activeSheet }: Workbook) => ({
    sheets: sheets.map((sheet) => ({ ...sheet, part: undefined })),
    names,
    styles,
    properties,
    activeSheet,
  });
  expect(shown(again)).toEqual(shown(workbook));
});

test('a changed sheet keeps the elements and attributes that are not modelled, in their places', () => {
  const workbook = readWorkbook(foreign());
  workbook.sheets[1].rows[1][0] = { value: 1 };
  workbook.sheets[1].merges = [];
  workbook.sheets[1].page.margins = { top: 10 };
  const text = strFromU8(readWorkbook(writeWorkbook(workbook)).source?.parts.get(FORM) ?? new Uint8Array());
  expect(text).toContain('<row r="2" x14ac:dyDescent="0.3" xmlns:x14ac="urn:x">');
  const order = [
    '<sheetData>',
    '<conditionalFormatting',
    '<hyperlinks>',
    '<pageMargins',
    '<legacyDrawing',
    '<extLst><ext uri="{X}"><y/></ext></extLst></worksheet>',
  ];
  expect(order.map((each) => text.indexOf(each))).toEqual(
    order.map((each) => text.indexOf(each)).sort((a, b) => a - b),
  );
  expect(text).not.toContain('<mergeCells');
});

test('changing one cell of a shared formula writes the whole group out', () => {
  const data =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="1">B3</f><v>2</v></c></row>';
  const workbook = readWorkbook(zipSync(smallParts({ data })));
  workbook.sheets[0].rows[0][0] = { value: 5 };
  const again = readWorkbook(writeWorkbook(workbook));
  expect(again.sheets[0].rows[1][0]).toEqual({ formula: 'B2*2', value: 4 });
  const text = strFromU8(again.source?.parts.get('xl/worksheets/sheet1.xml') ?? new Uint8Array());
  expect(text).toContain('<f t="shared" ref="A3:A4" si="1">B3</f>');
  expect(text).not.toContain('si="0"');
});

test('a part with prefixes stays well-formed when changed', () => {
  const sheet =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const workbook = readWorkbook(zipSync(smallParts({ sheet })));
  workbook.sheets[0].rows[0][1] = { value: 'mới' };
  workbook.sheets[0].merges = [{ top: 3, left: 0, bottom: 4, right: 0 }];
  const again = readWorkbook(writeWorkbook(workbook));
  expect(again.sheets[0].rows[0]).toEqual([{ value: 1 }, { value: 'mới' }]);
  expect(again.sheets[0].merges).toHaveLength(1);
});
