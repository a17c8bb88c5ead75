import promises, { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook, openWorkbook, type FileHost } from '../../../src/hosts/file';
import { openFile, saveFile } from '../../../src/hosts/file/disk';
import { HostError } from '../../../src/hosts/host';
import { pack, plainParts, withPart } from './packages';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

async function filled(): Promise<FileHost> {
  const host = newWorkbook();
  await host.apply({
    title: '新建',
    sheets: [{ sheet: '表一', mode: 'add', blocks: [{ at: { row: 0, column: 0 }, values: [['甲']] }] }],
  });
  return host;
}

/** The refusal, which names the path in one line; the folder holds what it held. */
async function refused(promise: Promise<unknown>, path: string, files: readonly string[]): Promise<HostError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  expect((error as HostError).message).toMatch(/^[^\n]+。$/);
  expect((error as HostError).message).toContain(path);
  expect(await readdir(folder)).toEqual(files);
  return error as HostError;
}

describe('saveFile', () => {
  it('writes a file that opens again, and nothing beside it', async () => {
    const path = join(folder, '目标表.xlsx');
    expect(await saveFile(await filled(), path)).toEqual([]);
    expect(await readdir(folder)).toEqual(['目标表.xlsx']);
    expect(await (await openFile(path)).snapshot()).toEqual(await (await filled()).snapshot());
  });

  it('refuses an existing file unless told to replace it', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'old');
    expect((await refused(saveFile(await filled(), path), path, ['a.xlsx'])).code).toBe('occupied');
    expect(await readFile(path, 'utf8')).toBe('old');
    await saveFile(await filled(), path, { replace: true });
    expect(await readdir(folder)).toEqual(['a.xlsx']);
    await openFile(path);
  });

  it('never writes over its input, by whatever path', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, pack(plainParts()));
    await symlink(path, join(folder, 'link.xlsx'));
    const before = await readFile(path);
    const host = await openFile(path);
    for (const target of [path, join(folder, 'link.xlsx'), join(folder, '..', folder.split('/').pop()!, 'a.xlsx')]) {
      const error = await refused(saveFile(host, target, { replace: true }), target, ['a.xlsx', 'link.xlsx']);
      expect(error.code).toBe('occupied');
    }
    expect(await readFile(path)).toEqual(before);
  });

  it('leaves nothing behind where the workbook cannot be written', async () => {
    const parts = withPart(plainParts(), 'xl/vbaProject.bin', {
      type: 'application/vnd.ms-office.vbaProject',
      content: 'x',
      from: 'xl/workbook.xml',
      relation: 'vbaProject',
    });
    const host = await openWorkbook(pack(parts), 'macro.xlsm');
    expect((await refused(saveFile(host, join(folder, 'b.xlsx')), 'macro.xlsm', [])).code).toBe('would-lose');
  });

  it('takes every name that the disk takes', async () => {
    const name = `${'长'.repeat(80)}.xlsx`;
    await saveFile(await filled(), join(folder, name));
    expect(await readdir(folder)).toEqual([name]);
  });

  it('does not replace a link that leads nowhere', async () => {
    const path = join(folder, 'link.xlsx');
    await symlink(join(folder, 'gone.xlsx'), path);
    expect((await refused(saveFile(await filled(), path), path, ['link.xlsx'])).code).toBe('occupied');
  });

  it('says why it could not write even where it cannot clean up', async () => {
    const remove = jest.spyOn(promises, 'rm').mockRejectedValue(new Error('busy'));
    const missing = join(folder, '没有', 'a.xlsx');
    try {
      await refused(saveFile(await filled(), missing), missing, []);
      expect(remove).toHaveBeenCalled();
    } finally {
      remove.mockRestore();
    }
  });

  it('says what is wrong with the path', async () => {
    const host = await filled();
    const missing = join(folder, '没有', 'a.xlsx');
    expect((await refused(saveFile(host, missing), missing, [])).message).toContain('文件夹不存在');
    const other = join(folder, 'a.xls');
    expect((await refused(saveFile(host, other), other, [])).message).toContain('.xlsx');
    await mkdir(join(folder, 'b.xlsx'));
    const directory = join(folder, 'b.xlsx');
    await refused(saveFile(host, directory), directory, ['b.xlsx']);
    await refused(saveFile(host, directory, { replace: true }), directory, ['b.xlsx']);
    const long = join(folder, `${'长'.repeat(90)}.xlsx`);
    expect((await refused(saveFile(host, long), long, ['b.xlsx'])).message).toContain('太长');
    // Nothing is read-only to root.
    if (process.getuid?.() === 0) return;
    await chmod(folder, 0o500);
    const locked = join(folder, 'c.xlsx');
    expect((await refused(saveFile(host, locked), locked, ['b.xlsx'])).code).toBe('read-only');
  });
});

describe('openFile', () => {
  it('says what is wrong with the path', async () => {
    const missing = join(folder, '没有.xlsx');
    expect((await refused(openFile(missing), missing, [])).message).toContain('没有找到');
    expect((await refused(openFile(folder), folder, [])).message).toContain('文件夹');
    expect((await refused(openFile('/dev/null'), '/dev/null', [])).message).toContain('不是普通文件');
    await writeFile(join(folder, 'a.csv'), '甲,乙');
    expect((await refused(openFile(join(folder, 'a.csv')), join(folder, 'a.csv'), ['a.csv'])).code).toBe('unreadable');
  });
});
