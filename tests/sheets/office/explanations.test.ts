import fc from 'fast-check';
import { explanationLines, parseExplanations } from '../../../src/sheets/office/explanations';

test('a reason that stands for several figures is written once', () => {
  const reasons = new Map([
    ['TH_chuyenDen', 'Chuyển về từ tỉnh khác.'],
    ['TH_tangKhac', 'Chuyển về từ tỉnh khác.'],
    ['cbql', 'Một đồng chí nghỉ hưu.'],
  ]);
  expect(explanationLines(reasons)).toBe(
    'TH_chuyenDen, TH_tangKhac: Chuyển về từ tỉnh khác.\ncbql: Một đồng chí nghỉ hưu.',
  );
});

test.each([
  [
    'one key a line, as earlier versions wrote',
    'TH_boHoc: ốm\ncbql: nghỉ',
    [
      ['TH_boHoc', 'ốm'],
      ['cbql', 'nghỉ'],
    ],
  ],
  ['names with their prefix', 'GB_cbql: nghỉ', [['cbql', 'nghỉ']]],
  [
    'a reason that goes on in the next line',
    'a, b: một\nhai',
    [
      ['a', 'một hai'],
      ['b', 'một hai'],
    ],
  ],
  ['a comma within the reason', 'cbql: nghỉ hưu, chưa thay', [['cbql', 'nghỉ hưu, chưa thay']]],
  ['text without a key', 'chỉ là ghi chú', []],
])('%s', (_name, cell, expected) => {
  expect([...parseExplanations(cell)]).toEqual(expected);
});

test('what is written is read back', () => {
  const key = fc.stringMatching(/^[a-zA-Z][A-Za-z0-9_]{0,8}$/).filter((text) => !text.startsWith('GB_'));
  const reason = fc.stringMatching(/^[a-zàếọ][a-z ếọ,.]{0,20}[a-z]$/).map((text) => text.normalize('NFC'));
  fc.assert(
    fc.property(fc.dictionary(key, reason, { minKeys: 1 }), (given) => {
      const reasons = new Map(Object.entries(given));
      const back = parseExplanations(explanationLines(reasons));
      expect(new Map([...back].sort())).toEqual(new Map([...reasons].sort()));
    }),
  );
});
