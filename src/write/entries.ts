import type { IndicatorContent } from '../form/content';
import { foldLabel } from '../form/text';
import type { MoneyUnit } from '../form/amount';
import type { BudgetLine } from '../form/model';
import type { Standard, StandardRow } from '../form/standard';
import type { Entry } from './layout';
import { PROMPT_TITLE } from './marker';

/** A cell that says what belongs there when it is selected. */
export function told(text: string): Entry {
  return { prompt: { title: PROMPT_TITLE, text } };
}

export const UNIT_ENTRY = told('请填写部门（单位）全称。');

export const GOALS_ENTRY = told(
  '请按“目标1：……”逐条填写，每条另起一行（Alt+Enter 换行）。写明做什么、做到什么程度；每个目标在年度主要任务中应有对应的任务。',
);

export const TASK_NAME_ENTRY = told('请按“任务1：……”填写任务名称，与年度履职目标对应。行数不够时可插入行。');

export const TASK_CONTENT_ENTRY = told('请填写这项任务的主要内容：具体做什么，经费用在哪里。');

const OWN_NAME_ENTRY = told('请填写本单位的三级指标名称，不超过 100 个字，不要与其他指标重名。行数不够时可插入行。');

const GENERIC_NAME_ENTRY = told('这里印的是通用名称，请根据本单位实际情况细化为个性化指标；不需要的可整行清空。');

const OWN_TARGET_ENTRY = told('请填写符号、数值和单位，如 ≥90%、≥50个、≤20万元；定性指标填一个词，如 合规。');

const OWN_EXPLANATION_ENTRY = told('请说明这项指标考核什么；比率指标请写明计算公式，如 某某率=完成数/计划数×100%。');

const LINE_HINTS: Readonly<Record<BudgetLine, string>> = {
  total: '部门预算总额等于三项资金来源之和，也等于基本支出与项目支出之和。',
  government: '没有的留空。',
  fiscalAccount: '没有的留空。',
  own: '没有的留空。',
  basic: '没有的留空。',
  project: '年度主要任务中有项目的，请填写项目支出；没有的留空。',
};

export function amountEntry(line: BudgetLine, unit: MoneyUnit | null): Entry {
  const inUnit = unit === null ? '' : `，以${unit}为单位，不写单位`;
  return told(`请填写数字${inUnit}。${LINE_HINTS[line]}`);
}

/** How the cells of one indicator row take what is typed. */
export interface IndicatorEntries {
  readonly name?: Entry;
  readonly target?: Entry;
  readonly explanation?: Entry;
}

const OWN: IndicatorEntries = {
  name: OWN_NAME_ENTRY,
  target: OWN_TARGET_ENTRY,
  explanation: OWN_EXPLANATION_ENTRY,
};

const GENERIC: IndicatorEntries = { ...OWN, name: GENERIC_NAME_ENTRY };

/** Fixed rows take a word from a list where the standard has one; the unit's own rows say what is wanted. */
export function indicatorEntries(standard: Standard): (indicator: IndicatorContent) => IndicatorEntries {
  const key = (row: Pick<IndicatorContent, 'level1' | 'level2' | 'name'>): string =>
    [row.level1, row.level2, row.name].map(foldLabel).join('\n');
  const byKey = new Map(standard.rows.map((row) => [key(row), entriesOfRow(row)]));
  return (indicator) => byKey.get(key(indicator)) ?? OWN;
}

function entriesOfRow(row: StandardRow): IndicatorEntries {
  if (row.wording === 'unit') return OWN;
  if (row.wording === 'generic') return GENERIC;
  return row.kind === 'qualitative' ? { target: { list: [row.target], strict: false } } : {};
}
