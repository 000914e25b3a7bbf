/** Đến ô: from a line on the screen to the cell of the book's tables that holds the figure. */
import { carryFigures } from '../../src/workflows/enter-figures';
import { readOfficeBook } from '../../src/workflows/office-book';
import { showFigure, showPart, showTarget } from '../../src/workflows/show-figure';
import { refusal } from '../refusal';
import { novemberBook, NOVEMBER, NOW, openInHost } from '../sample-files';

const SCHOOL = 'UB-TH03';
const LEVEL_SHEET = 'Số liệu TH';

async function selected(): Promise<{ address: string; value: unknown }> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address,values');
    await context.sync();
    return { address: range.address.replace(/'/g, ''), value: (range.values as unknown[][])[0][0] };
  });
}

async function onSheet(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(LEVEL_SHEET));
    await context.sync();
  });
}

async function figure(key: string): Promise<unknown> {
  const { book } = await readOfficeBook();
  return book.figures.find(({ school, period }) => school === SCHOOL && period === NOVEMBER)?.figures.get(key);
}

const show = (key: string) => showFigure({ period: NOVEMBER, school: SCHOOL, key });

beforeEach(() => void openInHost(novemberBook()));

it('selects the very cell, in three syncs', async () => {
  const shown = await show('TH_1_hocSinh');
  expect(shown).toMatchObject({ sheet: LEVEL_SHEET, unhid: false, syncs: { fixed: 3 } });
  expect(shown.hidden).toBeUndefined();
  expect(await selected()).toEqual({ address: `${LEVEL_SHEET}!${shown.cell}`, value: await figure('TH_1_hocSinh') });
});

it('follows the row when rows are put above and the table is moved', async () => {
  const before = await show('TH_1_hocSinh');
  await onSheet((sheet) => void sheet.getRange('1:2').insert('Down'));
  const after = await show('TH_1_hocSinh');
  expect(after.cell).not.toBe(before.cell);
  expect((await selected()).value).toBe(await figure('TH_1_hocSinh'));
});

it('of a total names the cells it is added up from', async () => {
  const { cell, parts } = await show('TH_tong_hocSinh');
  expect(parts).toHaveLength(5);
  expect(parts?.[0]).toBe(cell);
});

it('finds what is asked once per school on the sheet of schools', async () => {
  expect((await show('cbql')).sheet).toBe('Số liệu trường');
  expect((await selected()).value).toBe(await figure('cbql'));
});

it('shows a hidden sheet, and leaves a hidden row as somebody hid it, but says so', async () => {
  const { cell } = await show('TH_1_hocSinh');
  await onSheet((sheet) => {
    sheet.getRange(cell).getEntireRow().rowHidden = true;
    sheet.visibility = 'Hidden';
  });
  expect(await show('TH_1_hocSinh')).toMatchObject({ hidden: 'row', unhid: true });
});

it.each<[string, Parameters<typeof showFigure>[0], RegExp]>([
  [
    'a month without a report',
    { period: '2021-12', school: SCHOOL, key: 'cbql' },
    /^no-cell: .*chưa có báo cáo tháng 12\/2021/,
  ],
  ['a figure there is no column for', { period: NOVEMBER, school: SCHOOL, key: 'khongCo' }, /^no-cell: .*không có cột/],
  ['a month of another year', { period: '2023-01', school: SCHOOL, key: 'cbql' }, /^unknown-period: /],
])('refuses %s', async (_, request, expected) => {
  expect(await refusal(showFigure(request))).toMatch(expected);
});

it('finds figures that stand in for a month in the row they were taken over into', async () => {
  await carryFigures({ period: '2021-12', school: SCHOOL, now: NOW });
  const { cell } = await showFigure({ period: '2021-12', school: SCHOOL, key: 'cbql' });
  expect(cell).not.toBe((await show('cbql')).cell);
  expect((await selected()).value).toBe(await figure('cbql'));
});

it('finds a target of the year, and says when it is gone', async () => {
  const [target] = (await readOfficeBook()).book.targets;
  expect((await showTarget(target)).sheet).toBe('Mục tiêu');
  expect((await selected()).value).toBe(target.target);
  expect(await refusal(showTarget({ ...target, target: '12%' }))).toMatch(/^no-cell/);
});

it('finds what is not a school’s: the group at the meeting, a figure from outside, who has sent', async () => {
  const { book } = await readOfficeBook();
  const meeting = book.attendance.find(({ period }) => period === NOVEMBER);
  const outside = book.outside.find(({ period }) => period === NOVEMBER);
  if (!meeting || !outside) throw new Error('the sample has both');
  expect((await showPart(NOVEMBER, { kind: 'attendance', row: meeting })).sheet).toBe('Họp');
  expect((await selected()).value).toBe(meeting.present);
  expect((await showPart(NOVEMBER, { kind: 'outside', row: outside })).sheet).toBe('Số ngoài trường');
  expect((await selected()).value).toBe(outside.value);
  expect((await showPart(NOVEMBER, { kind: 'submission', school: SCHOOL })).sheet).toBe('Nộp báo cáo');
  expect((await selected()).value).toBe('Đã duyệt');
  const gone = showPart(NOVEMBER, { kind: 'attendance', row: { ...meeting, group: 'Không có' } });
  expect(await refusal(gone)).toMatch(/^no-cell: .*Trang “Họp” không còn dòng này/);
});
