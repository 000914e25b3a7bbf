/** How a report stands to the one that is already in for the school and period. */
import { canonicalFigures } from '../reporting/stamp/stamp';
import type { MonthlyReport } from '../reporting/figures/figure';
import type { AgainstReceived } from './decide';
import type { ReadOptions, ReceivedReport } from './expectations';

export interface Standing {
  standing: AgainstReceived;
  /** For the message; starts so that it can follow "bản đã nhận". */
  detail?: string;
}

/**
 * Older: equal to figures that were replaced since, finalised before those that are in, or received before them.
 * @param stampedAt when the file was finalised, "YYYY-MM-DDTHH:MM"
 */
export function compareWithReceived(
  report: MonthlyReport,
  stampedAt: string | undefined,
  received: ReceivedReport | undefined,
  options: ReadOptions,
): Standing {
  if (!received) return { standing: 'nothing-in' };
  const figures = canonicalFigures(report.figures);
  if (figures === canonicalFigures(received.figures)) {
    const returned = received.state === 'returned' ? ' và đã trả lại' : '';
    return { standing: 'same', detail: `${returned} lúc ${moment(received.receivedAt)}` };
  }
  if (received.superseded?.some((old) => canonicalFigures(old) === figures)) {
    return { standing: 'older', detail: `số liệu giống bản đã được thay lúc ${moment(received.receivedAt)}` };
  }
  if (stampedAt !== undefined && received.stampedAt !== undefined && stampedAt < received.stampedAt) {
    const detail = `chốt lúc ${moment(stampedAt)}, bản đã nhận chốt lúc ${moment(received.stampedAt)}`;
    return { standing: 'older', detail };
  }
  if (options.receivedAt !== undefined && options.receivedAt < received.receivedAt) {
    const detail = `thời điểm nhận ${moment(options.receivedAt)}, bản đã nhận lúc ${moment(received.receivedAt)}`;
    return { standing: 'older', detail };
  }
  return { standing: 'different' };
}

/** "2021-11-28T10:05" → "10g05 ngày 28/11/2021". */
function moment(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(iso);
  if (!match) return iso;
  const [, year, month, day, hour, minute] = match;
  return `${hour}g${minute} ngày ${day}/${month}/${year}`;
}
