/** The month's meeting as the book has it, and as the person is changing it. */
import { useEffect, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { saysTheSame } from '../../../reporting/book/says-the-same';
import type { Period } from '../../../reporting/periods/period';
import { meetingMonth, type MeetingMonth } from '../../../workflows/meeting/meeting-month';

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
}

/** Changes stay while other screens are looked at; another month begins anew once they are written or dropped. */
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
  return {
    ...shown,
    isChanged,
    isOvertaken: isChanged && isBehind,
    change: (change) => setDraft({ ...shown, period: period.id, now: { ...shown.now, ...change } }),
    discard: () => setDraft({ period: period.id, before: held, now: held }),
  };
}
