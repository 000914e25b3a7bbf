/**
 * *Các tháng trước*: a real table, one row per past month, that *Tháng trước* on the form looks up by the period
 * before the chosen one. Above it stands the month being typed in the same columns, so that without the add-in the
 * month can be kept with copy and paste-values.
 */
import { indicatorLabel, parseKey, slotLabel, slotsOf, TOTAL_GRADE, totalKey } from '../../reporting/catalogue/slots';
import type { Catalogue, FigureSlot } from '../../reporting/catalogue/indicator';
import { sumOverGrades } from '../../reporting/figures/sums';
import { serialOfDay } from '../../reporting/periods/days';
import type { Figures, FigureValue } from '../../reporting/figures/figure';
import type { ReportingCalendar } from '../../reporting/periods/period';
import type { School } from '../../reporting/schools/school';
import { isLevel, levelInfo, type Level } from '../../reporting/levels/level';
import { absoluteAddress, absoluteArea, quoteSheet } from '../../spreadsheet/address';
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { Cell, CellValue, Sheet, Style, Workbook } from '../../spreadsheet/model';
import { COLOURS, LOOKS, NUMBER_FORMATS, withLook } from '../looks/styles';
import { HISTORY_TABLE, SCHOOL_SHEET } from './contract';
import type { FormSheet } from './read';
import { SERVICE } from './service-sheet';
import { NO, PERIOD_LABEL, TOTAL_LABEL, YES } from './wordings';

export interface HistoryColumn {
  key: string;
  label: string;
  /** Absent for a total. */
  slot?: FigureSlot;
  total?: { level: Level; code: string };
}

/** Every figure the school is asked in some month of the year, with the totals of each grid. */
export function historyColumns(
  catalogue: Catalogue,
  school: Pick<School, 'levels' | 'ownership'>,
  calendar: ReportingCalendar,
): HistoryColumn[] {
  const slots = new Map<string, FigureSlot>();
  for (const period of calendar.periods)
    for (const slot of slotsOf(catalogue, school, period)) if (!slots.has(slot.key)) slots.set(slot.key, slot);
  const columns: HistoryColumn[] = [];
  const totals = new Set<string>();
  for (const slot of slots.values()) {
    columns.push({ key: slot.key, label: withLevel(slot.level, slotLabel(slot)), slot });
    if (!slot.level || slot.grade === undefined || slot.part) continue;
    totals.add(totalKey(slot.level, slot.indicator.code));
  }
  const byTotal = [...slots.values()].filter((slot) => slot.grade !== undefined && slot.level && !slot.part);
  for (const key of totals) {
    const slot = byTotal.find((one) => one.level && totalKey(one.level, one.indicator.code) === key);
    if (!slot?.level) continue;
    const label = withLevel(slot.level, `${TOTAL_LABEL} - ${indicatorLabel(slot.indicator, slot.level)}`);
    columns.push({ key, label, total: { level: slot.level, code: slot.indicator.code } });
  }
  return columns;
}

export interface PastMonth {
  /** "Tháng 10/2021". */
  label: string;
  figures: Figures;
}

/** Rows and columns of the sheet, from 0. */
export const HISTORY = {
  keys: 0,
  title: 1,
  current: 2,
  guide: 3,
  previous: 4,
  header: 5,
  firstMonth: 6,
  periodColumn: 0,
} as const;
/** Formulas look this far down: two school years of months, typed by hand or not. */
const LOOKED_UP = 24;

export interface HistorySheetInput {
  columns: readonly HistoryColumn[];
  months: readonly PastMonth[];
  catalogue: Catalogue;
  periodCell: string;
  /** Reference of the figure on the form, for those asked this month. */
  currentCell(key: string): string | undefined;
}

export function historySheet(workbook: Workbook, input: HistorySheetInput): Sheet {
  const { columns, months, catalogue } = input;
  const sheet = emptySheet(SCHOOL_SHEET.history);
  const style = (look: Style) => internStyle(workbook, look);
  const header = style(withLook(LOOKS.header, { align: { wrap: true } }));
  const label = style(withLook(LOOKS.locked, { font: { bold: true } }));
  sheet.rowFormats[HISTORY.keys] = { hidden: true };
  sheet.rowFormats[HISTORY.header] = { height: 64 };
  sheet.columns[HISTORY.periodColumn] = { width: 28 };
  setCell(sheet, HISTORY.title, 0, {
    value: 'CÁC THÁNG TRƯỚC (mỗi dòng một tháng; cột Tháng trước trên trang Nhập liệu lấy từ đây)',
    style: style(withLook(LOOKS.title, { align: { horizontal: 'left', wrap: false } })),
  });
  setCell(sheet, HISTORY.guide, 0, {
    value:
      'Dòng trên là tháng đang nhập: trước khi chọn kỳ mới, chép dòng đó và dán giá trị (Paste Values) xuống cuối bảng.',
    style: style(withLook(LOOKS.muted, { align: { wrap: false } })),
  });
  setCell(sheet, HISTORY.current, 0, { formula: input.periodCell, style: label });
  setCell(sheet, HISTORY.previous, 0, { formula: `"So với: "&${SERVICE.previousLabel}`, style: label });
  setCell(sheet, HISTORY.header, 0, { value: PERIOD_LABEL, style: header });
  columns.forEach((column, index) => {
    const at = index + 1;
    const look = style(withLook(LOOKS.locked, { ...numberFormatOf(column), fill: undefined }));
    sheet.columns[at] = { width: 14 };
    setCell(sheet, HISTORY.keys, at, { value: column.key });
    setCell(sheet, HISTORY.header, at, { value: column.label, style: header });
    const current = input.currentCell(column.key);
    const lookup = `INDEX(${pastColumn(at)},${SERVICE.previousRow})`;
    const found = `IF(${SERVICE.previousRow}=0,"",IF(${lookup}="","",${lookup}))`;
    setCell(sheet, HISTORY.previous, at, { formula: found, style: look });
    setCell(sheet, HISTORY.current, at, {
      ...(current && { formula: `IF(${current}="","",${current})` }),
      style: look,
    });
  });
  sheet.tables.push({
    name: HISTORY_TABLE,
    area: { top: HISTORY.header, left: 0, bottom: HISTORY.firstMonth, right: columns.length },
    columns: [{ name: PERIOD_LABEL }, ...columns.map((column) => ({ name: column.label }))],
    styleName: 'TableStyleLight1',
    showBandedRows: true,
    showFilterButton: true,
  });
  for (const month of months) putMonth(workbook, sheet, columns, catalogue, month);
  sheet.freeze = { rows: HISTORY.firstMonth, columns: 1 };
  sheet.tabColor = COLOURS.line;
  sheet.page = {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 20, bottom: 20, left: 15, right: 15 },
    scale: 70,
    titleColumns: { left: 0, right: 0 },
    titleRows: { top: HISTORY.header, bottom: HISTORY.header },
  };
  return sheet;
}

/** Writes a month's row: over the row of the same period when there is one, else below the last. */
export function putMonth(
  workbook: Workbook,
  sheet: Sheet,
  columns: readonly HistoryColumn[],
  catalogue: Catalogue,
  month: PastMonth,
): void {
  const table = sheet.tables.find(({ name }) => name === HISTORY_TABLE);
  let row: number = HISTORY.firstMonth;
  const isTaken = (at: number) => {
    const value = sheet.rows[at]?.[0]?.value;
    return value !== undefined && value !== null && value !== '' && value !== month.label;
  };
  while (isTaken(row)) row++;
  if (table) table.area.bottom = Math.max(table.area.bottom, row);
  setCell(sheet, row, 0, { value: month.label, style: internStyle(workbook, withLook(LOOKS.locked, {})) });
  columns.forEach((column, index) => {
    const style = internStyle(workbook, withLook(LOOKS.locked, numberFormatOf(column)));
    setCell(sheet, row, index + 1, { ...monthCell(column, month.figures, catalogue), style });
  });
}

/** A month's row on a sheet that is open. */
export interface MonthRow {
  sheet: string;
  row: number;
  /** From the first column on; `null`: blank. */
  cells: CellValue[];
  numberFormats: string[];
  /** The table must grow to this row. */
  isNew: boolean;
}

/**
 * Where a month goes on *Các tháng trước* as it now stands, found by its hidden row of keys: over the row of the same
 * period, else below the last. `undefined`: there is no such sheet.
 */
export function monthRow(sheets: readonly FormSheet[], catalogue: Catalogue, month: PastMonth): MonthRow | undefined {
  for (const { name, rows } of sheets) {
    const keys = Array.from(rows[HISTORY.keys] ?? [], (cell) => (typeof cell?.value === 'string' ? cell.value : ''));
    if (keys.filter((key) => parseKey(catalogue, key)).length < 3) continue;
    const labelAt = (row: number) => rows[row]?.[HISTORY.periodColumn]?.value ?? null;
    let row: number = HISTORY.firstMonth;
    while (labelAt(row) !== null && labelAt(row) !== '' && labelAt(row) !== month.label) row++;
    const columns = keys.map((key, index) => (index === HISTORY.periodColumn ? undefined : columnOf(catalogue, key)));
    return {
      sheet: name,
      row,
      cells: columns.map((column, index) =>
        index === HISTORY.periodColumn
          ? month.label
          : column
            ? (monthCell(column, month.figures, catalogue).value ?? null)
            : null,
      ),
      numberFormats: columns.map((column) => (column && numberFormatOf(column).numberFormat) ?? 'General'),
      isNew: row > HISTORY.firstMonth && labelAt(row) !== month.label,
    };
  }
  return undefined;
}

function columnOf(catalogue: Catalogue, key: string): Pick<HistoryColumn, 'key' | 'slot' | 'total'> | undefined {
  const slot = parseKey(catalogue, key);
  if (slot) return { key, slot };
  const [level, grade, code] = key.split('_');
  return code !== undefined && grade === TOTAL_GRADE && isLevel(level) ? { key, total: { level, code } } : undefined;
}

/** Reference of the Kỳ column as far as formulas look. */
export function pastPeriods(): string {
  return pastColumn(HISTORY.periodColumn);
}

/** Reference of last month's figure: empty text when it is blank or there is no last month; `undefined`: not kept. */
export function previousFigure(columns: readonly HistoryColumn[], key: string): string | undefined {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) return undefined;
  return `${quoteSheet(SCHOOL_SHEET.history)}!${absoluteAddress(HISTORY.previous, index + 1)}`;
}

function pastColumn(column: number): string {
  const area = { top: HISTORY.firstMonth, left: column, bottom: HISTORY.firstMonth + LOOKED_UP - 1, right: column };
  return `${quoteSheet(SCHOOL_SHEET.history)}!${absoluteArea(area)}`;
}

function monthCell(
  column: Pick<HistoryColumn, 'key' | 'slot' | 'total'>,
  figures: Figures,
  catalogue: Catalogue,
): Cell {
  if (column.total) {
    const { sum } = sumOverGrades(figures, column.total.level, column.total.code, catalogue);
    return { value: sum };
  }
  const value = figures.get(column.key);
  return { value: value === undefined || !column.slot ? null : cellValueOf(column.slot, value) };
}

/** A figure as it is typed into its cell: yes/no in words, a date as its serial number. */
function cellValueOf(slot: FigureSlot, value: FigureValue): string | number {
  if (typeof value === 'boolean') return value ? YES : NO;
  if (slot.indicator.kind === 'date' && typeof value === 'string') {
    return serialOfDay(value) ?? value;
  }
  return value;
}

function numberFormatOf(column: Pick<HistoryColumn, 'slot'>): Style {
  const kind = column.slot?.indicator.kind ?? 'count';
  if (kind === 'date') return { numberFormat: NUMBER_FORMATS.date };
  if (kind === 'percent') return { numberFormat: NUMBER_FORMATS.percent };
  return kind === 'count' || kind === 'money' || kind === 'pair' ? { numberFormat: NUMBER_FORMATS.count } : {};
}

/** Also what a level's own wide table needs not: here columns of two levels stand side by side. */
function withLevel(level: Level | undefined, label: string): string {
  return level ? `${levelInfo(level).prefix}: ${label}` : label;
}
