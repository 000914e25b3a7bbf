import fc from 'fast-check';
import type { Figures, FigureValue } from '../../../src/reporting/figures/figure';
import {
  canonicalFigures,
  checkCode,
  makeStamp,
  verifyStamp,
  type StampPayload,
} from '../../../src/reporting/stamp/stamp';

const FIGURES: Figures = new Map<string, FigureValue>([
  ['TH_1_hocSinh', 132],
  ['TH_tong_hocSinh', 640],
  ['thamGia', true],
  ['ngayCongNhan', '2019-05-20'],
  ['ketQua', 'Hội giảng\ncấp trường'],
]);
const payload = (figures: Figures): StampPayload => ({
  period: '2021-11',
  contractVersion: 1,
  rulesVersion: 1,
  findings: [{ rule: 'si-so-binh-quan-th', keys: ['TH_tong_hocSinh'], explanation: 'Thiếu phòng học' }],
  at: '2021-11-27T16:40',
  figures,
});
const figureValue = fc.oneof(fc.nat(), fc.boolean(), fc.string({ minLength: 1 }));
const anyFigures = fc
  .dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/), figureValue)
  .map((one) => new Map(Object.entries(one)));

test('canonical figures: sorted lines without totals', () =>
  expect(canonicalFigures(FIGURES).split('\n')).toEqual([
    'GB_TH_1_hocSinh=132',
    'GB_ketQua=Hội giảng\\ncấp trường',
    'GB_ngayCongNhan=2019-05-20',
    'GB_thamGia=1',
  ]));

test.each<[string, Figures]>([
  ['another order', new Map([...FIGURES].reverse())],
  ['NFD and Windows line ends', new Map([...FIGURES, ['ketQua', 'Hội giảng\r\ncấp trường '.normalize('NFD')]])],
  ['a total another program calculated otherwise', new Map([...FIGURES, ['TH_tong_hocSinh', 0]])],
  ['an empty text', new Map([...FIGURES, ['hanChe', '']])],
])('the stamp stays good with %s', async (_what, figures) => {
  const stamp = await makeStamp('token', payload(FIGURES));
  expect(await verifyStamp('token', stamp, figures)).toBe('ok');
  expect(await checkCode(figures)).toBe(await checkCode(FIGURES));
});

test('the stamp breaks with another figure, another token, another month or another reason', async () => {
  const stamp = await makeStamp('token', payload(FIGURES));
  const broken = [
    verifyStamp('token', stamp, new Map([...FIGURES, ['TH_1_hocSinh', 133]])),
    verifyStamp('token', stamp, new Map([...FIGURES, ['cbql', 0]])),
    verifyStamp('other', stamp, FIGURES),
    verifyStamp('token', { ...stamp, period: '2021-10' }, FIGURES),
    verifyStamp('token', { ...stamp, findings: [{ rule: 'si-so-binh-quan-th', keys: ['TH_tong_hocSinh'] }] }, FIGURES),
  ];
  expect(await Promise.all(broken)).toEqual(Array(5).fill('stamp-mismatch'));
});

test('different figures are different text, whatever a text contains', () => {
  fc.assert(
    fc.property(anyFigures, fc.stringMatching(/^[a-z]{9,10}$/), fc.nat(), (figures, key, value) => {
      expect(canonicalFigures(new Map([...figures, [key, value]]))).not.toBe(canonicalFigures(figures));
      expect(canonicalFigures(new Map([...figures, [key, `${value}\nGB_cbql=1`]])).split('\n')).toHaveLength(
        canonicalFigures(new Map([...figures, [key, value]])).split('\n').length,
      );
    }),
  );
});

test('the check code is short and has no letters misread on paper', async () => {
  const codes = await Promise.all(Array.from({ length: 50 }, (_, i) => checkCode(new Map([['cbql', i]]))));
  expect(new Set(codes).size).toBe(50);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
});
