/** Thêm, sửa, bật, tắt quy tắc: one row of `tblQuyTac`. */
import { saysTheSame } from '../../reporting/book/says-the-same';
import type { Rule } from '../../reporting/rules/rule';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { addRows, openBook } from '../../workbook/open-book';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { Refused } from '../refusals';
import { changedCells, putRow } from './put-row';
import { type RuleChange, ruleChangeProblems, tidyRule } from './rule-problems';

export interface SaveRuleRequest extends RuleChange {
  /** Local "YYYY-MM-DDTHH:MM:SS". */
  now: string;
}

/** Fixed syncs: 2, and 1 more when something changed. @throws Refused book-changed, bad-definition */
export async function saveRule(request: SaveRuleRequest): Promise<{ changed: boolean; syncs: SyncCount }> {
  const { before, now } = request;
  const after = tidyRule(request.after);
  return withWorkbook(async (session) => {
    const open = await openBook(session);
    const { rules, catalogue } = open.book;
    const there = rules.find(({ code }) => code === (before ?? after).code);
    if (!saysTheSame(there, before))
      throw new Refused(
        'book-changed',
        before
          ? `Người khác vừa sửa quy tắc “${before.label}” trong sổ; chưa ghi gì. Hãy xem bản mới rồi sửa lại.`
          : `Sổ vừa có thêm quy tắc mang mã “${after.code}”; chưa ghi gì. Hãy đặt mã khác.`,
      );
    if (saysTheSame(before, after)) return { changed: false, syncs: session.count };
    const [problem] = ruleChangeProblems({ before, after }, rules, catalogue);
    if (problem)
      throw new Refused('bad-definition', `Chưa ghi quy tắc “${after.label || after.code}”: ${problem.message}`);
    const standing = new Map(rules.map((rule) => [rule.code, rule]));
    await putRow<Rule>(session, open, FIXED_TABLES.rules, after.code, after, standing);
    await addRows(session, open, FIXED_TABLES.log, [
      {
        at: now,
        action: actionOf(before, after),
        file: '',
        school: '',
        cell: `${FIXED_TABLES.rules.table} ${after.code}`,
        ...changedCells(FIXED_TABLES.rules, before, after),
        reason: '',
      },
    ]);
    await session.sync();
    return { changed: true, syncs: session.count };
  });
}

function actionOf(before: Rule | undefined, after: Rule): string {
  if (!before) return 'Thêm quy tắc';
  if (before.enabled === after.enabled) return 'Sửa quy tắc';
  return after.enabled ? 'Bật quy tắc' : 'Tắt quy tắc';
}
