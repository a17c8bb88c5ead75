import type { Indicator } from '../../../form/model';
import { foldLabel } from '../../../form/text';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'indicator/duplicate-name',
  severity: 'error',
  certainty: 'decidable',
  title: '三级指标重复',
  description:
    '同一张表里两个或更多三级指标名称相同，不论它们在哪个二级指标下。全角半角、空格和首尾符号不同视为相同；空白名称不比较。',
  clause: { document: '审核惯例', item: '指标不重复设置' },
  appliesTo: 'all',
  messages: {
    repeated: {
      what: '三级指标“{name}”出现了 {count} 次（{sections}）。',
      why: '同一指标重复设置，自评时会重复计分，也看不出各自衡量什么，审核时会被退回。',
      how: '请保留其中一个，其余的改为衡量不同方面的指标，或删去该行。',
    },
  },
  *check(table) {
    const groups = new Map<string, [Indicator, ...Indicator[]]>();
    for (const indicator of table.indicators) {
      const key = foldLabel(indicator.name.text);
      if (key === '') continue;
      const group = groups.get(key);
      if (group) group.push(indicator);
      else groups.set(key, [indicator]);
    }
    for (const [first, ...others] of groups.values()) {
      if (others.length === 0) continue;
      const sections = new Set([first, ...others].map(({ level2 }) => level2.text.trim()));
      yield {
        message: 'repeated',
        fields: [first.name, ...others.map(({ name }) => name)],
        data: { name: first.name.text.trim(), count: others.length + 1, sections: [...sections].join('、') },
      };
    }
  },
  examples: {
    valid: [{ title: '每个三级指标只出现一次' }],
    invalid: [
      {
        title: '同一指标列在两个二级指标下',
        add: [
          {
            level2: '履职目标实现',
            name: '新建高标准农田面积',
            target: '≥9000亩',
            explanation: '以移交管护主体的面积计算。',
          },
        ],
        finds: ['新建高标准农田面积·三级指标'],
      },
      {
        title: '只有空格和全角半角不同',
        set: { '人居环境示范村创建数量·三级指标': '农村户用厕所 改造数量' },
        finds: ['农村户用厕所改造数量·三级指标'],
      },
    ],
  },
});
