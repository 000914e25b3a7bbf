/** A pane that goes away in the middle of typing offers what was typed, form by form, until it is written or dropped. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { cellAddress } from '../../src/spreadsheet/address';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { aDesk, SAMPLES } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();

async function paneAgain(): Promise<Frame> {
  await desk.page
    .locator('iframe[src*="taskpane"]')
    .evaluate((frame) => ((frame as HTMLIFrameElement).src = 'about:blank'));
  await desk.page.getByRole('button', { name: 'Tải lại ngăn' }).click();
  return desk.pane('nav');
}

const OFFER = 'Lần trước còn phần đã gõ ở đây chưa ghi vào sổ.';
const take = (pane: Frame) => pane.getByRole('button', { name: 'Dùng tiếp' }).click();

async function openRule(pane: Frame): Promise<void> {
  await showScreen(pane, 'Chỉ tiêu và quy tắc');
  await pane.getByRole('tab', { name: /^Quy tắc/ }).click();
  await pane.getByRole('button', { name: 'Thêm quy tắc' }).click();
}

async function openEntry(pane: Frame): Promise<void> {
  await showScreen(pane, 'Bảng theo dõi');
  await pane.getByRole('searchbox', { name: 'Tìm trường' }).fill('th lê lợi');
  await pane
    .getByRole('gridcell', { name: /TH Lê Lợi/ })
    .first()
    .getByRole('button')
    .first()
    .click();
  await pane.getByRole('button', { name: 'Sửa số (nhập hộ)' }).click();
}

test('the meeting, a rule, figures typed for a school: half typed, offered, gone on with, written', async () => {
  await desk.openSample(/đã lập báo cáo/);
  let pane = await desk.pane('nav');
  await showScreen(pane, 'Họp và nhiệm vụ');
  await pane.getByRole('button', { name: 'Thêm thành phần' }).click();
  await pane.getByRole('group', { name: 'Thành phần 4' }).getByLabel('Thành phần').fill('Khách mời');
  await openRule(pane);
  await pane.getByLabel('Tên quy tắc').fill('Mỗi trường không quá 400 học sinh');
  await openEntry(pane);
  await pane.getByLabel(/^Nguồn số liệu/).fill('điện thoại cô Hoa');
  await pane.getByRole('group', { name: 'Học sinh' }).getByLabel('Lớp 3').fill('212');

  pane = await paneAgain();
  await showScreen(pane, 'Họp và nhiệm vụ');
  await pane.getByText(OFFER).waitFor();
  await desk.paneIsSound(320);
  await take(pane);
  const group = pane.getByRole('group', { name: 'Thành phần 4' });
  expect(await group.getByLabel('Thành phần').inputValue()).toBe('Khách mời');
  // Another month has its own; this one's is kept meanwhile.
  await pane.getByLabel('Kỳ báo cáo').selectOption('2021-10');
  await pane.getByRole('tab', { name: 'Dự họp (0)' }).waitFor();
  expect(await pane.getByText(OFFER).count()).toBe(0);
  await pane.getByLabel('Kỳ báo cáo').selectOption('2021-11');
  await take(pane);
  await pane.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await pane.getByText('Đã ghi vào sổ.').waitFor();

  await openRule(pane);
  await take(pane);
  expect(await pane.getByLabel('Tên quy tắc').inputValue()).toBe('Mỗi trường không quá 400 học sinh');
  await pane.getByRole('button', { name: 'Thôi' }).click();

  await openEntry(pane);
  await take(pane);
  expect(await pane.getByLabel(/^Nguồn số liệu/).inputValue()).toBe('điện thoại cô Hoa');
  expect(await pane.getByRole('group', { name: 'Học sinh' }).getByLabel('Lớp 3').inputValue()).toBe('212');
  await pane.getByRole('button', { name: 'Ghi vào sổ (1 ô đã gõ)' }).click();
  await pane.getByRole('heading', { name: 'Trường TH Lê Lợi' }).waitFor();

  // What was written, and what was given up, is not offered again.
  pane = await paneAgain();
  await showScreen(pane, 'Họp và nhiệm vụ');
  await pane.getByRole('group', { name: 'Thành phần 4' }).waitFor();
  expect(await pane.getByText(OFFER).count()).toBe(0);
  await openRule(pane);
  expect(await pane.getByText(OFFER).count()).toBe(0);
});

/** Where the book has a text of a row: "E14". */
async function cellOf(sheet: string, row: string, column: string): Promise<string> {
  const book = readWorkbook(await readFile(join(SAMPLES, 'So-tong-hop_2021-11.xlsx')));
  const { rows } = book.sheets.find(({ name }) => name === sheet) ?? { rows: [] };
  const indexIn = (at: number, text: string) => (rows[at] ?? []).findIndex((cell) => cell?.value === text);
  const header = rows.findIndex((_, at) => indexIn(at, column) >= 0);
  const found = rows.findIndex((_, at) => at > header && indexIn(at, row) >= 0);
  return cellAddress(found, indexIn(header, column));
}

test('what was typed over a rule that somebody changed meanwhile is offered, and not written over it', async () => {
  const code = 'nu-khong-qua-hoc-sinh';
  await desk.openSample(/đã lập báo cáo/);
  let pane = await desk.pane('nav');
  const open = async (): Promise<void> => {
    await showScreen(pane, 'Chỉ tiêu và quy tắc');
    await pane.getByRole('tab', { name: /^Quy tắc/ }).click();
    await pane.getByRole('searchbox', { name: 'Tìm quy tắc' }).fill(code);
    await pane.getByRole('button', { name: /^Số nữ không quá số học sinh/ }).click();
  };
  await open();
  await pane.getByLabel('Tên quy tắc').fill('Nữ không quá học sinh');
  await desk.page.getByRole('tab', { name: 'Quy tắc', exact: true }).click();
  const name = await cellOf('Quy tắc', code, 'Nguồn');
  await desk.goTo(name);
  await desk.keys('QĐ 12', 'Enter');
  await desk.cellHolds(name, 'QĐ 12');
  pane = await paneAgain();
  await open();
  expect(await pane.getByLabel('Căn cứ').inputValue()).toBe('QĐ 12');
  await take(pane);
  await pane.getByText(/^Người khác vừa sửa dòng này trong sổ/).waitFor();
  await pane.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await pane
    .getByRole('alert')
    .getByText(/^Người khác vừa sửa quy tắc .*chưa ghi gì/)
    .waitFor();
  await desk.cellHolds(name, 'QĐ 12');
});
