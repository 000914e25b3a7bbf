import { buildRegistryWorkbook, readRegistryRows } from '../../../src/sheets/office/registry-file';
import { sampleSchools } from '../../../src/sample/schools';
import type { CellValue } from '../../../src/spreadsheet/model';

const schools = sampleSchools().map(({ code, name, levels, commune, ownership }) => ({
  code,
  name,
  levels,
  commune,
  ownership,
}));
const rowsOf = (list = schools): CellValue[][] => {
  const [sheet] = buildRegistryWorkbook(list).sheets;
  return Array.from(sheet.rows, (cells) => Array.from(cells ?? [], (cell) => cell?.value ?? null));
};

it('reads the file it makes', () => {
  expect(readRegistryRows(rowsOf())).toEqual({ schools, problems: [] });
});

it('finds headings in any order, case and marks, under a letterhead', () => {
  const rows: CellValue[][] = [
    ['PHÒNG GD&ĐT'],
    [],
    ['STT', 'CAP HOC', 'Xã/phường', 'TÊN TRƯỜNG', 'Mã trường'],
    [1, 'TH và THCS', null, 'Trường Điền Công'.normalize('NFD'), 'DC'],
    [null, null, null, null, null],
    [2, 'TH', 'P. Yên Thanh', 'TH Lê Lợi', 12],
  ];
  expect(readRegistryRows(rows)).toEqual({
    problems: [],
    schools: [
      { code: 'DC', name: 'Trường Điền Công', levels: ['TH', 'THCS'], commune: '', ownership: 'public' },
      { code: '12', name: 'TH Lê Lợi', levels: ['TH'], commune: 'P. Yên Thanh', ownership: 'public' },
    ],
  });
});

it.each([
  ['no headings', [['a', 'b']], 'missing-table', undefined],
  [
    'no level',
    [
      ['Mã trường', 'Tên trường', 'Cấp học'],
      ['A', 'TH A', null],
    ],
    'unusable-row',
    'C2',
  ],
  [
    'not a level',
    [
      ['Mã trường', 'Tên trường', 'Cấp học'],
      ['A', 'TH A', 'Đại học'],
    ],
    'unusable-row',
    'C2',
  ],
  [
    'one code twice',
    [
      ['Mã trường', 'Tên trường', 'Cấp học'],
      ['A', 'TH A', 'TH'],
      ['A', 'TH B', 'TH'],
    ],
    'registry',
    'A3',
  ],
])('names %s', (_, rows, code, cell) => {
  expect(readRegistryRows(rows).problems).toMatchObject([{ code, severity: 'error', ...(cell && { cell }) }]);
});
