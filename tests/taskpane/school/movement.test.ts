import { equationOf, movementsOf } from '../../../src/taskpane/school/movement/equation';
import { MOVEMENT_WORDS } from '../../../src/taskpane/school/movement/words';
import type { MovementBalance } from '../../../src/workflows/school/school-form';

const NONE: MovementBalance = { level: 'TH', arrived: 0, otherGain: 0, left: 0, dropped: 0, otherLoss: 0 };

test.each<[string, Partial<MovementBalance>, string | undefined, string]>([
  ['explained', { before: 253, arrived: 3, left: 2, now: 254, unexplained: 0 }, '253 + 3 − 2 = 254', 'balanced'],
  ['one too many', { before: 253, arrived: 3, left: 2, now: 255, unexplained: 1 }, '253 + 3 − 2 = 254', 'unexplained'],
  [
    'every kind',
    { before: 1000, arrived: 1, otherGain: 2, left: 3, dropped: 4, otherLoss: 5, now: 991, unexplained: 0 },
    '1.000 + 1 + 2 − 3 − 4 − 5 = 991',
    'balanced',
  ],
  ['nothing moved', { before: 253, now: 253, unexplained: 0 }, '253 = 253', 'balanced'],
  ['grades missing', { before: 253, arrived: 3 }, '253 + 3 = 256', 'no-now'],
  ['nothing yet', { before: 253 }, undefined, 'no-now'],
  ['September', { arrived: 3, now: 256 }, undefined, 'no-before'],
])('%s', (_name, balance, text, standing) => {
  expect(equationOf({ ...NONE, ...balance })).toMatchObject({ standing });
  expect(equationOf({ ...NONE, ...balance }).text).toBe(text);
});

test('movements lead to the fields of their level', () => {
  expect(movementsOf({ ...NONE, level: 'THCS', dropped: 2 }).map(({ key, count }) => [key, count])).toEqual([
    ['THCS_chuyenDen', 0],
    ['THCS_tangKhac', 0],
    ['THCS_chuyenDi', 0],
    ['THCS_boHoc', 2],
    ['THCS_giamKhac', 0],
  ]);
});

test.each([
  [1, 255, 'học sinh', 'Kỳ này ghi 255 học sinh: còn 1 học sinh tăng chưa giải thích.'],
  [-2, 252, 'trẻ', 'Kỳ này ghi 252 trẻ: còn 2 trẻ giảm chưa giải thích.'],
])('what is unexplained is said in the words of the level: %i', (count, now, pupil, said) => {
  expect(MOVEMENT_WORDS.vi.unexplained(count, now, pupil)).toBe(said);
});
