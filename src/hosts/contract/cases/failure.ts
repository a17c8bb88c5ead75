import type { Patch } from '../../../sheet/patch';
import { needs, refused, same } from '../assert';
import { area, at, begin, edit, one, type ContractCase } from '../stage';

export const failure: readonly ContractCase[] = [
  {
    id: 'failure/half-way',
    group: 'failure',
    title: '写到一半失败，工作簿如初，再试可以',
    async run(stage) {
      const { host, sheet, other } = stage;
      needs(stage.failHalfWay, '这里不能让写入中途失败。');
      const notes = [{ cell: at(4, 4), text: '留着' }];
      await begin(stage, { ...one(at(0, 0), '旧'), notes });
      const before = await host.snapshot();
      const patch: Patch = {
        title: '改动',
        sheets: [
          { sheet: other, mode: 'add', ...one(at(0, 0), 1) },
          ...edit(stage, {
            dropNotes: notes,
            ...one(at(0, 0), '新'),
            merges: [area(2, 0, 1, 2)],
            formulaFormats: [{ area: area(0, 0), formula: 'TRUE', style: { fill: '#FFFF00' } }],
          }).sheets,
        ],
      };
      stage.failHalfWay();
      await refused('写入', host.apply(patch), 'failed');
      same('失败以后的内容', await host.snapshot(), before);
      same('失败以后的工作表', await host.sheets(), [sheet]);
      await (await host.apply(patch)).revert();
      same('再试并撤销以后', await host.snapshot(), before);
    },
  },
];
