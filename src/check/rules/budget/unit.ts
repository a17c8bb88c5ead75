import { amountInYuan, formatAmount, inUnit, type MoneyUnit } from '../../../form/amount';
import { LINE_NAMES } from '../../../form/fields';
import type { Budget, BudgetLine } from '../../../form/model';
import { lineUnit, moneyUnit } from '../../budget';
import { change } from '../../change';
import { defineRule } from '../../rule';

/** The amounts that are filled in, each with its unit. */
function amountsIn(budget: Budget, stated: MoneyUnit | null) {
  return (Object.keys(budget.lines) as BudgetLine[]).flatMap((line) => {
    const found = budget.lines[line];
    if (found?.amount.kind !== 'amount') return [];
    const { field, label, amount } = found;
    return [{ line, field, label, amount, unit: lineUnit(found, stated) }];
  });
}

export default defineRule({
  id: 'budget/unit',
  severity: 'error',
  certainty: 'decidable',
  title: '金额单位混用或不明',
  description:
    '预算情况的金额应当用同一个单位，一般写在“部门预算总额（元）”里。金额或标签里写着另一个单位的报错；哪里都没有写明、校验设置里也没有指定的，无法判断，不算通过。',
  clause: { document: '河南省（郑州市）部门（单位）整体绩效目标表', item: '预算情况', year: 2023 },
  appliesTo: 'all',
  messages: {
    mixed: {
      what: '“{field}”按{unit}填写，而本表的金额单位是{common}。',
      why: '同一张表里混用元和万元，合计会相差一万倍，审核时会被退回。',
      how: '请把这一项换算成{common}。',
    },
    label: {
      what: '“部门预算总额”后写明的单位是{common}，而金额都按{unit}填写。',
      why: '标签与金额的单位不一致，看的人不知道以哪个为准，合计可能相差一万倍。',
      how: '请核实金额的单位，改正标签或金额中的一处。',
    },
  },
  *check(table, { settings }) {
    const { budget } = table;
    if (!budget) return;
    const stated = moneyUnit(budget, settings);
    const given = amountsIn(budget, stated);
    const unknown = given.filter(({ unit }) => unit === null).map(({ line }) => LINE_NAMES[line]);
    if (unknown.length > 0) {
      yield {
        undecided: `无法判断${unknown.join('、')}的金额单位：表中没有写明元还是万元。请在“部门预算总额”后注明单位，或在校验设置中指定。`,
      };
    }
    const units = new Set(given.flatMap(({ unit }) => unit ?? []));
    const common = stated ?? [...units][0] ?? null;
    const others = given.filter(({ unit }) => unit !== null && unit !== common);
    const [first] = others;
    if (!first?.unit || common === null) return;
    if (others.length === given.length && units.size === 1 && given.length > 1) {
      const { field, label } = budget.lines.total ?? first;
      yield { message: 'label', fields: [field, label], data: { unit: first.unit, common } };
      return;
    }
    for (const { field, label, amount, unit } of others) {
      const yuan = amountInYuan(amount, unit);
      const suggest =
        yuan && amount.unit !== null
          ? [
              change(
                `由${field.text.trim()}换算，改为${formatAmount(yuan, common)}`,
                field,
                inUnit(yuan, common).toNumber(),
              ),
            ]
          : [];
      yield { message: 'mixed', fields: [field, label], data: { unit: unit ?? '', common }, suggest };
    }
  },
  examples: {
    valid: [
      { title: '全表按元填写' },
      {
        title: '全表按万元填写',
        set: {
          '部门预算总额·标签': '部门预算总额（万元）',
          部门预算总额: 2648,
          政府预算资金: 2598,
          单位资金: 50,
          基本支出: 948,
          项目支出: 1700,
        },
      },
    ],
    invalid: [
      { title: '一项写着万元', set: { 单位资金: '50万元' }, finds: ['单位资金'] },
      {
        title: '金额都写着万元，标签却是元',
        set: {
          部门预算总额: '2,648万元',
          政府预算资金: '2,598万元',
          财政专户管理资金: null,
          单位资金: '50万元',
          基本支出: '948万元',
          项目支出: '1,700万元',
        },
        finds: ['部门预算总额'],
      },
      {
        title: '一项的标签写着万元',
        set: { '单位资金·标签': '（3）单位资金（万元）', 单位资金: 50 },
        finds: ['单位资金'],
      },
    ],
  },
});
