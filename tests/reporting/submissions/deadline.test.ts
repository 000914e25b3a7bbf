import { deadlineFor, isLate, parseDeadline } from '../../../src/reporting/submissions/deadline';
import { month, NOVEMBER } from '../books';

test.each([
  ['2021-11-28T17:00', '2021-11-28T17:00'],
  ['2021-11-28 07:30', '2021-11-28T07:30'],
  ['28/11/2021 17g00', '2021-11-28T17:00'],
  ['17:00 28/11/2021', '2021-11-28T17:00'],
  ['trước 17g00 ngày 11/3/2022', '2022-03-11T17:00'],
  ['17h ngày 28/11/2021', '2021-11-28T17:00'],
  ['28/11/2021', '2021-11-28T23:59'],
  ['44528.7083333333', '2021-11-28T17:00'],
  ['ngày 28 lúc 17:00', '2021-11-28T17:00'],
  ['17g00 ngày 02 tháng sau', '2021-12-02T17:00'],
  ['ngày 31 lúc 17 giờ', '2021-11-30T17:00'],
  ['30/02/2022 17:00', undefined],
  ['28/11/2021 25:00', undefined],
  ['cuối tháng', undefined],
])('reads “%s” as %s', (text, expected) => expect(parseDeadline(text, NOVEMBER)).toBe(expected));

test('a general rule falls in the last month of a combined period', () => {
  expect(parseDeadline('ngày 25 lúc 17:00', month('2022-06..07'))).toBe('2022-07-25T17:00');
});

test('the school’s own row beats the month’s, which beats the general one', () => {
  const settings = [
    { key: 'hanNop', period: '2021-11', school: 'A', value: '30/11/2021 10:00' },
    { key: 'hanNop', period: '2021-11', value: '28/11/2021 17:00' },
    { key: 'hanNop', value: 'ngày 25 lúc 17:00' },
  ];
  expect(deadlineFor(settings, NOVEMBER, 'A')).toBe('2021-11-30T10:00');
  expect(deadlineFor(settings, NOVEMBER, 'B')).toBe('2021-11-28T17:00');
  expect(deadlineFor(settings, month('2021-12'), 'A')).toBe('2021-12-25T17:00');
  expect(deadlineFor([], NOVEMBER, 'A')).toBeUndefined();
});

test.each([
  ['2021-11-28T17:00', '2021-11-28T17:00', false],
  ['2021-11-28T17:01', '2021-11-28T17:00', true],
  ['2021-11-28T17:00:59', '2021-11-28T17:00', false],
  ['2021-12-28T17:01', undefined, false],
])('received %s with deadline %s is late: %p', (at, deadline, late) => expect(isLate(at, deadline)).toBe(late));
