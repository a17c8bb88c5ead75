import { anchor, writtenFields } from '../../fields';
import { defineRule } from '../../rule';

/** Names of documents: the years in them are not those of the work. */
const DOCUMENTS = /《[^》]*》|[〔[(（【]\s*20\d{2}\s*[〕\])）】]/gu;
/** 2021-2025年, 2021年至2025年: a plan over several years. */
const RANGES = /20\d{2}年?\s*(?:[-—–~～－]+|至|到)\s*20\d{2}年?/gu;
/** A year to compare with, to start from or to come to. */
const REFERENCES = /(?:比|较|与|同|以|自|从|到|至|截至|截止|上年|上一年|基期|基年)[（(]?\s*20\d{2}年/gu;
/** What one year's work is about though it belongs to another: 编制2024年部门预算, 公开2022年度决算. */
const BUSINESS = /20\d{2}年度?(?:部门|单位|财政|政府|本级)*(?:预算|决算|预决算|绩效)/gu;
const YEARS = /(?<!\d)20\d{2}(?=年)/gu;

/** The full years a text speaks of as its own. */
function yearsIn(text: string): readonly number[] {
  const own = text.replace(DOCUMENTS, '').replace(RANGES, '').replace(REFERENCES, '').replace(BUSINESS, '');
  return (own.match(YEARS) ?? []).map(Number);
}

export default defineRule({
  id: 'structure/year',
  severity: 'warning',
  certainty: 'heuristic',
  title: '年度缺失或前后不一',
  description:
    '标题或年度行没有写明年度；或者目标、任务、指标里写着别的年份（只看“2022年”这样的完整年份）。文件号和书名号里的年份、“2021—2025年”这样的区间、“比2022年增长”这样的比较、“2024年部门预算”这样的业务不算。',
  clause: { document: '审核惯例', item: '年度一致' },
  appliesTo: 'all',
  messages: {
    missing: {
      what: '标题和年度行都没有写明年度。',
      why: '绩效目标按年度申报和批复，没有年度就无法归档和公开。',
      how: '请在标题下写明年度，例如“（2023年度）”。',
    },
    differs: {
      what: '“{field}”里写的是{found}年，而本表是{year}年度。',
      why: '年份与申报年度不一致，多半是沿用了往年的文字，审核时通常会被要求核实。',
      how: '请核实年份；确实说的是别的年度的，请写明它与本年度目标的关系。',
    },
  },
  *check(table) {
    const { year, title, yearField } = table;
    if (year === null) {
      const at = yearField ?? anchor(table);
      if (at) yield { message: 'missing', fields: [at], subject: '年度' };
      return;
    }
    for (const field of [...(title ? [title] : []), ...writtenFields(table, { targets: true })]) {
      const found = yearsIn(field.text).find((candidate) => candidate !== year);
      if (found !== undefined) yield { message: 'differs', fields: [field], data: { found, year } };
    }
  },
  examples: {
    valid: [
      {
        title: '文件号、规划期和比较的年份',
        set: {
          '任务2·主要内容': '按照财预〔2013〕53号和2021—2025年规划，新建高标准农田，面积比2022年增加。',
        },
      },
      { title: '别的年度的预算和决算', set: { '任务2·主要内容': '编制2024年部门预算，公开2022年度部门决算。' } },
      { title: '本年度的日期', set: { '任务2·主要内容': '2023年10月底前完成主体工程。' } },
    ],
    invalid: [
      { title: '没有年度', set: { 年度: null }, finds: ['年度'] },
      {
        title: '沿用了上一年的日期',
        set: { '任务2·主要内容': '2022年10月底前完成主体工程。' },
        finds: ['任务2·主要内容'],
      },
      {
        title: '目标里的年份',
        set: { 年度履职目标: '目标1：完成2021年重点工作，保障机关正常运转。' },
        finds: ['年度履职目标'],
      },
    ],
  },
});
