import fc from 'fast-check';
import {
  dayOfSerial,
  isRealDay,
  lastDayOf,
  momentOfSerial,
  realDay,
  serialOfDay,
  serialOfMoment,
} from '../../../src/reporting/periods/days';

it.each([
  [2021, 11, 28, '2021-11-28'],
  [2020, 2, 29, '2020-02-29'],
  [2021, 2, 29, undefined],
  [2021, 13, 1, undefined],
  [2021, 0, 1, undefined],
  [2021, 4, 31, undefined],
  [2021, 4, 0, undefined],
])('%d-%d-%d is %s', (year, month, day, iso) => expect(realDay(year, month, day)).toBe(iso));

it.each([
  ['1900-03-01', 61],
  ['1970-01-01', 25_569],
  ['2021-11-28', 44_528],
  ['9999-12-31', 2_958_465],
])('%s has the serial number Excel gives it: %d', (iso, serial) => {
  expect(serialOfDay(iso)).toBe(serial);
  expect(dayOfSerial(serial)).toBe(iso);
});

it.each(['2021-02-30', '28/11/2021', '2021-11-28T10:00', ''])('“%s” is no day', (text) => {
  expect(isRealDay(text)).toBe(false);
  expect(serialOfDay(text)).toBeUndefined();
});

it.each([NaN, Infinity, -1, 0, 2_958_466])('%d is no serial number', (serial) => {
  expect(dayOfSerial(serial)).toBeUndefined();
  expect(momentOfSerial(serial, 'minute')).toBeUndefined();
});

it('a month above 12 is one of the next year', () => expect(lastDayOf(2023, 14)).toBe(29));

it('a typed time of day is rounded to its minute', () => {
  expect(momentOfSerial(44_528.7083333333, 'minute')).toBe('2021-11-28T17:00');
});

it('days and moments come back from their serial numbers', () => {
  const times = fc.date({
    min: new Date('1901-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(times, (time) => {
      const iso = time.toISOString().slice(0, 19);
      expect(momentOfSerial(serialOfMoment(iso) ?? NaN, 'second')).toBe(iso);
      expect(momentOfSerial(serialOfMoment(iso.slice(0, 16)) ?? NaN, 'minute')).toBe(iso.slice(0, 16));
      expect(dayOfSerial(serialOfDay(iso.slice(0, 10)) ?? NaN)).toBe(iso.slice(0, 10));
    }),
  );
});
