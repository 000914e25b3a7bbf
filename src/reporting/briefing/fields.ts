/** Part I of the report: the eleven numbered fields, each with its figures sentences and then the staff's lines. */
import type { Level } from '../levels/level';
import { joinPieces } from '../wording/sentence';
import { levelSentence, type SentenceSetting } from '../wording/sentences';
import { boardSentence } from './board-sentence';
import type { BriefingBlock } from './document';
import { indicatorSentences } from './indicator-sentences';
import { givenAt, totalAt, unitsAt, unitWord, type ReportMonth } from './month';
import { nationalStandardSentences } from './national-standard';
import { outsideSentence } from './outside-sentence';
import { targetRows } from './targets';

/** Headings of the fields, [1]…[11]. */
export const FIELD_TITLES = [
  'Giáo dục mầm non',
  'Giáo dục tiểu học',
  'Giáo dục trung học',
  'Giáo dục thường xuyên',
  'Công tác học sinh, giáo dục chính trị tư tưởng và y tế trường học',
  'Công tác kế hoạch, tài chính',
  'Công tác thanh - kiểm tra',
  'Công tác thi đua, tổng hợp',
  'Công tác tổ chức, bồi dưỡng đội ngũ',
  'Công tác kiểm định và xây dựng trường chuẩn quốc gia',
  'Đánh giá chung',
] as const;

export const NOTHING_TO_SAY = 'Không có nội dung phát sinh trong tháng.';

/** Footnote numbers to put on the sentence of a level. */
export type NotesOf = (level: Level) => number[];

/** Fields are never renumbered: one without anything to say keeps its heading and says so. */
export function fieldBlocks(month: ReportMonth, notesOf: NotesOf): BriefingBlock[] {
  return FIELD_TITLES.flatMap((title, i): BriefingBlock[] => {
    const blocks = contentOf(month, i + 1, notesOf);
    const heading: BriefingBlock = { kind: 'heading', level: 2, number: String(i + 1), text: title };
    return [heading, ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph' as const, text: NOTHING_TO_SAY }])];
  });
}

const LEVELS_OF_FIELD: Record<number, readonly Level[]> = { 1: ['MN'], 2: ['TH'], 3: ['THCS', 'THPT'], 4: ['GDTX'] };

function contentOf(month: ReportMonth, field: number, notesOf: NotesOf): BriefingBlock[] {
  const levels = LEVELS_OF_FIELD[field] ?? [];
  return [
    ...levels.flatMap((level) => levelBlocks(month, field, level, notesOf(level))),
    ...indicatorSentences(month, field),
    ...(field === 8 ? boardSentence(month) : []),
    ...(field === 10 ? nationalStandardSentences(month) : []),
    ...staffLines(month, String(field)),
    ...(field === 11 ? contrary(month) : []),
    ...(field === 10 || field === 11 ? targetBlock(month, field) : []),
  ];
}

/** The figures of a level: of the office's own schools, else those entered from outside with their source. */
function levelBlocks(month: ReportMonth, field: number, level: Level, notes: number[]): BriefingBlock[] {
  const section = String(field);
  const second = level === 'THPT' ? ['- Cấp THPT: '] : [];
  if (unitsAt(month, level).length > 0) {
    const setting: SentenceSetting = {
      unitWord: unitWord(month, level),
      given: givenAt(month, level, ['lop', 'hocSinh']),
      ...(month.since !== undefined && { since: month.since }),
    };
    const sentence = levelSentence(level, totalAt(month, level, 'lop'), totalAt(month, level, 'hocSinh'), setting);
    return [{ kind: 'figures', section, ...joinPieces([...second, ...sentence]), notes }];
  }
  const outside = outsideSentence(month, level);
  return outside ? [{ kind: 'figures', section, ...joinPieces(outside), notes: [] }] : [];
}

/** What staff wrote under a field, one block per line of the cell. */
export function staffLines(month: ReportMonth, field: string): BriefingBlock[] {
  return month.book.lines
    .filter(
      (line) =>
        line.period === month.period.id && line.field.trim().toLocaleLowerCase('vi') === field.toLocaleLowerCase('vi'),
    )
    .flatMap((line) => line.text.split(/\r?\n/))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (field === '11' ? { kind: 'paragraph', text } : { kind: 'line', text }));
}

/** The "Tuy nhiên…" of Đánh giá chung: staff's lines under "11b". */
function contrary(month: ReportMonth): BriefingBlock[] {
  return staffLines(month, '11b').map((block) => {
    const text = 'text' in block ? block.text : '';
    const words = /^tuy nhiên/i.test(text.normalize('NFC'))
      ? text
      : `Tuy nhiên, ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
    return { kind: 'paragraph', text: words };
  });
}

function targetBlock(month: ReportMonth, field: 10 | 11): BriefingBlock[] {
  const rows = targetRows(month, field);
  return rows.length === 0 ? [] : [{ kind: 'targets', rows }];
}
