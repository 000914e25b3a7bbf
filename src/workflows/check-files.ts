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
import { standardCatalogue, STANDARD_VACCINATIONS } from '../reporting/catalogue/standard';
import type { Catalogue, Indicator } from '../reporting/catalogue/indicator';
import { parseKey } from '../reporting/catalogue/slots';
import { isLevel, LEVELS } from '../reporting/levels/level';
import {
  comparePeriods,
  makeCalendar,
  parseSchoolYear,
  previousPeriod,
  schoolYearOf,
} from '../reporting/periods/calendar';
import { STANDARD_RULES } from '../reporting/rules/standard';
import type { School } from '../reporting/schools/school';
import type { AskedFigure, ServiceContent } from '../sheets/school/service-sheet';
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
  const school = schoolOf(service);
  const catalogue = catalogueOf(service.asked);
  const calendar = makeCalendar(parseSchoolYear(service.schoolYear) ?? schoolYearOf(period));
  const past = readPastMonths(source.sheets, catalogue).filter((month) => comparePeriods(month.period, period) < 0);
  const before = previousPeriod(calendar, period);
  const previous = past.find((month) => month.period.id === before?.id);
  return {
    period,
    calendar,
    schools: [school],
    catalogue,
    rules: STANDARD_RULES,
    tokens: new Map([[school.code, service.token]]),
    received: new Map(),
    previous: new Map(previous ? [[school.code, previous.figures]] : []),
    history: new Map([[school.code, past.map(({ figures }) => figures)]]),
  };
}

/** What a public school alone is asked tells the kind of school. */
function schoolOf({ schoolCode, asked }: ServiceContent): School {
  const first = new Set(asked.map(({ key }) => key.split('_')[0]));
  const standard = standardCatalogue();
  const publicOnly = new Set(
    standard.indicators.filter(({ ownership }) => ownership?.every((one) => one === 'public')).map(({ code }) => code),
  );
  return {
    code: schoolCode,
    name: '',
    levels: LEVELS.filter((level) => first.has(level)),
    commune: '',
    ownership: asked.some(({ key }) => publicOnly.has(key)) ? 'public' : 'private',
  };
}

/** The standard catalogue, the vaccination groups the file asks, and its own indicators as it describes them. */
function catalogueOf(asked: readonly AskedFigure[]): Catalogue {
  const standard = standardCatalogue();
  const vaccinations = STANDARD_VACCINATIONS.filter(({ vaccine, age }) =>
    asked.some(({ key }) => key.startsWith(`tiem_${vaccine}_${age}_`)),
  );
  const known = { ...standard, vaccinations };
  const own = new Map<string, Indicator>();
  for (const figure of asked) {
    if (parseKey(known, figure.key)) continue;
    const indicator = ownIndicator(figure);
    own.set(indicator.code, indicator);
  }
  return { ...known, indicators: [...standard.indicators, ...own.values()] };
}

function ownIndicator({ key, label, kind, choices }: AskedFigure): Indicator {
  const pieces = key.split('_').filter((piece, index, all) => !(index === all.length - 1 && /^[kN]$/.test(piece)));
  const [level] = pieces;
  const code = pieces[pieces.length - 1];
  const scope = !isLevel(level) ? 'school' : pieces.length === 3 ? 'grade' : 'level';
  return {
    code,
    label,
    section: 'khac',
    kind,
    scope,
    levels: isLevel(level) ? [level] : LEVELS,
    required: false,
    aggregation: 'none',
    frequency: 'month',
    custom: true,
    ...(choices.length > 0 && { choices }),
  };
}
