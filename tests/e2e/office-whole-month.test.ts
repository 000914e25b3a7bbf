/**
 * One month of an office from an empty workbook to the report: its book, its forms filled in by 44 schools, the whole set of
 * dirty files made of those forms, the printed pages, Word.
 */
import { readFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { REASONS, type ReasonCode } from '../../src/intake/outcome';
import { standardCatalogue } from '../../src/reporting/catalogue/standard';
import { makeCalendar, periodLabel } from '../../src/reporting/periods/calendar';
import { STANDARD_RULES } from '../../src/reporting/rules/standard';
import { displayName } from '../../src/reporting/schools/names';
import { SAMPLE_YEAR } from '../../src/sample/book';
import { dirtySet, LIST_NAME } from '../../src/sample/dirty/set';
import { type FormMaker, formsFrom, periodOf } from '../../src/sample/forms';
import { sampleSchools } from '../../src/sample/schools';
import { choosePeriod } from '../../src/sheets/school/fill';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { schoolFileName } from '../../src/workflows/file-names';
import { NOVEMBER } from '../sample-files';
import { saveInHost } from '../sample/saving';
import { readDocx } from '../word/read-docx';
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(400_000);

const desk = aDesk();
const month = periodOf(NOVEMBER);

interface SentFile {
  path: string;
  bytes: Uint8Array;
}

/** An entry of the dirty set's own list: what receiving the file comes to. */
interface Listed {
  path: string;
  ketQua: { outcome: string; reason: ReasonCode };
  quyTac: string[];
}

/** The forms of the .zip as the schools fill them in; the form of a month is that of the whole year. */
function schoolsWith(forms: Record<string, Uint8Array>): FormMaker {
  return formsFrom({
    catalogue: standardCatalogue(),
    rules: STANDARD_RULES,
    calendar: makeCalendar(SAMPLE_YEAR),
    blank(school, period) {
      const form = readWorkbook(forms[schoolFileName(school, month)]);
      if (period.id !== NOVEMBER) choosePeriod(form, periodLabel(period));
      return form;
    },
    previous: () => undefined,
  });
}

/** What a row of the preview says of a file with this end, before anything is decided. */
function saidOf({ ketQua: { outcome, reason } }: Listed): string {
  if (outcome === 'accepted') return 'Sẽ ghi vào sổ';
  if (reason === 'repair-needed') return 'Cần đồng ý sửa';
  if (reason === 'duplicate-school') return 'Chọn một trong các tệp cùng trường';
  if (reason === 'stamp-mismatch' || reason === 'wrong-token') return 'Số liệu không khớp dấu chốt: cần xác nhận';
  return REASONS[reason].split('{')[0];
}

/** All rows of the list of files by their path; only those in sight are drawn. */
async function rowsOf(pane: Frame): Promise<Map<string, string>> {
  const list = pane.getByRole('region', { name: 'Các tệp đã đọc' });
  const rows = new Map<string, string>();
  for (let top = 0; ; top += 300) {
    const height = await list.evaluate((box, to) => {
      box.scrollTop = to;
      return box.scrollHeight;
    }, top);
    await desk.page.waitForTimeout(60);
    for (const row of await list.getByRole('button').all())
      rows.set((await row.getAttribute('title')) ?? '', (await row.textContent()) ?? '');
    if (top > height) return rows;
  }
}

test('from an empty workbook to the printed report and Word, every dirty file to its end', async () => {
  const list = sampleSchools().map((school) => [school.code, displayName(school), school.commune].join('\t'));
  let pane = await desk.pane('[role=status] h1');
  const press = (name: string | RegExp) => pane.getByRole('button', { name, exact: true }).last().click();
  await press('Tạo sổ tổng hợp');
  await pane.getByLabel('Năm học').fill('2021-2022');
  await pane.getByLabel('Địa danh').fill('Uông Bí');
  await press('Tiếp tục');
  await pane.getByLabel('Hoặc dán từ Excel').fill(['Mã trường\tTên trường\tXã/phường', ...list].join('\r\n'));
  await press('Dùng phần đã dán');
  await press('Tiếp tục');
  await press('Tạo sổ');
  pane = await desk.pane('nav');
  await pane.getByLabel('Kỳ báo cáo').selectOption(NOVEMBER);

  await showScreen(pane, 'Gửi biểu mẫu');
  const [forms] = await Promise.all([desk.page.waitForEvent('download', { timeout: 120_000 }), press('Tạo biểu mẫu')]);
  const filledIn = schoolsWith(unzipSync(await readFile(await forms.path())));
  const good: Record<string, Uint8Array> = {};
  for (const school of sampleSchools())
    good[schoolFileName(school, month)] = await saveInHost((await filledIn(school.code)).workbook);
  const dirty: SentFile[] = [];
  for await (const file of dirtySet(saveInHost, filledIn)) dirty.push(file);
  const listed = JSON.parse(
    Buffer.from(dirty.find(({ path }) => path === LIST_NAME)?.bytes ?? []).toString(),
  ) as Listed[];

  await showScreen(pane, 'Tiếp nhận báo cáo');
  const send = (files: readonly SentFile[]) =>
    pane
      .locator('[data-pick=files]')
      .setInputFiles(files.map(({ path, bytes }) => ({ name: path, mimeType: '', buffer: Buffer.from(bytes) })));
  const part = (name: RegExp) => pane.getByRole('group', { name: 'Các tệp đã đọc' }).getByRole('button', { name });
  const written = async (): Promise<number> => {
    const button = pane.getByRole('button', { name: /^Ghi \d+ báo cáo vào sổ$/ });
    const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    await button.click();
    await pane.getByText(new RegExp(`^Đã ghi ${count} báo cáo`)).waitFor();
    return count;
  };

  await pane.getByLabel(/^Thời điểm nhận/).fill('2021-11-27T16:00');
  await send(dirty);
  await part(/^Tất cả/).click({ timeout: 120_000 });
  await part(new RegExp(`^Tất cả \\(${listed.length}\\)`)).waitFor();
  const rows = await rowsOf(pane);
  expect([...rows.keys()].sort()).toEqual(listed.map(({ path }) => path).sort());
  for (const entry of listed) {
    const said = rows.get(entry.path) ?? '';
    expect({ path: entry.path, said }).toEqual({ path: entry.path, said: expect.stringContaining(saidOf(entry)) });
    if (entry.quyTac.length > 0 && entry.ketQua.outcome === 'accepted') expect(said).toMatch(/\d lỗi/);
  }
  const mended = listed.filter(({ ketQua }) => ketQua.reason === 'repair-needed').length;
  await press(`Đồng ý sửa cả ${mended} tệp`);
  expect(await written()).toBe(mended + listed.filter(({ ketQua }) => ketQua.outcome === 'accepted').length);

  await press('Nhận tiếp');
  await pane.getByLabel(/^Thời điểm nhận/).fill('2021-11-28T16:00');
  await send([{ path: 'bao-cao.zip', bytes: zipSync(good, { level: 0 }) }]);
  await part(/^Tất cả \(44\)/).waitFor({ timeout: 120_000 });
  // What came with errors or mended texts is replaced by the good file; what came in right the first time is the same.
  await pane.getByRole('radio', { name: 'Thay bằng tệp này' }).click();
  const second = await written();
  expect(second).toBeGreaterThan(44 - listed.length / 2);
  expect(second).toBeLessThan(44);
  await pane.getByText(/đã nộp 44\/44 trường/).waitFor();

  await showScreen(pane, 'Số liệu từng trường');
  const approve = pane.getByRole('button', { name: /^Duyệt \d+ trường/ });
  await approve.click();
  await pane
    .getByRole('group', { name: /^Duyệt/ })
    .getByRole('button', { name: /^Duyệt/ })
    .click();
  await pane.getByText(/^Duyệt: \d+ trường/).waitFor();

  await showScreen(pane, 'Lập báo cáo');
  await pane.getByRole('heading', { name: 'Đã có báo cáo của 44/44 trường' }).waitFor();
  await press('Lập báo cáo');
  await pane.getByText(/Đã lập xong/).waitFor();
  await desk.page.getByRole('tab', { name: 'Báo cáo 11-2021', selected: true }).waitFor();
  const figures = ['Tổng số lớp: 326; Tổng số học sinh: 12.843', 'Tổng số lớp: 268; Tổng số trẻ: 6.640'];
  const [word] = await Promise.all([desk.page.waitForEvent('download'), press('Tải bản Word (.docx)')]);
  const said = readDocx(await readFile(await word.path())).paragraphs.join('\n');
  for (const sentence of figures) expect(said).toContain(sentence);

  await desk.page.getByRole('button', { name: 'Xem và in' }).click();
  const pages = desk.page.getByRole('region', { name: 'Các trang in' });
  await pages.getByRole('region', { name: /^Trang 1 trên \d+, Báo cáo 11-2021$/ }).waitFor();
  for (const sentence of figures) await pages.getByText(sentence).first().waitFor();
});
