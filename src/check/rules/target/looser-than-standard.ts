import { isLooser } from '../../../form/compare';
import { parseTarget } from '../../../form/target';
import { defineRule } from '../../rule';
import { targetRows, useStandard } from '../../target-row';

export default defineRule({
  id: 'target/looser-than-standard',
  severity: 'warning',
  certainty: 'decidable',
  title: '指标值低于标准表的要求',
  description:
    '标准行的指标值比标准表印好的宽松，例如预算执行率“≥80%”。更严格的、写法不同而意思相同的不报告；符号方向相反、超出范围的另行报告。',
  clause: { document: '河南省（郑州市）部门（单位）整体绩效目标表', item: '投入管理指标·指标值', year: 2023 },
  appliesTo: 'all',
  messages: {
    looser: {
      what: '“{name}”的指标值“{text}”比标准表的“{standard}”宽松。',
      why: '标准行的指标值是统一的要求，放宽后审核时很可能被退回（审核惯例）。',
      how: '请改回“{standard}”或更严格的指标值；确有原因的，请在指标值说明中写明。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { standard, name } = row;
      const { target, targetField } = row.indicator;
      if (standard?.wording !== 'fixed' || standard.direction === 'none') continue;
      if (target.raw === standard.target) continue;
      if (!isLooser(target, parseTarget(standard.target), standard.direction)) continue;
      yield {
        message: 'looser',
        fields: [targetField],
        data: { name, text: target.raw.trim(), standard: standard.target },
        suggest: useStandard(row),
      };
    }
  },
  examples: {
    valid: [
      { title: '与标准表一致' },
      { title: '比标准表严格', set: { '预算执行率·指标值': '≥95%', '结转结余率·指标值': '≤5%' } },
      { title: '写法不同，意思相同', set: { '绩效监控完成率·指标值': '≥100%', '预算执行率·指标值': '不低于90%' } },
      { title: '单位自拟的指标没有标准', set: { '农村卫生厕所普及率·指标值': '≥60%' } },
    ],
    invalid: [
      { title: '低于标准', set: { '预算执行率·指标值': '≥80%' }, finds: ['预算执行率·指标值'] },
      { title: '上限放宽', set: { '预算调整率·指标值': '≤120%' }, finds: ['预算调整率·指标值'] },
      { title: '不再是百分之百', set: { '绩效自评完成率·指标值': '95%' }, finds: ['绩效自评完成率·指标值'] },
    ],
  },
});
