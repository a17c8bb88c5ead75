import type { FormContent } from '../form/content';
import type { BudgetLine, Indicator, Table } from '../form/model';
import { standardById } from '../form/standards';
import { splitGoals } from './numbered';

/** What stands in a table, without its places; texts as the user has them. */
export function contentOf(table: Table): FormContent {
  const unit = table.budget?.unit;
  const amount = (line: BudgetLine): string => table.budget?.lines[line]?.field.text ?? '';
  return {
    title: table.title?.text ?? '',
    year: table.year,
    unit: table.unit?.text ?? '',
    // Goals of one cell share its field.
    goals: [...new Set(table.goals.map(({ field }) => field))].flatMap(({ text }) =>
      splitGoals(text).map(({ whole }) => whole),
    ),
    tasks: table.tasks.map(({ name, content }) => ({ name: name.text, content: content.text })),
    ...(unit && unit !== standardById(table.standard)?.moneyUnit && { moneyUnit: unit }),
    budget: {
      total: amount('total'),
      government: amount('government'),
      fiscalAccount: amount('fiscalAccount'),
      own: amount('own'),
      basic: amount('basic'),
      project: amount('project'),
    },
    indicators: table.indicators.map((indicator) => ({
      level1: indicator.level1.text,
      level2: indicator.level2.text,
      name: indicator.name.text,
      target: targetText(indicator),
      explanation: indicator.explanation?.text ?? '',
    })),
  };
}

/** 指标值 in one text, sign and unit joined where they stand in columns of their own. */
function targetText({ target, targetField, signField, unitField }: Indicator): string {
  return signField || unitField ? target.raw : targetField.text;
}
