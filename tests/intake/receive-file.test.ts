import { readOneFile } from '../../src/intake/receive-file';
import type { ReadOptions } from '../../src/intake/expectations';
import { toLegacy } from '../../src/reporting/figures/legacy-fonts';
import { internStyle } from '../../src/spreadsheet/build';
import type { Workbook } from '../../src/spreadsheet/model';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import {
  cellNamed,
  DIEN_CONG,
  expectations,
  figuresOf,
  finalise,
  formOf,
  insertRow,
  LE_LOI,
  OCTOBER,
  renameSheet,
  SCHOOLS,
  setService,
  setVisibleSchool,
  tokenOf,
  TRUNG_VUONG,
  type,
} from './forms';

const read = (workbook: Workbook, options: ReadOptions = {}) =>
  readOneFile('a.xlsx', writeWorkbook(workbook), expectations(), options);
const damaged = (damage: (form: Workbook) => void, of = LE_LOI) => {
  const form = formOf(of);
  damage(form);
  return form;
};
const withoutNames = (form: Workbook) => void (form.names = []);
const withoutService = (form: Workbook) => void (form.sheets = form.sheets.filter(({ name }) => name !== '_giaoban'));
const withoutIds = (form: Workbook) => form.sheets.forEach((sheet) => sheet.rows.forEach((row) => void delete row[0]));

test.each(SCHOOLS.map((school) => [school.name, school] as const))(
  'a clean form of %s reads as filled',
  async (_, school) => {
    const result = await read(formOf(school));
    expect(result).toMatchObject({
      reason: 'accepted',
      school: school.code,
      period: '2021-11',
      repairs: [],
      stamp: 'none',
    });
    expect(result.report?.figures).toEqual(figuresOf(school));
  },
);

describe('damage that changes nothing of what is read', () => {
  const HARMLESS: [string, (form: Workbook) => void][] = [
    ['rows inserted, names following', (form) => insertRow(form, 'Nhập liệu', 12, true)],
    ['the sheet renamed, names following', (form) => renameSheet(form, 'Nhập liệu', 'THÁNG 11', true)],
    ['the hidden IDs deleted', withoutIds],
    ['the service sheet dropped by an exporter', withoutService],
    ['the service sheet renamed', (form) => renameSheet(form, '_giaoban', 'Trang5', false)],
    [
      'a foreign sheet in front',
      (form) => void form.sheets.unshift({ ...formOf(TRUNG_VUONG).sheets[1]!, name: 'Nháp', tables: [] }),
    ],
    [
      'merges left behind over cells that have their own values',
      (form) => {
        const { sheet, row, column } = cellNamed(form, 'GB_TH_2_hocSinh');
        sheet.merges.push({ top: row, bottom: row + 1, left: column - 1, right: column });
      },
    ],
    [
      'validations and protection lost',
      (form) => form.sheets.forEach((sheet) => Object.assign(sheet, { validations: [], protection: undefined })),
    ],
    [
      'text decomposed',
      (form) => type(form, 'ketQua', { value: String(figuresOf(LE_LOI).get('ketQua')).normalize('NFD') }),
    ],
  ];
  test.each(HARMLESS)('%s', async (_, damage) => {
    const result = await read(damaged(damage));
    expect(result).toMatchObject({ reason: 'accepted', school: 'TH03', repairs: [] });
    expect(result.report?.figures).toEqual(figuresOf(LE_LOI));
  });
});

describe('damage that is proposed for repair, and once agreed to reads as filled', () => {
  const REPAIRABLE: [string, string, (form: Workbook) => void][] = [
    ['every name deleted', 'found-by-id', withoutNames],
    [
      'names turned to #REF!',
      'found-by-id',
      (form) => form.names.forEach((name) => void (name.formula = "'Nhập liệu'!#REF!")),
    ],
    ['rows inserted, names left behind', 'found-by-id', (form) => insertRow(form, 'Nhập liệu', 12, false)],
    ['the sheet renamed, names left behind', 'found-by-id', (form) => renameSheet(form, 'Nhập liệu', 'Sheet1', false)],
    ['names and service sheet lost', 'found-by-id', (form) => [withoutNames(form), withoutService(form)]],
    ['names and IDs lost', 'found-by-label', (form) => [withoutNames(form), withoutIds(form)]],
  ];
  test.each(REPAIRABLE)('%s', async (_, code, damage) => {
    const form = damaged(damage);
    const proposed = await read(form);
    expect(proposed).toMatchObject({ kind: 'repair-proposed', reason: 'repair-needed', school: 'TH03' });
    expect(proposed.repairs.map((repair) => repair.code)).toContain(code);
    const agreed = await read(form, { acceptRepairs: true });
    expect(agreed).toMatchObject({ kind: 'accepted-candidate', reason: 'accepted-repaired' });
    expect(agreed.report?.figures).toEqual(figuresOf(LE_LOI));
  });
});

describe('one cell', () => {
  const key = 'TH_2_hocSinh';
  const CELLS: [string, Parameters<typeof type>[2], number | undefined, string | undefined][] = [
    ['a formula with its value', { formula: '30+5', value: 35 }, 35, undefined],
    ['a formula never calculated', { formula: '30+5' }, 35, undefined],
    ['a sum never calculated', { formula: 'SUM(1,2)+SUM(A1:B2)' }, 3, undefined],
    ['text with a unit', { value: ' 35\u00A0HS ' }, 35, 'text-number'],
    ['text with a dot of thousands', { value: '12.843' }, 12_843, 'text-number'],
    ['a fraction, whole after ×1000', { value: 12.843 }, 12_843, 'decimal-thousands'],
  ];
  test.each(CELLS)('%s', async (_, cell, value, repair) => {
    const form = damaged((each) => type(each, key, cell));
    const asSent = await read(form);
    expect(asSent.repairs.map(({ code }) => code)).toEqual(repair ? [repair] : []);
    expect(asSent.kind).toBe(repair ? 'repair-proposed' : 'accepted-candidate');
    expect((await read(form, { acceptRepairs: true })).report?.figures.get(key)).toBe(value);
  });

  test('a proposal reads as a Vietnamese reader reads numbers, whatever the machine it was typed on', async () => {
    const form = damaged((each) => type(each, key, { value: 12.843 }));
    expect((await read(form)).repairs[0].message).toMatch(/: đề nghị sửa 12,843 thành 12\.843\.$/);
    expect((await read(form, { acceptRepairs: true })).repairs[0].message).toMatch(/: sửa 12,843 thành 12\.843\.$/);
  });

  const REJECTED: [string, string, (form: Workbook) => void][] = [
    ['an error', 'o-bao-loi', (form) => type(form, key, { formula: 'A1/0', value: { error: '#DIV/0!' } })],
    ['a formula beyond us', 'cong-thuc-chua-tinh', (form) => type(form, key, { formula: 'VLOOKUP(1,A:B,2)' })],
    [
      'merged with its neighbour',
      'o-bi-gop',
      (form) => {
        const { sheet, row, column } = cellNamed(form, `GB_${key}`);
        sheet.merges.push({ top: row, bottom: row + 1, left: column, right: column });
        type(form, 'TH_3_hocSinh', { value: null });
      },
    ],
    ['words', 'khong-phai-so', (form) => type(form, key, { value: 'chưa rõ' })],
  ];
  test.each(REJECTED)('%s is blank, never 0, and named with its cell', async (_, rule, damage) => {
    const form = damaged(damage);
    const { row, column } = cellNamed(form, `GB_${key}`);
    const result = await read(form);
    expect(result.report?.figures.has(key)).toBe(false);
    const cell = `Nhập liệu!${String.fromCharCode(65 + column)}${row + 1}`;
    expect(result.findings).toContainEqual(expect.objectContaining({ rule, severity: 'error', cell }));
  });

  test('the fraction stays blank until the repair is agreed to', async () => {
    const result = await read(damaged((form) => type(form, key, { value: 12.843 })));
    expect(result.report?.figures.has(key)).toBe(false);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'phan-nghin', proposal: { key, value: 12_843 } }),
    );
  });

  test('a legacy font is known by its name, and its text is turned into Unicode', async () => {
    const text = 'Trường đã tổ chức dạy học trực tuyến';
    const form = damaged((each) => {
      const style = internStyle(each, { font: { name: '.VnTime' } });
      type(each, 'ketQua', { value: toLegacy(text, 'TCVN3'), style });
    });
    const result = await read(form, { acceptRepairs: true });
    expect(result.report?.figures.get('ketQua')).toBe(text);
    expect(result.repairs).toEqual([expect.objectContaining({ code: 'legacy-font', key: 'ketQua', after: text })]);
  });

  test('a total typed over its formula is held against the grades, never taken', async () => {
    const result = await read(damaged((form) => type(form, 'TH_tong_hocSinh', { value: 7 })));
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'tong-khac-cac-khoi', keys: ['TH_tong_hocSinh'], value: 7 }),
    );
    expect(result.report?.figures).toEqual(figuresOf(LE_LOI));
  });

  test('a blank is no figure', async () => {
    const result = await read(damaged((form) => type(form, key, { value: null })));
    expect(result.report?.figures.has(key)).toBe(false);
    expect(result.report?.figures.size).toBe(figuresOf(LE_LOI).size - 1);
  });
});

describe('whose and which month', () => {
  const REFUSED: [string, string, Partial<{ school: string; period: string }>, (form: Workbook) => void][] = [
    [
      'another month in the drop-down',
      'other-period',
      { school: 'TH03', period: '2021-10' },
      (form) => type(form, 'kyBaoCao', { value: 'Tháng 10/2021' }),
    ],
    ['the month emptied', 'unknown-period', { school: 'TH03' }, (form) => type(form, 'kyBaoCao', { value: null })],
    [
      'the month scribbled over',
      'unknown-period',
      { school: 'TH03' },
      (form) => type(form, 'kyBaoCao', { value: 'tháng này' }),
    ],
    [
      'handed on to another school',
      'wrong-school',
      { school: 'TH03' },
      (form) => setVisibleSchool(form, 'Trường THCS Trưng Vương (mã trường: CS01)'),
    ],
    [
      'handed on, the code left',
      'wrong-school',
      { school: 'TH03' },
      (form) => setVisibleSchool(form, 'Trường THCS Trưng Vương'),
    ],
    [
      'the token of another school',
      'wrong-school',
      { school: 'CS01' },
      (form) => setService(form, 'token', tokenOf(TRUNG_VUONG)),
    ],
    ['a token we did not give', 'wrong-token', { school: 'TH03' }, (form) => setService(form, 'token', 'lạ')],
    [
      'a code that is not ours',
      'unknown-school',
      {},
      (form) => [withoutService(form), setVisibleSchool(form, 'Trường TH Xa (mã trường: XX99)')],
    ],
    ['no school at all', 'unknown-school', {}, (form) => [withoutService(form), setVisibleSchool(form, '')]],
  ];
  test.each(REFUSED)('%s', async (_, reason, known, damage) => {
    const result = await read(damaged(damage), { acceptRepairs: true });
    expect(result).toMatchObject({ kind: 'refused', reason, ...known });
  });

  test('a month typed as 11/2021, which Excel made a date, is that month', async () => {
    const form = damaged((each) => type(each, 'kyBaoCao', { value: 44_501 }));
    expect(await read(form)).toMatchObject({ reason: 'accepted', period: '2021-11' });
  });

  test('without any code the name decides, and only when it is the very name', async () => {
    const named = (name: string) =>
      read(
        damaged((form) => [withoutService(form), setVisibleSchool(form, name)], TRUNG_VUONG),
        { acceptRepairs: true },
      );
    expect(await named('TRƯỜNG THCS TRƯNG VƯƠNG')).toMatchObject({ reason: 'accepted-repaired', school: 'CS01' });
    expect(await named('Trường THCS Trung Vương')).toMatchObject({ reason: 'accepted-repaired', school: 'CS01' });
    const unsure = await named('Trường THCS Trưng Vươn');
    expect(unsure).toMatchObject({ kind: 'refused', reason: 'unknown-school' });
    expect(unsure.message).toContain('Trường THCS Trưng Vương (CS01); cần người chọn');
    expect(await named('Trường THCS Chu Văn An')).toMatchObject({ kind: 'refused', reason: 'unknown-school' });
  });

  test('last month’s file under a new name says its own month', async () => {
    const bytes = writeWorkbook(formOf(LE_LOI, { period: OCTOBER }));
    const result = await readOneFile('Thang 11 TH Le Loi.xlsx', bytes, expectations());
    expect(result).toMatchObject({ reason: 'other-period', period: '2021-10' });
    expect(result.message).toContain('tháng 10/2021, trong khi đang nhận tháng 11/2021');
  });

  test('any other workbook is told as such', async () => {
    const form = damaged((each) => [withoutNames(each), withoutService(each)]);
    form.sheets = form.sheets
      .slice(1, 2)
      .map((sheet) => ({ ...sheet, rows: [[{ value: 'Danh sách lớp' }]], tables: [] }));
    expect(await read(form)).toMatchObject({ kind: 'refused', reason: 'wrong-template' });
  });

  test('two sheets of the same form: the named one counts', async () => {
    const form = formOf(LE_LOI);
    const copy = { ...formOf(LE_LOI, { figures: figuresOf(LE_LOI, undefined, 9) }).sheets[0]!, name: 'Nhập liệu (2)' };
    form.sheets.unshift(copy);
    const result = await read(form);
    expect(result).toMatchObject({ reason: 'accepted', repairs: [] });
    expect(result.report?.figures).toEqual(figuresOf(LE_LOI));
  });
});

describe('the stamp', () => {
  const stamped = async (damage: (form: Workbook) => void = () => undefined) => {
    const form = formOf(DIEN_CONG);
    await finalise(form, DIEN_CONG, figuresOf(DIEN_CONG));
    damage(form);
    return form;
  };

  test('figures as finalised are valid, with the time and check code', async () => {
    const result = await read(await stamped());
    expect(result).toMatchObject({ reason: 'accepted', stamp: 'valid', stampedAt: '2021-11-26T09:00' });
    expect(result.mark).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  });

  test('finding cells again does not break it', async () => {
    const form = await stamped((each) => [withoutNames(each), insertRow(each, 'Nhập liệu', 9, false)]);
    expect(await read(form, { acceptRepairs: true })).toMatchObject({ reason: 'accepted-repaired', stamp: 'valid' });
  });

  test.each<[string, (form: Workbook) => void]>([
    ['a figure changed afterwards', (form) => type(form, 'TH_3_nu', { value: 1 })],
    ['a figure emptied afterwards', (form) => type(form, 'cbql', { value: null })],
    ['the stamp itself damaged', (form) => setService(form, 'dau', '{"mac":')],
  ])('%s: refused unless asked for', async (_, damage) => {
    const form = await stamped(damage);
    expect(await read(form)).toMatchObject({ kind: 'refused', reason: 'stamp-mismatch', stamp: 'stamp-mismatch' });
    expect(await read(form, { acceptChanged: true })).toMatchObject({
      reason: 'accepted-changed',
      stamp: 'stamp-mismatch',
    });
  });
});

test('reasons travel with the figures they explain', async () => {
  const form = formOf(LE_LOI, { explanations: new Map([['TH_chuyenDen', 'hai em từ Quảng Yên']]) });
  const result = await read(form);
  expect(result.report?.explanations.get('TH_chuyenDen')).toBe('hai em từ Quảng Yên');
});

test('rules are checked, each finding with the cell to mend', async () => {
  const form = damaged((each) => type(each, 'TH_1_nu', { value: 5000 }));
  const { row } = cellNamed(form, 'GB_TH_1_nu');
  const result = await read(form);
  const finding = result.findings.find(({ keys, severity }) => keys.includes('TH_1_nu') && severity === 'error');
  expect(finding?.cell).toMatch(new RegExp(`^Nhập liệu![A-Z]${row + 1}$`));
  expect(finding?.message).toContain('5.000');
});
