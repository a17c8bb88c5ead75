import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hasBrowser, launch } from './browser';
import { startServer, type Served } from '../../support/server';
import { guard } from './guard';

const DIST = join(__dirname, '..', '..', '..', 'dist');
/** Of a whole journey on a busy machine; every single wait has its own, shorter patience. */
const TIMEOUT_MS = 180_000;

export interface PageOptions extends BrowserContextOptions {
  /** Of the page's address, without `?`. */
  readonly query?: string;
}

/** A test on a fresh page; it also fails where a request leaves the origin, or anything goes to the console as an error. */
export type PageTest = (name: string, body: (page: Page) => Promise<void>, options?: PageOptions) => void;

/** Tests of the page in a folder of dist/. One browser and one server serve the tests of a file. */
export function pageTests(folder: string): PageTest {
  let browser: Browser | undefined;
  let served: Served | undefined;
  if (hasBrowser) {
    beforeAll(async () => {
      served = await startServer(join(DIST, folder));
      browser = await launch();
    }, TIMEOUT_MS);
    afterAll(async () => {
      await Promise.all([browser?.close(), served?.close()]);
    });
  }

  async function run(body: (page: Page) => Promise<void>, { query = '', ...options }: PageOptions): Promise<void> {
    if (!browser || !served) throw new Error('Nothing to look at; has the page been built (npm run build)?');
    const context = await browser.newContext({ locale: 'zh-CN', ...options });
    try {
      const watched = guard(context, new URL(served.url).origin);
      // A dialog of the system cannot be pressed by a test: as in a browser that has none, files are downloaded.
      await context.addInitScript('delete window.showSaveFilePicker');
      const page = await context.newPage();
      await page.goto(`${served.url}?${query}`);
      await body(page);
      expect(watched.findings).toEqual([]);
    } finally {
      await context.close();
    }
  }

  return (name, body, options = {}) => {
    if (hasBrowser) test(name, () => run(body, options), TIMEOUT_MS);
    else test.skip(`${name} (skipped: no Chrome or Chromium is installed)`, () => undefined);
  };
}
