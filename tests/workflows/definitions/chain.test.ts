/** An office's own indicators and a rule over one, from the form they are defined with to the printed sentence. */
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import type { Rule } from '../../../src/reporting/rules/rule';
import { fillForm } from '../../../src/sheets/school/fill';
import type { Workbook } from '../../../src/spreadsheet/model';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { compileReport } from '../../../src/workflows/compile-report';
import { saveIndicators } from '../../../src/workflows/definitions/save-indicators';
import { saveRule } from '../../../src/workflows/definitions/save-rule';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { receiveFiles } from '../../../src/workflows/receive-files';
import { makeTemplate } from '../../../src/workflows/templates/make-template';
import { planTemplates } from '../../../src/workflows/templates/plan-templates';
import { novemberBook, novemberFigures, NOW, openInHost } from '../../sample-files';

const DECEMBER = '2021-12';

const own = (code: string, label: string, more: Partial<Indicator>): Indicator => ({
  code,
  label,
  section: 'phongTrao',
  kind: 'count',
  scope: 'school',
  levels: ['TH', 'THCS'],
  required: false,
  aggregation: 'sum',
  frequency: 'month',
  custom: true,
  from: DECEMBER,
  ...more,
});
const OWN: readonly Indicator[] = [
  own('testNhanh', 'Số lượt test nhanh', { scope: 'grade', unit: 'lượt', section: 'yTe', required: true }),
  own('ungHoQuy', 'Ủng hộ quỹ vắc xin', {
    kind: 'money',
    unit: 'đồng',
    report: { field: 5, template: 'Các trường ủng hộ quỹ vắc xin {tong} ({soDonVi}/{N} trường).' },
  }),
  own('tapHuanPCCC', 'Tập huấn phòng cháy', {
    kind: 'pair',
    unit: 'người',
    partLabels: { k: 'đã tập huấn', N: 'phải tập huấn' },
  }),
  own('coBepAn', 'Có bếp ăn tập thể', { kind: 'yesNo' }),
  own('nguonNuoc', 'Nguồn nước', {
    kind: 'choice',
    aggregation: 'none',
    choices: ['Nước máy', 'Giếng khoan'],
    report: { field: 6, template: '{soDonVi}/{N} trường đã báo cáo nguồn nước.' },
  }),
];
const RULE: Rule = {
  code: 'ung-ho-khong-qua',
  label: 'Ủng hộ không quá 20.000 đồng một học sinh',
  scope: 'school',
  left: 'ungHoQuy',
  operator: '<=',
  right: '20000 * tong.hocSinh',
  blanks: 'skip',
  severity: 'warning',
  message: '{noi}: ủng hộ {trai} đồng, nhiều hơn {phai} đồng. Kiểm tra lại số tiền.',
  enabled: true,
};

/** Two schools of the sample, so that the month has totals, and one that is asked none of it. */
const SCHOOLS = ['UB-TH03', 'UB-LC01', 'UB-MN02'];

async function forms(): Promise<Map<string, Workbook>> {
  const { common, templates } = await planTemplates(DECEMBER);
  const some = templates.filter(({ school }) => SCHOOLS.includes(school.code));
  return new Map(some.map((planned) => [planned.school.code, readWorkbook(makeTemplate(common, planned))]));
}

it('brings one of each kind, and a rule over one, from their definition to the sentence', async () => {
  openInHost(novemberBook());
  const changes = OWN.map((indicator) => ({ after: { on: true, indicator } }));
  expect(await saveIndicators({ changes, now: NOW })).toMatchObject({ changed: true, syncs: { fixed: 3 } });
  expect(await saveRule({ after: RULE, now: NOW })).toMatchObject({ changed: true, syncs: { fixed: 3 } });
  const { book, problems } = await readOfficeBook();
  expect(problems).toEqual([]);
  expect(book.catalogue.indicators.filter(({ custom }) => custom)).toEqual(OWN);
  expect(book.rules.find(({ code }) => code === RULE.code)).toEqual(RULE);

  const made = await forms();
  const namesOf = (code: string) => (made.get(code)?.names ?? []).map(({ name }) => name);
  const expected = ['TH_1_testNhanh', 'ungHoQuy', 'tapHuanPCCC_k', 'tapHuanPCCC_N', 'coBepAn', 'nguonNuoc'];
  expect(namesOf('UB-TH03')).toEqual(expect.arrayContaining(expected.map((key) => `GB_${key}`)));
  expect(namesOf('UB-MN02').filter((name) => OWN.some(({ code }) => name.includes(code)))).toEqual([]);
  const sheet = made.get('UB-TH03')?.sheets.find(({ name }) => name === 'Nhập liệu');
  const offered = sheet?.validations.flatMap(({ type, prompt, formula1 }) =>
    OWN.some(({ label }) => prompt?.title?.includes(label.slice(0, 12))) ? [`${type} ${formula1 ?? ''}`] : [],
  );
  expect(offered).toEqual(expect.arrayContaining(['whole 0', 'list "Có,Không"', 'list "Nước máy,Giếng khoan"']));

  const given: Record<string, Record<string, number | string | boolean>> = {
    'UB-TH03': { ungHoQuy: 50_000_000, tapHuanPCCC_k: 11, tapHuanPCCC_N: 12, coBepAn: true, nguonNuoc: 'Nước máy' },
    'UB-LC01': { ungHoQuy: 1_760_000, tapHuanPCCC_k: 8, tapHuanPCCC_N: 9, coBepAn: false, nguonNuoc: 'Giếng khoan' },
  };
  const files = Object.entries(given).map(([code, figures]) => {
    const form = made.get(code) as Workbook;
    const whole = new Map([...novemberFigures(code), ...Object.entries(figures)]);
    const grades = namesOf(code).filter((name) => /^GB_(TH|THCS)_\d_testNhanh$/.test(name));
    for (const name of grades) whole.set(name.slice(3), 20);
    fillForm(form, whole, new Map());
    return { path: `${code}.xlsx`, bytes: writeWorkbook(form) };
  });
  const receipt = await receiveFiles({ period: DECEMBER, receivedAt: '2021-12-28T10:00', files, now: NOW });
  expect(receipt.files.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  const found = receipt.files.map(({ result }) => result.findings.filter(({ rule }) => rule === RULE.code));
  expect(found.map((of) => of.length)).toEqual([1, 0]);
  expect(found[0][0].message).toMatch(/ủng hộ 50\.000\.000 đồng/);

  const reading = await readOfficeBook();
  expect(reading.problems).toEqual([]);
  const row = reading.book.figures.find(({ period, school }) => period === DECEMBER && school === 'UB-TH03');
  expect(Object.fromEntries([...(row?.figures ?? [])])).toMatchObject({ ...given['UB-TH03'], TH_1_testNhanh: 20 });

  const { totals, briefing } = await compileReport({ period: DECEMBER, now: NOW });
  expect(totals.ALL).toMatchObject({
    ungHoQuy: { current: 51_760_000, reported: 2, expected: 26 },
    tapHuanPCCC: { current: { k: 19, n: 21 } },
    coBepAn: { current: { k: 1, n: 26 } },
    testNhanh: { current: 20 * 14 },
  });
  const said = briefing.blocks.flatMap((block) => (block.kind === 'figures' ? [block.text] : []));
  expect(said).toEqual(
    expect.arrayContaining([
      '- Số lượt test nhanh: 200 lượt (số liệu của 02/17 trường).',
      '- Số lượt test nhanh: 80 lượt (số liệu của 01/13 trường).',
      '- Các trường ủng hộ quỹ vắc xin 51.760.000 đồng (02/26 trường).',
      '- Tập huấn phòng cháy: 19/21 người (90,5%) (số liệu của 02/26 trường).',
      '- Có bếp ăn tập thể: 01/26 đơn vị.',
      '- 02/26 trường đã báo cáo nguồn nước.',
    ]),
  );
});
