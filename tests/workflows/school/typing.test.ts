import * as fc from 'fast-check';
import type { SchoolForm } from '../../../src/workflows/school/school-form';
import { cellAt, openSample, settled } from './opening';

const KEY = 'TH_1_hocSinh';

it('writes what is typed into the cell and answers with what it means, in one sync', async () => {
  const { host, session } = await openSample();
  const form = await session.type([{ key: KEY, typed: '1.250' }]);
  expect(session.syncs).toEqual({ fixed: 1, payload: 0 });
  expect(form.figures.get(KEY)).toMatchObject({ typed: '1250', value: 1250 });
  expect(form.report.get(KEY)).toBe(1250);
  expect(form.findings.some(({ keys, severity }) => keys.includes(KEY) && severity === 'warning')).toBe(true);
  expect(cellAt(host, form.figures.get(KEY)?.place)).toBe(1250);
});

it.each([
  ['35 HS', 35, '35'],
  [' 12.843 ', 12_843, '12843'],
  ['', undefined, ''],
  ['0', 0, '0'],
])('reads %j as files are read', async (typed, value, shown) => {
  const { session } = await openSample();
  const form = await session.type([{ key: KEY, typed }]);
  expect(form.figures.get(KEY)?.value).toBe(value);
  expect(form.figures.get(KEY)?.typed).toBe(shown);
});

it.each([
  ['ba lăm', KEY, 'khong-phai-so', undefined],
  ['=1+1', KEY, 'khong-phai-so', undefined],
  ['31/39', 'tapHuan_k', 'cap-so', { key: 'tapHuan_k', value: 31, also: { key: 'tapHuan_N', value: 39 } }],
  ['30/02/2021', 'ngayCongNhan', 'ngay-thang', undefined],
  ['có thể', 'thamGia', 'co-khong', undefined],
])('keeps %j as it was typed and says what is wrong', async (typed, key, rule, proposal) => {
  const { host, session } = await openSample();
  const form = await session.type([{ key, typed }]);
  const finding = form.findings.find((one) => one.rule === rule);
  expect(finding).toMatchObject({ severity: 'error', keys: [key], value: typed, place: form.figures.get(key)?.place });
  expect(finding?.proposal).toEqual(proposal);
  expect(form.figures.get(key)).toMatchObject({ typed });
  expect(cellAt(host, form.figures.get(key)?.place)).toBe(typed);
});

it('reads words, dates and texts', async () => {
  const { session } = await openSample();
  const form = await session.type([
    { key: 'ngayCongNhan', typed: '9/8/2021' },
    { key: 'thamGia', typed: 'có' },
    { key: 'ketQua', typed: 'Dòng một\nDòng hai' },
  ]);
  expect(['ngayCongNhan', 'thamGia', 'ketQua'].map((key) => form.report.get(key))).toEqual([
    '2021-08-09',
    true,
    'Dòng một\nDòng hai',
  ]);
  expect(form.figures.get('ngayCongNhan')?.typed).toBe('09/08/2021');
});

it('shows what a figure would do without writing it', async () => {
  const { host, session } = await openSample();
  const before = session.form;
  const shown = session.preview([{ key: 'TH_1_nu', typed: '9999' }]);
  expect(shown.findings.some(({ rule }) => rule === 'nu-khong-qua-hoc-sinh')).toBe(true);
  expect(session.form).toBe(before);
  expect(cellAt(host, before.figures.get('TH_1_nu')?.place)).not.toBe(9999);
});

it('is confirmed by typing or by saying so, and remembers it in the workbook', async () => {
  const { session } = await openSample();
  const { form } = session;
  const carried = [...form.figures.values()].filter(({ isCarried }) => isCarried).map(({ key }) => key);
  expect(carried).toEqual(expect.arrayContaining(['cbql', 'nhanVien']));
  const typed = await session.type([{ key: 'cbql', typed: form.figures.get('cbql')?.typed ?? '' }]);
  expect(typed.figures.get('cbql')?.isCarried).toBe(false);
  await session.confirmCarried(['nhanVien']);
  const again = await session.refresh();
  if ('kind' in again) throw new Error(again.message);
  expect(['cbql', 'nhanVien', 'phongHoc'].map((key) => again.figures.get(key)?.isCarried)).toEqual([
    false,
    false,
    true,
  ]);
});

it('keeps reasons in the row of their figure', async () => {
  const { session } = await openSample();
  const odd = await session.type([{ key: 'TH_chuyenDen', typed: '40' }]);
  const finding = odd.findings.find(({ rule }) => rule === 'can-doi-bien-dong');
  expect(finding?.explanationRow).toBe('TH.canDoi');
  const form = await session.explain('TH.canDoi', 'Tiếp nhận học sinh của trường bị ngập');
  expect(form.explanations.get('TH.canDoi')).toBe('Tiếp nhận học sinh của trường bị ngập');
  expect(form.findings.find(({ rule }) => rule === 'can-doi-bien-dong')?.explanation).toContain('ngập');
  expect((await session.explain('TH.canDoi', ' ')).explanations.has('TH.canDoi')).toBe(false);
});

it('tells a reason for large classes from one for the movements, and what else a reason answers for', async () => {
  const { session } = await openSample();
  const typed = await session.type([
    { key: 'TH_chuyenDen', typed: '40' },
    { key: 'TH_1_hocSinh', typed: '999' },
  ]);
  const of = (form: SchoolForm, row: string) => form.findings.filter(({ explanationRow }) => explanationRow === row);
  expect(of(typed, 'TH.canDoi')).toHaveLength(1);
  const total = of(typed, 'TH_tong');
  expect(total.length).toBeGreaterThan(0);
  const form = await session.explain('TH_tong', 'Thiếu phòng học');
  expect(of(form, 'TH_tong').map(({ explanation }) => explanation)).toEqual(total.map(() => 'Thiếu phòng học'));
  expect(of(form, 'TH.canDoi')[0]?.explanation ?? '').toBe('');
  for (const finding of form.findings) {
    const others = form.findings.filter(
      (other) =>
        other !== finding && other.explanationRow !== undefined && other.explanationRow === finding.explanationRow,
    );
    expect(finding.sharesReasonWith ?? []).toEqual(others.map(({ message }) => message));
  }
});

it('hears of what is typed in the cells and reads only that', async () => {
  const { host, session } = await openSample();
  const told: unknown[] = [];
  const stop = session.changed((form) => void told.push('kind' in form ? form.code : form.report.get(KEY)));
  await session.listening();
  const place = session.form.figures.get(KEY)?.place;
  host.userTypes(place?.sheet ?? '', place?.address ?? '', 77);
  await settled();
  expect(told).toEqual([77]);
  expect(session.syncs).toEqual({ fixed: 1, payload: 0 });
  stop();
  await session.close();
});

it('sees at once that a paste took the checks of cells away', async () => {
  const { host, session } = await openSample();
  const sheet = host.workbook.sheets.find(({ name }) => name === 'Nhập liệu');
  if (sheet) sheet.protection = undefined;
  const isTold = new Promise((resolve) => session.changed(resolve));
  await session.listening();
  if (sheet) sheet.validations = [];
  await pasteBlock(host);
  await isTold;
  expect(session.form.report.get(KEY)).toBe(41);
  expect(session.form.report.get('TH_2_nu')).toBe(24);
  expect(session.form.repairs.map(({ code }) => code)).toContain('validations-removed');
  await session.close();
});

it('hears of rows that are moved', async () => {
  const { host, session } = await openSample();
  const sheet = host.workbook.sheets.find(({ name }) => name === 'Nhập liệu');
  if (sheet) sheet.protection = undefined;
  session.changed(() => undefined);
  await session.listening();
  const before = session.form.figures.get(KEY)?.place?.address;
  const isMoved = new Promise((resolve) => session.changed(resolve));
  await insertRow(host);
  await isMoved;
  expect(session.form.figures.get(KEY)?.place?.address).not.toBe(before);
  const form = await session.type([{ key: KEY, typed: '88' }]);
  expect(cellAt(host, form.figures.get(KEY)?.place)).toBe(88);
  await session.close();
});

it('gives back every count that is typed', async () => {
  const { session } = await openSample();
  await fc.assert(
    fc.asyncProperty(fc.nat(999_999), fc.constantFrom('', ' HS', ' '), async (count, unit) => {
      const form = await session.type([{ key: KEY, typed: `${count}${unit}` }]);
      expect(form.report.get(KEY)).toBe(count);
      expect(session.preview([{ key: KEY, typed: form.figures.get(KEY)?.typed ?? '' }]).report.get(KEY)).toBe(count);
    }),
    { numRuns: 30 },
  );
});

it('is quick enough to check while a key is pressed', async () => {
  const { session } = await openSample('UB-LC01');
  const times = Array.from({ length: 40 }, (_, index) => {
    const start = performance.now();
    session.preview([{ key: KEY, typed: String(index) }]);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(times[20]).toBeLessThan(50);
});

async function insertRow(host: Awaited<ReturnType<typeof openSample>>['host']): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nhập liệu').getRange('9:9').insert('Down');
    await context.sync();
  });
}

async function pasteBlock(host: Awaited<ReturnType<typeof openSample>>['host']): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nhập liệu').getRange('D11:E12').values = [
      [41, 20],
      [45, 24],
    ];
    await context.sync();
  });
}
