/** The school workbook: one per school and school year, complete without any add-in. */
import type { Catalogue } from '../../reporting/catalogue/indicator';
import { slotsOf } from '../../reporting/catalogue/slots';
import type { Figures, FigureValue } from '../../reporting/figures/figure';
import { periodLabel, parsePeriod, previousPeriod, schoolYearLabel } from '../../reporting/periods/calendar';
import type { Period, PeriodId, ReportingCalendar, SchoolYear } from '../../reporting/periods/period';
import type { Rule } from '../../reporting/rules/rule';
import { displayName } from '../../reporting/schools/names';
import type { School } from '../../reporting/schools/school';
import { formatMoment } from '../../reporting/wording/dates';
import { absoluteAddress, quoteSheet } from '../../spreadsheet/address';
import { emptyWorkbook } from '../../spreadsheet/build';
import type { Workbook } from '../../spreadsheet/model';
import { DEFAULT_STYLE } from '../looks/default-style';
import { SheetChecks } from './checks';
import { SCHOOL_SHEET } from './contract';
import { fillForm } from './fill';
import { planForm } from './form-plan';
import { formSheet } from './form/form-sheet';
import { PERIOD_CELL } from './form/title-block';
import { historyColumns, historySheet, pastPeriods, previousFigure } from './history-sheet';
import { alsoAdded } from './operands';
import { differingDefinitions } from './own-definitions';
import { printSheet } from './print/print-sheet';
import { choicesReference, periodListReference, serviceSheet } from './service-sheet';
import { LITERAL_LENGTH, literalList } from './validations';

export interface SchoolWorkbookInput {
  school: School;
  schoolYear: SchoolYear;
  calendar: ReportingCalendar;
  /** The period first chosen in the drop-down; what is asked is what is due then. */
  period: Period;
  catalogue: Catalogue;
  rules: readonly Rule[];
  /** The school's secret for the stamp. */
  token: string;
  officeName: string;
  /** Local time, "YYYY-MM-DDTHH:MM". */
  deadline?: string;
  /** Those of the months to come, as far as they are set: the form goes on into them. */
  laterDeadlines?: ReadonlyMap<PeriodId, string>;
  timeStyle?: 'g' | 'h';
  /** Figures are as of this day of the month; absent: its last. */
  cutOffDay?: number;
  /** Last month's; kept among the past months, and where figures carry over offered again. */
  previous?: Figures;
  history?: readonly { period: PeriodId; figures: Figures }[];
  /** Already known figures of the month. */
  figures?: Figures;
  explanations?: ReadonlyMap<string, string>;
}

export function buildSchoolWorkbook(input: SchoolWorkbookInput): Workbook {
  const { school, catalogue, calendar, period } = input;
  const workbook = emptyWorkbook();
  workbook.styles[0] = DEFAULT_STYLE;
  const slots = slotsOf(catalogue, school, period);
  const plan = planForm(slots);
  const columns = historyColumns(catalogue, school, calendar);
  const previous = (key: string) => previousFigure(columns, key);
  const checks = new SheetChecks({ plan, rules: input.rules, school, period, catalogue, previous });
  const labels = literalList(calendar.periods.map(periodLabel));
  const name = displayName(school);
  const year = schoolYearLabel(input.schoolYear);
  const form = formSheet(workbook, {
    plan,
    officeName: input.officeName,
    schoolName: name,
    schoolCode: school.code,
    schoolYear: year,
    deadline: input.deadline ? formatMoment(input.deadline, input.timeStyle ?? 'g') : '',
    period: periodLabel(period),
    periodList: labels.length - 2 > LITERAL_LENGTH ? periodListReference(calendar) : labels,
    choicesReference: (slot) => choicesReference(calendar, slots, slot),
    previous,
    check: (row) => checks.formula(row),
    bound: (slot) => checks.bound(slot),
    alsoAdded: (grid, code) => alsoAdded(plan, grid.level, code),
    balance: (row) => checks.balance(row.level),
  });
  const history = historySheet(workbook, {
    columns,
    months: pastMonths(input),
    catalogue,
    periodCell: PERIOD_CELL,
    currentCell: (key) => {
      const at = plan.positions.get(key);
      return at && `${quoteSheet(SCHOOL_SHEET.input)}!${absoluteAddress(at.row, at.column)}`;
    },
  });
  const headTitle = school.levels.every((level) => level === 'GDTX') ? 'GIÁM ĐỐC' : 'HIỆU TRƯỞNG';
  const print = printSheet(workbook, {
    plan,
    officeName: input.officeName,
    schoolName: name,
    schoolYear: year,
    headTitle,
  });
  const service = serviceSheet(
    {
      catalogueVersion: catalogue.version,
      schoolCode: school.code,
      schoolYear: year,
      token: input.token,
      madeFor: period.id,
    },
    {
      calendar,
      slots,
      cutOffDay: input.cutOffDay,
      ...(input.laterDeadlines && { deadlines: input.laterDeadlines }),
      periodCell: PERIOD_CELL,
      pastPeriods: pastPeriods(),
      definitions: differingDefinitions(catalogue, input.rules, school.levels),
    },
  );
  workbook.sheets.push(form, history, print, service);
  workbook.properties = { title: `Báo cáo số liệu - ${name} - năm học ${year}`, company: input.officeName };
  fillForm(workbook, startingFigures(input), input.explanations ?? new Map());
  return workbook;
}

function pastMonths({ history = [], previous, calendar, period }: SchoolWorkbookInput) {
  const before = previous && previousPeriod(calendar, period);
  const months = new Map(history.map(({ period: id, figures }) => [id, figures]));
  if (before && previous) months.set(before.id, previous);
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, figures]) => {
      const past = parsePeriod(id);
      return { label: past ? periodLabel(past) : id, figures };
    });
}

/** Figures that rarely change are offered again; what is already known of the month goes before. */
function startingFigures({ catalogue, school, period, previous, figures }: SchoolWorkbookInput): Figures {
  const start = new Map<string, FigureValue>();
  for (const { key, indicator } of slotsOf(catalogue, school, period)) {
    const value = figures?.get(key) ?? (indicator.carriesOver ? previous?.get(key) : undefined);
    if (value !== undefined) start.set(key, value);
  }
  return start;
}
