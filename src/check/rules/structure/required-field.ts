import type { Field, Table } from '../../../form/model';
import type { Standard } from '../../../form/standard';
import { anchor } from '../../fields';
import { defineRule } from '../../rule';

/** What must not be empty: its name, its cell (null where the table has no such line) and whether something stands there. */
interface Required {
  readonly name: string;
  readonly field: Field | null;
  readonly filled: boolean;
}

/** The fields the form requires; a block that the layout lacks is none of them. */
function required(table: Table, standard: Standard | null): Required[] {
  const blocks = standard?.blocks ?? {
    goals: table.goalsField !== null,
    tasks: table.tasksField !== null,
    budget: table.budget !== null,
  };
  const total = table.budget?.lines.total ?? null;
  const fields: (Required | false)[] = [
    { name: '部门（单位）名称', field: table.unit, filled: isFilled(table.unit) },
    blocks.goals && { name: '年度履职目标', field: table.goalsField, filled: isFilled(table.goalsField) },
    blocks.tasks && {
      name: '年度主要任务',
      field: table.tasks[0]?.name ?? table.tasksField,
      filled: table.tasks.some(({ name }) => isFilled(name)),
    },
    blocks.budget && {
      name: '部门预算总额',
      field: total?.field ?? null,
      // `—` and `/` say that there is none.
      filled: total !== null && total.amount.kind !== 'blank',
    },
  ];
  return fields.filter((field) => field !== false);
}

function isFilled(field: Field | null): boolean {
  return field !== null && field.text.trim() !== '';
}

export default defineRule({
  id: 'structure/required-field',
  severity: 'error',
  certainty: 'decidable',
  title: '必填项为空',
  description:
    '部门（单位）名称、年度履职目标、至少一项年度主要任务、部门预算总额必须填写。所用标准没有的部分（例如有的地区没有预算情况）不看。',
  clause: { document: '审核惯例', item: '完整性' },
  appliesTo: 'all',
  messages: {
    empty: {
      what: '“{name}”没有填写。',
      why: '这是必填项，空着无法审核，会被退回。',
      how: '请填写“{name}”。',
    },
    absent: {
      what: '表中找不到“{name}”。',
      why: '标准格式有这一项，而且是必填项；缺少它无法审核，会被退回。',
      how: '请按标准格式补上“{name}”这一行并填写。',
    },
  },
  *check(table, { standard }) {
    for (const { name, field, filled } of required(table, standard)) {
      if (filled) continue;
      const at = field ?? anchor(table);
      if (at) yield { message: field ? 'empty' : 'absent', fields: [at], subject: name, data: { name } };
    }
  },
  examples: {
    valid: [
      { title: '必填项都已填写' },
      {
        title: '其余任务空着，但至少有一项',
        set: { '任务2·任务名称': '', '任务3·任务名称': '', '任务4·任务名称': '' },
      },
    ],
    invalid: [
      { title: '没有单位名称', set: { '部门（单位）名称': null }, finds: ['部门（单位）名称'] },
      { title: '没有履职目标', set: { 年度履职目标: ' ' }, finds: ['年度履职目标'] },
      {
        title: '没有任何任务',
        set: {
          '任务1·任务名称': null,
          '任务1·主要内容': null,
          '任务2·任务名称': null,
          '任务2·主要内容': null,
          '任务3·任务名称': null,
          '任务3·主要内容': null,
          '任务4·任务名称': null,
          '任务4·主要内容': null,
        },
        finds: ['年度主要任务'],
      },
      { title: '部门预算总额的标签被改掉', set: { '部门预算总额·标签': '合计' }, finds: ['部门预算总额'] },
      { title: '没有部门预算总额', set: { 部门预算总额: null }, finds: ['部门预算总额'] },
      { title: '部门预算总额写成横线', set: { 部门预算总额: '—' }, finds: ['部门预算总额'] },
    ],
  },
});
