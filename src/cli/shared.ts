import { flag, required, text } from './options';

export const FORCE = flag('覆盖已有的文件');

/** The options of every verb that makes a workbook. */
export const WRITING = { out: required(text('G.xlsx', '写入的文件')), force: FORCE };

/** The options of every verb that reads a workbook and writes another. */
export const REWRITING = { out: required(text('G.xlsx', '写入的文件，不能是读入的那个')), force: FORCE };

/** The operand of every verb that reads one. */
export const ONE_WORKBOOK = { hint: 'F.xlsx', many: false };
