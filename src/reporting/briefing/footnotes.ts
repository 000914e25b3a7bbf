/** Footnotes of the report: figures taken over from last month, restated figures of earlier months, explanations. */
import { LEVELS, type Level } from '../levels/level';
import { periodInSentence } from '../periods/calendar';
import { displayName } from '../schools/names';
import type { Footnote } from './document';
import { explanationsOf } from './explanations';
import type { NotesOf } from './fields';
import { carriedAt, type ReportMonth } from './month';
import { newRestatements } from './restatements';

export function footnotesOf(month: ReportMonth): { footnotes: Footnote[]; notesOf: NotesOf } {
  const footnotes: Footnote[] = [];
  const byLevel = new Map<Level, number[]>();
  const add = (text: string, levels: readonly Level[]) => {
    const number = footnotes.length + 1;
    footnotes.push({ number, text });
    for (const level of levels) byLevel.set(level, [...(byLevel.get(level) ?? []), number]);
  };
  const source = month.compared ? `số đã báo cáo ${periodInSentence(month.compared)}` : 'số đã báo cáo kỳ trước';
  for (const school of carriedAt(month, 'ALL'))
    add(`Số liệu của ${displayName(school)} tạm lấy ${source} do chưa có báo cáo của trường.`, school.levels);
  for (const { text, figure } of newRestatements(month.book, month.period, month.compared))
    add(
      text,
      LEVELS.filter((level) => figure.startsWith(`${level}.`)),
    );
  for (const { text, levels, isPrinted } of explanationsOf(month)) if (isPrinted) add(text, levels);
  return { footnotes, notesOf: (level) => byLevel.get(level) ?? [] };
}
