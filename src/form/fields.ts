import type { BudgetLine, Field, Indicator, Table } from './model';

/** How people name the lines of 预算情况. */
export const LINE_NAMES: Readonly<Record<BudgetLine, string>> = {
  total: '部门预算总额',
  government: '政府预算资金',
  fiscalAccount: '财政专户管理资金',
  own: '单位资金',
  basic: '基本支出',
  project: '项目支出',
};

/** The parts of an indicator row that have a name of their own. */
const PARTS = [
  ['name', '三级指标'],
  ['targetField', '指标值'],
  ['signField', '符号'],
  ['unitField', '计量单位'],
  ['explanation', '指标值说明'],
  ['level2', '二级指标'],
  ['level1', '一级指标'],
] as const satisfies readonly (readonly [keyof Indicator, string])[];

/**
 * Every field of a table by its name in the form's words, free of addresses, so that a name still holds after rows have
 * moved: `预算执行率·指标值`, `部门预算总额`, `任务2·主要内容`. Where two indicators share a name, the second is `名称(2)`.
 * A label shared by several rows keeps the name it got first.
 */
export function nameFields(table: Table): ReadonlyMap<Field, string> {
  const names = new Map<Field, string>();
  const add = (field: Field | null | undefined, name: string): void => {
    if (field && !names.has(field)) names.set(field, name);
  };
  add(table.title, '标题');
  add(table.yearField, '年度');
  add(table.unit, '部门（单位）名称');
  add(table.goalsField, '年度履职目标');
  for (const [i, goal] of table.goals.entries()) add(goal.field, `目标${goal.number ?? i + 1}`);
  add(table.tasksField, '年度主要任务');
  for (const [i, task] of table.tasks.entries()) {
    add(task.name, `任务${task.number ?? i + 1}·任务名称`);
    add(task.content, `任务${task.number ?? i + 1}·主要内容`);
  }
  for (const [line, budget] of Object.entries(table.budget?.lines ?? {})) {
    add(budget?.field, LINE_NAMES[line as BudgetLine]);
    add(budget?.label, `${LINE_NAMES[line as BudgetLine]}·标签`);
  }
  for (const column of Object.values(table.columns)) add(column, `表头·${column.text.trim()}`);
  const seen = new Map<string, number>();
  for (const indicator of table.indicators) {
    const plain = indicator.name.text.trim() || `${indicator.level2.text.trim()}未命名指标`;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const name = count === 1 ? plain : `${plain}(${count})`;
    for (const [part, label] of PARTS) add(indicator[part], `${name}·${label}`);
    for (const [header, field] of Object.entries(indicator.extra)) add(field, `${name}·${header}`);
  }
  return names;
}
