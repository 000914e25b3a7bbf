/** A workbook's cells → whose report it is, for which month, its figures, and what is to become of it. */
import type { FigureSlot } from '../reporting/catalogue/indicator';
import { slotsOf } from '../reporting/catalogue/slots';
import type { MonthlyReport } from '../reporting/figures/figure';
import { periodInSentence, previousPeriod } from '../reporting/periods/calendar';
import { checkReport } from '../reporting/rules/check';
import { MISSING_RULE } from '../reporting/rules/special/missing';
import { displayName } from '../reporting/schools/names';
import { activeSchools } from '../reporting/schools/registry';
import type { School } from '../reporting/schools/school';
import { checkCode } from '../reporting/stamp/stamp';
import { explanationsByKey, type RawForm } from '../sheets/school/read';
import type { ServiceContent } from '../sheets/school/service-sheet';
import { compareWithReceived } from './against-received';
import { decide } from './decide';
import type { IntakeExpectations, ReadOptions } from './expectations';
import { readFigures, readableText } from './figures';
import type { FormSource } from './formats/form-source';
import { identifySchool, otherPeriodDetail, otherSchoolInName, readPeriod, serviceContent } from './identify';
import { addressOf, locate, type LocatedForm, tracesOf } from './locate';
import { type IntakeResult, type LocatedFinding, reasonMessage, type Repair, setAside } from './outcome';
import { readStamp } from './read-stamp';
import type { FileKind } from './sniff';
import { totalFindings } from './totals';

/** An opened workbook. */
export interface OpenedForm {
  path: string;
  format: FileKind;
  source: FormSource;
}

export async function readForm(
  opened: OpenedForm,
  expectations: IntakeExpectations,
  options: ReadOptions,
): Promise<IntakeResult> {
  const { path, source } = opened;
  const service = serviceContent(source);
  const traces = tracesOf(source);
  const identity = identifySchool(source, traces.home, service, expectations.schools, expectations.tokens);
  if (identity.kind !== 'known') {
    const { form } = locate(source, traces, []);
    const foreign = !service && !form.period && traces.byNames.figures.size + traces.byIds.figures.size === 0;
    if (foreign) return refused('wrong-template', 'không có tên ô, mã ẩn hay mã trường của biểu mẫu');
    const reason = identity.kind === 'conflict' ? 'wrong-school' : 'unknown-school';
    const period = readPeriod(source, form.period)?.id;
    return setAside(path, 'refused', reason, { school: identity.code, period, detail: identity.detail });
  }
  const { school } = identity;
  const expected = expectations.period;
  const misnamed = otherSchoolInName(path, school, expectations.schools);
  if (misnamed !== undefined)
    return setAside(path, 'refused', 'wrong-school', { school: school.code, detail: misnamed });
  if (activeSchools([school], expected).length === 0) {
    const detail = `${displayName(school)} (${school.code}) không hoạt động trong ${periodInSentence(expected)}`;
    return refused('unknown-school', detail);
  }
  const slots = slotsOf(expectations.catalogue, school, expected);
  const located = locate(source, traces, slots);
  const found = slots.length - located.missing.length;
  if (found < slots.length / 2) return refused('wrong-template', `chỉ tìm được ${found} trong ${slots.length} ô`);
  const period = readPeriod(source, located.form.period);
  if (!period) return refused('unknown-period', writtenPeriod(source, located.form));
  if (period.id !== expected.id) {
    const detail = otherPeriodDetail(period, expected);
    return setAside(path, 'refused', 'other-period', { school: school.code, period: period.id, detail });
  }
  const repairs = [...identity.repairs, ...formatRepairs(opened.format), ...located.repairs];
  return readReport({ ...opened, school, service, slots, located, repairs }, expectations, options);

  function refused(reason: 'wrong-template' | 'unknown-school' | 'unknown-period', detail: string): IntakeResult {
    return setAside(path, 'refused', reason, {
      detail,
      ...(identity.kind === 'known' && { school: identity.school.code }),
    });
  }
}

interface IdentifiedForm extends OpenedForm {
  school: School;
  service: ServiceContent | undefined;
  slots: readonly FigureSlot[];
  located: LocatedForm;
  repairs: Repair[];
}

async function readReport(
  form: IdentifiedForm,
  expectations: IntakeExpectations,
  options: ReadOptions,
): Promise<IntakeResult> {
  const { path, source, school, service, located, slots } = form;
  const accept = options.acceptRepairs ?? false;
  const read = readFigures(source, located.form, slots, accept);
  const report = reportOf(form, read.figures, expectations.period.id);
  const repairs = [...form.repairs, ...read.repairs];
  const stamp = await readStamp(service, school, report, expectations);
  const against = compareWithReceived(report, stamp.at, expectations.received.get(school.code), options);
  const facts = {
    stamp: stamp.state,
    figures: report.figures.size,
    repairs: repairs.length,
    against: against.standing,
    locked: expectations.received.get(school.code)?.state === 'locked',
  };
  const { kind, reason } = decide(facts, options);
  const detail = reason === 'period-locked' || reason === 'wrong-token' ? displayName(school) : against.detail;
  return {
    path,
    kind,
    reason,
    message: reasonMessage(reason, { detail, n: repairs.length }),
    school: school.code,
    period: expectations.period.id,
    report,
    repairs,
    // A form that is all blank is told as that, not figure by figure.
    findings:
      reason === 'no-figures'
        ? []
        : [
            ...read.findings,
            ...totalFindings(source, located.form, report.figures, school, expectations.catalogue),
            ...missingFindings(located.missing, slots),
            ...withoutEchoes(ruleFindings(report, school, located.form, expectations), read.findings),
          ],
    stamp: stamp.state,
    ...(stamp.at !== undefined && { stampedAt: stamp.at }),
    mark: await checkCode(report.figures),
  };
}

function reportOf(form: IdentifiedForm, figures: MonthlyReport['figures'], period: string): MonthlyReport {
  const { source, located, school, slots } = form;
  for (const cell of located.form.explanations.values()) cell.raw = readableText(source, cell).text;
  const keys = [...slots.map(({ key }) => key), ...located.form.totals.keys()];
  return { school: school.code, period, figures, explanations: explanationsByKey(located.form, keys) };
}

function ruleFindings(
  report: MonthlyReport,
  school: School,
  form: RawForm,
  { catalogue, rules, period, calendar, previous, history }: IntakeExpectations,
): LocatedFinding[] {
  const findings = checkReport({
    catalogue,
    rules,
    school,
    period,
    report,
    previous: previous.get(school.code),
    previousPeriod: previousPeriod(calendar, period),
    history: history?.get(school.code),
  });
  return findings.map((finding) => {
    const cell = finding.keys.map((key) => form.figures.get(key) ?? form.totals.get(key)).find((one) => one);
    return cell ? { ...finding, cell: addressOf(cell) } : finding;
  });
}

/** A cell whose content could not be read is told once: it is not "left blank" as well. */
function withoutEchoes(findings: LocatedFinding[], read: readonly LocatedFinding[]): LocatedFinding[] {
  const told = new Set(read.flatMap(({ keys }) => keys));
  return findings.filter(({ rule, keys }) => rule !== MISSING_RULE || !keys.every((key) => told.has(key)));
}

/** Older templates lack indicators that were added since: they are blank, and it is said. */
function missingFindings(missing: readonly string[], slots: readonly FigureSlot[]): LocatedFinding[] {
  if (missing.length === 0) return [];
  const labels = missing.map((key) => slots.find((slot) => slot.key === key)?.indicator.label ?? key);
  const shown = [...new Set(labels)].slice(0, 5).join(', ');
  return [
    {
      rule: 'bieu-mau-thieu-o',
      severity: 'warning',
      keys: missing,
      value: null,
      message: `Biểu mẫu thiếu ${missing.length} ô (${shown}), các chỉ tiêu này coi như chưa báo cáo. Nếu cần, hãy gửi lại biểu mẫu mới cho trường.`,
    },
  ];
}

function formatRepairs(format: FileKind): Repair[] {
  const words: Partial<Record<FileKind, string>> = {
    csv: 'văn bản .csv',
    html: 'trang HTML mang đuôi .xls',
    'xml-spreadsheet': 'XML đời 2003',
  };
  const word = words[format];
  if (!word) return [];
  return [
    { code: 'other-format', message: `Tệp là ${word}, không phải sổ tính: số liệu được đọc theo chữ trên biểu mẫu.` },
  ];
}

function writtenPeriod(source: FormSource, { period }: RawForm): string {
  if (!period) return ' (không thấy ô Kỳ báo cáo)';
  return ` (ô ${addressOf(period)} ghi “${readableText(source, period).text.trim().slice(0, 60)}”)`;
}
