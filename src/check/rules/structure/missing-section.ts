import type { Indicator } from '../../../form/model';
import type { Section, Standard } from '../../../form/standard';
import { anchor } from '../../fields';
import { sectionFinder } from '../../rows';
import { defineRule } from '../../rule';

type Part = NonNullable<Section['part']>;

/** In reading order, with the word by which a label of any layout is known. */
const PARTS: readonly { readonly part: Part; readonly name: string; readonly word: string }[] = [
  { part: 'output', name: '产出指标', word: '产出' },
  { part: 'effect', name: '效益指标', word: '效益' },
  { part: 'satisfaction', name: '满意度指标', word: '满意度' },
];

/** 社会公众满意度 may stand under 效益指标, so the last part is looked for first. */
const BY_WORD = [...PARTS].reverse();

/** By the section of the standard, else by the words of the labels, the nearer label first. */
function partFinder(standard: Standard | null): (indicator: Indicator) => Part | undefined {
  const sectionOf = standard && sectionFinder(standard);
  return (indicator) => {
    const known = sectionOf?.(indicator);
    if (known) return known.part;
    for (const label of [indicator.level2, indicator.level1]) {
      const found = BY_WORD.find(({ word }) => label.text.includes(word));
      if (found) return found.part;
    }
    return undefined;
  };
}

export default defineRule({
  id: 'structure/missing-section',
  severity: 'error',
  certainty: 'decidable',
  title: '缺少产出、效益或满意度指标',
  description: '产出、效益、满意度三类各至少要有一个填了名称的三级指标。按二级指标和一级指标的名称归类。',
  clause: { document: '审核惯例', item: '完整性' },
  appliesTo: 'all',
  messages: {
    missing: {
      what: '表中没有{name}。',
      why: '整体绩效目标要有产出、效益和满意度三类指标，缺一类会被退回。',
      how: '请至少填写一个{name}。',
    },
  },
  *check(table, { standard }) {
    const partOf = partFinder(standard);
    const parts = table.indicators.map((indicator) => ({ indicator, part: partOf(indicator) }));
    for (const { part, name } of PARTS) {
      const rows = parts.filter((row) => row.part === part).map(({ indicator }) => indicator);
      if (rows.some((row) => row.name.text.trim() !== '')) continue;
      // Rows without a name keep the label; where there are none, the user is sent to the end of the table.
      const at = rows[0]?.level2 ?? table.indicators.at(-1)?.level1 ?? table.columns.level1 ?? anchor(table);
      if (at) yield { message: 'missing', fields: [at], subject: name, data: { name } };
    }
  },
  examples: {
    valid: [{ title: '三类指标都有' }, { title: '满意度只有一个指标', remove: ['农业经营主体满意度'] }],
    invalid: [
      {
        title: '没有满意度指标',
        remove: ['农村居民满意度', '农业经营主体满意度'],
        finds: ['满意度指标'],
      },
      {
        title: '没有效益指标',
        remove: ['高标准农田亩均粮食增产量', '农村卫生厕所普及率'],
        finds: ['效益指标'],
      },
    ],
  },
});
