/** How every school stands in a period: the rows of the board's list, and what is counted of them. */
import type { OfficeBook } from '../book/book';
import { countedUnits } from '../consolidation/figures';
import { foldText } from '../figures/text';
import { LEVELS, type Level } from '../levels/level';
import type { Period } from '../periods/period';
import type { School } from '../schools/school';
import { deadlineFor } from './deadline';
import { currentSubmissions, isReceived } from './states';
import { isEnteredOnBehalf, type Submission, type SubmissionState } from './submission';

export interface Standing {
  school: School;
  state: SubmissionState;
  /** What stands for the school now; absent: nothing came. */
  submission?: Submission;
  /** Entered by the office from paper or a call (Nhập hộ). */
  onBehalf: boolean;
  /** The school's own deadline, "YYYY-MM-DDTHH:MM". */
  deadline?: string;
  /** Name, code and commune, folded, to search in. */
  searched: string;
}

/** Every unit expected in the period, in registry order. */
export function standingsOf(book: OfficeBook, period: Period): Standing[] {
  const current = currentSubmissions(book.submissions, period.id);
  // Most schools have the common deadline: only those named in a setting are looked up for themselves.
  const common = deadlineFor(book.settings, period);
  const extended = new Set(book.settings.flatMap(({ key, school }) => (key === 'hanNop' && school ? [school] : [])));
  return countedUnits(book, period).map((school) => {
    const submission = current.get(school.code);
    const deadline = extended.has(school.code) ? deadlineFor(book.settings, period, school.code) : common;
    return {
      school,
      state: submission?.state ?? 'missing',
      ...(submission && { submission }),
      onBehalf: submission !== undefined && isEnteredOnBehalf(submission),
      ...(deadline !== undefined && { deadline }),
      searched: foldText(`${school.name} ${school.code} ${school.commune}`),
    };
  });
}

/** Ways to look at a part of the list. A school may be in several. */
export const STANDING_GROUPS = [
  'missing',
  'returned',
  'waiting',
  'done',
  'late',
  'onBehalf',
  'carried',
  'unsigned',
] as const;
export type StandingGroup = (typeof STANDING_GROUPS)[number];

/**
 * `missing` as on the board: neither in nor returned, so carried ones are too. `waiting`: in, not yet approved. `done`:
 * approved or locked. `unsigned`: in, but its signed paper copy has not come or differs.
 */
export function isInGroup({ state, submission, onBehalf }: Standing, group: StandingGroup): boolean {
  const isIn = isReceived(state);
  switch (group) {
    case 'missing':
      return state === 'missing' || state === 'carried';
    case 'returned':
      return state === 'returned';
    case 'waiting':
      return state === 'submitted';
    case 'done':
      return state === 'approved' || state === 'locked';
    case 'late':
      return isIn && submission?.late === true;
    case 'onBehalf':
      return isIn && onBehalf;
    case 'carried':
      return state === 'carried';
    case 'unsigned':
      return isIn && submission?.signedCopy !== 'received';
  }
}

/** What is counted of some schools; `expected` = `received` + `groups.returned` + `groups.missing`. */
export interface Tally {
  expected: number;
  received: number;
  onTime: number;
  groups: Record<StandingGroup, number>;
}

export function tallyOf(standings: readonly Standing[]): Tally {
  const groups = Object.fromEntries(STANDING_GROUPS.map((group) => [group, 0])) as Tally['groups'];
  let received = 0;
  for (const standing of standings) {
    if (isReceived(standing.state)) received++;
    for (const group of STANDING_GROUPS) if (isInGroup(standing, group)) groups[group]++;
  }
  return { expected: standings.length, received, onTime: received - groups.late, groups };
}

/** A row per level that has schools; a TH&THCS school stands in both its levels, so rows do not add up to the whole. */
export function talliesByLevel(standings: readonly Standing[]): { level: Level; tally: Tally }[] {
  return LEVELS.flatMap((level) => {
    const own = standings.filter(({ school }) => school.levels.includes(level));
    return own.length > 0 ? [{ level, tally: tallyOf(own) }] : [];
  });
}

/** A row per commune, in Vietnamese order; schools without one come last, under "". */
export function talliesByCommune(standings: readonly Standing[]): { commune: string; tally: Tally }[] {
  const byCommune = new Map<string, Standing[]>();
  for (const standing of standings) {
    const commune = standing.school.commune.trim();
    const known = byCommune.get(commune);
    if (known) known.push(standing);
    else byCommune.set(commune, [standing]);
  }
  return [...byCommune]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || inVietnameseOrder(a, b))
    .map(([commune, own]) => ({ commune, tally: tallyOf(own) }));
}

/** Made once: a collator is costly, and lists are sorted at every key stroke. */
const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

export function inVietnameseOrder(a: string, b: string): number {
  return VIETNAMESE.compare(a, b);
}
