import { saysTheSame } from '../../../src/reporting/book/says-the-same';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import type { Rule } from '../../../src/reporting/rules/rule';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import {
  figuresFor,
  proposeRuleCode,
  ruleChangeProblems,
  tidyRule,
} from '../../../src/workflows/definitions/rule-problems';
import { saveRule } from '../../../src/workflows/definitions/save-rule';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { novemberBook, NOW, openInHost } from '../../sample-files';

const OWN: Rule = {
  code: 'ban-tru-khong-qua',
  label: 'Bán trú không quá 400',
  scope: 'level',
  left: 'tong.banTru',
  operator: '<=',
  right: '400',
  blanks: 'skip',
  severity: 'warning',
  message: '{noi}: có {trai} học sinh bán trú trên {tong.hocSinh}, quá {phai}.',
  enabled: true,
};
const standard = (code: string): Rule => STANDARD_RULES.find((rule) => rule.code === code) as Rule;
const ruleNow = async (code: string) => (await readOfficeBook()).book.rules.find((rule) => rule.code === code);

describe('in the book', () => {
  let host: ReturnType<typeof openInHost>;
  beforeEach(() => void (host = openInHost(novemberBook())));

  it('changes a threshold in its row, leaves what people wrote beside it, and says so in the log', async () => {
    const sheet = host.workbook.sheets.find(({ name }) => name === 'Quy tắc');
    const table = sheet?.tables?.[0];
    const at = sheet?.rows.findIndex((row) => row?.[0]?.value === 'si-so-binh-quan-thcs') ?? -1;
    if (!sheet || !table || at < 0) throw new Error('no such row');
    const own = table.area.right + 1;
    sheet.rows[table.area.top][own] = { value: 'Ghi chú của tôi' };
    sheet.rows[at][own] = { formula: '1+1', value: 2 };
    table.area.right = own;
    table.columns.push({ name: 'Ghi chú của tôi' });
    host = openInHost(host.save());
    const before = await ruleNow('si-so-binh-quan-thcs');
    if (!before) throw new Error('no rule');
    const saved = await saveRule({ before, after: { ...before, right: '42,5' }, now: NOW });
    expect(saved).toMatchObject({ changed: true, syncs: { fixed: 3 } });
    expect(await ruleNow(before.code)).toEqual({ ...before, right: '42.5' });
    const { book, problems } = await readOfficeBook();
    expect(problems).toEqual([]);
    expect(book.log.at(-1)).toMatchObject({
      action: 'Sửa quy tắc',
      cell: 'tblQuyTac si-so-binh-quan-thcs',
      before: 'Vế phải: 45',
      after: 'Vế phải: 42.5',
    });
    const row = host.workbook.sheets.find(({ name }) => name === 'Quy tắc')?.rows[at];
    expect(row?.[own]?.formula).toBe('1+1');
  });

  it('adds one, switches it off and on, and not over what another person wrote', async () => {
    await saveRule({ after: OWN, now: NOW });
    expect(await ruleNow(OWN.code)).toEqual(OWN);
    await expect(saveRule({ after: OWN, now: NOW })).rejects.toMatchObject({ code: 'book-changed' });
    const off = { ...OWN, enabled: false };
    await saveRule({ before: OWN, after: off, now: NOW });
    await expect(saveRule({ before: OWN, after: { ...OWN, right: '1' }, now: NOW })).rejects.toMatchObject({ code: 'book-changed' }); // prettier-ignore
    await saveRule({ before: off, after: OWN, now: NOW });
    expect(await saveRule({ before: OWN, after: OWN, now: NOW })).toMatchObject({
      changed: false,
      syncs: { fixed: 2 },
    });
    const { book } = await readOfficeBook();
    expect(book.log.slice(-3).map(({ action }) => action)).toEqual(['Thêm quy tắc', 'Tắt quy tắc', 'Bật quy tắc']);
    expect(book.rules.filter(({ code }) => code === OWN.code)).toEqual([OWN]);
  });

  it('gives a standard rule that the book has no row for a row of its own', async () => {
    const sheet = host.workbook.sheets.find(({ name }) => name === 'Quy tắc');
    const at = sheet?.rows.findIndex((row) => row?.[0]?.value === 'khac-thuong') ?? -1;
    sheet?.rows[at].forEach((cell) => cell && (cell.value = null));
    host = openInHost(host.save());
    const before = standard('khac-thuong');
    await saveRule({ before, after: { ...before, right: '4' }, now: NOW });
    expect(await ruleNow('khac-thuong')).toEqual({ ...before, right: '4' });
  });
});

it.each(STANDARD_RULES.map((rule) => [rule.code, rule] as const))('leaves %s as it is when tidied', (_, rule) => {
  expect(saysTheSame(tidyRule(rule), rule)).toBe(true);
  expect(ruleChangeProblems({ before: rule, after: rule }, STANDARD_RULES, standardCatalogue())).toEqual([]);
});

it('knows by itself that last month is needed', () => {
  expect(tidyRule({ ...OWN, right: 'truoc.tong.banTru * 1,5' })).toMatchObject({
    right: 'truoc.tong.banTru * 1.5',
    needsPrevious: true,
  });
});

it.each<[string, Partial<Rule>, keyof Rule, RegExp]>([
  ['a side that cannot be read', { left: 'tong.banTru +' }, 'left', /thiếu vế sau/],
  ['a figure nobody knows', { right: 'tong.banTruu' }, 'right', /không có ở phạm vi này/],
  ['a condition that cannot be read', { when: '(' }, 'when', /không đọc được/],
  ['thousands set apart', { right: '12.000' }, 'right', /hãy ghi liền: 12000/],
  ['a word in the message that is no figure', { message: 'Có {nhiều}.' }, 'message', /không đọc được/],
  ['no message', { message: ' ' }, 'message', /chưa có câu báo/],
  ['no name', { label: '' }, 'label', /chưa có tên/],
  ['a code with blanks', { code: 'Bán trú' }, 'code', /chữ thường không dấu/],
])('refuses %s, at its field', (_, change, field, message) => {
  const problems = ruleChangeProblems({ after: tidyRule({ ...OWN, ...change }) }, [], standardCatalogue());
  expect(problems).toEqual([{ field, message: expect.stringMatching(message) as string }]);
});

it('lets only the threshold of a special rule be changed', () => {
  const before = standard('khac-thuong');
  const change = (more: Partial<Rule>) =>
    ruleChangeProblems({ before, after: { ...before, ...more } }, STANDARD_RULES, standardCatalogue());
  expect(change({ right: '2.5', severity: 'note' })).toEqual([]);
  expect(change({ right: 'nhiều' })).toHaveLength(1);
  expect(change({ left: 'lop' })).toHaveLength(1);
});

it('offers every figure a rule of the scope may name, as it is written', () => {
  const catalogue = standardCatalogue();
  const names = (scope: Rule['scope']) => figuresFor(scope, catalogue.indicators).map(([name]) => name);
  expect(names('grade').slice(0, 2)).toEqual(['lop', 'hocSinh']);
  expect(names('level')).toEqual(expect.arrayContaining(['lopGhep', 'huyDong.k', 'tong.hocSinh', 'truong.cbql']));
  expect(names('school')).toEqual(
    expect.arrayContaining(['cbql', 'tapHuan.N', 'tong.lop', 'tong.giaoVien', 'truoc.cbql']),
  );
  const rule: Rule = { ...OWN, message: 'Xem lại.' };
  for (const scope of ['grade', 'level', 'school'] as const)
    for (const right of names(scope))
      expect([right, ruleChangeProblems({ after: { ...rule, scope, left: '1', right } }, [], catalogue)]).toEqual([right, []]); // prettier-ignore
});

it.each([
  ['Bán trú không quá 400', 'ban-tru-khong-qua-400'],
  ['Bán trú', 'ban-tru-2'],
  ['!', 'quy-tac'],
])('proposes a code for “%s”: %s', (label, code) => expect(proposeRuleCode(label, ['ban-tru'])).toBe(code));
