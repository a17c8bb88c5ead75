import { parseCell } from '../../src/sheet/address';
import { cellKey, type CellValue, type Snapshot } from '../../src/sheet/snapshot';

/** What a cell of a sheet holds: `valueIn(snapshots, '绩效目标表', 'D24')`. */
export function valueIn(snapshots: readonly Snapshot[], sheet: string, address: string): CellValue {
  const { cells } = snapshots.find((snapshot) => snapshot.sheet === sheet)!;
  return cells.get(cellKey(parseCell(address)!))?.value ?? null;
}
