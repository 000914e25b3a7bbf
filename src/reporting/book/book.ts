/**
 * The office's book (sổ tổng hợp giao ban) as the domain sees it: what its tables hold, read and typed.
 * `workbook/` reads it through Office.js; `sheets/` says how each table row looks.
 */
import type { Catalogue } from '../catalogue/indicator';
import type { Figures } from '../figures/figure';
import type { PeriodId, ReportingCalendar, SchoolYear } from '../periods/period';
import type { Rule } from '../rules/rule';
import type { School } from '../schools/school';
import type { Submission } from '../submissions/submission';

/** Row of `tblThietLap`; the most specific row wins: school over period over neither. */
export interface Setting {
  key: string;
  period?: PeriodId;
  school?: string;
  value: string;
}

/** Row of `tblMucTieu`. */
export interface Target {
  indicator: string;
  /** "ALL", a level code, or a commune. */
  scope: string;
  /** Calendar or school year as written: "2021", "2021-2022". */
  year: string;
  /** As written: "91,0%", "≥ 35". */
  target: string;
}

/** Row of `tblSoNgoai`: a figure from outside the office's schools, entered with its source. */
export interface OutsideFigure {
  period: PeriodId;
  indicator: string;
  source: string;
  value: number;
}

/** Row of `tblHop`. */
export interface Attendance {
  period: PeriodId;
  group: string;
  invited: number;
  present: number;
  absent: number;
  absentees: string;
}

/** Row of `tblNhiemVu`. */
export interface Task {
  period: PeriodId;
  lead: string;
  support: string;
  content: string;
  /** ISO date or text as typed; "" when none. */
  deadline: string;
  state: string;
}

/** Row of `tblNoiDung`: staff's line under a field of the report. */
export interface StaffLine {
  period: PeriodId;
  /** "1"…"11", "11b" (Tuy nhiên…), "mở đầu", "kết", "II": see `briefing/`. */
  field: string;
  text: string;
}

/** Row of `tblNhatKy`, append-only. */
export interface LogEntry {
  /** Local time UTC+7, "YYYY-MM-DDTHH:MM:SS". */
  at: string;
  action: string;
  file: string;
  school: string;
  cell: string;
  before: string;
  after: string;
  reason: string;
}

/** One school's committed or superseded figures of one lot: the rows of tblSoLieu… with that Kỳ, Mã trường and Lô. */
export interface FigureRow {
  period: PeriodId;
  school: string;
  lot: string;
  figures: Figures;
  /** Giải trình of the school, by the key of the figure they explain. */
  explanations?: ReadonlyMap<string, string>;
}

export interface OfficeBook {
  schoolYear: SchoolYear;
  calendar: ReportingCalendar;
  schools: readonly School[];
  settings: readonly Setting[];
  catalogue: Catalogue;
  rules: readonly Rule[];
  targets: readonly Target[];
  /** All lots, also superseded ones, but none that is uncommitted (has no row in tblNop). */
  figures: readonly FigureRow[];
  outside: readonly OutsideFigure[];
  submissions: readonly Submission[];
  attendance: readonly Attendance[];
  tasks: readonly Task[];
  lines: readonly StaffLine[];
  log: readonly LogEntry[];
}
