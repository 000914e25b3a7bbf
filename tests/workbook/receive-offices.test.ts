/** Books of other offices into a book that cannot be written to the end: what was begun is taken back. */
import { readOfficeBook } from '../../src/workflows/office-book';
import { refusal } from '../refusal';
import { openAbove, receive, wardBook } from '../workflows/offices/wards';

it.each(['Nộp báo cáo', 'Nhật ký'])(
  'leaves no school, no report and no line behind when “%s” is protected',
  async (sheet) => {
    await openAbove();
    const before = (await readOfficeBook()).book;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    const books = [await wardBook({ name: 'Phường A', has: ({ code }) => code < 'UB-TH03' })];
    expect(await refusal(receive(books))).not.toBe('');
    expect((await readOfficeBook()).book).toEqual(before);
  },
);
