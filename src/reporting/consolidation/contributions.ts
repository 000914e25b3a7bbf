/** What each unit brings to each total of a period: the only place totals, comparisons and annex checks take amounts from. */
import type { OfficeBook } from '../book/book';
import { isLevel, type Level } from '../levels/level';
import type { Period } from '../periods/period';
import { countedFigures, countedUnits } from './figures';
import { sumAmounts, type Amount } from './amounts';
import { amountOf, measuresFor } from './measures';

/** What an outside figure's `unit` begins with, before its source. */
export const OUTSIDE = 'ngoài: ';

export interface Contribution {
  /** School code; for an outside figure "ngoài: " and its source. */
  unit: string;
  level?: Level;
  code: string;
  /** `null`: expected, but blank or not reported. */
  amount: Amount | null;
  /** In totals but not in real change. */
  carried: boolean;
  outside: boolean;
  yesNo: boolean;
}

/**
 * Contributions of all expected units, then the outside figures. An outside figure named by a code or vaccination key
 * stands in the whole; one named "THPT.hocSinh" stands in that level, which is not the office's own.
 * @param code of these alone: a year of one indicator need not go through all figures
 */
export function contributionsOf(book: OfficeBook, period: Period, code?: string): Contribution[] {
  const counted = new Map(countedFigures(book, period).map((entry) => [entry.school.code, entry]));
  const measures = measuresFor(book.catalogue, period);
  const contributions: Contribution[] = [];
  for (const school of countedUnits(book, period)) {
    const entry = counted.get(school.code);
    for (const measure of measures(school)) {
      if (code !== undefined && measure.code !== code) continue;
      contributions.push({
        unit: school.code,
        level: measure.level,
        code: measure.code,
        amount: entry ? amountOf(measure, entry.figures) : null,
        carried: entry?.carried ?? false,
        outside: false,
        yesNo: measure.indicator.kind === 'yesNo',
      });
    }
  }
  return contributions;
}

export function outsideContributions(book: OfficeBook, period: Period): Contribution[] {
  return book.outside
    .filter((row) => row.period === period.id)
    .map(({ indicator, source, value }) => {
      const [head = '', tail] = indicator.split('.');
      const level = tail !== undefined && isLevel(head) ? head : undefined;
      return {
        unit: `${OUTSIDE}${source}`,
        level,
        code: level ? (tail ?? '') : indicator,
        amount: value,
        carried: false,
        outside: true,
        yesNo: false,
      };
    });
}

/**
 * An earlier month's contributions as the schools of a later one would have brought them: those of merged schools as their
 * successor's. Where one of them gave nothing, the whole cannot be compared: they stay as they are, left out of real change.
 * @param heirs code → code of the successor, see `successors`
 */
export function succeeded(
  contributions: readonly Contribution[],
  heirs: ReadonlyMap<string, string>,
): readonly Contribution[] {
  if (heirs.size === 0) return contributions;
  const merged = new Set(heirs.values());
  const own: Contribution[] = [];
  const groups = new Map<string, Contribution[]>();
  for (const one of contributions) {
    const unit = heirs.get(one.unit) ?? one.unit;
    if (one.outside || !merged.has(unit)) own.push(one);
    else {
      const id = `${unit}\u0000${one.level ?? ''}\u0000${one.code}`;
      groups.set(id, [...(groups.get(id) ?? []), one]);
    }
  }
  const joined = [...groups.values()].flatMap((group) =>
    group.some(({ amount }) => amount === null)
      ? group.map((one) => ({ ...one, carried: true }))
      : [
          {
            ...group[0],
            unit: heirs.get(group[0].unit) ?? group[0].unit,
            amount: sumAmounts(group.map(({ amount }) => amount)),
            carried: group.some(({ carried }) => carried),
          },
        ],
  );
  return [...own, ...joined];
}

/** Rows of totals a contribution stands in: its level's and the whole; a level's outside figure only in its level's. */
export function placesOf({ level, outside }: Pick<Contribution, 'level' | 'outside'>): readonly (Level | 'ALL')[] {
  if (level === undefined) return ['ALL'];
  return outside ? [level] : [level, 'ALL'];
}
