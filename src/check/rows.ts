import type { Indicator, Table } from '../form/model';
import type { Section, Standard, StandardRow } from '../form/standard';
import { foldLabel } from '../form/text';
import { similarity } from './similar';

/** What became of the fixed rows of the standard in a table, apart from those that stand where they should. */
export interface FixedRows {
  /** Known by its name, but beside another 二级指标 of the form. */
  readonly moved: readonly { readonly row: StandardRow; readonly indicator: Indicator }[];
  /** A 二级指标 that the form does not know, over fixed rows: the label was changed, not the rows. */
  readonly relabelled: readonly { readonly section: string; readonly indicator: Indicator }[];
  /** Missing, but a row without a place of its own stands in a fixed section and is much like it. */
  readonly renamed: readonly { readonly row: StandardRow; readonly indicator: Indicator }[];
  readonly removed: readonly StandardRow[];
}

/** Below this a row is another one, not the same under a changed name. */
const ALIKE = 0.5;

export function fixedRows(table: Table, standard: Standard): FixedRows {
  const present = new Map<number, Indicator>();
  for (const indicator of table.indicators) {
    if (indicator.standardRow !== null && !present.has(indicator.standardRow))
      present.set(indicator.standardRow, indicator);
  }
  const sectionOf = sectionFinder(standard);
  const moved: { row: StandardRow; indicator: Indicator }[] = [];
  const relabelled = new Map<string, { section: string; indicator: Indicator }>();
  const missing: StandardRow[] = [];
  for (const row of standard.rows) {
    if (row.wording !== 'fixed') continue;
    const indicator = present.get(row.number);
    if (!indicator) {
      missing.push(row);
      continue;
    }
    const section = sectionOf(indicator);
    const label = indicator.level2.text.trim();
    // An empty label is a merge that could not be read, not a row in another place.
    if (section?.level2 === row.level2 || label === '') continue;
    if (section) moved.push({ row, indicator });
    else if (!relabelled.has(label)) relabelled.set(label, { section: row.level2, indicator });
  }
  const strangers = table.indicators.filter(
    (indicator) => indicator.standardRow === null && sectionOf(indicator)?.wording === 'fixed',
  );
  const { renamed, removed } = pair(missing, strangers);
  return { moved, relabelled: [...relabelled.values()], renamed, removed };
}

/** Tells which section of the standard a row stands in, by its 二级指标. */
export function sectionFinder(standard: Standard): (indicator: Indicator) => Section | undefined {
  const sections = new Map(standard.sections.map((section) => [labelKey(section.level2), section]));
  return (indicator) => sections.get(labelKey(indicator.level2.text));
}

/** 经济效益 and 经济效益指标 are the same label. */
function labelKey(label: string): string {
  return foldLabel(label).replace(/指标$/, '');
}

/** Gives every missing row the unplaced row that is most like it, each at most once, the most alike first. */
function pair(
  missing: readonly StandardRow[],
  strangers: readonly Indicator[],
): Pick<FixedRows, 'renamed' | 'removed'> {
  const pairs = missing
    .flatMap((row) => strangers.map((indicator) => ({ row, indicator, alike: alike(row, indicator) })))
    .filter((candidate) => candidate.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const renamed = new Map<StandardRow, Indicator>();
  const taken = new Set<Indicator>();
  for (const { row, indicator } of pairs) {
    if (renamed.has(row) || taken.has(indicator)) continue;
    renamed.set(row, indicator);
    taken.add(indicator);
  }
  return {
    renamed: Array.from(renamed, ([row, indicator]) => ({ row, indicator })),
    removed: missing.filter((row) => !renamed.has(row)),
  };
}

/** A row is known by its name, or by the printed explanation that still stands behind another name. */
function alike(row: StandardRow, { name, explanation }: Indicator): number {
  const byName = similarity(foldLabel(row.name), foldLabel(name.text));
  if (!explanation || !row.explanation) return byName;
  return foldLabel(explanation.text) === foldLabel(row.completion ?? row.explanation) ||
    foldLabel(explanation.text) === foldLabel(row.explanation)
    ? 1
    : byName;
}
