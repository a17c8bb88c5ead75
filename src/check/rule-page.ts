import type { CellInput } from '../sheet/patch';
import { SEVERITY_NAMES } from './problem';
import type { Example, InvalidExample, Rule } from './rule';

const CERTAINTY_NAMES = { decidable: '可以明确判断', heuristic: '经验判断，可能有例外' } as const;

const GROUP_NAMES: Readonly<Record<string, string>> = {
  structure: '结构',
  budget: '预算情况',
  target: '指标值',
  indicator: '指标',
  link: '前后呼应',
  text: '文字',
};

const GENERATED = '<!-- 由 npm run docs 生成，请修改规则本身。 -->';

/** A rule's page for `docs/rules/<group>/<name>.md`, in Chinese Markdown. */
export function rulePage(rule: Rule): string {
  const { document, item, year } = rule.clause;
  return join([
    GENERATED,
    `# ${rule.title}`,
    table(
      ['编号', '严重程度', '判断', '依据', '适用'],
      [
        [
          code(rule.id),
          SEVERITY_NAMES[rule.severity],
          CERTAINTY_NAMES[rule.certainty],
          [document, item, year && `${year} 年`].filter(Boolean).join('，'),
          rule.appliesTo === 'all' ? '所有标准' : rule.appliesTo.map(code).join('、'),
        ],
      ],
    ),
    rule.description,
    '## 提示内容',
    '花括号里的内容按实际填写情况代入。',
    table(
      ['问题', '为什么', '怎么办'],
      Object.values(rule.messages).map(({ what, why, how }) => [what, why, how]),
    ),
    '## 示例',
    '都以一张填写完整的表为底，只列出改动。',
    ...rule.examples.valid.flatMap((example) => exampleParts('不报告', example)),
    ...rule.examples.invalid.flatMap((example) => exampleParts('报告', example)),
  ]);
}

/** The list of all rules for `docs/rules/README.md`. */
export function rulesIndex(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(groupOf))];
  return join([
    GENERATED,
    '# 校验规则',
    '错误：会被退回。警告：多半会被退回。提示：审核人员可能会问，不影响报送。',
    ...groups.flatMap((group) => [
      `## ${GROUP_NAMES[group] ?? group}`,
      table(
        ['编号', '检查什么', '严重程度', '判断'],
        rules
          .filter((rule) => groupOf(rule) === group)
          .map((rule) => [
            `[${rule.id}](${rule.id}.md)`,
            rule.title,
            SEVERITY_NAMES[rule.severity],
            CERTAINTY_NAMES[rule.certainty],
          ]),
      ),
    ]),
  ]);
}

/** Every generated page by its path below `docs/rules/`. */
export function rulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', rulesIndex(rules)],
    ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const),
  ]);
}

function groupOf({ id }: Rule): string {
  return id.slice(0, id.indexOf('/'));
}

function exampleParts(verdict: string, example: Example | InvalidExample): string[] {
  const changes = [
    ...(example.remove ?? []).map((name) => ['删去一行', name]),
    ...(example.add ?? []).map(({ level2, name, target, explanation }) => [
      '增加一行',
      [level2, name, target, explanation].map((text) => code(text)).join(' · '),
    ]),
    ...Object.entries(example.set ?? {}).map(([field, input]) => [field, contentText(input)]),
  ];
  return [
    `### ${verdict}：${example.title}`,
    changes.length > 0 ? table(['处', '内容'], changes) : '不作改动。',
    ...('finds' in example ? [`报告在：${example.finds.map(code).join('、')}`] : []),
  ];
}

function contentText(input: CellInput | { readonly value: number; readonly format: string }): string {
  if (input === null || input === undefined || input === '') return '（空）';
  if (typeof input !== 'object') return typeof input === 'string' ? code(input) : `数值 ${input}`;
  if ('value' in input) return `数值 ${input.value}，格式 ${code(input.format)}`;
  return 'formula' in input ? `公式 ${code(input.formula)}` : code(input.text);
}

const INVISIBLE: readonly (readonly [RegExp, string])[] = [
  [/\r?\n/g, '↵'],
  [/\u00A0/g, '[不间断空格]'],
  [/\u3000/g, '[全角空格]'],
  [/[\u200B-\u200D\u2060\uFEFF]/g, '[零宽字符]'],
  [/^ +| +$| {2,}/g, '[空格]'],
];

/** As inline code, with what could not be seen made visible. */
function code(text: string): string {
  const visible = INVISIBLE.reduce((shown, [pattern, name]) => shown.replace(pattern, name), text);
  return text.includes('`') ? visible : `\`${visible}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function join(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
