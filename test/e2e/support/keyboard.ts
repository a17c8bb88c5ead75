import type { Locator, Page } from 'playwright-core';

/** More presses than any way through a page needs. */
const ENOUGH = 80;

/** Presses a key until the element has the focus. */
export async function pressTo(page: Page, key: string, target: Locator): Promise<void> {
  await target.waitFor();
  for (let i = 0; i < ENOUGH; i++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target.toString()}`);
}

/** Goes to the element by Tab and presses it. */
export async function pressAt(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await pressTo(page, 'Tab', target);
  await page.keyboard.press(key);
}

export async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

export async function hasFocus(target: Locator): Promise<boolean> {
  const [element] = await target.elementHandles();
  return element ? element.evaluate((one) => one === document.activeElement) : false;
}
