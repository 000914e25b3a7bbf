/** Nhập hộ, tạm lấy số tháng trước, hoàn tác: figures without a file, and taking receipts back. */
import { currentSubmissions } from '../../src/reporting/submissions/states';
import { sampleFigures } from '../../src/sample/figures';
import type { EmbeddedHost } from '../../src/host/embedded-host';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { compileReport } from '../../src/workflows/compile-report';
import { carryFigures, enterFigures, type EnterRequest } from '../../src/workflows/enter-figures';
import { receiveFiles } from '../../src/workflows/receive-files';
import { reviewReports } from '../../src/workflows/review-reports';
import { undoReceipt } from '../../src/workflows/undo-receipt';
import {
  formFile,
  NOVEMBER,
  novemberBook,
  novemberFigures,
  NOW,
  OCTOBER,
  octoberBook,
  openInHost,
} from '../sample-files';

const SCHOOL = 'UB-TH03';
let host: EmbeddedHost;

const enter = (typed: Record<string, string>, more: Partial<EnterRequest> = {}) =>
  enterFigures({
    period: NOVEMBER,
    school: SCHOOL,
    values: Object.entries(typed).map(([key, value]) => ({ key, typed: value })),
    source: 'cô Hoa báo qua điện thoại',
    receivedAt: '2021-11-28T16:00',
    now: NOW,
    ...more,
  });
const receive = async (code: string) =>
  receiveFiles({ period: NOVEMBER, receivedAt: '2021-11-28T17:00', files: [await formFile(code)], now: NOW });
const carry = (school = SCHOOL, period: string = NOVEMBER) => carryFigures({ period, school, now: NOW });

async function standing(school = SCHOOL) {
  const { book } = await withWorkbook((session) => openBook(session));
  const submission = currentSubmissions(book.submissions, NOVEMBER).get(school);
  const figures = book.figures.find((row) => row.school === school && row.lot === submission?.lot)?.figures;
  return { submission, figures, book };
}

describe('nhập hộ', () => {
  it('writes what was typed, with its source, as a report received then', async () => {
    openInHost(await octoberBook());
    const entered = await enter({ TH_1_hocSinh: '1.205', TH_1_lop: '31', ketQua: '=Tốt' });
    expect(entered.coverage.TH).toMatchObject({ received: 1 });
    const { submission, figures, book } = await standing();
    expect(submission).toMatchObject({
      state: 'submitted',
      receivedAt: '2021-11-28T16:00',
      late: false,
      file: 'Nhập hộ: cô Hoa báo qua điện thoại',
      lot: entered.lot,
    });
    expect(Object.fromEntries(figures ?? [])).toEqual({ TH_1_hocSinh: 1205, TH_1_lop: 31, ketQua: '=Tốt' });
    expect(book.log.at(-1)).toMatchObject({ action: 'Nhập hộ', school: SCHOOL, reason: 'cô Hoa báo qua điện thoại' });
  });

  it('types over the figures that are in, and "" clears one', async () => {
    openInHost(novemberBook({ state: 'submitted' }));
    await enter({ cbql: '5', nhanVien: '' }, { receivedAt: '2021-11-29T09:00' });
    const { figures, submission } = await standing();
    expect(figures).toEqual(novemberFigures(SCHOOL, { cbql: 5, nhanVien: undefined }));
    expect(submission).toMatchObject({ late: true });
  });

  it('tells findings of the whole report', async () => {
    openInHost(novemberBook({ state: 'submitted' }));
    const { findings } = await enter({ TH_1_nu: '999' }, { receivedAt: '2021-11-29T09:00' });
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'error', keys: expect.arrayContaining(['TH_1_nu']) }),
    );
  });

  it.each([
    ['a value that is none', { TH_1_hocSinh: 'ba mươi lăm' }, {}, 'bad-value', /TH_1_hocSinh/],
    ['a negative count', { cbql: '-1' }, {}, 'bad-value', /cbql/],
    ['an indicator it does not know', { TH_1_hocSinhGioi: '3' }, {}, 'unknown-indicator', /TH_1_hocSinhGioi/],
    ['one of another level', { MN_NT1_lop: '3' }, {}, 'unknown-indicator', /MN_NT1_lop/],
    ['a school it does not know', { cbql: '3' }, { school: 'UB-X' }, 'unknown-school', /UB-X/],
    ['no source', { cbql: '3' }, { source: ' ' }, 'source-needed', /nguồn/],
  ])('refuses %s by name and changes nothing', async (_, typed, more, code, message) => {
    host = openInHost(await octoberBook());
    const before = host.save();
    const refused = enter(typed as unknown as Record<string, string>, more);
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.toThrow(message);
    expect(Buffer.compare(host.save(), before)).toBe(0);
  });

  it('refuses a locked month', async () => {
    openInHost(novemberBook({ state: 'locked' }));
    await expect(enter({ cbql: '3' }, { receivedAt: '2021-12-20T08:00' })).rejects.toMatchObject({
      code: 'period-locked',
    });
  });
});

describe('tạm lấy số tháng trước', () => {
  beforeEach(() => (host = openInHost(novemberBook({ missing: [SCHOOL] }))));

  it('counts in totals, not as submitted, is left out of real change and footnoted', async () => {
    const carried = await carry();
    expect(carried.coverage.TH).toMatchObject({ expected: 17, received: 16, missing: [SCHOOL] });
    const { totals, briefing, coverage } = await compileReport({ period: NOVEMBER, now: NOW });
    expect(coverage.ALL).toMatchObject({ received: 43, missing: [SCHOOL] });
    const own = ['1', '2', '3', '4', '5'].reduce((sum, grade) => {
      const change = (key: string) =>
        Number(novemberFigures(SCHOOL).get(key)) - Number(sampleFigures(OCTOBER).get(SCHOOL)?.get(key));
      return sum + change(`TH_${grade}_hocSinh`);
    }, 0);
    expect(own).not.toBe(0);
    expect(totals.TH?.hocSinh).toMatchObject({ current: 12843 - own, previous: 12843, real: -own, expected: 17 });
    expect(briefing.footnotes.map(({ text }) => text).join(' ')).toMatch(/Lê Lợi/);
  });

  it('gives way to the file when it comes', async () => {
    await carry();
    const { files } = await receive(SCHOOL);
    expect(files.map(({ outcome }) => outcome)).toEqual(['accepted']);
    const { submission, figures } = await standing();
    expect(submission).toMatchObject({ state: 'submitted' });
    expect(figures).toEqual(novemberFigures(SCHOOL));
  });

  it.each([
    ['a school that is in', 'UB-MN01', NOVEMBER, 'already-received'],
    ['the first month of the school year', 'UB-MN01', '2021-09', 'nothing-to-carry'],
    ['a month whose predecessor is not in', 'UB-MN01', '2022-01', 'nothing-to-carry'],
  ])('is refused for %s', async (_, school, period, code) => {
    await expect(carry(school, period)).rejects.toMatchObject({ code });
  });

  it('is refused a second time', async () => {
    await carry();
    await expect(carry()).rejects.toMatchObject({ code: 'already-received' });
  });
});

describe('hoàn tác', () => {
  it('brings back what stood before', async () => {
    openInHost(novemberBook({ state: 'submitted' }));
    const before = await standing();
    const { lot } = await enter({ cbql: '9' }, { receivedAt: '2021-11-29T09:00' });
    const undone = await undoReceipt({ lot: lot.toLowerCase(), now: NOW });
    expect(undone).toMatchObject({ lot, schools: [SCHOOL] });
    const after = await standing();
    expect(after.submission).toEqual(before.submission);
    expect(after.figures).toEqual(before.figures);
    expect(after.book.figures.filter((row) => row.lot === lot)).toEqual([]);
    expect(after.book.log.at(-1)).toMatchObject({ action: 'Hoàn tác', before: lot });
  });

  it('takes back a whole receipt, and the lot after it gets a number of its own', async () => {
    openInHost(await octoberBook());
    const first = await receive(SCHOOL);
    const second = await receive('UB-LC01');
    await undoReceipt({ lot: String(first.lot), now: NOW });
    const { book } = await standing();
    expect(book.submissions.filter(({ period }) => period === NOVEMBER).map(({ school }) => school)).toEqual([
      'UB-LC01',
    ]);
    expect((await receive(SCHOOL)).lot).not.toBe(second.lot);
  });

  it('is refused for a lot with locked figures, and for one that is not there', async () => {
    host = openInHost(novemberBook({ state: 'approved' }));
    await reviewReports({ period: NOVEMBER, school: 'UB-MN02', action: 'lock', now: NOW });
    const before = host.save();
    await expect(undoReceipt({ lot: 'L0002', now: NOW })).rejects.toMatchObject({ code: 'lot-locked' });
    await expect(undoReceipt({ lot: 'L0999', now: NOW })).rejects.toMatchObject({ code: 'unknown-lot' });
    expect(Buffer.compare(host.save(), before)).toBe(0);
  });
});
