/** What is to be made for a month: one workbook for every school that reports, under a name of its own. */
import type { OfficeBook } from '../../reporting/book/book';
import { inheritedFigures } from '../../reporting/consolidation/figures';
import { comparePeriods } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { activeSchools } from '../../reporting/schools/registry';
import { openBook } from '../../workbook/open-book';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { schoolFileName, uniqueName } from '../file-names';
import { periodOfBook } from '../period-of-book';
import { SECRET_KEY, tokensOf } from '../tokens';
import type { CommonTemplate, PlannedTemplate } from './make-template';

export interface TemplatesPlan {
  common: CommonTemplate;
  /** In registry order. */
  templates: PlannedTemplate[];
  syncs: SyncCount;
}

/** Fixed syncs: 2. @throws Refused */
export async function planTemplates(periodText: string): Promise<TemplatesPlan> {
  const { book, secret, syncs } = await withWorkbook(async (session) => {
    const open = await openBook(session);
    return { book: open.book, secret: open.service.get(SECRET_KEY), syncs: session.count };
  });
  const period = periodOfBook(book, periodText);
  const schools = activeSchools(book.schools, period);
  const tokens = await tokensOf(secret, schools);
  const past = pastFigures(book, period);
  const names = new Set<string>();
  const { schoolYear, calendar, catalogue, rules, settings } = book;
  return {
    common: { schoolYear, calendar, catalogue, rules, settings, period },
    templates: schools.map((school) => ({
      school,
      fileName: uniqueName(schoolFileName(school, period), school.code, names),
      token: tokens.get(school.code) ?? '',
      history: past.get(school.code) ?? [],
    })),
    syncs,
  };
}

/** By school, oldest first. */
function pastFigures(book: OfficeBook, period: Period): Map<string, PlannedTemplate['history'][number][]> {
  const past = new Map<string, PlannedTemplate['history'][number][]>();
  for (const earlier of book.calendar.periods.filter((one) => comparePeriods(one, period) < 0)) {
    for (const { school, figures } of inheritedFigures(book, earlier, period)) {
      const known = past.get(school.code);
      if (known) known.push({ period: earlier.id, figures });
      else past.set(school.code, [{ period: earlier.id, figures }]);
    }
  }
  return past;
}
