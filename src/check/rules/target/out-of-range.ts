import Big from 'big.js';
import { NATURAL_SIGN, type Bounds, type Direction } from '../../../form/standard';
import { formatTarget, type QuantitativeTarget } from '../../../form/target';
import type { Change, Severity } from '../../problem';
import { defineRule } from '../../rule';
import { consequenceOf, rewrite, targetRows, traitsOf, useStandard, type TargetRow } from '../../target-row';

const HUNDRED = new Big(100);
const ZERO = new Big(0);

/** What a value above 100% means under each bound; absent where it means nothing. */
const ABOVE: Readonly<
  Partial<Record<Bounds, { readonly message: 'above' | 'overspent' | 'unusual'; readonly severity: Severity }>>
> = {
  share: { message: 'above', severity: 'error' },
  limit: { message: 'overspent', severity: 'error' },
  mayExceed: { message: 'unusual', severity: 'warning' },
};

export default defineRule({
  id: 'target/out-of-range',
  severity: 'error',
  certainty: 'decidable',
  title: '百分数超出可能的范围',
  description:
    '占比类指标的指标值高于 100% 或低于 0。标准行以标准表的含义为准，单位自拟的指标看名称（……完成率、……合格率、……满意度）。预算执行率、政府采购执行率，以及从名称看不出上限的比率，高于 100% 只作警告；预算调整率、增长率、变动率等没有上下限，不检查；“292%”这类把“≥”误识别为“2”的写法按误识别报告。',
  clause: { document: '审核惯例', item: '指标值合理可行' },
  appliesTo: 'all',
  messages: {
    misread: {
      what: '“{name}”的指标值“{text}”高于 100%，开头的“2”很可能是“{sign}”的误识别。',
      why: '从扫描件或 PDF 复制时，“≥”常被识别成“2”。',
      how: '请核对原件，改为“{proposed}”或正确的指标值。',
    },
    above: {
      what: '“{name}”的指标值“{text}”高于 100%。',
      why: '这个比率的分子是分母的一部分，不可能高于 100%，审核时会被退回（审核惯例）。',
      how: '请改为不高于 100% 的指标值。',
    },
    overspent: {
      what: '“{name}”的指标值“{text}”高于 100%。',
      why: '高于 100% 等于允许实际支出超过预算，审核时会被退回（审核惯例）。',
      how: '请改为不高于 100% 的指标值。',
    },
    unusual: {
      what: '“{name}”的指标值“{text}”高于 100%。',
      why: '高于 100% 意味着实际数超过基数（例如执行数超过预算数），编报目标时一般不会这样设定（审核惯例）。',
      how: '请核对；没有特殊原因的，请改为不高于 100% 的指标值。',
    },
    below: {
      what: '“{name}”的指标值“{text}”低于 0。',
      why: '这个比率不可能是负数。',
      how: '请核对数值前的“-”是否多余，改为 0 至 100% 之间的指标值。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { target, targetField } = row.indicator;
      if (target.kind !== 'quantitative' || target.unit !== '%') continue;
      const { bounds, direction } = traitsOf(row);
      const above = ABOVE[bounds];
      if (!above) continue;
      const data = { name: row.name, text: target.raw.trim() };
      const top = target.max ?? target.value;
      const proposed = misreadSign(target, direction);
      if (proposed) {
        const to = formatTarget(proposed);
        const suggest = [rewrite(row, to, consequenceOf(target, to))];
        const more = { sign: proposed.operator, proposed: to };
        yield { message: 'misread', fields: [targetField], data: { ...data, ...more }, suggest };
      } else if (top.gt(HUNDRED) || (top.eq(HUNDRED) && target.operator === '>')) {
        yield { ...above, fields: [targetField], data, suggest: within(row, target) };
      } else if (target.value.lt(ZERO) || (target.value.eq(ZERO) && target.operator === '<')) {
        yield { message: 'below', fields: [targetField], data, suggest: useStandard(row) };
      }
    }
  },
  examples: {
    valid: [
      { title: '0 至 100% 之间' },
      { title: '预算调整率没有上下限，可以为负', set: { '预算调整率·指标值': '-5%' } },
      {
        title: '增长率可以高于 100%',
        add: [
          {
            level2: '履职效益',
            name: '农产品网络零售额增长率',
            target: '≥120%',
            explanation: '反映农产品网上销售的增长。农产品网络零售额增长率=（本年零售额-上年零售额）/上年零售额×100%。',
          },
        ],
      },
    ],
    invalid: [
      { title: '高于 100%', set: { '农村居民满意度·指标值': '≥101%' }, finds: ['农村居民满意度·指标值'] },
      { title: '≥ 误识别为 2', set: { '预算执行率·指标值': '292%' }, finds: ['预算执行率·指标值'] },
      { title: '预算执行率高于 100% 是警告', set: { '预算执行率·指标值': '≥190%' }, finds: ['预算执行率·指标值'] },
      {
        title: '“三公经费”不能超预算',
        set: { '“三公经费”控制率·指标值': '≤110%' },
        finds: ['“三公经费”控制率·指标值'],
      },
      { title: '负数', set: { '结转结余率·指标值': '≤-10%' }, finds: ['结转结余率·指标值'] },
    ],
  },
});

/** `292%` → ≥92%: a bare number above 100 whose first digit is a sign misread. */
function misreadSign(target: QuantitativeTarget, direction: Direction): QuantitativeTarget | null {
  if (target.signed || target.max) return null;
  const rest = /^2((?:[1-9]\d?|100)(?:\.\d+)?)$/.exec(target.value.toFixed())?.[1];
  if (rest === undefined || target.value.lte(HUNDRED)) return null;
  const operator = NATURAL_SIGN[direction === 'none' ? 'up' : direction];
  return { ...target, operator, signed: true, value: new Big(rest) };
}

/** The nearest target that can be: the form's own, or 100% with the sign as it is. */
function within(row: TargetRow, target: QuantitativeTarget): readonly Change[] {
  if (row.standard?.wording === 'fixed') return useStandard(row);
  if (target.max) return [];
  const operator = target.operator === '>' ? '≥' : target.operator;
  const to = formatTarget({ ...target, operator, value: HUNDRED });
  return [rewrite(row, to, consequenceOf(target, to))];
}
