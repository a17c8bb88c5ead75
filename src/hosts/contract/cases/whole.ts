import type { SheetPatch } from '../../../sheet/patch';
import { cellAt } from '../../../sheet/snapshot';
import type { Capabilities, HostErrorCode } from '../../host';
import { needs, refused, same } from '../assert';
import { area, at, begin, edit, one, only, type ContractCase } from '../stage';

interface Refusal {
  readonly id: string;
  readonly title: string;
  readonly patch: Partial<SheetPatch>;
  readonly code: HostErrorCode;
  /** What the host has to have for it. */
  readonly of?: keyof Capabilities | 'merges';
}

const REFUSALS: readonly Refusal[] = [
  {
    id: 'expectation',
    title: '单元格已不是所期望的',
    patch: { expects: [{ cell: at(0, 0), value: '旧' }] },
    code: 'expectation',
  },
  {
    id: 'merge-across',
    title: '合并与已合并的交叉',
    patch: { merges: [area(2, 1, 2, 2)] },
    code: 'failed',
    of: 'merges',
  },
  { id: 'merge-over', title: '合并会盖住内容', patch: { merges: [area(3, 0, 1, 2)] }, code: 'failed' },
  { id: 'under-merge', title: '写到合并单元格的里面', patch: one(at(2, 1), 'x'), code: 'failed', of: 'merges' },
  { id: 'beyond', title: '地址超出工作表', patch: one(at(1_048_576, 0), 'x'), code: 'failed' },
  {
    id: 'second-note',
    title: '已有批注的单元格再加批注',
    patch: { notes: [{ cell: at(0, 0), text: '我的' }] },
    code: 'failed',
    of: 'notes',
  },
  {
    id: 'second-validation',
    title: '盖住已有的数据有效性',
    patch: { validations: [{ area: area(5, 0, 2, 2), list: ['x'] }] },
    code: 'failed',
    of: 'prompts',
  },
  {
    id: 'too-large',
    title: '一次改动的单元格太多',
    patch: { styles: [{ area: area(0, 0, 1000, 600), style: { fill: '#FFFF00' } }] },
    code: 'too-large',
  },
  { id: 'no-equals', title: '公式没有以等号开头', patch: one(at(7, 7), { formula: 'A1' }), code: 'failed' },
];

const refusals = REFUSALS.map(({ id, title, patch, code, of }): ContractCase => ({
  id: `whole/refuses-${id}`,
  group: 'whole',
  title: `拒绝而不写一半：${title}`,
  async run(stage) {
    const { host, sheet, other } = stage;
    await begin(stage, {
      blocks: [
        { at: at(0, 0), values: [['≥90%']] },
        { at: at(3, 1), values: [['有内容']] },
      ],
      merges: [area(2, 0, 1, 2)],
      notes: [{ cell: at(0, 0), text: '用户的' }],
      validations: [{ area: area(5, 0), list: ['a'] }],
    });
    const before = await host.snapshot();
    if (of) needs(of === 'merges' ? before[0]?.merges : host.capabilities[of], '这个版本没有要用到的接口。');
    const sheets: SheetPatch[] = [
      { sheet: other, mode: 'add', ...one(at(0, 0), 1) },
      { sheet, mode: 'edit', ...one(at(9, 9), '写了一半'), ...patch },
    ];
    await refused(title, host.apply({ title: '改动', sheets }), code);
    same('拒绝以后的内容', await host.snapshot(), before);
    same('拒绝以后的工作表', await host.sheets(), [sheet]);
  },
}));

export const whole: readonly ContractCase[] = [
  ...refusals,
  {
    id: 'whole/expected',
    group: 'whole',
    title: '单元格是所期望的，就写',
    async run(stage) {
      const { host } = stage;
      await begin(stage, one(at(0, 0), '≥190%'));
      await host.apply(edit(stage, { expects: [{ cell: at(0, 0), value: '≥190%' }], ...one(at(0, 0), '≥90%') }));
      same('A1', cellAt(await only(stage, host), at(0, 0)).value, '≥90%');
      await host.apply(edit(stage, { expects: [{ cell: at(40, 40), value: null }] }));
    },
  },
  {
    id: 'whole/undo-in-turn',
    group: 'whole',
    title: '之后又改动过的不撤销，依次撤销可以',
    async run(stage) {
      const { host } = stage;
      await begin(stage, one(at(0, 0), '一'));
      const second = await host.apply(edit(stage, one(at(0, 0), '二')));
      const third = await host.apply(edit(stage, one(at(0, 0), '三')));
      await refused('先撤销前一次', second.revert(), 'expectation');
      same('A1', cellAt(await only(stage, host), at(0, 0)).value, '三');
      await third.revert();
      await second.revert();
      same('都撤销以后的 A1', cellAt(await only(stage, host), at(0, 0)).value, '一');
    },
  },
];
