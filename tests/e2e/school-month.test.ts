/**
 * A whole month of one school, from the blank form to the file the office takes: by keyboard alone, in the cells alone, by
 * pasting; with the pane killed on the way; and a digit changed after it was finalised.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Frame } from 'playwright-core';
import type { Figures, FigureValue } from '../../src/reporting/figures/figure';
import { formatDate } from '../../src/reporting/wording/dates';
import { novemberFigures } from '../sample-files';
import { ROOT } from './browser';
import { aDesk, SAMPLES } from './desk';

jest.setTimeout(240_000);

const desk = aDesk();
const BLANK = /TH Lê Lợi, tháng 12 \(chưa điền\)/;
const REASON = 'Địa bàn đông dân, đã báo cáo UBND thành phố';
/** December as November was, without its arrival: the balance holds. */
const MONTH: Figures = novemberFigures('UB-TH03', { TH_chuyenDen: 0 });
const ROWS = ['1', '2', '3', '4', '5'];
const COLUMNS = ['lop', 'hocSinh', 'nu', 'danToc', 'khuyetTat', 'haiBuoi', 'banTru'];

const blankForm = async (): Promise<Frame> => {
  await desk.openSample(BLANK);
  return desk.pane('[data-figure]');
};
const focused = (pane: Frame) =>
  pane.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return { key: element?.dataset['figure'] ?? '', tag: element?.tagName ?? '', text: element?.innerText ?? '' };
  });
const says = (pane: Frame, text: RegExp) => pane.getByText(text).first().waitFor();
const button = (pane: Frame, name: string) => pane.getByRole('button', { name, exact: true });

test('by keyboard alone, from the blank form to the finalised month', async () => {
  const pane = await blankForm();
  // F6 goes round the page as in Excel: sheet, sheet tabs, pane.
  await desk.until(async () => {
    await desk.keys('F6');
    return desk.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  }, 'the pane to have the keys');
  await tabTo(pane, ({ key }) => key === 'TH_1_lop');
  let last = '';
  for (let at = await focused(pane); at.key !== last; at = await focused(pane)) {
    last = at.key;
    await typeInto(at, MONTH.get(at.key));
    // Enter goes on to the next field; in a text it is a line of the text.
    await desk.keys(at.tag === 'TEXTAREA' ? 'Tab' : 'Enter');
    if (at.key === 'nhiemVu') break;
    await desk.until(async () => (await focused(pane)).key !== last, `the focus to leave ${last}`);
  }
  await says(pane, /Mọi số đã ở trong sổ/);

  await tabTo(pane, ({ text }) => /^Nhập liệu/.test(text), 'Shift+Tab');
  await desk.keys('ArrowRight', 'Enter');
  await says(pane, /cảnh báo chưa giải trình/);
  await tabTo(pane, ({ text }) => text === 'Giải trình');
  await desk.keys('Enter');
  await desk.until(async () => (await focused(pane)).tag === 'TEXTAREA', 'the caret in the reason');
  await desk.keys(REASON);
  await tabTo(pane, ({ text }) => text === 'Ghi giải trình');
  await desk.keys('Enter');
  await says(pane, /Không còn lỗi; không còn cảnh báo nào phải giải trình/);

  await tabTo(pane, ({ text }) => /^Kiểm tra/.test(text), 'Shift+Tab');
  await desk.keys('ArrowRight', 'Enter');
  await finalised(pane, async (name) => {
    await tabTo(pane, ({ text }) => text === name);
    await desk.keys('Enter');
  });
});

test('by typing in the cells alone; the ribbon asks for last month’s figures to be looked at', async () => {
  const pane = await blankForm();
  for (const column of COLUMNS) {
    await desk.goTo(`GB_TH_1_${column}`);
    for (const row of ROWS) await desk.keys(String(MONTH.get(`TH_${row}_${column}`)), 'Enter');
  }
  for (const [key, value] of MONTH) {
    if (/^TH_[1-5]_/.test(key)) continue;
    await desk.goTo(`GB_${key}`);
    await desk.keys(inCell(value), 'Enter');
  }
  await desk.goTo('GB_giaiTrinh_TH_tong');
  await desk.keys(REASON, 'Enter');
  await pane.getByRole('tab', { name: 'Kiểm tra', exact: true }).waitFor();
  await desk.page.getByRole('button', { name: 'Chốt số liệu', exact: true }).click();
  await says(pane, /14 số lấy từ tháng trước chưa ai xem lại/);
  await pane.getByRole('tab', { name: 'Chốt' }).click();
  await finalised(pane, (name) => button(pane, name).click());
  await desk.cellHolds('GB_TH_5_banTru', '67');
});

test('by pasting: the grid in one block, the lists in columns', async () => {
  const pane = await blankForm();
  const block = ROWS.map((row) => COLUMNS.map((column) => MONTH.get(`TH_${row}_${column}`)).join('\t')).join('\r\n');
  await desk.page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await pane.locator('#field-TH_1_lop').focus();
  await desk.keys('Control+v');
  await desk.until(
    async () => (await pane.locator('#field-TH_5_banTru').inputValue()) === '67',
    'the block in the pane',
  );
  for (const [key, value] of MONTH) if (!/^TH_[1-5]_/.test(key)) await desk.pasteAt(`GB_${key}`, inCell(value));
  await desk.pasteAt('GB_giaiTrinh_TH_tong', REASON);
  await pane.getByRole('tab', { name: 'Chốt' }).click();
  await finalised(pane, (name) => button(pane, name).click());
});

test('the pane killed half-way loses nothing that was typed, entered or not', async () => {
  let pane = await blankForm();
  await pane.locator('#field-TH_1_lop').focus();
  await desk.keys('6', 'Enter', '5', 'Enter', '4');
  await desk.page.getByRole('button', { name: 'Đóng ngăn' }).click();
  await desk.page.getByRole('button', { name: 'Mở Giao ban' }).click();
  pane = await desk.pane('#field-TH_3_lop');
  // The click left the field: the figure may have come to its cell before the pane was gone; else it is offered.
  await desk.until(async () => {
    const offer = button(pane, 'Ghi vào sổ');
    if (await offer.isVisible()) await offer.click();
    return (await pane.locator('#field-TH_3_lop').inputValue()) === '4';
  }, 'the figure that was being typed');
  await desk.cellHolds('GB_TH_2_lop', '5');

  await pane.locator('#field-TH_4_lop').focus();
  await desk.keys('5', 'Enter', '7');
  // As a crash does it: the frame's page is gone at once and hears of nothing.
  await pane.evaluate(() => window.stop());
  await desk.page
    .locator('iframe[src*="taskpane"]')
    .evaluate((frame) => ((frame as HTMLIFrameElement).src = 'about:blank'));
  await desk.page.getByRole('button', { name: 'Tải lại ngăn' }).click();
  pane = await desk.pane('#field-TH_5_lop');
  await says(pane, /Lần trước còn [12] số đã gõ mà chưa kịp ghi vào sổ/);
  await button(pane, 'Ghi vào sổ').click();
  await desk.until(
    async () => (await pane.locator('#field-TH_5_lop').inputValue()) === '7',
    'the figure that was being typed',
  );
  for (const [row, classes] of ['6', '5', '4', '5'].entries())
    expect(await pane.locator(`#field-TH_${row + 1}_lop`).inputValue()).toBe(classes);
});

test('the office takes the finalised file; a digit changed afterwards is noticed by both', async () => {
  await desk.openSample(/TH Lê Lợi, tháng 11 \(đã điền\)/);
  const pane = await desk.pane('[data-figure]');
  await pane.getByRole('tab', { name: 'Chốt' }).click();
  await finalised(pane, (name) => button(pane, name).click());
  const download = await desk.saved();
  const bytes = await readFile(await download.path());
  const office = new Office();
  try {
    expect(office.receives('TH-Le-Loi_2021-11.xlsx', bytes)).toMatchObject([{ outcome: 'accepted' }]);

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const cell = workbook.getWorksheet('Nhập liệu')?.getCell('D11');
    expect(cell?.value).toBe(253);
    if (cell) cell.value = 263;
    const changed = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(office.receives('sua-sau-khi-chot.xlsx', changed)).toMatchObject([
      { outcome: 'refused', reason: 'stamp-mismatch' },
    ]);
    await desk.openFile('sua-sau-khi-chot.xlsx', changed);
    await says(await desk.pane('[role=tab]'), /Thay đổi sau khi chốt/);
  } finally {
    office.close();
  }
});

/** Until the focus is where it is wanted; the pane's frame has it. */
async function tabTo(
  pane: Frame,
  isThere: (at: Awaited<ReturnType<typeof focused>>) => boolean,
  key = 'Tab',
): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (isThere(await focused(pane))) return;
    await desk.keys(key);
  }
  throw new Error(`Tab never came there; it stands at ${JSON.stringify(await focused(pane))}`);
}

async function typeInto({ tag }: { tag: string }, value: FigureValue | undefined): Promise<void> {
  if (value === undefined) return;
  if (tag === 'SELECT') await chooseByArrows(inCell(value));
  else if (typeof value === 'boolean') await desk.keys('Space');
  else await desk.page.keyboard.type(inCell(value));
}

/** In the list that has the focus. */
async function chooseByArrows(choice: string): Promise<void> {
  const chosen = () =>
    desk.page
      .frames()
      .find((frame) => frame.url().includes('taskpane.html'))
      ?.evaluate(() => (document.activeElement as HTMLSelectElement).value);
  for (let tries = 0; tries < 10 && (await chosen()) !== choice; tries++) await desk.keys('ArrowDown');
  expect(await chosen()).toBe(choice);
}

function inCell(value: FigureValue): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDate(String(value)) : String(value);
}

async function finalised(pane: Frame, press: (button: string) => Promise<void>): Promise<void> {
  const carried = pane.getByRole('checkbox', { name: /Tôi đã xem lại/ });
  await pane.getByRole('button', { name: 'Chốt số liệu' }).waitFor();
  if ((await carried.count()) > 0) await carried.check();
  await press('Chốt số liệu');
  await says(pane, /^Đã chốt lúc \d\dg\d\d/);
}

/** The office's command line over its own copy of the sample book. */
class Office {
  readonly #folder = mkdtempSync(join(tmpdir(), 'giao-ban-'));
  readonly #book = join(this.#folder, 'so.xlsx');

  constructor() {
    copyFileSync(join(SAMPLES, 'So-tong-hop_truoc-khi-nhan.xlsx'), this.#book);
  }

  receives(name: string, bytes: Uint8Array): unknown {
    const file = join(this.#folder, name);
    writeFileSync(file, bytes);
    const command = [
      'receive',
      '--json',
      '--book',
      this.#book,
      '--period',
      '2021-11',
      '--at',
      '2021-11-27T15:00',
      file,
    ];
    return (JSON.parse(this.#run(command)) as { files: unknown }).files;
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A refused file makes the command end with 1; its document says why. */
  #run(command: string[]): string {
    try {
      return execFileSync(process.execPath, [join(ROOT, 'src', 'cli', 'giaoban.mjs'), ...command], {
        encoding: 'utf8',
      });
    } catch (failure) {
      return (failure as { stdout: string }).stdout;
    }
  }
}
