/** From the open workbook's cells to the month as it stands. Pure but for the stamp, which is verified apart. */
import { readFigures, readableText } from '../../intake/figures';
import type { FormSource } from '../../intake/formats/form-source';
import { readPeriod } from '../../intake/identify';
import { locate, type LocatedForm, tracesOf } from '../../intake/locate';
import { slotsOf } from '../../reporting/catalogue/slots';
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import type { MonthlyReport } from '../../reporting/figures/figure';
import { comparePeriods, previousPeriod } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { verifyStamp } from '../../reporting/stamp/stamp';
import { parseDeadline } from '../../reporting/submissions/deadline';
import { formatMoment } from '../../reporting/wording/dates';
import { explanationsByKey, type RawFigure, type RawForm } from '../../sheets/school/read';
import { confirmedKeys, remarksOf } from '../../sheets/school/service-rows';
import { balancesOf } from './balances';
import { definitionsOf, type FormDefinitions } from './definitions';
import { findingsOf, placeOf } from './findings';
import type { FormFigure, FormFinding, SchoolForm } from './school-form';
import { sectionsOf } from './sections';
import { typedText } from './typed-text';

/** A form with what is needed to write into it. */
export interface Standing {
  form: SchoolForm;
  definitions: FormDefinitions;
  located: LocatedForm;
  slots: ReadonlyMap<string, FigureSlot>;
  /** The sheet with the figures. */
  home: string;
}

/** Why a workbook that has something of a school's form cannot be worked on. */
export type UnusableForm = { kind: 'unusable'; code: UnusableCode; message: string };
export type UnusableCode = 'service-sheet-missing' | 'no-figures-found' | 'unknown-school-levels';

/** What is known of the stamp, which takes a moment to verify. */
export type StampFacts = Pick<SchoolForm, 'stamp' | 'stampedAt' | 'checkCode'>;

/** From the cells alone. The stamp is not verified: `withStamp` does that. */
export function standingOf(source: FormSource): Standing | UnusableForm {
  const traces = tracesOf(source);
  const definitions = definitionsOf(source, traces.home);
  if (!definitions) return unusable('service-sheet-missing');
  const { school, catalogue } = definitions;
  if (school.levels.length === 0) return unusable('unknown-school-levels');
  const { period } = periodOf(source, locate(source, traces, []).form, definitions);
  const slots = slotsOf(catalogue, school, period);
  const located = locate(source, traces, slots);
  const home = traces.home ?? [...located.form.figures.values()][0]?.sheet;
  if (home === undefined || located.form.figures.size < slots.length / 4) return unusable('no-figures-found');
  return judged(source, definitions, located, home, { stamp: 'none' });
}

/** After figures, reasons or confirmations changed and nothing moved: quick enough for every key pressed. */
export function standingAgain(source: FormSource, { definitions, located, home, form }: Standing): Standing {
  const { stamp, stampedAt, checkCode } = form;
  return judged(source, definitions, readAgain(source, located), home, { stamp, stampedAt, checkCode });
}

function judged(
  source: FormSource,
  definitions: FormDefinitions,
  located: LocatedForm,
  home: string,
  stamp: StampFacts,
): Standing {
  const { school, catalogue, calendar, service, past } = definitions;
  const { period, isWritten } = periodOf(source, located.form, definitions);
  const slots = slotsOf(catalogue, school, period);
  const read = readFigures(source, located.form, slots, false);
  for (const cell of located.form.explanations.values()) cell.raw = readableText(source, cell).text;
  const explained = explanationsByKey(located.form, [...slots.map(({ key }) => key), ...located.form.totals.keys()]);
  const report: MonthlyReport = {
    school: school.code,
    period: period.id,
    figures: read.figures,
    explanations: explained,
  };
  const findings = findingsOf({ source, definitions, period, slots, located, read, report });
  const before = previousPeriod(calendar, period);
  const previous = before && past.find((month) => month.period.id === before.id)?.figures;
  const earlier = past.filter((month) => comparePeriods(month.period, period) < 0);
  const serviceRows = source.sheets.find(({ name }) => name === definitions.serviceSheet)?.rows ?? [];
  const confirmed = confirmedKeys(serviceRows, period.id);
  const deadline = deadlineOf(definitions, period);

  const figures = new Map<string, FormFigure>();
  for (const slot of slots) {
    const cell = located.form.figures.get(slot.key);
    const place = placeOf(cell);
    const value = read.figures.get(slot.key);
    const last = previous?.get(slot.key);
    figures.set(slot.key, {
      key: slot.key,
      ...(place && { place }),
      typed: typedText(slot, cell, cell && lookWhereNumber(source, cell)),
      ...(value !== undefined && { value }),
      ...(last !== undefined && { previous: last }),
      isCarried:
        slot.indicator.carriesOver === true && value !== undefined && value === last && !confirmed.has(slot.key),
    });
  }
  const periodFinding = isWritten ? [] : [unreadPeriod(located, period)];
  return {
    definitions,
    located,
    slots: new Map(slots.map((slot) => [slot.key, slot])),
    home,
    form: {
      school: { code: school.code, name: school.name, levels: school.levels },
      officeName: definitions.officeName,
      schoolYear: service.schoolYear,
      period,
      periods: calendar.periods,
      ...(before && { previousPeriod: before }),
      ...(deadline && { deadline }),
      slots,
      sections: sectionsOf({ slots, figures: read.figures, previous, catalogue }),
      figures,
      report: read.figures,
      history: earlier.slice(-12).map((month) => ({ period: month.period.id, figures: month.figures })),
      explanations: new Map(
        [...located.form.explanations].map(([row, cell]) => [row, String(cell.raw ?? '').trim()] as const),
      ),
      balances: balancesOf(slots, read.figures, previous),
      findings: [...periodFinding, ...findings],
      ...stamp,
      repairs: [...located.repairs, ...read.repairs.filter(({ code }) => IN_CELLS.has(code))],
      remarks: remarksOf(serviceRows, period.id).map(({ text, key }) => {
        const place =
          key === undefined ? undefined : placeOf(located.form.figures.get(key) ?? located.form.totals.get(key));
        return { text, ...(place && { place }) };
      }),
    },
  };
}

/** The same with its stamp verified under the token in the workbook: shows changes, not origin. */
export async function withStamp(standing: Standing): Promise<Standing> {
  const { service } = standing.definitions;
  const { stamp, checkCode } = service;
  const facts: StampFacts = { stamp: 'none' };
  if (service.brokenStamp) facts.stamp = 'changed-since';
  if (stamp) {
    const isOfPeriod = stamp.period === standing.form.period.id;
    const verdict = await verifyStamp(service.token, stamp, standing.form.report);
    facts.stamp = isOfPeriod && verdict === 'ok' ? 'valid' : 'changed-since';
    facts.stampedAt = stamp.at;
    if (checkCode !== undefined) facts.checkCode = checkCode;
  }
  return { ...standing, form: { ...standing.form, ...facts } };
}

export function isUnusable(standing: Standing | UnusableForm): standing is UnusableForm {
  return 'kind' in standing;
}

/** Figures that were read although they stand there otherwise; what is only proposed is told by its finding. */
export const IN_CELLS: ReadonlySet<string> = new Set(['text-number', 'legacy-font']);

/** A period that cannot be read is taken to be the month the form was made for, and it is said. */
function periodOf(source: FormSource, form: RawForm, { madeFor, calendar }: FormDefinitions) {
  const written = readPeriod(source, form.period);
  return { period: written ?? madeFor ?? calendar.periods[0], isWritten: written !== undefined };
}

/** The same cells with what stands in them now. */
function readAgain(source: FormSource, located: LocatedForm): LocatedForm {
  const sheets = new Map(source.sheets.map((sheet) => [sheet.name, sheet]));
  const now = (cell: RawFigure): RawFigure => {
    const content = sheets.get(cell.sheet)?.rows[cell.row]?.[cell.column];
    const { sheet, row, column } = cell;
    const raw = content?.formula === undefined ? (content?.value ?? null) : content.value;
    return { sheet, row, column, raw, ...(content?.formula !== undefined && { formula: content.formula }) };
  };
  const all = (cells: ReadonlyMap<string, RawFigure>) => new Map([...cells].map(([key, cell]) => [key, now(cell)]));
  const { form } = located;
  const explanationCells = all(form.explanationCells);
  const explanations = new Map([...explanationCells].filter(([, { raw }]) => raw != null && String(raw).trim() !== ''));
  const period = form.period && now(form.period);
  return {
    ...located,
    form: {
      ...form,
      figures: all(form.figures),
      totals: all(form.totals),
      explanationCells,
      explanations,
      ...(period && { period }),
    },
  };
}

function lookWhereNumber(source: FormSource, cell: { raw?: unknown; sheet: string; row: number; column: number }) {
  return typeof cell.raw === 'number' ? source.lookAt(cell.sheet, cell.row, cell.column) : {};
}

/** The deadline seen on the form is of the month it was made for; those of later months travel with it. */
export function deadlineOf({ deadline, madeFor, service }: FormDefinitions, period: Period): SchoolForm['deadline'] {
  if (madeFor?.id === period.id) {
    const at = deadline === '' ? undefined : parseDeadline(deadline, period);
    return at === undefined ? undefined : { text: deadline, at };
  }
  const at = service.deadlines.get(period.id);
  return at === undefined ? undefined : { text: formatMoment(at, 'g'), at };
}

function unreadPeriod({ form }: LocatedForm, assumed: Period): FormFinding {
  const place = placeOf(form.period);
  const raw = form.period?.raw;
  const value = typeof raw === 'object' || raw === undefined ? null : raw;
  return {
    rule: 'ky-bao-cao',
    severity: 'error',
    keys: [],
    value,
    message: `Ô Kỳ báo cáo ${value === null ? 'còn trống' : `ghi “${value}”, không phải một kỳ`}; tạm hiểu là ${assumed.firstMonth}/${assumed.year}. Hãy chọn lại kỳ trong danh sách.`,
    ...(place && { place }),
  };
}

const UNUSABLE: Record<UnusableCode, string> = {
  'service-sheet-missing':
    'Sổ này giống biểu mẫu báo cáo nhưng không còn trang ẩn “_giaoban” nên không biết là của trường nào. Hãy mở lại biểu mẫu Phòng đã gửi và điền vào đó.',
  'no-figures-found':
    'Sổ này là biểu mẫu báo cáo nhưng không tìm thấy các ô số liệu trên trang Nhập liệu. Hãy mở lại biểu mẫu Phòng đã gửi.',
  'unknown-school-levels':
    'Trang ẩn “_giaoban” không còn danh sách chỉ tiêu nên không biết biểu mẫu hỏi những gì. Hãy mở lại biểu mẫu Phòng đã gửi.',
};

function unusable(code: UnusableCode): UnusableForm {
  return { kind: 'unusable', code, message: UNUSABLE[code] };
}
