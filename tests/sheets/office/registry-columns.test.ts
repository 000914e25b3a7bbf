import fc from 'fast-check';
import { sampleSchools } from '../../../src/sample/schools';
import { proposeColumns, readLines, REGISTRY_FIELDS } from '../../../src/sheets/office/registry-columns';
import { SCHOOLS } from '../../../src/sheets/office/registry-table';
import type { CellValue } from '../../../src/spreadsheet/model';

describe('what the columns are', () => {
  it.each<[string, string[], Record<string, number>]>([
    ['our own headings', SCHOOLS.headers, Object.fromEntries(REGISTRY_FIELDS.map((field, at) => [field, at]))],
    [
      'an office’s',
      ['TT', 'Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Xã, phường'],
      { code: 1, name: 2, levels: 3, commune: 4 },
    ],
    ['CSDL ngành', ['STT', 'Mã trường', 'Tên trường học', 'Bậc học', 'Loại hình trường', 'E-mail'], { code: 1, name: 2, levels: 3, kind: 4, email: 5 }], // prettier-ignore
    ['without marks and with colons', ['Ma so truong:', 'TEN TRUONG:'], { code: 0, name: 1 }],
    ['names alone', ['TT', 'Đơn vị'], { name: 1 }],
  ])('%s', (_, headings, columns) => {
    expect(proposeColumns([['DANH SÁCH CÁC TRƯỜNG'], [], headings])).toEqual({ headerRow: 2, columns });
  });

  it('judges a list without headings by what stands in it', () => {
    const rows = [
      [1, 'UB01', 'Trường TH Lê Lợi', 'Phường A', 'a@b.vn'],
      [2, 'UB02', 'Trường MN Hoa Lan', 'Phường A', 'c@b.vn'],
      [3, 'UB03', 'Trường THCS Bắc Sơn', 'Phường B', null],
    ];
    expect(proposeColumns(rows)).toEqual({ columns: { name: 2, code: 1, email: 4 } });
  });

  it('finds our columns wherever they stand, and reads the schools back', () => {
    const schools = sampleSchools().map(({ code, name, levels, commune, ownership }) => ({
      code,
      name,
      levels,
      commune,
      ownership,
    }));
    const positions = fc.shuffledSubarray(
      SCHOOLS.headers.map((_, at) => at),
      { minLength: SCHOOLS.headers.length },
    );
    fc.assert(
      fc.property(positions, fc.nat(10), (order, above) => {
        const place = (cells: readonly CellValue[]) => order.map((at) => cells[at]);
        const rows = [
          ...Array.from({ length: above }, (): CellValue[] => ['Phòng GD&ĐT']),
          place(SCHOOLS.headers),
          ...schools.map((school) => place(SCHOOLS.toCells(school))),
        ];
        const lines = readLines(rows, proposeColumns(rows));
        expect(lines.map(({ school }) => school)).toEqual(schools);
        expect(lines.map(({ row }) => row)).toEqual(schools.map((_, at) => above + 2 + at));
        expect(lines.flatMap(({ problems }) => problems)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what a line says', () => {
  const columns = { code: 0, name: 1, levels: 2 };
  const said = (...rows: CellValue[][]) => readLines(rows, { columns });
  const GOOD: CellValue[] = ['T1', 'Trường TH Lê Lợi', 'TH'];

  it.each<[string, CellValue[][], 'error' | 'warning' | 'note', RegExp]>([
    ['a double code', [GOOD, ['T1', 'Trường TH B', 'TH']], 'error', /^Dòng 2 .*mã trường trùng/],
    ['a double name', [GOOD, ['T2', 'TH LÊ LỢI', 'TH']], 'error', /^Dòng 2 .*trùng tên/],
    ['no name', [['T1', null, 'TH']], 'error', /^Dòng 1: .*Tên trường/],
    ['no code', [[null, 'Trường TH Lê Lợi', 'TH']], 'error', /^Dòng 1: .*Mã trường/],
    ['a level nobody knows', [['T1', 'Trường Lê Lợi', 'Đại học']], 'error', /Đại học/],
    ['no level anywhere', [['T1', 'Trường Lê Lợi', null]], 'error', /cấp học/],
    [
      'a level beside the name',
      [['T1', 'Trường TH Lê Lợi', 'THCS']],
      'warning',
      /ghi THCS nhưng tên trường cho thấy TH/,
    ],
    ['a level taken from the name', [['T1', 'Trường TH&THCS Lê Lợi', null]], 'note', /lấy theo tên trường: TH, THCS/],
  ])('%s', (_, rows, severity, message) => {
    const problems = said(...rows).flatMap((line) => line.problems);
    expect(problems).toContainEqual({ severity, message: expect.stringMatching(message) as string });
  });

  it('takes levels from names without a word for each line where the list has no such column', () => {
    const [line] = readLines([['Trường TH A']], { columns: { name: 0 } });
    expect(line).toMatchObject({ school: { levels: ['TH'] }, problems: [] });
  });

  it('is nothing for a blank line, and gives codes by place where the list has none', () => {
    const lines = readLines([['Trường TH A'], [null], ['Trường TH B']], { columns: { name: 0 } });
    expect(lines.map(({ row, school }) => [row, school?.code])).toEqual([
      [1, 'T001'],
      [3, 'T002'],
    ]);
  });

  it('keeps a code that was typed as a number', () => {
    expect(said([22016501, 'Trường TH A', 'TH'])[0].school?.code).toBe('22016501');
  });
});
