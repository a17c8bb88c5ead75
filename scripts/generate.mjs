// `npm run docs`: writes the pages that are generated from the sources. `npm run docs -- --check` only says what differs.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureInstalled, entry, root, say, SetupError } from './setup.mjs';

await entry(async () => {
  await ensureInstalled();
  await import('./typescript.mjs');
  const { rulePages } = await import('../src/check/rule-page.ts');
  const { RULES } = await import('../src/check/rules/index.ts');

  const folder = join(root, 'docs', 'rules');
  const pages = rulePages(RULES);
  const present = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
  const stale = present.map((name) => name.replaceAll('\\', '/')).filter((name) => !pages.has(name));
  const changed = [];
  for (const [name, page] of pages) {
    const old = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (old !== page) changed.push(name);
  }
  if (process.argv.includes('--check')) {
    if (changed.length + stale.length === 0) return;
    throw new SetupError(`docs/rules 与规则不一致：${[...changed, ...stale].join('、')}。请运行 npm run docs。`);
  }
  for (const name of changed) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), pages.get(name));
  }
  for (const name of stale) await rm(join(folder, name));
  say(`docs/rules：写了 ${changed.length} 页，删了 ${stale.length} 页，共 ${pages.size} 页。`);
});
