import type { Deviation } from '../../../form/target';
import { defineRule } from '../../rule';
import { rewrite, targetRows } from '../../target-row';

/** What departs from the standard notation, in words. */
const DEVIATIONS: Readonly<Record<Deviation, string>> = {
  width: '用了全角或兼容字符',
  sign: '符号用了别的写法',
  words: '符号写成了文字',
  unitWord: '单位写成了文字或简称',
  brackets: '单位加了括号',
  zeros: '小数末尾有多余的 0',
  separators: '数字中有千分位分隔符',
  rangeUnit: '范围的单位重复或位置不对',
  spaces: '有多余的空格',
  stop: '末尾有句号或分号',
  sentence: '数值前后还有别的文字',
};

export default defineRule({
  id: 'target/notation',
  severity: 'hint',
  certainty: 'decidable',
  title: '指标值写法不规范',
  description:
    '看得懂、但不是“符号＋数值＋单位”的规范写法：﹦100%、>=90％、≥90.00(%)、≥100百分比、不低于90%。意思不变的可以一键改正；数值前后还有别的文字的，改写会丢掉文字，所以只作建议。仅首尾或重复的空格由空格检查处理。',
  clause: { document: '预算管理一体化系统填报口径', item: '符号在前，数值居中，单位在后' },
  appliesTo: 'all',
  messages: {
    notation: {
      what: '“{name}”的指标值“{text}”写法不规范：{deviations}。',
      why: '写法不统一，录入预算管理一体化系统时容易出错（审核惯例）。',
      how: '建议写作“{canonical}”，意思不变。',
    },
    sentence: {
      what: '“{name}”的指标值“{text}”是一句话：{deviations}。',
      why: '指标值应当只有符号、数值和单位，文字放进指标值说明（审核惯例）。',
      how: '建议写作“{canonical}”；其余文字请移到指标名称或指标值说明中。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { target, targetField } = row.indicator;
      if (target.kind === 'unreadable' || target.deviations.length === 0) continue;
      const { canonical, deviations } = target;
      if (outerSpacesOnly(target.raw, canonical)) continue;
      const loses = deviations.includes('sentence');
      const change = rewrite(row, canonical, loses ? '删去数值前后的文字' : '意思不变');
      if (change.edits.length === 0) continue;
      yield {
        message: loses ? 'sentence' : 'notation',
        fields: [targetField],
        data: {
          name: row.name,
          text: target.raw.trim(),
          canonical,
          deviations: deviations.map((deviation) => DEVIATIONS[deviation]).join('，'),
        },
        ...(loses ? { suggest: [change] } : { fix: change }),
      };
    }
  },
  examples: {
    valid: [
      { title: '规范写法', set: { '预算执行率·指标值': '≥90%', '绩效监控完成率·指标值': '=100%' } },
      { title: '范围', set: { '人居环境示范村创建数量·指标值': '10-12个' } },
    ],
    invalid: [
      { title: '小等号', set: { '绩效监控完成率·指标值': '﹦100%' }, finds: ['绩效监控完成率·指标值'] },
      { title: '两个字符的符号和全角百分号', set: { '预算执行率·指标值': '>=90％' }, finds: ['预算执行率·指标值'] },
      { title: '括号和多余的零', set: { '预算执行率·指标值': '≥90.00(%)' }, finds: ['预算执行率·指标值'] },
      { title: '单位写成文字', set: { '预算执行率·指标值': '≥100百分比' }, finds: ['预算执行率·指标值'] },
      { title: '符号写成文字', set: { '预算执行率·指标值': '不低于90%' }, finds: ['预算执行率·指标值'] },
      {
        title: '一句话',
        set: { '农村居民满意度·指标值': '农村居民满意率达95%以上。' },
        finds: ['农村居民满意度·指标值'],
      },
    ],
  },
});

/** Spaces at the ends or doubled: the rule about spaces puts those right. */
function outerSpacesOnly(raw: string, canonical: string): boolean {
  return raw.trim().replace(/\s+/gu, ' ') === canonical;
}
