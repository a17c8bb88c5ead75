// `node scripts/icons.mjs`: the pictures of assets/icon*.svg at every size that Office asks for. The pictures are
// committed; whoever redraws an icon runs this, on a machine with rsvg-convert (Debian: librsvg2-bin).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './programs.mjs';
import { entry, root, say, SetupError } from './setup.mjs';

/** Pixels. Office needs 16, 32 and 80, recommends those up to 64, and scales what it does not find. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const ASSETS = join(root, 'assets');

await entry(() => {
  const program = findProgram({ names: ['rsvg-convert'], places: [] });
  if (!program) throw new SetupError('没有找到 rsvg-convert，请先安装（Debian：apt-get install librsvg2-bin）。');
  const icons = readdirSync(ASSETS).filter((name) => /^icon.*\.svg$/.test(name));
  for (const icon of icons) {
    for (const size of SIZES) {
      const picture = join(ASSETS, icon.replace(/\.svg$/, `-${size}.png`));
      const { status } = spawnSync(program, ['-w', size, '-h', size, join(ASSETS, icon), '-o', picture].map(String), {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0) throw new SetupError(`没有画出 ${picture}，原因见上。`);
    }
  }
  say(`画了 ${icons.length} 个图标，各 ${SIZES.length} 种尺寸。 / Drew ${icons.length} icons.`);
});
