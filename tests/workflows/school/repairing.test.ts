import { receiveFiles } from '../../../src/workflows/receive-files';
import { finaliseMonth } from '../../../src/workflows/school/finalise-month';
import { repairForm } from '../../../src/workflows/school/repair-form';
import { openForm } from '../../../src/workflows/school/open-form';
import type { Sheet, Workbook } from '../../../src/spreadsheet/model';
import { emptySheet, setCell } from '../../../src/spreadsheet/build';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { makeForm, NOVEMBER, NOW, octoberBook, openInHost } from '../../sample-files';
import { openSession } from './opening';

const KEY = 'TH_1_hocSinh';
const AT = '2021-11-27T15:00';

async function openEdited(edit: (form: Sheet, workbook: Workbook) => void) {
  const workbook = readWorkbook((await makeForm('UB-TH03')).bytes);
  const form = workbook.sheets.find(({ name }) => name === 'Nhập liệu');
  if (form) edit(form, workbook);
  return openInHost(writeWorkbook(workbook));
}

function renameInside(workbook: Workbook, from: string, to: string): void {
  for (const sheet of workbook.sheets) if (sheet.name === from) sheet.name = to;
  for (const name of workbook.names) name.formula = name.formula.replace(`'${from}'!`, `'${to}'!`);
}

it.each<[string, string[], (form: Sheet, workbook: Workbook) => void]>([
  ['protection taken away', ['protection-removed'], (form) => delete form.protection],
  [
    'names deleted',
    ['found-by-id'],
    (_, workbook) => (workbook.names = workbook.names.filter(({ name }) => !name.startsWith('GB_TH_'))),
  ],
  [
    'names of reasons deleted',
    ['names-lost'],
    (_, workbook) => (workbook.names = workbook.names.filter(({ name }) => !name.startsWith('GB_giaiTrinh'))),
  ],
  [
    'names left behind',
    ['found-by-id'],
    (_, workbook) => {
      const name = workbook.names.find((one) => one.name === `GB_${KEY}`);
      if (name) name.formula = "'Nhập liệu'!$D$40";
    },
  ],
  ['validations pasted over', ['validations-removed'], (form) => (form.validations = [])],
  ['the sheet renamed', ['sheet-renamed'], (_, workbook) => renameInside(workbook, 'Nhập liệu', 'Tháng 11')],
  [
    'validations of reasons pasted over',
    ['validations-removed'],
    (form) => (form.validations = form.validations.filter(({ prompt }) => prompt?.title !== 'Giải trình')),
  ],
  [
    'a total typed over',
    ['total-typed-over'],
    (form) => setCell(form, 15, 3, { ...form.rows[15][3], formula: undefined, value: 1053 }),
  ],
  [
    'a total emptied, and that of classes, which adds the lớp ghép',
    ['total-typed-over', 'total-typed-over'],
    (form) =>
      [2, 3].forEach((column) =>
        setCell(form, 15, column, { ...form.rows[15][column], formula: undefined, value: null }),
      ),
  ],
  [
    'the past months and the printed form renamed',
    ['sheet-renamed', 'sheet-renamed'],
    (_, workbook) => {
      renameInside(workbook, 'Các tháng trước', 'Lưu');
      renameInside(workbook, 'Phiếu báo cáo', 'In');
    },
  ],
  [
    'a figure merged with the one beside it',
    ['cells-merged'],
    (form) => form.merges.push({ top: 10, left: 7, bottom: 10, right: 8 }),
  ],
  ['IDs shown', ['ids-shown'], (form) => (form.columns[0] = { width: 10 })],
  [
    'a number pasted as text',
    ['text-number'],
    (form) => setCell(form, 10, 3, { ...form.rows[10][3], value: '253 HS' }),
  ],
])('puts right: %s', async (_, codes, edit) => {
  const host = await openEdited(edit);
  const session = await openSession();
  expect(session.form.repairs.map(({ code }) => code)).toEqual(codes);
  expect(session.form.repairs.every(({ message }) => message.length > 20)).toBe(true);
  const { report } = session.form;
  const form = await repairForm(session);
  expect(form.repairs).toEqual([]);
  expect(form.report).toEqual(report);
  expect((await openSession()).form.repairs).toEqual([]);
  await finaliseMonth(session, AT);
  const bytes = host.save();
  openInHost(await octoberBook());
  const files = [{ path: 'TH-Le-Loi_2021-11.xlsx', bytes }];
  const receipt = await receiveFiles({ period: NOVEMBER, receivedAt: '2021-11-28T10:00', files, now: NOW });
  expect(receipt.files[0]).toMatchObject({ outcome: 'accepted', result: { stamp: 'valid' } });
});

it('gives back what Excel refuses at once', async () => {
  const host = await openEdited((form) => (form.validations = []));
  const session = await openSession();
  await repairForm(session);
  expect(() => host.userTypes('Nhập liệu', 'D11', 'ba lăm')).toThrow();
  expect(() => host.userTypes('Nhập liệu', 'E11', 9999)).toThrow();
  expect(() => host.userTypes('Nhập liệu', 'E11', 120)).not.toThrow();
});

it('gives the totals their formulas back, and tells first what stood there', async () => {
  const host = await openEdited((form) =>
    setCell(form, 15, 3, { ...form.rows[15][3], formula: undefined, value: 999 }),
  );
  const session = await openSession();
  expect(session.form.findings.find(({ rule }) => rule === 'tong-khac-cac-khoi')?.severity).toBe('error');
  expect(session.form.repairs).toMatchObject([{ cell: 'D16', before: '999', after: '1053' }]);
  const form = await repairForm(session);
  expect(form.findings.some(({ severity }) => severity === 'error')).toBe(false);
  const total = host.workbook.sheets.find(({ name }) => name === 'Nhập liệu')?.rows[15]?.[3];
  expect(total).toMatchObject({ formula: 'IF(COUNT(D11:D15)=0,"",SUM(D11:D15))', value: 1053 });
});

it('is not finalised before it is put right', async () => {
  await openEdited((_, workbook) => (workbook.names = workbook.names.filter(({ name }) => !name.startsWith('GB_TH_'))));
  await expect(finaliseMonth(await openSession(), AT)).rejects.toMatchObject({ code: 'repair-first' });
});

it('finds rows that were moved and writes where they are now', async () => {
  const host = await openEdited((form) => delete form.protection);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nhập liệu').getRange('9:10').insert('Down');
    await context.sync();
  });
  const session = await openSession();
  expect(session.form.figures.get(KEY)?.place?.address).toBe('D13');
  expect((await session.type([{ key: KEY, typed: '250' }])).report.get(KEY)).toBe(250);
});

it.each<[string, (form: Sheet, workbook: Workbook) => void]>([
  ['no sheet with figures', (form) => (form.rows = [])],
  ['no past months', (_, workbook) => workbook.sheets.splice(1, 1)],
  ['no printed form', (_, workbook) => workbook.sheets.splice(2, 1)],
  ['no service sheet', (_, workbook) => workbook.sheets.splice(3, 1)],
  ['a period that is none', (form) => setCell(form, 4, 2, { value: 'tháng này' })],
  ['the period emptied', (form) => setCell(form, 4, 2, { value: null })],
  ['a copy of the form', (form, workbook) => workbook.sheets.push({ ...form, name: 'Bản sao', tables: [] })],
  ['a service sheet with rubbish', (_, { sheets }) => (sheets[3].rows = [[{ value: 'maTruong' }, { value: 7 }]])],
  ['errors in cells', (form) => setCell(form, 10, 3, { value: { error: '#REF!' } })],
  ['all names broken', (_, { names }) => names.forEach((name) => (name.formula = '#REF!'))],
  [
    'more merged areas than Excel counts',
    (form) => {
      for (let row = 100; row < 1200; row++) form.merges.push({ top: row, left: 9, bottom: row, right: 10 });
      setCell(form, 1200, 10, { value: 1 });
    },
  ],
  ['other sheets', (_, { sheets }) => sheets.push(...Array.from({ length: 30 }, (_x, at) => emptySheet(`S${at}`)))],
])('never crashes on a workbook with %s', async (_, edit) => {
  await openEdited(edit);
  const opened = await openForm();
  if (opened.kind === 'unusable') expect(opened.message.length).toBeGreaterThan(30);
  else expect(opened.kind).toBe('school');
});

it('says which cell is not a period, and still finalises without past months or printed form', async () => {
  await openEdited((form, workbook) => {
    workbook.sheets.splice(1, 2);
    setCell(form, 4, 2, { ...form.rows[4][2], value: 'tháng này' });
  });
  const session = await openSession();
  expect(session.form.findings[0]).toMatchObject({ rule: 'ky-bao-cao', place: { address: 'C5' } });
  await expect(finaliseMonth(session, AT)).rejects.toMatchObject({ code: 'has-errors' });
  const form = await session.choosePeriod(session.form.period);
  expect(form.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
