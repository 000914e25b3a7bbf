import { emptySheet, emptyWorkbook, setCell } from '../../../src/spreadsheet/build';
import type { Workbook } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { openCells, openForm } from '../../../src/workflows/school/open-form';
import { recogniseWorkbook } from '../../../src/workflows/school/recognise';
import { makeForm, octoberBook, openInHost } from '../../sample-files';
import { openSample } from './opening';

async function edited(edit: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = readWorkbook((await makeForm('UB-TH03')).bytes);
  edit(workbook);
  return writeWorkbook(workbook);
}

function otherWorkbook(text?: string): Uint8Array {
  const workbook = emptyWorkbook();
  const sheet = emptySheet('Sheet1');
  if (text !== undefined) setCell(sheet, 0, 0, { value: text });
  workbook.sheets.push(sheet);
  return writeWorkbook(workbook);
}

it.each([
  ['school', async () => (await makeForm('UB-TH03')).bytes],
  ['office', octoberBook],
  ['empty', async () => otherWorkbook()],
  ['other', async () => otherWorkbook('Danh sách')],
])('tells that a workbook is %s', async (kind, bytes) => {
  openInHost(await bytes());
  expect(await recogniseWorkbook()).toMatchObject({ kind });
  expect((await openForm()).kind).toBe(kind);
});

it('reads everything in three syncs', async () => {
  openInHost((await makeForm('UB-LC01')).bytes);
  const opened = await openForm();
  expect(opened).toMatchObject({ kind: 'school', syncs: { fixed: 3, payload: 0 } });
});

it('opens from what the form was recognised by without reading, and sees the lost validations on the next reading', async () => {
  openInHost(
    await edited((workbook) => {
      const home = workbook.sheets.find(({ name }) => name === 'Nhập liệu');
      if (home) home.validations = [];
    }),
  );
  const seen = await recogniseWorkbook();
  if (seen.kind !== 'school') throw new Error(seen.kind);
  const opened = await openCells(seen.cells);
  if (opened.kind !== 'school') throw new Error(opened.message);
  expect(opened.syncs).toEqual({ fixed: 0, payload: 0 });
  const { form } = opened.session;
  expect(form.repairs).toEqual([]);
  const again = await opened.session.refresh();
  expect(again).toMatchObject({ repairs: [{ code: 'validations-removed' }] });
  expect({ ...again, repairs: [] }).toEqual(form);
});

it('says whose form it is, for which month and until when', async () => {
  const { session } = await openSample('UB-TH03');
  expect(session.form).toMatchObject({
    school: { code: 'UB-TH03', levels: ['TH'] },
    schoolYear: '2021-2022',
    period: { id: '2021-11' },
    previousPeriod: { id: '2021-10' },
    stamp: 'none',
    repairs: [],
    remarks: [],
  });
  expect(session.form).toMatchObject({
    school: { name: 'Trường TH Lê Lợi' },
    officeName: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    deadline: { at: '2021-11-28T17:00' },
  });
});

it('lays the form out in sections with progress, totals and last month', async () => {
  const { session } = await openSample('UB-LC01');
  const { sections } = session.form;
  expect(sections.map(({ id, kind, progress }) => `${id} ${kind} ${progress.given}/${progress.required}`)).toEqual([
    'TH.quyMo grid 15/15',
    'TH.quyMo.toanCap list 0/0',
    'TH.bienDong list 3/3',
    'TH.doiNgu list 1/1',
    'TH.hinhThuc list 0/0',
    'THCS.quyMo grid 12/12',
    'THCS.bienDong list 3/3',
    'THCS.doiNgu list 1/1',
    'THCS.hinhThuc list 0/0',
    'truong.doiNgu list 2/2',
    'truong.coSoVatChat list 0/0',
    'truong.yTe list 0/0',
    'truong.yTe.tiem grid 0/0',
    'truong.truongChuan list 0/0',
    'truong.phongTrao list 0/0',
    'truong.thuyetMinh list 0/0',
  ]);
  const grid = sections.find(({ id }) => id === 'TH.quyMo');
  expect(grid?.kind === 'grid' && grid.columns.find(({ code }) => code === 'hocSinh')).toMatchObject({
    totalKey: 'TH_tong_hocSinh',
    isComplete: true,
    total: expect.any(Number),
    previousTotal: expect.any(Number),
  });
});

it('explains the change of pupils by the movements', async () => {
  const { session } = await openSample('UB-TH03');
  const [balance] = session.form.balances;
  expect(balance).toMatchObject({ level: 'TH', unexplained: 0 });
});

it('marks what was taken over from last month', async () => {
  const { session } = await openSample('UB-TH03');
  expect(session.form.figures.get('cbql')).toMatchObject({ isCarried: true, previous: expect.any(Number) });
  expect(session.form.figures.get('TH_1_hocSinh')?.isCarried).toBe(false);
});

it('names what cannot be worked on', async () => {
  openInHost(
    await edited((workbook) =>
      workbook.sheets.splice(
        workbook.sheets.findIndex(({ name }) => name === '_giaoban'),
        1,
      ),
    ),
  );
  expect(await openForm()).toMatchObject({ kind: 'unusable', code: 'service-sheet-missing' });
});
