import { ICommandService } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { CellAlertManagerService, CellAlertType } from '@univerjs/sheets-ui';
import { contains } from '../../sheet/address';
import { placeOf, type Engine } from './engine';
import { rulesOf } from './parts';
import { areaOfRange } from './ranges';

const KEY = 'jixiao-prompt';
const WIDTH = 240;

export interface Prompts {
  /** Takes away the prompt that is shown, until another cell is selected. */
  hide(): void;
  stop(): void;
}

/** Shows the input prompt of the selected cell, as Excel does; the grid keeps prompts and does nothing with them. */
export function showPrompts(engine: Engine): Prompts {
  const { injector, workbook } = engine;
  const alerts = injector.get(CellAlertManagerService);
  const hide = (): void => {
    alerts.removeAlert(KEY);
  };
  const listener = injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== SetSelectionsOperation.id) return;
    hide();
    const [selection] = injector.get(SheetsSelectionsService).getCurrentSelections();
    if (!selection?.primary) return;
    const sheet = workbook().getActiveSheet();
    const { actualRow: row, actualColumn: column } = selection.primary;
    const rule = rulesOf(engine, sheet).find(({ showInputMessage, ranges }) => {
      return showInputMessage && ranges.some((range) => contains(areaOfRange(range), { row, column }));
    });
    if (!rule) return;
    const text = rule.prompt ?? '';
    alerts.showAlert({
      type: CellAlertType.INFO,
      title: rule.promptTitle ?? '',
      message: text,
      location: { ...placeOf(sheet), row, col: column },
      width: WIDTH,
      height: 60 + 20 * Math.ceil(text.length / 16),
      key: KEY,
    });
  });
  return {
    hide,
    stop() {
      listener.dispose();
      hide();
    },
  };
}
