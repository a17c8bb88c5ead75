// `npm test`: types, lint, formatting, floors, generated documents, then every test. `npm test -- …` gives jest alone its
// arguments. The last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libreOffice } from './libreoffice.mjs';
import { ensureInstalled, entry, root } from './setup.mjs';

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
    const ok = node([bin('jest', 'bin/jest.js'), '--coverage=false', '--json', `--outputFile=${file}`, ...args], env);
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

await entry(async () => {
  await ensureInstalled();
  const args = process.argv.slice(2);
  const failures = [];
  for (const [name, command] of args.length > 0 ? [] : CHECKS) {
    const ok = node(command);
    process.stdout.write(`${name}：${ok ? '通过' : '未通过'}\n`);
    if (!ok) failures.push(name);
  }

  const soffice = libreOffice();
  if (soffice.missing) {
    process.stdout.write(`${soffice.missing}\n`);
    if (process.env.CI === 'true') failures.push('LibreOffice');
  }
  const tests = jest(args, soffice.path ? { JIXIAO_SOFFICE: soffice.path } : {});
  if (failures.length > 0) process.stdout.write(`未通过：${failures.join('、')}\n`);
  process.stdout.write(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped\n`);
  if (!tests.ok || failures.length > 0) process.exitCode = 1;
});
