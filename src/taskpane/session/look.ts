import { check } from '../../commands/check';
import type { CheckedWorkbook } from '../../commands/checked';
import { CommandError } from '../../commands/command';
import type { Task } from '../../commands/task';
import type { CheckInput } from '../../commands/work/check';
import type { Host } from '../../hosts/host';
import type { Texts } from '../../locales';
import type { PaneMessage, Scope } from './types';

/** What was looked at, and what was found there. */
export interface Look {
  /** For the same look again. */
  readonly input: CheckInput;
  readonly scope: Scope;
  readonly checked: CheckedWorkbook;
  /** Where another sheet than the one in front was checked. */
  readonly message: PaneMessage | null;
}

/** Checks what the user has selected. */
export async function lookAtSelection(host: Host, task: Task, texts: Texts['pane']['check']): Promise<Look> {
  const selection = await host.selection();
  if (!selection) throw new CommandError(texts.noSelection);
  const input = { area: selection };
  return {
    input,
    scope: { kind: 'selection', ...selection },
    checked: await check.run(host, input, task),
    message: null,
  };
}

/** Checks the sheet in front or, where it holds no table, the first sheet that does. */
export async function lookAtSheet(host: Host, task: Task, texts: Texts['pane']['check']): Promise<Look> {
  const front = await host.activeSheet();
  const look = async (sheets: readonly string[]): Promise<Look> => {
    const input = { sheets };
    return { input, scope: { kind: 'sheet' }, checked: await check.run(host, input, task), message: null };
  };
  const inFront = await look([front]);
  if (inFront.checked.tables.length > 0) return inFront;
  const others = (await host.sheets()).filter((sheet) => sheet !== front);
  if (others.length === 0) return inFront;
  const { tables } = (await look(others)).checked;
  const found = tables.find(({ table }) => table.kind === 'departmentTarget') ?? tables[0];
  if (!found) return inFront;
  const { sheet } = found.table;
  return { ...(await look([sheet])), message: { intent: 'info', text: texts.elsewhere(front, sheet) } };
}
