import { join } from 'node:path';
import { startServer } from '../support/server';
import { hasBrowser, launch } from './support/browser';
import { guard } from './support/guard';

const PAGE = join(__dirname, '..', '..', 'dist', 'workbench');
/** Nobody listens there; what matters is that it is another origin. */
const ELSEWHERE = 'http://127.0.0.1:9/';

const inBrowser = hasBrowser ? test : test.skip;

inBrowser('a page that asks another origin is stopped by its policy, and noticed', async () => {
  const [browser, served] = await Promise.all([launch(), startServer(PAGE)]);
  try {
    const context = await browser.newContext();
    const { findings } = guard(context, new URL(served.url).origin);
    const page = await context.newPage();
    await page.goto(served.url);
    expect(findings).toEqual([]);
    const answer = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      ELSEWHERE,
    );
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('img'), { src }));
    }, ELSEWHERE);
    await page.waitForTimeout(100);
    expect(answer).toBe('refused');
    for (const directive of ['connect-src', 'img-src']) {
      expect(findings.some((finding) => finding.includes(directive))).toBe(true);
    }
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
});
