import { type CellObject, read } from '@e965/xlsx';
import { parsePeriod } from '../../src/reporting/periods/calendar';
import type { Period } from '../../src/reporting/periods/period';
import { openArchive } from '../../src/spreadsheet/zip';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { markedCopy, proposedRemarks } from '../../src/workflows/marked-copy';
import { openForm } from '../../src/workflows/school/open-form';
import { formFile, novemberBook, novemberFigures, OCTOBER, openInHost } from '../sample-files';

const SCHOOL = 'UB-TH03';
const REMARKS = [
  { text: 'Đề nghị xem lại số liệu lớp 1.' },
  { key: 'TH_1_hocSinh', text: 'Lớp 1: 253 học sinh, danh sách có 252.' },
  { key: 'TH_1_nu', text: 'Nữ lớp 1: xem lại.' },
];
const periodOf = (id: string): Period => {
  const period = parsePeriod(id);
  if (!period) throw new Error(id);
  return period;
};

async function copyOf(change: { code?: string; period?: string; path?: string; bytes?: Uint8Array } = {}) {
  openInHost(novemberBook());
  const { book } = await withWorkbook((session) => openBook(session));
  const school = book.schools.find(({ code }) => code === SCHOOL);
  if (!school) throw new Error(SCHOOL);
  const sent = await formFile(change.code ?? SCHOOL);
  const path = change.path ?? sent.path;
  const bytes = change.bytes ?? sent.bytes;
  const picked = { path, file: new File([bytes as Uint8Array<ArrayBuffer>], path) };
  const period = periodOf(change.period ?? '2021-11');
  return { sent, copy: await markedCopy({ picked, book, period, school, remarks: REMARKS }) };
}

it('opens at the school with the remarks at their cells and the figures as they were', async () => {
  const { copy } = await copyOf();
  expect(copy.name).toBe('TH-Le-Loi_2021-11_tra-lai.xlsx');
  openInHost(copy.bytes);
  const opened = await openForm();
  if (opened.kind !== 'school') throw new Error(opened.kind);
  const { form } = opened.session;
  expect(form.remarks.map(({ text, place }) => [text, place?.address])).toEqual([
    [REMARKS[0]?.text, undefined],
    [REMARKS[1]?.text, 'D11'],
    [REMARKS[2]?.text, 'E11'],
  ]);
  for (const [key, value] of novemberFigures(SCHOOL)) expect([key, form.figures.get(key)?.value]).toEqual([key, value]);
  await opened.session.close();
});

it('has the remarks as notes for those without the add-in, and leaves every other part of the file as it was', async () => {
  const { sent, copy } = await copyOf();
  const cell = read(copy.bytes, { type: 'array' }).Sheets['Nhập liệu']?.['D11'] as CellObject;
  expect(cell.c?.map(({ t }) => t).join('\n')).toContain('danh sách có 252');
  const [before, after] = [openArchive(sent.bytes), openArchive(copy.bytes)];
  const changed = before.names().filter((name) => {
    const [own, theirs] = [before.read(name), after.read(name)];
    return !own || !theirs || Buffer.compare(own, theirs) !== 0;
  });
  // The two sheets with remarks, the parts that name their notes, and nothing else.
  expect(
    changed.filter((name) => !/sheet\d*\.xml(\.rels)?$|Content_Types|sharedStrings|comments|vml/i.test(name)),
  ).toEqual([]);
});

it('is marked anew, not twice, when it is made of a marked copy', async () => {
  const { copy } = await copyOf();
  const again = (await copyOf({ bytes: copy.bytes })).copy;
  openInHost(again.bytes);
  const opened = await openForm();
  if (opened.kind !== 'school') throw new Error(opened.kind);
  expect(opened.session.form.remarks).toHaveLength(REMARKS.length);
  await opened.session.close();
});

it.each<[string, Parameters<typeof copyOf>[0], RegExp]>([
  ['another school’s file', { code: 'UB-TH04' }, /tệp này của .*, không phải của Trường TH Lê Lợi/],
  ['another month’s', { period: OCTOBER }, /là báo cáo tháng 11\/2021, không phải tháng 10\/2021/],
  ['a photograph', { path: 'anh.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0]) }, /cần đúng tệp \.xlsx/],
  ['half a file', { bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }, /Chưa ghi nhận xét/],
])('refuses %s by name', async (_, change, why) => {
  await expect(copyOf(change)).rejects.toMatchObject({
    code: 'not-the-schools-file',
    message: expect.stringMatching(why) as string,
  });
});

it('proposes the reason, errors and what nobody explained', () => {
  const finding = (severity: 'error' | 'warning' | 'note', explanation?: string) => ({
    rule: 'r',
    severity,
    keys: ['TH_1_nu'],
    value: 1,
    message: `${severity}${explanation ?? ''}`,
    ...(explanation !== undefined && { explanation }),
  });
  const remarks = proposedRemarks(' Sai lớp 1 ', [finding('error'), finding('warning'), finding('warning', 'đã rõ'), finding('note')]); // prettier-ignore
  expect(remarks.map(({ text, isProposed }) => [text, isProposed])).toEqual([
    ['Sai lớp 1', true],
    ['error', true],
    ['warning', true],
    ['warningđã rõ', false],
    ['note', false],
  ]);
});
