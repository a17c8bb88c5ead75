import { generateRandomId, type ISheetDataValidationRule, type Worksheet } from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/data-validation';
import { intersection, intersects, without, type Area } from '../../../sheet/address';
import type { Validation } from '../../../sheet/patch';
import { placeOf } from '../engine';
import { rulesOf } from '../parts';
import { areaOfRange } from '../ranges';
import { fromGridRule, patchedRule, toGridRule } from '../validations';
import type { Transaction } from './transaction';

export function addValidations(transaction: Transaction, sheet: Worksheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    add(transaction, sheet, toGridRule(generateRandomId(8), [validation.area], patchedRule(validation)));
  }
}

/** Takes the prompts away from these areas. A drop-down stays, and so does a prompt beside them. */
export function dropPrompts(transaction: Transaction, sheet: Worksheet, areas: readonly Area[]): void {
  for (const area of areas) {
    for (const rule of [...rulesOf(transaction.engine, sheet)]) {
      const covered = rule.ranges.map(areaOfRange);
      const said = fromGridRule(rule);
      if (!said?.prompt || !covered.some((own) => intersects(own, area))) continue;
      remove(transaction, sheet, rule);
      const rest = covered.flatMap((own) => (intersects(own, area) ? without(own, area) : [own]));
      if (rest.length > 0) add(transaction, sheet, toGridRule(generateRandomId(8), rest, said));
      const silent = covered.flatMap((own) => (intersects(own, area) ? [intersection(own, area)] : []));
      if (said.type === 'none') continue;
      add(transaction, sheet, toGridRule(generateRandomId(8), silent, { ...said, prompt: null }));
    }
  }
}

export function dropAllValidations(transaction: Transaction, sheet: Worksheet): void {
  for (const rule of [...rulesOf(transaction.engine, sheet)]) remove(transaction, sheet, rule);
}

function add({ run }: Transaction, sheet: Worksheet, rule: ISheetDataValidationRule): void {
  const place = placeOf(sheet);
  run({ id: AddDataValidationMutation.id, params: { ...place, rule } }, [
    { id: RemoveDataValidationMutation.id, params: { ...place, ruleId: rule.uid } },
  ]);
}

function remove({ engine, run }: Transaction, sheet: Worksheet, rule: ISheetDataValidationRule): void {
  const place = placeOf(sheet);
  const index = engine.injector.get(DataValidationModel).getRuleIndex(place.unitId, place.subUnitId, rule.uid);
  run({ id: RemoveDataValidationMutation.id, params: { ...place, ruleId: rule.uid } }, [
    { id: AddDataValidationMutation.id, params: { ...place, rule, index } },
  ]);
}
