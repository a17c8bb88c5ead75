// `npm test`: types, lint, formatting, floors, generated documents, then every test. `npm test -- …` gives jest alone its
// arguments. The last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { libreOffice } from './libreoffice.mjs';
import { ensureBuilt, ensureInstalled, entry, root, SetupError } from './setup.mjs';

const bin = (name, file) => join(root, 'node_modules', name, file);
const CHECKS = [
  ['类型', [bin('typescript', 'bin/tsc'), '--noEmit']],
  ['代码规范', [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0']],
  ['格式', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    '楼层',
    [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      'src',
      'test',
      'bench',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['加载项清单', [join(root, 'scripts', 'manifest-check.mjs')]],
  ['生成的文档', [join(root, 'scripts', 'generate.mjs'), '--check']],
];

function node(args, env = {}) {
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  );
}

/** Runs jest and counts; a file that could not run counts as one failure. */
function jest(args, env) {
  const scratch = mkdtempSync(join(tmpdir(), 'jixiao-test-'));
  const file = join(scratch, 'jest.json');
  try {
    // Much of the time is spent on waiting for a browser: jest's own choice would leave a processor idle.
    const workers = `--maxWorkers=${Math.min(availableParallelism(), 4)}`;
    const ok = node([bin('jest', 'bin/jest.js'), workers, '--json', `--outputFile=${file}`, ...args], env);
    const result = JSON.parse(readFileSync(file, 'utf8'));
    return {
      ok,
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { ok: false, passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Builds what the browser tests look at; says why where it cannot. */
async function build(...targets) {
  try {
    for (const target of targets) await ensureBuilt(target);
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stdout.write(`${error.message}\n`);
    return false;
  }
}

await entry(async () => {
  await ensureInstalled();
  const args = process.argv.slice(2);
  const failures = [];
  for (const [name, command] of args.length > 0 ? [] : CHECKS) {
    const ok = node(command);
    process.stdout.write(`${name}：${ok ? '通过' : '未通过'}\n`);
    if (!ok) failures.push(name);
  }

  const programs = { LibreOffice: libreOffice(), Chromium: chromium() };
  for (const [name, { missing }] of Object.entries(programs)) {
    if (!missing) continue;
    process.stdout.write(`${missing}\n`);
    if (process.env.CI === 'true') failures.push(name);
  }
  const { LibreOffice, Chromium } = programs;
  if (Chromium.path && !(await build('workbench', 'pages', 'intranet'))) failures.push('构建');
  const tests = jest(args, {
    ...(LibreOffice.path && { JIXIAO_SOFFICE: LibreOffice.path }),
    ...(Chromium.path && { JIXIAO_CHROMIUM: Chromium.path }),
  });
  if (failures.length > 0) process.stdout.write(`未通过：${failures.join('、')}\n`);
  process.stdout.write(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped\n`);
  if (!tests.ok || failures.length > 0) process.exitCode = 1;
});
