import { sampleSchools } from '../../../src/sample/schools';
import { buildRegistryWorkbook } from '../../../src/sheets/office/registry-file';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import {
  proposeColumns,
  readLines,
  readListFile,
  readPastedList,
} from '../../../src/workflows/create-book/list-of-schools';

const picked = (path: string, bytes: Uint8Array) => ({
  path,
  file: new File([bytes as Uint8Array<ArrayBuffer>], path),
});
const text = (said: string) => new TextEncoder().encode(said);
const LIST = 'Mã trường\tTên trường\tCấp học\nUB01\t"Trường TH ""Lê Lợi"""\tTH\nUB02\tTrường MN Hoa Lan\tMN\n';

it('reads the registry file we make ourselves', async () => {
  const schools = sampleSchools();
  const [sheet] = await readListFile(picked('danh-muc.xlsx', writeWorkbook(buildRegistryWorkbook(schools))));
  const lines = readLines(sheet.rows, proposeColumns(sheet.rows));
  expect(lines.map(({ school }) => school?.code)).toEqual(schools.map(({ code }) => code));
});

it.each([
  ['tabs', LIST],
  ['commas', 'Mã trường,Tên trường,Cấp học\nUB01,"Trường TH ""Lê Lợi""",TH\nUB02,Trường MN Hoa Lan,MN\n'],
  ['semicolons', 'Mã trường;Tên trường;Cấp học\nUB01;"Trường TH ""Lê Lợi""";TH\nUB02;Trường MN Hoa Lan;MN'],
])('reads what was pasted with %s between', async (_, pasted) => {
  const [{ rows }] = await readPastedList(pasted);
  expect(readLines(rows, proposeColumns(rows)).map(({ school }) => school && [school.code, school.name])).toEqual([
    ['UB01', 'Trường TH "Lê Lợi"'],
    ['UB02', 'Trường MN Hoa Lan'],
  ]);
});

it('keeps codes with zeros in front, in a file too', async () => {
  const [{ rows }] = await readListFile(picked('ds.csv', text('Mã trường,Tên trường\n0012,Trường TH A\n')));
  expect(readLines(rows, proposeColumns(rows))[0].school?.code).toBe('0012');
});

it.each<[string, string, Uint8Array, RegExp]>([
  ['a photograph', 'ds.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0, 1]), /không phải bảng tính/],
  [
    'half a file',
    'ds.xlsx',
    writeWorkbook(buildRegistryWorkbook(sampleSchools())).slice(0, 900),
    /cụt hoặc hỏng|không phải bảng tính/,
  ],
  ['a list with nothing in it', 'ds.csv', text('\n\n'), /không có dòng nào|không phải bảng tính/],
])('names %s', async (_, path, bytes, why) => {
  await expect(readListFile(picked(path, bytes))).rejects.toMatchObject({
    code: 'unreadable-list',
    message: expect.stringMatching(why) as string,
  });
});
