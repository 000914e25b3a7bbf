/** Small offices for tests: schools with a few figures, and a book that holds them for two months. */
import type { FigureRow, OfficeBook } from '../../src/reporting/book/book';
import { standardCatalogue } from '../../src/reporting/catalogue/standard';
import type { Figures, FigureValue } from '../../src/reporting/figures/figure';
import { levelInfo, type Level } from '../../src/reporting/levels/level';
import { makeCalendar, parsePeriod } from '../../src/reporting/periods/calendar';
import type { Period } from '../../src/reporting/periods/period';
import type { School } from '../../src/reporting/schools/school';
import type { Submission } from '../../src/reporting/submissions/submission';

export function month(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`not a period: ${text}`);
  return period;
}

export const OCTOBER = month('2021-10');
export const NOVEMBER = month('2021-11');

export function school(code: string, levels: Level[], more: Partial<School> = {}): School {
  return {
    code,
    name: `${levels.map((l) => levelInfo(l).prefix).join('&')} ${code}`,
    levels,
    commune: 'Bắc Sơn',
    ownership: 'public',
    ...more,
  };
}

/** Classes and pupils of a level, all in its first grade; other figures by key. */
export function scale(level: Level, lop: number, hocSinh: number, more: Record<string, FigureValue> = {}): Figures {
  const grade = levelInfo(level).grades[0]?.code ?? '';
  return new Map<string, FigureValue>([
    [`${level}_${grade}_lop`, lop],
    [`${level}_${grade}_hocSinh`, hocSinh],
    ...Object.entries(more),
  ]);
}

export function submission(period: Period, code: string, more: Partial<Submission> = {}): Submission {
  return {
    period: period.id,
    school: code,
    state: 'submitted',
    receivedAt: `${period.id.slice(0, 7)}-28T10:00`,
    late: false,
    signedCopy: 'none',
    file: `${code}.xlsx`,
    mark: '',
    reason: '',
    lot: 'L0001',
    ...more,
  };
}

/** Reports by period and school; `null` instead of figures: nothing handed in. */
export type Reports = Record<string, Record<string, Figures | null>>;

export function office(schools: School[], reports: Reports, more: Partial<OfficeBook> = {}): OfficeBook {
  const figures: FigureRow[] = [];
  const submissions: Submission[] = [];
  Object.entries(reports).forEach(([id, bySchool], i) => {
    for (const [code, own] of Object.entries(bySchool)) {
      if (!own) continue;
      const lot = `L000${i + 1}`;
      figures.push({ period: id, school: code, lot, figures: own });
      submissions.push(submission(month(id), code, { lot }));
    }
  });
  return {
    schoolYear: { start: 2021 },
    calendar: makeCalendar({ start: 2021 }),
    schools,
    settings: [],
    catalogue: standardCatalogue(),
    rules: [],
    targets: [],
    figures,
    outside: [],
    submissions,
    attendance: [],
    tasks: [],
    lines: [],
    log: [],
    ...more,
  };
}

/** Seventeen primaries, the last four of them TH&THCS, as in Uông Bí: 302 classes and 11.893 pupils without T01. */
export function seventeenPrimaries(): {
  schools: School[];
  october: Record<string, Figures>;
  november: Record<string, Figures>;
} {
  const codes = Array.from({ length: 17 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`);
  const schools = codes.map((code, i) => school(code, i < 13 ? ['TH'] : ['TH', 'THCS']));
  const classes = (i: number) => (i === 0 ? 24 : i === 16 ? 17 : 19);
  const pupils = (i: number) => (i === 0 ? 950 : i === 16 ? 643 : 750);
  const figures = (i: number, more: number): Figures => {
    const own = new Map(scale('TH', classes(i), pupils(i) + more));
    if (i >= 13) for (const [key, value] of scale('THCS', 5, 200)) own.set(key, value);
    return own;
  };
  const of = (more: (i: number) => number) => Object.fromEntries(codes.map((code, i) => [code, figures(i, more(i))]));
  return { schools, october: of((i) => (i === 1 ? -1 : 0)), november: of(() => 0) };
}
