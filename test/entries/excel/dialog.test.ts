import { showDialog } from '../../../src/entries/excel/dialog';
import { fromHash, toHash, type DialogMessage } from '../../../src/entries/excel/dialog-message';

const MESSAGE: DialogMessage = {
  language: 'zh-CN',
  title: '绩效目标表助手',
  intent: 'failed',
  lines: ['工作表“甲&乙”受保护，没有改动。', '100% #1'],
  details: ['Error: x'],
  close: '知道了',
};

/** Excel's side of a dialog. */
function office({ fails = false } = {}) {
  const handlers: Record<string, () => void> = {};
  const dialog = {
    close: jest.fn(),
    addEventHandler: (type: string, handler: () => void) => {
      handlers[type] = handler;
    },
  };
  const opened: string[] = [];
  Object.assign(globalThis, {
    window: { location: { href: 'https://jixiao.example.cn/excel/commands.html?_host_Info=Excel' } },
    Office: {
      AsyncResultStatus: { Failed: 'failed' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: {
        ui: {
          displayDialogAsync(address: string, options: object, callback: (result: unknown) => void) {
            // As office.js does.
            if ('callback' in options) throw new Error('the options have been used before');
            Object.assign(options, { callback });
            opened.push(address);
            callback(fails ? { status: 'failed' } : { status: 'succeeded', value: dialog });
          },
        },
      },
    },
  });
  return { dialog, opened, handlers };
}

beforeEach(() => jest.useFakeTimers());

afterEach(() => {
  jest.useRealTimers();
  for (const name of ['window', 'Office']) Reflect.deleteProperty(globalThis, name);
});

test('the message travels behind the #, and comes out as it went in', () => {
  expect(fromHash(toHash(MESSAGE))).toEqual(MESSAGE);
  // Excel on the web adds something of its own.
  expect(fromHash(`${toHash(MESSAGE)}&_xdm_Info=a|b|c`)).toEqual(MESSAGE);
  expect(fromHash('')).toBeNull();
});

test('the address stays as short as Windows wants it', () => {
  const long = { ...MESSAGE, lines: ['结论', '错'.repeat(2000)], details: ['Error: '.padEnd(5000, 'x')] };
  expect(`https://jixiao.example.cn/excel/message.html${toHash(long)}`.length).toBeLessThan(2000);
  expect(fromHash(toHash(long))).toMatchObject({ lines: ['结论', expect.stringMatching(/^错+…$/)] });
});

test('opens beside the page and ends when the button is pressed', async () => {
  const excel = office();
  const shown = showDialog(MESSAGE);
  const address = new URL(excel.opened[0]!);
  expect(address.origin + address.pathname + address.search).toBe('https://jixiao.example.cn/excel/message.html');
  expect(fromHash(address.hash)).toEqual(MESSAGE);
  excel.handlers.message!();
  await shown;
  expect(excel.dialog.close).toHaveBeenCalled();
});

test('ends when the user closes the window', async () => {
  const excel = office();
  const shown = showDialog(MESSAGE);
  excel.handlers.event!();
  await shown;
});

test('ends where no window can be opened, and before Excel gives the command up', async () => {
  office({ fails: true });
  await showDialog(MESSAGE);
  office();
  const shown = showDialog(MESSAGE);
  jest.advanceTimersByTime(5 * 60_000 - 1);
  await shown;
});
