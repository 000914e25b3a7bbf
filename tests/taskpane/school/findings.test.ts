import type { FigureSlot } from '../../../src/reporting/catalogue/indicator';
import { slotsOf } from '../../../src/reporting/catalogue/slots';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import type { Severity } from '../../../src/reporting/rules/finding';
import { MISSING_RULE } from '../../../src/reporting/rules/special/missing';
import { countFindings, fieldOf, listFindings, mendOf } from '../../../src/taskpane/school/findings/listing';
import { FINDINGS_WORDS } from '../../../src/taskpane/school/findings/words';
import type { FormFinding } from '../../../src/workflows/school/school-form';

const slots: readonly FigureSlot[] = slotsOf(
  standardCatalogue(),
  { levels: ['TH', 'MN'], ownership: 'public' },
  parsePeriod('2021-11') as Period,
);
const finding = (severity: Severity, more: Partial<FormFinding> = {}): FormFinding => ({
  rule: 'x',
  severity,
  keys: ['TH_1_hocSinh'],
  value: 1,
  message: '',
  ...(severity === 'warning' && { explanationRow: 'TH_1' }),
  ...more,
});

test.each<[string, FormFinding[], string, string]>([
  ['none', [], 'Không có gì phải sửa.', 'Nothing to mend.'],
  [
    'both',
    [finding('error'), finding('warning')],
    'Còn 1 lỗi và 1 cảnh báo chưa giải trình.',
    '1 error and 1 warning without a reason left.',
  ],
  ['errors', [finding('error'), finding('error')], 'Còn 2 lỗi.', '2 errors left.'],
  [
    'explained',
    [finding('warning', { explanation: 'đúng' })],
    'Không còn lỗi; không còn cảnh báo nào phải giải trình.',
    'No errors left, and no warning that needs a reason.',
  ],
  [
    'explained with blanks only',
    [finding('warning', { explanation: ' ' })],
    'Còn 1 cảnh báo chưa giải trình.',
    '1 warning without a reason left.',
  ],
  [
    'no cell for a reason',
    [finding('warning', { explanationRow: undefined })],
    'Không còn lỗi; không còn cảnh báo nào phải giải trình.',
    'No errors left, and no warning that needs a reason.',
  ],
  ['notes', [finding('note')], 'Không có lỗi và cảnh báo.', 'No errors and no warnings.'],
])('what is left: %s', (_name, findings, vi, en) => {
  const counts = countFindings(findings);
  expect(FINDINGS_WORDS.vi.left(counts)).toBe(vi);
  expect(FINDINGS_WORDS.en.left(counts)).toBe(en);
});

test('many blank figures are told together where the first stands, few one by one', () => {
  const blank = (key: string) => finding('error', { rule: MISSING_RULE, keys: [key], value: null });
  const other = finding('error');
  expect(listFindings([blank('a'), other, blank('b')]).map(({ is }) => is)).toEqual(['one', 'one', 'one']);
  const many = ['a', 'b', 'c', 'd'].map(blank);
  expect(listFindings([other, ...many, finding('note')])).toMatchObject([
    { is: 'one' },
    { is: 'blanks', findings: many },
    { is: 'one' },
  ]);
});

test.each<[string, FormFinding['proposal'], ReturnType<typeof mendOf>]>([
  ['nothing', undefined, undefined],
  [
    'thousands',
    { key: 'TH_1_hocSinh', value: 12843 },
    { figures: [{ key: 'TH_1_hocSinh', typed: '12.843' }], shown: '12.843' },
  ],
  [
    'a pair',
    { key: 'MN_huyDong_k', value: 31, also: { key: 'MN_huyDong_N', value: 39 } },
    {
      figures: [
        { key: 'MN_huyDong_k', typed: '31' },
        { key: 'MN_huyDong_N', typed: '39' },
      ],
      shown: '31/39',
    },
  ],
  [
    'a date',
    { key: 'ngayCongNhan', value: '2019-08-09' },
    { figures: [{ key: 'ngayCongNhan', typed: '09/8/2019' }], shown: '09/8/2019' },
  ],
  ['a yes', { key: 'thamGia', value: true }, { figures: [{ key: 'thamGia', typed: 'Có' }], shown: 'Có' }],
])('the mend of %s', (_name, proposal, mend) => {
  expect(mendOf({ proposal }, slots)).toEqual(mend);
});

test.each([
  ['TH_2_nu', 'TH_2_nu'],
  ['TH_tong_hocSinh', 'TH_1_hocSinh'],
  ['cbql', 'cbql'],
  ['THPT_tong_hocSinh', undefined],
  ['khongCo', undefined],
  [undefined, undefined],
])('the field of %s is %s', (key, field) => {
  expect(fieldOf(key, slots)).toBe(field);
});
