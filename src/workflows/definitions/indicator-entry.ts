/** Indicators as the office keeps them: those in use and those it has stopped. Pure. */
import type { OfficeBook } from '../../reporting/book/book';
import type { Catalogue, Indicator } from '../../reporting/catalogue/indicator';
import { codeOfKey, slotsOf } from '../../reporting/catalogue/slots';
import type { FigureValue } from '../../reporting/figures/figure';
import type { Period, PeriodId } from '../../reporting/periods/period';
import { activeSchools } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';
import type { CatalogueEntry } from '../../sheets/office/catalogue-table';

export interface IndicatorEntry {
  /** "Dùng": what is not in use stays in the book with its figures. */
  on: boolean;
  indicator: Indicator;
}

/** An indicator added (no `before`) or changed; `before` is what the person saw. */
export interface IndicatorChange {
  before?: IndicatorEntry;
  after: IndicatorEntry;
}

export function indicatorEntries(entries: readonly CatalogueEntry[]): IndicatorEntry[] {
  return entries.flatMap((entry) => ('indicator' in entry ? [{ on: entry.on, indicator: entry.indicator }] : []));
}

/** The catalogue once the change is made: a changed indicator keeps its place, a new one comes last. */
export function catalogueWith(catalogue: Catalogue, { before, after }: IndicatorChange): Catalogue {
  const code = before?.indicator.code ?? after.indicator.code;
  const next = after.on ? [after.indicator] : [];
  const known = catalogue.indicators.some((one) => one.code === code);
  const indicators = known
    ? catalogue.indicators.flatMap((one) => (one.code === code ? next : [one]))
    : [...catalogue.indicators, ...next];
  return { ...catalogue, indicators };
}

/** What schools have given for an indicator, in whichever months. */
export interface GivenFigures {
  periods: PeriodId[];
  /** By key, each value once. */
  values: ReadonlyMap<string, ReadonlySet<FigureValue>>;
}

export function givenFigures(book: OfficeBook, code: string): GivenFigures {
  const periods = new Set<PeriodId>();
  const values = new Map<string, Set<FigureValue>>();
  for (const { period, figures } of book.figures)
    for (const [key, value] of figures) {
      if (codeOfKey(key) !== code) continue;
      periods.add(period);
      const known = values.get(key);
      if (known) known.add(value);
      else values.set(key, new Set([value]));
    }
  return { periods: [...periods].sort(), values };
}

/** Who is asked when. */
export interface Asked {
  period: Period;
  schools: School[];
}

/** The periods of the school year in which schools are asked the indicator, in order; none: it would never be on a form. */
export function askedPeriods(book: OfficeBook, indicator: Indicator): Asked[] {
  const catalogue: Catalogue = { ...book.catalogue, indicators: [indicator] };
  return book.calendar.periods.flatMap((period) => {
    const schools = activeSchools(book.schools, period).filter(
      (school) => slotsOf(catalogue, school, period).length > 0,
    );
    return schools.length > 0 ? [{ period, schools }] : [];
  });
}
