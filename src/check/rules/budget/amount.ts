import type { BudgetField, Field } from '../../../form/model';
import { fold } from '../../../form/text';
import { change } from '../../change';
import { moneyUnit } from '../../budget';
import { defineRule, type Finding } from '../../rule';

type Message = 'notNumber' | 'errorValue' | 'percent' | 'negative' | 'dressed' | 'plain';

const UNREADABLE = { text: 'notNumber', error: 'errorValue', percent: 'percent' } as const;

export default defineRule({
  id: 'budget/amount',
  severity: 'error',
  certainty: 'decidable',
  title: '金额不是数字',
  description:
    '预算情况的六项金额应当是不小于 0 的数字。写着别的文字、负数或 Excel 错误值的报错；带“元”字、全角数字或空格的文本也报错，可以一键改成数字；只是以文本格式存着的普通数字（15,897,000.0）仅提示。与表中单位不同的金额由“budget/unit”检查。',
  clause: { document: '审核惯例', item: '预算情况' },
  appliesTo: 'all',
  messages: {
    notNumber: {
      what: '“{field}”里的“{text}”不是金额。',
      why: '读不出金额就无法核对合计，会被退回。',
      how: '请填写数字；没有这项资金的请留空或填 0。',
    },
    errorValue: {
      what: '“{field}”显示为错误值“{text}”。',
      why: '公式出错，金额和合计都无法核对，会被退回。',
      how: '请检查这个单元格的公式，或直接填写金额。',
    },
    percent: {
      what: '“{field}”里的“{text}”是百分比，不是金额。',
      why: '预算情况填写的是金额，填百分比无法核对合计。',
      how: '请填写金额。',
    },
    negative: {
      what: '“{field}”是负数“{text}”。',
      why: '预算金额不能小于 0，会被退回。',
      how: '请核实并填写不小于 0 的金额。',
    },
    dressed: {
      what: '“{field}”里的“{text}”是文字，不是数字。',
      why: '带“元”字、全角数字或空格的金额不能参与计算，也无法用公式核对。',
      how: '请只填数字，可以自动改正。',
    },
    plain: {
      what: '“{field}”里的“{text}”是以文本格式存放的数字。',
      why: '文本格式的数字不能参与求和，以后改用公式时容易出错。',
      how: '可以自动改为数字。',
    },
  },
  *check(table, { settings }) {
    const { budget } = table;
    if (!budget) return;
    const unit = moneyUnit(budget, settings);
    for (const line of Object.values(budget.lines)) {
      if (line) yield* check(line, unit);
    }
  },
  examples: {
    valid: [{ title: '六项都是数字' }, { title: '没有的资金留空', set: { 财政专户管理资金: null } }],
    invalid: [
      { title: '带“元”字', set: { 部门预算总额: '26,480,000.00元' }, finds: ['部门预算总额'] },
      { title: '全角数字', set: { 单位资金: '５０００００' }, finds: ['单位资金'] },
      { title: '以文本格式存放的数字', set: { 单位资金: '500,000.00' }, finds: ['单位资金'] },
      { title: '文字', set: { 单位资金: '约五十万' }, finds: ['单位资金'] },
      {
        title: '负数',
        set: { 单位资金: -500000, 部门预算总额: 25480000, 基本支出: 8480000 },
        finds: ['单位资金'],
      },
      { title: '百分比', set: { 单位资金: { value: 0.02, format: '0%' } }, finds: ['单位资金'] },
      { title: '公式出错', set: { 项目支出: { formula: '=C99/0', result: '#DIV/0!' } }, finds: ['项目支出'] },
    ],
  },
});

function* check({ field, amount }: BudgetField, unit: string | null): Generator<Finding<Message>> {
  const found = (message: Message): Finding<Message> => ({
    message,
    fields: [field],
    data: { text: field.text.trim() },
  });
  if (amount.kind === 'blank') return;
  if (amount.kind === 'unreadable') yield found(UNREADABLE[amount.reason]);
  else if (amount.value.lt(0)) yield found('negative');
  else if (amount.kept === 'number' || (amount.unit !== null && amount.unit !== unit)) return;
  else if (amount.kept === 'dressedText') yield { ...found('dressed'), fix: asNumber(field, amount.value.toNumber()) };
  else yield { ...found('plain'), severity: 'hint', fix: asNumber(field, amount.value.toNumber()) };
}

function asNumber(field: Field, value: number) {
  return change(`改为数字 ${value}`, field, value, { format: formatLike(fold(field.text)) });
}

/** The number format that shows an amount as it was written: `15,897,000.0` in `#,##0.0`. */
function formatLike(written: string): string {
  const decimals = /\.(\d+)/.exec(written)?.[1] ?? '';
  return `${written.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
}
