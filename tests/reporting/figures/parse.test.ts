import fc from 'fast-check';
import type { Catalogue, FigureSlot, Indicator } from '../../../src/reporting/catalogue/indicator';
import { parseKey } from '../../../src/reporting/catalogue/slots';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import { formatFigure } from '../../../src/reporting/figures/format';
import { parseFigure, type ParsedFigure, type RawValue } from '../../../src/reporting/figures/parse';
import type { CellShows } from '../../../src/reporting/figures/reading';

const RATE: Indicator = {
  code: 'tyLe',
  label: 'Tỷ lệ chuyên cần',
  section: 'khac',
  kind: 'percent',
  scope: 'school',
  levels: ['TH'],
  required: false,
  aggregation: 'none',
  frequency: 'month',
};
const catalogue: Catalogue = { ...standardCatalogue(), indicators: [...standardCatalogue().indicators, RATE] };
const slot = (key: string): FigureSlot => {
  const found = parseKey(catalogue, key);
  if (!found) throw new Error(`no slot: ${key}`);
  return found;
};
const parse = (key: string, raw: RawValue, shows?: CellShows): ParsedFigure => parseFigure(slot(key), raw, shows);

test.each<[string, RawValue, string | number | boolean, boolean]>([
  ['TH_1_hocSinh', 35, 35, false],
  ['TH_1_hocSinh', 0, 0, false],
  ['TH_1_hocSinh', '35', 35, true],
  ['TH_1_hocSinh', '035', 35, true],
  ['TH_1_hocSinh', '35 HS', 35, true],
  ['TH_1_hocSinh', '35\u00A0học sinh'.normalize('NFD'), 35, true],
  ['TH_1_lop', ' 5 lớp ', 5, true],
  ['TH_1_hocSinh', '12.843', 12843, true],
  ['TH_1_hocSinh', '12,843', 12843, true],
  ['TH_1_hocSinh', '12 843', 12843, true],
  ['TH_1_hocSinh', '12\u00A0843 em', 12843, true],
  ['TH_1_hocSinh', '1.234.567', 1234567, true],
  ['TH_1_hocSinh', '35,0', 35, true],
  ['soTien', '51.760.000 đồng', 51760000, true],
  ['soTien', 51760000, 51760000, false],
  ['soTien', '51.760.000đ', 51760000, true],
  ['tyLe', 91, 91, false],
  ['tyLe', '91,0%', 91, true],
  ['tyLe', '91.5 %', 91.5, true],
  ['tyLe', '99,125', 99.125, true],
  ['chuanMucDo', 2, 2, false],
  ['thamGia', true, true, false],
  ['thamGia', 'Có', true, false],
  ['thamGia', 'Không', false, false],
  ['thamGia', 'CÓ', true, true],
  ['thamGia', 'x', true, true],
  ['thamGia', 1, true, true],
  ['thamGia', 0, false, true],
  ['thamGia', 'chưa', false, true],
  ['TH_hinhThuc', 'Trực tuyến', 'Trực tuyến', false],
  ['TH_hinhThuc', 'TRUC TUYEN', 'Trực tuyến', true],
  ['TH_tuNgay', 44505, '2021-11-05', false],
  ['TH_tuNgay', '2021-11-05', '2021-11-05', false],
  ['TH_tuNgay', '2021-11-05T00:00:00', '2021-11-05', false],
  ['TH_tuNgay', '05/11/2021', '2021-11-05', true],
  ['TH_tuNgay', '5-11-21', '2021-11-05', true],
  ['TH_tuNgay', 'ngày 05 tháng 11 năm 2021', '2021-11-05', true],
  ['ketQua', '  Tốt\r\nđẹp ', 'Tốt\nđẹp', false],
  ['soQuyetDinh', 1249, '1249', false],
])('%s: %j is %j (repaired: %s)', (key, raw, value, repaired) => {
  const parsed = parse(key, raw);
  expect(parsed).toMatchObject({ kind: 'value', value });
  expect('repaired' in parsed).toBe(repaired);
});

test.each<[string, RawValue, string]>([
  ['TH_1_hocSinh', 'nhiều', 'khong-phai-so'],
  ['TH_1_hocSinh', '-', 'khong-phai-so'],
  ['TH_1_hocSinh', '35 bạn', 'khong-phai-so'],
  ['TH_1_hocSinh', '1e3', 'khong-phai-so'],
  ['TH_1_hocSinh', '12.84.3', 'khong-phai-so'],
  ['TH_1_hocSinh', true, 'khong-phai-so'],
  ['TH_1_hocSinh', NaN, 'khong-phai-so'],
  ['TH_1_hocSinh', -1, 'khong-am'],
  ['TH_1_hocSinh', '-35', 'khong-am'],
  ['TH_1_hocSinh', 35.12345, 'so-nguyen'],
  ['TH_1_hocSinh', 0.5, 'so-nguyen'],
  ['TH_1_hocSinh', 1e9 + 1, 'qua-lon'],
  ['chuanMucDo', 3, 'qua-lon'],
  ['cbql', '3/4', 'khong-phai-so'],
  ['TH_1_hocSinh', '10/10/2021', 'bi-doi-thanh-ngay'],
  ['tyLe', 101, 'phan-tram'],
  ['tyLe', '-1%', 'khong-am'],
  ['thamGia', 'một phần', 'co-khong'],
  ['thamGia', 2, 'co-khong'],
  ['TH_hinhThuc', 'Qua Zalo', 'lua-chon'],
  ['TH_tuNgay', '31/11/2021', 'ngay-thang'],
  ['TH_tuNgay', '11/25/2021', 'ngay-thang'],
  ['TH_tuNgay', '11/2021', 'ngay-thang'],
  ['TH_tuNgay', 5, 'ngay-thang'],
])('%s: %j is refused by %s', (key, raw, rule) => {
  const parsed = parse(key, raw);
  expect(parsed).toMatchObject({ kind: 'invalid', finding: { rule, severity: 'error', keys: [key], value: raw } });
  if (parsed.kind === 'invalid')
    expect(parsed.finding.message).toMatch(/^(Tiểu học|Toàn trường).*(Hãy|Có phải|để trống)/);
});

test.each<[string, RawValue, CellShows, object]>([
  ['TH_1_hocSinh', 12.843, {}, { key: 'TH_1_hocSinh', value: 12843 }],
  ['TH_1_hocSinh', 12.5, {}, { key: 'TH_1_hocSinh', value: 12500 }],
  ['soTien', '51,76 triệu đồng', {}, { key: 'soTien', value: 51760000 }],
  ['tapHuan_k', '31/39', {}, { key: 'tapHuan_k', value: 31, also: { key: 'tapHuan_N', value: 39 } }],
  ['MN_huyDong_N', '31 / 39', {}, { key: 'MN_huyDong_N', value: 39, also: { key: 'MN_huyDong_k', value: 31 } }],
  ['tapHuan_k', 44479, { date: true }, { key: 'tapHuan_k', value: 10, also: { key: 'tapHuan_N', value: 10 } }],
  ['tapHuan_N', '10/10/2021', {}, { key: 'tapHuan_N', value: 10, also: { key: 'tapHuan_k', value: 10 } }],
])('%s: %j is asked about with a mend to offer', (key, raw, shows, proposal) =>
  expect(parse(key, raw, shows)).toMatchObject({ kind: 'invalid', finding: { proposal } }),
);

test('11/12 turned into a date is not guessed: the day may be either', () => {
  const parsed = parse('tapHuan_k', 44541, { date: true });
  expect(parsed).toMatchObject({ kind: 'invalid', finding: { rule: 'bi-doi-thanh-ngay' } });
  expect(parsed.kind === 'invalid' && parsed.finding.proposal).toBeUndefined();
});

test('a percent cell holds a hundredth of what it shows', () => {
  expect(parse('tyLe', 0.57, { percent: true })).toMatchObject({ kind: 'value', value: 57 });
  expect(parse('tyLe', 0.57)).toEqual({ kind: 'value', value: 0.57 });
});

test.each([null, '', '  ', '\u00A0'])('%j is blank, never 0', (raw) =>
  expect(parse('cbql', raw)).toEqual({ kind: 'blank' }),
);

test('a figure comes back from what is printed of it', () => {
  const iso = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const samples = fc.oneof(
    fc.tuple(fc.constantFrom('TH_1_hocSinh', 'cbql', 'tapHuan_N'), fc.integer({ min: 0, max: 1e9 })),
    fc.tuple(fc.constant('soTien'), fc.integer({ min: 0, max: 1e12 })),
    fc.tuple(
      fc.constant('tyLe'),
      fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000),
    ),
    fc.tuple(fc.constant('thamGia'), fc.boolean()),
    fc.tuple(fc.constant('ngayCongNhan'), iso),
    fc.tuple(fc.constant('hoSoChuan'), fc.constantFrom(...(slot('hoSoChuan').indicator.choices ?? []))),
  );
  fc.assert(
    fc.property(samples, ([key, value]) => {
      expect(parse(key, formatFigure(slot(key).indicator, value))).toMatchObject({ kind: 'value', value });
      expect(parse(key, value)).toEqual({ kind: 'value', value });
    }),
  );
});

test('no raw value makes parsing throw, and a count is a whole number from 0', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.stringMatching(/^[-+\d., /%a-z]{0,12}$/)),
      (raw) => {
        const parsed = parse('TH_1_hocSinh', raw);
        if (parsed.kind !== 'value') return;
        expect(Number.isInteger(parsed.value) && Number(parsed.value) >= 0 && !Object.is(parsed.value, -0)).toBe(true);
      },
    ),
  );
});
