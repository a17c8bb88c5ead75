import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  UndoCommand,
  Univer,
  type Workbook,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { AddWorksheetMergeMutation, SetRangeValuesCommand, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { gridHost, type GridHost } from '../../../src/hosts/grid/host';
import type { Cell } from '../../../src/sheet/address';
import type { Book } from '../../../src/sheet/book';

export interface Headless {
  readonly host: GridHost;
  /** Runs one of the grid's own commands, as its menus and keys do. */
  readonly command: (id: string, params: object) => Promise<boolean>;
  readonly sheetId: (name: string) => string;
  readonly typeInto: (sheet: string, cell: Cell, value: string | number) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly failHalfWay: () => void;
}

export const EMPTY: Book = { sheets: [], active: '', styles: new Map(), names: [] };

/** The grid without its screen: model, formulas, history and the host over them. */
export function headless(book: Book = EMPTY): Headless {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of [
    UniverFormulaEnginePlugin,
    UniverSheetsPlugin,
    UniverSheetsFormulaPlugin,
    UniverSheetsNumfmtPlugin,
    UniverSheetsConditionalFormattingPlugin,
    UniverDataValidationPlugin,
    UniverSheetsDataValidationPlugin,
    UniverSheetsNotePlugin,
  ]) {
    univer.registerPlugin(plugin);
  }
  const host = gridHost(univer, book);
  const commands = univer.__getInjector().get(ICommandService);
  const workbook = (): Workbook => univer.__getInjector().get(IUniverInstanceService).getFocusedUnit() as Workbook;
  const sheetId = (name: string): string => workbook().getSheetBySheetName(name)!.getSheetId();
  const command = (id: string, params: object): Promise<boolean> =>
    commands.executeCommand(id, { unitId: workbook().getUnitId(), ...params });
  return {
    host,
    command,
    sheetId,
    async typeInto(sheet, { row, column }, v) {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      await command(SetRangeValuesCommand.id, { subUnitId: sheetId(sheet), range, value: { v } });
    },
    async undo() {
      await command(UndoCommand.id, {});
    },
    failHalfWay() {
      const listener = commands.beforeCommandExecuted(({ id }) => {
        if (id !== AddWorksheetMergeMutation.id) return;
        listener.dispose();
        throw new Error('refused by the test');
      });
    },
  };
}
