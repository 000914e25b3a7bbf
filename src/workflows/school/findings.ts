/** What is wrong or unusual in the month as it stands, with the cell to go to and the row that takes the reason. */
import type { FormSource } from '../../intake/formats/form-source';
import type { ReadFigures } from '../../intake/figures';
import type { LocatedForm } from '../../intake/locate';
import { totalFindings } from '../../intake/totals';
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import { slotLabel, TOTAL_GRADE, totalKey } from '../../reporting/catalogue/slots';
import type { MonthlyReport } from '../../reporting/figures/figure';
import { isLevel } from '../../reporting/levels/level';
import { comparePeriods, previousPeriod } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { checkReport } from '../../reporting/rules/check';
import type { Finding, Severity } from '../../reporting/rules/finding';
import { MISSING_RULE } from '../../reporting/rules/special/missing';
import { explains, levelRow } from '../../sheets/school/contract';
import type { RawFigure } from '../../sheets/school/read';
import { cellAddress } from '../../spreadsheet/address';
import type { FormDefinitions } from './definitions';
import type { FormFinding, Place } from './school-form';

export interface FindingInput {
  source: FormSource;
  definitions: FormDefinitions;
  period: Period;
  slots: readonly FigureSlot[];
  located: LocatedForm;
  read: ReadFigures;
  report: MonthlyReport;
}

/** Worst first, then in the form's order. */
export function findingsOf(input: FindingInput): FormFinding[] {
  const { source, definitions, located, read, report, slots } = input;
  const { catalogue, school } = definitions;
  // A cell whose content could not be read is told once: it is not "left blank" as well.
  const told = new Set(read.findings.flatMap(({ keys }) => keys));
  // A figure the form has no cell for cannot be given.
  const absent = new Set(located.missing);
  const byRules = ruleFindings(input).filter(
    ({ rule, keys }) => rule !== MISSING_RULE || !keys.every((key) => told.has(key) || absent.has(key)),
  );
  const findings: Finding[] = [
    ...read.findings,
    ...totalFindings(source, located.form, report.figures, school, catalogue),
    ...withoutCells(located.missing, slots),
    ...byRules,
  ];
  const order = formOrder(slots);
  const position = ({ keys }: Finding) => order.get(keys[0] ?? '') ?? Infinity;
  return withSharedReasons(findings.map((finding) => withPlaces(finding, located))).sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || compare(position(a), position(b)),
  );
}

/** A row has one Giải trình cell, whatever is warned about in it: whoever writes there is told all of it. */
function withSharedReasons(findings: readonly FormFinding[]): FormFinding[] {
  return findings.map((finding) => {
    const { explanationRow: row } = finding;
    const others = findings.filter((other) => other !== finding && row !== undefined && other.explanationRow === row);
    return others.length === 0 ? finding : { ...finding, sharesReasonWith: others.map(({ message }) => message) };
  });
}

export function placeOf(cell: RawFigure | undefined): Place | undefined {
  return cell && { sheet: cell.sheet, address: cellAddress(cell.row, cell.column) };
}

function ruleFindings({ definitions, period, report }: FindingInput): Finding[] {
  const { catalogue, rules, school, calendar, past } = definitions;
  const before = previousPeriod(calendar, period);
  const earlier = past.filter((month) => comparePeriods(month.period, period) < 0);
  return checkReport({
    catalogue,
    rules,
    school,
    period,
    report,
    previous: earlier.find((month) => month.period.id === before?.id)?.figures,
    previousPeriod: before,
    history: earlier.slice(-12).map(({ figures }) => figures),
  });
}

/** Only a note: the school can do nothing about it but ask for a newer form. */
function withoutCells(missing: readonly string[], slots: readonly FigureSlot[]): Finding[] {
  if (missing.length === 0) return [];
  const labels = slots.filter(({ key }) => missing.includes(key)).map(slotLabel);
  const shown = `${[...new Set(labels)].slice(0, 5).join('; ')}${labels.length > 5 ? '; …' : ''}`;
  return [
    {
      rule: 'bieu-mau-thieu-o',
      severity: 'note',
      keys: [...missing],
      value: null,
      message: `Biểu mẫu không có ô cho ${missing.length} số liệu của kỳ này (${shown}): được coi là chưa báo cáo. Nếu Phòng cần, hãy xin biểu mẫu mới.`,
    },
  ];
}

function withPlaces(found: Finding, { form }: LocatedForm): FormFinding {
  const finding = { ...found };
  delete finding.explanation;
  const cell = finding.keys.map((key) => form.figures.get(key) ?? form.totals.get(key)).find((one) => one);
  const place = placeOf(cell);
  const rows = [...form.explanationCells.keys()];
  const explanationRow = finding.severity === 'warning' ? explanationRowOf(finding, rows) : undefined;
  const explanation = explanationOf(finding, explanationRow, form.explanations);
  return {
    ...finding,
    ...(place && { place }),
    ...(explanationRow !== undefined && { explanationRow }),
    ...(explanation !== undefined && { explanation }),
  };
}

/**
 * The reason in the finding's own row, else in the row of another of its figures. The balance of movements and the size
 * of classes both look at the total of pupils, but a reason for one is none for the other.
 */
function explanationOf(
  { keys }: Finding,
  own: string | undefined,
  explanations: ReadonlyMap<string, RawFigure>,
): string | undefined {
  const isBalance = (row: string) => row.includes('.');
  const others = [...explanations.keys()].filter(
    (row) => !isBalance(row) && !(own !== undefined && isBalance(own) && row.endsWith(`_${TOTAL_GRADE}`)),
  );
  const row = [
    ...(own === undefined ? [] : [own]),
    ...others.filter((one) => keys.some((key) => explains(one, key))),
  ].find((one) => explanations.has(one));
  return row === undefined ? undefined : String(explanations.get(row)?.raw ?? '').trim();
}

/** The balance of movements has a row of its own; any other finding is explained beside its first figure that can be. */
function explanationRowOf({ keys }: Finding, rows: readonly string[]): string | undefined {
  const moved = keys.find((key) => key.endsWith('_chuyenDen'))?.split('_')[0];
  const balance = moved && isLevel(moved) ? levelRow.balance(moved) : undefined;
  if (balance !== undefined && rows.includes(balance)) return balance;
  for (const key of keys) {
    const row = rows.find((one) => explains(one, key));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** A total stands after its column's last grade. */
function formOrder(slots: readonly FigureSlot[]): Map<string, number> {
  const order = new Map<string, number>();
  slots.forEach((slot, index) => {
    order.set(slot.key, index);
    if (slot.level && slot.grade) order.set(totalKey(slot.level, slot.indicator.code), index + 0.5);
  });
  return order;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
