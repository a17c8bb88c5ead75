// `npm run sideload`: builds the add-in, serves it on this machine over HTTPS and puts its manifest where Excel on Windows
// or Mac looks for it; for Excel on the web it says what to do. `npm run sideload -- remove` takes all of it away again.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';
import { ensureBuilt, entry, excel, root, say, SetupError } from './setup.mjs';

/** Pinned: what is called by `npx` stands in no lock file. */
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
/** Where it puts what it makes. */
const CERTIFICATE_FOLDER = join(homedir(), '.office-addin-dev-certs');
/** As manifest.xml has it. */
const PORT = 3000;
const HOST = 'localhost';

const REGISTRY = String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`;
const MAC_FOLDER = join(homedir(), 'Library', 'Containers', 'com.microsoft.Excel', 'Data', 'Documents', 'wef');

const manifest = join(excel, 'manifest.xml');
/** Of the build for this machine, the only one that is put here. */
const [, ID] = /<Id>([^<]+)<\/Id>/.exec(readFileSync(join(root, 'manifest.xml'), 'utf8'));

/** How Excel on this system is told, and how it forgets. On others there is Excel on the web. */
const SYSTEMS = {
  win32: {
    add: (id) => run('reg', ['add', REGISTRY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f']),
    remove: (id) => run('reg', ['delete', REGISTRY, '/v', id, '/f'], { lenient: true }),
    then: '请重新打开 Excel：“开始”选项卡 → 加载项 → 开发人员加载项 → 绩效目标表助手。',
  },
  darwin: {
    add(id) {
      mkdirSync(MAC_FOLDER, { recursive: true });
      copyFileSync(manifest, join(MAC_FOLDER, `${id}.manifest.xml`));
    },
    remove: (id) => rmSync(join(MAC_FOLDER, `${id}.manifest.xml`), { force: true }),
    then: '请重新打开 Excel：“插入”选项卡 → 我的加载项旁的箭头 → 绩效目标表助手。',
  },
};

const ON_THE_WEB = `Excel 网页版：打开一个工作簿，“开始”选项卡 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项，选择\n    ${manifest}`;

await entry(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const system = SYSTEMS[process.platform];
  if (positionals[0] === 'remove') {
    system?.remove(ID);
    run('npx', ['--yes', CERTIFICATES, 'uninstall'], { lenient: true });
    say('已从 Excel 取下加载项，并删除本机的证书。网页版请在“我的加载项”里移除。 / Removed.');
    return;
  }
  if (positionals.length > 0) throw new SetupError(`看不懂“${positionals.join(' ')}”；只有 remove 一个选项。`);

  await ensureBuilt('excel');
  run('npx', ['--yes', CERTIFICATES, 'install']);
  const tls = {
    cert: readFileSync(join(CERTIFICATE_FOLDER, 'localhost.crt')),
    key: readFileSync(join(CERTIFICATE_FOLDER, 'localhost.key')),
  };
  const { url, close } = await serve(excel, { port: PORT, host: HOST, tls, embedded: true });
  if (new URL(url).port !== String(PORT)) {
    await close();
    throw new SetupError(`端口 ${PORT} 被占用，请先结束占用它的程序。 / Port ${PORT} is taken.`);
  }
  system?.add(ID);

  say('');
  say(`  加载项在这里 / serving: ${url}`);
  if (system) say(`  ${system.then}`);
  say(`  ${ON_THE_WEB}`);
  say('  Excel 里还是旧的样子时：关闭 Excel，按 docs/部署.md “清除缓存”一节做，再打开。');
  say('  按 Ctrl+C 结束；npm run sideload -- remove 全部取下。 / Press Ctrl+C to stop.');
  say('');
  const stop = async () => {
    await close();
    say('已结束；Excel 里的加载项要用 npm run sideload -- remove 取下。 / Stopped.');
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});

function run(command, args, { lenient = false } = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ['inherit', process.stderr, process.stderr],
    // Only there is `npx` a script of the shell.
    shell: command === 'npx' && process.platform === 'win32',
  });
  if (status !== 0 && !lenient)
    throw new SetupError(`没有做成：${command} ${args.join(' ')}，原因见上。 / It failed, see above.`);
}
