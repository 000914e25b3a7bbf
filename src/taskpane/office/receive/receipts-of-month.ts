/** The receipts (lots) of a month that still stand in the book, the latest first. Pure. */
import { compareLots } from '../../../reporting/submissions/lots';
import { currentSubmissions } from '../../../reporting/submissions/states';
import type { Submission } from '../../../reporting/submissions/submission';

export interface ReceiptOfMonth {
  lot: string;
  /** The earliest and the latest Thời điểm nhận in it. */
  from: string;
  to: string;
  reports: number;
  /** Of them, those a later lot has replaced. */
  replaced: number;
  /** Something of it is locked: it cannot be taken back. */
  isLocked: boolean;
  /** Nhập hộ, tạm lấy or the single file: what `tblNop` says of the first. */
  file: string;
}

export function receiptsOfMonth(submissions: readonly Submission[], period: string): ReceiptOfMonth[] {
  const current = currentSubmissions(submissions, period);
  const byLot = new Map<string, ReceiptOfMonth>();
  for (const { period: own, lot, school, receivedAt, state, file } of submissions) {
    if (own !== period) continue;
    const known = byLot.get(lot) ?? {
      lot,
      from: receivedAt,
      to: receivedAt,
      reports: 0,
      replaced: 0,
      isLocked: false,
      file,
    };
    byLot.set(lot, {
      ...known,
      from: receivedAt < known.from ? receivedAt : known.from,
      to: receivedAt > known.to ? receivedAt : known.to,
      reports: known.reports + 1,
      replaced: known.replaced + (current.get(school)?.lot === lot ? 0 : 1),
      isLocked: known.isLocked || state === 'locked',
    });
  }
  return [...byLot.values()].sort((a, b) => compareLots(b.lot, a.lot));
}
