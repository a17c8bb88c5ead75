const REGIONS = ['bar', 'main', 'pane'] as const;
type Region = (typeof REGIONS)[number];

/** What a region is entered at: the tab that is open, else whatever comes first. */
const ENTRIES = ['[role="tab"][aria-selected="true"]', 'button, a[href], input, select, textarea, [tabindex="0"]'];

/**
 * F6 goes from bar to grid to pane and around, Shift+F6 back, as in Excel: inside a grid Tab goes from cell to cell.
 * `focusGrid` is asked where `main` shows the grid, and says whether it does.
 */
export function listenToRegionKeys(focusGrid: () => boolean): void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const step = event.shiftKey ? -1 : 1;
    const from = REGIONS.indexOf(focusedRegion());
    for (let i = 1; i < REGIONS.length; i++) {
      const region = REGIONS[(from + step * i + REGIONS.length) % REGIONS.length]!;
      if (focusRegion(region, focusGrid)) return;
    }
  };
  document.addEventListener('keydown', pressed, { capture: true });
}

/** The grid types into an element of its own outside of everything. */
function focusedRegion(): Region {
  const name = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region;
  return REGIONS.find((region) => region === name) ?? 'main';
}

function focusRegion(region: Region, focusGrid: () => boolean): boolean {
  const element = document.querySelector<HTMLElement>(`[data-region="${region}"]`);
  if (!element?.offsetParent) return false;
  if (region === 'main' && focusGrid()) return true;
  const target = ENTRIES.flatMap((entry) => [...element.querySelectorAll<HTMLElement>(entry)]).find((found) =>
    found.checkVisibility({ visibilityProperty: true }),
  );
  target?.focus();
  return target !== undefined;
}
