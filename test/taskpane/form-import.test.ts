import { previewImport } from '../../src/commands/work/import-text';
import { enUS } from '../../src/locales/en-US';
import { zhCN } from '../../src/locales/zh-CN';
import { readTextFile } from '../../src/taskpane/tabs/form/file';

test.each([zhCN, enUS])('the example that the pane shows can be imported', ({ form }) => {
  expect(previewImport(form.import.exampleText)).toMatchObject({
    refused: null,
    standard: { id: 'henan-2023' },
    year: 2023,
    indicators: 2,
    notices: [],
  });
});

test('a file is read in the encodings of Chinese computers', async () => {
  expect(await readTextFile(new File(['年度目标'], '目标.txt'))).toEqual({ text: '年度目标' });
  const gb = Uint8Array.from([0xc4, 0xea, 0xb6, 0xc8]);
  expect(await readTextFile(new File([gb], '目标.txt'))).toEqual({ text: '年度' });
});

test('what is no text, too large or gone is told', async () => {
  expect(await readTextFile(new File(['%PDF-1.7'], '目标.pdf'))).toEqual({ notText: 'pdf' });
  expect(await readTextFile(new File([new Uint8Array(5 * 1024 * 1024)], '大.txt'))).toEqual({ notText: 'tooLarge' });
  const gone = Object.assign(new File(['x'], '文件夹'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  expect(await readTextFile(gone)).toEqual({ notText: 'unreadable' });
});
