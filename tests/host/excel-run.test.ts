import { emptySheet, emptyWorkbook } from '../../src/spreadsheet/build';
import { openHost, openHostFromBytes, installHost, type EmbeddedHost } from '../../src/host/embedded-host';

let host: EmbeddedHost;

beforeEach(() => {
  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('Nhập liệu'), emptySheet('Sheet2'));
  host = openHost(workbook, { now: () => new Date(2021, 10, 28) });
  installHost(host);
});

it('draws, calculates, protects and saves a small sheet through Excel.run', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Nhập liệu');
    const range = sheet.getRange('A1:C3');
    range.values = [
      ['Lớp', 'Học sinh', 'Bình quân'],
      [10, 350, '=B2/A2'],
      [12, '420', '=B3/A3'],
    ];
    sheet.getRange('A1:C1').format.font.bold = true;
    sheet.getRange('A2:B3').format.protection.locked = false;
    context.workbook.names.add('GB_lop', sheet.getRange('A2'));
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.protection.protect({ allowFormatColumns: true });
    await context.sync();

    const body = sheet.getRange('A2:C3').load('values,text,valueTypes,address');
    const named = context.workbook.names.getItem('gb_LOP').getRange().load('address');
    await context.sync();
    expect(body.address).toBe("'Nhập liệu'!A2:C3");
    expect(body.values).toEqual([
      [10, 350, 35],
      [12, 420, 35],
    ]);
    expect(body.valueTypes[0][0]).toBe('Double');
    expect(named.address).toBe("'Nhập liệu'!A2");
  });
  expect(host.traffic.batches).toBe(3);
  const again = openHostFromBytes(host.save());
  expect(again.workbook.sheets[0].rows[1][2]).toMatchObject({ formula: 'B2/A2', value: 35 });
  expect(again.workbook.sheets[0].protection).toBeDefined();
});
