/** What a new or changed indicator will look like: on the school's form, and in the report with example figures. Pure. */
import type { FigureRow, OfficeBook } from '../../reporting/book/book';
import { indicatorSentences } from '../../reporting/briefing/indicator-sentences';
import { reportMonth } from '../../reporting/briefing/month';
import type { Catalogue, FigureSlot, Indicator } from '../../reporting/catalogue/indicator';
import { cellName, slotsOf } from '../../reporting/catalogue/slots';
import { isTemplatePlaceholder, placeholdersOf } from '../../reporting/catalogue/templates';
import type { FigureValue } from '../../reporting/figures/figure';
import { LEVELS, levelInfo, type Level } from '../../reporting/levels/level';
import { comparePeriods, previousPeriod } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import type { School } from '../../reporting/schools/school';
import type { Submission } from '../../reporting/submissions/submission';
import { figureValidation } from '../../sheets/school/validations';
import {
  indicatorWords,
  SECTION_LABEL,
  SCHOOL_HEADING,
  unitHint,
  vaccinationWords,
} from '../../sheets/school/wordings';
import { askedPeriods, type Asked } from './indicator-entry';

/** One row (or column of a grid) of the form. */
export interface FormRow {
  /** "TIỂU HỌC · Quy mô", "TOÀN TRƯỜNG · Phong trào, tập huấn". */
  place: string;
  label: string;
  /** "đồng (chỉ gõ số)". */
  hint: string;
  /** What Excel says when the cell is chosen. */
  prompt: string;
  /** For figures per grade: the rows the column goes through. */
  grades: string[];
  /** Defined name of the (first) cell. */
  name: string;
}

const NOWHERE = { top: 0, left: 0, bottom: 0, right: 0 };

/** As the forms of all levels will have it; a school sees what is for its levels. */
export function formRows(catalogue: Catalogue, indicator: Indicator, period: Period): FormRow[] {
  const one: Catalogue = { ...catalogue, indicators: [indicator] };
  const everywhere = { levels: LEVELS, ownership: indicator.ownership?.[0] ?? 'public' } as const;
  const rows = new Map<string, FormRow>();
  for (const slot of slotsOf(one, everywhere, period)) {
    const { level, grade, part } = slot;
    const id = `${level ?? ''} ${part ?? ''} ${slot.vaccination?.age ?? ''}`;
    const known = rows.get(id);
    const gradeLabel = level && levelInfo(level).grades.find(({ code }) => code === grade)?.label;
    if (known) {
      if (gradeLabel) known.grades.push(gradeLabel);
      continue;
    }
    const { prompt } = figureValidation(slot, NOWHERE, '');
    rows.set(id, {
      place: placeOnForm(slot),
      label: indicatorWords(slot),
      hint: unitHint(slot),
      prompt: prompt?.message ?? '',
      grades: gradeLabel ? [gradeLabel] : [],
      name: cellName(slot.key),
    });
  }
  return [...rows.values()];
}

function placeOnForm({ level, grade, vaccination, indicator }: FigureSlot): string {
  const head = level ? levelInfo(level).label.toLocaleUpperCase('vi') : SCHOOL_HEADING;
  if (vaccination) return `${head} · ${vaccinationWords(vaccination)}`;
  return grade ? head : `${head} · ${SECTION_LABEL[indicator.section]}`;
}

/** The first month from `period` on in which it is asked, else the last one. */
export function exampleMonth(book: OfficeBook, period: Period, indicator: Indicator): Asked | undefined {
  const asked = askedPeriods(book, indicator);
  return asked.find((one) => comparePeriods(one.period, period) >= 0) ?? asked.at(-1);
}

export interface SentencePreview {
  /** With example figures; none: the report says nothing of it. */
  sentences: string[];
  /** Codes the sentence names of which no figure is to be had. */
  missing: string[];
}

/** Schools the example is written from: enough for a sentence, few enough to be worked out while a person types. */
const EXAMPLE_SCHOOLS = 40;

export function exampleSentences(book: OfficeBook, period: Period, indicator: Indicator): SentencePreview {
  const month = exampleMonth(book, period, indicator);
  if (!month) return { sentences: [], missing: [] };
  const named = placeholdersOf(indicator.report?.template ?? '').filter(
    (name) => !isTemplatePlaceholder(name) && name !== indicator.code,
  );
  const others = book.catalogue.indicators.filter(({ code }) => named.includes(code) && code !== indicator.code);
  const missing = named.filter((name) => !others.some(({ code }) => code === name));
  // The others lend their figures only: they say nothing themselves.
  const silent = others.map((one): Indicator => ({ ...one, report: undefined, custom: false }));
  const catalogue: Catalogue = { ...book.catalogue, indicators: [indicator, ...silent] };
  const example = exampleBook({ ...book, catalogue }, month);
  const written = reportMonth(example, month.period);
  const fields = Array.from({ length: 11 }, (_, index) => index + 1);
  const sentences = fields
    .flatMap((field) => indicatorSentences(written, field))
    .flatMap((block) => (block.kind === 'figures' ? [block.text] : []));
  return { sentences, missing };
}

/** The same schools with made-up figures of the month and of the one before. */
function exampleBook(book: OfficeBook, { period, schools }: Asked): OfficeBook {
  const some = schools.slice(0, EXAMPLE_SCHOOLS);
  const before = previousPeriod(book.calendar, period);
  const months = before ? [before, period] : [period];
  const figures: FigureRow[] = [];
  const submissions: Submission[] = [];
  months.forEach((month, turn) => {
    some.forEach((school, index) => {
      figures.push({ period: month.id, school: school.code, lot: 'L1', figures: exampleFigures(book.catalogue, school, month, index, turn) }); // prettier-ignore
      submissions.push({ period: month.id, school: school.code, lot: 'L1', state: 'approved', receivedAt: '', late: false, signedCopy: 'none', file: '', mark: '', reason: '' }); // prettier-ignore
    });
  });
  return {
    ...book,
    schools: some,
    figures,
    submissions,
    outside: [],
    targets: [],
    lines: [],
    tasks: [],
    attendance: [],
  };
}

function exampleFigures(
  catalogue: Catalogue,
  school: School,
  period: Period,
  index: number,
  turn: number,
): Map<string, FigureValue> {
  return new Map(
    slotsOf(catalogue, school, period).map((slot, at) => [slot.key, exampleValue(slot, index + at, turn)]),
  );
}

/** A different one here and there, and a little more than the month before. */
function exampleValue({ indicator, part }: FigureSlot, at: number, turn: number): FigureValue {
  const { kind, max } = indicator;
  const within = (value: number) => (max === undefined ? value : Math.min(value, max));
  switch (kind) {
    case 'yesNo':
      return at % 5 !== 0 || turn === 0;
    case 'choice':
      return indicator.choices?.[at % indicator.choices.length] ?? '';
    case 'text':
      return 'ví dụ';
    case 'date':
      return '2021-11-15';
    case 'percent':
      return within(90);
    case 'money':
      return within(500_000 * (1 + (at % 4)));
    case 'pair':
      return part === 'N' ? 12 : 12 - (at % 2);
    case 'count':
      return within(10 + (at % 6) + turn);
  }
}

/** Levels of schools of the period, to begin a new indicator with. */
export function levelsInUse(book: OfficeBook): Level[] {
  return LEVELS.filter((level) => book.schools.some(({ levels }) => levels.includes(level)));
}
