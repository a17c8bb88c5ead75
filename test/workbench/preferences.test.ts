import { chosenAppearance } from '../../src/workbench/desk/appearance';
import { clampPaneWidth, PANE_WIDTH, parsePreferences } from '../../src/workbench/desk/preferences';
import type { Appearance } from '../../src/taskpane/theme';

const FIRST_DAY = { theme: 'system', language: 'zh-CN', paneWidth: 380, paneOpen: true };

test.each([null, '', 'null', '[]', '{', '7', '{"theme":"purple","language":"fr","paneWidth":"wide","paneOpen":1}'])(
  'stored %j is as on the first day',
  (stored) => {
    expect(parsePreferences(stored)).toEqual(FIRST_DAY);
  },
);

test('what makes sense is kept, the rest is not', () => {
  expect(parsePreferences('{"theme":"dark","language":"en-US","paneWidth":9999,"paneOpen":false,"x":1}')).toEqual({
    theme: 'dark',
    language: 'en-US',
    paneWidth: PANE_WIDTH.max,
    paneOpen: false,
  });
});

test('the pane is never too narrow to read nor wider than it helps', () => {
  expect([0, 300.4, 9999].map(clampPaneWidth)).toEqual([PANE_WIDTH.min, 300, PANE_WIDTH.max]);
});

test('a chosen look wins over the system, colours that the system forces over both', () => {
  let system: Appearance = 'light';
  const heard = jest.fn();
  const appearance = chosenAppearance({ current: () => system, watch: () => () => undefined }, 'system');
  const stop = appearance.watch(heard);
  expect(appearance.current()).toBe('light');
  appearance.choose('dark');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(appearance.current()).toBe('dark');
  system = 'highContrast';
  expect(appearance.current()).toBe('highContrast');
  stop();
  appearance.choose('light');
  expect(heard).toHaveBeenCalledTimes(1);
});
