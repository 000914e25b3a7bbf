/** How the cells of an annex read, on a sheet or in a document. */
import type { Annex } from '../../reporting/briefing/document';
import { formatCount } from '../../reporting/wording/numbers';
import { shownPercent } from './number-formats';

/** Names and remarks stand on the left whatever their length; other short texts (dates, states) in the middle. */
const READ_AS_TEXT = new Set(['truong', 'xa', 'ghiChu']);
const SHORT_TEXT = 24;

export function annexAlignment(annex: Annex, column: number): 'left' | 'center' | 'right' {
  const { kind, key } = annex.columns[column];
  if (kind !== 'text') return 'right';
  if (READ_AS_TEXT.has(key)) return 'left';
  const longest = Math.max(0, ...annex.rows.map(({ cells }) => String(cells[column] ?? '').length));
  return longest <= SHORT_TEXT ? 'center' : 'left';
}

/** A number as printed: "12.843", "+3" for a difference, "91,0%"; a blank stays blank. */
export function annexText({ key, kind }: Annex['columns'][number], cell: string | number | null): string {
  if (typeof cell !== 'number') return cell ?? '';
  if (kind === 'percent') return shownPercent(cell);
  return key.endsWith('.real') && cell > 0 ? `+${formatCount(cell)}` : formatCount(cell);
}
