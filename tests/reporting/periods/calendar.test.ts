import fc from 'fast-check';
import {
  CalendarError,
  comparePeriods,
  makeCalendar,
  meetingMonth,
  parsePeriod,
  parseSchoolYear,
  periodEnd,
  periodInSentence,
  periodLabel,
  periodOfCalendar,
  previousPeriod,
  schoolYearLabel,
  schoolYearOf,
} from '../../../src/reporting/periods/calendar';

const period = (text: string) => {
  const found = parsePeriod(text);
  if (!found) throw new Error(`no period: ${text}`);
  return found;
};
const anyPeriod = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 3 }))
  .map(
    ([year, first, more]) =>
      `${year}-${String(first).padStart(2, '0')}${more ? `..${String(first + more).padStart(2, '0')}` : ''}`,
  )
  .filter((id) => parsePeriod(id) !== undefined)
  .map(period);

test.each([
  ['2021-11', '2021-11'],
  ['Tháng 11/2021', '2021-11'],
  ['tháng 11 năm 2021', '2021-11'],
  ['tháng 11/2021'.normalize('NFD'), '2021-11'],
  [' 9/2021 ', '2021-09'],
  ['09/2021', '2021-09'],
  ['2022-06..07', '2022-06..07'],
  ['Tháng 6-7/2022', '2022-06..07'],
  ['Tháng 6 – 7 năm 2022', '2022-06..07'],
])('%s is the period %s', (text, id) => expect(parsePeriod(text)?.id).toBe(id));

test.each(['', '13/2021', '0/2021', '11', '2021', '7-6/2022', '8-9/2022', '01/11/2021', 'tháng mười'])(
  '"%s" is no period',
  (text) => expect(parsePeriod(text)).toBeUndefined(),
);

test('a period comes back from its id, its label and its words', () => {
  fc.assert(
    fc.property(anyPeriod, (one) => {
      expect(parsePeriod(one.id)).toEqual(one);
      expect(parsePeriod(periodLabel(one))).toEqual(one);
      expect(parsePeriod(periodInSentence(one))).toEqual(one);
    }),
  );
});

test.each([
  ['2021-2022', 2021],
  ['2021 - 2022', 2021],
  ['2021–2022', 2021],
  ['Năm học 2021-2022', 2021],
  ['2021-2023', undefined],
  ['2021', undefined],
])('school year "%s" starts in %s', (text, start) => expect(parseSchoolYear(text)?.start).toBe(start));

test.each([
  ['9/2021', '2021-2022'],
  ['8/2022', '2021-2022'],
  ['1/2022', '2021-2022'],
])('%s is in the school year %s', (text, year) => expect(schoolYearLabel(schoolYearOf(period(text)))).toBe(year));

test('the calendar runs September to August, combined months together, silent months left out', () => {
  const calendar = makeCalendar({ start: 2021 }, { notReporting: [8], combined: [[6, 7]] });
  expect(calendar.periods.map((one) => one.id)).toEqual([
    '2021-09', '2021-10', '2021-11', '2021-12', '2022-01', '2022-02', '2022-03', '2022-04', '2022-05', '2022-06..07',
  ]); // prettier-ignore
  expect(periodOfCalendar(calendar, '2022-06..07')?.lastMonth).toBe(7);
  expect(periodOfCalendar(calendar, '2022-06')).toBeUndefined();
});

test.each([
  [{ notReporting: [13] }],
  [{ combined: [[12, 1] as [number, number]] }],
  [{ combined: [[8, 9] as [number, number]] }],
  [{ combined: [[6, 7] as [number, number], [7, 8] as [number, number]] }],
  [{ notReporting: [7], combined: [[6, 7] as [number, number]] }],
])('%j is no calendar', (options) => expect(() => makeCalendar({ start: 2021 }, options)).toThrow(CalendarError));

test.each([
  ['9/2021', undefined],
  ['10/2021', '2021-09'],
  ['1/2022', '2021-12'],
  ['3/2022', '2022-01'],
  ['6-7/2022', '2022-05'],
  ['8/2022', '2022-06..07'],
  ['10/2022', undefined],
])('%s is compared with %s', (text, previous) => {
  const calendar = makeCalendar({ start: 2021 }, { notReporting: [2], combined: [[6, 7]] });
  expect(previousPeriod(calendar, period(text))?.id).toBe(previous);
});

test('the previous period is the nearest earlier one', () => {
  const calendar = makeCalendar({ start: 2021 }, { combined: [[6, 8]] });
  fc.assert(
    fc.property(fc.constantFrom(...calendar.periods), (one) => {
      const previous = previousPeriod(calendar, one);
      const between = calendar.periods.filter(
        (other) => comparePeriods(other, one) < 0 && (!previous || comparePeriods(other, previous) > 0),
      );
      expect(between).toEqual([]);
      if (previous) expect(comparePeriods(previous, one)).toBeLessThan(0);
    }),
  );
});

test('periods are in time: an order, and an earlier one ends earlier unless they overlap', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      expect(Math.sign(comparePeriods(a, b))).toBe(0 - Math.sign(comparePeriods(b, a)));
      expect(comparePeriods(a, b) === 0).toBe(a.id === b.id);
      if (a.year < b.year) expect(periodEnd(a) < periodEnd(b)).toBe(true);
    }),
  );
});

test.each([
  ['2/2024', undefined, '2024-02-29'],
  ['6-7/2022', undefined, '2022-07-31'],
  ['11/2021', 14, '2021-11-14'],
])('figures of %s (cut-off %s) are as of %s', (text, cutOff, end) => expect(periodEnd(period(text), cutOff)).toBe(end));

test('the meeting is in the month after', () => {
  expect(meetingMonth(period('11/2021'))).toEqual({ year: 2021, month: 12 });
  expect(meetingMonth(period('12/2021'))).toEqual({ year: 2022, month: 1 });
});
