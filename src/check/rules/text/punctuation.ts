import { change } from '../../change';
import { writtenFields } from '../../fields';
import { defineRule } from '../../rule';

/** A mark in both widths, and where its half width is right beside the full one: in numbers, times and Latin text. */
interface Mark {
  readonly half: RegExp;
  readonly full: string;
  readonly widen: (match: string) => string;
}

const WORD = 'A-Za-z0-9';

function single(half: string, full: string): Mark {
  const escaped = half.replace('?', '\\?');
  return { half: new RegExp(`(?<![${WORD}])${escaped}|${escaped}(?![${WORD}/])`, 'g'), full, widen: () => full };
}

const MARKS: readonly Mark[] = [
  single(',', '，'),
  single(';', '；'),
  single(':', '：'),
  single('?', '？'),
  single('!', '！'),
  // Brackets go in pairs; numbering such as (1) and (a), and Latin text, keep theirs.
  {
    half: /\((?![\w\s.,+\-–%/]*\))([^()（）]*)\)/g,
    full: '（',
    widen: (match) => `（${match.slice(1, -1)}）`,
  },
];

/** The marks that stand in both widths, and the text with all of them in the full width. */
function widen(text: string): { readonly text: string; readonly marks: readonly string[] } {
  const mixed = MARKS.filter(({ half, full }) => text.includes(full) && text.search(half) >= 0);
  return {
    text: mixed.reduce((result, { half, widen: wide }) => result.replace(half, wide), text),
    marks: mixed.map(({ full }) => full),
  };
}

export default defineRule({
  id: 'text/punctuation',
  severity: 'hint',
  certainty: 'decidable',
  title: '同一标点全角半角混用',
  description:
    '同一个单元格里同一种标点既有全角又有半角，例如“，”和“,”。数字（15,897,000）、时间（8:30）、西文和编号中的半角标点不算；整格都用半角、或不同单元格宽度不同，也不算。',
  clause: { document: '审核惯例', item: '文字规范' },
  appliesTo: 'all',
  messages: {
    mixed: {
      what: '“{field}”里的“{marks}”既有全角又有半角。',
      why: '标点混用是拼接粘贴的痕迹，公开后影响表格的规范性。',
      how: '请统一为全角，可以自动改正。',
    },
  },
  *check(table) {
    for (const field of writtenFields(table, { targets: false })) {
      if (field.kept.as !== 'text') continue;
      const { text, marks } = widen(field.kept.value);
      if (marks.length === 0) continue;
      yield {
        message: 'mixed',
        fields: [field],
        data: { marks: marks.join('') },
        fix: change('统一为全角标点', field, text),
      };
    }
  },
  examples: {
    valid: [
      { title: '整格都用半角', set: { '任务1·主要内容': '发放工资,支付水电费,购置办公用品' } },
      { title: '数字和时间里的半角', set: { '任务1·主要内容': '每日8:30前，拨付15,000元，用途：水电费。' } },
    ],
    invalid: [
      {
        title: '逗号两种宽度',
        set: { '任务1·主要内容': '发放工资，支付水电费,购置办公用品。' },
        finds: ['任务1·主要内容'],
      },
      {
        title: '括号两种宽度',
        set: { '新建高标准农田面积·指标值说明': '以区级（含）以上验收(不含初验)的面积计算。' },
        finds: ['新建高标准农田面积·指标值说明'],
      },
    ],
  },
});
