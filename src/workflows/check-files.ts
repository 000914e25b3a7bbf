/**
 * Kiểm tra: what a school's file says, judged by itself, without the office's book. The school, its levels, what it is
 * asked and last month come from the file.
 */
import { readFiles } from '../intake/batch';
import type { IntakeExpectations } from '../intake/expectations';
import { openForm } from '../intake/formats/open';
import { readPeriod, serviceContent } from '../intake/identify';
import { tracesOf, locate } from '../intake/locate';
import type { IntakeResult } from '../intake/outcome';
import { setAsideByFormat } from '../intake/set-aside';
import { newBudget, unpack, type SentFile, type SniffedFile } from '../intake/unpack';
import { standardCatalogue } from '../reporting/catalogue/standard';
import { comparePeriods, makeCalendar, previousPeriod } from '../reporting/periods/calendar';
import { STANDARD_RULES } from '../reporting/rules/standard';
import { ownCalendar, ownCatalogue, ownRules, ownSchool } from '../sheets/school/own-definitions';
import { readPastMonths } from '../sheets/school/past-months';

/** Results in the order of the files; nothing is written anywhere. */
export async function checkFiles(
  files: AsyncIterable<SentFile> | Iterable<SentFile>,
  onProgress?: (done: number) => void,
): Promise<IntakeResult[]> {
  const results: IntakeResult[] = [];
  const budget = newBudget();
  for await (const file of files) {
    for (const item of unpack(file, budget)) {
      const aside = 'kind' in item ? item : setAsideByFormat(item);
      results.push(aside ?? (await checkFile(item as SniffedFile)));
      onProgress?.(results.length);
    }
  }
  return results;
}

async function checkFile(file: SniffedFile): Promise<IntakeResult> {
  const expectations = await expectationsFromFile(file).catch(() => undefined);
  // A file that does not say what it is gets its name from the reading itself.
  const { results } = await readFiles([file], expectations ?? NOTHING_KNOWN);
  return results[0];
}

const NOTHING_KNOWN: IntakeExpectations = {
  period: { id: '2000-09', year: 2000, firstMonth: 9, lastMonth: 9 },
  calendar: makeCalendar({ start: 2000 }),
  schools: [],
  catalogue: standardCatalogue(),
  rules: STANDARD_RULES,
  tokens: new Map(),
  received: new Map(),
  previous: new Map(),
};

async function expectationsFromFile({ bytes, format }: SniffedFile): Promise<IntakeExpectations | undefined> {
  const source = await openForm(bytes, format);
  const service = serviceContent(source);
  const period = readPeriod(source, locate(source, tracesOf(source), []).form.period);
  if (!service || !period) return undefined;
  const school = ownSchool(service);
  const catalogue = ownCatalogue(service);
  const calendar = ownCalendar(service, period);
  const past = readPastMonths(source.sheets, catalogue).filter((month) => comparePeriods(month.period, period) < 0);
  const before = previousPeriod(calendar, period);
  const previous = past.find((month) => month.period.id === before?.id);
  return {
    period,
    calendar,
    schools: [school],
    catalogue,
    rules: ownRules(service, catalogue),
    tokens: new Map([[school.code, service.token]]),
    received: new Map(),
    previous: new Map(previous ? [[school.code, previous.figures]] : []),
    history: new Map([[school.code, past.map(({ figures }) => figures)]]),
  };
}
