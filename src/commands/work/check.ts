import type { Host } from '../../hosts/host';
import type { Area } from '../../sheet/address';
import { cropSnapshot } from '../../sheet/crop';
import type { Task } from '../task';
import { checkInTurn, type CheckedWorkbook } from '../workbook';
import { snapshotsFor } from './look';

/** The whole workbook unless told. */
export interface CheckInput {
  readonly sheets?: readonly string[];
  readonly area?: { readonly sheet: string; readonly area: Area };
}

export async function check(host: Host, { sheets, area }: CheckInput, task?: Task): Promise<CheckedWorkbook> {
  const wanted = area ? [area.sheet] : sheets;
  return checkInTurn(await snapshotsFor(host, wanted), task, {
    ...(wanted && { sheets: wanted }),
    ...(area && { crop: (snapshot) => cropSnapshot(snapshot, area.area) }),
  });
}
