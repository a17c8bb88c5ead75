import { submit as command } from '../../commands/submit';
import { countSeverities, problemsOf } from '../../commands/checked';
import { qualifiedAddress } from '../../sheet/address';
import { rewrite } from '../files';
import { ONE_WORKBOOK, REWRITING } from '../shared';
import { defineVerb } from '../verb';

export const submit = defineVerb(command, {
  more: '校验后去掉标注、批注和本工具添加的工作表',
  operands: ONE_WORKBOOK,
  options: REWRITING,
  async run({ operands: [path], values }, io) {
    const { checked, removed, broken } = await rewrite(path, values, io, (host) => command.run(host, {}));
    for (const { sheet, cell, needs } of broken) {
      io.say(`${qualifiedAddress(sheet, cell)} 的公式引用了已去掉的工作表“${needs}”，请改正。`);
    }
    const { error } = countSeverities(problemsOf(checked));
    const taken = removed.length > 0 ? `，去掉了${removed.map((name) => `“${name}”`).join('、')}` : '';
    io.out(`报送稿已写入 ${values.out}${taken}。\n`);
    if (error === 0) return 0;
    io.out(`还有 ${error} 处错误没有改正，报送前请用 check 命令查看并改正。\n`);
    return 1;
  },
});
