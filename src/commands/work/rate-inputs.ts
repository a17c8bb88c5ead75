import type { RateDefinition } from '../../form/standard';
import type { RateEntry, RateInputs } from '../../rates/types';
import { CommandError } from '../command';

/** What a file of inputs says; what it leaves out, or says null of, stays as it is on the sheet. */
export type GivenInputs = Partial<Pick<RateInputs, 'basis'>> & Pick<RateInputs, 'entries'>;

const KEYS: readonly string[] = ['numerator', 'denominator', 'reading'];

/**
 * Inputs of rates from JSON: `{ "basis": "上年实际", "budget-execution": { "numerator": 950, "denominator": 1000 } }`.
 * Throws a `CommandError` that names what is wrong and what is valid.
 */
export function parseRateInputs(json: unknown, rates: readonly RateDefinition[]): GivenInputs {
  if (!isRecord(json)) throw new CommandError('测算数据须是一个 JSON 对象，以指标的编号为键。');
  const { basis, ...entries } = json;
  if (basis !== undefined && (typeof basis !== 'string' || basis.trim() === '')) {
    throw new CommandError('测算数据中的 basis（数据口径）须是文字，如“上年实际”。');
  }
  return {
    ...(basis !== undefined && { basis }),
    entries: Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, parseEntry(id, entry, rates)])),
  };
}

function parseEntry(id: string, entry: unknown, rates: readonly RateDefinition[]): RateEntry {
  const rate = rates.find((one) => one.id === id);
  if (!rate) {
    throw new CommandError(`测算数据中的“${id}”不是指标的编号，可用的有 ${rates.map((one) => one.id).join('、')}。`);
  }
  const shape = `{ "numerator": 数, "denominator": 数, "reading": "…" }`;
  if (!isRecord(entry)) throw new CommandError(`测算数据中 ${id} 的值须写成 ${shape}。`);
  const unknown = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new CommandError(`测算数据中 ${id} 没有“${unknown}”这一项，须写成 ${shape}。`);
  const { numerator, denominator, reading } = entry;
  return {
    ...amount(id, 'numerator', numerator),
    ...amount(id, 'denominator', denominator),
    ...(reading !== undefined && { reading: parseReading(rate, reading) }),
  };
}

function amount(id: string, key: 'numerator' | 'denominator', value: unknown): RateEntry {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'number') {
    throw new CommandError(
      `测算数据中 ${id} 的 ${key} 须是数或 null（金额以元为单位），现在是 ${JSON.stringify(value)}。`,
    );
  }
  // What JSON writes as 1e400.
  if (!Number.isFinite(value)) throw new CommandError(`测算数据中 ${id} 的 ${key} 太大，无法计算，请核对。`);
  return { [key]: value };
}

function parseReading({ id, readings }: RateDefinition, reading: unknown): string {
  const known = readings.find((one) => one.id === reading);
  if (known) return known.id;
  if (readings.length === 1) throw new CommandError(`测算数据中 ${id} 没有可选的算法，请去掉 reading。`);
  const valid = readings.map((one) => `${one.id}：${one.label}`).join('；');
  throw new CommandError(`测算数据中 ${id} 的 reading 不能是 ${JSON.stringify(reading)}，可选的有 ${valid}。`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
