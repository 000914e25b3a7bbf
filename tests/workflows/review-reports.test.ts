import type { SubmissionAction } from '../../src/reporting/submissions/states';
import { currentSubmissions } from '../../src/reporting/submissions/states';
import type { SubmissionState } from '../../src/reporting/submissions/submission';
import type { EmbeddedHost } from '../../src/host/embedded-host';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { reviewReports } from '../../src/workflows/review-reports';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../sample-files';

const SCHOOL = 'UB-TH03';
let host: EmbeddedHost;

function openAs(state: SubmissionState, missing: readonly string[] = []): void {
  host = openInHost(novemberBook({ state, missing }));
}

const review = (action: SubmissionAction, school: string, reason?: string) =>
  reviewReports({ period: NOVEMBER, school, action, reason, now: NOW });

const stateOf = async (school: string) => {
  const { book } = await withWorkbook((session) => openBook(session));
  const { state, reason } = currentSubmissions(book.submissions, NOVEMBER).get(school) ?? {};
  return { state, reason };
};

describe.each<[SubmissionState, SubmissionAction, SubmissionState | 'already' | 'wrong-state' | 'locked']>([
  ['submitted', 'approve', 'approved'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'lock', 'wrong-state'],
  ['approved', 'return', 'returned'],
  ['approved', 'lock', 'locked'],
  ['approved', 'approve', 'already'],
  ['returned', 'approve', 'wrong-state'],
  ['locked', 'return', 'locked'],
  ['locked', 'unlock', 'approved'],
  ['carried', 'approve', 'wrong-state'],
])('a report that is %s', (from, action, to) => {
  it(`on ${action}: ${to}`, async () => {
    openAs(from);
    const before = host.save();
    const { changed, refused } = await review(action, SCHOOL, 'Kiểm tra lại lớp 8.');
    const isRefused = to === 'already' || to === 'wrong-state' || (to === 'locked' && action !== 'lock');
    expect(changed).toEqual(isRefused ? [] : [SCHOOL]);
    expect(refused.map(({ code, school }) => [code, school])).toEqual(isRefused ? [[to, SCHOOL]] : []);
    if (isRefused) {
      expect(refused[0].message).toContain(SCHOOL);
      expect(Buffer.compare(host.save(), before)).toBe(0);
    } else expect(await stateOf(SCHOOL)).toEqual({ state: to, reason: 'Kiểm tra lại lớp 8.' });
  });
});

it('returns only with a reason', async () => {
  openAs('submitted');
  await expect(review('return', SCHOOL)).rejects.toMatchObject({ code: 'reason-needed' });
  await expect(review('return', SCHOOL, '  ')).rejects.toMatchObject({ code: 'reason-needed' });
  expect(await stateOf(SCHOOL)).toMatchObject({ state: 'submitted' });
});

it('approves all that can be, says which could not, and logs each', async () => {
  openAs('submitted', ['UB-MN01']);
  await review('return', SCHOOL, 'Thiếu lớp ghép.');
  const { changed, refused, coverage } = await review('approve', 'all');
  expect(changed).toHaveLength(42);
  expect(refused.map(({ school, code }) => [school, code])).toEqual([[SCHOOL, 'wrong-state']]);
  expect(coverage.ALL).toMatchObject({ expected: 44, received: 42, returned: 1, missing: ['UB-MN01'] });
  const { book } = await withWorkbook((session) => openBook(session));
  const approvals = book.log.filter(({ action }) => action === 'Duyệt');
  expect(approvals.map(({ school }) => school).sort()).toEqual([...changed].sort());
});

it('leaves October alone', async () => {
  openAs('submitted');
  await review('return', 'all', 'Nộp lại.');
  const { book } = await withWorkbook((session) => openBook(session));
  expect(new Set(book.submissions.filter(({ period }) => period !== NOVEMBER).map(({ state }) => state))).toEqual(
    new Set(['approved']),
  );
});

it('names a school that has not reported, and one it does not know', async () => {
  openAs('submitted', [SCHOOL]);
  const { refused } = await review('approve', SCHOOL);
  expect(refused).toEqual([expect.objectContaining({ code: 'wrong-state', school: SCHOOL })]);
  await expect(review('approve', 'UB-TH99')).rejects.toMatchObject({ code: 'unknown-school' });
});
