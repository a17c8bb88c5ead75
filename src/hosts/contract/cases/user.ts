import type { Host } from '../../host';
import { cellAt, type CellValue } from '../../../sheet/snapshot';
import { needs, refused, same } from '../assert';
import { area, at, begin, edit, one, type ContractCase } from '../stage';

const NO_USER = '要有人在单元格里输入，自检不代人输入。';
const NO_UNDO = '要有人按撤销，自检不代人撤销。';

async function topLeft(host: Host, sheet: string): Promise<CellValue> {
  const [snapshot] = await host.snapshot([sheet]);
  return cellAt(snapshot!, at(0, 0)).value;
}

export const user: readonly ContractCase[] = [
  {
    id: 'user/own-writes',
    group: 'user',
    title: '自己的写入和公式的结果不算用户的改动',
    async run(stage) {
      const { host, other } = stage;
      await begin(stage, { blocks: [{ at: at(0, 0), values: [[1, { formula: '=A1+1', result: 2 }]] }] });
      const heard: string[] = [];
      const stop = host.watch((name) => heard.push(name));
      try {
        await stage.settled();
        const undo = await host.apply(edit(stage, one(at(0, 0), '我们的')));
        await host.apply({ title: '加', sheets: [{ sheet: other, mode: 'add', ...one(at(0, 0), 'x') }] });
        await host.snapshot();
        await undo.revert();
        await host.snapshot();
        await stage.settled();
        same('听到的改动', heard, []);
      } finally {
        stop();
      }
    },
  },
  {
    id: 'user/told',
    group: 'user',
    title: '用户的改动会听到，直到不再听',
    async run(stage) {
      const { host, sheet, other } = stage;
      needs(stage.userEdits, NO_USER);
      await begin(stage, { blocks: [{ at: at(0, 0), values: [[1, { formula: '=A1+1', result: 2 }]] }] });
      const heard: string[] = [];
      const stop = host.watch((name) => heard.push(name));
      await host.apply({ title: '加', sheets: [{ sheet: other, mode: 'add' }] });
      await stage.settled();
      await stage.userEdits(other, at(2, 0), '用户的');
      await stage.settled();
      same('听到的改动', heard, [other]);
      await stage.userEdits(sheet, at(0, 0), 5);
      await host.snapshot();
      await stage.settled();
      same('听到的改动', heard, [other, sheet]);
      stop();
      await stage.settled();
      await stage.userEdits(sheet, at(2, 0), '再改');
      await stage.settled();
      same('不再听以后', heard.length, 2);
    },
  },
  {
    id: 'user/undo-guarded',
    group: 'user',
    title: '用户改过的不撤销，用户退回后可以',
    async run(stage) {
      const { host, sheet, other } = stage;
      needs(stage.userEdits, NO_USER);
      needs(stage.userUndoes, NO_UNDO);
      await begin(stage, one(at(0, 0), '一'));
      await host.apply({ title: '加', sheets: [{ sheet: other, mode: 'add' }] });
      const undo = await host.apply(edit(stage, one(at(0, 0), '二')));
      await stage.userEdits(other, at(0, 0), '别处');
      await stage.userEdits(sheet, at(5, 5), '用户的');
      await refused('撤销', undo.revert(), 'expectation');
      same('拒绝以后的 A1', await topLeft(host, sheet), '二');
      await stage.userUndoes();
      await undo.revert();
      same('撤销以后的 A1', await topLeft(host, sheet), '一');
      same('别处', await topLeft(host, other), '别处');
    },
  },
  {
    id: 'user/one-step',
    group: 'user',
    title: '表格软件自己的撤销一步退回整次改动',
    async run(stage) {
      const { host, other } = stage;
      needs(stage.userUndoes, NO_UNDO);
      await begin(stage, one(at(0, 0), '一'));
      const before = await host.snapshot();
      await host.apply({
        title: '改动',
        sheets: [
          ...edit(stage, {
            ...one(at(0, 0), '二'),
            notes: [{ cell: at(0, 0), text: '批注' }],
            merges: [area(3, 0, 2, 2)],
          }).sheets,
          { sheet: other, mode: 'add', ...one(at(0, 0), 'x') },
        ],
      });
      await stage.userUndoes();
      same('退回以后', await host.snapshot(), before);
    },
  },
  {
    id: 'user/shown',
    group: 'user',
    title: '转到单元格就选中它',
    async run(stage) {
      const { host, sheet } = stage;
      needs(await host.selection(), '这里没有窗口，不能选中单元格。');
      await begin(stage, one(at(0, 0), '一'));
      await host.reveal(sheet, at(3, 1));
      same('正在看的工作表', await host.activeSheet(), sheet);
      same('选中的区域', await host.selection(), { sheet, area: area(3, 1) });
    },
  },
];
