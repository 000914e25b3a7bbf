/**
 * The school's month as it is open in Excel: everything the pane shows, as plain data, and what a person may do with it.
 * The cells are the truth: the pane writes into them and reads back what stands there, so what is typed in either shows in
 * both, and nothing is lost when the pane closes.
 */
import type { Repair, RepairCode } from '../../intake/outcome';
import type { FigureSlot, Section } from '../../reporting/catalogue/indicator';
import type { Figures, FigureValue } from '../../reporting/figures/figure';
import type { Level } from '../../reporting/levels/level';
import type { Period, PeriodId } from '../../reporting/periods/period';
import type { Finding } from '../../reporting/rules/finding';

/** What was done to the template beside what intake puts right in files. */
export type TemplateRepairCode =
  | 'names-lost'
  | 'sheet-renamed'
  | 'protection-removed'
  | 'validations-removed'
  | 'ids-shown'
  | 'total-typed-over'
  | 'cells-merged';

export type FormRepair = Omit<Repair, 'code'> & { code: RepairCode | TemplateRepairCode };

/** A place in the workbook that a person can be taken to. */
export interface Place {
  sheet: string;
  /** "D9". */
  address: string;
}

/** One figure of the form as it stands. */
export interface FormFigure {
  key: string;
  /** Absent: the form has no cell for it (an older template): it counts as blank. */
  place?: Place;
  /** What is typed in the cell, as a person would type it; "" for blank. */
  typed: string;
  /** Absent: blank, or not readable (then a finding says why). */
  value?: FigureValue;
  /** Last month's; absent: none, or September. */
  previous?: FigureValue;
  /** Taken over from last month and not yet confirmed by anybody. */
  isCarried: boolean;
}

/** A row of khối, with the figures of its columns in the order of the grid's `columns`. */
export interface GridRow {
  /** "TH_1". */
  id: string;
  label: string;
  /** Keys; `null` where the grade is not asked this. */
  keys: (string | null)[];
}

export interface GridColumn {
  code: string;
  label: string;
  /** Key of the total, "TH_tong_hocSinh"; absent for vaccination tables, which have no total. */
  totalKey?: string;
  /** Sum over the grades that are given; absent while none is. */
  total?: number;
  /** Whether every grade is given: else the total is of a part. */
  isComplete: boolean;
  previousTotal?: number;
}

/** A part of the form, in its order. */
export type FormSection = {
  /** Unique, e.g. "TH.quyMo", "truong.phongTrao". */
  id: string;
  section: Section;
  /** Absent: of the school as a whole. */
  level?: Level;
  title: string;
  /** Required figures that are given, of those that are required. */
  progress: { given: number; required: number };
} & ({ kind: 'grid'; columns: GridColumn[]; rows: GridRow[] } | { kind: 'list'; keys: string[] });

/** Whether the movements of the month explain the change of pupils (CV 6622/BGDĐT-KHTC). */
export interface MovementBalance {
  level: Level;
  /** Pupils last month; absent in September and without last month. */
  before?: number;
  arrived: number;
  otherGain: number;
  left: number;
  dropped: number;
  otherLoss: number;
  /** Pupils now; absent until every grade is given. */
  now?: number;
  /** now − (before + in − out): 0 is balanced; absent when either end is not known. */
  unexplained?: number;
}

export type StampStanding = 'none' | 'valid' | 'changed-since';

export interface SchoolForm {
  school: { code: string; name: string; levels: readonly Level[] };
  officeName: string;
  schoolYear: string;
  period: Period;
  /** Periods of the school year, for the drop-down. */
  periods: readonly Period[];
  /** The period compared with; absent in September. */
  previousPeriod?: Period;
  deadline?: { text: string; /** Local time, "YYYY-MM-DDTHH:MM". */ at: string };
  slots: readonly FigureSlot[];
  sections: readonly FormSection[];
  figures: ReadonlyMap<string, FormFigure>;
  /** The same as figures of a report: blanks left out. */
  report: Figures;
  /** Oldest first, at most 12, for the small chart. */
  history: readonly { period: PeriodId; figures: Figures }[];
  /** Giải trình by row id (`explains` tells whose). */
  explanations: ReadonlyMap<string, string>;
  balances: readonly MovementBalance[];
  /** Worst first, then in the form's order; with the place to go to. */
  findings: readonly FormFinding[];
  stamp: StampStanding;
  /** With a stamp: local time of finalising. */
  stampedAt?: string;
  checkCode?: string;
  /** What was done to the template and can be put right; nothing is until the person agrees. */
  repairs: readonly FormRepair[];
  /** Remarks the office left when it returned the file. */
  remarks: readonly { text: string; place?: Place }[];
}

export interface FormFinding extends Finding {
  place?: Place;
  /** The row whose Giải trình cell takes the reason; absent: it takes none. */
  explanationRow?: string;
  /** Messages of other warnings whose reason goes into the same cell: one text answers for all of them. */
  sharesReasonWith?: readonly string[];
}

/** What is typed for one figure; "" empties it. Dates as "28/11/2021", numbers as on the keyboard ("12.843"). */
export interface TypedFigure {
  key: string;
  typed: string;
}

/** What Chốt số liệu would do, shown before it is done. */
export interface FinalisePreview {
  /** Lỗi: with any, it cannot be done. */
  blocking: readonly FormFinding[];
  /** Cảnh báo without a reason: they need one first. */
  unexplained: readonly FormFinding[];
  explained: readonly FormFinding[];
  carriedUnconfirmed: readonly string[];
  /** "TH-Le-Loi_2021-11.xlsx". */
  fileName: string;
  sendTo: string;
  deadline?: SchoolForm['deadline'];
}
