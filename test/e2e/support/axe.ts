import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { GRID } from './grid';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to in Univer's own elements, which no option of its changes; anything else there is a finding. */
const OF_UNIVER: Readonly<Record<string, string>> = {
  'aria-allowed-attr': 'aria-expanded on the plain elements that open its menus',
  'aria-command-name': 'the handle of the bar above the cells, a link without a name',
  'aria-roles': 'role="track" and role="handle" in the zoom slider',
  'button-name': 'icons of the toolbar, the sheet bar and the zoom without a name',
  'color-contrast': 'its greys and its blue in the toolbar, the sheet bar and the formula bar',
  label: 'the fields of font, size and name box without a label',
  'landmark-unique': 'two regions of one name for its messages',
  region: 'what it measures its popups with stands outside of every landmark',
  tabindex: 'canvases with tabindex="1"',
};

/** What axe objects to, a line an element. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  const lines = found.flatMap(({ id, nodes }) =>
    nodes.map(async ({ target, html, failureSummary = '' }) => {
      const known = id in OF_UNIVER && (await isInGrid(page, target.join(' ')));
      return known ? [] : [`${id}: ${html}\n${failureSummary}`];
    }),
  );
  return (await Promise.all(lines)).flat();
}

function isInGrid(page: Page, target: string): Promise<boolean> {
  return page.evaluate(([selector, grid]) => Boolean(document.querySelector(selector)?.closest(grid)), [
    target,
    GRID,
  ] as const);
}
