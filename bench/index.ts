import { availableParallelism } from 'node:os';
import { engine } from './engine';
import { files } from './files';

const PARTS = { engine, files };

console.log(`Node ${process.versions.node}，${process.platform}，${availableParallelism()} 核；均为中位数`);
for (const name of process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(PARTS)) {
  if (!(name in PARTS)) throw new Error(`没有“${name}”这一项，可用的有 ${Object.keys(PARTS).join('、')}`);
  console.log(`\n[${name}]`);
  for (const line of await PARTS[name as keyof typeof PARTS]()) console.log(line);
}
