import { blankContent, type Counts } from '../form/content';
import { STANDARDS } from '../form/standards';
import { drawForm } from '../write/form';
import { freeSheetName } from '../sheet/names';
import { CommandError, defineCommand } from './command';
import { FORM_SHEET } from './workbook';

export interface TemplateInput {
  /** 部门(单位)名称. */
  readonly unit: string;
  readonly year: number;
  readonly counts: Counts;
}

const TITLE = '插入标准模板';

/** Adds an empty form on a sheet of its own. */
export const insertTemplate = defineCommand<TemplateInput, { readonly sheet: string }>({
  id: 'insert-template',
  label: { zh: TITLE, en: 'Insert template' },
  icon: 'DocumentAdd',
  async run(host, { unit, year, counts }) {
    if (unit.trim() === '') throw new CommandError('部门（单位）名称是空的，请填写。');
    const standard = STANDARDS[0]!;
    const sheet = freeSheetName(FORM_SHEET, await host.sheets());
    const content = blankContent(standard, unit.trim(), year, counts);
    await host.apply({ title: TITLE, sheets: [drawForm(content, standard, sheet)] });
    return { sheet };
  },
});
