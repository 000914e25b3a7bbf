import type { Finding } from '../../../src/reporting/rules/finding';
import { reasonsToLook, type LookReason } from '../../../src/reporting/submissions/needs-look';
import { standingsOf } from '../../../src/reporting/submissions/standing';
import type { Submission } from '../../../src/reporting/submissions/submission';
import { NOVEMBER, office, school, submission } from '../books';

const found = (severity: Finding['severity'], explanation?: string): Finding => ({
  rule: 'x',
  severity,
  keys: [],
  value: 0,
  message: '',
  ...(explanation && { explanation }),
});
const FINDINGS = [found('error'), found('warning'), found('warning', 'Tách lớp'), found('note')];

test.each<[string, Partial<Submission>, Finding[], [LookReason, number][]]>([
  ['nothing found', {}, [found('note')], []],
  [
    'all kinds',
    {},
    FINDINGS,
    [
      ['error', 1],
      ['warning', 1],
      ['explained', 1],
    ],
  ],
  ['approved: it has had its look', { state: 'approved' }, FINDINGS, []],
  ['returned: it is the school’s turn', { state: 'returned' }, FINDINGS, []],
  ['locked, but the paper says otherwise', { state: 'locked', signedCopy: 'differs' }, FINDINGS, [['differs', 1]]],
])('reasons to look: %s', (_, more, findings, expected) => {
  const book = office([school('T1', ['TH'])], {}, { submissions: [submission(NOVEMBER, 'T1', more)] });
  expect([...reasonsToLook(standingsOf(book, NOVEMBER)[0], findings)]).toEqual(expected);
});
