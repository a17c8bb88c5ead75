import { moneyUnitIn, type MoneyUnit } from '../form/amount';
import type { BudgetLine, ColumnRole, FormKind } from '../form/model';
import { STANDARDS } from '../form/standards';
import { fold, foldLabel } from '../form/text';
import { FOOTER, KNOWN_EXTRAS, SIDE_LABELS, TITLES, YEAR_LABELS } from './words';

/** What a label of the blocks above the indicators announces. */
export type BlockLabel =
  | { readonly block: 'unit' | 'goals' | 'tasks' | 'taskName' | 'taskContent' | 'budget' | 'year' }
  /** 资金来源 in a cell of its own, 绩效指标 above the header: they stand over other labels and have no value. */
  | { readonly block: 'over' }
  /** `bare`: without the form's own numbering, 项目支出, so that it may as well be the name of a task. */
  | { readonly block: 'line'; readonly line: BudgetLine; readonly bare: boolean };

/** A header; of several with one role in a table, the lowest rank is the real one. */
export interface ColumnLabel {
  readonly role: ColumnRole;
  readonly rank: number;
}

interface LabelIndex<Role> {
  /** By comparison form. */
  readonly get: (key: string) => Role | undefined;
  /** Whether a text may be one of the labels, by its length and first character: saves folding what cannot be. */
  readonly mayBe: (text: string) => boolean;
}

function labelIndex<Role>(labels: Iterable<readonly [string, Role]>, moreStarts = ''): LabelIndex<Role> {
  const roles = new Map<string, Role>();
  const starts = new Set(moreStarts);
  let longest = 0;
  for (const [label, role] of labels) {
    const key = foldLabel(label);
    if (!roles.has(key)) roles.set(key, role);
    starts.add(key.charAt(0));
    longest = Math.max(longest, key.length);
  }
  // Spaces, line breaks and remarks in brackets make a label longer, but not without end.
  const limit = 2 * longest + 20;
  return {
    get: (key) => roles.get(key),
    mayBe: (text) => text.length <= limit && starts.has(firstCharacter(text)),
  };
}

/** The first character that counts in a comparison form, half width. */
function firstCharacter(text: string): string {
  const char = /[^\s*＊★\u00AD\u200B-\u200D\u2060\uFEFF]/u.exec(text)?.[0] ?? '';
  return char < '\uF900' ? char : char.normalize('NFKC').charAt(0);
}

const NUMBERING_STARTS = '(0123456789一二三四五六七八九十其①②③④⑤⑥⑦⑧⑨';
/** Numbering in front of a label: 1、 (2) 三、 and ①, which folds to 1. */
const NUMBERING = /^(?:其中:)?(?:\(?(?:\d+|[一二三四五六七八九十]+)[)、.]+|\d+)/u;
/** 资金来源: and whatever else the standards print in front of the name of a line. */
const GROUPS: ReadonlySet<string> = new Set(lineLabels().flatMap(([, text]) => groupOf(text) ?? []));
const MONEY_UNIT = /[,(](?:单位:?|人民币)*[亿万]?元\)?$/u;
const REMARK = /\([^()]*\)$/u;

function lineLabels(): readonly (readonly [BudgetLine, string])[] {
  return STANDARDS.flatMap(({ labels }) =>
    (Object.entries(labels.lines) as [BudgetLine, readonly string[]][]).flatMap(([line, texts]) =>
      texts.map((text): [BudgetLine, string] => [line, foldLabel(text)]),
    ),
  );
}

/** What stands before the first colon of a label, its numbering apart. */
function groupOf(key: string): string | undefined {
  return /^([^:()]+):/u.exec(key.replace(NUMBERING, ''))?.[1];
}

/** A label without numbering, group and unit of money: 1、资金来源:(1)政府预算资金 is 政府预算资金. */
function bareLabel(key: string): string {
  const label = key.replace(MONEY_UNIT, '').replace(NUMBERING, '');
  const group = groupOf(label);
  if (group === undefined || !GROUPS.has(group)) return label;
  return label.slice(group.length + 1).replace(NUMBERING, '');
}

const BLOCKS = labelIndex<BlockLabel>(blockLabels(), NUMBERING_STARTS);

function* blockLabels(): Generator<[string, BlockLabel]> {
  for (const { labels } of STANDARDS) {
    for (const block of ['unit', 'goals', 'tasks', 'taskName', 'taskContent', 'budget'] as const) {
      for (const label of labels[block]) yield [label, { block }];
    }
  }
  for (const [line, key] of lineLabels()) {
    // The total has no numbering and no double meaning.
    yield [key, { block: 'line', line, bare: line !== 'total' && bareLabel(key) === key }];
  }
  for (const group of GROUPS) yield [group, { block: 'over' }];
  for (const label of SIDE_LABELS) yield [label, { block: 'over' }];
  for (const label of YEAR_LABELS) yield [label, { block: 'year' }];
}

/** What a cell above the indicators announces, or null for anything else. */
export function blockLabel(text: string): BlockLabel | null {
  if (!BLOCKS.mayBe(text)) return null;
  const key = foldLabel(text);
  const exact = BLOCKS.get(key);
  if (exact) return exact;
  const bare = bareLabel(key);
  const label = BLOCKS.get(bare) ?? BLOCKS.get(bare.replace(REMARK, ''));
  if (!label) return null;
  return label.block === 'line' ? { ...label, bare: false } : label;
}

const INLINE = /^([^:：]{2,14})[:：]\s*(?:[（(]盖章[）)])?(.*?)(?:\s{2,}.*)?$/su;

/** The unit's name where one cell holds it with its label (填报单位：某局), or null for any other cell. */
export function inlineUnit(text: string): string | null {
  if (text.length > 100) return null;
  const [, label = '', name = ''] = INLINE.exec(text) ?? [];
  return name.trim() !== '' && blockLabel(label)?.block === 'unit' ? name.trim() : null;
}

const MONEY_UNIT_LINE = /^\(?(?:金额|货币|计量)?单位:?\(?[亿万]?元\)?$/u;
const MONEY_UNIT_WITHIN = /(?:^|[\s(（)）:：])(?:金额)?单位\s*[:：]\s*([亿万]?元)/u;

/** The unit of money that a text states; `alone` where it says nothing else (单位：万元). */
export function statedMoneyUnit(text: string): { readonly unit: MoneyUnit; readonly alone: boolean } | null {
  if (text.length > 60 || !text.includes('元')) return null;
  const alone = MONEY_UNIT_LINE.test(foldLabel(text));
  const unit = moneyUnitIn(alone ? text : (MONEY_UNIT_WITHIN.exec(text)?.[1] ?? ''));
  return unit && { unit, alone };
}

const COLUMNS = labelIndex<ColumnLabel>(columnLabels());

function* columnLabels(): Generator<[string, ColumnLabel]> {
  for (const { labels } of STANDARDS) {
    for (const [role, texts] of Object.entries(labels.columns) as [ColumnRole, readonly string[]][]) {
      for (const [rank, text] of texts.entries()) yield [text, { role, rank }];
    }
  }
}

/** 指标值 in words that no standard lists: 年度(/项目)指标值. */
const TARGET_LIKE = /[指目]标值/u;
const NOT_A_TARGET = /类型|说明|解释|依据|标准|[上前去]年|实际|完成/u;
const WEAKEST = 1000;

/** Whether a text may head the column of 三级指标. */
export function mayHeadLevel3(text: string): boolean {
  return LEVEL3.mayBe(text) && LEVEL3.get(foldLabel(text)) === true;
}

const LEVEL3 = labelIndex<true>(STANDARDS.flatMap(({ labels }) => labels.columns.level3.map((text) => [text, true])));

/** What a header says, or null for an extra column. */
export function columnLabel(text: string): ColumnLabel | null {
  if (text.length > 60 || !(COLUMNS.mayBe(text) || text.includes('标'))) return null;
  const key = foldLabel(text);
  const label = COLUMNS.get(key) ?? COLUMNS.get(key.replace(REMARK, ''));
  if (label) return label;
  if (TARGET_LIKE.test(key) && !NOT_A_TARGET.test(key)) return { role: 'target', rank: WEAKEST };
  return null;
}

export function isKnownExtra(name: string): boolean {
  return KNOWN_EXTRAS.has(name) || KNOWN_EXTRAS.has(name.replace(REMARK, ''));
}

const TITLE_END = /表(?:\(.*\)|(?:19|20)\d\d年?度?)?$/u;

/** The form that a title names, or null where a text is no title. */
export function titleKind(text: string): FormKind | null {
  if (text.length > 80 || !text.includes('表')) return null;
  const key = foldLabel(text);
  if (!TITLE_END.test(key)) return null;
  return TITLES.find(([, words]) => words.some((word) => key.includes(word)))?.[0] ?? null;
}

/** Whether a row that begins so stands behind the indicators: 审核意见, 填 表 人, 合计, 注：. */
export function isFooter(text: string): boolean {
  const start = text.slice(0, 40);
  return FOOTER.test(foldLabel(start)) || FOOTER.test(fold(start));
}

/** The comparison form of an indicator's name: 经济效益 and 经济效益指标 are the same. */
export function nameKey(name: string): string {
  const key = foldLabel(name);
  return key.length > 4 && key.endsWith('指标') ? key.slice(0, -2) : key;
}

const LEVELS = new Map<string, 1 | 2>();
for (const { sections } of STANDARDS) for (const { level2 } of sections) LEVELS.set(nameKey(level2), 2);
for (const { sections } of STANDARDS) for (const { level1 } of sections) LEVELS.set(nameKey(level1), 1);

/** Whether a text is a 一级指标 (1) or 二级指标 (2) of some standard. */
export function knownLevel(text: string): 1 | 2 | null {
  return text.length > 40 ? null : (LEVELS.get(nameKey(text)) ?? null);
}

/** Whether a text on a line of its own heads the indicators below it: 产出指标, 三、效益指标. */
export function isLevel1(text: string): boolean {
  return text.length <= 40 && (knownLevel(bareLabel(foldLabel(text))) === 1 || foldLabel(text).endsWith('指标'));
}
