import { failureCode, freshHost, onSheet } from './hosting';

beforeEach(async () => {
  freshHost();
  await onSheet((sheet) => {
    // Data in B2:D4, a gap, and two cells more to the right and below.
    sheet.getRange('B2:D4').values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange('F3').values = [[10]];
    sheet.getRange('C7').values = [[11]];
  });
});

type Direction = 'Left' | 'Right' | 'Up' | 'Down';

it.each<[string, Direction, string | undefined, string]>([
  ['B2', 'Right', undefined, 'D2'],
  ['D3', 'Right', undefined, 'F3'],
  ['F3', 'Right', undefined, 'XFD3'],
  ['F3', 'Left', undefined, 'D3'],
  ['D3', 'Left', undefined, 'B3'],
  ['B3', 'Left', undefined, 'A3'],
  ['A3', 'Left', undefined, 'A3'],
  ['C2', 'Down', undefined, 'C4'],
  ['C4', 'Down', undefined, 'C7'],
  ['C7', 'Down', undefined, 'C1048576'],
  ['Z9', 'Left', undefined, 'A9'],
  ['Z99', 'Up', undefined, 'Z1'],
  ['C9', 'Up', undefined, 'C7'],
  ['C3:D4', 'Left', undefined, 'B3'],
  ['C3:D4', 'Up', 'D4', 'D2'],
])('getRangeEdge: from %s %s (active cell %s) to %s', async (address, direction, active, expected) => {
  const edge = await onSheet((sheet) => sheet.getRange(address).getRangeEdge(direction, active).load('address'));
  expect(edge.address).toBe(`Sheet1!${expected}`);
});

it.each<[string, Direction, string | undefined, string]>([
  ['B2', 'Right', undefined, 'B2:D2'],
  ['C3:D4', 'Right', 'C3', 'C3:F4'],
  ['C3:D4', 'Left', 'C3', 'B3:D4'],
  ['C3:D4', 'Down', 'C3', 'C3:D7'],
  ['C3:D4', 'Up', undefined, 'C2:D4'],
])('getExtendedRange: from %s %s (active cell %s) to %s', async (address, direction, active, expected) => {
  const range = await onSheet((sheet) => sheet.getRange(address).getExtendedRange(direction, active).load('address'));
  expect(range.address).toBe(`Sheet1!${expected}`);
});

it('getRangeEdge: an active cell outside the range is an error', async () => {
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('B2:C3').getRangeEdge('Down', 'E5').load('address');
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});
