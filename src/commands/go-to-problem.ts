import type { Problem } from '../check/problem';
import type { Host } from '../hosts/host';
import { defineCommand } from './command';

/** Shows the problem's cell and selects it. */
export const goToProblem = defineCommand<{ readonly problem: Problem }, Problem>({
  id: 'go-to-problem',
  label: { zh: '查看问题', en: 'Go to problem' },
  icon: 'Location',
  run: (host, { problem }) => reveal(host, problem),
});

export async function reveal(host: Host, problem: Problem): Promise<Problem> {
  await host.reveal(problem.sheet, problem.cells[0]!);
  return problem;
}
