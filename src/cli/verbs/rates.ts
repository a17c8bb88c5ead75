import { fillRates } from '../../commands/fill-rates';
import type { FilledRates } from '../../commands/work/fill-rates';
import { STANDARDS } from '../../form/standards';
import { VERDICT_NAMES } from '../../rates/sheet';
import { readJson, rewrite } from '../files';
import { text } from '../options';
import { ONE_WORKBOOK, REWRITING } from '../shared';
import { defineVerb } from '../verb';

const IDS = STANDARDS.flatMap(({ rates }) => rates.map(({ id }) => id)).join('、');

export const rates = defineVerb(fillRates, {
  more: '加上或更新“绩效测算”工作表',
  operands: ONE_WORKBOOK,
  options: {
    inputs: text('I.json', `测算数据，以指标的编号为键：${IDS}`),
    table: text('工作表', '只测算这张工作表上的目标表；有几张目标表而给出测算数据时必须写明'),
    ...REWRITING,
  },
  async run({ operands: [path], values }, io) {
    const inputs = values.inputs === undefined ? undefined : await readJson(values.inputs);
    const { table } = values;
    const filled = await rewrite(path, values, io, (host) =>
      fillRates.run(host, { inputs, ...(table !== undefined && { table }) }),
    );
    io.out(`${filled.map(sheetText).join('\n')}\n写入 ${values.out}。\n`);
    return 0;
  },
});

function sheetText({ table, sheet, existed, rates: worked }: FilledRates): string {
  return [`${existed ? '已更新' : '已增加'}“${sheet}”，对应“${table}”：`, ...worked.map(rateText)].join('\n');
}

function rateText({ name, definition, actual, verdict, target, remark }: FilledRates['rates'][number]): string {
  const parts = [
    `${name}（${definition.id}）`,
    actual === null ? '' : `${(actual * 100).toFixed(2)}%`,
    target === null ? '' : `目标 ${target.raw}`,
    VERDICT_NAMES[verdict],
    remark ?? '',
  ];
  return `  ${parts.filter((part) => part !== '').join('　')}`;
}
