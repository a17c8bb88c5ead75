import { mkdtempSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where the pictures go: `npm run pictures -- <folder>` says where, a test run puts them where the system clears up. */
const FOLDER = process.env.JIXIAO_PICTURES ?? mkdtempSync(join(tmpdir(), 'jixiao-pictures-'));

/** A picture of what the window shows. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
