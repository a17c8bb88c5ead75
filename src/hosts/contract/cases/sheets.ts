import type { Patch, SheetPatch } from '../../../sheet/patch';
import type { HostErrorCode } from '../../host';
import { needs, refused, same } from '../assert';
import { area, at, begin, one, type ContractCase, type Stage } from '../stage';

/** `alone` where the workbook must hold no other sheet for it. */
interface Refusal {
  readonly id: string;
  readonly title: string;
  readonly mode: SheetPatch['mode'];
  readonly name: (stage: Stage) => string;
  readonly code: HostErrorCode;
  readonly alone?: true;
}

const REFUSALS: readonly Refusal[] = [
  { id: 'add-again', title: '添加已有的', mode: 'add', name: ({ sheet }) => sheet, code: 'sheet-exists' },
  { id: 'edit-missing', title: '改动没有的', mode: 'edit', name: ({ other }) => other, code: 'sheet-missing' },
  { id: 'clear-missing', title: '清空没有的', mode: 'clear', name: ({ other }) => other, code: 'sheet-missing' },
  { id: 'remove-missing', title: '删除没有的', mode: 'remove', name: ({ other }) => other, code: 'sheet-missing' },
  { id: 'bad-name', title: '名称含有斜杠', mode: 'add', name: ({ other }) => `${other}/`, code: 'failed' },
  { id: 'no-name', title: '名称是空的', mode: 'add', name: () => '', code: 'failed' },
  { id: 'long-name', title: '名称太长', mode: 'add', name: ({ other }) => other.padEnd(32, '长'), code: 'failed' },
  { id: 'remove-last', title: '删除最后一张', mode: 'remove', name: ({ sheet }) => sheet, code: 'failed', alone: true },
];

const refusals = REFUSALS.map(({ id, title, mode, name, code, alone }): ContractCase => ({
  id: `sheets/refuses-${id}`,
  group: 'sheets',
  title: `拒绝工作表的改动：${title}`,
  async run(stage) {
    if (alone) needs(stage.alone, '工作簿里还有别的工作表。');
    await begin(stage);
    await refused(title, stage.host.apply({ title: '改动', sheets: [{ sheet: name(stage), mode }] }), code);
    same('拒绝以后的工作表', await stage.host.sheets(), [stage.sheet]);
  },
}));

function named({ sheet, definedName }: Stage, column: number): Patch {
  return { title: '名称', sheets: [], names: [{ name: definedName, sheet, area: area(0, column) }] };
}

export const sheets: readonly ContractCase[] = [
  {
    id: 'sheets/added-cleared-removed',
    group: 'sheets',
    title: '工作表添加、清空、删除，各能撤销',
    async run(stage) {
      const { host, sheet, other } = stage;
      await begin(stage, one(at(0, 0), '表'));
      const active = await host.activeSheet();
      const empty = await host.snapshot();
      const add = await host.apply({
        title: '加',
        sheets: [{ sheet: other, mode: 'add', ...one(at(0, 0), '问题'), merges: [area(0, 0, 1, 2)] }],
      });
      same('添加以后的工作表', await host.sheets(), [sheet, other]);
      same('添加以后正在看的工作表', await host.activeSheet(), active);
      const added = await host.snapshot();
      const clear = await host.apply({ title: '清', sheets: [{ sheet: other, mode: 'clear', ...one(at(3, 3), 1) }] });
      const [cleared] = await host.snapshot([other]);
      same(
        '清空以后的内容',
        [...cleared!.cells.values()].map(({ value }) => value),
        [1],
      );
      if (cleared!.merges) same('清空以后的合并', cleared!.merges, []);
      await clear.revert();
      same('撤销清空以后', await host.snapshot(), added);
      const remove = await host.apply({ title: '删', sheets: [{ sheet: other, mode: 'remove' }] });
      same('删除以后', await host.snapshot(), empty);
      await remove.revert();
      same('撤销删除以后', await host.snapshot(), added);
      await add.revert();
      same('撤销添加以后', await host.snapshot(), empty);
    },
  },
  {
    id: 'sheets/large-removed',
    group: 'sheets',
    title: '两千行的工作表能删除，能撤销',
    async run(stage) {
      const { host, other } = stage;
      await begin(stage);
      const values = Array.from({ length: 2000 }, (_, row) => ['年度指标', `第${row + 1}行`, '≥90%', row, null]);
      await host.apply({ title: '加', sheets: [{ sheet: other, mode: 'add', blocks: [{ at: at(0, 0), values }] }] });
      const before = await host.snapshot([other]);
      const remove = await host.apply({ title: '删', sheets: [{ sheet: other, mode: 'remove' }] });
      same('删除以后的工作表', await host.sheets(), [stage.sheet]);
      await remove.revert();
      same('撤销删除以后', await host.snapshot([other]), before);
    },
  },
  ...refusals,
  {
    id: 'sheets/missing-read',
    group: 'sheets',
    title: '读没有的工作表，说清楚',
    async run(stage) {
      await begin(stage);
      await refused('读取', stage.host.snapshot([stage.other]), 'sheet-missing');
    },
  },
  {
    id: 'sheets/name',
    group: 'sheets',
    title: '名称可定义，不改作他用，能撤销',
    async run(stage) {
      const { host } = stage;
      await begin(stage);
      const undo = await host.apply(named(stage, 0));
      await (await host.apply(named(stage, 0))).revert();
      await refused('同名另指', host.apply(named(stage, 1)), 'failed');
      await undo.revert();
      await (await host.apply(named(stage, 1))).revert();
    },
  },
  {
    id: 'sheets/name-kept',
    group: 'sheets',
    title: '名称随工作簿保存',
    async run(stage) {
      needs(stage.reopen, '这里不能保存后再打开；请在名称管理器里看看。');
      await begin(stage);
      const undo = await stage.host.apply(named(stage, 2));
      const again = await stage.reopen();
      await refused('同名另指', again.apply(named(stage, 0)), 'failed');
      await again.apply(named(stage, 2));
      await undo.revert();
    },
  },
];
