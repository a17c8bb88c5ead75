import { change } from '../../change';
import { writtenFields } from '../../fields';
import { defineRule } from '../../rule';

const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/g;
const ODD_SPACES = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** The same text with plain single spaces, and none at either end of a line. Line breaks stay. */
function tidy(text: string): string {
  return text
    .replace(ZERO_WIDTH, '')
    .replace(ODD_SPACES, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?(\r?\n) ?/g, '$1')
    .trim();
}

export default defineRule({
  id: 'text/spacing',
  severity: 'hint',
  certainty: 'decidable',
  title: '多余的空格',
  description:
    '填写的文字首尾有空格、中间连着两个以上空格，或含有不间断空格、全角空格、零宽字符。文字中间的单个空格和目标之间的换行不算；标题和年度行的排版空格不看。',
  clause: { document: '预算管理一体化系统填报口径', item: '首尾不留空格' },
  appliesTo: 'all',
  messages: {
    spaces: {
      what: '“{field}”里有多余的或不规范的空格。',
      why: '这类空格多是从网页或 PDF 粘贴带来的，一体化系统不接受首尾空格，查找和比对也会出错。',
      how: '请删去多余空格，可以自动改正。',
    },
  },
  *check(table) {
    for (const field of writtenFields(table, { targets: true })) {
      if (field.kept.as !== 'text') continue;
      const tidied = tidy(field.kept.value);
      if (tidied === field.kept.value || tidied === '') continue;
      yield { message: 'spaces', fields: [field], fix: change('删去多余的空格', field, tidied) };
    }
  },
  examples: {
    valid: [
      { title: '中间的单个空格', set: { '任务1·主要内容': '发放工资 支付水电费。' } },
      { title: '目标之间换行', set: { 年度履职目标: '目标1：保障机关正常运转。\n目标2：推进高标准农田建设。' } },
    ],
    invalid: [
      {
        title: '首尾空格',
        set: { '新建高标准农田面积·指标值说明': ' 以通过区级验收的面积计算。 ' },
        finds: ['新建高标准农田面积·指标值说明'],
      },
      {
        title: '全角空格和连续空格',
        set: { '任务1·主要内容': '发放工资，　支付  水电费。' },
        finds: ['任务1·主要内容'],
      },
      {
        title: '指标值后面带着不间断空格',
        set: { '预算执行率·指标值': '≥90%\u00A0' },
        finds: ['预算执行率·指标值'],
      },
    ],
  },
});
