import { defineRule } from '../../rule';
import { checkTotal } from '../../total';

export default defineRule({
  id: 'budget/source-total',
  severity: 'error',
  certainty: 'decidable',
  title: '预算总额与资金来源不一致',
  description:
    '部门预算总额与政府预算资金、财政专户管理资金、单位资金之和比较，一律换算为元。空着的按 0 计；各项都空着时不比较。按元填写的相差超过一分算不一致；按万元填写的按显示的末位数字留出四舍五入的余地。',
  clause: { document: '河南省（郑州市）部门（单位）整体绩效目标表', item: '预算情况', year: 2023 },
  appliesTo: 'all',
  messages: {
    differs: {
      what: '部门预算总额为{total}，{parts}之和为{sum}，总额{side}了{difference}。',
      why: '部门预算总额应等于各项资金来源之和，合计不符会被退回。',
      how: '请核对各项金额。{likely}',
    },
  },
  *check(table, { settings }) {
    yield* checkTotal(table, 'sources', settings);
  },
  examples: {
    valid: [
      { title: '总额等于三项资金来源之和' },
      { title: '没有的资金来源空着，按 0 计', set: { 财政专户管理资金: null } },
      {
        title: '总额和三项都没有填，由必填项检查',
        set: { 部门预算总额: null, 政府预算资金: null, 财政专户管理资金: null, 单位资金: null },
      },
    ],
    invalid: [
      {
        title: '三项都没有填',
        set: { 政府预算资金: null, 财政专户管理资金: null, 单位资金: null },
        finds: ['部门预算总额'],
      },
      { title: '一项资金来源少填', set: { 政府预算资金: 24980000 }, finds: ['部门预算总额'] },
      { title: '差额正好是一项空着的资金', set: { 单位资金: null }, finds: ['部门预算总额'] },
      {
        title: '总额漏了一个零',
        set: { 部门预算总额: 2648000, 基本支出: 948000, 项目支出: 1700000 },
        finds: ['部门预算总额'],
      },
      { title: '差一分以上', set: { 单位资金: 500000.02 }, finds: ['部门预算总额'] },
    ],
  },
});
