/** The whole giao ban report of a period as a document, reconciled before anybody draws it. */
import type { OfficeBook } from '../book/book';
import type { Period } from '../periods/period';
import { settingText } from '../settings/settings';
import { annexesOf } from './annexes/annexes';
import { attendanceLines } from './attendance';
import type { Briefing, BriefingBlock } from './document';
import { fieldBlocks, type NotesOf } from './fields';
import { footnotesOf } from './footnotes';
import { closingOf, headerOf, isReport, meetingInFull, openingOf, periodInFull, signatureOf } from './header';
import { reportMonth, type ReportMonth } from './month';
import { partTwoBlocks } from './part-two';
import { reconcile } from './reconcile';
import { restatementsOf } from './restatements';

/** @throws ReconciliationError when schools, level rows, annexes and sentences do not agree; nothing may be drawn then */
export function compileBriefing(book: OfficeBook, period: Period): Briefing {
  return briefingOf(reportMonth(book, period));
}

/** The same of a month that was worked out already. @throws ReconciliationError */
export function briefingOf(month: ReportMonth): Briefing {
  const { book, period } = month;
  const { footnotes, notesOf } = footnotesOf(month);
  const briefing: Briefing = {
    period: period.id,
    header: headerOf(month),
    blocks: blocksOf(month, notesOf),
    footnotes,
    restatements: restatementsOf(book, period),
    signature: signatureOf(month),
    annexes: annexesOf(month),
  };
  reconcile(briefing, month);
  return briefing;
}

function blocksOf(month: ReportMonth, notesOf: NotesOf): BriefingBlock[] {
  return [
    { kind: 'paragraph', text: openingOf(month) },
    ...(isReport(month) ? [] : meetingBlocks(month)),
    {
      kind: 'heading',
      level: 1,
      number: 'I',
      text: `ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ ${periodInFull(month).toLocaleUpperCase('vi')}`,
    },
    ...fieldBlocks(month, notesOf),
    {
      kind: 'heading',
      level: 1,
      number: 'II',
      text: `PHƯƠNG HƯỚNG, NHIỆM VỤ CÔNG TÁC ${meetingInFull(month).toLocaleUpperCase('vi')}`,
    },
    ...partTwoBlocks(month),
    { kind: 'paragraph', text: closingOf(month) },
  ];
}

/** Who came, and the words that lead to the conclusions. */
function meetingBlocks(month: ReportMonth): BriefingBlock[] {
  const attendance = attendanceLines(month);
  const text = (key: 'thanhPhan' | 'ketLuan') => settingText(month.book.settings, key, month.period.id);
  const conclusion: BriefingBlock = { kind: 'paragraph', text: text('ketLuan') };
  return attendance.length === 0
    ? [conclusion]
    : [{ kind: 'paragraph', text: text('thanhPhan') }, ...attendance, conclusion];
}
