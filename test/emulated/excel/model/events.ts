import type { Area } from '../../../../src/sheet/address';
import type { CellValue } from '../../../../src/sheet/snapshot';
import { storedCell } from '../../store/cells';
import type { StoredSheet } from '../../store/model';
import { localAddress } from './addresses';
import { valueType, wireValue } from './values';
import { settle, type World } from './world';

const CHANGED = 10;

/** The event that every program sends after contents have changed; `before` where it was one cell. */
export function changed(
  world: World,
  sheet: StoredSheet,
  area: Area,
  before?: CellValue,
  changeType = 'RangeEdited',
): void {
  const targets = [sheet.id, 'Workbook'].filter((target) => world.listening.has(`${target}:DataChanged`));
  if (targets.length === 0) return;
  const details = before === undefined ? {} : oneCell(world, sheet, area, before);
  for (const target of targets) {
    const message = {
      address: localAddress(area),
      changeType,
      source: 'Local',
      worksheetId: sheet.id,
      shiftDirection: 'None',
      referenceId: world.keep(world.objects.range(sheet, area)),
      ...(world.minor >= 14 && { triggerSource: world.actor === 'user' ? 'Unknown' : 'ThisLocalAddin' }),
      ...details,
    };
    world.tell({ type: CHANGED, target, message });
  }
}

function oneCell(world: World, sheet: StoredSheet, area: Area, before: CellValue): object {
  settle(world);
  const { value } = storedCell(sheet, area);
  return {
    valueBefore: wireValue(before),
    valueAfter: wireValue(value),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(value),
  };
}

/** A sheet's or the workbook's events, by the name of the method that registers them: `_RegisterDataChangedEvent`. */
export function eventOf(method: string): { readonly event: string; readonly on: boolean } {
  const match = /^_(un)?register(\w+)Event$/i.exec(method)!;
  return { event: match[2]!, on: match[1] === undefined };
}
