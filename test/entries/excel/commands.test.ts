import { importText } from '../../../src/commands/import-text';
import { fromHash, type DialogMessage } from '../../../src/entries/excel/dialog-message';
import { newWorkbook } from '../../../src/hosts/file';
import { HostError, type Host } from '../../../src/hosts/host';
import { publishedText } from '../../support/published';

/** What stands for the workbook: these tests are of the buttons and of what they tell, not of Excel. */
const mockExcel: { host: () => Promise<Host>; language: 'zh-CN' | 'en-US' } = {
  host: () => Promise.resolve(newWorkbook()),
  language: 'zh-CN',
};
jest.mock('../../../src/hosts/excel', () => ({
  excelHost: () => mockExcel.host(),
  excelLanguage: () => mockExcel.language,
}));

type Press = (event: { completed: () => void }) => void;
const buttons: Record<string, Press> = {};
let told: DialogMessage[] = [];

beforeAll(async () => {
  Object.assign(globalThis, {
    document: { documentElement: { dataset: {} } },
    window: { location: { href: 'https://jixiao.example.cn/commands.html' } },
    Office: {
      onReady: () => Promise.resolve(),
      actions: { associate: (name: string, press: Press) => (buttons[name] = press) },
      AsyncResultStatus: { Failed: 'failed' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: {
        ui: {
          displayDialogAsync(address: string, _: unknown, callback: (result: unknown) => void) {
            told.push(fromHash(new URL(address).hash)!);
            const close = (_type: string, handler: () => void): void => void setTimeout(handler, 0);
            callback({ status: 'succeeded', value: { addEventHandler: close, close: () => undefined } });
          },
        },
      },
    },
  });
  await import('../../../src/entries/excel/commands');
});

afterAll(() => {
  for (const name of ['document', 'window', 'Office']) Reflect.deleteProperty(globalThis, name);
});

beforeEach(() => {
  told = [];
  mockExcel.language = 'zh-CN';
});

/** Presses a button of the ribbon over a workbook; resolves when Excel is told that the command has ended. */
function press(button: string, host: Host | HostError | Error): Promise<void> {
  mockExcel.host = () => (host instanceof Error ? Promise.reject(host) : Promise.resolve(host));
  return new Promise((completed) => {
    buttons[button]!({ completed });
  });
}

async function published(): Promise<Host> {
  const host = newWorkbook();
  await importText.run(host, { text: publishedText() });
  return host;
}

test('what is in front of the user is not told besides', async () => {
  const host = newWorkbook();
  await press('insertTemplate', host);
  expect(await host.sheets()).toEqual(['绩效目标表']);
  expect(told).toEqual([]);
});

test('what a check comes to is told, in the language of Excel', async () => {
  await press('check', await published());
  mockExcel.language = 'en-US';
  await press('check', await published());
  expect(told).toMatchObject([
    { language: 'zh-CN', intent: 'done', title: '绩效目标表助手', close: '知道了' },
    { language: 'en-US', intent: 'done', close: 'OK' },
  ]);
  expect(told[0]!.lines[0]).toContain('有1处错误');
});

test.each(['insertTemplate', 'check', 'clearMarks', 'fillRates'])(
  '%s: where there is no workbook to be had, the person is told and the command ends',
  async (button) => {
    await press(button, new HostError('failed', '这不是 Excel。'));
    expect(told).toMatchObject([{ intent: 'failed', lines: ['这不是 Excel。'], details: [] }]);
  },
);

test.each(['insertTemplate', 'check', 'clearMarks', 'fillRates'])(
  '%s: a refusal of Excel is told, and the workbook is as before',
  async (button) => {
    const host = await published();
    const before = await host.snapshot();
    const refuse = (): Promise<never> => Promise.reject(new HostError('editing', '请先按回车结束编辑，再试一次。'));
    await press(button, { ...host, snapshot: refuse, apply: refuse });
    expect(told).toMatchObject([{ intent: 'failed', lines: ['请先按回车结束编辑，再试一次。'] }]);
    expect(await host.snapshot()).toEqual(before);
  },
);

test('what nobody has foreseen is told with its details', async () => {
  const host = await published();
  await press('check', { ...host, snapshot: () => Promise.reject(new TypeError('x is not a function')) });
  expect(told).toMatchObject([{ intent: 'failed', details: ['TypeError: x is not a function'] }]);
});
