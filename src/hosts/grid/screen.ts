import {
  ICommandService,
  RANGE_TYPE,
  ThemeService,
  type IRange,
  type ISelectionCell,
  type Worksheet,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService, ScrollToRangeOperation, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { areaOf, contains, type Area, type Cell } from '../../sheet/address';
import { mergesOf } from './contents';
import { placeOf, type Engine } from './engine';
import { cellExtras } from './extras';
import type { Screen } from './host';
import { turn } from './pause';
import { showPrompts } from './prompts';
import { areaOfRange, rangeOf } from './ranges';

/** The grid as it stands in an element of the page. */
export function screenIn(container: HTMLElement, engine: Engine): Screen {
  const { injector, workbook } = engine;
  const commands = injector.get(ICommandService);
  const editor = injector.get(IEditorBridgeService);
  const prompts = showPrompts(engine);
  const isEditing = (): boolean => editor.isVisible().visible;

  const endEditing = async (): Promise<boolean> => {
    if (!isEditing()) return true;
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: workbook().getUnitId(),
    });
    // What was typed is checked against the cell's validation before it stands there.
    await turn();
    return !isEditing();
  };

  const select = (sheet: Worksheet, area: Area): void => {
    const selections = [{ range: rangeOf(area), primary: primaryCell(area), style: null }];
    commands.syncExecuteCommand(SetSelectionsOperation.id, { ...placeOf(sheet), selections });
  };
  const show = (sheet: Worksheet, cell: Cell): void => {
    if (workbook().getActiveSheet() !== sheet) {
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, placeOf(sheet));
    }
    select(sheet, mergesOf(sheet).find((merge) => contains(merge, cell)) ?? areaOf(cell));
    commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: rangeOf(areaOf(cell)) });
    // Whoever is led here reads about the cell elsewhere; its prompt would only cover the neighbours that are spoken of.
    prompts.hide();
  };

  const isOurs = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement &&
    (container.contains(target) || injector.get(ILayoutService).checkElementInCurrentContainers(target));
  const leaves = ({ target }: PointerEvent): void => {
    if (!isOurs(target)) void endEditing();
  };
  // Shortcuts of the page take what is being typed as Enter does; they read the sheet a moment later.
  const commits = ({ ctrlKey, altKey, key }: KeyboardEvent): void => {
    if ((ctrlKey && altKey) || key === 'F8' || key === 'F6') void endEditing();
  };
  // A click on a link goes where it leads, as in Excel.
  const goes = ({ target }: MouseEvent): void => {
    const primary = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    if (!primary || !(target instanceof HTMLCanvasElement) || isEditing()) return;
    const { actualRow: row, actualColumn: column } = primary;
    const data = workbook().getActiveSheet().getCellMatrix().getValue(row, column);
    const link = data && cellExtras(data).link;
    const sheet = link && workbook().getSheetBySheetName(link.sheet);
    if (sheet) show(sheet, link.cell);
  };
  container.addEventListener('click', goes);
  document.addEventListener('pointerdown', leaves, true);
  document.addEventListener('keydown', commits, true);

  return {
    selection() {
      const [first] = injector.get(SheetsSelectionsService).getCurrentSelections();
      return first ? selectedArea(first.range, workbook().getActiveSheet()) : null;
    },
    endEditing,
    show,
    refresh() {
      const sheet = workbook().getActiveSheet();
      const selections = injector.get(SheetsSelectionsService).getCurrentSelections();
      const [first] = selections;
      if (selections.length !== 1 || !first?.primary) return;
      const { actualRow: row, actualColumn: column } = first.primary;
      const area = mergesOf(sheet).find((merge) => contains(merge, { row, column }));
      const isOneCell =
        first.range.startRow === first.range.endRow && first.range.startColumn === first.range.endColumn;
      if (area && isOneCell) select(sheet, area);
    },
    setDark(dark) {
      injector.get(ThemeService).setDarkMode(dark);
    },
    focus() {
      injector.get(ILayoutService).focus();
    },
    dispose() {
      container.removeEventListener('click', goes);
      document.removeEventListener('pointerdown', leaves, true);
      document.removeEventListener('keydown', commits, true);
      prompts.stop();
    },
  };
}

/** Whole rows and columns reach over the sheet, whatever numbers the grid gives for them. */
function selectedArea(range: IRange, sheet: Worksheet): Area {
  const { rangeType } = range;
  const isWhole = (type: RANGE_TYPE): boolean => rangeType === type || rangeType === RANGE_TYPE.ALL;
  return areaOfRange({
    ...range,
    ...(isWhole(RANGE_TYPE.COLUMN) && { startRow: 0, endRow: sheet.getRowCount() - 1 }),
    ...(isWhole(RANGE_TYPE.ROW) && { startColumn: 0, endColumn: sheet.getColumnCount() - 1 }),
  });
}

/** The cell that is typed into: the first of the area, which is one cell or merged. */
function primaryCell(area: Area): ISelectionCell {
  return {
    ...rangeOf(area),
    actualRow: area.row,
    actualColumn: area.column,
    // The grid says so of the cells that are covered alone.
    isMerged: false,
    isMergedMainCell: area.rows * area.columns > 1,
  };
}
