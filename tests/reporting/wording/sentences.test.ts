import fc from 'fast-check';
import type { Total } from '../../../src/reporting/consolidation/total';
import type { Level } from '../../../src/reporting/levels/level';
import { parsePrinted } from '../../../src/reporting/wording/numbers';
import { joinPieces } from '../../../src/reporting/wording/sentence';
import { levelSentence, type SentenceSetting } from '../../../src/reporting/wording/sentences';

const complete: SentenceSetting = {
  unitWord: 'trường',
  given: { own: 17, carried: 0, expected: 17 },
  since: 'tháng 10/2021',
};

function total(current: number | null, change: number | null, more: Partial<Total> = {}): Total {
  const previous = current === null || change === null ? null : current - change;
  return { current, previous, delta: change, real: change, reported: 17, expected: 17, ...more };
}

function sentence(level: Level, lop: Total, hocSinh: Total, setting: Partial<SentenceSetting> = {}): string {
  return joinPieces(levelSentence(level, lop, hocSinh, { ...complete, ...setting })).text;
}

test.each<[string, string]>([
  [
    sentence('MN', total(268, 0), total(6640, 0)),
    'Tổng số lớp: 268; Tổng số trẻ: 6.640 (duy trì ổn định so với tháng 10/2021).',
  ],
  [
    sentence('THCS', total(188, 0), total(8411, 1)),
    'Tổng số lớp: 188; Tổng số học sinh: 8.411 (tăng 01 học sinh so với tháng 10/2021).',
  ],
  [
    sentence('TH', total(326, 2), total(12843, 15)),
    'Tổng số lớp: 326; Tổng số học sinh: 12.843 (tăng 02 lớp, tăng 15 học sinh so với tháng 10/2021).',
  ],
  [
    sentence('TH', total(326, -12), total(12843, 0)),
    'Tổng số lớp: 326; Tổng số học sinh: 12.843 (giảm 12 lớp, số học sinh duy trì ổn định so với tháng 10/2021).',
  ],
  [
    sentence('TH', total(302, 0), total(11893, 1), { given: { own: 16, carried: 0, expected: 17 } }),
    'Tổng số lớp: 302; Tổng số học sinh: 11.893 (số liệu của 16/17 trường; trong các trường đã nộp, tăng 01 học sinh so với tháng 10/2021).',
  ],
  [
    sentence('TH', total(326, 0), total(12843, 3), { given: { own: 16, carried: 1, expected: 17 } }),
    'Tổng số lớp: 326; Tổng số học sinh: 12.843 (số liệu của 16/17 trường và 01 trường tạm lấy số kỳ trước; trong các trường đã nộp, tăng 03 học sinh so với tháng 10/2021).',
  ],
  [
    sentence('TH', total(326, 0), total(12843, 950, { real: -2 })),
    'Tổng số lớp: 326; Tổng số học sinh: 12.843 (trong các trường có số liệu cả hai kỳ, giảm 02 học sinh so với tháng 10/2021).',
  ],
  [sentence('GDTX', total(9, null), total(300, null)), 'Tổng số lớp: 09; Tổng số học viên: 300.'],
  [
    sentence('TH', total(null, null), total(null, null), { given: { own: 0, carried: 0, expected: 17 } }),
    'Chưa có số liệu (0/17 trường có báo cáo).',
  ],
])('%s', (text, expected) => expect(text).toBe(expected));

test('every number of a sentence is linked, in order, and reads back', () => {
  const figure = fc.nat(1_000_000_000);
  const change = fc.integer({ min: -2_000_000, max: 2_000_000 });
  fc.assert(
    fc.property(figure, figure, change, change, fc.nat(17), (lop, hocSinh, dLop, dHocSinh, own) => {
      const setting = { ...complete, given: { own, carried: 0, expected: 17 } };
      const { text, numbers } = joinPieces(levelSentence('TH', total(lop, dLop), total(hocSinh, dHocSinh), setting));
      let rest = text;
      for (const number of [...numbers].reverse()) {
        const at = number.at ?? -1;
        expect(text.slice(at, at + number.text.length)).toBe(number.text);
        expect(Math.abs(number.value)).toBe(parsePrinted(number.text)?.value);
        rest = rest.slice(0, at) + rest.slice(at + number.text.length);
      }
      expect(rest.replaceAll('tháng 10/2021', '')).not.toMatch(/\d/);
    }),
  );
});
