/** From a number of a sentence to what it is added up from. */
import { compileBriefing } from '../../../src/reporting/briefing/compile';
import { reportMonth } from '../../../src/reporting/briefing/month';
import { partsOf } from '../../../src/reporting/briefing/number-parts';
import type { OfficeBook } from '../../../src/reporting/book/book';
import type { SubmissionState } from '../../../src/reporting/submissions/submission';
import { NOVEMBER } from '../books';
import { numbersNotAdded, numbersOf } from './parts-add-up';
import { MUI2, uongBi } from './uong-bi';

/** One school as it is in November; `undefined`: nothing came of it. */
function uongBiWith(school: string, state: SubmissionState | undefined) {
  const book = uongBi();
  return {
    ...book,
    submissions: book.submissions.flatMap((one) =>
      one.school !== school || one.period !== NOVEMBER.id ? [one] : state ? [{ ...one, state }] : [],
    ),
  };
}

const lines = (figure: string, book = uongBi()) => {
  const { kind, parts } = partsOf({ figure }, reportMonth(book, NOVEMBER));
  return { kind, parts: parts.map(({ name, amount, isBlank }) => [name, amount, ...(isBlank ? ['blank'] : [])]) };
};

test.each([
  ['everybody in', uongBi()],
  ['a school missing', uongBiWith('T2', undefined)],
  ['a school returned', uongBiWith('L1', 'returned')],
  ['last month standing in for a school', uongBiWith('T1', 'carried')],
])('every number of the report is the sum of its parts: %s', (_, book) => {
  const briefing = compileBriefing(book, NOVEMBER);
  expect(numbersOf(briefing).length).toBeGreaterThan(15);
  expect(numbersNotAdded(briefing, book, NOVEMBER)).toEqual([]);
});

test.each<[string, string, ReturnType<typeof lines>, OfficeBook]>([
  [
    'a total of a level: its schools, a school of two levels with this one',
    'THCS.lop',
    {
      kind: 'amount',
      parts: [
        ['Trường TH&THCS Điền Công', 20],
        ['Trường THCS Trưng Vương', 168],
      ],
    },
    uongBi(),
  ],
  [
    'a total with figures from outside: their source last',
    `ALL.${MUI2}`,
    {
      kind: 'amount',
      parts: [
        ['Trường TH&THCS Điền Công', 800],
        ['Trường THCS Trưng Vương', 5210],
        ['THPT, GDTX', 5004],
      ],
    },
    uongBi(),
  ],
  [
    'a change: the schools that changed',
    'THCS.hocSinh.real',
    { kind: 'change', parts: [['Trường THCS Trưng Vương', 1]] },
    uongBi(),
  ],
  [
    'k of N: first who is not among the k',
    'ALL.thamGia',
    {
      kind: 'answer',
      parts: [
        ['Trường TH ví dụ 01', { k: 0, n: 1 }],
        ['Trường TH Lê Lợi', { k: 1, n: 1 }],
        ['Trường TH&THCS Điền Công', { k: 1, n: 1 }],
        ['Trường THCS Trưng Vương', { k: 1, n: 1 }],
      ],
    },
    uongBi(),
  ],
  [
    'coverage: the missing school first, marked as blank',
    'TH.coverage',
    {
      kind: 'presence',
      parts: [
        ['Trường TH ví dụ 01', { k: 0, n: 1 }, 'blank'],
        ['Trường TH Lê Lợi', { k: 1, n: 1 }],
        ['Trường TH&THCS Điền Công', { k: 1, n: 1 }],
      ],
    },
    uongBiWith('T2', undefined),
  ],
  [
    'a school with last month’s figures is not blank, and does not count',
    'TH.coverage',
    {
      kind: 'presence',
      parts: [
        ['Trường TH ví dụ 01', { k: 0, n: 1 }],
        ['Trường TH Lê Lợi', { k: 1, n: 1 }],
        ['Trường TH&THCS Điền Công', { k: 1, n: 1 }],
      ],
    },
    uongBiWith('T2', 'carried'),
  ],
  ['the board: who was sent back', 'board.returned', { kind: 'presence', parts: [['Trường TH Lê Lợi', 1]] }, uongBiWith('T1', 'returned')], // prettier-ignore
  ['nobody late: no part', 'board.late', { kind: 'presence', parts: [] }, uongBi()],
  [
    'the meeting: the group',
    'hop.1.vang',
    { kind: 'amount', parts: [['Lãnh đạo Phòng GD&ĐT, chuyên viên Phòng GD&ĐT', 1]] },
    uongBi(),
  ],
])('%s', (_, figure, expected, book) => expect(lines(figure, book)).toEqual(expected));

test('a part says where it was read from: the total of a level, which stands in no cell, names its grades', () => {
  const month = reportMonth(uongBi(), NOVEMBER);
  const places = (figure: string) => partsOf({ figure }, month).parts.map(({ place }) => place);
  expect(places('MN.hocSinh')).toEqual([{ kind: 'figure', school: 'M1', key: 'MN_tong_hocSinh' }]);
  expect(places('ALL.soTien')).toEqual([
    { kind: 'figure', school: 'T1', key: 'soTien' },
    undefined,
    { kind: 'figure', school: 'L1', key: 'soTien' },
    undefined,
  ]);
  expect(places('board.late')).toEqual([]);
  expect(places('board.received')).toContainEqual({ kind: 'submission', school: 'C1' });
});
