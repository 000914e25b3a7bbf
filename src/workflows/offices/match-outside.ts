/** Figures from outside the schools (`tblSoNgoai`) of other offices' books, each with its office named as a source. Pure. */
import type { OfficeBook, OutsideFigure } from '../../reporting/book/book';
import type { Period } from '../../reporting/periods/period';
import type { NumberedBook } from './numbered-books';

export interface MatchedOutside {
  added: (OutsideFigure & { book: number })[];
  /** Rows that stand here with another value, by their place in this book's `outside`. */
  changed: { at: number; seen: OutsideFigure; value: number; book: number }[];
  /** Rows that came from an office which no longer has them: told, not taken away. */
  withdrawn: { book: number; row: OutsideFigure }[];
}

export function matchOutside(
  ours: Pick<OfficeBook, 'outside'>,
  books: readonly NumberedBook[],
  periods: readonly Period[],
): MatchedOutside {
  const taken = new Set(periods.map(({ id }) => id));
  const result: MatchedOutside = { added: [], changed: [], withdrawn: [] };
  for (const { index, name, book } of books) {
    const theirs = book.outside
      .filter(({ period }) => taken.has(period))
      .map((row) => ({ ...row, source: sourceWith(row.source, name) }));
    // Nothing keeps an office from having two rows of one source: the first meets the first, the second the second.
    const left = new Map<string, number[]>();
    ours.outside.forEach((row, at) => {
      if (taken.has(row.period) && isOf(row.source, name)) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), at]);
    });
    for (const row of theirs) {
      const at = left.get(keyOf(row))?.shift();
      if (at === undefined) result.added.push({ ...row, book: index });
      else if (ours.outside[at].value !== row.value)
        result.changed.push({ at, seen: ours.outside[at], value: row.value, book: index });
    }
    for (const at of [...left.values()].flat()) result.withdrawn.push({ book: index, row: ours.outside[at] });
  }
  return result;
}

function sourceWith(source: string, office: string): string {
  return source.trim() === '' ? office : `${source} (${office})`;
}

function isOf(source: string, office: string): boolean {
  return source === office || source.endsWith(`(${office})`);
}

function keyOf({ period, indicator, source }: OutsideFigure): string {
  return [period, indicator, source].join('\u0000');
}
