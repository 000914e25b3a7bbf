/** Footnotes of the report: figures taken over from last month, restated figures of earlier months, explanations. */
import { parseKey, slotLabel } from '../catalogue/slots';
import { LEVELS, type Level } from '../levels/level';
import { periodInSentence } from '../periods/calendar';
import { displayName } from '../schools/names';
import { settingOn } from '../settings/settings';
import { currentSubmissions } from '../submissions/states';
import type { Footnote } from './document';
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
  for (const { text, levels } of acceptedExplanations(month)) add(text, levels);
  return { footnotes, notesOf: (level) => byLevel.get(level) ?? [] };
}

/** Giải trình that came with approved reports, when the office prints them (setting `inGiaiTrinh`). */
function acceptedExplanations({ book, period, units }: ReportMonth): { text: string; levels: Level[] }[] {
  if (!settingOn(book.settings, 'inGiaiTrinh', period.id)) return [];
  const submissions = currentSubmissions(book.submissions, period.id);
  const explained = new Map(
    book.figures
      .filter((row) => row.period === period.id && row.lot === submissions.get(row.school)?.lot)
      .map((row) => [row.school, row.explanations ?? new Map<string, string>()]),
  );
  return units.flatMap((school) => {
    const state = submissions.get(school.code)?.state;
    if (state !== 'approved' && state !== 'locked') return [];
    return [...(explained.get(school.code) ?? [])].map(([key, reason]) => {
      const slot = parseKey(book.catalogue, key);
      const what = slot ? `${slotLabel(slot)}: ` : '';
      const text = `${displayName(school)} giải trình: ${what}${reason.trim().replace(/\.$/, '')}.`;
      return { text, levels: slot?.level ? [slot.level] : [] };
    });
  });
}
