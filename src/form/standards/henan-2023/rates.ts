import type { RateDefinition, RateInput } from '../../standard';

/** Numbers that more than one rate or reading uses; definitions as the rows print them, in words of their own. */
const BUDGET: RateInput = {
  id: 'budget',
  name: '预算数',
  unit: 'money',
  definition: '财政部门批复的本年度部门的（调整）预算数',
  from: { line: 'total', as: 'start' },
};
const INITIAL_BUDGET: RateInput = {
  id: 'initial-budget',
  name: '年初预算数',
  unit: 'money',
  definition: null,
  from: { line: 'total', as: 'link' },
};
const MONITORED: RateInput = { id: 'monitored', name: '已完成绩效监控项目数量', unit: 'projects', definition: null };
const SELF_EVALUATED: RateInput = {
  id: 'self-evaluated',
  name: '已完成评价项目数量',
  unit: 'projects',
  definition: '部门（单位）按要求实施绩效自评的项目数量',
};
const PROJECTS: RateInput = { id: 'projects', name: '部门项目总数', unit: 'projects', definition: null };

/**
 * The eleven rates of the form. `printed` is its own formula, to the letter; the readings are what can be computed.
 * Where the form contradicts itself the first reading follows the definition in words.
 */
export const RATES: readonly RateDefinition[] = [
  {
    id: 'fund-detailing',
    row: 5,
    printed: '(已细化到具体市县和承担单位的资金数/部门参与分配资金总数)×100%',
    readings: [
      {
        id: 'printed',
        label: '按表中公式',
        form: 'quotient',
        numerator: {
          id: 'detailed-funds',
          name: '已细化到具体市县和承担单位的资金数',
          unit: 'money',
          definition: null,
        },
        denominator: { id: 'distributed-funds', name: '部门参与分配资金总数', unit: 'money', definition: null },
        formula: '已细化到具体市县和承担单位的资金数÷部门参与分配资金总数×100%',
      },
    ],
  },
  {
    id: 'budget-execution',
    row: 6,
    printed: '(预算完成数/预算数)×100%',
    readings: [
      {
        id: 'printed',
        label: '按表中公式',
        form: 'quotient',
        numerator: { id: 'executed', name: '预算完成数', unit: 'money', definition: '部门实际执行的预算数' },
        denominator: BUDGET,
        formula: '预算完成数÷预算数×100%',
      },
    ],
  },
  {
    id: 'budget-adjustment',
    row: 7,
    printed: '(预算调整数-年初预算数)/年初预算数×100%',
    // The sum comes first because its mistake shows: a budget after adjustment taken for it gives over 100%, while a sum
    // put into the other formula gives a negative rate that passes ≤20% unseen.
    readings: [
      {
        id: 'adjustments',
        label: '调整数（追加、追减、结构调整的资金总和）',
        form: 'quotient',
        numerator: {
          id: 'adjustments',
          name: '预算调整数',
          unit: 'money',
          definition:
            '部门在本年度内涉及预算的追加、追减或结构调整的资金总和(因落实国家政策、发生不可抗力、上级部门或本级党委政府临时交办而产生的调整除外)',
        },
        denominator: INITIAL_BUDGET,
        formula: '预算调整数÷年初预算数×100%',
      },
      {
        id: 'adjusted-budget',
        label: '调整后预算数',
        form: 'change',
        numerator: { id: 'adjusted-budget', name: '调整后预算数', unit: 'money', definition: null },
        denominator: INITIAL_BUDGET,
        formula: '（调整后预算数－年初预算数）÷年初预算数×100%',
      },
    ],
    doubt:
      '表中的公式以“预算调整数”减去年初预算数，而定义中“预算调整数”是追加、追减或结构调整的资金总和，两者不能同时成立；请选择手中的金额是调整数还是调整后预算数。',
  },
  {
    id: 'carry-over',
    row: 8,
    printed: '结转结余总额/预算数*100%',
    readings: [
      {
        id: 'printed',
        label: '按表中公式',
        form: 'quotient',
        numerator: {
          id: 'carried-over',
          name: '结转结余总额',
          unit: 'money',
          definition: '部门本年度的结转结余资金之和',
        },
        denominator: BUDGET,
        formula: '结转结余总额÷预算数×100%',
      },
    ],
  },
  {
    id: 'three-public',
    row: 9,
    printed: '本年度“三公经费”实际支出数/“三公经费”预算数*100%',
    readings: [
      {
        id: 'printed',
        label: '按表中公式',
        form: 'quotient',
        numerator: { id: 'three-public-spent', name: '本年度“三公经费”实际支出数', unit: 'money', definition: null },
        denominator: { id: 'three-public-budget', name: '“三公经费”预算数', unit: 'money', definition: null },
        formula: '本年度“三公经费”实际支出数÷“三公经费”预算数×100%',
      },
    ],
  },
  {
    id: 'procurement-execution',
    row: 10,
    printed: '（实际政府采购金额/政府采购预算数）×100%',
    readings: [
      {
        id: 'printed',
        label: '按表中公式',
        form: 'quotient',
        numerator: { id: 'purchased', name: '实际政府采购金额', unit: 'money', definition: null },
        denominator: {
          id: 'procurement-budget',
          name: '政府采购预算数',
          unit: 'money',
          definition: '采购机关根据事业发展计划和行政任务编制的、并经过规定程序批准的年度政府采购计划',
        },
        formula: '实际政府采购金额÷政府采购预算数×100%',
      },
    ],
  },
  {
    id: 'target-setting',
    row: 16,
    printed: '已完成绩效目标编制项目数量/部门应编制绩效目标项目总数*100%',
    readings: [
      {
        id: 'printed',
        label: '按表中公式',
        form: 'quotient',
        numerator: {
          id: 'targets-set',
          name: '已完成绩效目标编制项目数量',
          unit: 'projects',
          definition: '部门（单位）按要求编制绩效目标的项目数量',
        },
        denominator: { id: 'targets-due', name: '部门应编制绩效目标项目总数', unit: 'projects', definition: null },
        formula: '已完成绩效目标编制项目数量÷部门应编制绩效目标项目总数×100%',
      },
    ],
    doubt: '表中的公式把本指标写作“部门目标编制完成率”，分子、分母与说明一致，不影响测算。',
  },
  {
    id: 'monitoring',
    row: 17,
    printed: '已完成绩效监控项目数量/部门项目总数*100%',
    readings: [
      {
        id: 'due',
        label: '以应实施绩效监控项目总数为分母',
        form: 'quotient',
        numerator: MONITORED,
        denominator: { id: 'monitoring-due', name: '应实施绩效监控项目总数', unit: 'projects', definition: null },
        formula: '已完成绩效监控项目数量÷应实施绩效监控项目总数×100%',
      },
      {
        id: 'projects',
        label: '以部门项目总数为分母',
        form: 'quotient',
        numerator: MONITORED,
        denominator: PROJECTS,
        formula: '已完成绩效监控项目数量÷部门项目总数×100%',
      },
    ],
    doubt: '说明以“应实施绩效监控项目总数”为分母，表中的公式以“部门项目总数”为分母；除有项目免于监控外，两者相等。',
  },
  {
    id: 'self-evaluation',
    row: 18,
    printed: '已完成评价项目数量/部门项目总数*100%',
    readings: [
      {
        id: 'due',
        label: '以应实施绩效自评项目总数为分母',
        form: 'quotient',
        numerator: SELF_EVALUATED,
        denominator: { id: 'self-evaluation-due', name: '应实施绩效自评项目总数', unit: 'projects', definition: null },
        formula: '已完成评价项目数量÷应实施绩效自评项目总数×100%',
      },
      {
        id: 'projects',
        label: '以部门项目总数为分母',
        form: 'quotient',
        numerator: SELF_EVALUATED,
        denominator: PROJECTS,
        formula: '已完成评价项目数量÷部门项目总数×100%',
      },
    ],
    doubt:
      '说明以“应实施绩效自评项目总数”为分母，表中的公式以“部门项目总数”为分母；除有项目免于自评外，两者相等。公式中的“已完成评价项目数量”按说明理解为完成自评的项目数量。',
  },
  {
    id: 'department-evaluation',
    row: 19,
    printed: '已完成评价项目数量/部门重点绩效评价项目数*100%',
    readings: [
      {
        id: 'printed',
        label: '按表中公式',
        form: 'quotient',
        numerator: { id: 'evaluated', name: '已完成评价项目数量', unit: 'projects', definition: null },
        denominator: { id: 'evaluations-due', name: '部门重点绩效评价项目数', unit: 'projects', definition: null },
        formula: '已完成评价项目数量÷部门重点绩效评价项目数×100%',
      },
    ],
  },
  {
    id: 'result-use',
    row: 20,
    printed: '评价提出的意见建议采纳数/提出的意见建议总数*100%',
    readings: [
      {
        id: 'printed',
        label: '按表中公式',
        form: 'quotient',
        numerator: { id: 'adopted', name: '评价提出的意见建议采纳数', unit: 'opinions', definition: null },
        denominator: { id: 'proposed', name: '提出的意见建议总数', unit: 'opinions', definition: null },
        formula: '评价提出的意见建议采纳数÷提出的意见建议总数×100%',
      },
    ],
  },
];
