/**
 * Reporting periods (kỳ báo cáo). A period is one month, or several months reported together (tháng 6-7).
 *
 * Identity: "2021-11" for a month, "2022-06..07" for a combined period; this text stands in every Kỳ column.
 */
export type PeriodId = string;

export interface Period {
  id: PeriodId;
  year: number;
  /** 1–12. */
  firstMonth: number;
  /** Same as `firstMonth` for a single month. Combined periods do not cross a calendar year. */
  lastMonth: number;
}

/** "2021-2022": September to August. */
export interface SchoolYear {
  /** 2021 for 2021-2022. */
  start: number;
}

/**
 * The periods of one school year as an office keeps them, in order: combined ones in place of their months,
 * months without reporting (kỳ không báo cáo) left out.
 */
export interface ReportingCalendar {
  schoolYear: SchoolYear;
  periods: readonly Period[];
}
