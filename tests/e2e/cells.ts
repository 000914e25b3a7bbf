import type { Page } from 'playwright-core';

/** Types into the Name Box, as a person goes to a cell, and looks where it led before typing on. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const nameBox = page.getByRole('textbox', { name: /^Hộp Tên/ });
  await nameBox.fill(address);
  await nameBox.press('Enter');
  // A name gives way to the address of its cell once the grid is there.
  for (let tries = 0; address.includes('_') && tries < 100; tries++) {
    if ((await nameBox.inputValue()) !== address) return;
    await page.waitForTimeout(20);
  }
}

/** Until the formula bar shows `content` for the cell: what was done a moment ago may still be on its way to it. */
export async function cellShows(
  page: Page,
  address: string,
  content: string | RegExp,
  patience = 20_000,
): Promise<void> {
  const bar = page.getByRole('textbox', { name: 'Thanh công thức' });
  const end = Date.now() + patience;
  for (let shown = ''; ;) {
    await goToCell(page, address);
    await page.waitForTimeout(150);
    shown = await bar.inputValue();
    if (typeof content === 'string' ? shown === content : content.test(shown)) return;
    if (Date.now() > end) throw new Error(`${address} shows ${JSON.stringify(shown)}, not ${String(content)}`);
  }
}
