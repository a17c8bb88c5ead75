import { newWorkbook, openWorkbook } from '../../../src/hosts/file';
import { hostContract } from '../contract';

hostContract(
  'file',
  () => {
    const host = newWorkbook();
    return Promise.resolve({
      host,
      reopen: async () => openWorkbook((await host.toBytes()).bytes, 'again.xlsx'),
    });
  },
  // Nobody types into a file, its print set-up is read by tests of its own, and it is written by nobody but its copy.
  { untried: ['beside/page', 'failure/', 'user/told', 'user/undo-guarded', 'user/one-step', 'user/shown'] },
);
