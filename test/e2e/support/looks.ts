import type { Page } from 'playwright-core';
import { violations } from './axe';
import { overflowing } from './overflow';
import { picture } from './pictures';
import { setTheme, THEMES } from './themes';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Looks at a state of a page in every theme: a picture of every size, what axe objects to, and what does not fit. What it
 * found, a line each.
 */
export async function looks(page: Page, name: string, sizes: readonly Size[], zoomed: Size): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of THEMES) {
    await setTheme(page, theme);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await picture(page, `${name}-${theme}-${size.width}`);
      // Themes change no sizes.
      if (theme === 'light') findings.push(...(await overflowing(page)).map((line) => `${size.width}: ${line}`));
    }
    findings.push(...(await violations(page)).map((line) => `${theme}: ${line}`));
  }
  await page.setViewportSize(zoomed);
  findings.push(...(await overflowing(page)).map((line) => `200%: ${line}`));
  return findings;
}
