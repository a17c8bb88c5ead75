import { check } from '../../src/commands/check';
import { defineCommand, type NoInput } from '../../src/commands/command';
import { fix } from '../../src/commands/fix';
import { HostError } from '../../src/hosts/host';
import { inSight } from '../../src/taskpane/session/checking';
import { problemKeys } from '../../src/taskpane/session/list';
import type { Session } from '../../src/taskpane/session/types';
import { atPublished, FORM } from './support';

/** Longer than the pause after which the sheet is checked again. */
const PAUSE = 600;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Sees work through to its end, with the moments in which it lets the page breathe, but no further. */
async function done<Result>(work: Promise<Result>): Promise<Result> {
  const state = { going: true };
  const ended = work.finally(() => {
    state.going = false;
  });
  while (state.going) {
    await new Promise(setImmediate);
    await jest.advanceTimersByTimeAsync(1);
  }
  return ended;
}

/** Lets the pause go by, and what begins after it come to its end. */
async function pause(ms = PAUSE): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  for (let i = 0; i < 10; i++) {
    await new Promise(setImmediate);
    await jest.advanceTimersByTimeAsync(1);
  }
}

const rules = (session: Session): readonly string[] =>
  session.state().check.checked!.tables[0]!.result.problems.map(({ rule }) => rule);

const nothing = defineCommand<NoInput, null>({
  id: 'nothing',
  label: { zh: '无事', en: 'Nothing' },
  icon: 'Wrench',
  run: () => Promise.resolve(null),
});

describe('after an edit of the user', () => {
  it('what is shown is out of date at once, and checked again after a pause', async () => {
    const { host, session, targets } = await done(atPublished());
    await done(session.check());
    expect(rules(session)).not.toContain('target/empty');
    session.tell({ intent: 'info', text: 'stays' });
    await host.edit(FORM, targets[0]!, '');
    expect(session.state().check.stale).toBe(true);
    expect(rules(session)).not.toContain('target/empty');
    await pause();
    expect(rules(session)).toContain('target/empty');
    expect(session.state()).toMatchObject({ check: { stale: false }, busy: null, message: { text: 'stays' } });
  });

  it('the pause begins anew with every keystroke', async () => {
    const { host, session, targets } = await done(atPublished());
    await done(session.check());
    const run = jest.spyOn(check, 'run');
    for (const value of ['9', '95', '95%']) {
      await host.edit(FORM, targets[0]!, value);
      await pause(400);
    }
    expect(run).not.toHaveBeenCalled();
    await pause();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('a result that was computed before it is dropped', async () => {
    const { host, session, targets } = await done(atPublished());
    await done(session.check());
    const before = session.state().check.checked;
    let finish: () => void = () => undefined;
    const run = check.run.bind(check);
    jest.spyOn(check, 'run').mockImplementationOnce(async (...given) => {
      const result = await run(...given);
      await new Promise<void>((resolve) => (finish = resolve));
      return result;
    });
    await host.edit(FORM, targets[0]!, '');
    await pause();
    await host.edit(FORM, targets[0]!, '95%');
    finish();
    await pause(10);
    expect(session.state().check.checked).toBe(before);
    expect(session.state().check.stale).toBe(true);
    await pause();
    expect(session.state().check.stale).toBe(false);
    expect(rules(session)).not.toContain('target/empty');
  });

  it('of another sheet, or before any check, nothing is checked', async () => {
    const { host, session, targets } = await done(atPublished());
    await host.apply({ title: '', sheets: [{ sheet: '别的', mode: 'add' }] });
    const edited = jest.fn();
    const stop = session.onEdited(edited);
    const run = jest.spyOn(check, 'run');
    await done(session.run(nothing, {}));
    await host.edit(FORM, targets[0]!, '');
    await pause();
    expect(run).not.toHaveBeenCalled();
    await done(session.check());
    run.mockClear();
    await host.edit('别的', 'A1', '1');
    await pause();
    expect(run).not.toHaveBeenCalled();
    expect(edited.mock.calls).toEqual([[FORM], ['别的']]);
    stop();
    await host.edit('别的', 'A1', '2');
    expect(edited).toHaveBeenCalledTimes(2);
  });

  it('a command that comes in between does not leave the list out of date', async () => {
    const { host, session, targets } = await done(atPublished());
    await done(session.check());
    await host.edit(FORM, targets[0]!, '');
    await done(session.run(nothing, {}));
    expect(session.state().check.stale).toBe(true);
    await pause();
    expect(session.state().check.stale).toBe(false);
    expect(rules(session)).toContain('target/empty');
  });
});

it('our own writes are not the user’s', async () => {
  const { session } = await done(atPublished());
  await done(session.check());
  const stale = jest.fn();
  session.subscribe(() => {
    if (session.state().check.stale) stale();
  });
  const edited = jest.fn();
  session.onEdited(edited);
  await done(session.run(fix, {}));
  const run = jest.spyOn(check, 'run');
  await pause();
  expect([stale, edited, run].map(({ mock }) => mock.calls)).toEqual([[], [], []]);
});

describe('a live check that fails', () => {
  it('is told once, and again only after one has succeeded', async () => {
    const { host, session, targets } = await done(atPublished());
    await done(session.check());
    const fails = new HostError('failed', '读不到表格。');
    const editWhileFailing = async (): Promise<void> => {
      jest.spyOn(check, 'run').mockRejectedValueOnce(fails);
      await host.edit(FORM, targets[0]!, '95%');
      await pause();
    };
    await editWhileFailing();
    expect(session.state().message?.text).toContain('读不到表格。');
    expect(session.state().check.stale).toBe(true);
    session.tell(null);
    await editWhileFailing();
    expect(session.state().message).toBeNull();
    await host.edit(FORM, targets[0]!, '96%');
    await pause();
    await editWhileFailing();
    expect(session.state().message).not.toBeNull();
  });

  it('because a cell is being typed into is tried again', async () => {
    const { host, session, targets } = await done(atPublished());
    await done(session.check());
    jest.spyOn(check, 'run').mockRejectedValueOnce(new HostError('editing', '正在输入。'));
    await host.edit(FORM, targets[0]!, '');
    await pause();
    expect(session.state()).toMatchObject({ message: null, check: { stale: true } });
    await pause();
    expect(rules(session)).toContain('target/empty');
  });

  it('because the sheet is gone shows nothing any more', async () => {
    const { host, session, targets } = await done(atPublished());
    await host.apply({ title: '', sheets: [{ sheet: '别的', mode: 'add' }] });
    await done(session.check());
    await host.edit(FORM, targets[0]!, '');
    await host.apply({ title: '', sheets: [{ sheet: FORM, mode: 'remove' }] });
    await pause();
    expect(session.state()).toMatchObject({ message: null, check: { checked: null, stale: false } });
  });
});

it('the user stays at the same problem, or comes to the next one where it is gone', async () => {
  const { host, session, targets } = await done(atPublished());
  await host.edit(FORM, targets[0]!, '');
  await done(session.check());
  const empty = (): number => inSight(session.state().check).findIndex(({ rule }) => rule === 'target/empty');
  const keyAt = (index: number): string => {
    const { check: now } = session.state();
    return problemKeys(now.checked!).get(inSight(now)[index]!)!;
  };
  await done(session.goTo(inSight(session.state().check)[empty()]!));
  const there = keyAt(empty());
  expect(session.state().check.current).toBe(there);
  await host.edit(FORM, targets[1]!, '97%');
  await pause();
  expect(session.state().check.current).toBe(there);
  const next = keyAt(empty() + 1);
  await host.edit(FORM, targets[0]!, '100%');
  await pause();
  expect(session.state().check.current).toBe(next);
});

it('a closed session watches nothing', async () => {
  const { host, session, targets } = await done(atPublished());
  await done(session.check());
  session.close();
  const run = jest.spyOn(check, 'run');
  await host.edit(FORM, targets[0]!, '');
  await pause();
  expect(run).not.toHaveBeenCalled();
});
