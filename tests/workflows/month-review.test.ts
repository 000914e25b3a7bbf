import { NOVEMBER as NOV, OCTOBER as OCT, office, scale, school, submission } from '../reporting/books';
import { STANDARD_RULES } from '../../src/reporting/rules/standard';
import { entriesOf } from '../../src/reporting/submissions/log';
import { monthReview } from '../../src/workflows/month-review';
import { isChanged, schoolLines } from '../../src/workflows/school-lines';

const SCHOOL = school('T1', ['TH']);
const SILENT = school('T2', ['TH']);
const book = office(
  [SCHOOL, SILENT],
  {
    [OCT.id]: { T1: scale('TH', 2, 70) },
    [NOV.id]: { T1: scale('TH', 2, 72, { TH_1_nu: 80, TH_2_hocSinh: 30, cbql: 2 }) },
  },
  { rules: STANDARD_RULES },
);

test('the report that stands, last month, and what the rules find', () => {
  const review = monthReview(book, NOV);
  const { figures, previous, findings } = review.of(SCHOOL);
  expect(review.previousPeriod?.id).toBe(OCT.id);
  expect([figures.get('TH_1_hocSinh'), previous?.get('TH_1_hocSinh')]).toEqual([72, 70]);
  expect(findings[0]).toMatchObject({ severity: 'error', keys: expect.arrayContaining(['TH_1_nu']) as unknown });
  expect(review.of(SCHOOL)).toBe(review.of(SCHOOL));
  expect(review.of(SILENT)).toMatchObject({ figures: new Map(), findings: [] });
});

test('lines: a total, its grades, and the difference where both months have the figure', () => {
  const { figures, previous } = monthReview(book, NOV).of(SCHOOL);
  const groups = schoolLines(book.catalogue, SCHOOL, NOV, figures, previous);
  const pupils = groups[0].lines.filter(({ key }) => key.endsWith('_hocSinh'));
  expect(
    pupils.slice(0, 3).map(({ key, label, current, previous, difference, isPart, coverage }) => ({
      key,
      label,
      values: [current, previous, difference],
      isPart,
      coverage,
    })),
  ).toEqual([
    {
      key: 'TH_tong_hocSinh',
      label: 'Học sinh',
      values: [102, 70, 32],
      isPart: false,
      coverage: { given: 2, asked: 5 },
    },
    { key: 'TH_1_hocSinh', label: 'Lớp 1', values: [72, 70, 2], isPart: true, coverage: undefined },
    { key: 'TH_2_hocSinh', label: 'Lớp 2', values: [30, undefined, undefined], isPart: true, coverage: undefined },
  ]);
  const changed = groups.flatMap(({ lines }) => lines.filter(isChanged).map(({ key }) => key));
  expect(changed).toEqual(['TH_tong_hocSinh', 'TH_1_hocSinh', 'TH_2_hocSinh', 'TH_tong_nu', 'TH_1_nu', 'cbql']);
});

test('the log of a school’s month: entries that name the period or one of its lots', () => {
  const entry = (action: string, more: object) => ({
    at: '2021-11-29T08:00:00',
    action,
    file: '',
    school: 'T1',
    cell: '',
    before: '',
    after: '',
    reason: '',
    ...more,
  });
  const log = [
    entry('Nhập hộ', { after: 'L0002' }),
    entry('Duyệt', { cell: '2021-11 L0002' }),
    entry('Hoàn tác', { cell: 'Kỳ 2021-11', before: 'L0009' }),
    entry('của tháng khác', { cell: '2021-10 L0001' }),
    entry('của trường khác', { cell: '2021-11 L0002', school: 'T2' }),
  ];
  const submissions = [submission(OCT, 'T1', { lot: 'L0001' }), submission(NOV, 'T1', { lot: 'L0002' })];
  expect(entriesOf(log, submissions, NOV.id, 'T1').map(({ action }) => action)).toEqual([
    'Nhập hộ',
    'Duyệt',
    'Hoàn tác',
  ]);
});
