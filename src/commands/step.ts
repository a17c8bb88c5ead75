import type { Problem } from '../check/problem';
import type { Host } from '../hosts/host';
import { CommandError } from './command';
import { reveal } from './go-to-problem';

export interface StepInput {
  /** In the order in which the user sees them. */
  readonly problems: readonly Problem[];
  /** Where the user is; null, or a problem that is not among them, begins at the first or the last. */
  readonly current: Problem | null;
}

/** Goes on among the problems, around the end, and shows the one it comes to. */
export async function step(host: Host, { problems, current }: StepInput, by: 1 | -1): Promise<Problem> {
  const at = current === null ? -1 : problems.indexOf(current);
  const from = at < 0 && by < 0 ? 0 : at;
  const next = problems[(from + by + problems.length) % problems.length];
  if (!next) throw new CommandError('列表里没有可以查看的问题。');
  return reveal(host, next);
}
