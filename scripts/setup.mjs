// What every entry script needs first: Node new enough, packages installed, its target built. Each step runs only where it
// is due, and talks on stderr, so that stdout carries nothing but results.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const LOCK_TIMEOUT_MS = 10 * 60_000;
const PROGRESS_EVERY_MS = 3000;
const SLOW_BUILD_S = 3;

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything any target is made from. */
const SOURCES = ['src', 'assets', 'webpack.config.js', 'package-lock.json'];
function addIn(name) {
  return {
    file: join(root, 'dist', name, 'taskpane.html'),
    without: ['cli', 'workbench', join('hosts', 'grid'), join('hosts', 'file')],
    with: ['manifest.xml', join('scripts', 'excel-site.cjs')],
  };
}

/** By the name of its webpack configuration: what is built, the rooms it is not made from, and what it is made from besides. */
const TARGETS = {
  cli: {
    file: join(root, 'dist', 'cli', 'jixiao.cjs'),
    without: ['workbench', 'taskpane', 'entries', join('hosts', 'grid'), join('hosts', 'excel')],
  },
  workbench: {
    file: join(root, 'dist', 'workbench', 'index.html'),
    without: ['cli', 'entries', join('hosts', 'excel')],
  },
  pages: {
    file: join(root, 'dist', 'pages', 'index.html'),
    without: ['cli', 'workbench', join('hosts', 'grid')],
    with: [join('test', 'pages'), join('test', 'support')],
  },
  excel: addIn('excel'),
  intranet: addIn('intranet'),
};
export const cli = TARGETS.cli.file;
/** The folder of static files that any web server can carry. */
export const workbench = dirname(TARGETS.workbench.file);
/** The folder of the Excel add-in, likewise. */
export const excel = dirname(TARGETS.excel.file);

const lock = join(root, '.jixiao-setup.lock');

/** A failure for people: `message` says in Chinese and English what happened and what to do. */
export class SetupError extends Error {}

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs an entry script: a `SetupError` becomes its message and exit code 2. */
export async function entry(run) {
  try {
    const [major] = process.versions.node.split('.').map(Number);
    if (major < OLDEST_NODE) {
      throw new SetupError(
        `需要 Node.js ${OLDEST_NODE} 或更新的版本，现在是 ${process.versions.node}，请先升级。` +
          ` / Node.js ${OLDEST_NODE} or later is needed, this is ${process.versions.node}.`,
      );
    }
    await run();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 2;
  }
}

/** Installs what package-lock.json asks for, if anything of it is missing. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await locked(() => {
    if (!isInstalled()) install();
  });
}

/** Builds the target (installing first), if a source of it or a setting (`env`) has changed since. */
export async function ensureBuilt(target, env = {}) {
  if (isBuilt(target, env)) return;
  await locked(async () => {
    if (isBuilt(target, env)) return;
    if (!isInstalled()) install();
    await build(target, env);
  });
}

function isInstalled() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages(join('node_modules', '.package-lock.json'));
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

function install() {
  say('正在安装依赖，第一次需要一两分钟…… / Installing packages, once…');
  const script = process.env.npm_execpath;
  const [command, ...first] = script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
  const { status } = spawnSync(command, [...first, 'ci', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    throw new SetupError(
      '依赖没有装上。请检查网络和 npm 的镜像设置，然后重试；详情见上面 npm 的输出。' +
        ' / Packages could not be installed: check the network and the npm registry setting, then try again.',
    );
  }
}

function isBuilt(target, env) {
  try {
    return (
      readFileSync(stampOf(target), 'utf8') === fingerprint(target, env) && statSync(TARGETS[target].file).isFile()
    );
  } catch {
    return false;
  }
}

/** Beside the target's folder, not in it: that one may be published. */
function stampOf(target) {
  return join(root, 'dist', `.${target}-built-from`);
}

/** Changes with the name, size or time of any source; reads no content, so it costs a few milliseconds. */
function fingerprint(target, env) {
  const without = TARGETS[target].without.map((room) => join('src', room) + sep);
  const lines = [...SOURCES, ...(TARGETS[target].with ?? [])]
    .flatMap(filesOf)
    .filter((name) => !without.some((room) => name.startsWith(room)))
    .map((name) => {
      const { mtimeMs, size } = statSync(join(root, name));
      return `${name} ${mtimeMs} ${size}`;
    });
  return createHash('sha256')
    .update([JSON.stringify(env), ...lines].join('\n'))
    .digest('hex');
}

function filesOf(source) {
  if (!statSync(join(root, source)).isDirectory()) return [source];
  return readdirSync(join(root, source), { recursive: true }).map((name) => join(source, name));
}

async function build(target, env) {
  const { default: webpack } = await import('webpack');
  const { default: configs } = await import('../webpack.config.js');
  // Taken before the build: a source that changes meanwhile makes the result stale.
  const from = fingerprint(target, env);
  const started = Date.now();
  const compiler = webpack(configs(env).find(({ name }) => name === target));
  new webpack.ProgressPlugin(progress(target)).apply(compiler);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result))));
  });
  if (stats.hasErrors()) {
    say(stats.toString({ preset: 'errors-only', colors: false }));
    throw new SetupError('构建失败，原因见上。 / The build failed, see above.');
  }
  writeFileSync(stampOf(target), from);
  const seconds = Math.round((Date.now() - started) / 1000);
  if (seconds >= SLOW_BUILD_S) say(`构建完成，用了 ${seconds} 秒。 / Built in ${seconds} s.`);
}

/** A line at the start and then one now and again, so that whoever waits sees that it lives. */
function progress(target) {
  say(`正在构建（${target}）…… / Building ${target}…`);
  let last = Date.now();
  let highest = 0;
  return (part) => {
    if (Date.now() - last < PROGRESS_EVERY_MS || part <= highest) return;
    last = Date.now();
    highest = part;
    say(`  ${Math.round(part * 100)}%`);
  };
}

/** One set-up at a time: two commands started together on a fresh clone must not install into one another. */
async function locked(work) {
  const deadline = Date.now() + LOCK_TIMEOUT_MS;
  for (let waiting = false; ; waiting = true) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw new SetupError(`无法写入 ${root}（${error.code}）。 / Cannot write to ${root}.`);
      }
      if (!ownerIsAlive()) rmSync(lock, { recursive: true, force: true });
      else if (Date.now() > deadline) {
        throw new SetupError(
          `另一个安装一直没有结束；若确实没有在运行，请删除 ${lock}。 / Another set-up never ended.`,
        );
      } else {
        if (!waiting) say('另一个命令正在安装或构建，等它结束…… / Waiting for another set-up…');
        await sleep(200);
      }
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function ownerIsAlive() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    // A lock of a moment ago has no pid in it yet; a process of somebody else's may not be signalled.
    if (error.code === 'ENOENT') return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 5000;
    return error.code === 'EPERM';
  }
}
