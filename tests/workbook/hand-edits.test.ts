/** Drawing the report again: what staff wrote on it by hand is found, kept when they say so, and never lost in silence. */
import { FULL } from '../../src/sheets/report/grid';
import { compileReport, HandEditsFound, type CompiledReport, type HandEdit } from '../../src/workflows/compile-report';
import { enterFigures } from '../../src/workflows/enter-figures';
import { wordReport } from '../../src/workflows/word-report';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../sample-files';
import { readDocx } from '../word/read-docx';

const SHEET = 'Báo cáo 11-2021';
const PUPILS = 'Tổng số lớp: 326; Tổng số học sinh: 12.843 (duy trì ổn định so với tháng 10/2021).';
const compile = (handEdits?: 'ask' | Map<string, 'keep' | 'replace'>) =>
  compileReport({ period: NOVEMBER, now: NOW, ...(handEdits && { handEdits }) });

/** Rows of the printed area that say anything. */
async function printed(): Promise<{ row: number; texts: string[] }[]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(SHEET).getUsedRange().load('values');
    await context.sync();
    return (used.values as unknown[][]).flatMap((cells, row) => {
      const texts = cells.slice(0, FULL.to + 1).flatMap((cell) => (cell === '' ? [] : [String(cell)]));
      return texts.length > 0 ? [{ row, texts }] : [];
    });
  });
}

async function rowOf(text: string | RegExp): Promise<number> {
  const found = (await printed()).find(({ texts }) => texts.some((one) => (typeof text === 'string' ? one.includes(text) : text.test(one)))); // prettier-ignore
  if (!found) throw new Error(`no row says ${String(text)}`);
  return found.row;
}

const says = async (text: string) => (await printed()).some(({ texts }) => texts.some((one) => one.includes(text)));

/** As a person does it on the sheet. */
async function onSheet(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
}

const write = async (text: string | RegExp, own: string, column = 0) => {
  const row = await rowOf(text);
  await onSheet((sheet) => (sheet.getCell(row, column).values = [[own]]));
};

const asked = async (): Promise<readonly HandEdit[]> => {
  try {
    await compile('ask');
  } catch (error) {
    if (error instanceof HandEditsFound) return error.edits;
    throw error;
  }
  return [];
};

let first: CompiledReport;
beforeEach(async () => {
  openInHost(novemberBook());
  first = await compile();
});

it('finds nothing where nothing was touched, and changes nothing', async () => {
  const before = await printed();
  const again = await compile('ask');
  expect([again.kept, again.replaced, again.changes]).toEqual([[], [], []]);
  expect(await printed()).toEqual(before);
  expect(again.syncs.fixed).toBe(first.syncs.fixed);
});

it('asks before it draws: what was drawn, what stands there, what would be drawn, and the numbers that would be lost', async () => {
  await write(PUPILS, 'Toàn thành phố có 326 lớp tiểu học, 12.834 học sinh.');
  expect(await asked()).toEqual([
    expect.objectContaining({
      kind: 'changed',
      drawn: PUPILS,
      own: 'Toàn thành phố có 326 lớp tiểu học, 12.834 học sinh.',
      computed: PUPILS,
      missingNumbers: ['12.843'],
    }),
  ]);
  expect(await says('12.834 học sinh')).toBe(true);
});

it('keeps a sentence as it was written by hand, this time and the next, in Word too', async () => {
  const own = 'Toàn thành phố có 326 lớp tiểu học với 12.843 học sinh.';
  await write(PUPILS, own);
  for (let times = 0; times < 2; times++) {
    const compiled = await compile();
    expect(compiled.kept).toMatchObject([{ own, missingNumbers: [] }]);
    expect([await says(own), await says(PUPILS)]).toEqual([true, false]);
    expect(readDocx(await wordReport(compiled.briefing)).paragraphs.join('\n')).toContain(own);
  }
});

it('draws anew what is to be replaced, and keeps the rest', async () => {
  await write(PUPILS, 'Câu viết lại.');
  await write(/^Số:/, 'Số: 05/TB-PGDĐT');
  const [number, sentence] = await asked();
  expect([number?.id, sentence?.own]).toEqual(['head:number', 'Câu viết lại.']);
  const compiled = await compile(new Map([[sentence?.id ?? '', 'replace']]));
  expect([compiled.kept.length, compiled.replaced.length]).toEqual([1, 1]);
  expect([await says('Câu viết lại.'), await says(PUPILS), await says('Số: 05/TB-PGDĐT')]).toEqual([false, true, true]);
});

it('keeps rows of the staff’s own where they stand, and leaves out what they deleted', async () => {
  const pupils = await rowOf(PUPILS);
  await onSheet((sheet) => {
    sheet.getRange(`${pupils + 2}:${pupils + 2}`).insert('Down');
    sheet.getCell(pupils + 1, 0).values = [['Đoạn thêm của Phòng.']];
  });
  const line = (await printed()).find(({ row, texts }) => row > pupils + 1 && texts[0]?.includes('- '));
  await onSheet((sheet) => sheet.getRange(`${(line?.row ?? 0) + 1}:${(line?.row ?? 0) + 1}`).delete('Up'));
  const gone = line?.texts[0]?.trim() ?? '';
  expect((await asked()).map(({ kind }) => kind).sort()).toEqual(['added', 'removed']);
  for (let times = 0; times < 2; times++) {
    await compile();
    const texts = (await printed()).map((one) => one.texts[0]?.trim() ?? '');
    expect(texts[texts.findIndex((text) => text.includes(PUPILS)) + 1]).toBe('Đoạn thêm của Phòng.');
    expect(texts).not.toContain(gone);
  }
  const edits = await asked();
  await compile(new Map(edits.map(({ id }) => [id, 'replace'])));
  expect([await says('Đoạn thêm của Phòng.'), await says(gone)]).toEqual([false, true]);
});

it('keeps what is typed into a table of the report and under the signature', async () => {
  await write('Tổ chức kỳ thi chọn học sinh giỏi', 'Tổ chức kỳ thi học sinh giỏi cấp Thành phố', 1);
  await write('Phan Hồng Anh', 'Nguyễn Văn A', 6);
  const compiled = await compile();
  expect(compiled.kept.map(({ own }) => own)).toEqual(['Tổ chức kỳ thi học sinh giỏi cấp Thành phố', 'Nguyễn Văn A']);
  expect([await says('Tổ chức kỳ thi học sinh giỏi cấp Thành phố'), await says('Nguyễn Văn A')]).toEqual([true, true]);
});

it('lists what a correction changed, and says when a kept sentence no longer has the number', async () => {
  const own = 'Toàn thành phố có 326 lớp tiểu học với 12.843 học sinh.';
  await write(PUPILS, own);
  await enterFigures({
    period: NOVEMBER,
    school: 'UB-TH03',
    values: [{ key: 'TH_1_hocSinh', typed: '254' }],
    source: 'Điện thoại',
    receivedAt: '2021-11-29T08:00',
    now: NOW,
  });
  const compiled = await compile();
  const total = compiled.changes.find(({ before }) => before === PUPILS);
  expect(total?.after).toContain('12.844');
  expect(compiled.kept).toMatchObject([{ own, missingNumbers: ['12.844', '01'] }]);
  expect(await says(own)).toBe(true);
});

it('sets a sheet without records aside: its words may be somebody’s own', async () => {
  await onSheet((sheet) => sheet.getRange('M:N').clear('Contents'));
  const compiled = await compile('ask');
  expect(compiled.setAside).toBe('Báo cáo 11-2021 (cũ)');
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(expect.arrayContaining([SHEET, 'Báo cáo 11-2021 (cũ)']));
  });
  expect(await says(PUPILS)).toBe(true);
});
