import type { Frame } from 'playwright-core';

/**
 * Goes to a screen of the office's pane, whether or not its tab had to go into the menu. A pane that was just made narrower
 * moves tabs into the menu one by one and closes the menu as it does: what did not work is tried again.
 */
export async function showScreen(pane: Frame, screen: string): Promise<void> {
  const tab = pane.getByRole('navigation').getByRole('button', { name: screen, exact: true });
  const more = pane.getByRole('button', { name: /phần việc/ });
  const item = pane.getByRole('menuitem', { name: screen });
  const BRIEFLY = { timeout: 3_000 };
  for (let tries = 0; ; tries++) {
    try {
      if (await tab.isVisible()) return await tab.click(BRIEFLY);
      if (!(await item.isVisible())) await more.click(BRIEFLY);
      return await item.click(BRIEFLY);
    } catch (failure) {
      if (tries === 10) throw failure;
    }
  }
}
