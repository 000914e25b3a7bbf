/** Two people in one book: what one decides on what they saw is not written over what the other did meanwhile. */
import type { EmbeddedHost } from '../../src/host/embedded-host';
import { compileReport } from '../../src/workflows/compile-report';
import { carryFigures, enterFigures } from '../../src/workflows/enter-figures';
import { issueReport } from '../../src/workflows/issue-report';
import { readOfficeBook } from '../../src/workflows/office-book';
import { recordSignedCopies } from '../../src/workflows/record-signed-copies';
import { reviewReports } from '../../src/workflows/review-reports';
import { seenReports } from '../../src/workflows/seen-reports';
import { showFigure } from '../../src/workflows/show-figure';
import { undoReceipt } from '../../src/workflows/undo-receipt';
import { refusal } from '../refusal';
import { novemberBook, NOVEMBER, NOW, openInHost } from '../sample-files';

const [SCHOOL, OTHER, MISSING] = ['UB-TH03', 'UB-TH04', 'UB-MN02'];

const enter = (school: string, seen?: Parameters<typeof enterFigures>[0]['seen']) =>
  enterFigures({
    period: NOVEMBER,
    school,
    values: [{ key: 'cbql', typed: '2' }],
    source: 'điện thoại',
    receivedAt: '2021-11-30T08:00',
    seen,
    now: NOW,
  });

async function look() {
  const { book } = await readOfficeBook();
  const period = book.calendar.periods.find(({ id }) => id === NOVEMBER);
  if (!period) throw new Error();
  const lot = new Map(
    book.submissions.filter((one) => one.lot === 'L0002').map(({ school, state }) => [school, state]),
  );
  return { reports: seenReports(book, period), lot };
}

let host: EmbeddedHost;
beforeEach(() => (host = openInHost(novemberBook({ state: 'submitted', missing: [MISSING] }))));

it('a review refuses the school whose report is another by now, does the others, and says what it is', async () => {
  const { reports: seen } = await look();
  await enter(SCHOOL);
  const { changed, refused } = await reviewReports({ period: NOVEMBER, school: [SCHOOL, OTHER], action: 'approve', seen, now: NOW }); // prettier-ignore
  expect(changed).toEqual([OTHER]);
  expect(refused.map(({ code, school }) => [code, school])).toEqual([['book-changed', SCHOOL]]);
  expect(refused[0].message).toMatch(/tháng 11\/2021.*lô L0003.*Hãy xem lại/);
});

it('figures typed straight into the table count as changed: nobody has seen them', async () => {
  const { reports: seen } = await look();
  const { cell, sheet } = await showFigure({ period: NOVEMBER, school: SCHOOL, key: 'TH_1_hocSinh' });
  host.userTypes(sheet, cell, 999);
  const { changed, refused } = await reviewReports({ period: NOVEMBER, school: [SCHOOL, OTHER], action: 'approve', seen, now: NOW }); // prettier-ignore
  expect(changed).toEqual([OTHER]);
  expect(refused[0].message).toMatch(/^UB-TH03: số liệu tháng 11\/2021 .*sửa thẳng trong bảng số liệu.*Hãy xem lại/);
  expect(await refusal(enter(SCHOOL, seen))).toMatch(/^book-changed: /);
  expect(await refusal(enter(SCHOOL, (await look()).reports))).toBe('');
});

it('“all” is all that were seen: a report that came meanwhile is not approved unseen', async () => {
  const { reports: seen } = await look();
  await enter(MISSING);
  const { changed, refused } = await reviewReports({ period: NOVEMBER, school: 'all', action: 'approve', seen, now: NOW }); // prettier-ignore
  expect(changed).not.toContain(MISSING);
  expect(refused.map(({ code, school }) => [code, school])).toEqual([['book-changed', MISSING]]);
});

it('a state somebody changed meanwhile counts as changed too', async () => {
  const { reports: seen } = await look();
  await reviewReports({ period: NOVEMBER, school: SCHOOL, action: 'return', reason: 'xem lại', now: NOW });
  const { refused } = await reviewReports({ period: NOVEMBER, school: SCHOOL, action: 'approve', seen, now: NOW });
  expect(refused[0]).toMatchObject({ code: 'book-changed' });
  expect(refused[0].message).toMatch(/“Trả lại”/);
});

it('figures are not typed over a report that came meanwhile, nor carried into it', async () => {
  const { reports: seen } = await look();
  await enter(MISSING);
  const { book } = await readOfficeBook();
  expect(await refusal(enter(MISSING, seen))).toMatch(/^book-changed: /);
  expect(await refusal(carryFigures({ period: NOVEMBER, school: MISSING, seen, now: NOW }))).toMatch(/^book-changed: /);
  expect((await readOfficeBook()).book).toEqual(book);
  expect(await refusal(enter(MISSING, (await look()).reports))).toBe('');
});

it('a signed copy is of the report that was looked at', async () => {
  const { reports: seen } = await look();
  await enter(SCHOOL);
  const sign = { period: NOVEMBER, schools: [SCHOOL], signedCopy: 'received' as const, now: NOW };
  expect(await refusal(recordSignedCopies({ ...sign, seen }))).toMatch(/^book-changed: /);
  expect(await refusal(recordSignedCopies({ ...sign, seen: (await look()).reports }))).toBe('');
});

it('a mark of a signed copy is not written over another that was just made', async () => {
  const { reports: seen } = await look();
  const sign = { period: NOVEMBER, schools: [SCHOOL], now: NOW };
  await recordSignedCopies({ ...sign, signedCopy: 'differs' });
  expect(await refusal(recordSignedCopies({ ...sign, signedCopy: 'received', seen }))).toMatch(
    /^book-changed: .*lệch/i,
  );
});

it('a report is not issued that was drawn from others than the person saw', async () => {
  const { reports: seen } = await look();
  await enter(SCHOOL);
  await compileReport({ period: NOVEMBER, now: NOW });
  expect(await refusal(issueReport({ period: NOVEMBER, seen, now: NOW }))).toMatch(/^book-changed: .*TH Lê Lợi/);
  expect(await refusal(issueReport({ period: NOVEMBER, seen: (await look()).reports, now: NOW }))).toBe('');
});

it('a receipt is not taken back once somebody has worked on it', async () => {
  const { lot: seen } = await look();
  await reviewReports({ period: NOVEMBER, school: SCHOOL, action: 'approve', now: NOW });
  expect(await refusal(undoReceipt({ lot: 'L0002', seen, now: NOW }))).toMatch(/^book-changed: .*UB-TH03.*“Đã duyệt”/);
  expect(await refusal(undoReceipt({ lot: 'L0002', seen: (await look()).lot, now: NOW }))).toBe('');
});
