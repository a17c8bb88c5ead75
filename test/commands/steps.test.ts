import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/commands';
import { check } from '../../src/commands/check';
import { problemsOf } from '../../src/commands/checked';
import { CommandError } from '../../src/commands/command';
import { fix } from '../../src/commands/fix';
import { goToCell } from '../../src/commands/go-to-cell';
import { goToProblem } from '../../src/commands/go-to-problem';
import { historyOf } from '../../src/commands/history';
import { nextProblem } from '../../src/commands/next-problem';
import { previousProblem } from '../../src/commands/previous-problem';
import { undo } from '../../src/commands/undo';
import { FORM, published, valueAt, watched, write } from './support';

async function listed() {
  const { host, shown } = watched(await published());
  return { host, shown, problems: problemsOf(await check.run(host, {})).slice(0, 3) };
}

test('next and previous follow the order given, around both ends', async () => {
  const { host, problems, shown } = await listed();
  const order = [problems[2]!, problems[0]!, problems[1]!];
  const next = (current: number | null) =>
    nextProblem.run(host, { problems: order, current: current === null ? null : order[current]! });
  const previous = (current: number | null) =>
    previousProblem.run(host, { problems: order, current: current === null ? null : order[current]! });
  expect(await next(null)).toBe(order[0]);
  expect(await next(0)).toBe(order[1]);
  expect(await next(2)).toBe(order[0]);
  expect(await previous(null)).toBe(order[2]);
  expect(await previous(2)).toBe(order[1]);
  expect(await previous(0)).toBe(order[2]);
  expect(shown).toEqual(
    [0, 1, 0, 2, 1, 2].map((i) => {
      const { sheet, cells } = order[i]!;
      return `${sheet} ${cells[0]!.row} ${cells[0]!.column}`;
    }),
  );
});

test('a problem that is no longer in sight begins anew; an empty list says so', async () => {
  const { host, problems } = await listed();
  const gone = { ...problems[0]! };
  expect(await nextProblem.run(host, { problems, current: gone })).toBe(problems[0]);
  expect(await previousProblem.run(host, { problems, current: gone })).toBe(problems[2]);
  expect(await nextProblem.run(host, { problems: [problems[1]!], current: problems[1]! })).toBe(problems[1]);
  await expect(nextProblem.run(host, { problems: [], current: null })).rejects.toThrow(CommandError);
  await expect(previousProblem.run(host, { problems: [], current: null })).rejects.toThrow(CommandError);
});

test('straight to a problem, and to a cell', async () => {
  const { host, problems, shown } = await listed();
  expect(await goToProblem.run(host, { problem: problems[1]! })).toBe(problems[1]);
  await goToCell.run(host, { sheet: FORM, cell: { row: 4, column: 2 } });
  expect(shown.at(-1)).toBe(`${FORM} 4 2`);
});

test('undo takes back the last change of ours, and says when there is none', async () => {
  const history = historyOf(await published());
  const { host } = history;
  await write(host, FORM, { D22: '>=90％' });
  await fix.run(host, {});
  expect(await undo.run(host, { history })).toEqual({ title: '规范写法' });
  expect(await valueAt(host, FORM, 'D22')).toBe('>=90％');
  while (history.titles().length > 0) await undo.run(host, { history });
  await expect(undo.run(host, { history })).rejects.toThrow(CommandError);
});

test('every declaration is in the list, under the name of its file', () => {
  const folder = join(__dirname, '..', '..', 'src', 'commands');
  const declared = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && readFileSync(join(folder, name), 'utf8').includes(' = defineCommand<'),
  );
  expect(COMMANDS.map(({ id }) => `${id}.ts`).sort()).toEqual(declared.sort());
});

test('the shortcuts are those that the pane promises', () => {
  const shortcuts = Object.fromEntries(COMMANDS.flatMap(({ id, shortcut }) => (shortcut ? [[id, shortcut]] : [])));
  expect(shortcuts).toEqual({
    check: 'Ctrl+Alt+J',
    mark: 'Ctrl+Alt+M',
    'next-problem': 'F8',
    'previous-problem': 'Shift+F8',
    undo: 'Ctrl+Alt+Z',
  });
});
