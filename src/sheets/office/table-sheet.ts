/** A sheet with one table: title and hint above it, heading frozen, columns ready for typing. */
import { emptySheet, internStyle, setCell } from '../../spreadsheet/build';
import type { CellValue, Sheet, Validation, Workbook } from '../../spreadsheet/model';
import { POINTS_PER_WIDTH_UNIT } from '../looks/default-style';
import { LOOKS, withLook } from '../looks/styles';
import { textHeight } from '../looks/text-lines';
import type { ColumnLook } from './layout';
import type { TableLook } from './tables';

const TITLE_ROW = 0;
const HINT_ROW = 1;
export const HEADER_ROW = 3;
/** Drop-down lists reach this far, so that rows typed below the table have them too. */
const LAST_CHECKED_ROW = 9999;
/** Columns this wide hold sentences: they wrap. */
const WRAPS_FROM = 50;
const BODY_SIZE = 11;
/** Excel's, in points. */
const MAX_ROW_HEIGHT = 409;
/** Excel's limit for a list written out in the rule. */
const LIST_LIMIT = 255;

export function tableSheet(workbook: Workbook, look: TableLook, rows: readonly CellValue[][]): Sheet {
  const sheet = emptySheet(look.sheet);
  const style = (...args: Parameters<typeof withLook>) => internStyle(workbook, withLook(...args));
  const title = style(LOOKS.title, { align: { horizontal: 'left', wrap: false } });
  setCell(sheet, TITLE_ROW, 0, { value: look.title, style: title });
  setCell(sheet, HINT_ROW, 0, { value: look.hint, style: style(LOOKS.muted, { align: { wrap: false } }) });
  sheet.rowFormats[TITLE_ROW] = { height: 24 };
  sheet.rowFormats[HEADER_ROW] = { height: headerHeight(look.columns) };

  const body = look.columns.map(({ numberFormat, width }) =>
    style(LOOKS.plain, { font: { size: BODY_SIZE }, align: { wrap: width >= WRAPS_FROM }, numberFormat }),
  );
  const heading = internStyle(workbook, LOOKS.header);
  look.columns.forEach(({ header, width }, column) => {
    setCell(sheet, HEADER_ROW, column, { value: header, style: heading });
    sheet.columns[column] = { width, style: body[column] };
  });
  // An empty table has one blank row, as in Excel; readers pass over it.
  const lines = rows.length > 0 ? rows : [look.columns.map(() => null)];
  lines.forEach((cells, index) => {
    cells.forEach((value, column) => setCell(sheet, HEADER_ROW + 1 + index, column, { value, style: body[column] }));
    const height = rowHeight(look.columns, cells);
    if (height !== undefined) sheet.rowFormats[HEADER_ROW + 1 + index] = { height };
  });
  sheet.tables = [
    {
      name: look.table,
      area: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + lines.length, right: look.columns.length - 1 },
      columns: look.headers.map((name) => ({ name })),
      styleName: 'TableStyleLight1',
      showBandedRows: true,
      showFilterButton: true,
    },
  ];
  sheet.freeze = { rows: HEADER_ROW + 1, columns: 0 };
  sheet.validations = look.columns.flatMap((column, index) => validationOf(column, index));
  sheet.page = {
    paper: 'A4',
    orientation: 'landscape',
    fit: { width: 1, height: 0 },
    margins: { top: 20, bottom: 15, left: 15, right: 15 },
    titleRows: { top: HEADER_ROW, bottom: HEADER_ROW },
  };
  return sheet;
}

function validationOf({ header, choices, prompt }: ColumnLook, column: number): Validation[] {
  const areas = [{ top: HEADER_ROW + 1, left: column, bottom: LAST_CHECKED_ROW, right: column }];
  const message = prompt ? { prompt: { title: header.slice(0, 32), message: prompt } } : {};
  const listed = choices?.join(',') ?? '';
  const canList = choices !== undefined && listed.length <= LIST_LIMIT && choices.every((item) => !item.includes(','));
  if (canList) {
    const error = {
      style: 'warning' as const,
      title: header.slice(0, 32),
      message: 'Giá trị không có trong danh sách; hãy chọn một giá trị trong danh sách.',
    };
    return [{ areas, type: 'list', formula1: `"${listed}"`, allowBlank: true, error, ...message }];
  }
  // A rule that lets everything pass, only to show the prompt.
  return prompt ? [{ areas, type: 'custom', formula1: 'TRUE', allowBlank: true, ...message }] : [];
}

/** Only rows with a sentence of more than one line get a height of their own; the others stay free to fit themselves. */
function rowHeight(columns: readonly ColumnLook[], cells: readonly CellValue[]): number | undefined {
  const heights = columns.map(({ width }, column) => {
    const value = cells[column];
    if (width < WRAPS_FROM || typeof value !== 'string') return 0;
    return textHeight(value, { size: BODY_SIZE }, width * POINTS_PER_WIDTH_UNIT);
  });
  const height = Math.max(...heights);
  return height > BODY_SIZE * 2 ? Math.min(height, MAX_ROW_HEIGHT) : undefined;
}

/** Headings wrap; 14 points for each line of the longest. */
function headerHeight(columns: readonly ColumnLook[]): number {
  const lines = columns.map(({ header, width }) => Math.ceil((header.length * 1.25) / (width - 2)));
  return 8 + 15 * Math.max(1, Math.min(6, ...[Math.max(...lines)]));
}
