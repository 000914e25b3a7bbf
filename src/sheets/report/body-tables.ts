/** Tables inside the report: tasks of next month, targets beside what was reached. */
import type { BriefingBlock } from '../../reporting/briefing/document';
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

export function taskTable(rows: Rows<'tasks'>): Strip[] {
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { span: TASK_COLUMNS.number, label: 'TT', align: 'center' },
    { span: TASK_COLUMNS.content, label: 'Nội dung nhiệm vụ' },
    { span: TASK_COLUMNS.lead, label: 'Chủ trì' },
    { span: TASK_COLUMNS.support, label: 'Phối hợp' },
    { span: TASK_COLUMNS.deadline, label: 'Thời hạn', align: 'center' },
  ];
  const cells = rows.map(({ number, content, lead, support, deadline }) => [number, content, lead, support, deadline]);
  return table(columns, cells);
}

export function targetTable(rows: Rows<'targets'>): Strip[] {
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { span: TARGET_COLUMNS.number, label: 'TT', align: 'center' },
    { span: TARGET_COLUMNS.indicator, label: 'Chỉ tiêu' },
    { span: TARGET_COLUMNS.scope, label: 'Phạm vi' },
    { span: TARGET_COLUMNS.target, label: 'Mục tiêu', align: 'center' },
    { span: TARGET_COLUMNS.actual, label: 'Thực hiện', align: 'center' },
    { span: TARGET_COLUMNS.met, label: 'Đánh giá', align: 'center' },
  ];
  const verdict = (met: boolean | null) => (met === null ? 'Chưa có số liệu' : met ? 'Đạt' : 'Chưa đạt');
  const cells = rows.map(({ indicator, scope, target, actual, met }, index) => [
    String(index + 1),
    indicator,
    scope,
    target,
    actual,
    verdict(met),
  ]);
  return table(columns, cells);
}

function table(columns: readonly Column[], rows: readonly string[][]): Strip[] {
  const heading = line(
    columns,
    columns.map(({ label }) => label),
    HEADING,
    true,
  );
  return [{ ...heading, keepWithNext: true }, ...rows.map((cells) => line(columns, cells, TEXT, false)), gapStrip(9)];
}

function line(columns: readonly Column[], texts: readonly string[], font: TextFont, heading: boolean): Strip {
  const heights = columns.map(({ span }, index) => textHeight(texts[index], font, spanWidth(span)));
  return {
    height: Math.max(...heights) + 6,
    cells: columns.map(({ span, align = 'left' }, index) => ({
      span,
      text: texts[index],
      style: { ...textStyle(font, heading ? 'center' : align, 'center'), border: BOXED },
    })),
  };
}
