import { newWorkbook, openWorkbook } from '../../../src/hosts/file';
import { hostContract } from '../contract';

hostContract('file', () => {
  const host = newWorkbook();
  return Promise.resolve({
    host,
    reopen: async () => openWorkbook((await host.toBytes()).bytes, 'again.xlsx'),
  });
});
