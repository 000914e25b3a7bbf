import type { IntakeResult } from '../../../src/intake/outcome';
import { fateOf, noChoices, takenFiles, type Fate, type ReceiptChoices } from '../../../src/workflows/receipt/choices';
import type { PreviewedFile, ReportInPlace } from '../../../src/workflows/receipt/preview-receipt';

const NOON = '2021-11-28T12:00';
const inPlace: ReportInPlace = {
  lot: 'L0002',
  state: 'submitted',
  receivedAt: '2021-11-28T10:00',
  isFileOlder: false,
  changes: [],
};
const late = { ...inPlace, receivedAt: '2021-11-28T15:00' };
const superseded = { ...inPlace, isFileOlder: true };
const returned = { ...inPlace, state: 'returned' as const };

function file(more: Partial<PreviewedFile> = {}): PreviewedFile {
  return {
    index: 0,
    standing: 'ready',
    result: { path: 'a.xlsx', message: 'Nhận được.' } as IntakeResult,
    school: { code: 'A', name: 'Trường TH A' },
    needsRepairs: false,
    isChanged: false,
    rivals: [],
    ...more,
  };
}

it.each<[string, Partial<PreviewedFile>, Partial<ReceiptChoices>, Fate]>([
  ['a first report comes in without a question', {}, {}, 'takes'],
  ['what is in already is left', { standing: 'same' }, {}, 'same'],
  ['what is no report stays aside', { standing: 'aside' }, {}, 'aside'],
  ['a file of no known school stays aside', { school: undefined }, {}, 'aside'],
  ['a file may be left out', {}, { leftOut: new Set([0]) }, 'left-out'],
  ['repairs wait for agreement', { needsRepairs: true }, {}, 'agree-repairs'],
  ['agreed repairs come in', { needsRepairs: true }, { repairs: new Set([0]) }, 'takes'],
  ['agreement to another file is none', { needsRepairs: true }, { repairs: new Set([1]) }, 'agree-repairs'],
  ['changed figures wait', { isChanged: true }, {}, 'agree-changed'],
  ['honesty is asked before repairs', { isChanged: true, needsRepairs: true }, {}, 'agree-changed'],
  ['repairs are asked next', { isChanged: true, needsRepairs: true }, { changed: new Set([0]) }, 'agree-repairs'],
  ['a report in place waits for a decision', { inPlace }, {}, 'decide-conflict'],
  ['keep', { inPlace }, { conflicts: 'keep' }, 'keeps'],
  ['replace', { inPlace }, { conflicts: 'replace' }, 'replaces'],
  ['only newer, and it is', { inPlace }, { conflicts: 'newer' }, 'replaces'],
  ['only newer, and it is not', { inPlace: late }, { conflicts: 'newer' }, 'keeps'],
  [
    'only newer goes by the time of the file itself',
    { inPlace: late },
    { conflicts: 'newer', times: new Map([[0, '2021-11-28T16:00']]) },
    'replaces',
  ],
  ['figures that were replaced once are never newer', { inPlace: superseded }, { conflicts: 'newer' }, 'keeps'],
  ['but may be put back', { inPlace: superseded }, { conflictOf: new Map([[0, 'replace']]) }, 'replaces'],
  [
    "a file's own decision goes before that for all",
    { inPlace },
    { conflicts: 'replace', conflictOf: new Map([[0, 'keep']]) },
    'keeps',
  ],
  ['a corrected file replaces what was sent back', { inPlace: returned }, {}, 'replaces'],
  ['an old file does not replace what was sent back', { inPlace: { ...returned, isFileOlder: true } }, {}, 'keeps'],
  ['one of several must be chosen', { rivals: [1] }, {}, 'choose-rival'],
  ['the chosen one comes in', { rivals: [1] }, { chosen: new Map([['A', 0]]) }, 'takes'],
  ['the others do not', { rivals: [1] }, { chosen: new Map([['A', 1]]) }, 'other-rival'],
  ['leaving out the others chooses too', { rivals: [1] }, { leftOut: new Set([1]) }, 'takes'],
  [
    'a choice that is left out is none',
    { rivals: [1, 2] },
    { chosen: new Map([['A', 1]]), leftOut: new Set([1]) },
    'choose-rival',
  ],
])('%s', (_, facts, choices, fate) => {
  expect(fateOf(file(facts), { ...noChoices(NOON), ...choices })).toBe(fate);
});

it('hands over what comes in, each with its time, and says in the log what was decided', () => {
  const files = [file(), file({ index: 1, inPlace, school: { code: 'B', name: 'B' } }), file({ standing: 'aside' })];
  const choices = { ...noChoices(NOON), conflicts: 'replace' as const, times: new Map([[1, '2021-11-28T09:30']]) };
  expect(takenFiles(files, choices).map(({ receivedAt, remark }) => [receivedAt, remark])).toEqual([
    [NOON, undefined],
    ['2021-11-28T09:30', 'Thay bản của lô L0002. Thời điểm nhận sửa riêng: 2021-11-28 09:30.'],
  ]);
});
