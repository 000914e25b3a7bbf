/** What the form says of single cells: typed wrongly, left blank, a pair out of order, a change beyond its threshold. */
import type { FigureSlot } from '../../reporting/catalogue/indicator';
import { indicatorLabel } from '../../reporting/catalogue/slots';
import type { Rule } from '../../reporting/rules/rule';
import { areaAddress, cellAddress } from '../../spreadsheet/address';
import { SEVERITY_WORD, textLiteral } from './rule-formula';
import { NO, YES } from './wordings';

export interface RowCell {
  column: number;
  slot: FigureSlot;
}

/** Pasting removes Excel's validation, so the form looks again at what was typed. One formula per kind of slip. */
export function typedWrongly(row: number, cells: readonly RowCell[]): string[] {
  const counts = cells.filter(({ slot }) => ['count', 'money', 'pair'].includes(slot.indicator.kind));
  const ranges = rangesOf(counts.map(({ column }) => column));
  return [
    ...ranges.map(([left, right]) => notWhole(areaAddress({ top: row, left, bottom: row, right }))),
    ...cells.flatMap(({ column, slot }) => notItsKind(cellAddress(row, column), slot)),
  ];
}

/** Not an error while the form is being filled in; the summary line counts the cells. */
export function leftBlank(row: number, cells: readonly RowCell[]): string[] {
  const required = cells.filter(({ slot }) => slot.indicator.required);
  if (required.length === 0) return [];
  const blank = required.map(({ column }) => `N(${cellAddress(row, column)}="")`).join('+');
  return [`IF(${blank}>0,"Còn trống "&(${blank})&" ô bắt buộc. ","")`];
}

/** k of N: both or neither, and k at most N. */
export function pairOutOfOrder(rule: Rule, k: string, n: string): string {
  const word = SEVERITY_WORD[rule.severity];
  const half = `IF((${k}="")<>(${n}=""),"${word}: mới ghi một trong hai số. "`;
  return `${half},IF(COUNT(${k},${n})=2,IF(${k}>${n},"${word}: "&${k}&"/"&${n}&", số thứ nhất lớn hơn số thứ hai. ",""),""))`;
}

/** Against last month: beyond the absolute and the relative threshold both. */
export function changedTooMuch(rule: Rule, slot: FigureSlot, now: string, then: string): string | undefined {
  const threshold = slot.indicator.changeThreshold;
  if (!threshold) return undefined;
  const change = `ABS(${now}-${then})`;
  const label = indicatorLabel(slot.indicator, slot.level);
  const text = `${textLiteral(`${SEVERITY_WORD[rule.severity]}: ${label} `)}&IF(${now}>${then},"tăng ","giảm ")&${change}&" so với tháng trước. "`;
  const beyond = `AND(${change}>${threshold.absolute},${change}>${threshold.relative}*${then})`;
  return `IF(COUNT(${now},${then})=2,IF(${beyond},${text},""),"")`;
}

function notWhole(range: string): string {
  const whole = `SUMPRODUCT(--(${range}<>INT(${range})))+COUNTIF(${range},"<0")>0`;
  return `IF(COUNTA(${range})>COUNT(${range}),"LỖI: có ô không phải là số. ",IF(${whole},"LỖI: phải là số nguyên từ 0 trở lên. ",""))`;
}

function notItsKind(cell: string, slot: FigureSlot): string[] {
  const { kind, choices = [], max } = slot.indicator;
  switch (kind) {
    case 'percent': {
      const outside = `OR(NOT(ISNUMBER(${cell})),N(${cell})<0,N(${cell})>${max ?? 100})`;
      return [`IF(${cell}="","",IF(${outside},"LỖI: phải là số từ 0 đến ${max ?? 100}. ",""))`];
    }
    case 'date':
      return [`IF(OR(${cell}="",ISNUMBER(${cell})),"","LỖI: không phải ngày/tháng/năm. ")`];
    case 'yesNo':
      return [`IF(OR(${cell}="",${cell}="${YES}",${cell}="${NO}"),"","LỖI: chỉ chọn ${YES} hoặc ${NO}. ")`];
    case 'choice': {
      const known = choices.map((choice) => `${cell}=${textLiteral(choice)}`).join(',');
      return known === '' ? [] : [`IF(OR(${cell}="",${known}),"","LỖI: chọn trong danh sách. ")`];
    }
    case 'text':
      return [];
    default:
      return max === undefined ? [] : [`IF(N(${cell})>${max},"LỖI: không quá ${max}. ","")`];
  }
}

/** [2,3,4,6] → [2,4], [6,6]. */
function rangesOf(columns: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const column of columns) {
    const last = ranges.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else ranges.push([column, column]);
  }
  return ranges;
}
