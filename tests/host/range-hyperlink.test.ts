import { openHostFromBytes, type EmbeddedHost } from '../../src/host/embedded-host';
import { failureCode, freshHost, onSheet } from './hosting';

let host: EmbeddedHost;
beforeEach(() => (host = freshHost()));

async function linkAt(address: string): Promise<unknown> {
  const range = await onSheet((sheet) => sheet.getRange(address).load('hyperlink'));
  return range.hyperlink && { ...range.hyperlink };
}

it('an address: kept with its screen tip, and the text is shown in the cell in the colour of links', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').hyperlink = { address: 'https://moet.gov.vn', screenTip: 'Mở trang', textToDisplay: 'Bộ' };
  });
  const cell = await onSheet((sheet) => sheet.getRange('A1').load('values,hyperlink,format/font'));
  expect(cell.values[0][0]).toBe('Bộ');
  expect({ ...cell.hyperlink }).toEqual({
    address: 'https://moet.gov.vn',
    screenTip: 'Mở trang',
    textToDisplay: 'Bộ',
  });
  expect([cell.format.font.color, cell.format.font.underline]).toEqual(['#0563C1', 'Single']);
});

it.each<[string, Excel.RangeHyperlink, unknown, unknown]>([
  ['a place in the workbook', { documentReference: 'Sheet1!B2', textToDisplay: 'Xem' }, 'Số cũ', 'Xem'],
  ['without a text: the cell keeps what it shows', { address: 'https://a.vn' }, 12, 12],
  ['without a text in an empty cell: the address is shown', { address: 'https://a.vn' }, '', 'https://a.vn'],
  ['text that looks like a number stays text', { address: 'https://a.vn', textToDisplay: '=1' }, '', '=1'],
])('%s', async (_what, hyperlink, before, after) => {
  const cell = await onSheet((sheet) => {
    const range = sheet.getRange('A1');
    range.values = [[before]];
    range.hyperlink = hyperlink;
    return range.load('values');
  });
  expect(cell.values[0][0]).toBe(after);
  expect(await linkAt('A1')).toMatchObject(hyperlink);
});

it('hyperlink is null for cells without one, and for a range only part of which has it', async () => {
  await onSheet((sheet) => (sheet.getRange('A1:A2').hyperlink = { address: 'https://a.vn' }));
  expect([await linkAt('A2'), await linkAt('A1:A3'), await linkAt('B1')]).toEqual([
    { address: 'https://a.vn', textToDisplay: '' },
    null,
    null,
  ]);
});

it.each<[Excel.ClearApplyTo, boolean, string]>([
  [Excel_('Hyperlinks'), false, '#0563C1'],
  [Excel_('RemoveHyperlinks'), false, '#000000'],
  [Excel_('All'), false, '#000000'],
  [Excel_('Formats'), true, '#000000'],
  [Excel_('Contents'), true, '#0563C1'],
])('clear(%s): link stays %s, colour %s', async (what, stays, color) => {
  const cell = await onSheet((sheet) => {
    const range = sheet.getRange('A1');
    range.hyperlink = { address: 'https://a.vn', textToDisplay: 'A' };
    range.clear(what);
    return range.load('hyperlink,format/font/color');
  });
  expect([cell.hyperlink !== null, cell.format.font.color]).toEqual([stays, color]);
});

it('links move with their cells, are copied and moved with them, and leave the others of a range alone', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').hyperlink = { address: 'https://a.vn', textToDisplay: 'A' };
    sheet.getRange('C1').copyFrom('A1');
    sheet.getRange('D1').copyFrom('A1', 'Values');
    sheet.getRange('A5:A7').hyperlink = { address: 'https://b.vn' };
    sheet.getRange('A6').clear('Hyperlinks');
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('C2').moveTo('E2');
  });
  const addresses = ['A1', 'A2', 'C2', 'D2', 'E2', 'A6', 'A7', 'A8'];
  const found = await onSheet((sheet) => addresses.map((address) => sheet.getRange(address).load('hyperlink')));
  expect(found.map((range) => range.hyperlink?.address)).toEqual([
    undefined,
    'https://a.vn',
    undefined,
    undefined,
    'https://a.vn',
    'https://b.vn',
    undefined,
    'https://b.vn',
  ]);
});

it.each<[string, (range: Excel.Range) => void, string]>([
  ['neither an address nor a place', (range) => (range.hyperlink = { textToDisplay: 'A' }), 'InvalidArgument'],
  [
    'a protected sheet that does not allow links',
    (range) => {
      range.format.protection.locked = false;
      range.worksheet.protection.protect();
      range.hyperlink = { address: 'https://a.vn' };
    },
    'AccessDenied',
  ],
])('refuses %s', async (_what, set, code) => {
  const failed = await failureCode(async (context) => {
    set(context.workbook.worksheets.getFirst().getRange('A1'));
    await context.sync();
  });
  expect(failed).toBe(code);
});

it('is in the saved file', async () => {
  await onSheet((sheet) => (sheet.getRange('B2').hyperlink = { address: 'https://a.vn', textToDisplay: 'A' }));
  const [sheet] = openHostFromBytes(host.save()).workbook.sheets;
  expect(sheet.hyperlinks).toEqual([
    { area: { top: 1, left: 1, bottom: 1, right: 1 }, address: 'https://a.vn', display: 'A' },
  ]);
});

function Excel_(what: string): Excel.ClearApplyTo {
  return what as Excel.ClearApplyTo;
}
