/** Who came to the meeting (`tblHop`): "- … Có mặt: 11/12 đồng chí. Vắng mặt: 01 (…)." */
import { countPiece, joinPieces, pairPiece, type Piece } from '../wording/sentence';
import type { BriefingBlock } from './document';
import type { ReportMonth } from './month';

/** Section of the attendance lines among the report's sentences. */
const ATTENDANCE_SECTION = 'họp';

export function attendanceLines(month: ReportMonth): BriefingBlock[] {
  return attendanceOf(month).map(({ group, invited, present, absent, absentees }, i) => {
    const who = absentees
      .trim()
      .replace(/^\((.*)\)$/s, '$1')
      .replace(/\.$/, '');
    const pieces: Piece[] = [
      `- ${group.trim().replace(/[.:]$/, '')}. Có mặt: `,
      pairPiece(present, invited, `hop.${i + 1}`),
      ' đồng chí. Vắng mặt: ',
      countPiece(absent, `hop.${i + 1}.vang`),
      who === '' ? '.' : ` (${who}).`,
    ];
    return { kind: 'figures', section: ATTENDANCE_SECTION, ...joinPieces(pieces), notes: [] };
  });
}

export function attendanceOf({ book, period }: ReportMonth) {
  return book.attendance.filter((row) => row.period === period.id);
}
