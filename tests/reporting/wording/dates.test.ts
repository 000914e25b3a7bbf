import { formatDate, formatLongDate, formatMoment, formatTime } from '../../../src/reporting/wording/dates';

test.each([
  [formatDate('2021-08-09'), '09/8/2021'],
  [formatDate('2022-01-07'), '07/01/2022'],
  [formatDate('2021-11-28'), '28/11/2021'],
  [formatDate('giữa tháng'), 'giữa tháng'],
  [formatLongDate('2021-12-02'), 'ngày 02 tháng 12 năm 2021'],
  [formatLongDate('2022-02-05'), 'ngày 05 tháng 02 năm 2022'],
  [formatTime('17:00', 'g'), '17g00'],
  [formatTime('8:5', 'h'), '08h05'],
  [formatMoment('2021-11-28T17:00', 'h'), '17h00 ngày 28/11/2021'],
])('prints %s as %s', (printed, expected) => expect(printed).toBe(expected));
