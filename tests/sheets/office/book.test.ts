import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { buildOfficeBook } from '../../../src/sheets/office/build';
import { readOfficeTables } from '../../../src/sheets/office/read';
import { readOfficeService } from '../../../src/sheets/office/service-sheet';
import { OFFICE_TABLE_NAMES } from '../../../src/sheets/office/tables';
import { sampleBook } from '../report/sample-book';
import { openTables } from './open-tables';

const quickTest: Indicator = {
  code: 'testNhanh',
  label: '=Số bộ test, "nhanh"',
  section: 'khac',
  kind: 'pair',
  partLabels: { k: 'đã dùng', N: 'được cấp' },
  scope: 'level',
  levels: ['TH', 'THCS'],
  labelByLevel: { TH: 'Test tiểu học' },
  required: false,
  aggregation: 'sum',
  frequency: 'month',
  custom: true,
  from: '2021-11',
  report: { field: 5, template: 'Đã dùng {k}/{N} bộ test' },
  changeThreshold: { absolute: 5, relative: 0.1 },
};

const sample = sampleBook();
const book = sampleBook({
  catalogue: { ...sample.catalogue, indicators: [...sample.catalogue.indicators, quickTest] },
  schools: sample.schools.map((school, index) =>
    index === 0
      ? { ...school, independentNursery: true, ownership: 'private', email: 'a@b.vn', validFrom: '2019-09-01' }
      : school,
  ),
  figures: sample.figures.map((row, index) =>
    index === 0
      ? {
          ...row,
          figures: new Map([...row.figures, ['ketQua', '-2 lớp\nnhập từ TH'] as const]),
          explanations: new Map([
            ['MN.canDoi', 'hai trẻ chuyển đến'],
            ['MN_chuyenDen', 'từ =nơi khác'],
          ]),
        }
      : row,
  ),
  log: [
    {
      at: '2021-11-28T10:00:05',
      action: 'Tiếp nhận',
      file: 'a.xlsx',
      school: '001',
      cell: 'C5',
      before: '1',
      after: '2',
      reason: '',
    },
  ],
});

describe('the office book', () => {
  const workbook = buildOfficeBook(book);

  it('reads back as it was built', () => {
    const { book: read, problems, uncommitted } = readOfficeTables(openTables(workbook));
    expect(problems).toEqual([]);
    expect(uncommitted).toEqual({});
    expect(read).toEqual(book);
  });

  it('has the contract’s tables, each a real one below its title, and says what it is', () => {
    const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect([...tables].sort()).toEqual([...OFFICE_TABLE_NAMES].sort());
    const service = workbook.sheets.at(-1);
    expect(service?.visibility).toBe('veryHidden');
    expect(readOfficeService((service?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? null)))).toEqual({
      contractVersion: 1,
    });
  });

  it('keeps list rules within what Excel takes', () => {
    for (const { formula1, type, prompt } of workbook.sheets.flatMap((sheet) => sheet.validations)) {
      expect(formula1.length).toBeLessThanOrEqual(257);
      expect(prompt?.message?.length ?? 0).toBeLessThanOrEqual(255);
      expect(prompt?.title?.length ?? 0).toBeLessThanOrEqual(32);
      expect(['list', 'custom']).toContain(type);
    }
  });

  it('gives an empty table one blank row, which is not read', () => {
    const empty = buildOfficeBook({
      schoolYear: { start: 2022 },
      schools: [],
      catalogue: standardCatalogue(),
      rules: STANDARD_RULES,
    });
    const tables = openTables(empty);
    expect(tables.tblNop.rows).toEqual([Array(10).fill(null)]);
    const { book: read, problems } = readOfficeTables(tables);
    expect(problems).toEqual([]);
    expect(read).toMatchObject({ schoolYear: { start: 2022 }, schools: [], submissions: [], figures: [] });
  });

  it('keeps what was switched off switched off', () => {
    const small = { ...standardCatalogue(), indicators: standardCatalogue().indicators.slice(0, 3) };
    const rules = STANDARD_RULES.slice(0, 2);
    const built = buildOfficeBook({ schoolYear: { start: 2022 }, schools: [], catalogue: small, rules });
    const { book: read } = readOfficeTables(openTables(built));
    expect(read.catalogue).toEqual(small);
    expect(read.rules.filter(({ enabled }) => enabled)).toEqual(rules.filter(({ enabled }) => enabled));
    expect(read.rules).toHaveLength(STANDARD_RULES.length);
  });
});

describe('a book that people and earlier versions have had', () => {
  const tables = () => openTables(buildOfficeBook(book));
  const codesOf = (open: ReturnType<typeof tables>) => readOfficeTables(open).problems.map(({ code }) => code);

  it('finds columns wherever they were moved, under heading or key', () => {
    const open = tables();
    for (const table of Object.values(open)) {
      table.headers = ['Cột của tôi', ...table.headers.toReversed()];
      table.rows = table.rows.map((cells) => ['ghi chú riêng', ...cells.toReversed()]);
    }
    open.tblSoLieuTH.headers = open.tblSoLieuTH.headers.map((header) =>
      header === 'Lớp 1 - Học sinh' ? 'GB_TH_1_hocSinh' : header.toUpperCase(),
    );
    expect(readOfficeTables(open).book).toEqual(book);
  });

  it('takes the standard catalogue and rules for missing columns and tables', () => {
    const { tblChiTieu, tblQuyTac, ...open } = tables();
    expect(tblQuyTac.rows.length).toBeGreaterThan(0);
    const last = tblChiTieu.headers.indexOf('Mẫu câu');
    const older = {
      ...tblChiTieu,
      headers: tblChiTieu.headers.slice(0, last),
      rows: tblChiTieu.rows.slice(0, 5).map((cells) => cells.slice(0, last)),
    };
    const { book: read, problems } = readOfficeTables({ ...open, tblChiTieu: older });
    expect(new Map(read.catalogue.indicators.map((one) => [one.code, one]))).toEqual(
      new Map(standardCatalogue().indicators.map((one) => [one.code, one])),
    );
    expect(read.rules).toEqual(STANDARD_RULES);
    expect(problems.map(({ code }) => code)).toEqual(['missing-table']);
  });

  it('leaves out an uncommitted lot and says which rows to clean', () => {
    const open = tables();
    const [first] = open.tblSoLieuTruong.rows;
    open.tblSoLieuTruong.rows.push(first.map((cell, index) => (index === 2 ? 'L0099' : cell)));
    const { book: read, problems, uncommitted, lots } = readOfficeTables(open);
    expect(read).toEqual(book);
    expect(problems.map(({ code }) => code)).toEqual(['uncommitted-lot']);
    expect(uncommitted).toEqual({ tblSoLieuTruong: [open.tblSoLieuTruong.rows.length - 1] });
    expect(lots).toContain('L0099');
  });

  it('never takes a lot for uncommitted because its row in tblNop is unreadable', () => {
    const open = tables();
    open.tblNop.rows = open.tblNop.rows.map((cells) => cells.map((cell, index) => (index === 2 ? '???' : cell)));
    const { book: read, problems, uncommitted } = readOfficeTables(open);
    expect(uncommitted).toEqual({});
    expect(read.figures).toHaveLength(book.figures.length);
    expect(read.submissions).toEqual([]);
    expect(problems).toHaveLength(book.submissions.length);
    expect(problems[0]).toMatchObject({ code: 'unusable-row', cell: 'C5', sheet: 'Nộp báo cáo' });
  });

  it('names a figure that cannot be read by its cell and keeps the others', () => {
    const open = tables();
    const column = open.tblSoLieuMN.headers.indexOf('Huy động trẻ (số huy động)');
    expect(column).toBeGreaterThan(0);
    open.tblSoLieuMN.rows[0][column] = { error: '#VALUE!' };
    const { book: read, problems } = readOfficeTables(open);
    expect(problems).toMatchObject([{ code: 'unreadable-cell', table: 'tblSoLieuMN', severity: 'error' }]);
    expect(problems[0].cell).toMatch(/^[A-Z]+5$/);
    expect(read.figures[0].figures.size).toBe(book.figures[0].figures.size - 1);
  });

  it.each([
    ['duplicate-row', (open: ReturnType<typeof tables>) => open.tblSoLieuTH.rows.push(open.tblSoLieuTH.rows[0])],
    ['unknown-school', (open: ReturnType<typeof tables>) => (open.tblNop.rows[0][1] = 'không có')],
    ['missing-year', (open: ReturnType<typeof tables>) => (open.tblThietLap.rows[0][3] = '')],
    ['calendar', (open: ReturnType<typeof tables>) => open.tblThietLap.rows.push(['kyGop', null, null, '8-9'])],
    ['registry', (open: ReturnType<typeof tables>) => open.tblTruong.rows.push(open.tblTruong.rows[0])],
  ])('names %s', (code, spoil) => {
    const open = tables();
    spoil(open);
    expect(codesOf(open)).toContain(code);
  });

  it('does not take a setting of an unreadable period for a general one', () => {
    const open = tables();
    open.tblThietLap.rows.push(['diaDanh', 'tháng nào đó', null, 'Sai']);
    expect(readOfficeTables(open).book.settings).toEqual(book.settings);
  });
});
