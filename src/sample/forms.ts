/** Filled school workbooks of the sample: as most schools send them, and a few finalised in the add-in. */
import type { Catalogue } from '../reporting/catalogue/indicator';
import type { Figures } from '../reporting/figures/figure';
import { parsePeriod } from '../reporting/periods/calendar';
import type { Period, ReportingCalendar } from '../reporting/periods/period';
import { checkReport } from '../reporting/rules/check';
import type { Rule } from '../reporting/rules/rule';
import { RULES_VERSION } from '../reporting/rules/standard';
import { checkCode, makeStamp } from '../reporting/stamp/stamp';
import type { School } from '../reporting/schools/school';
import { CONTRACT_VERSION, SCHOOL_SHEET } from '../sheets/school/contract';
import { fillForm } from '../sheets/school/fill';
import { readServiceSheet, type ServiceContent } from '../sheets/school/service-sheet';
import { finaliseForm } from '../sheets/school/stamp';
import type { Workbook } from '../spreadsheet/model';
import { templateOf } from '../workflows/templates/make-template';
import { tokensOf } from '../workflows/tokens';
import { SAMPLE_SECRET, sampleDefinitions } from './book';
import { sampleExplanations } from './explanations';
import { SAMPLE_PERIODS, sampleFigures } from './figures';
import { sampleSchools } from './schools';

/** Schools that have the add-in and finalise; most have only the bare workbook, so their files carry no stamp. */
const FINALISING = new Set(['UB-MN01', 'UB-MN04', 'UB-TH05', 'UB-TH06', 'UB-THCS01', 'UB-THCS06']);

export function periodOf(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new Error(`no period: ${id}`);
  return period;
}

/** Where the empty forms come from, and what their office checks reports by. */
export interface FormSource {
  catalogue: Catalogue;
  rules: readonly Rule[];
  calendar: ReportingCalendar;
  blank(school: School, period: Period): Promise<Workbook> | Workbook;
  /** What the office has of the month before. */
  previous(code: string, period: Period): Figures | undefined;
}

/**
 * One school's workbook, filled with `figures`, or with the sample's own; without a period it is November's. Values of
 * formulas are not calculated yet.
 */
export type FormMaker = (
  code: string,
  options?: { period?: string; figures?: Figures },
) => Promise<{ school: School; workbook: Workbook }>;

/** The sample's figures in the forms of any office that has the sample's schools. */
export function formsFrom(source: FormSource): FormMaker {
  return async (code, options = {}) => {
    const period = periodOf(options.period ?? SAMPLE_PERIODS.november);
    const school = sampleSchools().find((one) => one.code === code);
    if (!school) throw new Error(`no sample school: ${code}`);
    const workbook = await source.blank(school, period);
    const { token, asked } = serviceIn(workbook);
    const keys = new Set(asked.map(({ key }) => key));
    const given = options.figures ?? sampleFigures(period.id).get(code) ?? new Map();
    const figures: Figures = new Map([...given].filter(([key]) => keys.has(key)));
    const { catalogue, rules, calendar } = source;
    const findings = checkReport({
      catalogue,
      rules,
      school,
      period,
      report: { school: code, period: period.id, figures, explanations: new Map() },
      previous: source.previous(code, period),
    });
    const explanations = sampleExplanations(findings);
    fillForm(workbook, figures, explanations);
    if (FINALISING.has(code)) {
      const stamp = await makeStamp(token, {
        period: period.id,
        contractVersion: CONTRACT_VERSION,
        rulesVersion: RULES_VERSION,
        findings: findings
          .filter(({ severity }) => severity !== 'error')
          .map(({ rule, keys: of }) => ({ rule, keys: of, explanation: explanations.get(of[0]) })),
        at: '2021-11-27T15:00',
        figures,
      });
      finaliseForm(workbook, stamp, await checkCode(figures), { figures, school, calendar, catalogue });
    }
    return { school, workbook };
  };
}

/** The very hidden sheet of a form: whose it is, what it asks. */
export function serviceIn(workbook: Workbook): ServiceContent {
  const sheet = workbook.sheets.find(({ name }) => name === SCHOOL_SHEET.service);
  const service = sheet && readServiceSheet(sheet.rows);
  if (!service) throw new Error('no form');
  return service;
}

/** Of the sample's own book, which holds October for November. */
export const sampleForm = formsFrom({
  ...sampleDefinitions(),
  async blank(school, period) {
    const token = (await tokensOf(SAMPLE_SECRET, [school])).get(school.code) ?? '';
    const previous = octoberFor(school.code, period);
    const history = previous ? [{ period: SAMPLE_PERIODS.october, figures: previous }] : [];
    return templateOf(sampleDefinitions(), school, period, token, history);
  },
  previous: octoberFor,
});

function octoberFor(code: string, period: Period): Figures | undefined {
  return period.id === SAMPLE_PERIODS.november ? sampleFigures(SAMPLE_PERIODS.october).get(code) : undefined;
}
