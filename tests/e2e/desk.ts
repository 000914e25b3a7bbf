/** A person at the workbench: one browser for a test file, a fresh page for each test, and what is done there by hand. */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Frame, Page } from 'playwright-core';
import { goToCell } from './cells';
import { launched, ROOT, servedBuild, type Site } from './browser';

export const SAMPLES = join(ROOT, 'dist', 'workbench', 'vi-du');

/** Something is waited for this long at most; machines are slow at times. */
const PATIENCE = 30_000;

/** Names of keys; anything else is text. */
const KEY = /^(Enter|Tab|Escape|Backspace|Delete|Home|End|Space|F\d+|Arrow\w+|(Control|Shift)\+.+)$/;

export class Desk {
  context!: BrowserContext;
  page!: Page;
  site!: Site;
  #browser!: Browser;
  #complaints: string[] = [];

  async open(): Promise<void> {
    [this.site, this.#browser] = [await servedBuild('workbench'), await launched()];
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.site?.close();
  }

  async sitDown(options: BrowserContextOptions = {}): Promise<void> {
    this.context = await this.#browser.newContext({
      locale: 'vi-VN',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    this.page = await this.context.newPage();
    this.#complaints = [];
    this.page.on('pageerror', (error) => this.#complaints.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
        this.#complaints.push(message.text());
    });
    await this.page.goto(this.site.url);
    await this.page.getByRole('tab', { name: 'Sheet1' }).waitFor();
  }

  /** Gives what went wrong in the page meanwhile. */
  async getUp(): Promise<string[]> {
    await this.context?.close();
    return this.#complaints;
  }

  async openSample(name: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Dữ liệu ví dụ' }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    await this.page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer });
    await this.page.getByRole('heading', { name }).waitFor();
  }

  /** The pane's frame once `shown` is there; it is loaded anew with each workbook. */
  async pane(shown: string): Promise<Frame> {
    let found: Frame | undefined;
    await this.until(async () => {
      const frame = this.page.frames().find((one) => one.url().includes('taskpane.html'));
      found = frame && (await frame.locator(shown).count().catch(() => 0)) > 0 ? frame : undefined; // prettier-ignore
      return found !== undefined;
    }, `the pane with ${shown}`);
    return found as Frame;
  }

  /** "Control+v" is pressed, "253" is typed. */
  async keys(...pressed: string[]): Promise<void> {
    for (const key of pressed)
      await (KEY.test(key) ? this.page.keyboard.press(key) : this.page.keyboard.type(key)); // prettier-ignore
  }

  async goTo(address: string): Promise<void> {
    await goToCell(this.page, address);
  }

  /** As Excel does it: a paste is not held against the cell's validation. */
  async pasteAt(address: string, text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.goTo(address);
    await this.keys('Control+v');
  }

  /** Until the formula bar shows `content` for the cell. */
  async cellHolds(address: string, content: string): Promise<void> {
    const bar = this.page.getByRole('textbox', { name: 'Thanh công thức' });
    await this.until(
      async () => {
        await this.goTo(address);
        await this.page.waitForTimeout(100);
        return (await bar.inputValue()) === content;
      },
      `${address} to hold ${JSON.stringify(content)}`,
    );
  }

  async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      if (await holds()) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`it never came to pass: ${what}`);
  }

  /** "Lưu về máy". */
  async saved(): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Lưu về máy' }).click(),
    ]);
    return download;
  }

  /** At `width` pixels axe finds nothing in the pane and it does not scroll sideways. */
  async paneIsSound(width = 320): Promise<void> {
    const frame = this.page.locator('iframe[src*="taskpane"]');
    await frame.evaluate((element, wide) => (element.style.width = `${wide}px`), width);
    const { violations } = await new AxeBuilder({ page: this.page })
      .include(['iframe[src*="taskpane"]', 'body'])
      // Fluent's own stops for the Tab key, which are seen by nobody and give the focus on at once.
      .exclude(['iframe[src*="taskpane"]', '[data-tabster-dummy]'])
      .analyze();
    const overflow = await frame
      .contentFrame()
      .locator('html')
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    await frame.evaluate((element) => (element.style.width = ''));
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
    expect({ found, overflow }).toEqual({ found: [], overflow: 0 });
  }
}

/** A desk for a test file: sat down at before each test, and left with no complaint after it. */
export function aDesk(options: BrowserContextOptions = {}): Desk {
  const desk = new Desk();
  beforeAll(() => desk.open());
  afterAll(() => desk.close());
  beforeEach(() => desk.sitDown(options));
  afterEach(async () => expect(await desk.getUp()).toEqual([]));
  return desk;
}
