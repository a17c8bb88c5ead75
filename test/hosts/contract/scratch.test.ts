import { scratchIn } from '../../../src/hosts/contract';
import { newWorkbook } from '../../../src/hosts/file';
import type { Host } from '../../../src/hosts/host';
import type { Patch, SheetPatch } from '../../../src/sheet/patch';
import { marks } from '../../../src/taskpane/selfcheck/marks';
import { watchable } from '../../support/watchable';

const patch = (sheet: string, mode: SheetPatch['mode']): Patch => ({ title: '改动', sheets: [{ sheet, mode }] });

async function workbook(...sheets: readonly string[]): Promise<Host> {
  const host = newWorkbook();
  for (const sheet of sheets) await host.apply(patch(sheet, 'add'));
  return host;
}

it('sees its own sheets alone', async () => {
  const host = watchable(await workbook('封面', '绩效目标表'));
  const { stage } = await scratchIn(host, marks);
  expect(await stage.host.sheets()).toEqual([]);
  expect(await stage.host.snapshot()).toEqual([]);
  await stage.host.apply(patch(stage.sheet, 'add'));
  expect(await stage.host.sheets()).toEqual([stage.sheet]);
  expect((await stage.host.snapshot()).map(({ sheet }) => sheet)).toEqual([stage.sheet]);
  const heard: string[] = [];
  stage.host.watch((sheet) => heard.push(sheet));
  await host.edit('封面', 'A1', '用户的');
  await host.edit(stage.sheet, 'A1', '用户的');
  expect(heard).toEqual([stage.sheet]);
});

it('reads, writes and shows no sheet of the user, whatever it is asked for', async () => {
  const host = await workbook('封面');
  const before = await host.snapshot();
  const { stage } = await scratchIn(host, marks);
  for (const mode of ['edit', 'clear', 'remove', 'add'] as const) {
    await expect(stage.host.apply(patch('封面', mode))).rejects.toThrow(RangeError);
  }
  const named = { name: '区域', sheet: '封面', area: { row: 0, column: 0, rows: 1, columns: 1 } };
  await expect(stage.host.apply({ title: '', sheets: [], names: [named] })).rejects.toThrow(RangeError);
  await expect(stage.host.snapshot(['封面'])).rejects.toThrow(RangeError);
  await expect(stage.host.reveal('封面', { row: 0, column: 0 })).rejects.toThrow(RangeError);
  expect(await host.snapshot()).toEqual(before);
});

it('calls its sheets what no sheet is called', async () => {
  const host = await workbook('宿主自检甲', '宿主自检2024');
  const { stage, sweep } = await scratchIn(host, marks);
  await stage.host.apply({
    title: '',
    sheets: [...patch(stage.sheet, 'add').sheets, ...patch(stage.other, 'add').sheets],
  });
  await sweep();
  expect(await host.sheets()).toEqual(['宿主自检甲', '宿主自检2024']);
});

it('takes away its sheets and names, and says what else has come', async () => {
  const host = await workbook('封面');
  const { stage, sweep, leftovers } = await scratchIn(host, marks);
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const name: Patch = { title: '', sheets: [], names: [{ name: stage.definedName, sheet: stage.sheet, area }] };
  await stage.host.apply(patch(stage.sheet, 'add'));
  await stage.host.apply(name);
  await host.apply(patch('用户新加的', 'add'));
  await sweep();
  await sweep();
  expect(await leftovers()).toEqual(['用户新加的']);
  // The name is free again: it may stand for something else.
  await host.apply({ ...name, names: [{ name: stage.definedName, sheet: '封面', area }] });
});
