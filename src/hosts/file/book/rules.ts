import type { Worksheet } from '@cj-tech-master/excelts';
import { areaAddress } from '../../../sheet/address';
import type { ConditionalFormat } from '../../../sheet/book';
import { areasOf } from '../snapshot';
import { plainText } from '../../../sheet/plain-text';
import type { Palette } from './colors';
import { conditionalLookOf, conditionalStyleOf } from './looks';
import type { Following } from './references';

type Entries = Worksheet['conditionalFormattings'];
type Rule = Entries[number]['rules'][number];
type FormulaRule = Extract<Rule, { type: 'expression' }>;

/** The formats that a formula decides, the first to decide first. */
export function conditionalFormatsOf(entries: Entries, palette: Palette): ConditionalFormat[] {
  return formulaRules(entries).map(({ ref, rule }) => ({
    areas: areasOf(ref),
    formula: String(rule.formulae[0]),
    style: conditionalStyleOf(rule.style, palette),
  }));
}

/**
 * The rules of the sheet with the book's formula formats instead of the file's. A format that the file had keeps what a
 * book cannot say of it; rules of other kinds stay and follow their cells.
 */
export function rulesAfter(
  formats: readonly ConditionalFormat[],
  entries: Entries,
  palette: Palette,
  following: Following | null,
): Entries {
  const others = entries.flatMap(({ ref, rules }): Entries => {
    const kept = rules.filter((rule) => rule.type !== 'expression');
    const now = following ? following.areas(ref) : ref;
    if (kept.length === 0 || now === '') return [];
    return [{ ref: now, rules: following ? kept.map((rule) => followed(rule, following)) : kept }];
  });
  const known = formulaRules(entries).map(({ rule }) => ({
    rule,
    looks: looksText(conditionalStyleOf(rule.style, palette)),
    formula: String(rule.formulae[0]),
  }));
  let last = Math.max(0, ...entries.flatMap(({ rules }) => rules.map(({ priority = 0 }) => priority)));
  let before = 0;
  const own = formats.flatMap((format): Entries => {
    if (format.areas.length === 0) return [];
    const at = known.findIndex(
      ({ formula, looks }) =>
        looks === looksText(format.style) &&
        (formula === format.formula || following?.formula(formula) === format.formula),
    );
    const [kept] = at < 0 ? [] : known.splice(at, 1);
    // A rule keeps its rank among those of other kinds, unless the book has put another before it.
    const rank = kept?.rule.priority ?? 0;
    before = rank > before ? rank : ++last;
    const rule: FormulaRule = {
      ...(kept?.rule ?? { type: 'expression', style: conditionalLookOf(format.style) }),
      priority: before,
      formulae: [plainText(format.formula)],
    };
    return [{ ref: format.areas.map(areaAddress).join(' '), rules: [rule] }];
  });
  return [...others, ...own];
}

function formulaRules(
  entries: Entries,
): { readonly ref: string; readonly rule: FormulaRule & { formulae: unknown[] } }[] {
  return entries
    .flatMap(({ ref, rules }) =>
      rules.flatMap((rule) =>
        rule.type === 'expression' && rule.formulae?.[0] !== undefined
          ? [{ ref, rule: { ...rule, formulae: rule.formulae } }]
          : [],
      ),
    )
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
}

/** A rule of another kind, with its formulas where they are now. */
function followed(rule: Rule, following: Following): Rule {
  if (!('formulae' in rule) || !Array.isArray(rule.formulae)) return rule;
  const formulae = rule.formulae.map((formula: unknown) =>
    typeof formula === 'string' ? following.formula(formula) : formula,
  );
  return { ...rule, formulae } as Rule;
}

function looksText({ font = {}, fill }: ConditionalFormat['style']): string {
  const { name, size, bold, italic, underline, strike, color } = font;
  return JSON.stringify([
    name,
    size,
    [bold, italic, underline, strike].map(Boolean),
    color?.toUpperCase(),
    fill?.toUpperCase(),
  ]);
}
