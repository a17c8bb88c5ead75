import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** One cold load of a pane; times in milliseconds from the start of the navigation. */
export interface Load {
  /** First contentful paint. */
  readonly paint: number;
  /** Until the first button that can be pressed stands in the page. */
  readonly usable: number;
  /** Names of the scripts whose loading had begun by then. */
  readonly scripts: readonly string[];
}

const PANE = { width: 350, height: 800 };
/** Tabs are there to leave by, not to do the work with. */
const BUTTON = 'button:not([role=tab]):not([disabled]):not([aria-disabled=true])';
/** Time for the last paint, and for scripts that come after the first button. */
const SETTLE_MS = 300;

const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/**';
/** As much of office.js as a pane needs in order to start: it is ready at once. */
const OFFICE_STUB = `
  window.Office = {
    onReady(callback) {
      const info = { host: 'Excel', platform: 'OfficeOnline' };
      return Promise.resolve(info).then((ready) => (callback?.(ready), ready));
    },
  };
`;

/** Loads the page in a fresh context, with nothing in any cache, its processor slowed down `slowdown` times. */
export async function load(browser: Browser, url: string, slowdown: number): Promise<Load> {
  const context = await browser.newContext({ viewport: PANE });
  try {
    await context.route(OFFICE_SCRIPT, (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE_STUB }));
    await context.addInitScript(noteFirst, BUTTON);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(url);
    await page.waitForFunction(() => 'usableAt' in window && performance.getEntriesByName('first-contentful-paint')[0]);
    await page.waitForTimeout(SETTLE_MS);
    return await timesOf(page);
  } finally {
    await context.close();
  }
}

/** In the page, before its own scripts: notes when the first element that fits comes to stand in it. */
function noteFirst(selector: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    Object.assign(window, { usableAt: performance.now() });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

function timesOf(page: Page): Promise<Load> {
  return page.evaluate(() => {
    const { usableAt } = window as unknown as { usableAt: number };
    const scripts = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => startTime < usableAt && new URL(name).origin === location.origin)
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((name) => name.endsWith('.js'));
    return { paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime, usable: usableAt, scripts };
  });
}

/** Bytes of the scripts in a folder, each gzipped as hard as a server would do it once. */
export function gzipped(folder: string, names: readonly string[] = scriptsIn(folder)): number {
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
}

function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
}
