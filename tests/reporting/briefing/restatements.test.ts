import { compileBriefing } from '../../../src/reporting/briefing/compile';
import { restatementsOf } from '../../../src/reporting/briefing/restatements';
import { transitionEntry } from '../../../src/reporting/submissions/log';
import { transition, TransitionRefused } from '../../../src/reporting/submissions/states';
import { month, NOVEMBER, OCTOBER, office, scale, school, submission } from '../books';

/** October locked, then unlocked on a day, and a later lot received with other figures. */
function reopened(at: string) {
  const schools = [school('T1', ['TH']), school('T2', ['TH'])];
  const book = office(schools, {
    '2021-10': { T1: scale('TH', 10, 350), T2: scale('TH', 5, 150) },
    '2021-11': { T1: scale('TH', 10, 345), T2: scale('TH', 5, 150) },
  });
  const locked = submission(OCTOBER, 'T1', { state: 'locked' });
  const unlocked = transition(locked, 'unlock', 'Trường nhầm lớp 1');
  if (unlocked instanceof TransitionRefused) throw new Error(unlocked.message);
  return {
    ...book,
    submissions: [
      ...book.submissions.filter((one) => one.period !== OCTOBER.id || one.school !== 'T1'),
      unlocked,
      submission(OCTOBER, 'T1', { lot: 'L0009' }),
    ],
    figures: [...book.figures, { period: OCTOBER.id, school: 'T1', lot: 'L0009', figures: scale('TH', 10, 343) }],
    log: [transitionEntry(locked, unlocked, 'unlock', at)],
  };
}

test('lists every printed figure that a re-opened month changed', () => {
  const list = restatementsOf(reopened('2021-11-20T08:00:00'), NOVEMBER);
  expect(list.map(({ figure, before, after }) => [figure, before, after])).toEqual([['TH.hocSinh', '500', '493']]);
  expect(list[0]?.text).toBe(
    'Số liệu tháng 10/2021 điều chỉnh sau khi mở khóa (Trường TH T1): tổng số học sinh tiểu học từ 500 thành 493.',
  );
});

test('a log entry that names only the period means the lot that stood then', () => {
  const book = reopened('2021-11-20T08:00:00');
  const received = book.submissions.map((one) =>
    one.lot === 'L0009' ? { ...one, receivedAt: '2021-11-21T09:00' } : one,
  );
  const log = book.log.map((entry) => ({ ...entry, cell: 'Kỳ 2021-10' }));
  expect(restatementsOf({ ...book, log, submissions: received }, NOVEMBER)).toHaveLength(1);
});

test('the next report footnotes it, and compares with the figures as they are now', () => {
  const briefing = compileBriefing(reopened('2021-11-20T08:00:00'), NOVEMBER);
  expect(briefing.footnotes).toHaveLength(1);
  expect(briefing.blocks.find((block) => block.kind === 'figures')).toMatchObject({
    text: 'Tổng số lớp: 15; Tổng số học sinh: 495 (tăng 02 học sinh so với tháng 10/2021).',
    notes: [1],
  });
});

test('the re-opened month itself lists it when drawn again, and does not footnote itself', () => {
  const briefing = compileBriefing(reopened('2021-11-20T08:00:00'), OCTOBER);
  expect([briefing.restatements.length, briefing.footnotes.length]).toEqual([1, 0]);
});

test('later reports list it without a footnote', () => {
  const briefing = compileBriefing(reopened('2021-11-20T08:00:00'), month('2021-12'));
  expect([briefing.restatements.length, briefing.footnotes.length]).toEqual([1, 0]);
});

test('unlocking and approving the same lot again restates nothing', () => {
  const book = reopened('2021-11-20T08:00:00');
  const same = { ...book, submissions: book.submissions.filter((one) => one.lot !== 'L0009') };
  expect(restatementsOf(same, NOVEMBER)).toEqual([]);
});
