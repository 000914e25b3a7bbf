import fc from 'fast-check';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import type { Figures, FigureValue } from '../../../src/reporting/figures/figure';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import { checkReport, type CheckInput } from '../../../src/reporting/rules/check';
import { checkRule } from '../../../src/reporting/rules/custom';
import { holds } from '../../../src/reporting/rules/judge';
import type { Rule, RuleOperator } from '../../../src/reporting/rules/rule';
import { medianZ } from '../../../src/reporting/rules/special/outliers';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';

const catalogue = standardCatalogue();
const mapOf = (given: Record<string, FigureValue>): Figures => new Map(Object.entries(given));

function check(
  given: Record<string, FigureValue>,
  more: Partial<CheckInput> = {},
  explanations: [string, string][] = [],
) {
  return checkReport({
    catalogue,
    rules: STANDARD_RULES.filter((one) => one.left !== '@thieu'),
    school: { code: 'T1', name: 'Lê Lợi', levels: ['TH'], commune: '', ownership: 'public' },
    period: parsePeriod('2021-11') as Period,
    report: { school: 'T1', period: '2021-11', figures: mapOf(given), explanations: new Map(explanations) },
    ...more,
  });
}

const OWN: Rule = {
  code: 'ban-tru-phai-hai-buoi',
  label: 'Bán trú thì học 2 buổi',
  scope: 'grade',
  levels: ['TH'],
  grades: ['1'],
  left: 'banTru',
  operator: '<=',
  right: 'haiBuoi',
  blanks: 'skip',
  severity: 'note',
  message: '{noi}: bán trú {trai}, hai buổi {phai}, học sinh {hocSinh}, {lạ}',
  enabled: true,
};

test('lỗi come first, then form order, and reasons travel with their findings', () => {
  const given = {
    TH_2_hocSinh: 30,
    TH_2_nu: 40,
    TH_1_hocSinh: 30,
    TH_1_nu: 40,
    phongHoc: 1,
    soCa: 1,
    bhyt: 2,
    chuanMucDo: 1,
    kdclCapDo: 0,
  };
  const found = check(given, {}, [['kdclCapDo', ' Công nhận năm 2016 ']]);
  expect(found.map(({ rule, severity, keys }) => [severity, rule, keys[0]])).toEqual([
    ['error', 'nu-khong-qua-hoc-sinh', 'TH_1_nu'],
    ['error', 'nu-khong-qua-hoc-sinh', 'TH_2_nu'],
    ['warning', 'chuan-quoc-gia-can-kiem-dinh', 'kdclCapDo'],
  ]);
  expect(found.map((one) => one.explanation)).toEqual([undefined, undefined, 'Công nhận năm 2016']);
});

test.each([
  ['TH_tong_hocSinh', undefined, 'why'],
  ['TH_chuyenDen', 'why', undefined],
])('a reason at %s is one for its own warning only', (key, ofBalance, ofClassSize) => {
  const full = Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((grade) => [
      [`TH_${grade}_lop`, 1],
      [`TH_${grade}_hocSinh`, 60],
    ]),
  );
  const found = check({ ...full, TH_chuyenDen: 5 }, { previous: mapOf(full) }, [[key, 'why']]);
  const total = found.filter(({ keys }) => keys.includes('TH_tong_hocSinh'));
  const reason = (rule: string) => total.find((one) => one.rule.startsWith(rule))?.explanation;
  expect(total.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['can-doi-bien-dong']));
  expect([reason('can-doi-bien-dong'), reason('si-so-')]).toEqual([ofBalance, ofClassSize]);
});

test('blank is not 0: rules wait for what is blank', () => {
  expect(check({ TH_1_nu: 5, TH_1_lop: 1, TH_giaoVien: 50, phongHoc: 0, soCa: 1 })).toEqual([]);
});

test('September is compared with nothing, whatever is handed in', () => {
  const previous = mapOf({ TH_1_hocSinh: 10 });
  const rules = (period: string) =>
    check({ TH_1_hocSinh: 100, TH_1_lop: 3 }, { period: parsePeriod(period) as Period, previous }).map(
      (one) => one.rule,
    );
  expect(rules('2021-10')).toEqual(['thay-doi-qua-nguong']);
  expect(rules('2021-09')).toEqual([]);
});

test('a rule can be switched off and its severity changed, special ones too', () => {
  const given = { TH_1_hocSinh: 30, TH_1_nu: 40, tapHuan_k: 2, tapHuan_N: 1 };
  const changed = STANDARD_RULES.map((rule) =>
    rule.code === 'nu-khong-qua-hoc-sinh'
      ? { ...rule, enabled: false }
      : rule.left === '@capSo'
        ? { ...rule, severity: 'note' as const }
        : rule,
  ).filter((rule) => rule.left !== '@thieu');
  expect(check(given).map((one) => one.severity)).toEqual(['error', 'error']);
  expect(check(given, { rules: changed }).map((one) => [one.rule, one.severity])).toEqual([
    ['cap-so-k-khong-qua-n', 'note'],
  ]);
});

test("the office's own rule is judged where it says, with its own words", () => {
  const given = { TH_1_banTru: 20, TH_1_haiBuoi: 10, TH_1_hocSinh: 12843, TH_2_banTru: 20, TH_2_haiBuoi: 10 };
  expect(check(given, { rules: [OWN] })).toEqual([
    {
      rule: OWN.code,
      severity: 'note',
      keys: ['TH_1_banTru', 'TH_1_haiBuoi'],
      value: 20,
      message: 'Tiểu học, Lớp 1: bán trú 20, hai buổi 10, học sinh 12.843, {lạ}',
    },
  ]);
});

test.each<[Rule['blanks'], Record<string, FigureValue>, number]>([
  ['skip', { TH_chuyenDen: 5 }, 0],
  ['zero', { TH_chuyenDen: 5 }, 1],
  ['zero', {}, 0],
  ['zeroIfAnyGiven', { TH_chuyenDen: 5 }, 1],
  ['zeroIfAnyGiven', {}, 0],
])('blanks "%s" with %j: %i findings', (blanks, given, count) => {
  const rule: Rule = { ...OWN, scope: 'level', grades: undefined, left: 'chuyenDen', right: 'chuyenDi', blanks };
  expect(check(given, { rules: [rule] })).toHaveLength(count);
});

test.each<[Partial<Rule>, RegExp | undefined]>([
  [{}, undefined],
  [{ left: 'banTru +' }, /thiếu vế sau/],
  [{ left: '@laLung' }, /không có kiểm tra nào/],
])('a rule that cannot be read is told, not dropped: %j', (change, message) => {
  const found = check({}, { rules: [{ ...OWN, ...change }] });
  expect(found.map((one) => one.message)).toEqual(message ? [expect.stringMatching(message)] : []);
});

test.each<[Partial<Rule>, RegExp | undefined]>([
  [{}, undefined],
  [{ left: 'soLuong' }, /không có ở phạm vi này/],
  [{ left: 'cbql' }, /không có ở phạm vi này/],
  [{ left: 'truong.tapHuan' }, /là cặp số/],
  [{ left: 'truong.ketQua' }, /không phải là số/],
  [{ scope: 'school', left: 'capHoc.giaoVien', right: '1' }, /không dùng được/],
  [{ right: 'khoi.6.haiBuoi' }, /không có khối "6"/],
  [{ right: '1 +' }, /không đọc được/],
  [{ code: 'Quy tắc' }, /chữ thường không dấu/],
  [{ message: ' ' }, /chưa có câu báo/],
])('before it is judged, a rule of the office is checked: %j', (change, problem) =>
  expect(checkRule({ ...OWN, ...change }, catalogue)).toEqual(problem ? [expect.stringMatching(problem)] : []),
);

test('the standard rules pass that check', () =>
  expect(STANDARD_RULES.flatMap((rule) => checkRule(rule, catalogue))).toEqual([]));

test('bounds on classes are for a school of one level, and not for nursery groups', () => {
  const fewClasses = Object.fromEntries(
    ['NT1', 'NT2', 'NT3', 'MG3', 'MG4', 'MG5'].map((grade) => [`MN_${grade}_lop`, 1]),
  );
  const school = { code: 'T1', name: 'Hoa Lan', levels: ['MN' as const], commune: '', ownership: 'private' as const };
  const rulesFor = (more: object) => check(fewClasses, { school: { ...school, ...more } }).map((one) => one.rule);
  expect(rulesFor({})).toEqual(['so-lop-toi-thieu-mn']);
  expect(rulesFor({ independentNursery: true })).toEqual([]);
  expect(rulesFor({ levels: ['MN', 'TH'] })).toEqual([]);
});

test('fewer than 6 months are no basis for an outlier', () => {
  const outliers = (values: number[]) =>
    check({ TH_boHoc: 90 }, { history: values.map((n) => mapOf({ TH_boHoc: n })) }).filter(
      (one) => one.rule === 'khac-thuong',
    );
  expect(outliers([1, 2, 3, 2, 1])).toEqual([]);
  expect(outliers([1, 2, 3, 2, 1, 2])).toHaveLength(1);
});

test.each([
  [[1, 2, 3, 4, 5], 3, 0],
  [[1, 2, 3, 4, 5], 6, 2.0235],
  [[5, 5, 5, 5, 5, 8], 7, 3.1916],
  [[5, 5, 5, 5, 5, 5], 6, Infinity],
])('median z over %j of %i is %d', (values, value, z) => expect(medianZ(value, values)).toBeCloseTo(z, 3));

test('an operator and its opposite never both hold, and noise of fractions does not decide', () => {
  const opposites: [RuleOperator, RuleOperator][] = [['=', '<>'], ['<=', '>'], ['>=', '<']]; // prettier-ignore
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.constantFrom(...opposites), (a, b, [one, other]) => {
      expect(holds(a, one, b)).toBe(!holds(a, other, b));
    }),
  );
  expect(holds(0.1 + 0.2, '<=', 0.3)).toBe(true);
});
