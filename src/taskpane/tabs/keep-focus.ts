/** Does something that may take the problem off the list, or the button away that was pressed. */
export type Act = (work: () => Promise<unknown>, standIn?: () => Element | null | undefined) => void;

/**
 * Does the work and, where what had the focus has gone with it, gives the focus to the first of those that are there to
 * stand in for it, so that the keyboard never has to begin again.
 */
export async function keepFocus(
  work: () => unknown,
  ...standIns: readonly (() => Element | null | undefined)[]
): Promise<void> {
  await work();
  // By then the page shows what has become of it.
  requestAnimationFrame(() => {
    // Whoever works in the sheet meanwhile is left there.
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    for (const standIn of standIns) {
      const element = standIn();
      if (element instanceof HTMLElement && element.isConnected) {
        element.focus();
        return;
      }
    }
  });
}
