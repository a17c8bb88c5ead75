import { foldLabel } from '../../../form/text';
import { defineRule } from '../../rule';
import { rewrite, targetRows, useStandard, type TargetRow } from '../../target-row';

/** Words that each belong to one …性 name and say nothing about another: 相关性 → 相关. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  '相关 科学 合理 完整 真实 合规 合法 健全 公开 规范 及时 准确 安全 可行 公平 公正 可靠 稳定 透明 明确'.split(' '),
);

/** What turns a word round, or weakens it. */
const NOT_QUITE = /^(?:不|未|非|欠|无)/u;

export default defineRule({
  id: 'target/wrong-word',
  severity: 'hint',
  certainty: 'heuristic',
  title: '定性词与指标名称不对应',
  description:
    '标准表的定性指标，指标值是名称中“……性”前面的词（年度履职目标相关性 → 相关）；单位自拟的“……性”指标用了属于另一种“性”的词（合规性 → 及时）。其他定性词不判断。',
  clause: { document: '河南省（郑州市）部门（单位）整体绩效目标表', item: '投入管理指标·指标值', year: 2023 },
  appliesTo: 'all',
  messages: {
    standard: {
      what: '“{name}”的指标值是“{text}”，标准表为“{word}”。',
      why: '标准表的定性指标以名称中的词作指标值，用了别的词，与指标值说明对不上。',
      how: '请改为“{word}”。',
    },
    own: {
      what: '“{name}”的指标值是“{text}”，与名称不对应。',
      why: '名称考核的是“{word}”，指标值说的是另一回事（审核惯例）。',
      how: '请改为“{word}”，或修改指标名称。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { standard, name } = row;
      const { target, targetField } = row.indicator;
      const text = saidInsteadOfWord(row);
      if (text === null) continue;
      if (standard?.wording === 'fixed') {
        if (standard.kind !== 'qualitative' || says(text, standard.target)) continue;
        const data = { name, text, word: standard.target };
        yield { message: 'standard', fields: [targetField], data, suggest: useStandard(row) };
      } else if (target.kind === 'qualitative' && OWN_WORDS.has(text)) {
        const word = /(\p{Script=Han}{2})性$/u.exec(foldLabel(name))?.[1];
        if (word === undefined || foldLabel(name).includes(text)) continue;
        const suggest = [rewrite(row, word, `指标值由“${text}”改为“${word}”`)];
        yield { message: 'own', fields: [targetField], data: { name, text, word }, suggest };
      }
    }
  },
  examples: {
    valid: [
      { title: '标准表自带的定性词' },
      { title: '包含该词', set: { '决算真实性·指标值': '真实完整' } },
      {
        title: '自拟指标的词与名称相配',
        add: [
          { level2: '履职目标实现', name: '工资发放及时性', target: '及时', explanation: '以每月 10 日前发放为及时。' },
        ],
      },
    ],
    invalid: [
      { title: '用了别的词', set: { '年度履职目标相关性·指标值': '合理' }, finds: ['年度履职目标相关性·指标值'] },
      { title: '意思相反', set: { '资金使用合规性·指标值': '不合规' }, finds: ['资金使用合规性·指标值'] },
      {
        title: '自拟指标用了另一种“性”的词',
        add: [
          { level2: '履职目标实现', name: '工资发放及时性', target: '合规', explanation: '以每月 10 日前发放为及时。' },
        ],
        finds: ['工资发放及时性·指标值'],
      },
    ],
  },
});

/** What stands where a word is wanted; null where other rules speak: a blank, a percentage, a number without unit. */
function saidInsteadOfWord({ indicator: { target } }: TargetRow): string | null {
  if (target.kind === 'qualitative') return target.canonical;
  return target.kind === 'quantitative' && target.unit !== '' && target.unit !== '%' ? target.canonical : null;
}

/** Whether the text says the word, alone or with another: 真实、完整. */
function says(text: string, word: string): boolean {
  return text.includes(word) && !NOT_QUITE.test(text);
}
