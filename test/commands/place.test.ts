import { CommandError } from '../../src/commands/command';
import { importText } from '../../src/commands/import-text';
import { insertTemplate } from '../../src/commands/insert-template';
import { templatePlace } from '../../src/commands/template-place';
import { previewImport } from '../../src/commands/work/import-text';
import { newWorkbook } from '../../src/hosts/file';
import { HostError, type Host } from '../../src/hosts/host';
import { publishedText } from '../support/published';
import { addSheet, published, reopened, sheetOf, valueAt, watched, write } from './support';

const input = { unit: '测试办事处', year: 2027, counts: { goals: 2, tasks: 3, outputs: 2 } };

test('where a form could stand', async () => {
  const host = newWorkbook();
  expect(await templatePlace.run(host, {})).toEqual({ active: '', blank: false, newName: '绩效目标表' });
  await addSheet(host, 'Sheet1');
  expect(await templatePlace.run(host, {})).toEqual({ active: 'Sheet1', blank: true, newName: '绩效目标表' });
  await write(host, 'Sheet1', { C9: 0 });
  expect(await templatePlace.run(host, {})).toEqual({ active: 'Sheet1', blank: false, newName: '绩效目标表' });
  expect((await templatePlace.run(await published(), {})).newName).toBe('绩效目标表(2)');
});

test('here: on the blank sheet in front, under its own name, and back', async () => {
  const { host, undos } = watched(newWorkbook());
  await addSheet(host, 'Sheet1');
  expect(await insertTemplate.run(host, { ...input, place: 'here' })).toEqual({ sheet: 'Sheet1' });
  expect(await host.sheets()).toEqual(['Sheet1']);
  const here = await sheetOf(host, 'Sheet1');
  const other = newWorkbook();
  await insertTemplate.run(other, input);
  const apart = await sheetOf(other, '绩效目标表');
  expect({ ...here, sheet: '' }).toEqual({ ...apart, sheet: '' });

  await undos.at(-1)!.revert();
  expect(await templatePlace.run(host, {})).toMatchObject({ active: 'Sheet1', blank: true });
});

test('here again after saving: print set-up and widths came along', async () => {
  const host = newWorkbook();
  await addSheet(host, 'Sheet1');
  await importText.run(host, { text: publishedText(), place: 'here' });
  const again = await reopened(host);
  expect(await again.sheets()).toEqual(['Sheet1']);
  expect((await sheetOf(again, 'Sheet1')).cells.size).toBe((await sheetOf(await published(), '绩效目标表')).cells.size);
});

test('nothing is written over: not on a sheet that holds something, not without a sheet', async () => {
  const host = newWorkbook();
  await expect(insertTemplate.run(host, { ...input, place: 'here' })).rejects.toThrow(CommandError);
  await addSheet(host, 'Sheet1', [['我的数据']]);
  await expect(insertTemplate.run(host, { ...input, place: 'here' })).rejects.toThrow(CommandError);
  await expect(importText.run(host, { text: publishedText(), place: 'here' })).rejects.toThrow('Sheet1');
  expect((await sheetOf(host, 'Sheet1')).cells.size).toBe(1);
});

test('what is typed while we draw stays', async () => {
  const host = newWorkbook();
  await addSheet(host, 'Sheet1');
  const raced: Host = {
    ...host,
    apply: async (patch) => {
      await write(host, 'Sheet1', { D20: '刚输入' });
      return host.apply(patch);
    },
  };
  await expect(insertTemplate.run(raced, { ...input, place: 'here' })).rejects.toThrow(HostError);
  expect(await valueAt(host, 'Sheet1', 'D20')).toBe('刚输入');
});

describe('preview of an import', () => {
  test('what was understood and repaired, line by line', () => {
    const preview = previewImport(publishedText());
    expect(preview).toMatchObject({
      refused: null,
      standard: { id: 'henan-2023' },
      unit: '郑州经济技术开发区管理委员会九龙办事处',
      year: 2023,
      goals: 5,
      tasks: 5,
      indicators: 34,
      budgetLines: 3,
    });
    const lines = publishedText().split('\n');
    const repaired = preview.notices.filter(({ kind }) => kind === 'repaired');
    expect(repaired.length).toBeGreaterThan(0);
    for (const { line, text } of repaired) expect(text).toBe(lines[line! - 1]!.trim());
    const placed = preview.notices.flatMap(({ line }) => line ?? []);
    expect(placed).toEqual([...placed].sort((a, b) => a - b));
  });

  test('the same notices as the import itself', async () => {
    const { notices } = await importText.run(newWorkbook(), { text: publishedText() });
    expect(previewImport(publishedText()).notices.map(({ message }) => message)).toEqual(
      notices.map(({ message }) => message),
    );
  });

  test.each(['', '  \n', '关于做好绩效管理工作的通知\n各单位：\n'])(
    '%j is refused in the words of the import',
    async (text) => {
      const { refused, indicators, standard } = previewImport(text);
      expect([indicators, standard]).toEqual([0, null]);
      await expect(importText.run(newWorkbook(), { text })).rejects.toThrow(refused!);
    },
  );
});
