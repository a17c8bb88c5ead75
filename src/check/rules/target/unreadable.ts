import { defineRule } from '../../rule';
import { rewrite, targetRows, useStandard } from '../../target-row';

export default defineRule({
  id: 'target/unreadable',
  severity: 'error',
  certainty: 'decidable',
  title: '指标值无法识别',
  description:
    '指标值不符合任何一种写法：符号、数值和单位（≥90%），一个词（相关），时间段（2023.07-2024.01），或不适用。空着的指标值、占位符、与单位列矛盾的另有检查。',
  clause: { document: '预算管理一体化系统填报口径', item: '指标值由符号、数值、单位组成，或为定性、不适用' },
  appliesTo: 'all',
  messages: {
    placeholder: {
      what: '“{name}”的指标值“{text}”还留着占位符。',
      why: '占位符不是指标值，审核时会被退回（审核惯例）。',
      how: '请填写具体数值，例如“≥90%”。',
    },
    error: {
      what: '“{name}”的指标值是表格软件的错误值“{text}”。',
      why: '这通常是在常规格式的单元格里输入了以“=”开头的内容，原来的文字已经丢失。',
      how: '请把单元格设为文本格式后重新填写指标值。',
    },
    noNumber: {
      what: '“{name}”的指标值“{text}”没有数值。',
      why: '有符号或单位而没有数值，无法考核。',
      how: '请补上数值，例如“≥90%”。',
    },
    twoValues: {
      what: '“{name}”的指标值“{text}”里有不止一个数值。',
      why: '一个指标只能有一个指标值，否则无法判断是否达标。',
      how: '请只保留一个数值，或拆成几个指标分别填写。',
    },
    unknown: {
      what: '“{name}”的指标值“{text}”无法识别。',
      why: '看不出符号、数值和单位，无法考核（审核惯例：指标值应当清晰、可衡量）。',
      how: '请改成规范写法，例如“≥90%”“≥50个”，定性指标填一个词，例如“相关”。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { target, targetField } = row.indicator;
      if (target.kind !== 'unreadable' || target.reason === 'empty') continue;
      const nearest = target.nearest === null ? [] : [rewrite(row, target.nearest, '这是最接近的写法，请核对')];
      yield {
        message: target.reason,
        fields: [targetField],
        data: { name: row.name, text: target.raw.trim() },
        suggest: [...nearest, ...useStandard(row)],
      };
    }
  },
  examples: {
    valid: [
      { title: '规范写法' },
      { title: '不规范但看得懂的写法', set: { '预算执行率·指标值': '不低于90%' } },
      { title: '时间段', set: { '新建高标准农田面积·指标值': '2023.07-2024.01' } },
      { title: '数值范围', set: { '人居环境示范村创建数量·指标值': '10～12个' } },
    ],
    invalid: [
      { title: '不知所云的文字', set: { '预算执行率·指标值': 'abc' }, finds: ['预算执行率·指标值'] },
      { title: '只有符号', set: { '预算执行率·指标值': '≥' }, finds: ['预算执行率·指标值'] },
      { title: '待定', set: { '农村居民满意度·指标值': '待定' }, finds: ['农村居民满意度·指标值'] },
      {
        title: '两个数值',
        set: { '人居环境示范村创建数量·指标值': '10个或12个' },
        finds: ['人居环境示范村创建数量·指标值'],
      },
      { title: '错误值', set: { '预算执行率·指标值': '#NAME?' }, finds: ['预算执行率·指标值'] },
      { title: '只有符号和单位', set: { '农村居民满意度·指标值': '≥%' }, finds: ['农村居民满意度·指标值'] },
    ],
  },
});
