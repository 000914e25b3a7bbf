/** Tables inside the report: tasks of next month, targets beside what was reached. */
import type { BriefingBlock } from '../../reporting/briefing/document';
import { FIXED, RUNNING_NUMBER, tableCellField } from './field-names';
import { spanWidth, TARGET_COLUMNS, TASK_COLUMNS, type Span } from './grid';
import { BOXED, gapStrip, textStyle, type Strip } from './strips';
import { textHeight, type TextFont } from '../looks/text-lines';

type Rows<K extends BriefingBlock['kind']> = Extract<BriefingBlock, { kind: K; rows: unknown[] }>['rows'];

interface Column {
  span: Span;
  label: string;
  align?: 'left' | 'center';
}

const TEXT: TextFont = { size: 12 };
const HEADING: TextFont = { size: 12, bold: true };

/** Headings and texts of a table of the report, whatever it is printed with. */
export interface PrintedTable {
  columns: { key: string; label: string; align: 'left' | 'center' }[];
  rows: string[][];
}

export function taskTexts(rows: Rows<'tasks'>): PrintedTable {
  return {
    columns: [
      { key: 'number', label: 'TT', align: 'center' },
      { key: 'content', label: 'Nội dung nhiệm vụ', align: 'left' },
      { key: 'lead', label: 'Chủ trì', align: 'left' },
      { key: 'support', label: 'Phối hợp', align: 'left' },
      { key: 'deadline', label: 'Thời hạn', align: 'center' },
    ],
    rows: rows.map(({ number, content, lead, support, deadline }) => [number, content, lead, support, deadline]),
  };
}

export function targetTexts(rows: Rows<'targets'>): PrintedTable {
  const verdict = (met: boolean | null) => (met === null ? 'Chưa có số liệu' : met ? 'Đạt' : 'Chưa đạt');
  return {
    columns: [
      { key: 'number', label: 'TT', align: 'center' },
      { key: 'indicator', label: 'Chỉ tiêu', align: 'left' },
      { key: 'scope', label: 'Phạm vi', align: 'left' },
      { key: 'target', label: 'Mục tiêu', align: 'center' },
      { key: 'actual', label: 'Thực hiện', align: 'center' },
      { key: 'met', label: 'Đánh giá', align: 'center' },
    ],
    rows: rows.map(({ indicator, scope, target, actual, met, verdict: own }, index) => [
      String(index + 1),
      indicator,
      scope,
      target,
      actual,
      own ?? verdict(met),
    ]),
  };
}

export function taskTable(rows: Rows<'tasks'>, name?: string): Strip[] {
  return table(taskTexts(rows), TASK_COLUMNS, name);
}

export function targetTable(rows: Rows<'targets'>, name?: string): Strip[] {
  return table(targetTexts(rows), TARGET_COLUMNS, name);
}

function table({ columns: printed, rows }: PrintedTable, spans: Record<string, Span>, name = ''): Strip[] {
  if (rows.length === 0) return [];
  const columns = printed.map(({ key, label, align }): Column => ({ span: spans[key], label, align }));
  const heading = line(
    columns,
    columns.map(({ label }) => label),
    HEADING,
    () => FIXED,
  );
  const body = rows.map((cells, row) =>
    line(columns, cells, TEXT, (column) =>
      printed[column].key === RUNNING_NUMBER ? FIXED : tableCellField(name, row, printed[column].key),
    ),
  );
  return [{ ...heading, keepWithNext: true }, ...body, gapStrip(9)];
}

function line(
  columns: readonly Column[],
  texts: readonly string[],
  font: TextFont,
  fieldOf: (column: number) => string,
): Strip {
  const heights = columns.map(({ span }, index) => textHeight(texts[index], font, spanWidth(span)));
  return {
    height: Math.max(...heights) + 6,
    cells: columns.map(({ span, align = 'left' }, index) => ({
      span,
      text: texts[index],
      style: { ...textStyle(font, font === HEADING ? 'center' : align, 'center'), border: BOXED },
      field: fieldOf(index),
    })),
  };
}
