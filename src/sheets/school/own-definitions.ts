/** What a school's form says of itself: whose it is, what it asks and by which calendar, without the office's book. */
import type { Catalogue, Indicator } from '../../reporting/catalogue/indicator';
import { parseKey, slotsOf } from '../../reporting/catalogue/slots';
import { standardCatalogue, STANDARD_VACCINATIONS } from '../../reporting/catalogue/standard';
import { isLevel, LEVELS } from '../../reporting/levels/level';
import { makeCalendar, parsePeriod, parseSchoolYear, schoolYearOf } from '../../reporting/periods/calendar';
import type { Period, ReportingCalendar } from '../../reporting/periods/period';
import type { School } from '../../reporting/schools/school';
import type { AskedFigure, ServiceContent } from './service-sheet';

/** What a public school alone is asked tells the kind of school. */
export function ownSchool({ schoolCode, asked }: ServiceContent): School {
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

/**
 * The standard catalogue, the vaccination groups the form asks, and its own indicators as it describes them. A standard
 * indicator that was due in the month the form was made for, and is not on it, is one the office does not ask.
 */
export function ownCatalogue(service: ServiceContent): Catalogue {
  const { asked } = service;
  const standard = standardCatalogue();
  const vaccinations = STANDARD_VACCINATIONS.filter(({ vaccine, age }) =>
    asked.some(({ key }) => key.startsWith(`tiem_${vaccine}_${age}_`)),
  );
  const known = { ...standard, vaccinations };
  const own = new Map<string, Indicator>();
  for (const figure of asked) {
    if (parseKey(known, figure.key)) continue;
    const indicator = ownIndicator(figure);
    own.set(`${indicator.scope} ${indicator.code}`, joined(own.get(`${indicator.scope} ${indicator.code}`), indicator));
  }
  const left = leftOut(known, service);
  const kept = standard.indicators.filter((indicator) => !left.has(indicator));
  return { ...known, indicators: [...kept, ...own.values()] };
}

/** The periods the form offers; absent (a form of another maker): every month of its school year. */
export function ownCalendar({ schoolYear, periods }: ServiceContent, period: Period): ReportingCalendar {
  const year = parseSchoolYear(schoolYear) ?? schoolYearOf(period);
  const offered = periods.flatMap((id) => parsePeriod(id) ?? []);
  return offered.length > 0 ? { schoolYear: year, periods: offered } : makeCalendar(year);
}

function leftOut(catalogue: Catalogue, service: ServiceContent): Set<Indicator> {
  const madeFor = parsePeriod(service.madeFor);
  if (!madeFor || service.asked.length === 0) return new Set();
  const keys = new Set(service.asked.map(({ key }) => key));
  const slots = slotsOf(catalogue, ownSchool(service), madeFor);
  const asked = new Set(slots.filter(({ key }) => keys.has(key)).map(({ indicator }) => indicator));
  return new Set(slots.map(({ indicator }) => indicator).filter((indicator) => !asked.has(indicator)));
}

/** The same indicator asked of a second level. */
function joined(known: Indicator | undefined, indicator: Indicator): Indicator {
  if (!known || known.scope === 'school') return indicator;
  return {
    ...known,
    levels: LEVELS.filter((level) => known.levels.includes(level) || indicator.levels.includes(level)),
  };
}

function ownIndicator({ key, label, kind, choices }: AskedFigure): Indicator {
  const pieces = key.split('_').filter((piece, index, all) => !(index === all.length - 1 && /^[kN]$/.test(piece)));
  const [level] = pieces;
  const code = pieces[pieces.length - 1];
  const scope = !isLevel(level) ? 'school' : pieces.length === 3 ? 'grade' : 'level';
  return {
    code,
    label: ownLabel(label, kind, scope),
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

/** The form labels a cell, "Lớp 1 - Test nhanh", "Tập huấn (tổng số)"; what all its cells share is the indicator's. */
function ownLabel(label: string, kind: Indicator['kind'], scope: Indicator['scope']): string {
  const whole = kind === 'pair' ? label.replace(/ \([^()]*\)$/, '') : label;
  return scope === 'grade' ? whole.slice(whole.indexOf(' - ') + 1).replace(/^- /, '') : whole;
}
