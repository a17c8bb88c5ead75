// `npm start`: the main job on a real table. Imports the published table, checks it, writes a marked workbook with
// 校验结果 and 绩效测算, and says in Chinese what was found and where the files are.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { cli, ensureBuilt, entry, root, SetupError } from './setup.mjs';

const NAME = '九龙办事处2023年度整体绩效目标表';
const published = join(root, 'assets', '示例', `${NAME}.txt`);
const output = join(root, '输出');

/** Runs one verb of the command line; its exit code is 0 or 1, anything else ends the script. */
function jixiao(...args) {
  const { status, stdout } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0 && status !== 1) throw new SetupError(`没有做成：jixiao ${args.join(' ')}`);
  return stdout;
}

await entry(async () => {
  await ensureBuilt();
  mkdirSync(output, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'jixiao-'));
  try {
    const clean = join(output, `${NAME}.xlsx`);
    const marked = join(scratch, 'marked.xlsx');
    const finished = join(output, `${NAME}（已校验）.xlsx`);
    const report = join(output, `${NAME}（校验报告）.html`);
    const say = (text) => process.stdout.write(`${text.trimEnd()}\n\n`);

    say(`一、导入公开的表：${relative(root, published)}`);
    say(jixiao('import', published, '--out', clean, '--force'));
    say('二、校验');
    say(jixiao('check', clean));
    jixiao('check', clean, '--format', 'html', '--out', report, '--force');
    say('三、标注，并加入“绩效测算”（数据待填）');
    jixiao('mark', clean, '--out', marked);
    say(jixiao('rates', marked, '--out', finished, '--force'));
    say(
      [
        '结果在这里，可以用 Excel、WPS 或 LibreOffice 打开：',
        `  ${clean}　导入的表，没有标注`,
        `  ${finished}　有标注，另有“校验结果”和“绩效测算”两张工作表`,
        `  ${report}　校验报告，用浏览器打开`,
      ].join('\n'),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
