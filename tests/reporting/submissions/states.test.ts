import {
  currentSubmissions,
  receiptRefusal,
  transition,
  TransitionRefused,
  type SubmissionAction,
} from '../../../src/reporting/submissions/states';
import { compareLots, nextLot } from '../../../src/reporting/submissions/lots';
import type { SubmissionState } from '../../../src/reporting/submissions/submission';
import { NOVEMBER, OCTOBER, submission } from '../books';

const states: SubmissionState[] = ['missing', 'submitted', 'returned', 'approved', 'locked', 'carried'];
const allowed: Record<SubmissionAction, Partial<Record<SubmissionState, SubmissionState>>> = {
  approve: { submitted: 'approved' },
  return: { submitted: 'returned', approved: 'returned' },
  lock: { approved: 'locked' },
  unlock: { locked: 'approved' },
};
const cases = (Object.keys(allowed) as SubmissionAction[]).flatMap((action) =>
  states.map((state) => [action, state, allowed[action][state] ?? 'refused'] as const),
);

test.each(cases)('%s from %s: %s', (action, state, expected) => {
  const result = transition(submission(NOVEMBER, 'A', { state }), action, 'sai số liệu');
  expect(result instanceof TransitionRefused ? 'refused' : result.state).toBe(expected);
});

test.each([
  ['return', 'submitted', '', 'reason-needed', 'A: cần ghi lý do khi trả lại.'],
  ['approve', 'approved', '', 'already', 'A: báo cáo đã ở trạng thái “Đã duyệt” từ trước.'],
  ['return', 'locked', 'x', 'locked', 'A: số liệu đã khóa. Mở khóa (ghi rõ lý do) rồi mới trả lại được.'],
  ['lock', 'submitted', '', 'wrong-state', 'A: không khóa được. Báo cáo mới nộp, chưa duyệt: hãy duyệt trước.'],
] as const)('%s of a %s report says why not', (action, state, reason, code, message) => {
  expect(transition(submission(NOVEMBER, 'A', { state }), action, reason)).toMatchObject({ code, message });
});

test('the reason of a return stays with the submission', () => {
  expect(transition(submission(NOVEMBER, 'A'), 'return', ' Thiếu lớp 3 ')).toMatchObject({
    state: 'returned',
    reason: 'Thiếu lớp 3',
  });
});

test('the latest lot wins whatever the order of rows, and undoing it brings back the one before', () => {
  const first = submission(NOVEMBER, 'A', { lot: 'L9999', state: 'approved' });
  const second = submission(NOVEMBER, 'A', { lot: 'L10000' });
  const other = submission(OCTOBER, 'A', { lot: 'L10001' });
  expect(currentSubmissions([second, first, other], NOVEMBER.id).get('A')).toBe(second);
  expect(currentSubmissions([first, other], NOVEMBER.id).get('A')).toBe(first);
});

test('a locked month takes no new report, and an older file does not replace a newer one', () => {
  const current = submission(NOVEMBER, 'A', { receivedAt: '2021-11-28T10:00' });
  expect(receiptRefusal({ ...current, state: 'locked' }, '2021-11-29T10:00')).toMatchObject({ code: 'locked' });
  expect(receiptRefusal(current, '2021-11-28T09:59')).toMatchObject({ code: 'older-file' });
  expect(receiptRefusal(current, '2021-11-28T10:00')).toBeUndefined();
  expect(receiptRefusal({ ...current, state: 'carried' }, '2021-11-28T09:59')).toBeUndefined();
  expect(receiptRefusal(undefined, '2021-11-28T09:59')).toBeUndefined();
});

test('lots count up past four digits', () => {
  expect(nextLot([])).toBe('L0001');
  expect(nextLot([{ lot: 'L0009' }, { lot: 'L9999' }])).toBe('L10000');
  expect(compareLots('L9999', 'L10000')).toBeLessThan(0);
});
