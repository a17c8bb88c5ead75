import fc from 'fast-check';
import { formatTarget, parseTarget, type Target } from '../../src/form/target';

const SIGNS = [
  '',
  '≥',
  '≤',
  '=',
  '>',
  '<',
  '>=',
  '=<',
  '≧',
  '》',
  '﹦',
  '＞',
  '不低于',
  '不超过',
  '控制在',
  '达到',
  '达',
  '未达',
  '至少',
  '超过',
];
const UNITS = [
  '',
  '%',
  '％',
  '个',
  '万元',
  '万',
  '百分比',
  '(%)',
  '（个）',
  '元/人·月',
  '㎡',
  '月',
  '年',
  '日',
  '号',
  'M',
  '个项目',
  '以上',
  '%以上',
  '日内',
];
const NUMBERS = [
  '90',
  '90.0',
  '0',
  '-0',
  '-5',
  '1,000',
  '１００',
  '12',
  '2023',
  '2023.07',
  '007',
  '.5',
  '6-8',
  '6~8',
  '6%-8%',
  '8-6',
  '100.00',
];
const WORDS = [
  '',
  '。',
  ' ',
  '\u00a0',
  '满意率',
  '完成',
  '，',
  '2023年',
  '全年',
  '**',
  '#',
  '《条例》',
  '“',
  '”',
  '不',
  '较上年',
  '下降',
  'PM',
  '\u200b',
];

const pieces = fc
  .array(fc.constantFrom(...SIGNS, ...UNITS, ...NUMBERS, ...WORDS), { maxLength: 6 })
  .map((parts) => parts.join(''));
const notations = fc
  .tuple(...[SIGNS, NUMBERS, UNITS].map((parts) => fc.constantFrom(...parts)))
  .map((parts) => parts.join(''));
const texts = fc.oneof(
  { weight: 3, arbitrary: notations },
  { weight: 3, arbitrary: pieces },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** What a target says, its spelling apart. */
function meaning(target: Target): unknown {
  switch (target.kind) {
    case 'quantitative': {
      const { operator, signed, value, max, unit } = target;
      return { operator, signed, value: value.toFixed(), max: max?.toFixed(), unit };
    }
    case 'qualitative':
      return { form: target.form, text: target.canonical };
    case 'notApplicable':
    case 'unreadable':
      return target.kind;
  }
}

const RUNS = { numRuns: 3000 };

test('every text is read without an exception, and kept', () => {
  fc.assert(
    fc.property(texts, (raw) => {
      expect(parseTarget(raw).raw).toBe(raw);
    }),
    RUNS,
  );
});

test('the standard notation means the same and stays as it is', () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const target = parseTarget(raw);
      if (target.kind === 'unreadable') return;
      const again = parseTarget(formatTarget(target));
      expect(meaning(again)).toEqual(meaning(target));
      expect(formatTarget(target)).toBe(target.canonical);
      expect(formatTarget(again)).toBe(formatTarget(target));
    }),
    RUNS,
  );
});

test('a deviation is named where the text is not the standard notation, and only there', () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const target = parseTarget(raw);
      if (target.kind === 'unreadable') return;
      expect(target.deviations.length === 0).toBe(raw === target.canonical);
    }),
    RUNS,
  );
});

test('what is proposed for an unreadable text can be read', () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const target = parseTarget(raw);
      if (target.kind !== 'unreadable' || target.nearest === null) return;
      expect(parseTarget(target.nearest)).toMatchObject({ canonical: target.nearest, deviations: [] });
    }),
    RUNS,
  );
});

test('sign and unit columns never make an exception, and leave what is no number alone', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...SIGNS, '定性'), fc.constantFrom(...UNITS, '—'), (raw, sign, unit) => {
      const target = parseTarget(raw, { sign, unit });
      const own = parseTarget(raw);
      if (own.kind === 'notApplicable' || own.kind === 'unreadable') expect(target).toEqual(own);
      if (target.kind === 'quantitative') expect(formatTarget(target)).toBe(target.canonical);
    }),
    RUNS,
  );
});

test.each([
  '9',
  '1,000,',
  '≥',
  '《',
  ' ',
  '90%',
  '2023年',
  '1-',
  '(',
  '。',
  '不',
  '达',
  '\u00a01',
  'x',
  '**',
  '6至',
  '90个 ',
  'Ａ',
])('a text of a hundred thousand times %j is read', (piece) => {
  const target = parseTarget(`≥90%${piece.repeat(100_000)}`);
  expect(target.raw).toHaveLength(4 + piece.length * 100_000);
});
