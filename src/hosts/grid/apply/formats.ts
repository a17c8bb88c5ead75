import type { Worksheet } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  DeleteConditionalRuleMutationUndoFactory,
  MoveConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { createCfId } from '@univerjs/sheets-conditional-formatting';
import { areaAddress, type Area } from '../../../sheet/address';
import type { FormulaFormatWrite } from '../../../sheet/patch';
import { plainText } from '../../../sheet/plain-text';
import { placeOf } from '../engine';
import { formulaOf, toGridFormat } from '../formats';
import { formatsOf } from '../parts';
import { areaOfRange } from '../ranges';
import type { Transaction } from './transaction';

/** Adds formats below those that are there, as a file has them. */
export function addFormats(transaction: Transaction, sheet: Worksheet, formats: readonly FormulaFormatWrite[]): void {
  for (const { area, formula, style } of formats) {
    const rule = toGridFormat(createCfId(), { areas: [area], formula: plainText(formula), style });
    addBehind(transaction, sheet, rule, formatsOf(transaction.engine, sheet).at(-1)?.cfId);
  }
}

/** Takes away formats of exactly these areas and formulas; what else a format covers stays. */
export function dropFormats(
  transaction: Transaction,
  sheet: Worksheet,
  dropped: readonly { readonly area: Area; readonly formula: string }[],
): void {
  const isDropped = new Set(dropped.map(({ area, formula }) => `${areaAddress(area)} ${formula}`));
  for (const format of [...formatsOf(transaction.engine, sheet)]) {
    const formula = formulaOf(format);
    const ranges = format.ranges.filter((range) => !isDropped.has(`${areaAddress(areaOfRange(range))} ${formula}`));
    if (formula === null || ranges.length === format.ranges.length) continue;
    if (ranges.length > 0) addBehind(transaction, sheet, { ...format, cfId: createCfId(), ranges }, format.cfId);
    remove(transaction, sheet, format);
  }
}

export function dropAllFormats(transaction: Transaction, sheet: Worksheet): void {
  for (const format of [...formatsOf(transaction.engine, sheet)]) remove(transaction, sheet, format);
}

/** The grid puts a new format before all others; it is moved behind the one named. */
function addBehind(
  { run }: Transaction,
  sheet: Worksheet,
  rule: IConditionFormattingRule,
  before: string | undefined,
): void {
  const place = placeOf(sheet);
  const { cfId } = rule;
  run({ id: AddConditionalRuleMutation.id, params: { ...place, rule } }, [
    { id: DeleteConditionalRuleMutation.id, params: { ...place, cfId } },
  ]);
  if (before === undefined) return;
  const start = { id: cfId, type: 'self' };
  run({ id: MoveConditionalRuleMutation.id, params: { ...place, start, end: { id: before, type: 'after' } } }, []);
}

function remove({ engine, run }: Transaction, sheet: Worksheet, { cfId }: IConditionFormattingRule): void {
  const params = { ...placeOf(sheet), cfId };
  const back = engine.injector.invoke((accessor) => DeleteConditionalRuleMutationUndoFactory(accessor, params));
  run({ id: DeleteConditionalRuleMutation.id, params }, back);
}
