import type { Locator, Page } from 'playwright-core';

declare global {
  interface Window {
    longTasks?: number[];
  }
}

/** In the page, before its own scripts: notes every task of more than 50 ms. */
export function noteLongTasks(): void {
  const noted: number[] = (window.longTasks = []);
  new PerformanceObserver((list) => {
    noted.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds of the long tasks since they were last taken. */
export function takeLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        // The observer is told of a task after its end.
        setTimeout(() => {
          resolve(window.longTasks?.splice(0) ?? []);
        }, 100);
      }),
  );
}

const STEP = 240;

/** Scrolls to the end by the wheel; milliseconds from frame to frame. */
export async function framesWhile(page: Page, scroller: Locator): Promise<readonly number[]> {
  await scroller.hover();
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { frames });
  });
  const height = await scroller.evaluate((element) => element.scrollHeight);
  for (let y = 0; y < height; y += STEP) {
    await page.mouse.wheel(0, STEP);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(1));
}
