/**
 * The sheet "Biểu đồ": for each level its figures month by month, and beside them a line chart of each indicator. Blank cells
 * are months without a report: the line stops there. A4 across, two levels a page, no chart over a page's edge.
 */
import type { SchoolYear } from '../../reporting/periods/period';
import { monthsText, schoolYearLabel } from '../../reporting/periods/calendar';
import { countScale, type CountScale } from '../../reporting/trends/scale';
import { hasValues, isWhole, placeTitle, type Trend, type TrendPoint } from '../../reporting/trends/trend';
import { formatCount, formatPair } from '../../reporting/wording/numbers';
import { emptySheet, emptyWorkbook, internStyle, setCell } from '../../spreadsheet/build';
import type { Area, CellValue, Sheet, Style, Workbook } from '../../spreadsheet/model';
import { COUNT_FORMAT, LOOKS, NUMBER_FORMATS, withLook } from '../looks/styles';
import { POINTS_PER_WIDTH_UNIT } from '../looks/default-style';
import { textHeight } from '../looks/text-lines';
import { drawnRecord, RECORD_COLUMN } from './drawn-record';

export const CHART_SHEET = 'Biểu đồ';

/** Charts of ours are known by their names; others on the sheet are people's own. */
export const CHART_PREFIX = 'giaoban-';

/** A line chart over cells of the sheet, as it is drawn through Office.js. */
export interface LineChart {
  name: string;
  title: string;
  /** Title of the axis of values: their unit. */
  unit: string;
  label: string;
  categories: Area;
  values: Area;
  scale: CountScale;
  numberFormat: string;
  /** There is room to write every value at its point. */
  isWide: boolean;
  /** Points that are not of all units: another mark, and the line to and from them dashed, for it is no rise or fall. */
  partial: readonly PartialPoint[];
  /** The cells it covers. */
  place: Area;
}

export interface PartialPoint {
  point: number;
  /** "16/17", with room "11.893 (16/17)". */
  text: string;
  /** Where the text does not lie on the line. */
  at: 'Top' | 'Bottom';
  /** A line leads on to the next point. */
  leadsOn: boolean;
}

export interface ChartSheet {
  /** One sheet. */
  workbook: Workbook;
  charts: LineChart[];
}

const MONTH_WIDTH = 9;
const FIGURE_WIDTH = 10;
const GAP_WIDTH = 1;
/** The strip of columns the charts lie over. */
const CHART_COLUMNS = 6;
/** A4 across less 15 mm on both sides, in characters. */
const PAGE_WIDTH = 140;
/** A chart is no lower than so many months. */
const LEAST_ROWS = 9;
const HEIGHTS = { title: 22, gap: 4, section: 20, header: 30, month: 15, between: 10 };
/** A4 across less 12 mm above and below, in points. */
const PAGE_HEIGHT = 527;
const HINT =
  'Ô trống: tháng chưa có số liệu. Hình thoi và nét đứt trên biểu đồ, số trường in nghiêng trong bảng: tháng chưa đủ số liệu của mọi trường. ' +
  'Bảng và biểu đồ này được vẽ lại theo sổ mỗi lần bấm “Vẽ biểu đồ vào sổ”; hãy ghi chú ngoài bảng.';

/** @param trends those with values; the lines of one level stand side by side */
export function buildChartSheet(trends: readonly Trend[], year: SchoolYear): ChartSheet {
  const workbook = emptyWorkbook();
  const sheet = emptySheet(CHART_SHEET);
  workbook.sheets.push(sheet);
  const blocks = blocksOf(trends.filter(hasValues));
  const across = Math.max(1, ...blocks.map(({ lines }) => lines.length));
  const firstChartColumn = 1 + 2 * across + 1;
  const right = firstChartColumn + CHART_COLUMNS - 1;
  const put = cellWriter(workbook, sheet);

  put(0, 0, `BIỂU ĐỒ THEO CẤP HỌC, NĂM HỌC ${schoolYearLabel(year)}`, TITLE);
  sheet.rowFormats[0] = { height: HEIGHTS.title };
  const hintHeight = writeHint(put, sheet);
  sheet.rowFormats[3] = { height: HEIGHTS.gap };
  const charts: LineChart[] = [];
  const rowBreaks: number[] = [];
  let top = 4;
  let filled = HEIGHTS.title + hintHeight + HEIGHTS.gap;
  for (const block of blocks) {
    const rows = Math.max(block.months.length, LEAST_ROWS);
    const height = HEIGHTS.section + HEIGHTS.header + rows * HEIGHTS.month;
    if (filled + height > PAGE_HEIGHT) {
      // With the space above it: left behind, it could need a page of its own.
      rowBreaks.push(top - 1);
      filled = HEIGHTS.between;
    }
    writeFigures(put, sheet, block, top, rows);
    charts.push(...chartsOf(block, top, rows, firstChartColumn));
    filled += height + HEIGHTS.between;
    top += rows + 3;
  }
  const area = { top: 0, left: 0, bottom: top - 2, right };
  setCell(sheet, 0, RECORD_COLUMN, { value: drawnRecord(area) });
  sheet.columns = columnsOf(across, right);
  sheet.showGridlines = false;
  sheet.page = {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 12, bottom: 12, left: 15, right: 15, header: 6, footer: 6 },
    // Not "one page wide": Excel passes over page breaks of sheets that are fitted.
    scale: 100,
    footer: { center: '&P/&N' },
    area,
    rowBreaks,
  };
  return { workbook, charts };
}

interface Block {
  title: string;
  lines: Trend[];
  /** In the order of the calendar. */
  months: { label: string; points: (TrendPoint | undefined)[] }[];
}

function blocksOf(trends: readonly Trend[]): Block[] {
  const places = [...new Set(trends.map(({ place }) => place))];
  return places.map((place) => {
    const lines = trends.filter((trend) => trend.place === place);
    const periods = new Map(lines.flatMap(({ points }) => points.map(({ period }) => [period.id, period])));
    return {
      title: placeTitle(place),
      lines,
      months: [...periods.values()]
        .sort((a, b) => a.year - b.year || a.firstMonth - b.firstMonth)
        .map((period) => ({
          label: monthsText(period),
          points: lines.map(({ points }) => points.find((point) => point.period.id === period.id)),
        })),
    };
  });
}

type Put = (row: number, column: number, value: CellValue, style: Style) => void;

function cellWriter(workbook: Workbook, sheet: Sheet): Put {
  return (row, column, value, style) => setCell(sheet, row, column, { value, style: internStyle(workbook, style) });
}

const TITLE = withLook(LOOKS.title, { align: { horizontal: 'left', wrap: false } });
const NOTE = withLook(LOOKS.muted, { align: { wrap: false } });
const SECTION = withLook(LOOKS.section, { border: {}, fill: undefined });
const HEADER = withLook(LOOKS.header, { font: { size: 10 } });
const MONTH = withLook(LOOKS.rowLabel, { font: { size: 10.5 }, numberFormat: NUMBER_FORMATS.text });
const FIGURE = withLook(LOOKS.locked, { font: { size: 10.5 }, numberFormat: COUNT_FORMAT });
const COVERAGE = withLook(LOOKS.locked, { font: { size: 10.5 }, align: { horizontal: 'center' } });
const PARTIAL = withLook(COVERAGE, { font: { italic: true } });

/** Two lines over the whole width, without merged cells: people insert and sort. */
function writeHint(put: Put, sheet: Sheet): number {
  const [first, second] = [HINT.slice(0, HINT.indexOf(' Bảng và')), HINT.slice(HINT.indexOf('Bảng và'))];
  put(1, 0, first, NOTE);
  put(2, 0, second, NOTE);
  const heights = [first, second].map((text) =>
    textHeight(text, { size: 11, italic: true }, PAGE_WIDTH * POINTS_PER_WIDTH_UNIT),
  );
  heights.forEach((height, index) => (sheet.rowFormats[1 + index] = { height }));
  return heights[0] + heights[1];
}

function writeFigures(put: Put, sheet: Sheet, block: Block, top: number, rows: number): void {
  put(top, 0, block.title, SECTION);
  sheet.rowFormats[top] = { height: HEIGHTS.section };
  sheet.rowFormats[top + 1] = { height: HEIGHTS.header };
  put(top + 1, 0, 'Tháng', HEADER);
  block.lines.forEach(({ label, unitWord }, index) => {
    put(top + 1, 1 + 2 * index, label, HEADER);
    put(top + 1, 2 + 2 * index, `Số ${unitWord} có số liệu`, HEADER);
  });
  for (let row = 0; row < rows; row++) sheet.rowFormats[top + 2 + row] = { height: HEIGHTS.month };
  sheet.rowFormats[top + 2 + rows] = { height: HEIGHTS.between };
  block.months.forEach(({ label, points }, index) => {
    const row = top + 2 + index;
    put(row, 0, label, MONTH);
    points.forEach((point, line) => {
      put(row, 1 + 2 * line, point?.value ?? null, FIGURE);
      put(row, 2 + 2 * line, coverageCell(point), point && !isWhole(point) ? PARTIAL : COVERAGE);
    });
  });
}

/** A month still to come says nothing of who is missing. */
function coverageCell(point: TrendPoint | undefined): string | null {
  return point?.value === undefined || point.expected === 0 ? null : formatPair(point.own, point.expected);
}

function chartsOf({ title, lines, months }: Block, top: number, rows: number, firstColumn: number): LineChart[] {
  const width = CHART_COLUMNS / lines.length;
  const [first, last] = [top + 2, top + 1 + months.length];
  return lines.map(({ place, code, label, unit }, line): LineChart => {
    const points = months.map((month) => month.points[line]);
    const isWide = lines.length === 1;
    const partial = partialPoints(points, isWide);
    const column = 1 + 2 * line;
    const left = firstColumn + Math.floor(width * line);
    return {
      name: `${CHART_PREFIX}${place}-${code}`,
      title: `${title}: ${label}`,
      unit,
      label,
      categories: { top: first, left: 0, bottom: last, right: 0 },
      values: { top: first, left: column, bottom: last, right: column },
      scale: scaleOf(points, partial),
      numberFormat: COUNT_FORMAT,
      isWide,
      partial,
      place: { top: top + 1, left, bottom: top + 1 + rows, right: firstColumn + Math.floor(width * (line + 1)) - 1 },
    };
  });
}

function partialPoints(points: readonly (TrendPoint | undefined)[], isWide: boolean): PartialPoint[] {
  return points.flatMap((one, point) => {
    const value = one?.value;
    if (!one || value === undefined || isWhole(one)) return [];
    const [before, after] = [points[point - 1]?.value, points[point + 1]?.value];
    const isLow = (before ?? value) + (after ?? value) > 2 * value;
    const coverage = formatPair(one.own, one.expected);
    const text = isWide ? `${formatCount(value)} (${coverage})` : coverage;
    return [{ point, text, at: isLow ? 'Bottom' : 'Top', leadsOn: after !== undefined }];
  });
}

/** What stands under a low point needs room above the axis. */
const ROOM = 0.15;

function scaleOf(points: readonly (TrendPoint | undefined)[], partial: readonly PartialPoint[]): CountScale {
  const values = points.flatMap((one) => (one?.value === undefined ? [] : [one.value]));
  const room = (Math.max(...values) - Math.min(...values)) * ROOM;
  const low = partial.flatMap(({ point, at }) => (at === 'Bottom' ? [(points[point]?.value ?? 0) - room] : []));
  return countScale([...values, ...low.map((value) => Math.max(0, value))]);
}

function columnsOf(across: number, right: number): Sheet['columns'] {
  const widths = [MONTH_WIDTH, ...Array.from({ length: 2 * across }, () => FIGURE_WIDTH), GAP_WIDTH];
  const left = PAGE_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  const columns: Sheet['columns'] = {};
  for (let column = 0; column <= right; column++) columns[column] = { width: widths[column] ?? left / CHART_COLUMNS };
  columns[RECORD_COLUMN] = { hidden: true };
  return columns;
}
