import { NATURAL_SIGN, type Direction } from '../../../form/standard';
import { formatTarget, type Operator } from '../../../form/target';
import { defineRule } from '../../rule';
import { consequenceOf, rewrite, targetRows, traitsOf } from '../../target-row';

/** Which way a sign points; `=` and a bare value point nowhere. */
const POINTS: Readonly<Record<Operator, Direction>> = { '≥': 'up', '>': 'up', '=': 'none', '<': 'down', '≤': 'down' };

export default defineRule({
  id: 'target/direction',
  severity: 'error',
  certainty: 'decidable',
  title: '符号与指标方向相反',
  description:
    '越高越好的指标用了“≤”“<”，或越低越好的指标用了“≥”“>”。标准行按标准表的方向判断；单位自拟的指标只看名称说得明白的（……完成率、……满意度、……投诉率）。没有符号或用“=”的不报告。',
  clause: {
    document: '河南省（郑州市）部门（单位）整体绩效目标表',
    item: '投入管理指标·指标值及计算公式',
    year: 2023,
  },
  appliesTo: 'all',
  messages: {
    up: {
      what: '“{name}”越高越好，指标值“{text}”却用了“{sign}”。',
      why: '按这个指标值，做得越差越算达标，审核时会被退回（审核惯例）。',
      how: '请把符号改为“≥”。',
    },
    down: {
      what: '“{name}”越低越好，指标值“{text}”却用了“{sign}”。',
      why: '按这个指标值，做得越差越算达标，审核时会被退回（审核惯例）。',
      how: '请把符号改为“≤”。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { target, targetField } = row.indicator;
      if (target.kind !== 'quantitative') continue;
      const { direction } = traitsOf(row);
      const points = POINTS[target.operator];
      if (direction === 'none' || points === 'none' || points === direction) continue;
      const to = formatTarget({ ...target, operator: NATURAL_SIGN[direction] });
      yield {
        message: direction,
        fields: [targetField],
        data: { name: row.name, text: target.raw.trim(), sign: target.operator },
        suggest: [rewrite(row, to, consequenceOf(target, to))],
      };
    }
  },
  examples: {
    valid: [
      { title: '符号与方向一致' },
      { title: '没有符号', set: { '预算执行率·指标值': '95%' } },
      { title: '等号', set: { '结转结余率·指标值': '=5%' } },
      {
        title: '名称没有说明方向的指标不判断',
        add: [
          {
            level2: '履职效益',
            name: '农产品价格变动率',
            target: '≤3%',
            explanation: '反映农产品价格的稳定。农产品价格变动率=（本年均价-上年均价）/上年均价×100%。',
          },
        ],
      },
    ],
    invalid: [
      { title: '越高越好却用“≤”', set: { '预算执行率·指标值': '≤90%' }, finds: ['预算执行率·指标值'] },
      { title: '越低越好却用“≥”', set: { '预算调整率·指标值': '≥20%' }, finds: ['预算调整率·指标值'] },
      { title: '小于号', set: { '高标准农田验收合格率·指标值': '<98%' }, finds: ['高标准农田验收合格率·指标值'] },
      {
        title: '投诉率越低越好',
        add: [
          {
            level2: '满意度',
            name: '农业经营主体投诉率',
            target: '≥2%',
            explanation: '反映服务质量。农业经营主体投诉率=有效投诉户数/服务户数×100%。',
          },
        ],
        finds: ['农业经营主体投诉率·指标值'],
      },
    ],
  },
});
