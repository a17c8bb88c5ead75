import type { Edit } from '../sheet/patch';
import type { Field, Indicator, Table } from '../form/model';
import { isRateName } from '../form/names';
import type { StandardRow } from '../form/standard';
import { formatTarget, parseTarget, type QuantitativeTarget, type Target } from '../form/target';
import { valueOf } from './change';
import { ownRateTraits, type RateTraits } from './own-rates';
import type { Change } from './problem';
import type { Context } from './rule';

/** An indicator row as the rules about 指标值 look at it. */
export interface TargetRow {
  readonly indicator: Indicator;
  /** The row of the standard whose name and target are the form's; null for a row that the unit writes itself. */
  readonly standard: StandardRow | null;
  /** 三级指标 without outer spaces, for messages. */
  readonly name: string;
}

export function* targetRows(table: Table, { standard }: Context): Iterable<TargetRow> {
  const rows = new Map(standard?.rows.map((row) => [row.number, row]));
  for (const indicator of table.indicators) {
    const row = indicator.standardRow === null ? undefined : rows.get(indicator.standardRow);
    const own = row === undefined || row.wording === 'unit';
    yield { indicator, standard: own ? null : row, name: indicator.name.text.trim() };
  }
}

/** Whether the row is a rate: the form says so, or its name does. A generic name (经济效益) may become anything. */
export function isRate({ standard, name }: TargetRow): boolean {
  return standard?.wording === 'fixed' ? standard.kind === 'rate' : isRateName(name);
}

/** Whether a number on this row can only be meant as a percentage. */
export function wantsPercent(row: TargetRow): boolean {
  return isRate(row) || (row.standard?.target.endsWith('%') ?? false);
}

/** Which way is better on this row, and what values it can take. */
export function traitsOf({ standard, name }: TargetRow): RateTraits {
  return standard ?? ownRateTraits(name);
}

/** One click that makes the row's target read `to`, in standard notation and always as text. */
export function rewrite({ indicator }: TargetRow, to: string, consequence: string): Change {
  return { label: `改为“${to}”（${consequence}）`, edits: editsFor(indicator, to) };
}

/** Instead of a target that cannot stand: what the form itself prints on this row. Nothing where the row is the unit's. */
export function useStandard(row: TargetRow): readonly Change[] {
  const { indicator, standard } = row;
  if (standard?.wording !== 'fixed') return [];
  return [rewrite(row, standard.target, `采用标准表的指标值，${consequenceOf(indicator.target, standard.target)}`)];
}

/** What replacing a target by `to` changes, in Chinese: 目标值由 292% 改为 92%. */
export function consequenceOf(from: Target, to: string): string {
  const target = parseTarget(to);
  if (from.kind !== 'quantitative' || target.kind !== 'quantitative') {
    return from.raw.trim() === '' ? '原为空' : `原文“${from.raw.trim()}”不再保留`;
  }
  const max = (which: typeof target): string => which.max?.toFixed() ?? '';
  if (!from.value.eq(target.value) || max(from) !== max(target)) {
    return `目标值由 ${withoutSign(from)} 改为 ${withoutSign(target)}`;
  }
  if (from.unit !== target.unit)
    return from.unit ? `单位由“${from.unit}”改为“${target.unit}”` : `补上单位“${target.unit}”`;
  return from.signed ? `符号由“${from.operator}”改为“${target.operator}”` : `补上符号“${target.operator}”`;
}

function withoutSign(target: QuantitativeTarget): string {
  return formatTarget({ ...target, signed: false });
}

/** Cell by cell: where sign and unit have columns of their own, each part goes into its own. */
function editsFor({ signField, targetField, unitField }: Indicator, to: string): Edit[] {
  const target = parseTarget(to);
  const sign = signField && target.kind === 'quantitative' && target.signed ? target.operator : '';
  const unit = unitField && target.kind === 'quantitative' ? target.unit : '';
  const parts: readonly (readonly [Field | null, string])[] = [
    [targetField, to.slice(sign.length, to.length - unit.length)],
    [signField, sign],
    [unitField, unit],
  ];
  return parts.flatMap(([field, text]) =>
    field && !holds(field, text) ? [{ cell: field.at, from: valueOf(field.kept), to: text || null }] : [],
  );
}

/** A bare number beside a unit of its own may stay a number; a whole target is text. */
function holds({ kept }: Field, text: string): boolean {
  if (kept.as === 'blank') return text === '';
  return kept.as === 'text' ? kept.value === text : kept.as === 'number' && String(kept.value) === text;
}

/** Whether the cell of 指标值 and the unit column say different units: `28.8万元` ‖ `%`, `应保尽保` ‖ `%`. */
export function contradictsUnitColumn({ indicator: { targetField, unitField } }: TargetRow): boolean {
  if (!unitField || unitField.text.trim() === '') return false;
  const unit = parseTarget(`1${unitField.text.trim()}`);
  if (unit.kind !== 'quantitative' || unit.unit === '') return false;
  const alone = parseTarget(targetField.text);
  if (alone.kind === 'qualitative') return alone.form !== 'period';
  return alone.kind === 'quantitative' && alone.unit !== '' && alone.unit !== unit.unit;
}
