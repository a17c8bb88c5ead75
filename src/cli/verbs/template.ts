import { insertTemplate } from '../../commands/insert-template';
import { COUNT_LIMITS, DEFAULT_COUNTS, type Counts } from '../../form/content';
import { newWorkbook } from '../../hosts/file';
import { saveWorkbook } from '../files';
import { count, required, text, type Option } from '../options';
import { WRITING } from '../shared';
import { defineVerb } from '../verb';

export const template = defineVerb(insertTemplate, {
  more: '新建一张空白的绩效目标表',
  operands: null,
  options: {
    unit: required(text('名称', '部门（单位）名称')),
    year: required(count('年份', '目标年度', 2000, 2100)),
    goals: room('goals', '年度履职目标的条数'),
    tasks: room('tasks', '年度主要任务的行数'),
    outputs: room('outputs', '产出指标的行数'),
    ...WRITING,
  },
  async run({ values }, io) {
    const { unit, year } = values;
    const goals = values.goals ?? DEFAULT_COUNTS.goals;
    const tasks = values.tasks ?? DEFAULT_COUNTS.tasks;
    const outputs = values.outputs ?? DEFAULT_COUNTS.outputs;
    const host = newWorkbook();
    const { sheet } = await insertTemplate.run(host, { unit, year, counts: { goals, tasks, outputs } });
    await saveWorkbook(host, values, io);
    io.out(`已新建“${sheet}”，写入 ${values.out}。\n`);
    return 0;
  },
});

function room(key: keyof Counts, help: string): Option<number | undefined> {
  const { from, to } = COUNT_LIMITS[key];
  return count('n', `${help}，默认 ${DEFAULT_COUNTS[key]}`, from, to);
}
