// `npm run new:rule -- budget/some-name`: writes the rule with a failing example and puts it into the catalogue.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { entry, root, say, SetupError } from './setup.mjs';

const RULES = join(root, 'src', 'check', 'rules');
const INDEX = join(RULES, 'index.ts');
const GROUPS = ['structure', 'budget', 'target', 'indicator', 'link', 'text'];

/** `budget/some-name` → `budgetSomeName`. */
const variable = (id) => id.replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase());

/** The index with the rule behind the last one of its group, or of the nearest group before it. */
function register(index, id) {
  const groups = GROUPS.slice(0, GROUPS.indexOf(id.split('/')[0]) + 1).reverse();
  const behind = (text, pattern, line) => {
    for (const group of groups) {
      const last = [...text.matchAll(pattern(group))].pop();
      if (last) return text.slice(0, last.index) + last[0] + line + text.slice(last.index + last[0].length);
    }
    throw new SetupError(`在 ${INDEX} 里找不到可以接着写的地方。`);
  };
  const imported = behind(
    index,
    (group) => new RegExp(`^import \\w+ from './${group}/[^']+';\\n`, 'gm'),
    `import ${variable(id)} from './${id}';\n`,
  );
  return behind(imported, (group) => new RegExp(`^  ${group}[A-Z]\\w*,\\n`, 'gm'), `  ${variable(id)},\n`);
}

const source = (id) => `import { defineRule } from '../../rule';

export default defineRule({
  id: '${id}',
  severity: 'warning',
  certainty: 'heuristic',
  title: '',
  description: '',
  clause: { document: '审核惯例', item: '' },
  appliesTo: 'all',
  messages: {
    found: { what: '', why: '', how: '' },
  },
  *check(_table) {
    // 找到问题时：yield { message: 'found', fields: [字段] };
  },
  examples: {
    valid: [{ title: '填写完整的表' }],
    invalid: [{ title: '', set: { '预算执行率·指标值': '' }, finds: ['预算执行率·指标值'] }],
  },
});
`;

await entry(async () => {
  const [id = ''] = process.argv.slice(2);
  const [group, name] = id.split('/');
  if (!GROUPS.includes(group) || !/^[a-z]+(?:-[a-z]+)*$/.test(name ?? '')) {
    throw new SetupError(`请给出规则编号，例如 npm run new:rule -- budget/some-name；分组有 ${GROUPS.join('、')}。`);
  }
  const path = join(RULES, `${id}.ts`);
  if (existsSync(path)) throw new SetupError(`规则 ${id} 已经有了：${path}`);
  const index = register(await readFile(INDEX, 'utf8'), id);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, source(id), { flag: 'wx' });
  await writeFile(INDEX, index);
  say(`已写好 ${path}，并登记在 ${INDEX}。\n下一步：填写规则，让 npx jest test/check 通过，再运行 npm run docs。`);
});
