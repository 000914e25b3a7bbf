/** An indicator (chỉ tiêu): one thing that is reported, and all that the form, the checks, the totals and the report need to know of it. */
import type { Level } from '../levels/level';

export type IndicatorKind = 'count' | 'money' | 'percent' | 'yesNo' | 'choice' | 'text' | 'date' | 'pair';
/** Where it is asked: per grade of a level, once per level, once per school, or per vaccine × age × dose. */
export type IndicatorScope = 'grade' | 'level' | 'school' | 'vaccination';
/** How it adds up over schools. `latest`: taken as it stands, never added; `none`: not totalled (texts, choices). */
export type Aggregation = 'sum' | 'latest' | 'none';
export type Frequency = 'month' | 'quarter' | 'term' | 'year';
export type Ownership = 'public' | 'private';

/** Sections of the form, in its order. */
export const SECTIONS = [
  'quyMo',
  'bienDong',
  'doiNgu',
  'coSoVatChat',
  'yTe',
  'truongChuan',
  'phongTrao',
  'hinhThuc',
  'thuyetMinh',
  'khac',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface Indicator {
  /** `[a-z][A-Za-z0-9]*`; for scope `vaccination` the dose: dienTiem, mui1, mui2, nhacLai. */
  code: string;
  label: string;
  /** Where a level says it otherwise: mầm non counts "Trẻ", GDTX "Học viên". */
  labelByLevel?: Partial<Record<Level, string>>;
  /** For kind `pair`: what k and N are, for labels: "số huy động", "số trong độ tuổi". */
  partLabels?: { k: string; N: string };
  section: Section;
  kind: IndicatorKind;
  scope: IndicatorScope;
  /** Levels it applies to; for school scope: a school with any of these levels. */
  levels: readonly Level[];
  /** Unit word in tables and sentences, e.g. "lớp", "đồng"; absent: the level's word for pupils. */
  unit?: string;
  required: boolean;
  aggregation: Aggregation;
  frequency: Frequency;
  /** Absent: both. *31/39* counts public schools only. */
  ownership?: readonly Ownership[];
  /** For kind `choice`, as shown on the form. */
  choices?: readonly string[];
  /** Largest value of a number, inclusive: chuẩn mức độ 2, KĐCLGD cấp độ 4. */
  max?: number;
  /** Scope level: counted in the level's total of this grade-scope indicator (lopGhep adds to lop). */
  addsTo?: string;
  /** The value of last month is offered again (rarely changing figures). */
  carriesOver?: boolean;
  /** Sentence template for the report, with the field (1–11) it stands under; placeholders: see `templates.ts`. */
  report?: { field: number; template: string };
  /** Finding when the change against last month exceeds both: absolute and relative (0.1 = 10 %). */
  changeThreshold?: { absolute: number; relative: number };
  /** Left out of an issued annex by default (khuyết tật, bỏ học). */
  sensitive?: boolean;
  /** Added by the office, not of the standard catalogue. */
  custom?: boolean;
  /** Periods (ids) from–to in which a custom indicator is asked; absent: always. */
  from?: string;
  until?: string;
}

/** One row of the vaccination table: a vaccine for an age group. */
export interface VaccinationGroup {
  /** `[a-z][A-Za-z0-9]*`, e.g. covid19. */
  vaccine: string;
  vaccineLabel: string;
  /** As in names: "12t17". */
  age: string;
  /** "12-17 tuổi". */
  ageLabel: string;
  /** Levels whose schools are asked. */
  levels: readonly Level[];
}

export interface Catalogue {
  version: number;
  indicators: readonly Indicator[];
  vaccinations: readonly VaccinationGroup[];
}

/**
 * One input cell of the form = one figure. `key` is its defined name without "GB_":
 * TH_1_hocSinh, TH_lopGhep, cbql, tiem_covid19_12t17_mui1, MN_huyDong_k, MN_huyDong_N.
 */
export interface FigureSlot {
  key: string;
  indicator: Indicator;
  level?: Level;
  grade?: string;
  vaccination?: VaccinationGroup;
  /** For pairs. */
  part?: 'k' | 'N';
}
