import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { makeCalendar, parsePeriod } from '../../../src/reporting/periods/calendar';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import { buildSchoolWorkbook } from '../../../src/sheets/school/build';
import { remarkForm } from '../../../src/sheets/school/remarks';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { previewNextMonth } from '../../../src/workflows/school/next-month';
import { readServiceSheet, type ServiceContent } from '../../../src/sheets/school/service-sheet';
import { makeTemplates } from '../../../src/workflows/make-templates';
import { makeForm, NOVEMBER, octoberBook, openInHost } from '../../sample-files';
import { openBytes } from './opening';

const KIT: Indicator = {
  code: 'testNhanh',
  label: 'Bộ test nhanh',
  section: 'yTe',
  kind: 'count',
  scope: 'grade',
  levels: ['TH'],
  unit: 'bộ',
  required: true,
  aggregation: 'sum',
  frequency: 'month',
  custom: true,
};
const QUARTERLY: Indicator = { ...KIT, code: 'quyHoc', label: 'Quỹ học bổng', scope: 'school', frequency: 'quarter' };

async function officesForm() {
  const period = parsePeriod(NOVEMBER);
  if (!period) throw new Error(NOVEMBER);
  const standard = standardCatalogue();
  const workbook = buildSchoolWorkbook({
    school: { code: 'T1', name: 'TH Lê Lợi', levels: ['TH'], commune: '', ownership: 'public' },
    schoolYear: { start: 2021 },
    calendar: makeCalendar({ start: 2021 }, { combined: [[6, 7]], notReporting: [8] }),
    period,
    catalogue: {
      ...standard,
      indicators: [...standard.indicators.filter(({ code }) => code !== 'diemTruong'), KIT, QUARTERLY],
    },
    rules: STANDARD_RULES.filter(({ code }) => code !== 'nu-khong-qua-hoc-sinh').map((rule) =>
      rule.code === 'dan-toc-khong-qua-hoc-sinh' ? { ...rule, severity: 'note' as const } : rule,
    ),
    token: '00e1',
    officeName: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
  });
  return openBytes(writeWorkbook(workbook));
}

it('follows the office: its own indicators, those it does not ask, its periods', async () => {
  const { session } = await officesForm();
  const { slots, periods } = session.form;
  const kit = slots.find(({ key }) => key === 'TH_1_testNhanh');
  expect(kit?.indicator).toEqual(KIT);
  expect(slots.some(({ key }) => key === 'diemTruong' || key === 'quyHoc')).toBe(false);
  expect(periods.at(-1)?.id).toBe('2022-06..07');
  const grid = session.form.sections[0];
  expect(grid.kind === 'grid' && grid.columns.at(-1)?.label).toBe('Bộ test nhanh');
});

it('says what is due next month and gets a row', async () => {
  const { session } = await officesForm();
  expect(previewNextMonth(session)).toMatchObject({ added: ['Quỹ học bổng'], missing: [] });
});

it('checks by the office’s rules', async () => {
  const { session } = await officesForm();
  const form = session.preview([
    { key: 'TH_1_hocSinh', typed: '20' },
    { key: 'TH_1_nu', typed: '30' },
    { key: 'TH_1_danToc', typed: '30' },
  ]);
  expect(form.findings.some(({ rule }) => rule === 'nu-khong-qua-hoc-sinh')).toBe(false);
  expect(form.findings.find(({ rule }) => rule === 'dan-toc-khong-qua-hoc-sinh')?.severity).toBe('note');
});

it('carries nothing of what is standard', async () => {
  openInHost(await octoberBook());
  const services: (ServiceContent | undefined)[] = [];
  await makeTemplates({
    period: NOVEMBER,
    deliver: ({ bytes }) => {
      const sheet = readWorkbook(bytes).sheets.find(({ name }) => name === '_giaoban');
      services.push(readServiceSheet(sheet?.rows ?? []));
      if (services.length === 2) throw new Error('enough');
    },
  }).catch(() => undefined);
  expect(services).toHaveLength(2);
  expect(services.map((one) => one?.definitions)).toEqual(
    services.map(() => ({ indicators: [], rules: [], withoutRules: [] })),
  );
});

it('shows the remarks of a returned file, and where', async () => {
  const workbook = readWorkbook((await makeForm('UB-TH03')).bytes);
  const remarks = [{ key: 'TH_1_hocSinh', text: 'Khác với danh sách lớp' }, { text: 'Thiếu bản ký' }];
  remarkForm(workbook, NOVEMBER, [{ text: 'cũ' }], 'Phòng GD&ĐT');
  remarkForm(workbook, NOVEMBER, remarks, 'Phòng GD&ĐT');
  const { host, session } = await openBytes(writeWorkbook(workbook));
  expect(session.form.remarks).toEqual([
    { text: 'Khác với danh sách lớp', place: { sheet: 'Nhập liệu', address: 'D11' } },
    { text: 'Thiếu bản ký' },
  ]);
  const notes = host.workbook.sheets.find(({ name }) => name === 'Nhập liệu')?.notes;
  expect(notes?.map(({ row, column, text }) => [row, column, text])).toEqual([
    [4, 2, 'Thiếu bản ký'],
    [10, 3, 'Khác với danh sách lớp'],
  ]);
});
