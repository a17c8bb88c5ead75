const REGIONS = ['bar', 'main', 'pane'] as const;
export type Region = (typeof REGIONS)[number];

/** What a region is entered at: the tab that is open, else whatever comes first. */
const ENTRIES = ['[role="tab"][aria-selected="true"]', 'button, a[href], input, select, textarea, [tabindex="0"]'];

interface RegionKeys {
  /** Brings the region into sight, where only one of them can be. */
  readonly show: (region: Region) => void;
  /** Goes into the grid, where `main` shows it; says whether it does. */
  readonly focusGrid: () => boolean;
}

/** F6 goes from bar to grid to pane and around, Shift+F6 back, as in Excel: inside a grid Tab goes from cell to cell. */
export function listenToRegionKeys(keys: RegionKeys): void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void go(event.shiftKey ? -1 : 1, keys);
  };
  document.addEventListener('keydown', pressed, { capture: true });
}

async function go(step: 1 | -1, { show, focusGrid }: RegionKeys): Promise<void> {
  const from = REGIONS.indexOf(focusedRegion());
  for (let i = 1; i < REGIONS.length; i++) {
    const region = REGIONS[(from + step * i + REGIONS.length) % REGIONS.length]!;
    show(region);
    await nextFrame();
    if ((region === 'main' && focusGrid()) || focusFirst(region)) return;
  }
}

/** The grid types into an element of its own outside of everything. */
function focusedRegion(): Region {
  const name = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region;
  return REGIONS.find((region) => region === name) ?? 'main';
}

/** False where there is nothing to be seen of the region. */
function focusFirst(region: Region): boolean {
  const target = ENTRIES.flatMap((entry) => [
    ...document.querySelectorAll<HTMLElement>(`[data-region="${region}"] :is(${entry})`),
  ]).find((found) => found.checkVisibility({ visibilityProperty: true }));
  target?.focus();
  return target !== undefined;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}
