/** How what is done with a submission stands in the log (`tblNhatKy`), and how a re-opened lot is found there again. */
import type { LogEntry } from '../book/book';
import type { PeriodId } from '../periods/period';
import { ACTION_LABEL, currentSubmissions, type SubmissionAction } from './states';
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

/** What was done with a school's report of a period, oldest first: entries that name the period or one of its lots. */
export function entriesOf(
  log: readonly LogEntry[],
  submissions: readonly Submission[],
  period: PeriodId,
  school: string,
): LogEntry[] {
  const lots = new Set(
    submissions.filter((one) => one.school === school && one.period === period).map(({ lot }) => lot),
  );
  return log.filter(
    (entry) =>
      entry.school === school &&
      (namesPeriod(entry.cell, period) ||
        [entry.cell, entry.before, entry.after].some((text) => text.split(' ').some((word) => lots.has(word)))),
  );
}

export interface UnlockedLot {
  school: string;
  lot: string;
  /** When it was unlocked first. */
  at: string;
}

/**
 * The first lot of each school of a period that was unlocked after having been locked, by school. An entry that names
 * only the period means the lot that stood then: the latest one received before the entry was made.
 */
export function unlockedLots(
  log: readonly LogEntry[],
  submissions: readonly Submission[],
  period: PeriodId,
): Map<string, UnlockedLot> {
  const unlocked = new Map<string, UnlockedLot>();
  for (const { action, school, cell, at } of log) {
    if (action !== ACTION_LABEL.unlock || unlocked.has(school) || !namesPeriod(cell, period)) continue;
    const lot = /\bL\d+\b/.exec(cell)?.[0] ?? standingLot(submissions, period, school, at);
    if (lot !== undefined) unlocked.set(school, { school, lot, at });
  }
  return unlocked;
}

function namesPeriod(cell: string, period: PeriodId): boolean {
  return cell.split(' ').includes(period);
}

function standingLot(
  submissions: readonly Submission[],
  period: PeriodId,
  school: string,
  at: string,
): string | undefined {
  const received = submissions.filter((one) => one.school === school && one.receivedAt <= at);
  return currentSubmissions(received, period).get(school)?.lot;
}
