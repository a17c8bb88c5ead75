import { importText } from '../../commands/import-text';
import { CommandError } from '../../commands/command';
import { standardById } from '../../form/standards';
import { newWorkbook } from '../../hosts/file';
import { aboutFile } from '../failure';
import { readText, requireFree, requireOther, saveWorkbook } from '../files';
import { WRITING } from '../shared';
import { defineVerb } from '../verb';

export const importVerb = defineVerb(importText, {
  more: '把公开的表（文本）导入为工作簿',
  operands: { hint: 'PUBLISHED.txt', many: false },
  options: WRITING,
  async run({ operands: [path], values }, io) {
    await requireOther(path, values);
    await requireFree(values);
    const text = await readText(path);
    const host = newWorkbook();
    const { sheet, standard, notices } = await importText.run(host, { text }).catch((error: unknown) => {
      throw error instanceof CommandError ? new CommandError(aboutFile(path, error.message)) : error;
    });
    await saveWorkbook(host, values, io);
    const known = standardById(standard)?.name;
    const layout = known === undefined ? '不是已知的表式，各栏照原样排列' : `按${known}的表式`;
    io.out(`已导入“${sheet}”（${layout}），写入 ${values.out}。\n`);
    for (const { at, message } of notices) io.say(at ? `第 ${at.row + 1} 行：${message}` : message);
    return 0;
  },
});
