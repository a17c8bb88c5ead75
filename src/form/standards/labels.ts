import type { ColumnRole } from '../model';
import type { Labels } from '../standard';

/**
 * What the labels of such forms read across the country, widths and a leading `*` apart (they are compared after
 * `foldLabel`). A title is recognised by holding one of the `title` texts; every other label by being one of its texts.
 */
const KNOWN: Labels = {
  title: [
    '整体绩效目标表',
    '整体支出绩效目标表',
    '整体绩效目标申报表',
    '整体支出绩效目标申报表',
    '整体绩效目标批复表',
    '整体支出绩效目标批复表',
    '整体预算绩效目标表',
  ],
  unit: [
    '部门（单位）名称',
    '部门名称',
    '单位名称',
    '部门单位名称',
    '部门/单位名称',
    '预算部门名称',
    '预算单位名称',
    '预算部门',
    '预算单位',
    '预算部门（单位）',
    '填报部门',
    '填报单位',
    '填报部门（单位）',
    '填报单位（盖章）',
    '单位（部门）名称',
  ],
  goals: [
    '年度履职目标',
    '年度总体绩效目标',
    '年度总体目标',
    '年度绩效目标',
    '年度目标',
    '整体绩效目标',
    '年度整体绩效目标',
    '总体绩效目标',
    '部门（单位）年度履职目标',
    '部门（单位）年度绩效目标',
    '部门整体绩效目标',
  ],
  tasks: ['年度主要任务', '年度工作任务', '年度重点任务', '年度重点工作任务', '年度主要工作任务', '主要任务'],
  taskName: ['任务名称', '主要任务名称', '工作任务名称', '任务'],
  taskContent: ['主要内容', '任务内容', '工作内容', '主要工作内容', '任务主要内容'],
  budget: ['预算情况', '部门预算情况', '年度预算情况', '预算安排情况', '资金情况'],
  lines: {
    total: [
      '部门预算总额（元）',
      '部门预算总额',
      '部门预算总额（万元）',
      '部门（单位）预算总额',
      '部门（单位）预算总额（元）',
      '部门（单位）预算总额（万元）',
      '单位预算总额',
      '单位预算总额（元）',
      '单位预算总额（万元）',
      '预算总额',
      '预算总额（元）',
      '预算总额（万元）',
      '年度预算总额',
      '年度预算总额（元）',
      '年度预算总额（万元）',
    ],
    government: numbered('政府预算资金', '资金来源', 1),
    fiscalAccount: numbered('财政专户管理资金', '资金来源', 2),
    own: numbered('单位资金', '资金来源', 3),
    basic: numbered('基本支出', '资金结构', 1),
    project: numbered('项目支出', '资金结构', 2),
  },
  columns: {
    level1: ['一级指标', '一级绩效指标', '一级'],
    level2: ['二级指标', '二级绩效指标', '二级'],
    level3: ['三级指标', '三级绩效指标', '三级', '指标名称', '三级指标名称'],
    sign: ['指标性质', '符号', '指标符号', '运算符号', '计算符号', '比较符号', '指标方向'],
    target: [
      '指标值',
      '年度指标值',
      '指标值及单位',
      '指标值（含单位）',
      '指标值（包含数字及文字描述）',
      '目标值',
      '年度目标值',
      '绩效指标值',
      '预期指标值',
      '全年指标值',
      '计划指标值',
      '本年指标值',
      '当年指标值',
      '预期值',
    ],
    unit: ['计量单位', '度量单位', '指标单位', '指标值单位', '单位'],
    explanation: [
      '指标值说明',
      '指标说明',
      '指标解释',
      '指标值解释',
      '指标内容',
      '指标释义',
      '指标解释及计算公式',
      '说明',
    ],
  },
};

/** `1、资金来源：（1）政府预算资金` and what is left of it where a form prints less. */
function numbered(name: string, group: '资金来源' | '资金结构', place: number): readonly string[] {
  const groupNumber = group === '资金来源' ? 1 : 2;
  const own = [`（${place}）${name}`, name, `${place}.${name}`, `${place}、${name}`, `其中：${name}`];
  const first = [
    `${groupNumber}、${group}：（1）${name}`,
    `${groupNumber}.${group}：（1）${name}`,
    `${group}：（1）${name}`,
    `${group}：${name}`,
  ];
  return place === 1 ? [...first, ...own] : own;
}

type BlockLabel = Exclude<keyof Labels, 'lines' | 'columns'>;

/** What one form prints, where that is not the first known text. */
interface Printed extends Partial<Readonly<Record<BlockLabel, string>>> {
  readonly columns?: Partial<Readonly<Record<ColumnRole, string>>>;
}

/** The known labels with those that a form prints in front: the first text of each is what the form itself reads. */
export function labelsWith({ columns = {}, ...blocks }: Printed): Labels {
  return {
    ...KNOWN,
    ...inFront<BlockLabel>(KNOWN, blocks),
    columns: { ...KNOWN.columns, ...inFront(KNOWN.columns, columns) },
  };
}

function inFront<Key extends string>(
  known: Readonly<Record<Key, readonly string[]>>,
  printed: Partial<Readonly<Record<Key, string>>>,
): Partial<Record<Key, readonly string[]>> {
  const lists: Partial<Record<Key, readonly string[]>> = {};
  for (const key of Object.keys(printed) as Key[]) {
    const text = printed[key];
    if (text !== undefined) lists[key] = [text, ...known[key].filter((label) => label !== text)];
  }
  return lists;
}
