import { defineRule } from '../../rule';
import { checkTotal } from '../../total';

export default defineRule({
  id: 'budget/structure-total',
  severity: 'error',
  certainty: 'decidable',
  title: '预算总额与资金结构不一致',
  description:
    '部门预算总额与基本支出、项目支出之和比较，一律换算为元。空着的按 0 计；各项都空着时不比较。按元填写的相差超过一分算不一致；按万元填写的按显示的末位数字留出四舍五入的余地。',
  clause: { document: '河南省（郑州市）部门（单位）整体绩效目标表', item: '预算情况', year: 2023 },
  appliesTo: 'all',
  messages: {
    differs: {
      what: '部门预算总额为{total}，{parts}之和为{sum}，总额{side}了{difference}。',
      why: '部门预算总额应等于基本支出与项目支出之和，合计不符会被退回。',
      how: '请核对各项金额。{likely}',
    },
  },
  *check(table, { settings }) {
    yield* checkTotal(table, 'structure', settings);
  },
  examples: {
    valid: [{ title: '总额等于基本支出与项目支出之和' }, { title: '差额不超过一分', set: { 基本支出: 9480000.01 } }],
    invalid: [
      { title: '项目支出没有填', set: { 项目支出: null }, finds: ['部门预算总额'] },
      { title: '两项都没有填', set: { 基本支出: null, 项目支出: null }, finds: ['部门预算总额'] },
      { title: '相邻两位数字写颠倒', set: { 基本支出: 9840000 }, finds: ['部门预算总额'] },
      { title: '项目支出按万元填写', set: { 项目支出: 1700 }, finds: ['部门预算总额'] },
    ],
  },
});
