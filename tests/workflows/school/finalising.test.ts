import * as fc from 'fast-check';
import { finaliseMonth, previewFinalise } from '../../../src/workflows/school/finalise-month';
import { reopenMonth } from '../../../src/workflows/school/reopen-month';
import { receiveFiles } from '../../../src/workflows/receive-files';
import { logOf } from '../../../src/sheets/school/service-rows';
import type { EmbeddedHost } from '../../../src/host/embedded-host';
import { makeForm, NOVEMBER, novemberFigures, NOW, octoberBook, openInHost } from '../../sample-files';
import { cellAt, openBytes, openSample, openSession, settled } from './opening';
import { nodePasswords } from '../../../src/host/passwords-node';

const KEY = 'TH_1_hocSinh';
const AT = '2021-11-27T15:00';

/** What the office says of the file. */
async function received(host: EmbeddedHost) {
  const bytes = host.save();
  openInHost(await octoberBook());
  const files = [{ path: 'TH-Le-Loi_2021-11.xlsx', bytes }];
  const receipt = await receiveFiles({ period: NOVEMBER, receivedAt: '2021-11-28T10:00', files, now: NOW });
  return receipt.files[0];
}

it('says what will be done before it is', async () => {
  const { session } = await openSample();
  expect(previewFinalise(session)).toMatchObject({
    blocking: [],
    unexplained: [],
    fileName: 'TH-Le-Loi_2021-11.xlsx',
    sendTo: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    deadline: { at: '2021-11-28T17:00' },
  });
});

it('stamps the month, and the office receives it as finalised', async () => {
  const { host, session } = await openSample();
  const done = await finaliseMonth(session, AT);
  expect(done).toMatchObject({ fileName: 'TH-Le-Loi_2021-11.xlsx', minutesLeft: 26 * 60, form: { stamp: 'valid' } });
  expect(done.checkCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const again = await openSession();
  expect(again.form).toMatchObject({ stamp: 'valid', stampedAt: AT, checkCode: done.checkCode, repairs: [] });
  expect([...again.form.figures.values()].some(({ isCarried }) => isCarried)).toBe(false);
  expect(await received(host)).toMatchObject({ outcome: 'accepted', result: { stamp: 'valid', mark: done.checkCode } });
});

it('keeps the month among the past ones and shows the check code on the printed form', async () => {
  const { host, session } = await openSample();
  const { checkCode } = await finaliseMonth(session, AT);
  const history = host.workbook.sheets.find(({ name }) => name === 'Các tháng trước');
  expect(history?.rows.slice(6).map((row) => row?.[0]?.value)).toEqual(['Tháng 10/2021', 'Tháng 11/2021']);
  expect(history?.tables[0].area.bottom).toBe(7);
  const keys = history?.rows[0] ?? [];
  const column = keys.findIndex((cell) => cell?.value === KEY);
  expect(history?.rows[7]?.[column]?.value).toBe(session.form.report.get(KEY));
  const total = keys.findIndex((cell) => cell?.value === 'TH_tong_hocSinh');
  expect(history?.rows[7]?.[total]?.value).toBeGreaterThan(0);
  const print = host.workbook.sheets.find(({ name }) => name === 'Phiếu báo cáo');
  const printed = print?.rows.flatMap((row) => Array.from(row ?? [], (cell) => cell?.value));
  expect(printed).toContain(`Mã kiểm tra số liệu: ${checkCode}`);
});

it('makes room on the printed form for long texts', async () => {
  const { host, session } = await openSample();
  const text = 'Nhà trường tổ chức hội thi và các hoạt động ngoại khóa trong tháng. '.repeat(12).trim();
  await session.type([{ key: 'ketQua', typed: text }]);
  await finaliseMonth(session, AT);
  const print = host.workbook.sheets.find(({ name }) => name === 'Phiếu báo cáo');
  const row = print?.rows.findIndex((cells) => cells?.[1]?.value === text) ?? -1;
  expect(print?.rowFormats[row]?.height).toBeGreaterThanOrEqual(10 * 16);
});

it('locks the form: neither the pane nor a person can type', async () => {
  const { host, session } = await openSample();
  await finaliseMonth(session, AT);
  const place = session.form.figures.get(KEY)?.place;
  expect(() => host.userTypes(place?.sheet ?? '', place?.address ?? '', 5)).toThrow();
  await expect(session.type([{ key: KEY, typed: '5' }])).rejects.toMatchObject({ code: 'form-finalised' });
  await expect(finaliseMonth(session, AT)).rejects.toMatchObject({ code: 'form-finalised' });
});

it('stops on errors and on warnings without a reason', async () => {
  const { session } = await openSample();
  const girls = session.form.figures.get('TH_1_nu')?.typed ?? '';
  await session.type([{ key: 'TH_1_nu', typed: '9999' }]);
  await expect(finaliseMonth(session, AT)).rejects.toMatchObject({ code: 'has-errors' });
  await session.type([
    { key: 'TH_1_nu', typed: girls },
    { key: 'TH_chuyenDen', typed: '40' },
  ]);
  await session.explain('TH.canDoi', '');
  await expect(finaliseMonth(session, AT)).rejects.toMatchObject({ code: 'reason-needed' });
  await session.explain('TH.canDoi', 'Ghi theo hồ sơ chuyển đến');
  expect((await finaliseMonth(session, AT)).form.stamp).toBe('valid');
});

it('notices a digit that is changed afterwards, in the pane and at the office', async () => {
  const { host, session } = await openSample();
  await finaliseMonth(session, AT);
  session.changed(() => undefined);
  await session.listening();
  const place = session.form.figures.get(KEY)?.place;
  const sheet = host.workbook.sheets.find(({ name }) => name === place?.sheet);
  if (sheet) sheet.protection = undefined;
  host.userTypes(place?.sheet ?? '', place?.address ?? '', Number(cellAt(host, place)) + 1);
  await settled();
  expect(session.form.stamp).toBe('changed-since');
  expect((await openSession()).form.stamp).toBe('changed-since');
  expect(await received(host)).toMatchObject({ outcome: 'refused', result: { reason: 'stamp-mismatch' } });
});

it('is undone with a reason that is kept', async () => {
  const { host, session } = await openSample();
  await finaliseMonth(session, AT);
  await expect(reopenMonth(session, ' ', AT)).rejects.toMatchObject({ code: 'reason-needed' });
  const form = await reopenMonth(session, 'Thiếu một lớp', '2021-11-27T16:00');
  expect(form).toMatchObject({ stamp: 'none' });
  expect(form.checkCode).toBeUndefined();
  const place = form.figures.get(KEY)?.place;
  host.userTypes(place?.sheet ?? '', place?.address ?? '', 51);
  const service = host.workbook.sheets.find(({ name }) => name === '_giaoban');
  expect(logOf(service?.rows ?? []).map(({ action, reason }) => [action, reason])).toEqual([
    ['Chốt số liệu', ''],
    ['Bỏ chốt', 'Thiếu một lớp'],
  ]);
  await expect(reopenMonth(session, 'lần nữa', AT)).rejects.toMatchObject({ code: 'form-not-finalised' });
});

it('costs the same number of syncs whatever the school', async () => {
  for (const code of ['UB-TH03', 'UB-LC01']) {
    const { host, session } = await openSample(code);
    const before = host.traffic.batches;
    const open = previewFinalise(session);
    if (open.blocking.length + open.unexplained.length > 0) continue;
    await finaliseMonth(session, AT);
    expect(host.traffic.batches - before).toBeLessThanOrEqual(11);
  }
});

it.each([2, 8, 15, 25, 40, 60])('is not finalised when Excel fails at step %i', async (step) => {
  const { host, session } = await openSample();
  const before = actions(host);
  await session.refresh();
  host.faults.failAction(actions(host) - before + step, 'GeneralException');
  const failed = await finaliseMonth(session, AT).then(
    () => undefined,
    (error: unknown) => error,
  );
  host.faults.clear();
  const again = await openSession();
  if (failed === undefined) return expect(again.form.stamp).toBe('valid');
  expect(again.form.stamp).toBe('none');
  const place = again.form.figures.get(KEY)?.place;
  expect(() => host.userTypes(place?.sheet ?? '', place?.address ?? '', 51)).not.toThrow();
});

const actions = (host: EmbeddedHost) => host.traffic.perBatch.reduce((sum, batch) => sum + batch.actions, 0);

it('says when the sheet has a password of its own', async () => {
  const { host, session } = await openSample();
  const sheet = host.workbook.sheets.find(({ name }) => name === 'Nhập liệu');
  if (sheet) sheet.protection = { password: { algorithm: 'SHA-512', hash: 'eA==', salt: 'eA==', spin: 1 } };
  await expect(finaliseMonth(session, AT)).rejects.toMatchObject({ code: 'sheet-password' });
  expect((await openSession()).form.stamp).toBe('none');
});

it('finalises under the password of the sheet, which then protects it again', async () => {
  const { host, session } = await openSample();
  const sheet = host.workbook.sheets.find(({ name }) => name === 'Nhập liệu');
  if (sheet) sheet.protection = { password: nodePasswords.hash('bí mật') };
  session.sheetPassword = 'không phải';
  await expect(finaliseMonth(session, AT)).rejects.toMatchObject({
    code: 'sheet-password',
    message: expect.stringContaining('Mật khẩu vừa nhập không mở được'),
  });
  expect(session.form.stamp).toBe('none');
  session.sheetPassword = 'bí mật';
  expect((await finaliseMonth(session, AT)).form.stamp).toBe('valid');
  const held = sheet?.protection?.password;
  expect(held && nodePasswords.matches('bí mật', held)).toBe(true);
  expect((await reopenMonth(session, 'Sửa số liệu', AT)).stamp).toBe('none');
});

it('opens what was finalised elsewhere', async () => {
  const { session } = await openBytes((await makeForm('UB-TH05')).bytes);
  expect(session.form).toMatchObject({ stamp: 'valid', stampedAt: AT });
});

it('always verifies what it finalised', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 30 }), fc.string({ maxLength: 20 }), async (staff, text) => {
      const figures = novemberFigures('UB-TH03', { tapHuan_k: staff, tapHuan_N: 30, hanChe: text });
      const { session } = await openSample('UB-TH03', { figures });
      expect((await finaliseMonth(session, AT)).form.stamp).toBe('valid');
    }),
    { numRuns: 5 },
  );
});
