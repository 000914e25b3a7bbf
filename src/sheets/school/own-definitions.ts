/** What a school's form says of itself: whose it is, what it asks and by which calendar, without the office's book. */
import { sayingOf } from '../../reporting/book/says-the-same';
import type { Catalogue, Indicator } from '../../reporting/catalogue/indicator';
import { checkIndicator } from '../../reporting/catalogue/custom';
import { parseKey, slotsOf } from '../../reporting/catalogue/slots';
import { standardCatalogue, STANDARD_VACCINATIONS } from '../../reporting/catalogue/standard';
import { isLevel, type Level, LEVELS } from '../../reporting/levels/level';
import { makeCalendar, parsePeriod, parseSchoolYear, schoolYearOf } from '../../reporting/periods/calendar';
import type { Period, ReportingCalendar } from '../../reporting/periods/period';
import { checkRule } from '../../reporting/rules/custom';
import type { Rule } from '../../reporting/rules/rule';
import { STANDARD_RULES } from '../../reporting/rules/standard';
import type { School } from '../../reporting/schools/school';
import type { AskedFigure, OwnDefinitions, ServiceContent } from './service-sheet';

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
  const defined = definedIndicators(service, standard);
  const isDefined = ({ code, scope }: Indicator) => defined.some((one) => one.code === code && one.scope === scope);
  const vaccinations = STANDARD_VACCINATIONS.filter(({ vaccine, age }) =>
    asked.some(({ key }) => key.startsWith(`tiem_${vaccine}_${age}_`)),
  );
  const indicators = [...standard.indicators.filter((one) => !isDefined(one)), ...defined];
  const known = { ...standard, indicators, vaccinations };
  const own = new Map<string, Indicator>();
  for (const figure of asked) {
    if (parseKey(known, figure.key)) continue;
    const indicator = ownIndicator(figure);
    own.set(`${indicator.scope} ${indicator.code}`, joined(own.get(`${indicator.scope} ${indicator.code}`), indicator));
  }
  const left = leftOut(known, service);
  const kept = known.indicators.filter((indicator) => !left.has(indicator));
  return { ...known, indicators: [...kept, ...own.values()] };
}

/** The periods the form offers; absent (a form of another maker): every month of its school year. */
export function ownCalendar({ schoolYear, periods }: ServiceContent, period: Period): ReportingCalendar {
  const year = parseSchoolYear(schoolYear) ?? schoolYearOf(period);
  const offered = periods.flatMap((id) => parsePeriod(id) ?? []);
  return offered.length > 0 ? { schoolYear: year, periods: offered } : makeCalendar(year);
}

/** The office's rules where the form carries them, else the standard ones. */
export function ownRules({ definitions }: ServiceContent, catalogue: Catalogue): Rule[] {
  const own = definitions.rules.filter(isRule).filter((rule) => checkRule(rule, catalogue).length === 0);
  const byCode = new Map(own.map((rule) => [rule.code, rule]));
  const standard = STANDARD_RULES.filter(({ code }) => !definitions.withoutRules.includes(code)).map(
    (rule) => byCode.get(rule.code) ?? rule,
  );
  const known = new Set(standard.map(({ code }) => code));
  return [...standard, ...own.filter(({ code }) => !known.has(code))];
}

/** What a form must carry so that it can be checked, and go on to its next months, without the office's book. */
export function differingDefinitions(
  catalogue: Catalogue,
  rules: readonly Rule[],
  levels: readonly Level[],
): OwnDefinitions {
  const known = new Set([...standardCatalogue().indicators, ...STANDARD_RULES].map(sayingOf));
  const codes = new Set(rules.map(({ code }) => code));
  const differs = (one: Indicator | Rule) => !known.has(sayingOf(one));
  return {
    indicators: catalogue.indicators.filter(
      (one) => differs(one) && one.levels.some((level) => levels.includes(level)),
    ),
    rules: rules.filter(differs),
    withoutRules: STANDARD_RULES.filter(({ code }) => !codes.has(code)).map(({ code }) => code),
  };
}

function definedIndicators({ definitions }: ServiceContent, standard: Catalogue): Indicator[] {
  return definitions.indicators.filter(isIndicator).filter((indicator) => {
    const others = standard.indicators.filter(({ code }) => code !== indicator.code);
    return checkIndicator(indicator, { ...standard, indicators: [...others, indicator] }).length === 0;
  });
}

/** A file may say anything: what is not one is left aside. */
function isIndicator(value: unknown): value is Indicator {
  const one = value as Partial<Record<keyof Indicator, unknown>> | null;
  return (
    typeof one === 'object' &&
    one !== null &&
    [one.code, one.label, one.section, one.kind, one.scope, one.frequency, one.aggregation].every(isText) &&
    Array.isArray(one.levels) &&
    one.levels.every((level) => isText(level) && isLevel(level)) &&
    (one.choices === undefined || (Array.isArray(one.choices) && one.choices.every(isText)))
  );
}

function isRule(value: unknown): value is Rule {
  const one = value as Partial<Record<keyof Rule, unknown>> | null;
  return (
    typeof one === 'object' &&
    one !== null &&
    [one.code, one.label, one.scope, one.left, one.operator, one.right, one.severity, one.message].every(isText) &&
    typeof one.enabled === 'boolean'
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
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
