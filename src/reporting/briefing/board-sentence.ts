/** How reporting went, under field 8: "Tình hình nộp báo cáo tháng 11/2021: 43/44 trường đã nộp …". */
import { periodInSentence } from '../periods/calendar';
import { displayName } from '../schools/names';
import { countPiece, joinPieces, pairPiece, type Piece } from '../wording/sentence';
import type { BriefingBlock } from './document';
import { unitWord, type ReportMonth } from './month';

export function boardSentence(month: ReportMonth): BriefingBlock[] {
  const { expected, received, onTime, late, returned, missing } = month.board.ALL;
  if (expected === 0) return [];
  const word = unitWord(month, 'ALL');
  const count = (value: number, what: string) => countPiece(value, `board.${what}`);
  const pieces: Piece[] = [
    `- Tình hình nộp báo cáo ${periodInSentence(month.period)}: `,
    pairPiece(received, expected, 'board.received'),
    ` ${word} đã nộp (đúng hạn: `,
    count(onTime, 'onTime'),
    '; nộp muộn: ',
    count(late, 'late'),
    ')',
  ];
  if (returned > 0) pieces.push('; trả lại để sửa: ', count(returned, 'returned'), ` ${word}`);
  if (missing.length > 0)
    pieces.push('; chưa nộp: ', count(missing.length, 'missing'), ` ${word}${named(month, missing)}`);
  return [{ kind: 'figures', section: '8', ...joinPieces([...pieces, '.']), notes: [] }];
}

/** Names of the missing, unless there are so many that the annex tells them better. */
function named(month: ReportMonth, codes: readonly string[]): string {
  if (codes.length > 5) return '';
  const names = month.units.filter((school) => codes.includes(school.code)).map(displayName);
  return ` (${names.join(', ')})`;
}
