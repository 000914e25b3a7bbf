/** Sums of the annexes, added up cell by cell and held against the totals and the board. */
import { formatCount } from '../../wording/numbers';
import type { Annex, AnnexRow, Briefing } from '../document';
import { totalAt, type Place, type ReportMonth } from '../month';
import { isLevel } from '../../levels/level';
import { ReconciliationError } from './error';

export function checkAnnexSums(briefing: Briefing, month: ReportMonth): void {
  for (const annex of briefing.annexes) {
    checkCells(annex);
    annex.columns.forEach((column, c) => {
      if (column.kind !== 'count' && column.kind !== 'money') return;
      for (const row of annex.rows)
        if (row.kind === 'subtotal' || row.kind === 'total') checkTotal(annex, row, c, column.key, month);
    });
  }
}

/** The sum of a column over a level's (or all) school rows; `null` when no school gave it. */
export function annexSum(annex: Annex, place: string, key: string): number | null {
  const c = annex.columns.findIndex((column) => column.key === key);
  const row = annex.rows.find((one) => one.id === place && (one.kind === 'subtotal' || one.kind === 'total'));
  return c < 0 || !row ? null : added(annex, row, c);
}

/** What "Cộng" prints is what its school rows come to. */
function checkCells(annex: Annex): void {
  annex.columns.forEach((column, c) => {
    if (column.kind !== 'count' && column.kind !== 'money') return;
    for (const row of annex.rows)
      if (row.adds && (row.cells[c] ?? null) !== added(annex, row, c))
        throw differ(annex, row, column.key, row.cells[c] ?? null, added(annex, row, c));
  });
}

function added(annex: Annex, row: AnnexRow, c: number): number | null {
  let sum: number | null = null;
  for (const r of row.adds ?? []) {
    const cell = annex.rows[r]?.cells[c];
    if (typeof cell === 'number') sum = (sum ?? 0) + cell;
  }
  return sum;
}

function checkTotal(annex: Annex, row: AnnexRow, c: number, key: string, month: ReportMonth): void {
  const expected = expectedSum(annex, row, key, month);
  const sum = added(annex, row, c);
  if (expected !== undefined && expected !== sum) throw differ(annex, row, key, sum, expected);
}

/** What the totals or the board say; `undefined` where they say nothing of this sum. */
function expectedSum(annex: Annex, row: AnnexRow, key: string, month: ReportMonth): number | null | undefined {
  if (annex.code === 'PL4' && row.id === 'ALL') return row.adds?.length ? boardFigure(month, key) : null;
  if (annex.code !== 'PL1' && annex.code !== 'PL2') return undefined;
  const place: Place = isLevel(row.id) ? row.id : 'ALL';
  const code = key.replace(/\.real$/, '');
  const total = totalAt(month, place, code);
  const value = key.endsWith('.real') ? total.real : total.current;
  if (value !== null && typeof value !== 'number') return undefined;
  if (annex.code === 'PL2' || total.outside === undefined || value === null) return value;
  // PL1 has the office's own schools only: what comes from outside is taken off, and their change is not in it.
  if (key.endsWith('.real')) return undefined;
  return total.reported === 0 && value === total.outside ? undefined : value - total.outside;
}

export function boardFigure(month: ReportMonth, what: string): number | undefined {
  const { ALL } = month.board;
  const figures: Record<string, number> = { ...ALL, missing: ALL.missing.length };
  return figures[what];
}

function differ(annex: Annex, row: AnnexRow, key: string, sum: number | string | null, expected: number | null) {
  const say = (value: number | string | null) => (typeof value === 'number' ? formatCount(value) : (value ?? 'trống'));
  return new ReconciliationError(
    `${annex.code} ${row.id}.${key}`,
    `${annex.label}, dòng “${row.kind === 'total' ? 'Tổng cộng' : `Cộng ${row.id}`}”, cột “${key}”: cộng các trường được ` +
      `${say(sum)} nhưng số tổng hợp là ${say(expected)}. Chưa lập báo cáo; kiểm tra các bảng Số liệu rồi lập lại.`,
  );
}
