#!/usr/bin/env node
// The command line on a fresh clone: `npm run -s jixiao -- …`, `npx jixiao …`.
import { createRequire } from 'node:module';
import { cli, ensureBuilt, entry } from './setup.mjs';

await entry(async () => {
  await ensureBuilt('cli');
  // `npm run` moves to the package; file names are meant from where the user stands.
  if (process.env.npm_lifecycle_event === 'jixiao' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  // Not `import`: that would first search all of the bundle for the names it exports.
  createRequire(import.meta.url)(cli);
});
