/** Filled school workbooks of the sample: as most schools send them, and a few finalised in the add-in. */
import type { Figures } from '../reporting/figures/figure';
import { parsePeriod } from '../reporting/periods/calendar';
import type { Period } from '../reporting/periods/period';
import { checkReport } from '../reporting/rules/check';
import { RULES_VERSION } from '../reporting/rules/standard';
import { checkCode, makeStamp } from '../reporting/stamp/stamp';
import type { School } from '../reporting/schools/school';
import { CONTRACT_VERSION } from '../sheets/school/contract';
import { fillForm } from '../sheets/school/fill';
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

/**
 * One school's workbook, filled with `figures`, or with the sample's own. `history` holds October for November.
 * Values of formulas are not calculated yet.
 */
export async function sampleForm(
  code: string,
  options: { period?: string; figures?: Figures } = {},
): Promise<{ school: School; workbook: Workbook }> {
  const period = periodOf(options.period ?? SAMPLE_PERIODS.november);
  const school = sampleSchools().find((one) => one.code === code);
  if (!school) throw new Error(`no sample school: ${code}`);
  const definitions = sampleDefinitions();
  const token = (await tokensOf(SAMPLE_SECRET, [school])).get(code) ?? '';
  const october = sampleFigures(SAMPLE_PERIODS.october).get(code);
  const previous = period.id === SAMPLE_PERIODS.november ? october : undefined;
  const history = previous ? [{ period: SAMPLE_PERIODS.october, figures: previous }] : [];
  const workbook = templateOf(definitions, school, period, token, history);
  const figures = options.figures ?? sampleFigures(period.id).get(code) ?? new Map();
  const { catalogue, rules, calendar } = definitions;
  const findings = checkReport({
    catalogue,
    rules,
    school,
    period,
    report: { school: code, period: period.id, figures, explanations: new Map() },
    previous,
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
        .map(({ rule, keys }) => ({ rule, keys, explanation: explanations.get(keys[0]) })),
      at: '2021-11-27T15:00',
      figures,
    });
    finaliseForm(workbook, stamp, await checkCode(figures), { figures, school, calendar, catalogue });
  }
  return { school, workbook };
}
