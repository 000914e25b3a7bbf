import { checkIndicator } from '../../../src/reporting/catalogue/custom';
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';

const GOOD: Indicator = {
  code: 'testNhanh',
  label: 'Số lượt test nhanh',
  section: 'khac',
  kind: 'count',
  scope: 'school',
  levels: ['TH', 'THCS'],
  required: false,
  aggregation: 'sum',
  frequency: 'month',
  custom: true,
  report: { field: 5, template: 'Đã test nhanh {tong} lượt tại {soDonVi} trường{thayDoi}, quyên góp {soTien}.' },
};

test('the standard indicators keep their own law', () => {
  const catalogue = standardCatalogue();
  expect(catalogue.indicators.flatMap((one) => checkIndicator(one, catalogue))).toEqual([]);
});

test('a good indicator of the office has no problems', () =>
  expect(checkIndicator(GOOD, standardCatalogue())).toEqual([]));

test.each<[Partial<Indicator>, RegExp]>([
  [{ code: 'Test nhanh' }, /phải bắt đầu bằng chữ thường/],
  [{ code: 'tong' }, /đã dùng cho việc khác/],
  [{ code: 'hocsinh' }, /trùng với một chỉ tiêu/],
  [{ label: ' ' }, /chưa có tên/],
  [{ label: 'PHÒNG HỌC' }, /tên trùng/],
  [{ levels: [] }, /ít nhất một cấp học/],
  [{ kind: 'choice', aggregation: 'none' }, /ít nhất hai giá trị/],
  [{ kind: 'choice', aggregation: 'none', choices: ['Có, đủ', 'Chưa'] }, /dấu phẩy/],
  [{ kind: 'choice', aggregation: 'none', choices: ['Đủ', 'ĐỦ'] }, /trùng nhau/],
  [{ kind: 'percent', aggregation: 'sum' }, /không cộng được/],
  [{ from: '2022-01', until: '2021-11' }, /bắt đầu sau/],
  [{ from: 'tháng tới' }, /không đọc được/],
  [{ report: { field: 12, template: 'Có {tong} lượt.' } }, /số từ 1 đến 11/],
  [{ report: { field: 5, template: 'Có {tổng} lượt.' } }, /không hiểu được/],
])('%j is refused', (change, problem) => {
  const problems = checkIndicator({ ...GOOD, ...change }, standardCatalogue());
  expect(problems).toEqual([expect.stringMatching(problem)]);
});
