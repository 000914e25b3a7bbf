import { type Decision, decide, type DecisionOptions, decideRivals, type ReadFacts } from '../../src/intake/decide';
import { type IntakeResult, setAside } from '../../src/intake/outcome';

const GOOD: ReadFacts = { stamp: 'valid', figures: 60, repairs: 0, against: 'nothing-in', locked: false };
const accepted = (reason: Decision['reason'] = 'accepted') => ({ kind: 'accepted-candidate', reason });
const refused = (reason: Decision['reason']) => ({ kind: 'refused', reason });

const CASES: [string, Partial<ReadFacts>, DecisionOptions, object][] = [
  ['finalised and new', {}, {}, accepted()],
  ['not finalised', { stamp: 'none' }, {}, accepted()],
  ['other figures than those in', { against: 'different' }, {}, accepted()],
  ['nothing filled in', { figures: 0 }, {}, refused('no-figures')],
  ['what is in already', { against: 'same' }, {}, { kind: 'ignored', reason: 'same-as-received' }],
  [
    'what is in already, locked',
    { against: 'same', locked: true },
    {},
    { kind: 'ignored', reason: 'same-as-received' },
  ],
  [
    'what is in already, still with its repairs',
    { against: 'same', repairs: 2 },
    {},
    { kind: 'ignored', reason: 'same-as-received' },
  ],
  [
    'something else for a locked month',
    { against: 'different', locked: true },
    { acceptChanged: true },
    refused('period-locked'),
  ],
  [
    'an old version',
    { against: 'older' },
    { acceptRepairs: true, acceptChanged: true },
    refused('older-than-received'),
  ],
  ['changed after finalising', { stamp: 'stamp-mismatch' }, {}, refused('stamp-mismatch')],
  [
    'changed after finalising, asked for',
    { stamp: 'stamp-mismatch' },
    { acceptChanged: true },
    accepted('accepted-changed'),
  ],
  ['a token we did not give', { stamp: 'wrong-token' }, {}, refused('wrong-token')],
  [
    'changed, and repairs not agreed to',
    { stamp: 'stamp-mismatch', repairs: 1 },
    { acceptChanged: true },
    { kind: 'repair-proposed', reason: 'repair-needed' },
  ],
  ['needs repair', { repairs: 3 }, {}, { kind: 'repair-proposed', reason: 'repair-needed' }],
  ['needs repair, agreed to', { repairs: 3 }, { acceptRepairs: true }, accepted('accepted-repaired')],
];

test.each(CASES)('%s', (_, facts, options, decision) => {
  expect(decide({ ...GOOD, ...facts }, options)).toEqual(decision);
});

describe('several files of one school', () => {
  const file = (path: string, more: Partial<IntakeResult> = {}): IntakeResult => ({
    ...setAside(path, 'refused', 'accepted'),
    kind: 'accepted-candidate',
    ...more,
  });
  const rivals = (...files: [IntakeResult, string][]) =>
    decideRivals(files.map(([result, content], index) => ({ index, result, content })));

  test('one alone is kept', () => {
    expect(rivals([file('a'), 'x'])).toEqual([{ index: 0, end: 'kept' }]);
  });

  test('different figures: neither is chosen, each names the others', () => {
    expect(rivals([file('a'), 'x'], [file('b', { stamp: 'valid' }), 'y'], [file('c'), 'x'])).toEqual([
      { index: 0, end: 'duplicate-school', others: ['b', 'c'] },
      { index: 1, end: 'duplicate-school', others: ['a', 'c'] },
      { index: 2, end: 'duplicate-school', others: ['a', 'b'] },
    ]);
  });

  test('equal figures: the finalised one is kept, then the one that needs no repair, then the first', () => {
    const mended = file('a', { kind: 'repair-proposed' });
    expect(rivals([mended, 'x'], [file('b'), 'x'], [file('c', { stamp: 'valid' }), 'x'])).toEqual([
      { index: 0, end: 'same-in-batch', as: 'c' },
      { index: 1, end: 'same-in-batch', as: 'c' },
      { index: 2, end: 'kept' },
    ]);
    expect(rivals([mended, 'x'], [file('b'), 'x'])[1]).toEqual({ index: 1, end: 'kept' });
    expect(rivals([file('a'), 'x'], [file('b'), 'x'])[0]).toEqual({ index: 0, end: 'kept' });
  });
});
