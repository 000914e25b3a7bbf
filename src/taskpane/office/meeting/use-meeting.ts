/** The month's meeting as the book has it, and as the person is changing it. */
import { useEffect, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { saysTheSame } from '../../../reporting/book/says-the-same';
import type { Period } from '../../../reporting/periods/period';
import { meetingMonth, type MeetingMonth } from '../../../workflows/meeting/meeting-month';
import { hasFields, type Unwritten, useUnwritten } from '../forms/use-unwritten';

export interface Draft {
  /** What stood in the book when the person began. */
  before: MeetingMonth;
  now: MeetingMonth;
  isChanged: boolean;
  /** The book holds something else by now. */
  isOvertaken: boolean;
  change(change: Partial<MeetingMonth>): void;
  /** Back to what the book holds. */
  discard(): void;
  kept: Unwritten<Typed>;
  /** What was typed before, as it was. */
  restore(typed: Typed): void;
}

/** What is kept of a month until it is written. */
type Typed = Pick<Draft, 'before' | 'now'>;

/** Changes stay while other screens are looked at; those of another month are kept, and offered when it is shown again. */
export function useMeeting(book: OfficeBook, period: Period): Draft {
  const held = meetingMonth(book, period);
  const [draft, setDraft] = useState({ period: period.id, before: held, now: held });
  const isOther = draft.period !== period.id;
  // What was just written is in the book: nothing is left to write.
  const isChanged = !isOther && !saysTheSame(draft.now, draft.before) && !saysTheSame(draft.now, held);
  const isBehind = !saysTheSame(draft.before, held);
  useEffect(() => {
    if (isOther || (isBehind && !isChanged)) setDraft({ period: period.id, before: held, now: held });
  }, [isOther, isBehind, isChanged, period.id]);
  const shown = isOther ? { before: held, now: held } : draft;
  const typed = isChanged ? { before: draft.before, now: draft.now } : undefined;
  const kept = useUnwritten(book, `hop:${period.id}`, typed, isTyped);
  return {
    ...shown,
    isChanged,
    isOvertaken: isChanged && isBehind,
    change: (change) => setDraft({ ...shown, period: period.id, now: { ...shown.now, ...change } }),
    discard: () => setDraft({ period: period.id, before: held, now: held }),
    kept,
    restore: (before) => setDraft({ period: period.id, before: before.before, now: withoutNulls(before.now) }),
  };
}

const PARTS = ['attendance', 'tasks', 'lines'];

function isTyped(kept: unknown): kept is Typed {
  if (!hasFields(kept, ['before', 'now'])) return false;
  const { before, now } = kept as Record<'before' | 'now', unknown>;
  return hasFields(before, PARTS, PARTS) && hasFields(now, PARTS, PARTS);
}

/** A number that was not typed yet is NaN here and `null` in what is kept. */
function withoutNulls(month: MeetingMonth): MeetingMonth {
  const number = (value: number | null): number => value ?? NaN;
  return {
    ...month,
    attendance: month.attendance.map((row) => ({
      ...row,
      invited: number(row.invited),
      present: number(row.present),
      absent: number(row.absent),
    })),
  };
}
