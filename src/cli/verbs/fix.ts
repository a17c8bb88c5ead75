import { fix as command } from '../../commands/fix';
import { scalar } from '../../commands/report';
import { qualifiedAddress } from '../../sheet/address';
import { rewrite } from '../files';
import { ONE_WORKBOOK, REWRITING } from '../shared';
import { defineVerb } from '../verb';

export const fix = defineVerb(command, {
  more: '只改写法，不改含义',
  operands: ONE_WORKBOOK,
  options: REWRITING,
  async run({ operands: [path], values }, io) {
    const { changes } = await rewrite(path, values, io, (host) => command.run(host, {}));
    for (const { sheet, cell, field, from, to } of changes) {
      io.out(`${qualifiedAddress(sheet, cell)}　${field}：“${scalar(from) ?? ''}” → “${scalar(to) ?? ''}”\n`);
    }
    const done = changes.length > 0 ? `已规范 ${changes.length} 格的写法` : '没有需要规范的写法';
    io.out(`${done}，写入 ${values.out}。\n`);
    return 0;
  },
});
