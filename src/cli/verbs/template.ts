import { insertTemplate } from '../../commands/insert-template';
import { newWorkbook } from '../../hosts/file';
import { saveWorkbook } from '../files';
import { count, required, text } from '../options';
import { WRITING } from '../shared';
import { defineVerb } from '../verb';

export const template = defineVerb({
  name: 'template',
  summary: '新建一张空白的绩效目标表',
  operands: null,
  options: {
    unit: required(text('名称', '部门（单位）名称')),
    year: required(count('年份', '目标年度', 2000, 2100)),
    goals: count('n', '年度履职目标的条数，默认 5', 1, 50),
    tasks: count('n', '年度主要任务的行数，默认 5', 1, 50),
    outputs: count('n', '产出指标的行数，默认 10', 1, 200),
    ...WRITING,
  },
  async run({ values }, io) {
    const { unit, year, goals = 5, tasks = 5, outputs = 10 } = values;
    const host = newWorkbook();
    const { sheet } = await insertTemplate.run(host, { unit, year, counts: { goals, tasks, outputs } });
    await saveWorkbook(host, values, io);
    io.out(`已新建“${sheet}”，写入 ${values.out}。\n`);
    return 0;
  },
});
