import type { MoneyUnit } from './amount';
import type { BudgetLine } from './model';
import type { Standard } from './standard';

/** What stands in a form, without places: what is drawn as a template or after an import. Texts are as the user has them. */
export interface FormContent {
  readonly title: string;
  readonly year: number | null;
  readonly unit: string;
  /** With their 目标n: labels, one line each. */
  readonly goals: readonly string[];
  /** Names with their 任务n: labels. */
  readonly tasks: readonly { readonly name: string; readonly content: string }[];
  /** As printed: `15,897,000.0`; '' for blank. */
  readonly budget: Readonly<Record<BudgetLine, string>>;
  /** As the label of the total states it; absent where that is the standard's own. */
  readonly moneyUnit?: MoneyUnit;
  readonly indicators: readonly IndicatorContent[];
}

export interface IndicatorContent {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly explanation: string;
}

/** How much room a blank form leaves. */
export interface Counts {
  readonly goals: number;
  readonly tasks: number;
  /** Rows for indicators of the unit's own in 产出, shared out over its 二级指标. */
  readonly outputs: number;
}

export const DEFAULT_COUNTS: Counts = { goals: 5, tasks: 5, outputs: 10 };

/** How much room may be asked for. */
export const COUNT_LIMITS: Readonly<Record<keyof Counts, { readonly from: number; readonly to: number }>> = {
  goals: { from: 1, to: 50 },
  tasks: { from: 1, to: 50 },
  outputs: { from: 1, to: 200 },
};

export const BLANK_BUDGET: FormContent['budget'] = {
  total: '',
  government: '',
  fiscalAccount: '',
  own: '',
  basic: '',
  project: '',
};

/** An empty form of the standard: its fixed and generic rows as printed (cut texts completed), blank rows for the unit's own. */
export function blankContent(standard: Standard, unit: string, year: number, counts: Counts): FormContent {
  const indicators: IndicatorContent[] = [];
  const own = standard.sections.filter((section) => section.part === 'output' && section.wording === 'unit');
  for (const section of standard.sections) {
    const { level1, level2 } = section;
    const index = own.indexOf(section);
    if (index >= 0) {
      const share = Math.floor(counts.outputs / own.length) + (index < counts.outputs % own.length ? 1 : 0);
      for (let i = 0; i < share; i++) indicators.push({ level1, level2, name: '', target: '', explanation: '' });
      continue;
    }
    for (const row of standard.rows) {
      if (row.level2 !== level2 || row.level1 !== level1 || row.wording === 'unit') continue;
      indicators.push({
        level1,
        level2,
        name: row.name,
        target: row.target,
        explanation: row.completion ?? row.explanation ?? '',
      });
    }
  }
  return {
    title: standard.title,
    year,
    unit,
    goals: Array.from({ length: counts.goals }, (_, i) => `目标${i + 1}：`),
    tasks: Array.from({ length: counts.tasks }, (_, i) => ({ name: `任务${i + 1}：`, content: '' })),
    budget: BLANK_BUDGET,
    indicators,
  };
}
