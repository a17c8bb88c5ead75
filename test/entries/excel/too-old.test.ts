import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { ScriptTarget, transpileModule } from 'typescript';
import { RIBBON } from '../../../src/entries/excel/ribbon';

const SCRIPT = readFileSync(join(__dirname, '..', '..', '..', 'src', 'entries', 'excel', 'too-old.js'), 'utf8');

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

type Press = (event: { completed: () => void }) => void;

/** The script in an old webview, whose Excel opens dialogs or does not. */
function run(status: 'succeeded' | 'failed', ready: string | null = null) {
  const buttons: Record<string, Press> = {};
  const opened: string[] = [];
  let close: (() => void) | null = null;
  const value = { addEventHandler: (_: string, handler: () => void) => (close = handler) };
  runInNewContext(SCRIPT, {
    document: { documentElement: { getAttribute: () => ready } },
    location: { href: 'https://jixiao.example.cn/commands.html?_host_Info=Excel$Win32' },
    Office: {
      onReady: () => undefined,
      actions: { associate: (name: string, press: Press) => (buttons[name] = press) },
      context: {
        ui: {
          displayDialogAsync(address: string, _: unknown, callback: (result: unknown) => void) {
            opened.push(address);
            callback({ status, value });
          },
        },
      },
    },
  });
  return { buttons, opened, closed: () => close };
}

test('is written in the language of old webviews', () => {
  const { outputText } = transpileModule(SCRIPT, { compilerOptions: { target: ScriptTarget.ES5 } });
  expect(withoutSpaces(outputText)).toBe(withoutSpaces(SCRIPT));
});

test('answers every button, and lets it come to an end', () => {
  const excel = run('succeeded');
  expect(Object.keys(excel.buttons)).toEqual(Object.keys(RIBBON));
  for (const press of Object.values(excel.buttons)) {
    const completed = jest.fn();
    press({ completed });
    expect(excel.opened.pop()).toBe('https://jixiao.example.cn/message.html');
    expect(completed).not.toHaveBeenCalled();
    excel.closed()!();
    expect(completed).toHaveBeenCalledTimes(1);
  }
});

test('ends as well where no window can be opened', () => {
  const completed = jest.fn();
  run('failed').buttons.check!({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
});

test('has nothing to do where the other scripts have run', () => {
  expect(run('succeeded', '').buttons).toEqual({});
});
