import { CommandError, defineCommand, type Command, type NoInput } from '../../src/commands/command';
import { fix } from '../../src/commands/fix';
import { insertTemplate } from '../../src/commands/insert-template';
import { eachInTurn } from '../../src/commands/task';
import { newWorkbook } from '../../src/hosts/file';
import { HostError, type Host } from '../../src/hosts/host';
import { zhCN } from '../../src/locales/zh-CN';
import { createSession } from '../../src/taskpane/session/session';
import { problemKeys } from '../../src/taskpane/session/list';
import type { PaneState } from '../../src/taskpane/session/types';
import { watchable } from '../support/watchable';
import { atPublished, FORM } from './support';

const texts = zhCN.pane;

const command = <Output>(run: Command<NoInput, Output>['run'], id = 'some-command'): Command<NoInput, Output> =>
  defineCommand({ id, label: { zh: '某事', en: 'Something' }, icon: 'Wrench', run });

const counts = ({ check }: PaneState): number | undefined => check.checked?.tables[0]?.result.problems.length;

describe('the spreadsheet', () => {
  it('is waited for, then ready', async () => {
    let come: (host: Host) => void = () => undefined;
    const session = createSession(new Promise<Host>((resolve) => (come = resolve)), { language: 'zh-CN', texts });
    const ran = session.run(
      command(() => Promise.resolve(1)),
      {},
    );
    expect(session.state().host).toBe('waiting');
    come(newWorkbook());
    expect(await ran).toBe(1);
    expect(session.state().host).toBe('ready');
  });

  it('that does not come is told in its own words', async () => {
    const failure = new HostError('failed', '浏览器太旧，请换一个。');
    const session = createSession(Promise.reject(failure), { language: 'zh-CN', texts });
    expect(
      await session.run(
        command(() => Promise.resolve(1)),
        {},
      ),
    ).toBeUndefined();
    expect(session.state().host).toEqual({ failed: '浏览器太旧，请换一个。' });
  });
});

describe('a command', () => {
  it('shows that it is at work, how far it is, and what came of it', async () => {
    const { session } = await atPublished();
    const seen: PaneState['busy'][] = [];
    session.subscribe(() => seen.push(session.state().busy));
    const output = await session.run(
      command(async (_host, _input, task) => (await eachInTurn([1, 2], (n) => n, task)).length),
      {},
      (n) => ({ intent: 'success', text: `${n}` }),
    );
    expect(output).toBe(2);
    expect(seen).toContainEqual({
      command: 'some-command',
      label: '某事',
      progress: { done: 1, total: 2 },
      cancellable: true,
    });
    expect(session.state()).toMatchObject({ busy: null, message: { intent: 'success', text: '2' } });
  });

  it('waits for the one before it', async () => {
    const { session } = await atPublished();
    const order: string[] = [];
    const step = (name: string): Command<NoInput, void> =>
      command(async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        order.push(`${name} ends`);
      });
    await Promise.all([session.run(step('first'), {}), session.run(step('second'), {})]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('is cancelled by the user, and says that nothing has changed', async () => {
    const { session } = await atPublished();
    const done = jest.fn();
    const ran = session.run(
      command(async (_host, _input, task) => {
        const stopAtTwo = (n: number): void => {
          if (n === 2) session.cancel();
        };
        await eachInTurn([1, 2, 3], stopAtTwo, task);
        done();
      }),
      {},
    );
    expect(await ran).toBeUndefined();
    expect(done).not.toHaveBeenCalled();
    expect(session.state()).toMatchObject({ busy: null, message: { intent: 'info' } });
  });

  it.each([
    [new CommandError('请先选中。'), { intent: 'error', text: '请先选中。' }],
    [new HostError('protected', '工作表受保护。'), { intent: 'error', text: '工作表受保护。' }],
    [new TypeError('x is undefined'), { text: texts.failure.unexpected, details: ['TypeError: x is undefined'] }],
    [Object.assign(new Error('chunk 3'), { name: 'ChunkLoadError' }), { text: texts.failure.notLoaded }],
  ])('that fails with %p is told in words', async (error, message) => {
    const { session } = await atPublished();
    const failing = command((): Promise<null> => Promise.reject(error));
    const ran = await session.run(failing, {});
    expect(ran).toBeUndefined();
    expect(session.state().message).toMatchObject(message);
  });

  it('that fails after it has written says so', async () => {
    const { session } = await atPublished();
    await session.run(
      command(async (host) => {
        await host.apply({ title: '半途', sheets: [{ sheet: '新表', mode: 'add' }] });
        throw new TypeError('late');
      }),
      {},
    );
    expect(session.state()).toMatchObject({ undo: '半途', message: { text: texts.failure.afterWrite } });
  });
});

describe('undo', () => {
  it('takes the last change back and checks what is shown again', async () => {
    const { host, session, targets } = await atPublished();
    await host.edit(FORM, targets[0]!, '>=90％');
    await session.check();
    const before = counts(session.state());
    await session.run(fix, {});
    expect(counts(session.state())).toBeLessThan(before!);
    const { undo } = session.state();
    expect(undo).not.toBeNull();
    await session.undo();
    expect(counts(session.state())).toBe(before);
    expect(session.state()).toMatchObject({ undo: null, message: { text: texts.undone(undo!) } });
  });

  it('of nothing says so', async () => {
    const { session } = await atPublished();
    await session.undo();
    expect(session.state().message).toMatchObject({ intent: 'error', text: texts.nothingToUndo });
  });

  it('that takes the shown sheet away shows nothing', async () => {
    const host = watchable(newWorkbook());
    const session = createSession(Promise.resolve(host), { language: 'zh-CN', texts });
    await session.run(insertTemplate, { unit: '某局', year: 2026, counts: { goals: 1, tasks: 1, outputs: 4 } });
    await session.run(
      command((to) => to.apply({ title: '封面', sheets: [{ sheet: '封面', mode: 'add' }] })),
      {},
    );
    await session.check();
    await session.undo();
    expect(session.state().check.checked).not.toBeNull();
    await session.undo();
    expect(session.state().check.checked).toBeNull();
  });
});

describe('a check', () => {
  it('reads the sheet in front', async () => {
    const { session } = await atPublished();
    await session.check();
    expect(session.state().check).toMatchObject({ scope: { kind: 'sheet' }, stale: false, current: null });
    expect(counts(session.state())).toBeGreaterThan(5);
    expect(session.state().message).toBeNull();
  });

  it('goes to the sheet that has a table, and says so', async () => {
    const { host, session } = await atPublished();
    await host.apply({ title: '', sheets: [{ sheet: '封面', mode: 'add' }] });
    host.activate('封面');
    await session.check();
    expect(session.state().check.checked?.tables[0]?.table.sheet).toBe(FORM);
    expect(session.state().message).toMatchObject({ intent: 'info', text: texts.check.elsewhere('封面', FORM) });
  });

  it('reads the selection when asked, and asks for one where there is none', async () => {
    const { host, session } = await atPublished();
    await session.check('selection');
    expect(session.state()).toMatchObject({ message: { text: texts.check.noSelection }, check: { checked: null } });
    const area = { row: 0, column: 0, rows: 12, columns: 5 };
    host.select(FORM, area);
    await session.check('selection');
    expect(session.state().check.scope).toEqual({ kind: 'selection', sheet: FORM, area });
  });
});

describe('going through the problems', () => {
  it('follows the visible order, around the end', async () => {
    const { host, session } = await atPublished();
    await session.step(1);
    expect(session.state().message).toMatchObject({ text: texts.check.uncheckedStep });
    await session.check();
    session.show('hint', false);
    session.show('warning', false);
    const { checked } = session.state().check;
    const errors = checked!.tables[0]!.result.problems.filter(({ severity }) => severity === 'error');
    for (let i = 0; i <= errors.length; i++) await session.step(1);
    expect(host.revealed).toHaveLength(errors.length + 1);
    expect(host.revealed.at(-1)).toEqual(host.revealed[0]);
    expect(problemKeys(checked!).get(errors[0]!)).toBe(session.state().check.current);
    await session.step(-1);
    expect(host.revealed.at(-1)).toEqual(host.revealed.at(-3));
  });

  it('takes quick steps one after the other', async () => {
    const { host, session } = await atPublished();
    await session.check();
    await Promise.all([session.step(1), session.step(1), session.step(1)]);
    const problems = new Set(host.revealed);
    expect(problems.size).toBe(3);
    session.group('rule');
    expect(session.state().check.grouping).toBe('rule');
  });

  it('tells where it could not go', async () => {
    const { host, session } = await atPublished();
    await session.check();
    const [problem] = session.state().check.checked!.tables[0]!.result.problems;
    jest.spyOn(host, 'reveal').mockRejectedValue(new HostError('sheet-missing', '工作表不在了。'));
    const closed = createSession(Promise.resolve(host), { language: 'zh-CN', texts });
    await closed.goTo(problem!);
    expect(closed.state().message).toMatchObject({ intent: 'error', text: '工作表不在了。' });
  });
});
