import type { Field, Goal, Table } from '../../../form/model';
import { sameCell } from '../../../sheet/address';
import { writtenFields } from '../../fields';
import { defineRule } from '../../rule';

/** Signs that stand for something still to be written, wherever they are. */
const SIGNS: readonly RegExp[] = [
  /[*＊]{2,}/u,
  /(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])/u,
  /[Ｘｘ×✕]{2,}/u,
  /[_＿]{2,}/u,
  /【\s*】/u,
];

/**
 * One `*` is a multiplication in a formula (`预算数*100%`, `单价*数量`) and marks a required item or a point at the front of
 * a line; anywhere else it is left to be filled (`改造*户`).
 */
const LONE_STAR = /(?<![数量额价率比例准积金费值分）)\d]\s*)[*＊](?!\s*\d)/u;
const FORMULA = /[=＝÷/／×]/u;

function placeholderIn(field: Field, isTarget: boolean): string | null {
  const text = field.text.trim();
  const sign = SIGNS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
  if (sign !== undefined) return sign;
  if (isTarget || text.length === 1) return /[*＊]/u.test(text) ? '*' : null;
  const unmarked = text.replace(/^[*＊]/gmu, '');
  return LONE_STAR.test(unmarked) && !FORMULA.test(unmarked) ? '*' : null;
}

/** Goals that are only a label, by their cell: several may share one. */
function emptyGoals({ goals, goalsField }: Table): ReadonlyMap<Field, readonly Goal[]> {
  const cells = new Map<Field, Goal[]>();
  for (const goal of goals) {
    if (goal.text !== '' || goal.field.text.trim() === '') continue;
    const field = goalsField && sameCell(goal.field.at, goalsField.at) ? goalsField : goal.field;
    cells.set(field, [...(cells.get(field) ?? []), goal]);
  }
  return cells;
}

function targetsOf(table: Table): ReadonlySet<Field> {
  return new Set(table.indicators.map(({ targetField }) => targetField));
}

export default defineRule({
  id: 'structure/placeholder',
  severity: 'error',
  certainty: 'decidable',
  title: '占位符未替换',
  description:
    '留着“*”“**”“XX”“××”“__”“【】”等待填的记号，或只有“目标n：”“任务n：”而没有内容。公式里的乘号（*100%）和标签前表示必填的“*”不算；指标值里的“*”一律算。',
  clause: { document: '审核惯例', item: '完整性' },
  appliesTo: 'all',
  messages: {
    sign: {
      what: '“{field}”里还留着占位符“{sign}”。',
      why: '占位符说明这一处还没有填完，会被退回。',
      how: '请填写实际内容，替换占位符。',
    },
    emptyGoal: {
      what: '“{label}”后面没有内容。',
      why: '只有序号没有内容的目标等于没有填写，会被退回。',
      how: '请填写“{label}”，不需要的请连同序号删去。',
    },
    emptyTask: {
      what: '“{label}”后面没有任务名称。',
      why: '只有序号没有内容的任务等于没有填写，会被退回。',
      how: '请填写“{label}”，不需要的请删去这一行。',
    },
  },
  *check(table) {
    const targets = targetsOf(table);
    const budget = Object.values(table.budget?.lines ?? {}).flatMap((line) => (line ? [line.field] : []));
    const heads = [table.title, table.yearField].filter((field) => field !== null);
    for (const field of [...new Set(heads), ...writtenFields(table, { targets: true }), ...budget]) {
      const sign = placeholderIn(field, targets.has(field));
      if (sign !== null) yield { message: 'sign', fields: [field], data: { sign } };
    }
    for (const [field, goals] of emptyGoals(table)) {
      const label = goals.map(({ number }) => `目标${number ?? ''}`).join('、');
      yield { message: 'emptyGoal', fields: [field], data: { label } };
    }
    for (const { text, number, name } of table.tasks) {
      if (text === '' && name.text.trim() !== '') {
        yield { message: 'emptyTask', fields: [name], data: { label: `任务${number ?? ''}` } };
      }
    }
  },
  examples: {
    valid: [
      {
        title: '公式里的乘号',
        set: { '新建高标准农田面积·指标值说明': '完成率=完成面积/计划面积*100%，以验收面积计算。' },
      },
      {
        title: '没有等号的乘式',
        set: { '新建高标准农田面积·指标值说明': '以地块数量*平均面积计算。' },
      },
      { title: '表示必填的星号', set: { '新建高标准农田面积·三级指标': '*新建高标准农田面积' } },
      { title: '行首的星号', set: { '任务3·主要内容': '* 改造农村户用厕所。\n* 清运农村生活垃圾。' } },
    ],
    invalid: [
      { title: '指标值里的星号', set: { '新建高标准农田面积·指标值': '≥**亩' }, finds: ['新建高标准农田面积·指标值'] },
      {
        title: '单位名称里的 XX',
        set: { '部门（单位）名称': '金河区XX局' },
        finds: ['部门（单位）名称'],
      },
      {
        title: '只有序号的目标',
        set: { 年度履职目标: '目标1：保障机关正常运转。\n目标2：' },
        finds: ['年度履职目标'],
      },
      { title: '只有序号的任务', set: { '任务4·任务名称': '任务4：' }, finds: ['任务4·任务名称'] },
      { title: '数量处的星号', set: { '任务3·主要内容': '改造农村户用厕所*户。' }, finds: ['任务3·主要内容'] },
      {
        title: '下划线',
        set: { '任务2·主要内容': '新建高标准农田____亩。' },
        finds: ['任务2·主要内容'],
      },
    ],
  },
});
