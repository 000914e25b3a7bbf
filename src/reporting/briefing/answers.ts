/** What the office answers to schools' kiến nghị: lines of `tblNoiDung` under "PL5 <mã trường>", printed in PL5 beside them. */
import type { OfficeBook } from '../book/book';
import type { PeriodId } from '../periods/period';

const FIELD = 'PL5';

/** Where the answer to a school stands among the lines of the month. */
export function answerField(school: string): string {
  return `${FIELD} ${school}`;
}

export function isAnswerField(field: string): boolean {
  return field.trim().startsWith(`${FIELD} `);
}

/** By code of the school; of two lines for one school both, one after the other. */
export function answersOf({ lines }: Pick<OfficeBook, 'lines'>, period: PeriodId): Map<string, string> {
  const answers = new Map<string, string>();
  for (const { period: own, field, text } of lines) {
    if (own !== period || !isAnswerField(field) || text.trim() === '') continue;
    const school = field.trim().slice(FIELD.length + 1).trim(); // prettier-ignore
    const before = answers.get(school);
    answers.set(school, before === undefined ? text.trim() : `${before} ${text.trim()}`);
  }
  return answers;
}
