import type { FormKind } from '../form/model';
import type { Standard, StandardRow } from '../form/standard';
import { STANDARDS } from '../form/standards';
import { foldLabel } from '../form/text';
import { nameKey } from './labels';

/** What tells a standard: computed once for each. */
interface Signature {
  readonly standard: Standard;
  /** Fixed and generic rows by name. */
  readonly rows: ReadonlyMap<string, StandardRow>;
  /** Names of the fixed ones; generic names such as 经济效益 are at home in other forms, too. */
  readonly fixed: ReadonlySet<string>;
  readonly level2: ReadonlySet<string>;
  /** The labels that the form itself prints for its blocks. */
  readonly labels: ReadonlySet<string>;
  readonly longestName: number;
}

const SIGNATURES: readonly Signature[] = STANDARDS.map((standard) => {
  const { labels, blocks, sections } = standard;
  const rows = new Map<string, StandardRow>();
  for (const row of standard.rows) if (row.wording !== 'unit') rows.set(nameKey(row.name), row);
  const printed = [
    ...(blocks.goals ? [labels.goals[0]] : []),
    ...(blocks.tasks ? [labels.tasks[0]] : []),
    ...(blocks.budget ? [labels.budget[0], ...Object.values(labels.lines).map((texts) => texts[0])] : []),
  ];
  return {
    standard,
    rows,
    fixed: new Set([...rows].flatMap(([key, { wording }]) => (wording === 'fixed' ? [key] : []))),
    level2: new Set(sections.map((section) => nameKey(section.level2))),
    labels: new Set(printed.flatMap((label) => (label === undefined ? [] : [foldLabel(label)]))),
    longestName: Math.max(0, ...Array.from(rows.keys(), (key) => key.length)),
  };
});

/** What of a table speaks for a standard. */
export interface Evidence {
  readonly kind: FormKind | null;
  /** Comparison forms of the block labels. */
  readonly labels: ReadonlySet<string>;
  /** Keys of the 三级指标 and of the 二级指标. */
  readonly names: ReadonlySet<string>;
  readonly level2: ReadonlySet<string>;
}

/** Two features that no other layout has are enough: most of a table may have been removed or renamed. */
const ENOUGH = 2;

/** The standard that a table follows, or null where none fits. */
export function matchStandard({ kind, labels, names, level2 }: Evidence): Standard | null {
  let best: Signature | null = null;
  let most = ENOUGH - 1;
  for (const signature of SIGNATURES) {
    const own = count(names, signature.fixed) + count(labels, signature.labels);
    // 数量指标, 质量指标 … are at home in many forms: alone they make no department's table.
    const isNeighbour = kind !== 'departmentTarget' && own === 0;
    const score = isNeighbour ? 0 : own + count(level2, signature.level2);
    if (score > most) {
      most = score;
      best = signature;
    }
  }
  return best?.standard ?? null;
}

function count(met: ReadonlySet<string>, known: { has(key: string): boolean }): number {
  let found = 0;
  for (const key of met) if (known.has(key)) found++;
  return found;
}

/** Names and labels of a standard are short; longer texts are not worth folding. */
const LONGEST = Math.max(...SIGNATURES.map(({ longestName }) => longestName)) * 2 + 20;

/** The key of a name or label, '' for a text too long to be one. */
export function shortKey(text: string): string {
  return text.length <= LONGEST ? nameKey(text) : '';
}

/** The number of the standard's row that a name's key stands for; null for a row of the unit's own. */
export function rowNumber(standard: Standard | null, key: string): number | null {
  const signature = SIGNATURES.find((known) => known.standard === standard);
  return signature?.rows.get(key)?.number ?? null;
}
