import { needs, refused, same } from '../assert';
import { plain } from '../compare';
import { area, at, begin, edit, one, only, views, type ContractCase } from '../stage';

export const marks: readonly ContractCase[] = [
  {
    id: 'marks/again-and-cleared',
    group: 'marks',
    title: '标注，重新标注，清除后不留痕迹',
    async run(stage) {
      const { host, marks: maker } = stage;
      needs(host.capabilities.formulaFormats, '这个版本没有条件格式的接口。');
      await begin(stage, {
        blocks: [
          {
            at: at(0, 0),
            values: [
              ['≥190%', '合并', null],
              ['用户的', 12.5],
            ],
          },
        ],
        merges: [area(0, 1, 1, 2)],
        notes: [{ cell: at(1, 0), text: '我自己的批注' }],
        formulaFormats: [{ area: area(1, 0), formula: 'TRUE', style: { fill: '#00FF00' } }],
        validations: [{ area: area(1, 1), list: ['12.5', '13'] }],
      });
      const before = await only(stage, host);
      const cells = [at(0, 0), at(0, 2), at(1, 0), at(1, 1)];
      for (let round = 0; round < 2; round += 1) {
        await host.apply(maker.mark(await only(stage, host), cells, host.capabilities));
        const marked = await only(stage, host);
        same('条件格式的个数', marked.formulaFormats.length, 5);
        // A note, one of the user's own stays alone; without notes a prompt, where no validation is in the way.
        if (host.capabilities.notes) same('批注的个数', marked.notes.length, 4);
        same('标注以后的内容', marked.cells, before.cells);
        for (const view of await views(stage)) same('标注', plain(await only(stage, view)), plain(marked));
      }
      await host.apply(maker.clear(await only(stage, host)));
      same('清除以后', plain(await only(stage, host)), plain(before));
    },
  },
  {
    id: 'marks/changed-meanwhile',
    group: 'marks',
    title: '内容改过的单元格不标注',
    async run(stage) {
      const { host, marks: maker } = stage;
      needs(host.capabilities.formulaFormats, '这个版本没有条件格式的接口。');
      await begin(stage, one(at(0, 0), '≥190%'));
      const patch = maker.mark(await only(stage, host), [at(0, 0)], host.capabilities);
      await host.apply(edit(stage, one(at(0, 0), '≥90%')));
      await refused('标注', host.apply(patch), 'expectation');
    },
  },
];
