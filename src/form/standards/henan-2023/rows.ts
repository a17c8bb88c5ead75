import type { Section, StandardRow } from '../../standard';

/**
 * The rows of 部门(单位)整体绩效目标表 as published by 郑州经济技术开发区管理委员会九龙办事处 in 2023, texts exactly as printed
 * (both widths, `*100%` beside `×100%`, three explanations cut off). 一级指标 and 二级指标 of rows 1–20 follow the meaning
 * of the rows, since the published text prints their labels beside whichever row they were centred on.
 */

const GOALS = { level1: '投入管理指标', level2: '工作目标管理' };
const FINANCE = { level1: '投入管理指标', level2: '预算和财务管理' };
const PERFORMANCE = { level1: '投入管理指标', level2: '绩效管理' };
const KEY_TASKS = { level1: '产出指标', level2: '重点工作任务完成' };
const DUTIES = { level1: '产出指标', level2: '履职目标实现' };
const EFFECTS = { level1: '效益指标', level2: '履职效益' };
const SATISFACTION = { level1: '效益指标', level2: '满意度' };

export const SECTIONS: readonly Section[] = [
  { ...GOALS, wording: 'fixed' },
  { ...FINANCE, wording: 'fixed' },
  { ...PERFORMANCE, wording: 'fixed' },
  { ...KEY_TASKS, wording: 'unit', part: 'output' },
  { ...DUTIES, wording: 'unit', part: 'output' },
  { ...EFFECTS, wording: 'unit', part: 'effect' },
  { ...SATISFACTION, wording: 'unit', part: 'satisfaction' },
];

const WORD = { kind: 'qualitative', direction: 'none', bounds: 'none' } as const;
const COMPLETION = { kind: 'completion', direction: 'up', bounds: 'share' } as const;

/** The sentence of the form that asks the unit to name its own indicators. */
export const BOILERPLATE = '可根据部门实际情况有选择的进行设置，并将三级指标细化为相应的个性化指标';

export const ROWS: readonly StandardRow[] = [
  {
    number: 1,
    ...GOALS,
    name: '年度履职目标相关性',
    target: '相关',
    ...WORD,
    wording: 'fixed',
    explanation:
      '1.年度履职目标是否符合国家、省委省政府战略部署和发展规划,与国家、省宏观政策、行业政策一致;2.年度履职目标是否与部门职责、工作规划和重点工作相关;3.确定的预算项目是否合理,是否与工作目标密切相关;4.工作任务和项目预算安排是否合理',
  },
  {
    number: 2,
    ...GOALS,
    name: '工作任务科学性',
    target: '科学',
    ...WORD,
    wording: 'fixed',
    explanation:
      '1.工作任务是否有明确的绩效目标,绩效目标是否与部门年度履职目标一致,是否能体现工作任务的产出和效果;2.工作任务对应的预算项目是否有明确的绩效目标,绩效目标是否与部门职责目标、工作任务目标一致,且不能体现预算项目的产出和效果',
    doubts: ['“且不能体现预算项目的产出和效果”疑为“且能体现”之误，以表中原文为准。'],
  },
  {
    number: 3,
    ...GOALS,
    name: '绩效指标合理性',
    target: '合理',
    ...WORD,
    wording: 'fixed',
    explanation:
      '1.工作任务、预算项目绩效指标设置是否准确反映部门绩效完成情况;2.工作任务、预算项目绩效指标是否清晰、细化、可评价、可衡量;3.工作任务、预算项目绩效指标的评价标准是否清晰、可衡量;4.是否与部门年度的任务数或计划数相对应',
  },
  {
    number: 4,
    ...FINANCE,
    name: '预算编制完整性',
    target: '完整',
    ...WORD,
    wording: 'fixed',
    explanation: '1.部门所有收入是否全部纳入部门预算;2.部门支出预算是否统筹各类资金来源,全部纳入部门预算管理。',
  },
  {
    number: 5,
    ...FINANCE,
    name: '专项资金细化率',
    target: '≥90%',
    kind: 'rate',
    direction: 'up',
    bounds: 'share',
    wording: 'fixed',
    explanation: '专项资金细化率=(已细化到具体市县和承担单位的资金数/部门参与分配资金总数)×100%。',
  },
  {
    number: 6,
    ...FINANCE,
    name: '预算执行率',
    target: '≥90%',
    kind: 'rate',
    direction: 'up',
    bounds: 'mayExceed',
    wording: 'fixed',
    explanation:
      '预算执行率=(预算完成数/预算数)×100%。预算完成数指部门实际执行的预算数;预算数指财政部门批复的本年度部门的(调整)预算数',
  },
  {
    number: 7,
    ...FINANCE,
    name: '预算调整率',
    target: '≤20%',
    kind: 'rate',
    direction: 'down',
    bounds: 'open',
    wording: 'fixed',
    explanation:
      '预算调整率=(预算调整数-年初预算数)/年初预算数×100%。预算调整数:部门在本年度内涉及预算的追加、追减或结构调整的资金总和(因落实国家政策、发生不可抗力、上级部门或本级党委政府临时交办而产生的调整除外)',
    doubts: [
      '公式以“预算调整数”减去年初预算数，而定义中“预算调整数”是追加、追减或结构调整的资金总和，两者不能同时成立。',
    ],
  },
  {
    number: 8,
    ...FINANCE,
    name: '结转结余率',
    target: '≤10%',
    kind: 'rate',
    direction: 'down',
    bounds: 'share',
    wording: 'fixed',
    explanation:
      '结转结余率=结转结余总额/预算数*100%。结转结余总额是指部门本年度的结转结余资金之和。预算数是指财政部门批复的本年度部门的（调整）预算数',
  },
  {
    number: 9,
    ...FINANCE,
    name: '“三公经费”控制率',
    target: '≤100%',
    kind: 'rate',
    direction: 'down',
    bounds: 'limit',
    wording: 'fixed',
    explanation: '“三公经费”控制率=本年度“三公经费”实际支出数/“三公经费”预算数*100%',
  },
  {
    number: 10,
    ...FINANCE,
    name: '政府采购执行率',
    target: '≥90%',
    kind: 'rate',
    direction: 'up',
    bounds: 'mayExceed',
    wording: 'fixed',
    explanation:
      '政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。政府采购预算：采购机关根据事业发展计划和行政任务编制的、并经过规定程序批准的年度政府采购计划',
  },
  {
    number: 11,
    ...FINANCE,
    name: '决算真实性',
    target: '真实',
    ...WORD,
    wording: 'fixed',
    explanation: '反映本部门决算工作情况。决算编制数据是否账表一致，即决算报表数据与会计账簿数据是否一致。',
  },
  {
    number: 12,
    ...FINANCE,
    name: '资金使用合规性',
    target: '合规',
    ...WORD,
    wording: 'fixed',
    explanation:
      '部门（单位）是否按照相关法律法规以及资金管理办法规定的用途使用预算资金，用以反映和考核部门（单位）预算资金的规范运行情况。1. 是否符合国家财经法规和财务管理制度规定以及有关专项资金管理办法的规定；2. 资金的拨付是否有完整的审批程序和手续；3. 项目的重大开支是否经过评估论证；4. 是否符合部门预算批复的用途；5. 是否存在截留支出情况；6. 是否存在挤占支出情况；7. 是否存在挪用支出情况；8. 是否存在虚',
    completion:
      '部门（单位）是否按照相关法律法规以及资金管理办法规定的用途使用预算资金，用以反映和考核部门（单位）预算资金的规范运行情况。1. 是否符合国家财经法规和财务管理制度规定以及有关专项资金管理办法的规定；2. 资金的拨付是否有完整的审批程序和手续；3. 项目的重大开支是否经过评估论证；4. 是否符合部门预算批复的用途；5. 是否存在截留支出情况；6. 是否存在挤占支出情况；7. 是否存在挪用支出情况；8. 是否存在虚列支出情况',
  },
  {
    number: 13,
    ...FINANCE,
    name: '管理制度健全性',
    target: '健全',
    ...WORD,
    wording: 'fixed',
    explanation:
      '部门（单位）为加强预算管理，规范财务行为而制定的管理制度是否健全完整，用以反映和考核部门（单位）预算管理制度为完成主要职责或促成事业发展的保障情况。1. 是否已制定或具有预算资金管理办法、内部管理制度、会计核算制度、会计岗位制度等管理制度；2. 相关管理制度是否得到有效执行',
  },
  {
    number: 14,
    ...FINANCE,
    name: '预决算信息公开性',
    target: '公开',
    ...WORD,
    wording: 'fixed',
    explanation:
      '部门（单位）是否按照政府信息公开有关规定公开部门预算、执行、决算、监督、绩效等相关预决算信息，用以反映和考核部门（单位）预决算管理的公开透明情况。1. 是否按规定内容公开预决算信息；2. 是否按规定时',
    completion:
      '部门（单位）是否按照政府信息公开有关规定公开部门预算、执行、决算、监督、绩效等相关预决算信息，用以反映和考核部门（单位）预决算管理的公开透明情况。1. 是否按规定内容公开预决算信息；2. 是否按规定时限公开预决算信息',
  },
  {
    number: 15,
    ...FINANCE,
    name: '资产管理规范性',
    target: '规范',
    ...WORD,
    wording: 'fixed',
    explanation:
      '部门（单位）的资产配置、使用是否合规，处置是否规范，收入是否及时足额上缴，用以反映和考核部门（单位）资产管理的规范程度。1. 资产是否及时规范入账，资产报表数据与会计账簿数据是否相符，资产实物与财务账、资产账是否相符；2. 新增资产是否符合规定程序和规定标准，新增资产是否考虑闲置存量资产；3. 资产对外有偿使用（出租出借等）、对外投资、担保、资产处置等事项是否按规定报批；4. 资产收益是否及时足额',
    completion:
      '部门（单位）的资产配置、使用是否合规，处置是否规范，收入是否及时足额上缴，用以反映和考核部门（单位）资产管理的规范程度。1. 资产是否及时规范入账，资产报表数据与会计账簿数据是否相符，资产实物与财务账、资产账是否相符；2. 新增资产是否符合规定程序和规定标准，新增资产是否考虑闲置存量资产；3. 资产对外有偿使用（出租出借等）、对外投资、担保、资产处置等事项是否按规定报批；4. 资产收益是否及时足额上缴',
  },
  {
    number: 16,
    ...PERFORMANCE,
    name: '绩效目标编制完成率',
    target: '100%',
    kind: 'rate',
    direction: 'up',
    bounds: 'share',
    wording: 'fixed',
    explanation:
      '部门（单位）按要求编制绩效目标的项目数量占应编制绩效目标项目总数的比重。部门目标编制完成率=已完成绩效目标编制项目数量/部门应编制绩效目标项目总数*100%',
    doubts: ['公式中的名称为“部门目标编制完成率”，与指标名称“绩效目标编制完成率”不一致。'],
  },
  {
    number: 17,
    ...PERFORMANCE,
    name: '绩效监控完成率',
    target: '100%',
    kind: 'rate',
    direction: 'up',
    bounds: 'share',
    wording: 'fixed',
    explanation:
      '部门（单位）按要求实施绩效监控的项目数量占应实施绩效监控项目总数的比重。部门绩效监控完成率=已完成绩效监控项目数量/部门项目总数*100%',
    doubts: ['说明以“应实施绩效监控项目总数”为分母，公式以“部门项目总数”为分母，两者不一致。'],
  },
  {
    number: 18,
    ...PERFORMANCE,
    name: '绩效自评完成率',
    target: '100%',
    kind: 'rate',
    direction: 'up',
    bounds: 'share',
    wording: 'fixed',
    explanation:
      '部门（单位）按要求实施绩效自评的项目数量占应实施绩效自评项目总数的比重。部门绩效自评完成率=已完成评价项目数量/部门项目总数*100%',
    doubts: [
      '说明以“应实施绩效自评项目总数”为分母，公式以“部门项目总数”为分母，两者不一致。',
      '说明的分子为实施绩效自评的项目数量，公式的分子为“已完成评价项目数量”，两者不一致。',
    ],
  },
  {
    number: 19,
    ...PERFORMANCE,
    name: '部门绩效评价完成率',
    target: '100%',
    kind: 'rate',
    direction: 'up',
    bounds: 'share',
    wording: 'fixed',
    explanation: '部门重点绩效评价项目评价完成情况。部门绩效评价完成率=已完成评价项目数量/部门重点绩效评价项目数*100%',
  },
  {
    number: 20,
    ...PERFORMANCE,
    name: '评价结果应用率',
    target: '100%',
    kind: 'rate',
    direction: 'up',
    bounds: 'share',
    wording: 'fixed',
    explanation:
      '绩效监控、单位自评、部门绩效评价、财政重点绩效评价结果应用情况。评价结果应用率=评价提出的意见建议采纳数/提出的意见建议总数*100%',
  },
  {
    number: 21,
    ...KEY_TASKS,
    name: '使办事处各项工作顺利推进，保证机关正常运转',
    target: '100%',
    ...COMPLETION,
    wording: 'unit',
  },
  { number: 22, ...KEY_TASKS, name: '建设违法完成率', target: '100%', ...COMPLETION, wording: 'unit' },
  { number: 23, ...KEY_TASKS, name: '环境整治率', target: '100%', ...COMPLETION, wording: 'unit' },
  {
    number: 24,
    ...KEY_TASKS,
    name: '负责党的基层建设，社区开展精神文明创建活动完成率',
    target: '100%',
    ...COMPLETION,
    wording: 'unit',
  },
  {
    number: 25,
    ...KEY_TASKS,
    name: '做好拆迁安置工作，各项款项及时发放到位，提升群众满意度',
    target: '100%',
    ...COMPLETION,
    wording: 'unit',
  },
  { number: 26, ...DUTIES, name: '维持办事处正常运转的基本支出', target: '100%', ...COMPLETION, wording: 'unit' },
  {
    number: 27,
    ...DUTIES,
    name: '大力打击违法建筑建设情况，制止违法用地违法建筑，做好违法建设整治工作',
    target: '100%',
    ...COMPLETION,
    wording: 'unit',
  },
  {
    number: 28,
    ...DUTIES,
    name: '负责本辖区环境保护与污染防治，组织群众开展爱国卫生运动，努力做好环境保护工作',
    target: '100%',
    ...COMPLETION,
    wording: 'unit',
  },
  {
    number: 29,
    ...DUTIES,
    name: '负责党的基层建设，社区开展精神文明创建活动',
    target: '100%',
    ...COMPLETION,
    wording: 'unit',
  },
  {
    number: 30,
    ...DUTIES,
    name: '做好拆迁安置工作，各项款项及时发放到位，提升群众满意度',
    target: '100%',
    ...COMPLETION,
    wording: 'unit',
  },
  {
    number: 31,
    ...EFFECTS,
    name: '经济效益',
    target: '≥95%',
    kind: 'rate',
    direction: 'up',
    bounds: 'open',
    wording: 'generic',
    explanation:
      '反映部门履职对经济社会发展等所带来的直接或间接影响。可根据部门实际情况有选择的进行设置，并将三级指标细化为相应的个性化指标。',
  },
  {
    number: 32,
    ...EFFECTS,
    name: '社会效益',
    target: '≥90%',
    kind: 'rate',
    direction: 'up',
    bounds: 'open',
    wording: 'generic',
    explanation:
      '反映部门履职对经济社会发展等所带来的直接或间接影响。可根据部门实际情况有选择的进行设置，并将三级指标细化为相应的个性化指标。',
  },
  {
    number: 33,
    ...SATISFACTION,
    name: '社会公众满意度',
    target: '≥90%',
    kind: 'rate',
    direction: 'up',
    bounds: 'share',
    wording: 'generic',
    explanation:
      '反映社会公众或服务对象在部门履职效果、解决民众关心的热点问题等方面的满意程度。可根据部门实际情况有选择的进行设置，并将三级指标细化为相应的个性化指标。',
  },
  {
    number: 34,
    ...SATISFACTION,
    name: '服务对象满意度',
    target: '≥90%',
    kind: 'rate',
    direction: 'up',
    bounds: 'share',
    wording: 'generic',
    explanation:
      '反映社会公众或服务对象在部门履职效果、解决民众关心的热点问题等方面的满意程度。可根据部门实际情况有选择的进行设置，并将三级指标细化为相应的个性化指标。',
  },
];
