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

/** Share of expected reports that are in, in percent; `null` when none is expected. */
export function receivedRate({ expected, received }: Coverage): number | null {
  return expected === 0 ? null : (received / expected) * 100;
}

/** Share of expected reports that came on time, in percent. */
export function onTimeRate({ expected, onTime }: Coverage): number | null {
  return expected === 0 ? null : (onTime / expected) * 100;
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
