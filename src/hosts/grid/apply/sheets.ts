import { generateRandomId, type IMutationInfo, type Worksheet } from '@univerjs/core';
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveSheetUndoMutationFactory,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Patch } from '../../../sheet/patch';
import { mentionsSheet, reference } from '../../../sheet/references';
import { placeOf, sheetNamed, type SheetPlace } from '../engine';
import { namesOf } from '../parts';
import { blankSheetData, toGridName } from '../to-univer';
import type { Transaction } from './transaction';

/** Adds an empty sheet behind the last one. */
export function addSheet({ engine, run }: Transaction, name: string): Worksheet {
  const workbook = engine.workbook();
  const unitId = workbook.getUnitId();
  const subUnitId = generateRandomId(8);
  const params = { unitId, index: workbook.getSheetSize(), sheet: blankSheetData(subUnitId, name) };
  run({ id: InsertSheetMutation.id, params }, [
    { id: RemoveSheetMutation.id, params: { unitId, subUnitId, subUnitName: name } },
  ]);
  return sheetNamed(engine, name);
}

/** Takes a sheet away, and all that the grid's parts know of it. */
export function removeSheet(transaction: Transaction, sheet: Worksheet): void {
  const { engine, run } = transaction;
  const { injector } = engine;
  for (const { id, refersTo, sheet: owner } of namesOf(engine)) {
    if (owner === sheet.getSheetId() || mentionsSheet(refersTo, sheet.getName())) dropName(transaction, id);
  }
  const place = placeOf(sheet);
  const others = injector.get(SheetInterceptorService).onCommandExecute({ id: RemoveSheetCommand.id, params: place });
  // Formulas of the sheet that name it go with it.
  const isBeside = ({ id, params }: IMutationInfo): boolean =>
    id !== SetRangeValuesMutation.id || (params as Partial<SheetPlace>).subUnitId !== place.subUnitId;
  const params = { ...place, subUnitName: sheet.getName() };
  const back = injector.invoke((accessor) => RemoveSheetUndoMutationFactory(accessor, params));
  const undo = [
    ...(others.preUndos ?? []),
    { id: InsertSheetMutation.id, params: back },
    ...others.undos.filter(isBeside),
  ];
  for (const change of others.preRedos ?? []) run(change, []);
  run({ id: RemoveSheetMutation.id, params }, undo);
  for (const change of others.redos.filter(isBeside)) run(change, []);
}

/** Gives names to areas; one that stands for its area already is left alone. */
export function setNames({ engine, run }: Transaction, names: NonNullable<Patch['names']>): void {
  const unitId = engine.workbook().getUnitId();
  for (const { name, sheet, area } of names) {
    const isKnown = namesOf(engine).some((own) => own.sheet === null && own.name.toLowerCase() === name.toLowerCase());
    if (isKnown) continue;
    const made = toGridName(generateRandomId(8), { name, refersTo: reference(sheet, area), sheet: null });
    run({ id: SetDefinedNameMutation.id, params: { unitId, ...made } }, [
      { id: RemoveDefinedNameMutation.id, params: { unitId, ...made } },
    ]);
  }
}

function dropName({ engine, run }: Transaction, id: string): void {
  const unitId = engine.workbook().getUnitId();
  const name = engine.injector.get(IDefinedNamesService).getValueById(unitId, id);
  if (!name) return;
  run({ id: RemoveDefinedNameMutation.id, params: { unitId, ...name } }, [
    { id: SetDefinedNameMutation.id, params: { unitId, ...name } },
  ]);
}
