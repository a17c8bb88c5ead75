import manifest from '../../../package.json';
import { defineCommand } from '../../commands/command';
import { Cancelled, eachInTurn } from '../../commands/task';
import { attempt, contract, scratchIn, type CaseResult, type Scratch } from '../../hosts/contract';
import { HostError } from '../../hosts/host';
import { technically } from '../session/words';
import { marks } from './marks';
import type { SelfCheckReport } from './report';

export interface SelfCheckInput {
  /** Told of every case as soon as it has been tried. */
  readonly tried: (result: CaseResult) => void;
  /** What the browser that draws the pane calls itself. */
  readonly browser: string;
}

/**
 * 宿主自检: tries what every host has to do, on sheets of its own, which it takes away again. Stopped half-way, by the user
 * or by the host, it reports what it has tried so far. A `HostError` where not even a sheet can be added.
 */
export const selfCheck = defineCommand<SelfCheckInput, SelfCheckReport>({
  id: 'self-check',
  label: { zh: '宿主自检', en: 'Host self-check' },
  icon: 'ClipboardCheckmark',
  leavesNothing: true,
  async run(host, { tried, browser }, task = {}) {
    const place = await host.selection();
    const scratch = await scratchIn(host, marks);
    await canAddSheets(scratch);
    const results: CaseResult[] = [];
    task.progress?.(0, contract.length);
    const stopped = await eachInTurn(
      contract,
      async (one) => {
        const result = await attempt(one, scratch.stage);
        results.push(result);
        tried(result);
        await scratch.sweep();
      },
      task,
    ).then(() => null, whyStopped);
    const leftovers = await takeAway(scratch);
    if (place) await host.reveal(place.sheet, place.area).catch(() => undefined);
    return {
      program: manifest.version,
      time: new Date().toISOString(),
      host: host.about?.() ?? null,
      browser,
      capabilities: host.capabilities,
      total: contract.length,
      results,
      stopped,
      leftovers,
    };
  },
});

/** Where it cannot, as in a protected workbook, it is better told once than case by case. */
async function canAddSheets({ stage, sweep }: Scratch): Promise<void> {
  await stage.host.apply({ title: '准备', sheets: [{ sheet: stage.sheet, mode: 'add' }] });
  await sweep();
}

function whyStopped(error: unknown): string {
  return error instanceof Cancelled || error instanceof HostError ? error.message : technically(error);
}

/** The sheets that could not be taken away; where not even that can be told, those that may be there. */
async function takeAway({ stage, sweep, leftovers }: Scratch): Promise<readonly string[]> {
  await sweep().catch(() => undefined);
  return leftovers().catch(() => [stage.sheet, stage.other]);
}
