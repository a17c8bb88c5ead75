// `npm run build`: the command line and the workbench, each if a source of it has changed since its last build.
import { relative } from 'node:path';
import { cli, ensureBuilt, entry, root, say, workbench } from './setup.mjs';

await entry(async () => {
  await ensureBuilt('cli');
  await ensureBuilt('workbench');
  say(`命令行 / command line: ${relative(root, cli)}`);
  say(`工作台，可由任何网站服务器提供 / workbench, for any web server: ${relative(root, workbench)}`);
});
