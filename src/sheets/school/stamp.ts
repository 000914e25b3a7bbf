/** *Chốt số liệu* on a school workbook that stands as a model: the stamp, the check code, the month among the past ones. */
import type { Catalogue } from '../../reporting/catalogue/indicator';
import type { Figures } from '../../reporting/figures/figure';
import { parsePeriod, periodLabel } from '../../reporting/periods/calendar';
import type { ReportingCalendar } from '../../reporting/periods/period';
import type { School } from '../../reporting/schools/school';
import type { Stamp } from '../../reporting/stamp/stamp';
import type { Sheet, Workbook } from '../../spreadsheet/model';
import { SCHOOL_SHEET } from './contract';
import { historyColumns, putMonth } from './history-sheet';
import { writeStampCells } from './service-sheet';

/** The workbook lacks a sheet of the contract. */
export class NotASchoolWorkbookError extends Error {
  override name = 'NotASchoolWorkbookError';
  constructor(sheet: string) {
    super(`Tệp không có trang "${sheet}" của biểu mẫu báo cáo. Hãy dùng lại biểu mẫu do Phòng gửi.`);
  }
}

/** What *Các tháng trước* needs to take the month in. */
export interface FinalisedMonth {
  figures: Figures;
  school: Pick<School, 'levels' | 'ownership'>;
  calendar: ReportingCalendar;
  catalogue: Catalogue;
}

/**
 * Writes stamp and check code, and, when `month` is given, the month's row into *Các tháng trước*.
 * @throws NotASchoolWorkbookError
 */
export function finaliseForm(workbook: Workbook, stamp: Stamp, checkCode: string, month?: FinalisedMonth): void {
  writeStampCells(sheetOf(workbook, SCHOOL_SHEET.service), stamp, checkCode);
  if (!month) return;
  const { school, calendar, catalogue, figures } = month;
  const period = parsePeriod(stamp.period);
  const columns = historyColumns(catalogue, school, calendar);
  const label = period ? periodLabel(period) : stamp.period;
  putMonth(workbook, sheetOf(workbook, SCHOOL_SHEET.history), columns, catalogue, { label, figures });
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new NotASchoolWorkbookError(name);
  return sheet;
}
