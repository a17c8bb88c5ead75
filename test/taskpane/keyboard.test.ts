import { COMMANDS } from '../../src/commands';
import { ariaShortcut, isPressed, parseShortcut, shortcutText, type KeyPress } from '../../src/taskpane/keyboard';

const press = (code: string, keys: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...keys,
});

describe('a shortcut', () => {
  it.each([
    ['Ctrl+Alt+J', { code: 'KeyJ', command: true, alt: true, shift: false }],
    ['F8', { code: 'F8', command: false, alt: false, shift: false }],
    ['Shift+F8', { code: 'F8', command: false, alt: false, shift: true }],
    ['Ctrl+1', { code: 'Digit1', command: true, alt: false, shift: false }],
  ])('%s is read', (shortcut, chord) => {
    expect(parseShortcut(shortcut)).toEqual(chord);
  });

  it.each(['', 'Ctrl+', 'Strg+J', 'J+Ctrl', 'Ctrl+Enter', 'ctrl+j'])('%p is none', (shortcut) => {
    expect(() => parseShortcut(shortcut)).toThrow(RangeError);
  });

  it('is pressed with exactly its keys, wherever the letter stands', () => {
    const chord = parseShortcut('Ctrl+Alt+J');
    expect(isPressed(chord, press('KeyJ', { ctrlKey: true, altKey: true }), false)).toBe(true);
    expect(isPressed(chord, press('KeyJ', { metaKey: true, altKey: true }), true)).toBe(true);
    for (const other of [
      press('KeyJ', { ctrlKey: true }),
      press('KeyK', { ctrlKey: true, altKey: true }),
      press('KeyJ', { ctrlKey: true, altKey: true, shiftKey: true }),
      press('KeyJ', { ctrlKey: true, altKey: true, metaKey: true }),
      press('KeyJ', { ctrlKey: true, altKey: true, isComposing: true }),
    ]) {
      expect(isPressed(chord, other, false)).toBe(false);
    }
    expect(isPressed(chord, press('KeyJ', { ctrlKey: true, altKey: true }), true)).toBe(false);
  });

  it('is written as the system writes it', () => {
    expect(shortcutText('Ctrl+Alt+J', false)).toBe('Ctrl+Alt+J');
    expect(shortcutText('Ctrl+Alt+J', true)).toBe('⌥⌘J');
    expect(shortcutText('Shift+F8', true)).toBe('⇧F8');
    expect(ariaShortcut('Ctrl+Alt+J', false)).toBe('Control+Alt+J');
    expect(ariaShortcut('Ctrl+Alt+J', true)).toBe('Meta+Alt+J');
  });
});

it('every command with a shortcut has one of its own', () => {
  const shortcuts = COMMANDS.flatMap((command) => ('shortcut' in command ? [command.shortcut] : []));
  const chords = new Set(shortcuts.map((shortcut) => JSON.stringify(parseShortcut(shortcut))));
  expect(chords.size).toBe(shortcuts.length);
});
