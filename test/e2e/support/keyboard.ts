import type { Locator, Page } from 'playwright-core';

/** More presses than any way through a page needs. */
const ENOUGH = 80;

/** Takes the step again and again until it is done. */
export async function until(done: () => Promise<boolean>, step: () => Promise<void>): Promise<void> {
  for (let steps = 0; steps < ENOUGH; steps++) {
    if (await done()) return;
    await step();
  }
  throw new Error(`not there after ${ENOUGH} steps`);
}

/** Presses a key until the element has the focus. */
export async function pressTo(page: Page, key: string, target: Locator): Promise<void> {
  await target.waitFor();
  await until(
    () => hasFocus(target),
    () => page.keyboard.press(key),
  );
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
