import { strToU8, zipSync } from 'fflate';
import { cleanName, newBudget, unpack } from '../../src/intake/unpack';

const workbook = zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') });
const zip = (entries: Record<string, Uint8Array>) => zipSync(entries);
const ends = (path: string, bytes: Uint8Array, budget = newBudget()) =>
  [...unpack({ path, bytes }, budget)].map((item) => [item.path, 'kind' in item ? item.reason : item.format]);

test('a file that is no archive is itself', () => {
  expect(ends('a.xlsx', workbook)).toEqual([['a.xlsx', 'xlsx']]);
});

test('archives are opened two deep, and each path says where the file lay', () => {
  const inner = zip({ 'c.xlsx': workbook, 'sâu.zip': zip({ 'd.xlsx': workbook }) });
  const lot = zip({ 'xã A/a.xlsx': workbook, 'anh.jpg': Uint8Array.of(255, 216, 255), 'xã B.zip': inner });
  expect(ends('lô.zip', lot)).toEqual([
    ['lô.zip › xã A/a.xlsx', 'xlsx'],
    ['lô.zip › anh.jpg', 'photo'],
    ['lô.zip › xã B.zip › c.xlsx', 'xlsx'],
    ['lô.zip › xã B.zip › sâu.zip', 'nested-zip-too-deep'],
  ]);
});

test('an archive with nothing in it says so', () => {
  expect(ends('lô.zip', zip({}))).toEqual([['lô.zip', 'empty-archive']]);
});

test('a damaged entry loses itself only', () => {
  const lot = zip({ 'a.xlsx': workbook, 'b.xlsx': workbook });
  const view = new DataView(lot.buffer);
  const directory = view.getUint32(lot.length - 6, true);
  const next = directory + 46 + 'a.xlsx'.length;
  // The directory of the second entry now claims another size than its bytes inflate to.
  view.setUint32(next + 24, 5, true);
  expect(ends('lô.zip', lot)).toEqual([
    ['lô.zip › a.xlsx', 'xlsx'],
    ['lô.zip › b.xlsx', 'forged-size'],
  ]);
});

test('a declared size beyond the cap is refused before anything is inflated', () => {
  const lot = zip({ 'a.xlsx': workbook });
  const view = new DataView(lot.buffer);
  view.setUint32(view.getUint32(lot.length - 6, true) + 24, 0xfffffff0, true);
  expect(ends('lô.zip', lot)).toEqual([['lô.zip › a.xlsx', 'too-large']]);
});

test('an archive with a password names it', () => {
  const lot = zip({ 'a.xlsx': workbook });
  const view = new DataView(lot.buffer);
  const directory = view.getUint32(lot.length - 6, true);
  view.setUint16(directory + 8, 1, true);
  expect(ends('lô.zip', lot)).toEqual([['lô.zip › a.xlsx', 'password-protected']]);
});

test('files of all archives together are counted', () => {
  const budget = { ...newBudget(), files: 2 };
  const lot = zip({ 'a.xlsx': workbook, 'b.xlsx': workbook, 'c.xlsx': workbook });
  expect(ends('lô.zip', lot, budget).map(([, end]) => end)).toEqual(['xlsx', 'xlsx', 'too-many-files']);
});

test.each([
  ['../../etc/a.xlsx', 'etc/a.xlsx'],
  ['C:\\Users\\b.xlsx', 'Users/b.xlsx'],
  ['/a//b.xlsx', 'a/b.xlsx'],
  ['Tru\u031bo\u031b\u0300ng.xlsx', 'Trường.xlsx'],
  ['a\u0000\u0007.xlsx', 'a.xlsx'],
  ['..', '(không tên)'],
])('the name %j is shown as %j', (name, shown) => {
  expect(cleanName(name)).toBe(shown);
});
