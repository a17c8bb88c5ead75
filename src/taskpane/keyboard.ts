/** A parsed shortcut. `command` stands for Ctrl, or for Cmd on macOS. */
export interface Chord {
  /** `KeyboardEvent.code` of a letter or digit (whatever the layout or Alt make of it), else of the named key. */
  readonly code: string;
  readonly command: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const MODIFIERS = ['Ctrl', 'Alt', 'Shift'];

/** Reads a shortcut as commands declare it: `Ctrl+Alt+J`, `Shift+F8`. Throws a `RangeError` for anything else. */
export function parseShortcut(shortcut: string): Chord {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const code = /^[A-Z]$/.test(key)
    ? `Key${key}`
    : /^\d$/.test(key)
      ? `Digit${key}`
      : /^F\d{1,2}$/.test(key)
        ? key
        : null;
  if (code === null || parts.some((part) => !MODIFIERS.includes(part))) {
    throw new RangeError(`Not a shortcut: ${shortcut}`);
  }
  return { code, command: parts.includes('Ctrl'), alt: parts.includes('Alt'), shift: parts.includes('Shift') };
}

/** As much of a `KeyboardEvent` as is looked at. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** Whether the key press is this shortcut; never while an input method is composing. */
export function isPressed(chord: Chord, press: KeyPress, mac: boolean): boolean {
  const [command, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return (
    !press.isComposing &&
    press.code === chord.code &&
    command === chord.command &&
    !other &&
    press.altKey === chord.alt &&
    press.shiftKey === chord.shift
  );
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

/** The shortcut as people of that system write it: `Ctrl+Alt+J`, `⌥⌘J`. */
export function shortcutText(shortcut: string, mac: boolean): string {
  if (!mac) return shortcut;
  const parts = shortcut.split('+');
  const sign = ['Alt', 'Shift', 'Ctrl'].filter((part) => parts.includes(part)).map((part) => MAC_SIGNS[part] ?? '');
  return sign.join('') + (parts.at(-1) ?? '');
}

/** The shortcut for `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: string, mac: boolean): string {
  return shortcut.replace('Ctrl', mac ? 'Meta' : 'Control');
}

export function onMac(): boolean {
  return /Macintosh|iPhone|iPad/.test(navigator.userAgent);
}

export interface Shortcut {
  /** As commands declare it. */
  readonly shortcut: string;
  readonly act: () => void;
}

/** Calls `act` when the shortcut is pressed anywhere in the document, before a grid can take it. Returns the way to stop. */
export function listenToShortcuts(shortcuts: readonly Shortcut[]): () => void {
  const mac = onMac();
  const chords = shortcuts.map(({ shortcut, act }) => ({ chord: parseShortcut(shortcut), act }));
  const pressed = (event: KeyboardEvent): void => {
    const found = chords.find(({ chord }) => isPressed(chord, event, mac));
    if (!found) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) found.act();
  };
  document.addEventListener('keydown', pressed, { capture: true });
  return () => {
    document.removeEventListener('keydown', pressed, { capture: true });
  };
}
