/** The issued Thông báo: a copy that stays as it is, of a report that says what the book says. */
import { LIST_COLUMN, RECORD_COLUMN } from '../../src/sheets/report/drawn-record';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { compileReport } from '../../src/workflows/compile-report';
import { enterFigures } from '../../src/workflows/enter-figures';
import { issueReport, withdrawIssued } from '../../src/workflows/issue-report';
import { readOfficeBook } from '../../src/workflows/office-book';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../sample-files';

const ISSUED = 'Thông báo 11-2021';
const request = { period: NOVEMBER, now: NOW };
const correct = () =>
  enterFigures({
    ...request,
    school: 'UB-TH03',
    values: [{ key: 'TH_1_hocSinh', typed: '254' }],
    source: 'Điện thoại',
    receivedAt: '2021-11-29T08:00',
  });

async function sheets(): Promise<string[]> {
  return Excel.run(async (context) => {
    const all = context.workbook.worksheets.load('items/name');
    await context.sync();
    return all.items.map(({ name }) => name);
  });
}

async function contents(name: string): Promise<{ values: unknown[][]; isProtected: boolean }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange(true).load('values');
    sheet.protection.load('protected');
    await context.sync();
    return { values: used.values as unknown[][], isProtected: sheet.protection.protected };
  });
}

let host: ReturnType<typeof openInHost>;
beforeEach(async () => {
  host = openInHost(novemberBook());
  await compileReport(request);
});

it('is a protected copy of the report and its annexes, in three syncs, and the log says so', async () => {
  const { sheets: issued, syncs } = await issueReport(request);
  expect(issued).toEqual([ISSUED, ...[1, 2, 3, 4, 5].map((number) => `TB-PL${number} 11-2021`)]);
  expect(syncs.fixed).toBe(3);
  const [report, notice] = [await contents('Báo cáo 11-2021'), await contents(ISSUED)];
  expect([report.isProtected, notice.isProtected]).toEqual([false, true]);
  const printed = ({ values }: typeof report) =>
    values.map((row) => row.slice(0, RECORD_COLUMN - 1).filter((cell) => cell !== ''));
  expect(printed(notice)).toEqual(printed(report));
  expect(notice.values.every((row) => !row[RECORD_COLUMN] && !row[LIST_COLUMN])).toBe(true);
  const { book } = await readOfficeBook();
  expect(book.log.at(-1)).toMatchObject({ action: 'Ban hành Thông báo', cell: ISSUED });
  const saved = readWorkbook(host.save()).sheets;
  const page = (name: string) => saved.find((sheet) => sheet.name === name)?.page;
  expect(page(ISSUED)).toEqual(page('Báo cáo 11-2021'));
  expect(page('TB-PL1 11-2021')).toEqual(page('PL1 11-2021'));
});

it('stays as it is when figures are corrected and the report is drawn again', async () => {
  await issueReport(request);
  const before = await contents(ISSUED);
  await correct();
  await compileReport(request);
  expect(await contents(ISSUED)).toEqual(before);
  expect(JSON.stringify((await contents('Báo cáo 11-2021')).values)).toContain('12.844');
});

it('is called a Thông báo, also when the report read at the meeting is a Báo cáo', async () => {
  const kind = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Báo cáo 11-2021').findAllOrNullObject('THÔNG BÁO', { completeMatch: true }).load('address'); // prettier-ignore
    await context.sync();
    return cell.address.split('!')[1]?.split(':')[0] ?? '';
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Báo cáo 11-2021').getRange(kind).values = [['BÁO CÁO']];
    await context.sync();
  });
  await issueReport(request);
  expect(JSON.stringify((await contents(ISSUED)).values)).toContain('"THÔNG BÁO"');
  expect(JSON.stringify((await contents('Báo cáo 11-2021')).values)).toContain('"BÁO CÁO"');
});

it('is not made twice, nor of a report that says something else than the book', async () => {
  await correct();
  await expect(issueReport(request)).rejects.toMatchObject({ code: 'report-outdated' });
  await compileReport(request);
  await issueReport(request);
  await expect(issueReport(request)).rejects.toMatchObject({ code: 'already-issued' });
});

it('needs a report that was drawn', async () => {
  openInHost(novemberBook());
  const before = await sheets();
  await expect(issueReport(request)).rejects.toMatchObject({ code: 'not-drawn' });
  expect(await sheets()).toEqual(before);
});

it('is withdrawn with a reason, kept under another name, and can be issued again', async () => {
  await expect(withdrawIssued({ ...request, reason: 'Sai số' })).rejects.toMatchObject({ code: 'not-issued' });
  await issueReport(request);
  await expect(withdrawIssued({ ...request, reason: ' ' })).rejects.toMatchObject({ code: 'reason-needed' });
  await withdrawIssued({ ...request, reason: 'Sai số trường Lê Lợi' });
  const names = await sheets();
  expect(names).not.toContain(ISSUED);
  expect(names).toContain(`${ISSUED} (thu hồi)`);
  expect((await readOfficeBook()).book.log.at(-1)).toMatchObject({ action: 'Thu hồi Thông báo', reason: 'Sai số trường Lê Lợi' }); // prettier-ignore
  await issueReport(request);
  await withdrawIssued({ ...request, reason: 'Lần hai' });
  expect(await sheets()).toEqual(expect.arrayContaining([`${ISSUED} (thu hồi)`, `${ISSUED} (thu hồi 2)`]));
});
