import { fold } from '../../../form/text';
import { defineRule, type Context } from '../../rule';
import { rewrite, targetRows, type TargetRow } from '../../target-row';

/** Labels of the blocks whose rows a unit may leave unused. */
const EFFECT = /效益|满意|影响/u;

export default defineRule({
  id: 'target/empty',
  severity: 'error',
  certainty: 'decidable',
  title: '指标值未填写',
  description:
    '有三级指标而没有指标值。效益和满意度指标整行没有使用（没有名称，或只有表格自带的笼统名称和提示语）时只作提示；产出指标中整行空着的备用行不报告。',
  clause: { document: '审核惯例', item: '完整性' },
  appliesTo: 'all',
  messages: {
    missing: {
      what: '“{name}”没有填写指标值。',
      why: '没有指标值的指标无法监控和评价，审核时会被退回（审核惯例：完整性）。',
      how: '请填写指标值；确实不适用的，请填“不适用”，并在指标值说明中写明原因。',
    },
    unused: {
      what: '“{name}”这一行没有使用。',
      why: '效益和满意度指标可以选择设置，但留着空行容易被看作漏填（审核惯例）。',
      how: '用不到请删去这一行；用得到请写成本单位的个性化指标，并填写指标值。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { target, targetField, level2 } = row.indicator;
      if (target.kind !== 'unreadable' || target.reason !== 'empty') continue;
      if (isUnusedEffect(row, context)) {
        const name = row.name || level2.text.trim();
        yield { message: 'unused', severity: 'hint', fields: [targetField], data: { name } };
      } else if (row.name) {
        yield { message: 'missing', fields: [targetField], data: { name: row.name }, suggest: standardTarget(row) };
      }
    }
  },
  examples: {
    valid: [
      { title: '每个指标都有指标值' },
      { title: '不适用的指标写明了不适用', set: { '专项资金细化率·指标值': '不适用' } },
      {
        title: '产出指标中的空白备用行',
        add: [{ level2: '履职目标实现', name: '', target: '', explanation: '' }],
      },
    ],
    invalid: [
      {
        title: '标准行没有指标值',
        set: { '预算执行率·指标值': null },
        finds: ['预算执行率·指标值'],
      },
      {
        title: '只有空格也是没有填写',
        set: { '新建高标准农田面积·指标值': '  ' },
        finds: ['新建高标准农田面积·指标值'],
      },
      {
        title: '没有使用的效益指标只作提示',
        add: [
          {
            level2: '履职效益',
            name: '经济效益',
            target: '',
            explanation: '',
          },
        ],
        finds: ['经济效益·指标值'],
      },
      {
        title: '细化了名称却没有指标值的效益指标',
        set: { '农村卫生厕所普及率·指标值': null },
        finds: ['农村卫生厕所普及率·指标值'],
      },
    ],
  },
});

/** An effect or satisfaction row that carries nothing of the unit's own. */
function isUnusedEffect({ indicator, standard, name }: TargetRow, context: Context): boolean {
  const { level1, level2, explanation } = indicator;
  if (!EFFECT.test(level1.text + level2.text)) return false;
  if (name !== '' && standard?.wording !== 'generic') return false;
  const text = fold(explanation?.text ?? '');
  return text === '' || (context.standard?.boilerplate ?? []).some((sentence) => text.includes(fold(sentence)));
}

function standardTarget(row: TargetRow): ReturnType<typeof rewrite>[] {
  const { standard } = row;
  return standard?.wording === 'fixed' ? [rewrite(row, standard.target, '填入标准表的指标值')] : [];
}
