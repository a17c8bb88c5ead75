import type Big from 'big.js';
import { formatAmount, inUnit, type MoneyUnit } from '../form/amount';
import { LINE_NAMES } from '../form/fields';
import type { Budget, BudgetLine, Table } from '../form/model';
import { difference, likeliest, likelyText, moneyUnit, sumOf, termOf, type Term } from './budget';
import { change } from './change';
import type { Change, Settings } from './problem';
import type { Finding, Undecided } from './rule';

/** The two ways in which the form breaks the total down. */
const BREAKDOWNS = {
  sources: ['government', 'fiscalAccount', 'own'],
  structure: ['basic', 'project'],
} as const satisfies Readonly<Record<string, readonly BudgetLine[]>>;

const OTHER = { sources: 'structure', structure: 'sources' } as const;

/** Compares 部门预算总额 with the sum of a breakdown. Nothing to compare where it is blank; a blank part counts 0. */
export function* checkTotal(
  { budget }: Table,
  breakdown: keyof typeof BREAKDOWNS,
  settings: Settings,
): Generator<Finding<'differs'> | Undecided> {
  if (!budget) return;
  const unit = moneyUnit(budget, settings);
  const totals = termsOf(budget, ['total'], unit);
  const parts = termsOf(budget, BREAKDOWNS[breakdown], unit);
  const invalid = [...totals.invalid, ...parts.invalid];
  if (invalid.length > 0) {
    yield {
      undecided: `${listed(invalid)}不是有效的金额，无法判断部门预算总额与${listed(BREAKDOWNS[breakdown])}之和是否一致。`,
    };
    return;
  }
  const [total] = totals.terms;
  if (!total || total.blank || parts.terms.length === 0) return;
  const differs = difference(total, parts.terms, settings.tolerance);
  if (!differs) return;
  const others = termsOf(budget, BREAKDOWNS[OTHER[breakdown]], unit);
  const otherSum = others.invalid.length > 0 || isBlank(others.terms) ? null : sumOf(others.terms);
  const likely = likeliest(total, parts.terms, differs, otherSum);
  const show = (value: Big): string => amountText(value, total.unit);
  const names = listed(parts.terms.map(({ line }) => line));
  const cost = otherSum?.eq(total.value) ? `，与${listed(BREAKDOWNS[OTHER[breakdown]])}之和将不再一致` : '';
  yield {
    message: 'differs',
    fields: [total.field, ...parts.terms.map(({ field }) => field)],
    data: {
      total: show(total.value),
      parts: names,
      sum: show(differs.sum),
      difference: show(differs.by.abs()),
      side: differs.by.gt(0) ? '多' : '少',
      likely: likelyText(likely),
    },
    suggest: [
      ...(likely?.value
        ? rewrite(
            parts.terms.find(({ line }) => line === likely.line),
            likely.value,
            '',
          )
        : []),
      ...rewrite(total, differs.sum, `（等于${names}之和${cost}）`),
    ],
  };
}

/** The lines that the layout has, as terms; by their names those that hold no valid amount. */
function termsOf(budget: Budget, lines: readonly BudgetLine[], unit: MoneyUnit | null) {
  const terms: Term[] = [];
  const invalid: BudgetLine[] = [];
  for (const line of lines) {
    const field = budget.lines[line];
    const term = field && termOf(line, field, unit);
    if (term) terms.push(term);
    else if (field) invalid.push(line);
  }
  return { terms, invalid };
}

function isBlank(terms: readonly Term[]): boolean {
  return terms.every(({ blank }) => blank);
}

/** One click that writes another amount; none where a formula stands, since that is what has to be put right, nor down to nothing. */
function rewrite(term: Term | undefined, value: Big, because: string): Change[] {
  if (!term || term.field.kept.as === 'formula' || value.lte(0)) return [];
  const from = term.blank ? '空白' : amountText(term.value, term.unit);
  const label = `把${LINE_NAMES[term.line]}由${from}改为${amountText(value, term.unit)}${because}`;
  const amount = term.unit === null ? value : inUnit(value, term.unit);
  return [change(label, term.field, amount.toNumber())];
}

/** `15,897,000元`, in the sheet's own unit; the bare number where that is unknown. */
function amountText(value: Big, unit: MoneyUnit | null): string {
  return unit === null ? formatAmount(value, '元').slice(0, -1) : formatAmount(value, unit);
}

function listed(lines: readonly BudgetLine[]): string {
  return lines.map((line) => LINE_NAMES[line]).join('、');
}
