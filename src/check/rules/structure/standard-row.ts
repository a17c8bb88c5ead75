import type { Field, Table } from '../../../form/model';
import type { Standard, StandardRow } from '../../../form/standard';
import { change } from '../../change';
import { anchor } from '../../fields';
import { fixedRows, sectionFinder } from '../../rows';
import { defineRule } from '../../rule';

/** Where a row that is gone belongs: the label of its 二级指标, or that of the nearest section that is there, those before it first. */
function home(row: StandardRow, table: Table, standard: Standard): Field | null {
  const sectionOf = sectionFinder(standard);
  const labels = standard.sections.map((section) => table.indicators.find((it) => sectionOf(it) === section)?.level2);
  const own = standard.sections.findIndex(({ level2 }) => level2 === row.level2);
  const nearest = [...labels.slice(0, own + 1).reverse(), ...labels.slice(own + 1)].find(Boolean);
  return nearest ?? table.columns.level2 ?? anchor(table);
}

export default defineRule({
  id: 'structure/standard-row',
  severity: 'error',
  certainty: 'decidable',
  title: '固定指标被删、被改或被挪动',
  description:
    '投入管理指标是表格固定的，可以增加行，不能删去、改名，也不能移到别的二级指标下。按名称辨认，全角半角和空格不同视为相同；名称改了但说明仍是原文，或名称相近的，按改名处理。',
  clause: { document: '绩效目标申报表填报说明（m.1wenmi.com/doc/435845.html）', item: '可以增加行，固定行不能删除' },
  appliesTo: 'all',
  messages: {
    removed: {
      what: '缺少固定指标“{name}”（{section}）。',
      why: '投入管理指标是标准格式固定的，审核和自评都按这些行进行，缺行会被退回。',
      how: '请在“{section}”下补上“{name}”一行，指标值一般为“{target}”。',
    },
    renamed: {
      what: '固定指标“{name}”被改成了{found}。',
      why: '投入管理指标是标准格式固定的，改名后系统和审核人员无法对应。',
      how: '请改回“{name}”；如确需增加自己的指标，请另起一行。',
    },
    moved: {
      what: '固定指标“{name}”放在了“{found}”下，应在“{section}”下。',
      why: '投入管理指标的层级是标准格式固定的，挪动后无法按二级指标汇总。',
      how: '请把这一行移回“{section}”。',
    },
    relabelled: {
      what: '二级指标“{found}”应为“{section}”。',
      why: '投入管理指标的层级是标准格式固定的，改名后无法按二级指标汇总。',
      how: '请改回“{section}”。',
    },
  },
  *check(table, { standard }) {
    if (!standard) return;
    const { moved, relabelled, renamed, removed } = fixedRows(table, standard);
    for (const { section, indicator } of relabelled) {
      const found = indicator.level2.text.trim();
      yield {
        message: 'relabelled',
        fields: [indicator.level2],
        data: { found, section },
        suggest: [change(`改回“${section}”（现为“${found}”）`, indicator.level2, section)],
      };
    }
    for (const { row, indicator } of moved) {
      yield {
        message: 'moved',
        fields: [indicator.name, indicator.level2],
        data: { name: row.name, found: indicator.level2.text.trim(), section: row.level2 },
      };
    }
    for (const { row, indicator } of renamed) {
      const text = indicator.name.text.trim();
      const found = text ? `“${text}”` : '空白';
      yield {
        message: 'renamed',
        fields: [indicator.name],
        data: { name: row.name, found },
        suggest: [change(`改回“${row.name}”（现为${found}）`, indicator.name, row.name)],
      };
    }
    for (const row of removed) {
      const at = home(row, table, standard);
      if (!at) continue;
      yield {
        message: 'removed',
        fields: [at],
        subject: row.name,
        data: { name: row.name, section: row.level2, target: row.target },
      };
    }
  },
  examples: {
    valid: [
      { title: '20 个固定指标都在原处' },
      {
        title: '在固定指标后面增加一行',
        add: [
          {
            level2: '绩效管理',
            name: '绩效培训人次',
            target: '≥60人次',
            explanation: '以参加绩效管理培训的签到人次计算。',
          },
        ],
      },
    ],
    invalid: [
      { title: '删去一行', remove: ['预算调整率'], finds: ['预算调整率'] },
      { title: '删去一个二级指标的第一行', remove: ['预算编制完整性'], finds: ['预算编制完整性'] },
      {
        title: '改名',
        set: { '预算执行率·三级指标': '预算完成率' },
        finds: ['预算完成率·三级指标'],
      },
      {
        title: '移到别的二级指标下',
        remove: ['决算真实性'],
        add: [
          {
            level2: '绩效管理',
            name: '决算真实性',
            target: '真实',
            explanation: '反映本部门决算工作情况。决算编制数据是否账表一致，即决算报表数据与会计账簿数据是否一致。',
          },
        ],
        finds: ['决算真实性·三级指标'],
      },
      {
        title: '二级指标的名称被改',
        set: { '预算编制完整性·二级指标': '预算财务管理' },
        finds: ['预算编制完整性·二级指标'],
      },
    ],
  },
});
