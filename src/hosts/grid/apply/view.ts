import {
  BooleanNumber,
  CommandType,
  IUniverInstanceService,
  type IMutation,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { areaAddress, type Area } from '../../../sheet/address';
import type { PageSetup, SheetPatch } from '../../../sheet/patch';
import { mergesOf } from '../contents';
import { placeOf, type SheetPlace } from '../engine';
import { sheetExtras } from '../extras';
import { rangeOf } from '../ranges';
import { gridFreeze } from '../to-univer';
import type { Transaction } from './transaction';

/** The page set-up of a sheet, which the grid only carries; a change of its own so that it is part of an undo. */
export const SetPageMutation: IMutation<SheetPlace & { readonly page: PageSetup | null }> = {
  id: 'jixiao.mutation.set-page',
  type: CommandType.MUTATION,
  handler: (accessor, { unitId, subUnitId, page }) => {
    const config = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId)
      ?.getSheetBySheetId(subUnitId)
      ?.getConfig();
    if (!config) return false;
    config.custom = { ...config.custom, page };
    return true;
  },
};

export function setPage({ run }: Transaction, sheet: Worksheet, page: PageSetup): void {
  const place = placeOf(sheet);
  const { id } = SetPageMutation;
  run({ id, params: { ...place, page } }, [{ id, params: { ...place, page: sheetExtras(sheet).page ?? null } }]);
}

export function mergeAreas({ run }: Transaction, sheet: Worksheet, areas: readonly Area[]): void {
  const known = new Set(mergesOf(sheet).map(areaAddress));
  const ranges = areas.filter((area) => !known.has(areaAddress(area))).map(rangeOf);
  if (ranges.length === 0) return;
  const params = { ...placeOf(sheet), ranges };
  run({ id: AddWorksheetMergeMutation.id, params }, [{ id: RemoveWorksheetMergeMutation.id, params }]);
}

export function unmergeAll({ run }: Transaction, sheet: Worksheet): void {
  const ranges = mergesOf(sheet).map(rangeOf);
  if (ranges.length === 0) return;
  const params = { ...placeOf(sheet), ranges };
  run({ id: RemoveWorksheetMergeMutation.id, params }, [{ id: AddWorksheetMergeMutation.id, params }]);
}

export function freeze({ run }: Transaction, sheet: Worksheet, frozen: NonNullable<SheetPatch['freeze']>): void {
  const place = placeOf(sheet);
  const { id } = SetFrozenMutation;
  const before = { ...sheet.getConfig().freeze };
  run({ id, params: { ...place, ...gridFreeze(frozen) } }, [{ id, params: { ...place, ...before } }]);
}

export function showGridLines({ run }: Transaction, sheet: Worksheet, shown: boolean): void {
  const place = placeOf(sheet);
  const { id } = ToggleGridlinesMutation;
  const before = sheet.getConfig().showGridlines;
  const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  run({ id, params: { ...place, showGridlines } }, [{ id, params: { ...place, showGridlines: before } }]);
}
