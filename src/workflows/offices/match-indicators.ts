/** Which figures of other books this one has a place for: by the indicators of its catalogue and theirs. Pure. */
import type { OfficeBook } from '../../reporting/book/book';
import { checkIndicator } from '../../reporting/catalogue/custom';
import type { Catalogue, Indicator } from '../../reporting/catalogue/indicator';
import { KIND_LABEL, SCOPE_LABEL } from '../../sheets/office/catalogue-table';
import { figureTables } from '../../sheets/office/figure-tables';
import { type Clash, type OfficesChoices, withDecision } from './clashes';
import type { NumberedBook } from './numbered-books';

/** Figures of an indicator of another book that have no place in this one. */
export interface ForeignIndicator {
  code: string;
  label: string;
  /** Books that have it. */
  books: number[];
  /** It could be added here: a code and a name that are free, and defined by that office itself. */
  canAdd: boolean;
  isAdded: boolean;
}

export interface MatchedIndicators {
  /** With those that are added, at its end. */
  catalogue: Catalogue;
  added: Indicator[];
  /** Whether a figure of a book comes in. */
  takes: (book: number, key: string) => boolean;
  /** Whether a question about an indicator of the book is open: none of its reports is written until it is answered. */
  isWaiting: (book: number) => boolean;
  foreign: ForeignIndicator[];
  clashes: Clash[];
}

/** @param standing codes that stand in this book's table, also those that are switched off */
export function matchIndicators(
  { catalogue }: Pick<OfficeBook, 'catalogue'>,
  standing: ReadonlySet<string>,
  books: readonly NumberedBook[],
  choices: OfficesChoices,
): MatchedIndicators {
  const known = new Map(catalogue.indicators.map((one) => [one.code, one]));
  const added: Indicator[] = [];
  const foreign = new Map<string, ForeignIndicator>();
  const clashes: Clash[] = [];
  const refused = new Set<string>();
  const waiting = new Set<number>();
  for (const { index, path, book } of books) {
    for (const indicator of book.catalogue.indicators) {
      const { code, label } = indicator;
      const ours = known.get(code);
      if (ours) {
        if (sameMeaning(ours, indicator)) continue;
        const clash = withDecision(
          {
            id: `indicator|${path}|${code}`,
            kind: 'indicator',
            books: [index],
            code,
            ours: meaningOf(ours),
            theirs: meaningOf(indicator),
            // Of another kind or asked elsewhere, its figures cannot stand in our columns.
            options:
              ours.kind === indicator.kind && ours.scope === indicator.scope ? ['ours', 'leave-out'] : ['leave-out'],
          },
          choices,
        );
        clashes.push(clash);
        if (clash.decided === undefined) waiting.add(index);
        if (clash.decided !== 'ours') refused.add(`${index}|${code}`);
        continue;
      }
      const there = foreign.get(code);
      if (there) {
        there.books.push(index);
        continue;
      }
      const next = { ...catalogue, indicators: [...catalogue.indicators, ...added] };
      const isFree = indicator.custom === true && !standing.has(code);
      const canAdd = isFree && checkIndicator(indicator, next).length === 0;
      const isAdded = canAdd && choices.addedIndicators.has(code);
      foreign.set(code, { code, label, books: [index], canAdd, isAdded });
      if (!isAdded) continue;
      added.push(indicator);
      known.set(code, indicator);
    }
  }
  const next: Catalogue = { ...catalogue, indicators: [...catalogue.indicators, ...added] };
  const codes = new Map(
    figureTables(next).flatMap(({ slots }) => slots.map(({ key, indicator }) => [key, indicator.code])),
  );
  return {
    catalogue: next,
    added,
    takes: (book, key) => {
      const code = codes.get(key);
      return code !== undefined && !refused.has(`${book}|${code}`);
    },
    isWaiting: (book) => waiting.has(book),
    foreign: [...foreign.values()],
    clashes,
  };
}

/** Whether figures of one can stand in the columns of the other and mean the same. */
function sameMeaning(a: Indicator, b: Indicator): boolean {
  if (a.kind !== b.kind || a.scope !== b.scope) return false;
  // Standard ones are the same everywhere, however an office has worded them; of its own an office may mean anything.
  if (!a.custom && !b.custom) return true;
  const sides = ({ levels, choices = [], aggregation }: Indicator) => [[...levels].sort(), choices, aggregation];
  return JSON.stringify(sides(a)) === JSON.stringify(sides(b));
}

function meaningOf({ label, kind, scope, levels }: Indicator): string {
  return `${label}: ${KIND_LABEL[kind]}, ${SCOPE_LABEL[scope]}, ${levels.join(', ')}`.trim();
}
