/** The board (bảng theo dõi) of a period: who was expected, who is in, who is late. */
import type { OfficeBook } from '../book/book';
import { countedUnits } from '../consolidation/figures';
import { LEVELS, type Level } from '../levels/level';
import type { Period } from '../periods/period';
import type { School } from '../schools/school';
import type { Coverage } from './coverage';
import { currentSubmissions, isReceived } from './states';
import type { Submission } from './submission';

/** `ALL` counts a TH&THCS school once; each of its levels counts it too. Levels without schools are left out. */
export type Board = { ALL: Coverage } & Partial<Record<Level, Coverage>>;

export function boardOf(book: OfficeBook, period: Period): Board {
  const units = countedUnits(book, period);
  const submissions = currentSubmissions(book.submissions, period.id);
  const board: Board = { ALL: coverageOf(units, submissions) };
  for (const level of LEVELS) {
    const ofLevel = units.filter((school) => school.levels.includes(level));
    if (ofLevel.length > 0) board[level] = coverageOf(ofLevel, submissions);
  }
  return board;
}

function coverageOf(units: readonly School[], submissions: ReadonlyMap<string, Submission>): Coverage {
  const coverage = { expected: units.length, received: 0, onTime: 0, late: 0, returned: 0, missing: [] as string[] };
  for (const { code } of units) {
    const submission = submissions.get(code);
    if (submission?.state === 'returned') coverage.returned++;
    else if (submission && isReceived(submission.state)) {
      coverage.received++;
      coverage[submission.late ? 'late' : 'onTime']++;
    } else coverage.missing.push(code);
  }
  return coverage;
}
