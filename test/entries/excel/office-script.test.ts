import { officeScript } from '../../../src/entries/excel/office-script';
import { HostError } from '../../../src/hosts/host';

function tag() {
  const listeners: Record<string, () => void> = {};
  return {
    src: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    addEventListener: (type: string, listener: unknown) => {
      listeners[type] = listener as () => void;
    },
    fire(type: 'load' | 'error') {
      listeners[type]!();
    },
  };
}

const onReady = jest.fn(() => Promise.resolve());

beforeEach(() => {
  jest.useFakeTimers();
  onReady.mockClear();
  Object.assign(globalThis, { Office: { onReady } });
});

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'Office');
});

test('when the script has come, Office is told at once that the page is there', async () => {
  const script = tag();
  const come = officeScript(script);
  script.fire('load');
  await come;
  expect(onReady).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});

test('a script that does not come is told in words that name the server', async () => {
  const script = tag();
  const come = officeScript(script);
  script.fire('error');
  await expect(come).rejects.toThrow(HostError);
  await expect(come).rejects.toThrow('https://appsforoffice.microsoft.com');
});

test('nobody waits for it for ever', async () => {
  const come = officeScript(tag());
  const told = expect(come).rejects.toThrow('迟迟没有载入');
  jest.advanceTimersByTime(60_000);
  await told;
});
