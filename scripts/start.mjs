// `npm start`: the workbench in a browser, built if a source has changed. The address is printed in any case.
import { spawn } from 'node:child_process';
import { serve } from './serve.mjs';
import { ensureBuilt, entry, say, workbench } from './setup.mjs';

/** Opens the address in the user's browser, where there is a screen to show it on; says whether it was tried. */
function openBrowser(url) {
  const [command, ...args] = opener() ?? [];
  if (!command) return false;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true, windowsHide: true });
  // Without such a program the printed address is enough.
  child.on('error', () => {});
  child.unref();
  return true;
}

function opener() {
  if (process.env.CI || process.env.BROWSER === 'none') return null;
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""'];
  if (process.platform === 'darwin') return ['open'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}

await entry(async () => {
  await ensureBuilt('workbench');
  const { url, close } = await serve(workbench);
  const opened = openBrowser(url);
  say('');
  say(`  绩效目标表助手 / workbench:  ${url}`);
  say(
    opened
      ? '  浏览器会自动打开；没有打开时，请把上面的地址复制到浏览器。 / Your browser opens it; if not, copy the address.'
      : '  请在浏览器里打开上面的地址。 / Open the address above in a browser.',
  );
  say('  表格只在这台电脑上处理。按 Ctrl+C 结束。 / Tables stay on this machine. Press Ctrl+C to stop.');
  say('');
  const stop = async () => {
    await close();
    say('已结束。 / Stopped.');
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
