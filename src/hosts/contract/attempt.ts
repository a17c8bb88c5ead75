import { HostError, type HostErrorCode } from '../host';
import { Broken, NotTried, spoken } from './assert';
import type { CaseGroup, ContractCase, Stage } from './stage';

/** What came of a case. `why` is Chinese: what was other than it should be, or why it could not be tried. */
export type Outcome =
  | { readonly kind: 'held' }
  | { readonly kind: 'untried'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string };

export interface CaseResult {
  readonly id: string;
  readonly group: CaseGroup;
  readonly title: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/** Refusals that say something of the moment, nothing of the host. */
const OF_THE_MOMENT: ReadonlySet<HostErrorCode> = new Set(['editing', 'protected', 'read-only']);

/** Tries one case; never throws. */
export async function attempt({ id, group, title, run }: ContractCase, stage: Stage): Promise<CaseResult> {
  const start = performance.now();
  const outcome = await run(stage).then((): Outcome => ({ kind: 'held' }), outcomeOf);
  return { id, group, title, outcome, milliseconds: Math.round(performance.now() - start) };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof NotTried) return { kind: 'untried', why: error.message };
  if (error instanceof Broken) return { kind: 'broken', why: error.message };
  if (error instanceof HostError) {
    const { code, message, cause } = error;
    const why = cause === undefined ? message : `${message}（${spoken(cause)}）`;
    return { kind: OF_THE_MOMENT.has(code) ? 'untried' : 'broken', why };
  }
  return { kind: 'broken', why: `意外的错误：${spoken(error)}` };
}
