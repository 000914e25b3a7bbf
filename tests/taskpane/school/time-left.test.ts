import { timeLeft } from '../../../src/taskpane/school/finalise/time-left';
import { FINALISE_WORDS } from '../../../src/taskpane/school/finalise/words';

const DEADLINE = '2021-11-28T17:00';

test.each([
  ['2021-11-27T14:00', 'còn 1 ngày 3 giờ', '1 day 3 hours left'],
  ['2021-11-27T17:00', 'còn 1 ngày', '1 day left'],
  ['2021-11-25T16:20', 'còn 3 ngày', '3 days left'],
  ['2021-11-28T13:40', 'còn 3 giờ 20 phút', '3 hours 20 minutes left'],
  ['2021-11-28T15:00', 'còn 2 giờ', '2 hours left'],
  ['2021-11-28T16:59', 'còn 1 phút', '1 minute left'],
  ['2021-11-28T17:00', 'đến hạn ngay bây giờ', 'due this minute'],
  ['2021-11-28T17:01', 'quá hạn 1 phút', '1 minute late'],
  ['2021-11-28T19:00:30', 'quá hạn 2 giờ', '2 hours late'],
  ['2021-11-30T18:10', 'quá hạn 2 ngày 1 giờ', '2 days 1 hour late'],
  ['2021-10-31T17:00', 'còn 28 ngày', '28 days left'],
])('at %s: %s', (now, vi, en) => {
  const left = timeLeft(DEADLINE, now);
  expect(FINALISE_WORDS.vi.timeLeft(left)).toBe(vi);
  expect(FINALISE_WORDS.en.timeLeft(left)).toBe(en);
});
