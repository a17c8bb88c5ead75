import type { Area } from '../../sheet/address';
import type { Block } from '../../sheet/patch';

export function blockArea({ at, values }: Block): Area {
  return { ...at, rows: values.length, columns: Math.max(0, ...values.map((row) => row.length)) };
}
