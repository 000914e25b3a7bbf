/** The unmodified office.js in a real browser over a workbook in the page: what an add-in sees of Excel on the web. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { serve, type Served } from './office/serving';

const ORIGIN = 'https://workbench.test';
jest.setTimeout(60_000);

let served: Served;
let context: BrowserContext;
let page: Page;
let stray: string[];
let complaints: string[];

beforeAll(async () => {
  served = await serve();
}, 180_000);

afterAll(() => served?.close());

async function open(search = '', origin = ORIGIN): Promise<void> {
  stray = [];
  complaints = [];
  context = await served.context(origin, stray);
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}/app/index.html${search}`);
  await page.getByRole('tablist').waitFor();
}

afterEach(() => context?.close());

/** Opens the pane by its button and gives its frame once Office.js is ready in it. */
async function openPane(): Promise<Frame> {
  await page.getByRole('tab', { name: 'Trang đầu' }).click();
  await page.getByRole('button', { name: 'Mở ngăn' }).click();
  return readyFrame('pane.html');
}

async function readyFrame(path: string): Promise<Frame> {
  const isIt = (frame: Frame): boolean => frame.url().includes(path);
  const frame = page.frames().find(isIt) ?? (await page.waitForEvent('framenavigated', isIt));
  await frame.waitForLoadState('load');
  await frame.evaluate('window.ready');
  return frame;
}

/** What the add-in's page keeps for the tests. */
interface AddInWindow extends Window {
  info: { host: string; platform: string };
  told: string[];
  heard: string[];
}
declare const window: AddInWindow;

const cell = (frame: Frame, address: string): Promise<unknown> =>
  frame.evaluate(
    (at) =>
      Excel.run(async (work) => {
        const range = work.workbook.worksheets.getFirst().getRange(at).load('values');
        await work.sync();
        return range.values[0][0] as unknown;
      }),
    address,
  );

const told = (frame: Frame, count: number): Promise<string[]> =>
  frame
    .waitForFunction((least) => window.told.length >= least, count, { timeout: 5_000 })
    .then(() => frame.evaluate(() => window.told));

/** The code a batch in the frame fails with. */
const codeOfReading = (frame: Frame): Promise<string> =>
  frame.evaluate(() =>
    Excel.run(async (work) => {
      work.workbook.load('name');
      await work.sync();
      return 'không lỗi';
    }).catch((error: { code: string }) => error.code),
  );

describe('a pane', () => {
  let pane: Frame;
  beforeEach(async () => {
    await open();
    pane = await openPane();
  });
  afterEach(() => {
    expect({ stray, complaints }).toEqual({ stray: [], complaints: [] });
  });

  test('is told that it runs in Excel on the web, in whose language, over which workbook, and what it may use', async () => {
    const seen = await pane.evaluate(() => {
      const { context } = Office;
      const sets: [string, string][] = [
        ['ExcelApi', '1.9'],
        ['ExcelApi', '1.12'],
        ['ExcelApi', '1.13'],
        ['DialogApi', '1.2'],
        ['RibbonApi', '1.1'],
        ['SharedRuntime', '1.1'],
        ['BindingEvents', '1.1'],
        ['TableCoercion', '1.1'],
      ];
      return {
        info: [window.info.host, window.info.platform],
        languages: [context.displayLanguage, context.contentLanguage],
        url: decodeURI(context.document.url),
        mode: context.document.mode,
        sets: sets.map(([name, version]) => context.requirements.isSetSupported(name, version)),
      };
    });
    expect(seen).toEqual({
      info: ['Excel', 'OfficeOnline'],
      languages: ['vi-VN', 'vi-VN'],
      url: `${ORIGIN}/app/Sổ tổng hợp.xlsx`,
      mode: 'readWrite',
      sets: [true, true, false, true, true, false, false, false],
    });
  });

  test("reads, writes, and is told Excel's codes for what fails", async () => {
    const seen = await pane.evaluate(async () => {
      const read = await Excel.run(async (work) => {
        const sheet = work.workbook.worksheets.getFirst();
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, '=SUM(A1:B1)'],
        ];
        const range = sheet.getRange('A1:B2').load('values,address');
        await work.sync();
        return [range.address, range.values[1][1]];
      });
      const failed = await Excel.run(async (work) => {
        work.workbook.worksheets.getFirst().getRange('A1').values = [[1, 2]];
        await work.sync();
      }).catch((error: { code: string; debugInfo: { errorLocation: string } }) => [
        error.code,
        error.debugInfo.errorLocation,
      ]);
      return { read, failed };
    });
    expect(seen).toEqual({ read: ['Sheet1!A1:B2', 3], failed: ['InvalidArgument', 'Range.values'] });
  });

  test('protects a sheet with a password that then opens it, and no other does', async () => {
    const codes = await pane.evaluate(() =>
      Excel.run(async (work) => {
        const { protection } = work.workbook.worksheets.getFirst();
        protection.protect({}, 'Mật khẩu');
        await work.sync();
        const attempt = (password: string): Promise<string> => {
          protection.unprotect(password);
          return work.sync().then(
            () => 'mở',
            (error: { code: string }) => error.code,
          );
        };
        return [await attempt('sai'), await attempt('Mật khẩu')];
      }),
    );
    expect(codes).toEqual(['AccessDenied', 'mở']);
  });

  test('hears of what a person types and selects', async () => {
    await pane.evaluate(async () => {
      await Excel.run(async (work) => {
        work.workbook.worksheets.getFirst().onChanged.add(async ({ address, triggerSource }) => {
          window.told.push(`${address} ${triggerSource}`);
        });
        work.workbook.onSelectionChanged.add(async () => void window.told.push('chọn'));
        await work.sync();
      });
    });
    await page.evaluate(() => window.hooks.type('B3', '12'));
    expect(await told(pane, 1)).toEqual(['B3 Unknown']);
    await page.evaluate(() => window.hooks.select('C5'));
    expect(await told(pane, 2)).toEqual(['B3 Unknown', 'chọn']);
  });

  test('is refused while a person is typing in a cell, or waits when it says so', async () => {
    await page.evaluate(() => window.hooks.setEditing(true));
    expect(await codeOfReading(pane)).toBe('InvalidOperationInCellEditMode');
    const waiting = pane.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (work) => {
        work.workbook.load('name');
        await work.sync();
        return work.workbook.name;
      }),
    );
    await page.evaluate(() => window.hooks.setEditing(false));
    expect(await waiting).toBe('Book1.xlsx');
  });

  test('keeps settings in the workbook: saved, refreshed, removed, and there again after a reload', async () => {
    const saved = await pane.evaluate(async () => {
      const { settings } = Office.context.document;
      const done = (call: (callback: (result: Office.AsyncResult<unknown>) => void) => void): Promise<string> =>
        new Promise((resolve) => call((result) => resolve(String(result.status))));
      settings.set('kỳ', { tháng: 11, lúc: new Date(0) });
      settings.set('bỏ', 1);
      const first = await done((callback) => settings.saveAsync(callback));
      settings.remove('bỏ');
      await done((callback) => settings.saveAsync(callback));
      settings.set('chưa lưu', true);
      await done((callback) => settings.refreshAsync(callback));
      return [first, settings.get('kỳ'), settings.get('bỏ'), settings.get('chưa lưu')] as unknown[];
    });
    expect(saved[0]).toBe('succeeded');
    expect(saved.slice(2)).toEqual([null, null]);
    expect(await page.evaluate(() => JSON.stringify(window.hooks.setting('kỳ')))).toContain('11');
    const reloading = page.waitForEvent('framenavigated', (frame) => frame.url().includes('pane.html'));
    await page.getByRole('button', { name: 'Tải lại ngăn' }).click();
    await reloading;
    const again = await readyFrame('pane.html');
    const kept = await again.evaluate(() => {
      const value = Office.context.document.settings.get('kỳ') as { tháng: number; lúc: Date };
      return [value.tháng, value.lúc instanceof Date, window.told.length];
    });
    expect(kept).toEqual([11, true, 0]);
  });

  test('reads and writes the selection the old way, and knows its file', async () => {
    await page.evaluate(() => {
      window.hooks.type('A1', 'một');
      window.hooks.select('A1');
    });
    const seen = await pane.evaluate(async () => {
      const { document } = Office.context;
      type Result = { status: string; value?: unknown; error?: { code: number } };
      const ask = (call: (callback: (result: Result) => void) => void): Promise<unknown> =>
        new Promise((resolve) =>
          call(({ status, value, error }) => resolve(error?.code ?? (isEmpty(value) ? status : value))),
        );
      const isEmpty = (value: unknown): boolean => value === undefined || JSON.stringify(value) === '{}';
      const text = await ask((back) => document.getSelectedDataAsync(Office.CoercionType.Text, back as never));
      const put = await ask((back) =>
        document.setSelectedDataAsync(
          [
            ['hai', 3],
            ['bốn', 5],
          ] as never,
          back as never,
        ),
      );
      const matrix = await ask((back) => document.getSelectedDataAsync(Office.CoercionType.Matrix, back as never));
      const table = await ask((back) => document.getSelectedDataAsync(Office.CoercionType.Table, back as never));
      const file = await ask((back) => document.getFilePropertiesAsync(back as never));
      const copy = await ask((back) => document.getFileAsync(Office.FileType.Compressed, back as never));
      return { text, put, matrix, table, url: decodeURI((file as { url: string }).url), copy };
    });
    expect(seen).toEqual({
      text: 'một',
      put: 'succeeded',
      matrix: [['hai']],
      table: 1000,
      url: `${ORIGIN}/app/Sổ tổng hợp.xlsx`,
      copy: 5000,
    });
    expect(await cell(pane, 'B2')).toBe(5);
  });

  test('opens a dialog over the page, talks with it, and hears when the person closes it', async () => {
    const shown = pane.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const options = { displayInIframe: true, width: 40, height: 50 };
          Office.context.ui.displayDialogAsync(`${location.origin}/app/dialog.html`, options, (result) => {
            if (result.error) return resolve(result.error.code);
            const dialog = result.value;
            dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
              if (!('message' in event)) return;
              window.told.push(event.message);
              if (event.message === 'sẵn sàng') dialog.messageChild('chào con');
            });
            dialog.addEventHandler(Office.EventType.DialogEventReceived, () => window.told.push('đã đóng'));
            resolve(0);
          });
        }),
    );
    expect(await shown).toBe(0);
    await readyFrame('dialog.html');
    expect(await told(pane, 2)).toEqual(['sẵn sàng', 'nghe: chào con']);
    await page.getByRole('dialog', { name: 'Phần bổ trợ thử' }).waitFor();
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    expect(await told(pane, 3)).toContain('đã đóng');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test.each([
    ['outside its domains', 'https://elsewhere.test/x.html', 12004],
    ['not on https', 'http://workbench.test/app/dialog.html', 12005],
  ])('opens no dialog at an address %s', async (_what, url, code) => {
    const failed = await pane.evaluate(
      (at) =>
        new Promise((resolve) =>
          Office.context.ui.displayDialogAsync(at, { displayInIframe: true }, ({ error }) => resolve(error.code)),
        ),
      url,
    );
    expect(failed).toBe(code);
  });

  test('opens a dialog in a window of its own, too, which office.js keeps in touch with by itself', async () => {
    const popup = page.waitForEvent('popup');
    await pane.evaluate(() => {
      const options = { width: 30, height: 30, promptBeforeOpen: false };
      Office.context.ui.displayDialogAsync(`${location.origin}/app/dialog.html`, options, ({ value: dialog }) => {
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
          if ('message' in event) window.told.push(event.message);
          dialog.close();
        });
      });
    });
    const dialog = await popup;
    expect(await told(pane, 1)).toEqual(['sẵn sàng']);
    if (!dialog.isClosed()) await dialog.waitForEvent('close');
  });

  test('turns ribbon controls off and on, and hides its tab', async () => {
    const update = (tabs: Office.Tab[]): Promise<string> =>
      pane.evaluate(
        (wanted) =>
          Office.ribbon.requestUpdate({ tabs: wanted }).then(
            () => 'xong',
            (error: { code: string }) => error.code,
          ),
        tabs,
      );
    await page.getByRole('tab', { name: 'Thử' }).click();
    const write = page.getByRole('button', { name: 'Ghi' });
    await update([{ id: 'Test.Tab', groups: [{ id: 'Test.Group', controls: [{ id: 'Write', enabled: false }] }] }]);
    await expect(write.getAttribute('aria-disabled')).resolves.toBe('true');
    await write.click({ force: true });
    expect(await cell(pane, 'F1')).toBe('');
    expect(await update([{ id: 'Test.Tab', controls: [{ id: 'Không có', enabled: true }] }])).toBe('ControlIdNotFound');
    await update([{ id: 'Test.Tab', visible: false }]);
    expect(await page.getByRole('tab', { name: 'Thử' }).count()).toBe(0);
  });

  test('without a shared runtime it cannot show or hide itself', async () => {
    const code = await pane.evaluate(() => Office.addin.hide().catch((error: { code: string }) => error.code));
    expect(code).toBe('SharedRuntimeNotAvailable');
  });

  test('lets go of the keyboard at its ends, and gets it back', async () => {
    await pane.locator('#first').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => window.hooks.focus.length >= 3);
    expect(await page.evaluate(() => window.hooks.focus)).toEqual(['forward', 'back', 'sheet']);
    await page.getByRole('main').focus();
    await page.evaluate(() => window.hooks.addIn.focusPane());
    await pane.waitForFunction(() => document.hasFocus() && document.activeElement?.id === 'first');
  });

  test('is as wide as it was left, by pointer and by keyboard, within 320 and 700 pixels', async () => {
    const edge = page.getByRole('separator');
    const width = (): Promise<number> =>
      page.getByRole('complementary').evaluate((element) => element.getBoundingClientRect().width);
    const box = await edge.boundingBox();
    await page.mouse.move(box!.x + 3, 400);
    await page.mouse.down();
    await page.mouse.move(box!.x - 97, 400);
    await page.mouse.up();
    expect(await width()).toBe(450);
    await edge.focus();
    await page.keyboard.press('ArrowRight');
    expect(await width()).toBe(434);
    await page.keyboard.press('End');
    expect(await width()).toBe(320);
    await page.keyboard.press('Home');
    expect(await width()).toBe(700);
    await page.reload();
    await openPane();
    expect(await width()).toBe(700);
  });

  test('shares the workbook with another frame, batch by batch', async () => {
    await page.evaluate(() => {
      const place = document.createElement('div');
      document.body.append(place);
      window.hooks.openFrame(place, 'pane.html?other');
    });
    const other = await readyFrame('pane.html?other');
    const count = (frame: Frame): Promise<void> =>
      frame.evaluate(() =>
        Excel.run(async (work) => {
          const range = work.workbook.worksheets.getFirst().getRange('A1');
          for (let i = 0; i < 20; i++) {
            range.load('values');
            await work.sync();
            range.values = [[Number(range.values[0][0]) + 1]];
          }
          await work.sync();
        }),
      );
    await other.evaluate(() =>
      Excel.run(async (work) => {
        work.workbook.worksheets.getFirst().onChanged.add(async ({ address }) => void window.told.push(address));
        await work.sync();
      }),
    );
    await Promise.all([count(pane), count(other)]);
    const last = Number(await cell(pane, 'A1'));
    expect(last).toBe(Number(await cell(other, 'A1')));
    // Each reads and writes in batches of its own, so one may overwrite the other; neither loses its own last step.
    expect(last).toBeGreaterThanOrEqual(20);
    expect(last).toBeLessThanOrEqual(40);
    expect((await told(other, 40)).length).toBe(40);
    await page.getByRole('button', { name: 'Đóng ngăn' }).click();
    expect(await codeOfReading(other)).toBe('không lỗi');
  });
});

describe('ribbon commands', () => {
  const press = async (name: string): Promise<void> => {
    await page.getByRole('tab', { name: 'Thử' }).click();
    await page.getByRole('button', { name, exact: true }).click();
  };
  const commandFrames = (): number => page.frames().filter((frame) => frame.url().includes('commands.html')).length;

  test('run a global function or an associated one in a page of their own, and end it', async () => {
    await open();
    await press('Ghi');
    await page.getByText('Đang chạy “Ghi”…').waitFor();
    await page.getByText('Đang chạy “Ghi”…').waitFor({ state: 'hidden' });
    await press('Đếm');
    await page.getByText('Đang chạy “Đếm”…').waitFor({ state: 'hidden' });
    expect(commandFrames()).toBe(0);
    await press('Thêm');
    await page.getByRole('menuitem', { name: 'Đếm thêm' }).click();
    await page.getByText('Đang chạy “Đếm thêm”…').waitFor({ state: 'hidden' });
    const pane = await openPane();
    expect([await cell(pane, 'F1'), await cell(pane, 'F2')]).toEqual(['Write', 2]);
  });

  test('say when there is no such function, and when one is never done', async () => {
    await open('?limit=4000');
    await press('Không có');
    await page.getByText('phần bổ trợ không có hàm “missing”').waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();
    await press('Không xong');
    await page.getByText('chưa báo xong').waitFor({ timeout: 15_000 });
    expect(commandFrames()).toBe(0);
  });

  test("with a shared runtime run in the pane's page, which shows and hides itself and goes on unseen", async () => {
    await open('?manifest=shared.xml');
    await press('Đếm');
    await page.getByText('Đang chạy “Đếm”…').waitFor({ state: 'hidden' });
    const shared = await readyFrame('commands.html');
    const pane = page.getByRole('complementary');
    expect(await pane.count()).toBe(0);
    const seen = await shared.evaluate(async () => {
      const modes: string[] = [];
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
      await Office.addin.showAsTaskpane();
      await Office.addin.hide();
      await Office.addin.showAsTaskpane();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { modes, supported: Office.context.requirements.isSetSupported('SharedRuntime', '1.1') };
    });
    expect(seen).toEqual({ modes: ['Taskpane', 'Hidden', 'Taskpane'], supported: true });
    await page.getByRole('button', { name: 'Đóng ngăn' }).click();
    await press('Đếm');
    await page.getByText('Đang chạy “Đếm”…').waitFor({ state: 'hidden' });
    expect(await cell(shared, 'F2')).toBe(2);
    expect(commandFrames()).toBe(1);
  });
});

test('the ribbon speaks English to those who ask for it, and is walked by keyboard', async () => {
  await open('?language=en');
  await page.getByRole('tab', { name: 'Home' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator(':focus');
  expect(await focused.textContent()).toBe('Count');
  await page.getByRole('tooltip').getByText('A longer explanation.').waitFor();
});

test('on http localhost office.js trusts the page, too', async () => {
  await open('', 'http://localhost:3333');
  const pane = await openPane();
  expect(await codeOfReading(pane)).toBe('không lỗi');
  expect(await pane.evaluate(() => Office.context.requirements.isSetSupported('DialogApi', '1.1'))).toBe(false);
});

test('a pane whose page never starts says so', async () => {
  await open('?manifest=silent.xml');
  await page.getByRole('tab', { name: 'Trang đầu' }).click();
  await page.getByRole('button', { name: 'Mở ngăn' }).click();
  await page.getByText('Đang mở…').waitFor();
  await page.getByText('trang của phần bổ trợ không trả lời').waitFor({ timeout: 25_000 });
});

test('nothing of the ribbon and the pane stands in the way of a screen reader', async () => {
  await open();
  await openPane();
  await page.getByRole('tab', { name: 'Thử' }).click();
  await page.getByRole('button', { name: 'Không có' }).click();
  await page.getByText('phần bổ trợ không có hàm “missing”').waitFor();
  // The library's own invisible stops for the arrow keys are not ours to judge.
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .exclude('iframe')
    .exclude('[data-tabster-dummy]')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
