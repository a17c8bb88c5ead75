import { availableParallelism } from 'node:os';
import { engine } from './engine';
import { parseArgs } from 'node:util';
import { excel } from './excel';
import { files } from './files';
import { grid } from './grid';
import { pane } from './pane';

const PARTS = { engine, files, excel, pane, grid };

const { positionals, values } = parseArgs({ allowPositionals: true, options: { peer: { type: 'string' } } });
const options = { peer: values.peer ?? null };

console.log(`Node ${process.versions.node}，${process.platform}，${availableParallelism()} 核；均为中位数`);
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  if (!(name in PARTS)) throw new Error(`没有“${name}”这一项，可用的有 ${Object.keys(PARTS).join('、')}`);
  console.log(`\n[${name}]`);
  for (const line of await PARTS[name as keyof typeof PARTS](options)) console.log(line);
}
