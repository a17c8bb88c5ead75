import { mark as command } from '../../commands/mark';
import { countSeverities, problemsOf } from '../../commands/checked';
import { rewrite } from '../files';
import { ONE_WORKBOOK, REWRITING } from '../shared';
import { defineVerb } from '../verb';

export const mark = defineVerb(command, {
  more: '在表上标注，另附“校验结果”工作表',
  operands: ONE_WORKBOOK,
  options: REWRITING,
  async run({ operands: [path], values }, io) {
    const { checked, resultsSheet } = await rewrite(path, values, io, (host) => command.run(host, {}));
    const { error, warning, hint } = countSeverities(problemsOf(checked));
    io.out(
      `已标注 ${error} 处错误、${warning} 处警告、${hint} 处提示，清单在“${resultsSheet}”工作表，写入 ${values.out}。\n`,
    );
    return 0;
  },
});
