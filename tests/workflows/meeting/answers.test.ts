/** Answers to kiến nghị: kept among the lines of the month, without mixing with those of the report. */
import { answerTo, meetingMonth, withAnswer } from '../../../src/workflows/meeting/meeting-month';
import { saveMeeting } from '../../../src/workflows/meeting/save-meeting';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { compileReport } from '../../../src/workflows/compile-report';
import { novemberBook, NOVEMBER, NOW, openInHost } from '../../sample-files';

const SCHOOL = 'UB-TH03';

it.each([
  [[], 'a', ['PL5 UB-TH03: a']],
  [['1: x', 'PL5 UB-TH03: a'], 'b', ['1: x', 'PL5 UB-TH03: b']],
  [['PL5 UB-TH03: a', '1: x'], '', ['1: x']],
])('%j answered with %j is %j', (lines, text, expected) => {
  const read = lines.map((line) => ({ field: line.split(': ')[0] ?? '', text: line.split(': ')[1] ?? '' }));
  const after = withAnswer(read, SCHOOL, text);
  expect(after.map((line) => `${line.field}: ${line.text}`)).toEqual(expected);
  expect(answerTo(after, SCHOOL)).toBe(text);
});

it('an answer that is written stands in PL5 of the report, beside what the school asks for', async () => {
  openInHost(novemberBook());
  const { book } = await readOfficeBook();
  const period = book.calendar.periods.find(({ id }) => id === NOVEMBER);
  if (!period) throw new Error();
  const before = meetingMonth(book, period);
  const after = { ...before, lines: withAnswer(before.lines, SCHOOL, 'Phòng đã báo cáo Sở.') };
  await saveMeeting({ period: NOVEMBER, before, after, now: NOW });
  expect((await readOfficeBook()).problems).toEqual([]);
  const { briefing } = await compileReport({ period: NOVEMBER, now: NOW });
  const annex = briefing.annexes.find(({ code }) => code === 'PL5');
  expect(annex?.rows.find(({ id }) => id === SCHOOL)?.cells).toContain('Phòng đã báo cáo Sở.');
});
