import type { Standard } from '../standard';
import { labelsWith } from './labels';

/** A department's form of Hunan: no tasks, no money, one goal for the year, no rows and no rates of the form's own. */
export const yueyang2023: Standard = {
  id: 'yueyang-2023',
  name: '湖南省岳阳市部门（单位）整体绩效目标表，2023 年',
  year: 2023,
  source: { document: '岳阳楼区价格认证鉴定中心公开的2023年度整体绩效目标表', year: 2023 },
  title: '整体绩效目标表',
  moneyUnit: null,
  blocks: { goals: true, tasks: false, budget: false },
  labels: labelsWith({
    goals: '年度总体绩效目标',
    columns: { unit: '计量单位', explanation: '指标解释' },
  }),
  // 可持续影响 and 满意度 are those of the same block elsewhere in Hunan; the published text stops at 生态效益.
  sections: [
    { level1: '产出指标', level2: '数量指标', wording: 'unit', part: 'output' },
    { level1: '产出指标', level2: '质量指标', wording: 'unit', part: 'output' },
    { level1: '产出指标', level2: '时效指标', wording: 'unit', part: 'output' },
    { level1: '产出指标', level2: '成本指标', wording: 'unit', part: 'output' },
    { level1: '效益指标', level2: '经济效益指标', wording: 'unit', part: 'effect' },
    { level1: '效益指标', level2: '社会效益指标', wording: 'unit', part: 'effect' },
    { level1: '效益指标', level2: '生态效益指标', wording: 'unit', part: 'effect' },
    { level1: '效益指标', level2: '可持续影响指标', wording: 'unit', part: 'effect' },
    { level1: '效益指标', level2: '社会公众或服务对象满意度指标', wording: 'unit', part: 'satisfaction' },
  ],
  rows: [],
  rates: [],
  boilerplate: [],
};
