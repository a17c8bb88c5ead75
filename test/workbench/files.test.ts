import { chosenFiles, filesOfEntries } from '../../src/workbench/desk/dropped';
import { fileName, isText, proposedName, sweepKind } from '../../src/workbench/desk/names';

test.each([
  ['目标表.xlsx', '目标表（已校验）.xlsx'],
  ['单位/甲.XLSX', '甲（已校验）.xlsx'],
  ['目标表（已校验）.xlsx', '目标表（已校验）.xlsx'],
  ['带宏.xlsm', '带宏（已校验）.xlsx'],
  ['公开.txt', '公开.xlsx'],
  ['没有扩展名', '没有扩展名.xlsx'],
  ['2023.1.xlsx', '2023.1（已校验）.xlsx'],
])('%s is first saved as %s', (path, name) => {
  expect(proposedName(path)).toBe(name);
});

test('what a sweep takes, mentions and passes over', () => {
  expect(['a/甲.xlsx', '乙.XLSM', '丙.xls', '说明.docx', 'a/~$甲.xlsx', '.git/x.xlsx'].map(sweepKind)).toEqual([
    'workbook',
    'workbook',
    'other',
    'other',
    'hidden',
    'hidden',
  ]);
  expect(isText('公开.TXT')).toBe(true);
  expect(fileName('下属/甲.xls')).toBe('甲.xls');
});

const entryOf = (path: string): FileSystemEntry =>
  ({
    isDirectory: false,
    fullPath: path,
    file: (got: (file: File) => void) => {
      got(new File([], path));
    },
  }) as unknown as FileSystemEntry;

/** A folder whose reader gives two children at a time, as browsers give a hundred. */
const folderOf = (children: readonly FileSystemEntry[]): FileSystemEntry =>
  ({
    isDirectory: true,
    createReader: () => {
      const left = [...children];
      return {
        readEntries: (got: (entries: FileSystemEntry[]) => void) => {
          got(left.splice(0, 2));
        },
      };
    },
  }) as unknown as FileSystemEntry;

test('a dropped folder is gone through to the bottom, in the order people expect', async () => {
  const inner = folderOf([entryOf('/单位/下属/甲.xlsx')]);
  const numbered = [10, 2, 1, 9].map((n) => entryOf(`/单位/${n}.xlsx`));
  const { files, folder } = await filesOfEntries([folderOf([...numbered, inner])]);
  expect(folder).toBe(true);
  expect(files.map(({ path }) => path)).toEqual([
    '单位/1.xlsx',
    '单位/2.xlsx',
    '单位/9.xlsx',
    '单位/10.xlsx',
    '单位/下属/甲.xlsx',
  ]);
});

test('a file that cannot be reached makes the drop fail', async () => {
  const gone = {
    isDirectory: false,
    file: (_: unknown, failed: (error: Error) => void) => {
      failed(new Error('gone'));
    },
  } as unknown as FileSystemEntry;
  await expect(filesOfEntries([gone])).rejects.toThrow('gone');
});

test('chosen files know the folder they were chosen with', () => {
  const one = Object.assign(new File([], '甲.xlsx'), { webkitRelativePath: '' });
  const inFolder = Object.assign(new File([], '乙.xlsx'), { webkitRelativePath: '单位/乙.xlsx' });
  expect(chosenFiles([one])).toMatchObject({ folder: false, files: [{ path: '甲.xlsx' }] });
  expect(chosenFiles([inFolder])).toMatchObject({ folder: true, files: [{ path: '单位/乙.xlsx' }] });
});
