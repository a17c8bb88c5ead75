import { applyChange } from '../../src/commands/apply-change';
import { check } from '../../src/commands/check';
import { problemsOf } from '../../src/commands/checked';
import { CommandError } from '../../src/commands/command';
import { fix } from '../../src/commands/fix';
import { previewFixes } from '../../src/commands/preview-fixes';
import { parseCell } from '../../src/sheet/address';
import { cellAt } from '../../src/sheet/snapshot';
import { addSheet, FORM, published, reopened, sheetOf, valueAt, watched, write } from './support';

const MESSY = { C11: '１５，８９７，０００.0元', D22: '>=90％', D23: '不低于90%', D24: '≥20%' };

async function messy() {
  const host = await published();
  await write(host, FORM, MESSY);
  return host;
}

describe('preview-fixes and fix', () => {
  test('what is shown is what is done', async () => {
    const { host, undos } = watched(await messy());
    const shown = await previewFixes.run(host, { sheets: [FORM] });
    expect(shown.map(({ to }) => to)).toEqual([15897000, '≥90%', '≥90%']);
    expect(undos).toEqual([]);
    expect((await fix.run(host, {})).changes).toEqual(shown);
  });

  test('only what was chosen', async () => {
    const host = await messy();
    const shown = await previewFixes.run(host, {});
    const chosen = shown.filter(({ from }) => from === MESSY.D22);
    expect(await fix.run(host, { changes: chosen })).toEqual({ changes: chosen });
    expect([await valueAt(host, FORM, 'D22'), await valueAt(host, FORM, 'D23')]).toEqual(['≥90%', MESSY.D23]);
  });

  test('a cell that has changed since the preview is named, and nothing is done', async () => {
    const { host, undos } = watched(await messy());
    const shown = await previewFixes.run(host, {});
    await write(host, FORM, { D23: '≥95%' });
    undos.length = 0;
    await expect(fix.run(host, { changes: shown })).rejects.toThrow(/D23.*≥95%/);
    expect(undos).toEqual([]);
    expect(await valueAt(host, FORM, 'D22')).toBe(MESSY.D22);
  });

  test('a workbook without a table has nothing to preview, and says so', async () => {
    const host = await published();
    await addSheet(host, '杂项', [['无']]);
    await expect(previewFixes.run(host, { sheets: ['杂项'] })).rejects.toThrow(CommandError);
  });
});

describe('a number in a cell that is formatted as text', () => {
  async function asText() {
    const host = await published();
    const area = { row: 10, column: 2, rows: 1, columns: 1 };
    await host.apply({
      title: 'test',
      sheets: [{ sheet: FORM, mode: 'edit', styles: [{ area, style: { format: '@' } }] }],
    });
    await write(host, FORM, { C11: '15，897，000.0' });
    return host;
  }

  test('becomes one that counts, and shows as it was written', async () => {
    const { host, undos } = watched(await asText());
    const before = await sheetOf(host, FORM);
    const { changes } = await fix.run(host, {});
    expect(changes).toMatchObject([{ from: '15，897，000.0', to: 15897000, format: '#,##0.0' }]);
    expect(cellAt(await sheetOf(host, FORM), parseCell('C11')!)).toEqual({
      value: 15897000,
      text: '15,897,000.0',
      format: '#,##0.0',
    });
    await undos.at(-1)!.revert();
    expect(await sheetOf(host, FORM)).toEqual(before);
  });

  test('any other format of the user’s stays', async () => {
    const host = await messy();
    const before = cellAt(await sheetOf(host, FORM), parseCell('C11')!).format;
    await fix.run(host, {});
    const again = await reopened(host);
    expect(cellAt(await sheetOf(again, FORM), parseCell('C11')!)).toMatchObject({ value: 15897000, format: before });
  });
});

describe('apply-change', () => {
  test('a suggestion, with its consequence as the title', async () => {
    const { host, undos } = watched(await messy());
    const problem = problemsOf(await check.run(host, {})).find(({ rule }) => rule === 'target/direction')!;
    const change = problem.suggestions[0]!;
    expect(await applyChange.run(host, { problem, change })).toEqual({});
    expect(await valueAt(host, FORM, 'D24')).toBe('≤20%');
    expect(undos.map(({ title }) => title)).toEqual([change.label]);
    const left = problemsOf(await check.run(host, {}));
    expect(left.some(({ rule }) => rule === problem.rule)).toBe(false);
  });

  test('is refused in words where the cell has changed since', async () => {
    const { host, undos } = watched(await messy());
    const problem = problemsOf(await check.run(host, {})).find(({ rule }) => rule === 'target/direction')!;
    await write(host, FORM, { D24: '' });
    undos.length = 0;
    await expect(applyChange.run(host, { problem, change: problem.suggestions[0]! })).rejects.toThrow(CommandError);
    await expect(applyChange.run(host, { problem, change: problem.suggestions[0]! })).rejects.toThrow('D24');
    expect(undos).toEqual([]);
  });
});
