/** Vẽ biểu đồ vào sổ: indicators over the school year, level by level, as a table and Excel's own charts. */
import type { Catalogue } from '../../reporting/catalogue/indicator';
import { hasValues, trendIndicators, trendsOf } from '../../reporting/trends/trend';
import { buildChartSheet, CHART_PREFIX, CHART_SHEET } from '../../sheets/charts/build';
import { readDrawnArea } from '../../sheets/charts/drawn-record';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { addRows, openBook } from '../../workbook/open-book';
import { queueRename } from '../../workbook/one-sheet';
import { drawOwnSheet, queueStanding, type StandingSheet } from '../../workbook/own-sheet';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { Refused } from '../refusals';
import { freeName } from '../sheet-names';

/** What a person may choose to see: most often classes and pupils together. */
export interface TrendChoice {
  id: string;
  label: string;
  codes: readonly string[];
}

const SCALE = ['hocSinh', 'lop'];

/** The first is the usual one. */
export function trendChoices(catalogue: Catalogue): TrendChoice[] {
  const single = trendIndicators(catalogue).map(({ code, label }) => ({ id: code, label, codes: [code] }));
  const scale = SCALE.filter((code) => single.some(({ id }) => id === code));
  return scale.length < SCALE.length
    ? single
    : [{ id: SCALE.join('+'), label: 'Lớp và học sinh (trẻ)', codes: scale }, ...single];
}

export interface DrawChartsRequest {
  codes: readonly string[];
  /** For the log, local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}

export interface DrawnCharts {
  sheet: string;
  /** How many charts were drawn. */
  charts: number;
  /** New name of a sheet that stood there and was not drawn by us. */
  setAside?: string;
  syncs: SyncCount;
}

/**
 * Draws the sheet anew where it stands; charts and notes that people added stay. Fixed syncs: 3.
 * @throws Refused nothing-to-draw, sheet-protected
 */
export async function drawCharts({ codes, now }: DrawChartsRequest): Promise<DrawnCharts> {
  return withWorkbook(async (session) => {
    const standing = queueStanding(session, CHART_SHEET);
    const open = await openBook(session);
    const trends = codes.flatMap((code) => trendsOf(open.book, code)).filter(hasValues);
    if (trends.length === 0)
      throw new Refused(
        'nothing-to-draw',
        'Chưa có tháng nào trong năm học có số liệu của chỉ tiêu này nên chưa vẽ. Hãy tiếp nhận báo cáo hoặc chọn chỉ tiêu khác.',
      );
    const { workbook, charts } = buildChartSheet(trends, open.book.schoolYear);
    const there = standing();
    const area = there && readDrawnArea(there.rows);
    const isOurs = there !== undefined && (area !== undefined || isEmpty(there));
    const setAside = there && !isOurs ? freeName(CHART_SHEET, 'cũ', open.sheets) : undefined;
    if (setAside !== undefined) queueRename(session, CHART_SHEET, setAside);
    if (isOurs && there.isProtected)
      throw new Refused(
        'sheet-protected',
        `Trang “${CHART_SHEET}” đang được bảo vệ nên chưa vẽ gì. Hãy bỏ bảo vệ trang (Xem lại > Bỏ bảo vệ trang tính) rồi vẽ lại.`,
      );
    const own = isOurs ? there.charts.filter((name) => name.startsWith(CHART_PREFIX)) : [];
    await drawOwnSheet(session, { model: workbook, charts, ...(isOurs && { over: { area, charts: own } }) });
    await addRows(session, open, FIXED_TABLES.log, [
      {
        at: now,
        action: 'Vẽ biểu đồ',
        file: '',
        school: '',
        cell: CHART_SHEET,
        before: '',
        after: '',
        reason: [...new Set(trends.map(({ code }) => code))].join(', '),
      },
    ]);
    await session.sync();
    return { sheet: CHART_SHEET, charts: charts.length, ...(setAside !== undefined && { setAside }), syncs: session.count }; // prettier-ignore
  });
}

function isEmpty({ rows, charts }: StandingSheet): boolean {
  return charts.length === 0 && rows.every((row) => row.every((cell) => cell === null));
}
