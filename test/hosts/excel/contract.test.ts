import type { PageSetup } from '../../../src/sheet/patch';
import { hostContract, type HostUnderTest } from '../contract';
import { running } from './support';

async function underTest(set: string): Promise<HostUnderTest> {
  const { excel, host } = await running({ set });
  return {
    host,
    reopen: async () => (await running({ set, book: await excel.save() })).host,
    userEdits: (sheet, cell, value) => excel.userEdits(sheet, cell, value),
    failHalfWay: () => {
      excel.failAt(1, { when: 'half' });
    },
    page: (_, sheet): Promise<PageSetup | null> =>
      Promise.resolve(excel.book().sheets.find(({ name }) => name === sheet)?.page ?? null),
    stop: () => {
      excel.stop();
    },
  };
}

/** No Excel up to ExcelApi 1.15 has notes, and the emulated user has no undo. */
const NEVER = ['whole/refuses-second-note', 'user/undo-guarded', 'user/one-step'];

/** Excel 2019 knows neither validations nor print set-ups through this interface, nor merged areas. */
const NOT_2019 = [
  'beside/validations',
  'beside/page',
  'whole/refuses-merge-across',
  'whole/refuses-under-merge',
  'whole/refuses-second-validation',
];

hostContract('excel, the newest that the library knows', () => underTest('1.15'), { untried: NEVER });
hostContract('excel 2021', () => underTest('1.14'), { untried: NEVER });
hostContract('excel 2019', () => underTest('1.7'), { untried: [...NEVER, ...NOT_2019] });
