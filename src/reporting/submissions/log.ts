/** How what is done with a submission stands in the log (`tblNhatKy`), and how a re-opened lot is found there again. */
import type { LogEntry } from '../book/book';
import type { PeriodId } from '../periods/period';
import { ACTION_LABEL, type SubmissionAction } from './states';
import { STATE_LABEL, type Submission } from './submission';

/** The entry of a transition. `cell` names period and lot: what was unlocked is what had been printed. */
export function transitionEntry(before: Submission, after: Submission, action: SubmissionAction, at: string): LogEntry {
  return {
    at,
    action: ACTION_LABEL[action],
    file: before.file,
    school: before.school,
    cell: `${before.period} ${before.lot}`,
    before: STATE_LABEL[before.state],
    after: STATE_LABEL[after.state],
    reason: after.reason,
  };
}

export interface UnlockedLot {
  school: string;
  lot: string;
  /** When it was unlocked first. */
  at: string;
}

/** The first lot of each school of a period that was unlocked after having been locked, by school. */
export function unlockedLots(log: readonly LogEntry[], period: PeriodId): Map<string, UnlockedLot> {
  const unlocked = new Map<string, UnlockedLot>();
  for (const { action, school, cell, at } of log) {
    const [ofPeriod, lot] = cell.split(' ');
    if (action === ACTION_LABEL.unlock && ofPeriod === period && lot && !unlocked.has(school))
      unlocked.set(school, { school, lot, at });
  }
  return unlocked;
}
