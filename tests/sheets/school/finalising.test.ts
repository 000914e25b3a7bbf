import { checkCode, makeStamp, type Stamp, verifyStamp } from '../../../src/reporting/stamp/stamp';
import { RULES_VERSION } from '../../../src/reporting/rules/standard';
import { buildSchoolWorkbook } from '../../../src/sheets/school/build';
import { catalogueTable } from '../../../src/sheets/school/catalogue-table';
import {
  CONTRACT_VERSION,
  explains,
  meaningOf,
  meaningOfName,
  SCHOOL_SHEET,
} from '../../../src/sheets/school/contract';
import { readServiceSheet } from '../../../src/sheets/school/service-sheet';
import { finaliseForm, NotASchoolWorkbookError } from '../../../src/sheets/school/stamp';
import type { Workbook } from '../../../src/spreadsheet/model';
import { CALENDAR, CATALOGUE, distinctFigures, formInput, SCHOOLS, sheetNamed, slotsFor } from './forms';

const school = SCHOOLS.both;
const figures = distinctFigures(slotsFor(school));
const service = (workbook: Workbook) => readServiceSheet(sheetNamed(workbook, SCHOOL_SHEET.service).rows);

test('the service sheet says whose form it is and what is asked', () => {
  expect(service(buildSchoolWorkbook(formInput(school)))).toMatchObject({
    contractVersion: CONTRACT_VERSION,
    catalogueVersion: 1,
    schoolCode: 'LC01',
    schoolYear: '2021-2022',
    token: '00e1',
    madeFor: '2021-11',
    asked: slotsFor(school).map(({ key, indicator }) => ({
      key,
      kind: indicator.kind,
      choices: indicator.choices ?? [],
    })),
  });
});

test('a sheet that is none is not taken for one', () => {
  expect(readServiceSheet([[{ value: 'maTruong' }, { value: 'TH01' }]])).toBeUndefined();
});

test('a stamp longer than a cell comes back whole and verifies; the month stands once however often it is finalised', async () => {
  const workbook = buildSchoolWorkbook(formInput(school, { figures }));
  const findings = Array.from({ length: 400 }, (_, at) => ({
    rule: 'can-doi-bien-dong',
    keys: [`TH_tong_hocSinh`, `khoa${at}`],
    explanation: `Lý do thứ ${at}, học sinh chuyển vùng theo cha mẹ đi làm ăn xa`,
  }));
  const payload = {
    period: '2021-11',
    contractVersion: CONTRACT_VERSION,
    rulesVersion: RULES_VERSION,
    findings,
    at: '2021-11-28T10:00',
  };
  const stamp = await makeStamp('00e1', { ...payload, figures });
  const code = await checkCode(figures);
  finaliseForm(workbook, stamp, code, { figures, school, calendar: CALENDAR, catalogue: CATALOGUE });
  const read = service(workbook);
  expect(read).toMatchObject({ checkCode: code, stamp });
  expect(read?.stamp && (await verifyStamp('00e1', read.stamp, figures))).toBe('ok');

  const history = sheetNamed(workbook, SCHOOL_SHEET.history);
  const months = history.rows.slice(history.tables[0].area.top + 1).map((cells) => cells?.[0]?.value);
  expect(months).toEqual(['Tháng 11/2021']);
  finaliseForm(workbook, stamp, code, { figures, school, calendar: CALENDAR, catalogue: CATALOGUE });
  expect(history.tables[0].area.bottom).toBe(history.tables[0].area.top + 1);
});

test('what stands for a stamp but is none is told from no stamp', () => {
  const workbook = buildSchoolWorkbook(formInput(school));
  const row = sheetNamed(workbook, SCHOOL_SHEET.service).rows.find((cells) => cells?.[0]?.value === 'dau');
  if (row) row[1] = { value: '{"mac":' };
  expect(service(workbook)).toMatchObject({ brokenStamp: true });
});

test('a workbook without the sheet of the machine cannot be finalised', () => {
  const workbook = buildSchoolWorkbook(formInput(school));
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== SCHOOL_SHEET.service);
  const input = { figures: new Map(), school, calendar: CALENDAR, catalogue: CATALOGUE };
  expect(() => finaliseForm(workbook, {} as Stamp, '', input)).toThrow(NotASchoolWorkbookError);
});

test.each([
  ['TH_1', 'hocSinh', { kind: 'figure', key: 'TH_1_hocSinh' }],
  ['TH_tong', 'hocSinh', { kind: 'total', key: 'TH_tong_hocSinh' }],
  ['TH_lopGhep', '.so', { kind: 'figure', key: 'TH_lopGhep' }],
  ['MN_huyDong_k', '.so', { kind: 'figure', key: 'MN_huyDong_k' }],
  ['tiem_covid19_12t17', 'mui1', { kind: 'figure', key: 'tiem_covid19_12t17_mui1' }],
  ['.kyBaoCao', '.so', { kind: 'period' }],
  ['TH.canDoi', '.giaiTrinh', { kind: 'explanation', row: 'TH.canDoi' }],
  ['TH.truoc', 'hocSinh', undefined],
  ['cbql', '.truoc', undefined],
  ['Lớp 1', 'hocSinh', undefined],
])('row %s and column %s', (row, column, meaning) => {
  expect(meaningOf(row, column)).toEqual(meaning);
});

test.each([
  ['GB_cbql', { kind: 'figure', key: 'cbql' }],
  ['GB_giaiTrinh_TH.canDoi', { kind: 'explanation', row: 'TH.canDoi' }],
  ['GB_phieu.nguoiKy', undefined],
  ['_xlnm.Print_Area', undefined],
])('name %s', (name, meaning) => {
  expect(meaningOfName(name)).toEqual(meaning);
});

test.each([
  ['TH_1', 'TH_1_nu', true],
  ['TH_1', 'TH_10_nu', false],
  ['cbql', 'cbql', true],
  ['TH.canDoi', 'TH_chuyenDen', true],
  ['TH.canDoi', 'TH_tong_hocSinh', false],
  ['TH.canDoi', 'THCS_chuyenDen', false],
])('Giải trình of %s for %s: %s', (row, key, expected) => {
  expect(explains(row, key)).toBe(expected);
});

test('the table for the README has a row for every indicator, with its names', () => {
  const lines = catalogueTable(CATALOGUE).split('\n');
  expect(lines).toHaveLength(CATALOGUE.indicators.length + 2);
  expect(lines).toContain(
    '| `huyDong` | cấp học | cặp k/N | MN | `GB_<cấp>_huyDong_k`, `GB_<cấp>_huyDong_N` | Huy động trẻ |',
  );
});
