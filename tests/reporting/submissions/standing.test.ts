import { LISTING_ORDERS, listed, WHOLE_LIST, type Listing } from '../../../src/reporting/submissions/listing';
import {
  standingsOf,
  talliesByCommune,
  talliesByLevel,
  tallyOf,
  type StandingGroup,
} from '../../../src/reporting/submissions/standing';
import { onBehalfFile } from '../../../src/reporting/submissions/submission';
import { NOVEMBER, office, school, submission } from '../books';

const schools = [
  school('M1', ['MN'], { name: 'MN Phương Đông', commune: 'Phương Đông' }),
  school('M2', ['MN'], { name: 'MN Điền Công', commune: 'Điền Công' }),
  school('T1', ['TH'], { name: 'TH Lê Lợi' }),
  school('L1', ['TH', 'THCS'], { name: 'TH&THCS Điền Công', commune: 'Điền Công' }),
  school('C1', ['THCS'], { name: 'THCS Bắc Sơn', commune: '' }),
  school('C2', ['THCS'], { name: 'THCS Nguyễn Trãi' }),
];
const book = office(
  schools,
  {},
  {
    submissions: [
      submission(NOVEMBER, 'M1', { late: true, receivedAt: '2021-11-29T08:00', signedCopy: 'differs' }),
      submission(NOVEMBER, 'M2', { file: onBehalfFile('điện thoại cô Hoa'), receivedAt: '2021-11-28T16:00' }),
      submission(NOVEMBER, 'T1', { state: 'returned' }),
      submission(NOVEMBER, 'L1', { state: 'locked', signedCopy: 'received' }),
      submission(NOVEMBER, 'C1', { state: 'carried' }),
    ],
    settings: [
      { key: 'hanNop', value: 'ngày 28 lúc 17g00' },
      { key: 'hanNop', school: 'C2', value: 'ngày 29 lúc 10g00' },
    ],
  },
);
const standings = standingsOf(book, NOVEMBER);
const codes = (listing: Partial<Listing>) =>
  listed(standings, { ...WHOLE_LIST, ...listing }).map((standing) => standing.school.code);

test('each school has its state and its own deadline', () => {
  expect(standings.map(({ school: { code }, state, deadline }) => [code, state, deadline])).toEqual([
    ['M1', 'submitted', '2021-11-28T17:00'],
    ['M2', 'submitted', '2021-11-28T17:00'],
    ['T1', 'returned', '2021-11-28T17:00'],
    ['L1', 'locked', '2021-11-28T17:00'],
    ['C1', 'carried', '2021-11-28T17:00'],
    ['C2', 'missing', '2021-11-29T10:00'],
  ]);
});

test('counts of the whole, of levels and of communes', () => {
  expect(tallyOf(standings)).toEqual({
    expected: 6,
    received: 3,
    onTime: 2,
    groups: { missing: 2, returned: 1, waiting: 2, done: 1, late: 1, onBehalf: 1, carried: 1, unsigned: 2 },
  });
  const short = (tally: ReturnType<typeof tallyOf>) => `${tally.received}/${tally.expected}`;
  expect(talliesByLevel(standings).map(({ level, tally }) => [level, short(tally)])).toEqual([
    ['MN', '2/2'],
    ['TH', '1/2'],
    ['THCS', '1/3'],
  ]);
  expect(talliesByCommune(standings).map(({ commune, tally }) => [commune, short(tally)])).toEqual([
    ['Bắc Sơn', '0/2'],
    ['Điền Công', '2/2'],
    ['Phương Đông', '1/1'],
    ['', '0/1'],
  ]);
});

test.each<[StandingGroup, string[]]>([
  ['missing', ['C1', 'C2']],
  ['returned', ['T1']],
  ['waiting', ['M1', 'M2']],
  ['done', ['L1']],
  ['late', ['M1']],
  ['onBehalf', ['M2']],
  ['carried', ['C1']],
  ['unsigned', ['M1', 'M2']],
])('the group %s', (group, expected) => expect(codes({ group })).toEqual(expected));

test.each<[string, Partial<Listing>, string[]]>([
  ['words in any order, without marks', { search: '  CONG dien ' }, ['M2', 'L1']],
  ['a code', { search: 'c2' }, ['C2']],
  ['nothing fits', { search: 'Hà Nội' }, []],
  ['a level', { level: 'TH' }, ['T1', 'L1']],
  ['schools without a commune', { commune: '' }, ['C1']],
  ['all at once', { commune: 'Điền Công', level: 'MN', group: 'waiting', search: 'mn' }, ['M2']],
  ['by name', { order: 'name' }, ['M2', 'M1', 'T1', 'L1', 'C1', 'C2']],
  ['by state, what is missing first', { order: 'state' }, ['C2', 'C1', 'T1', 'M1', 'M2', 'L1']],
  ['the latest first', { order: 'latest' }, ['M1', 'M2', 'T1', 'L1', 'C1', 'C2']],
])('list: %s', (_, listing, expected) => expect(codes(listing)).toEqual(expected));

test('sorting leaves the list it is given alone', () => {
  const before = [...standings];
  for (const order of LISTING_ORDERS) listed(standings, { ...WHOLE_LIST, order });
  expect(standings).toEqual(before);
});
