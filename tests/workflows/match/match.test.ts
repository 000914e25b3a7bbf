/** Đối chiếu: an export with its own headings, rows and names, down to what is said of it. */
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import { matchFigures } from '../../../src/reporting/matching/differences';
import type { CellValue } from '../../../src/spreadsheet/model';
import { headingsOf, isMapName, mapChanges, proposeExport, savedMap, savedMaps } from '../../../src/workflows/match/export-columns'; // prettier-ignore
import { differenceMessage, differenceSentence } from '../../../src/workflows/match/match-messages';
import { type ExportDecisions, readExport } from '../../../src/workflows/match/read-export';
import { savedSchools, schoolChanges } from '../../../src/workflows/match/saved-schools';
import { readListFile } from '../../../src/workflows/create-book/list-of-schools';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { saveSettings } from '../../../src/workflows/settings/save-settings';
import { novemberBook, novemberFigures, NOVEMBER, NOW, openInHost } from '../../sample-files';

const catalogue = standardCatalogue();
const NOTHING: ExportDecisions = { schools: new Map() };
const SCHOOL = 'UB-TH03';

/** As SMAS gives it: a letterhead, headings, a row a class, the school's name in the first of its rows, a total. */
function classRows(change: Partial<Record<string, CellValue>> = {}): CellValue[][] {
  const figures = novemberFigures(SCHOOL);
  const at = (grade: number, code: string) => Number(figures.get(`TH_${grade}_${code}`));
  const rows: CellValue[][] = [1, 2, 3, 4, 5].flatMap((grade) => {
    const classes = at(grade, 'lop');
    return Array.from({ length: classes }, (_, index): CellValue[] => {
      const pupils = index === 0 ? at(grade, 'hocSinh') - (classes - 1) * 30 : 30;
      const girls = index === 0 ? at(grade, 'nu') : 0;
      const name = `${grade}A${index + 1}`;
      return [null, null, name, change[name] === undefined ? pupils : change[name], girls];
    });
  });
  rows[0][1] = 'TRƯỜNG TIỂU HỌC LÊ LỢI';
  return [
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    ['DANH SÁCH LỚP HỌC'],
    ['STT', 'Tên trường', 'Lớp', 'Sĩ số (HS)', 'Nữ'],
    ...rows.map((row, index) => [index + 1, ...row.slice(1)]),
    [null, 'Tổng cộng', null, 99_999, 9],
  ];
}

const schoolsOf = async () => {
  openInHost(novemberBook());
  return (await readOfficeBook()).book;
};

it('proposes columns from headings under a letterhead', () => {
  const rows = classRows();
  expect(proposeExport(rows, catalogue)).toEqual({
    headerRow: 2,
    places: { school: 1, class: 2 },
    figures: { hocSinh: 3, nu: 4 },
  });
  const saved = { school: 'Tên trường', nu: 'Sĩ số (HS)' };
  expect(proposeExport(rows, catalogue, saved).figures).toEqual({ nu: 3 });
});

it('rows of classes, the school named once, are the report’s own figures: nothing differs', async () => {
  const book = await schoolsOf();
  const read = readExport(classRows(), proposeExport(classRows(), catalogue), book.schools, catalogue, NOTHING);
  expect(read).toMatchObject({ unknownSchools: [], unknownClasses: [], unreadable: [] });
  expect(read.filled).toBe(read.rows - 1);
  const period = book.calendar.periods.find(({ id }) => id === NOVEMBER);
  if (!period) throw new Error();
  const found = matchFigures(book, period, read.figures);
  expect([found.differences, found.equal, found.compared.map(({ code }) => code)]).toEqual([[], 3, [SCHOOL]]);
});

it('a class with another number is told grade by grade, to the school and in the report', async () => {
  const book = await schoolsOf();
  const rows = classRows({ '1A1': 1 });
  const read = readExport(rows, proposeExport(rows, catalogue), book.schools, catalogue, NOTHING);
  const period = book.calendar.periods.find(({ id }) => id === NOVEMBER);
  if (!period) throw new Error();
  const { differences } = matchFigures(book, period, read.figures);
  expect(differences.map(({ kind, label, grades }) => [kind, label, grades.map(({ label: one }) => one)])).toEqual([
    ['differs', 'Tiểu học: Học sinh', ['Lớp 1']],
  ]);
  const [{ school }] = differences;
  expect(differenceMessage(book, period, 'SMAS', school, differences)).toMatch(
    /Trường TH Lê Lợi[\s\S]*1\. Tiểu học: Học sinh: báo cáo [\d.]+, SMAS [\d.]+ \(Lớp 1: \d+ và \d+\)/,
  );
  expect(differenceSentence('SMAS', [school])).toBe(
    'Số liệu của 01 đơn vị còn có sự chênh lệch giữa báo cáo và SMAS: Trường TH Lê Lợi.',
  );
});

it.each<[string, CellValue[][], number, number]>([
  ['a total labelled where the running number stands', [['Tổng cộng', null, null, 30, null]], 30, 1],
  ['a subtotal in the column of classes', [[null, null, 'Khối 1', 30, null]], 30, 1],
  ['a subtotal that says so', [[null, null, 'Tổng khối 1', 30, null]], 30, 1],
  ['a class of its own', [[2, null, '1B', 31, 0]], 61, 0],
])('adds no total once more: %s', async (_, more, sum, totals) => {
  const { schools } = await schoolsOf();
  const rows: CellValue[][] = [['STT', 'Tên trường', 'Lớp', 'Sĩ số', 'Nữ'], [1, 'TH Lê Lợi', '1A', 30, 0], ...more];
  const read = readExport(rows, proposeExport(rows, catalogue), schools, catalogue, NOTHING);
  expect(read.figures.get(SCHOOL)?.get('TH')?.get('hocSinh')?.sum).toBe(sum);
  expect(read.totals).toBe(totals);
});

it('says which classes stand there twice', async () => {
  const { schools } = await schoolsOf();
  const rows: CellValue[][] = [
    ['Tên trường', 'Lớp', 'Sĩ số'],
    ['TH Lê Lợi', '1A', 30],
    ['TH Lê Lợi', '1a', 30],
  ];
  const read = readExport(rows, proposeExport(rows, catalogue), schools, catalogue, NOTHING);
  expect(read.repeated.map(({ written }) => written)).toEqual(['1a']);
});

it('reads headings over two rows; girls of the ethnic minorities are not the girls', () => {
  const rows: CellValue[][] = [
    ['PHÒNG GD&ĐT', null, null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['TT', 'Tên trường', 'Lớp', 'Sĩ số', null, 'Dân tộc', null],
    [null, null, null, 'Tổng', 'Nữ', 'Tổng', 'Nữ'],
    [1, 'TH Lê Lợi', '1A', 30, 14, 2, 1],
  ];
  const choice = proposeExport(rows, catalogue);
  expect(choice).toMatchObject({ headerRow: 2, places: { school: 1, class: 2 }, figures: { hocSinh: 3, nu: 4 } });
  expect(headingsOf(rows, 2).map(({ heading }) => heading)).toContain('Dân tộc › Nữ');
});

it('lets headings speak where a saved map is of another layout', () => {
  const saved = { school: 'Đơn vị', hocSinh: 'Tổng HS' };
  expect(proposeExport(classRows(), catalogue, saved).figures).toEqual({ hocSinh: 3, nu: 4 });
});

it('refuses a file it could not read to its end', async () => {
  const lines = ['Tên trường;Sĩ số', ...Array.from({ length: 6000 }, (_, at) => `TH ${at};1`)].join('\n');
  const file = new Blob([lines]);
  await expect(readListFile({ path: 'dai.csv', file }, 'số liệu')).rejects.toThrow(/Không đọc được số liệu.*\.xlsx/);
});

it('asks who is meant, takes the answer, and lists what it cannot read', async () => {
  const { schools } = await schoolsOf();
  const rows: CellValue[][] = [
    ['Mã trường', 'Trường', 'Lớp', 'Sĩ số'],
    ['X1', 'TH Lê Lợii', '1A', 30],
    ['X1', 'TH Lê Lợii', 'Lớp ghép', 'ba mươi'],
    ['UB-TH04', 'tên nào cũng được', '2B', '1.030'],
  ];
  const choice = proposeExport(rows, catalogue);
  const asked = readExport(rows, choice, schools, catalogue, NOTHING);
  expect(asked.unknownSchools).toMatchObject([{ written: 'X1 TH Lê Lợii', rows: 2 }]);
  expect(asked.figures.get('UB-TH04')?.get('TH')?.get('hocSinh')?.sum).toBe(1030);
  const decided = { schools: new Map([['X1 TH Lê Lợii', SCHOOL]]) };
  const read = readExport(rows, choice, schools, catalogue, decided);
  expect(read.unknownClasses.map(({ written }) => written)).toEqual(['Lớp ghép']);
  expect(read.unreadable).toEqual([{ row: 3, heading: 'Sĩ số', text: 'ba mươi' }]);
  expect(read.figures.get(SCHOOL)?.get('TH')?.get('hocSinh')).toMatchObject({ sum: 30, blank: 1 });
});

it('lists a grade it does not know; a row of a whole level has none', async () => {
  const { schools } = await schoolsOf();
  const rows: CellValue[][] = [
    ['Mã trường', 'Khối', 'Sĩ số'],
    [SCHOOL, 'Khối 1', 30],
    [SCHOOL, 'Khối lạ', 5],
    ['UB-TH04', 'Tiểu học', 900],
  ];
  const read = readExport(rows, proposeExport(rows, catalogue), schools, catalogue, NOTHING);
  expect(read.unknownClasses.map(({ written }) => written)).toEqual(['Khối lạ']);
  expect(read.figures.get(SCHOOL)?.get('TH')?.get('hocSinh')?.sum).toBe(35);
  expect(read.figures.get('UB-TH04')?.get('TH')?.get('hocSinh')?.sum).toBe(900);
});

it('a file of one school has no column for it', async () => {
  const { schools } = await schoolsOf();
  const rows: CellValue[][] = [['Lớp', 'Sĩ số'], ['1A', 30], ['1B', 31]]; // prettier-ignore
  const choice = proposeExport(rows, catalogue);
  expect(readExport(rows, choice, schools, catalogue, NOTHING).rows).toBe(0);
  const read = readExport(rows, choice, schools, catalogue, { schools: new Map(), wholeFile: SCHOOL });
  expect(read.figures.get(SCHOOL)?.get('TH')?.get('lop')).toMatchObject({ sum: 2, blank: 0 });
});

it('a map is saved by its headings in the book and offered again, also with the columns in another order', async () => {
  openInHost(novemberBook());
  const { book } = await readOfficeBook();
  const rows = classRows();
  const choice = proposeExport(rows, catalogue);
  const changes = mapChanges(
    book.settings,
    'SMAS',
    { ...choice, figures: { nu: 3 } },
    headingsOf(rows, choice.headerRow),
  );
  await saveSettings({ changes, now: NOW });
  const { book: after, problems } = await readOfficeBook();
  expect(problems).toEqual([]);
  expect(savedMaps(after.settings)).toEqual(['SMAS']);
  const map = savedMap(after.settings, 'SMAS');
  expect(map).toEqual({ school: 'Tên trường', class: 'Lớp', nu: 'Sĩ số (HS)' });
  const turned = rows.map((row) => [...row].reverse());
  expect(proposeExport([...turned], catalogue, map).figures.nu).toBe(turned[2].indexOf('Sĩ số (HS)'));
  const less = mapChanges(after.settings, 'SMAS', { ...choice, figures: {} }, headingsOf(rows, choice.headerRow));
  await saveSettings({ changes: less, now: NOW });
  expect(savedMap((await readOfficeBook()).book.settings, 'SMAS')).toEqual({ school: 'Tên trường', class: 'Lớp' });
});

it.each([
  ['SMAS', true],
  ['CSDL ngành', true],
  ['a.b', false],
  ['', false],
])('%j may name a map: %s', (name, is) => {
  expect(isMapName(name)).toBe(is);
});

it('keeps in the book which school a name means, and asks again when that school has closed', async () => {
  const book = await schoolsOf();
  const decided = new Map([
    ['TH Lê Lợii', SCHOOL],
    ['X1 TH Lê Lợi cơ sở 2', SCHOOL],
    ['TH Không Có', ''],
  ]);
  await saveSettings({ changes: schoolChanges(book.settings, 'SMAS', decided), now: NOW });
  const { settings } = (await readOfficeBook()).book;
  expect(savedSchools(settings, 'SMAS')).toEqual(decided);
  expect(savedSchools(settings, 'vnEdu')).toEqual(new Map());
  expect(savedMap(settings, 'SMAS')).toEqual({});
  const rows: CellValue[][] = [
    ['Tên trường', 'Khối', 'Sĩ số'],
    ['TH Lê Lợii', 'Khối 1', 30],
    ['TH Không Có', 'Khối 1', 20],
  ];
  const choice = proposeExport(rows, catalogue);
  const read = readExport(rows, choice, book.schools, catalogue, { schools: savedSchools(settings, 'SMAS') });
  expect(read).toMatchObject({ rows: 1, unknownSchools: [] });
  const open = book.schools.filter(({ code }) => code !== SCHOOL);
  expect(readExport(rows, choice, open, catalogue, { schools: decided }).unknownSchools).toMatchObject([
    { written: 'TH Lê Lợii' },
  ]);
  const fewer = new Map([...decided].filter(([, code]) => code !== SCHOOL));
  await saveSettings({ changes: schoolChanges(settings, 'SMAS', fewer), now: NOW });
  expect(savedSchools((await readOfficeBook()).book.settings, 'SMAS')).toEqual(fewer);
});
