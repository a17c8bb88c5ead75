import type { Notice } from '../form/model';
import type { Standard } from '../form/standard';
import { standardById } from '../form/standards';
import { readTables } from '../read/tables';
import { importText as understand } from '../read/text';
import type { ImportedText } from '../read/types';
import { applyToSnapshot } from '../sheet/apply';
import type { SheetPatch } from '../sheet/patch';
import { snapshotOf } from '../sheet/snapshot';
import { drawForm } from '../write/form';
import { drawRows } from '../write/rows';
import { freeSheetName } from '../sheet/names';
import { CommandError, defineCommand } from './command';
import { FORM_SHEET } from './workbook';

export interface ImportResult {
  readonly sheet: string;
  /** Id of the standard whose form was drawn; null where the layout is another and stands as it was cut. */
  readonly standard: string | null;
  /** Repairs and whatever found no place; places count lines and fields of the text, from 0. */
  readonly notices: readonly Notice[];
}

const TITLE = '导入公开文本';

/** Adds a published table, given as text, as a form on a sheet of its own. */
export const importText = defineCommand<{ readonly text: string }, ImportResult>({
  id: 'import-text',
  label: { zh: TITLE, en: 'Import published text' },
  icon: 'DocumentArrowDown',
  async run(host, { text }) {
    const imported = understand(text);
    const sheet = freeSheetName(FORM_SHEET, await host.sheets());
    const standard = imported.content && standardById(imported.standard);
    const patch = draw(imported, standard, sheet);
    if (readTables(applyToSnapshot(snapshotOf(sheet, []), patch)).tables.length === 0) {
      throw new CommandError('文本里没有找到绩效目标表：应有“三级指标”和“指标值”所在的表头，请核对所选的文件。');
    }
    await host.apply({ title: TITLE, sheets: [patch] });
    return { sheet, standard: standard?.id ?? null, notices: imported.notices };
  },
});

function draw({ content, rows }: ImportedText, standard: Standard | null, sheet: string): SheetPatch {
  return standard && content ? drawForm(content, standard, sheet) : drawRows(rows, sheet);
}
