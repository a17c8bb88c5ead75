import { parseTarget, type QualitativeTarget } from '../../../form/target';
import { foldLabel } from '../../../form/text';
import { defineRule } from '../../rule';
import { isRate, targetRows, useStandard } from '../../target-row';

/** Words of degree: how much is left to whoever reads them. */
const DEGREE =
  /(?:明显|显著|突出|较好|很好|更好|较高|很高|较大|很大|较强|较快|较多|一般)$|^(?:较|比较|基本|相对|进一步|逐步|不断|有所|明显|显著|大幅|大力|努力|切实|稳步)./u;

/** What must not happen, or a grade to be reached: either can be told at the year's end. */
const DECIDABLE = /^(?:未|无|不|零).*(?:发生|出现|超|事故|投诉|案件|违规|违纪|事件|拖欠)|^.{1,4}(?:及以上|以上)$/u;

/** A grade of quality, understood where the name asks for a quality: 空气质量 → 优良. */
const GRADE = /^(?:优|优秀|优良|良好|良|好)$/u;
const ASKS_FOR_GRADE = /(?:性|情况|状况|质量|环境|秩序|程度|水平|度)$/u;

export default defineRule({
  id: 'target/vague',
  severity: 'warning',
  certainty: 'heuristic',
  title: '指标值笼统，无法衡量',
  description:
    '用程度词（效果明显、显著提升、较好）或整句要求（严格执行相关制度规定）作指标值，或比率指标没有填百分数。标准表自带的定性词，以及“及时”“提升”“优良”这类与指标名称相配的词不报告；写明了数字、时间，或者写明不得发生什么的句子不报告。',
  clause: { document: '川财绩〔2025〕8号', item: '绩效目标应指向明确、细化量化、合理可行、相互匹配', year: 2025 },
  appliesTo: 'all',
  messages: {
    degree: {
      what: '“{name}”的指标值“{text}”只说程度，没有标准。',
      why: '年底无法判断是否达到；绩效目标应当细化量化（川财绩〔2025〕8号也这样要求）。',
      how: '请改为可以衡量的数值（例如“≥90%”）；确需定性的，请填与名称对应的词，并在指标值说明中写明评判标准。',
    },
    clause: {
      what: '“{name}”的指标值“{text}”是一句要求，不是指标值。',
      why: '只有要求、没有数量或标准，年底无法判断是否达到；绩效目标应当细化量化（川财绩〔2025〕8号也这样要求）。',
      how: '请改为可以衡量的数值或一个词，把要求写进指标值说明。',
    },
    rate: {
      what: '“{name}”是比率，指标值“{text}”不是百分数。',
      why: '比率要与计算结果比较，文字无法比较（审核惯例）。',
      how: '请填写百分数，例如“≥90%”。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { target, targetField } = row.indicator;
      if (target.kind !== 'qualitative') continue;
      const message = isRate(row) ? 'rate' : vagueness(target, row.name);
      if (!message) continue;
      const data = { name: row.name, text: target.raw.trim() };
      yield { message, fields: [targetField], data, suggest: useStandard(row) };
    }
  },
  examples: {
    valid: [
      { title: '标准表自带的定性词' },
      {
        title: '与名称相配的词',
        set: { '农产品质量安全抽检批次·指标值': '应检尽检' },
        add: [
          { level2: '履职目标实现', name: '工资发放及时性', target: '及时', explanation: '以每月 10 日前发放为及时。' },
          {
            level2: '履职效益',
            name: '农村人居环境质量',
            target: '优良',
            explanation: '以上级人居环境评估等次为准。',
          },
        ],
      },
      { title: '写明了不得发生什么', set: { '人居环境示范村创建数量·指标值': '未发生重大安全事故' } },
      { title: '写明了时间', set: { '人居环境示范村创建数量·指标值': '在2023年12月底前全部完成创建' } },
    ],
    invalid: [
      {
        title: '程度词',
        set: { '人居环境示范村创建数量·指标值': '效果明显' },
        finds: ['人居环境示范村创建数量·指标值'],
      },
      { title: '整句要求', set: { '资金使用合规性·指标值': '严格执行相关制度规定' }, finds: ['资金使用合规性·指标值'] },
      { title: '比率填了文字', set: { '预算执行率·指标值': '良好' }, finds: ['预算执行率·指标值'] },
      {
        title: '只说周期',
        set: { '人居环境示范村创建数量·指标值': '按月安排' },
        finds: ['人居环境示范村创建数量·指标值'],
      },
    ],
  },
});

/** Several words (真实、完整) count one by one; a clause with a number in it says something that can be measured. */
function vagueness({ form, canonical }: QualitativeTarget, name: string): 'degree' | 'clause' | null {
  if (form === 'period') return null;
  if (form === 'word') return isDegree(canonical, name) ? 'degree' : null;
  const parts = canonical.split(/[、，,]/u);
  if (parts.every(isWord)) return parts.some((part) => isDegree(part, name)) ? 'degree' : null;
  return /\d/u.test(canonical) || DECIDABLE.test(canonical) ? null : 'clause';
}

function isWord(text: string): boolean {
  const target = parseTarget(text);
  return target.kind === 'qualitative' && target.form === 'word';
}

function isDegree(word: string, name: string): boolean {
  return GRADE.test(word) ? !ASKS_FOR_GRADE.test(foldLabel(name)) : DEGREE.test(word);
}
