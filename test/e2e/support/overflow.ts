import type { Page } from 'playwright-core';
import { GRID } from './grid';

/**
 * Elements whose contents do not fit, a line each: what is cut off, what has to be scrolled sideways, what stands out of
 * the window. What is there for screen readers alone is no such thing, nor a name that ends in … and stands in full in
 * its tooltip.
 */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate((grid) => {
    const lineage = (element: Element | null): Element[] =>
      element ? [element, ...lineage(element.parentElement)] : [];
    const isUnseen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 || height <= 1 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const clips = (element: Element): boolean => getComputedStyle(element).overflowX !== 'visible';
    const isAbbreviated = (element: Element): boolean =>
      getComputedStyle(element).textOverflow === 'ellipsis' && element.hasAttribute('title');
    const faultsOf = (element: Element): string[] => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const wide = display === 'inline' || isAbbreviated(element) ? 0 : element.scrollWidth - element.clientWidth;
      const high = element.scrollHeight - element.clientHeight;
      const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      const { left, right } = element.getBoundingClientRect();
      return [
        ...(wide > 1 && element.textContent !== '' && (overflowX !== 'visible' || hasText)
          ? [`${wide}px too wide`]
          : []),
        ...(high > 1 && element.textContent !== '' && ['hidden', 'clip'].includes(overflowY)
          ? [`${high}px cut below`]
          : []),
        ...((right > innerWidth + 1 || left < -1) && !lineage(element.parentElement).some(clips)
          ? ['out of the window']
          : []),
      ];
    };
    return [...document.querySelectorAll('body, body *')]
      .filter((element) => element instanceof HTMLElement && !element.closest(grid) && !lineage(element).some(isUnseen))
      .flatMap((element) => {
        const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
        return faultsOf(element).map((fault) => `${fault}: ${role} “${element.textContent.trim().slice(0, 60)}”`);
      });
  }, GRID);
}
