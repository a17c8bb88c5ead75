import Big from 'big.js';
import { formatTarget, type QuantitativeTarget } from '../../../form/target';
import type { Change } from '../../problem';
import { defineRule } from '../../rule';
import {
  contradictsUnitColumn,
  isRate,
  rewrite,
  targetRows,
  useStandard,
  wantsPercent,
  type TargetRow,
} from '../../target-row';

/** Names of pure numbers: 投入产出比, 价格指数. */
const PURE_NUMBER = /(?:比|比值|指数|系数|排名|名次)$/u;

export default defineRule({
  id: 'target/unit',
  severity: 'error',
  certainty: 'decidable',
  title: '指标值缺少单位或单位矛盾',
  description:
    '数值没有单位（投入产出比、指数、排名本来没有单位，不报告）；计量单位单独成列时，单位列与指标值里写的不一致；标准表的比率没有用百分数。表格软件把百分数存成小数的，另按“指标值被存成数值、日期或公式”报告。',
  clause: { document: '预算管理一体化系统填报口径', item: '除定性、其他、不适用外，单位必填' },
  appliesTo: 'all',
  messages: {
    percentMissing: {
      what: '“{name}”的指标值“{text}”没有单位。',
      why: '这个指标是比率，少了“%”，{number} 会被当作 {number} 倍或 {number} 个，无法考核。',
      how: '请补上“%”。',
    },
    missing: {
      what: '“{name}”的指标值“{text}”没有单位。',
      why: '只有数值没有单位，看不出考核的是什么，审核时会被退回（审核惯例）。',
      how: '请补上计量单位，例如“个”“次”“万元”。',
    },
    contradiction: {
      what: '“{name}”的指标值“{text}”，单位与{other}矛盾。',
      why: '单位对不上，就无法判断以哪个为准，也无法与实际值比较，审核时会被退回（审核惯例）。',
      how: '请把单位改成一致。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { target, targetField, unitField } = row.indicator;
      const data = { name: row.name, text: target.raw.trim() };
      if (unitField && contradictsUnitColumn(row)) {
        const other = `计量单位列的“${unitField.text.trim()}”`;
        const text = targetField.text.trim();
        yield { message: 'contradiction', fields: [targetField, unitField], data: { ...data, text, other } };
      } else if (target.kind !== 'quantitative') {
        continue;
      } else if (target.unit === '') {
        if (wantsPercent(row)) {
          const number = target.value.toFixed();
          const suggest = asPercent(row, target);
          yield { message: 'percentMissing', fields: [targetField], data: { ...data, number }, suggest };
        } else if (!PURE_NUMBER.test(row.name)) {
          yield { message: 'missing', fields: [targetField], data };
        }
      } else if (row.standard?.wording === 'fixed' && isRate(row) && target.unit !== '%') {
        const other = `标准表的“${row.standard.target}”`;
        yield { message: 'contradiction', fields: [targetField], data: { ...data, other }, suggest: useStandard(row) };
      }
    }
  },
  examples: {
    valid: [
      { title: '百分数和带单位的数值' },
      { title: '定性指标没有单位', set: { '人居环境示范村创建数量·指标值': '达标' } },
      {
        title: '本来没有单位的数值',
        add: [
          {
            level2: '履职效益',
            name: '高标准农田投入产出比',
            target: '≥1.2',
            explanation: '反映建设投入的效益，以项目区三年累计增收额与建设投资之比计算。',
          },
        ],
      },
      { title: '单位写成文字', set: { '预算执行率·指标值': '≥90百分比' } },
    ],
    invalid: [
      { title: '比率少了百分号', set: { '预算执行率·指标值': '90' }, finds: ['预算执行率·指标值'] },
      { title: '有符号，少了百分号', set: { '农村居民满意度·指标值': '≥90' }, finds: ['农村居民满意度·指标值'] },
      { title: '数量少了单位', set: { '新建高标准农田面积·指标值': '≥12000' }, finds: ['新建高标准农田面积·指标值'] },
      { title: '标准表的比率用了别的单位', set: { '预算执行率·指标值': '≥90万元' }, finds: ['预算执行率·指标值'] },
    ],
  },
});

/** A fraction up to 1 was probably meant as one (0.9 is 90%); both readings are offered. */
function asPercent(row: TargetRow, target: QuantitativeTarget): Change[] {
  const plain = formatTarget({ ...target, unit: '%' });
  const literal = rewrite(row, plain, '补上单位“%”');
  if (target.max || target.value.gt(1) || target.value.lte(0)) return [literal];
  const value = target.value.times(new Big(100));
  return [
    rewrite(row, formatTarget({ ...target, value, unit: '%' }), `把 ${target.value.toFixed()} 看作小数形式的百分数`),
    literal,
  ];
}
