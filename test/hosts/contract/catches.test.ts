import { attempt, contract, scratchIn, type CaseResult, type Outcome } from '../../../src/hosts/contract';
import { newWorkbook } from '../../../src/hosts/file';
import { HostError, type Host } from '../../../src/hosts/host';
import { cellKey, type Snapshot } from '../../../src/sheet/snapshot';
import { marks } from '../../../src/taskpane/selfcheck/marks';

/** What a host could get wrong, each on top of a host that gets everything right. */
const CLUMSY: readonly (readonly [fault: string, broken: readonly string[], make: (host: Host) => Partial<Host>])[] = [
  [
    'takes text for formulas',
    ['contents/values'],
    (host) => ({ snapshot: seen(host, (sheet) => withCells(sheet, (value) => (value === '=1+1' ? 2 : value))) }),
  ],
  [
    'makes numbers of text',
    ['contents/values'],
    (host) => ({ snapshot: seen(host, (sheet) => withCells(sheet, (value) => (value === '0012' ? 12 : value))) }),
  ],
  [
    'loses rows of a long block',
    ['contents/many'],
    (host) => ({
      snapshot: seen(host, (sheet) => ({
        ...sheet,
        cells: new Map([...sheet.cells].filter(([key]) => key < cellKey({ row: 1500, column: 0 }))),
      })),
    }),
  ],
  [
    'forgets notes',
    ['beside/kept', 'marks/again-and-cleared'],
    (host) => ({ snapshot: seen(host, (sheet) => ({ ...sheet, notes: [] })) }),
  ],
  [
    'takes nothing back',
    ['beside/undone', 'whole/undo-in-turn', 'sheets/added-cleared-removed'],
    (host) => ({
      apply: async (patch) => {
        const { title } = await host.apply(patch);
        return { title, revert: () => Promise.resolve() };
      },
    }),
  ],
  [
    'does not look at what it should find',
    ['whole/refuses-expectation', 'marks/changed-meanwhile'],
    (host) => ({
      apply: (patch) => host.apply({ ...patch, sheets: patch.sheets.map((sheet) => ({ ...sheet, expects: [] })) }),
    }),
  ],
  [
    'refuses in no words of its own',
    ['sheets/refuses-edit-missing', 'whole/refuses-beyond'],
    (host) => ({
      apply: async (patch) =>
        host.apply(patch).catch((error: unknown) => {
          throw new Error('InvalidArgument', { cause: error });
        }),
    }),
  ],
  [
    'writes the half of what it refuses',
    ['whole/refuses-second-note', 'whole/refuses-under-merge'],
    (host) => ({
      apply: async (patch) =>
        host.apply(patch).catch(async (error: unknown) => {
          const [first] = patch.sheets;
          if (first?.mode === 'add' && patch.sheets.length > 1) await host.apply({ title: '', sheets: [first] });
          throw error;
        }),
    }),
  ],
  [
    'tells of its own writes',
    ['user/own-writes'],
    (host) => {
      const listeners = new Set<(sheet: string) => void>();
      return {
        apply: async (patch) => {
          const undo = await host.apply(patch);
          for (const { sheet } of patch.sheets) for (const tell of listeners) tell(sheet);
          return undo;
        },
        watch: (changed) => {
          listeners.add(changed);
          return () => void listeners.delete(changed);
        },
      };
    },
  ],
];

it.each(CLUMSY)('catches a host that %s', async (_, broken, make) => {
  const host = newWorkbook();
  await host.apply({ title: '', sheets: [{ sheet: '用户的', mode: 'add' }] });
  const found = await tried({ ...host, ...make(host) });
  expect(found.filter(({ outcome }) => outcome.kind === 'broken').map(({ id }) => id)).toEqual(
    expect.arrayContaining([...broken]),
  );
});

it('says what was wanted and what was found', async () => {
  const host = newWorkbook();
  await host.apply({ title: '', sheets: [{ sheet: '用户的', mode: 'add' }] });
  const found = await tried({ ...host, snapshot: seen(host, (sheet) => ({ ...sheet, notes: [] })) });
  const kept = found.find(({ id }) => id === 'beside/kept');
  expect(kept?.outcome).toEqual<Outcome>({
    kind: 'broken',
    why: expect.stringMatching(/^批注：应为 .*请核对.*，实为 \[\]$/) as string,
  });
});

it.each(['editing', 'protected', 'read-only'] as const)('takes %s for a matter of the moment', async (code) => {
  const host = newWorkbook();
  const refusing: Host = { ...host, apply: () => Promise.reject(new HostError(code, '请先结束编辑。')) };
  const [first] = contract;
  const { stage } = await scratchIn(refusing, marks);
  expect((await attempt(first!, stage)).outcome).toEqual({ kind: 'untried', why: '请先结束编辑。' });
});

it('says what was behind a refusal', async () => {
  const cause = Object.assign(new Error('参数无效'), { name: 'RichApi.Error', code: 'InvalidArgument' });
  const refusing: Host = {
    ...newWorkbook(),
    apply: () => Promise.reject(new HostError('failed', '没有完成。', { cause })),
  };
  const { stage } = await scratchIn(refusing, marks);
  const { outcome } = await attempt(contract[0]!, stage);
  expect(outcome).toEqual({ kind: 'broken', why: '没有完成。（RichApi.Error: InvalidArgument: 参数无效）' });
});

it('has ids that are its own', () => {
  const ids = contract.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(contract.filter(({ id, group }) => !id.startsWith(`${group}/`))).toEqual([]);
});

/** What came of the cases over this host; the workbook is swept after each. */
async function tried(host: Host): Promise<readonly CaseResult[]> {
  const { stage, sweep } = await scratchIn(host, marks);
  const results: CaseResult[] = [];
  for (const one of contract) {
    results.push(await attempt(one, { ...stage, settled: () => Promise.resolve() }));
    await sweep();
  }
  return results;
}

function seen(host: Host, change: (sheet: Snapshot) => Snapshot): Host['snapshot'] {
  return async (sheets) => (await host.snapshot(sheets)).map(change);
}

function withCells(sheet: Snapshot, change: (value: unknown) => unknown): Snapshot {
  const cells = Array.from(sheet.cells, ([key, cell]) => [key, { ...cell, value: change(cell.value) }] as const);
  return { ...sheet, cells: new Map(cells) as Snapshot['cells'] };
}
