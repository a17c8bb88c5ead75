import { clearMarks } from '../../commands/clear-marks';
import type { ClearResult } from '../../commands/work/clear-marks';
import { rewrite } from '../files';
import { ONE_WORKBOOK, REWRITING } from '../shared';
import { defineVerb } from '../verb';

const RESULTS: Readonly<Record<ClearResult['resultsSheet'], string>> = {
  none: '',
  removed: '，并去掉了“校验结果”工作表',
  kept: '；“校验结果”工作表上有您写的忽略或设置，予以保留',
};

export const clear = defineVerb(clearMarks, {
  operands: ONE_WORKBOOK,
  options: REWRITING,
  async run({ operands: [path], values }, io) {
    const { sheets, resultsSheet } = await rewrite(path, values, io, (host) => clearMarks.run(host, {}));
    const done = sheets.length > 0 ? `已清除${sheets.map((name) => `“${name}”`).join('、')}的标注` : '表上没有标注';
    io.out(`${done}${RESULTS[resultsSheet]}，写入 ${values.out}。\n`);
    return 0;
  },
});
