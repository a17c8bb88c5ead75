import fc from 'fast-check';
import { contract, NotTried, type Stage } from '../../src/hosts/contract';
import { plain } from '../../src/hosts/contract/compare';
import { begin, edit, only } from '../../src/hosts/contract/stage';
import { HostError, type Host } from '../../src/hosts/host';
import type { Cell } from '../../src/sheet/address';
import { applyToSnapshot } from '../../src/sheet/apply';
import type { CellInput, PageSetup, SheetPatch } from '../../src/sheet/patch';
import type { SheetCell, Snapshot } from '../../src/sheet/snapshot';

import { marks } from '../../src/taskpane/selfcheck/marks';

/** A host with an empty workbook that a test may fill, and the same workbook after saving and opening it again. */
export interface HostUnderTest {
  readonly host: Host;
  readonly reopen: () => Promise<Host>;
  /** Does what a user does who types into a cell; only where there are users. */
  readonly userEdits?: (sheet: string, cell: Cell, value: string | number) => Promise<void>;
  /** Takes back what the user has done last, as the user does it. */
  readonly userUndoes?: () => Promise<void>;
  /** Makes the next write fail when a part of it has been made. */
  readonly failHalfWay?: () => void;
  /** The print set-up of a sheet, where the host can tell. */
  readonly page?: (host: Host, sheet: string) => Promise<PageSetup | null>;
  /** Waits until the host has told of all changes; by default until the timers of this turn have run. */
  readonly settled?: () => Promise<void>;
  /** Ends the host, where it does not end by itself. */
  readonly stop?: () => void;
}

export interface ContractOptions {
  /** How many random workbooks are tried. */
  readonly runs?: number;
  /** The ids of the cases, or of the groups (`user/`), that cannot be tried on this host: no others may be left out. */
  readonly untried?: readonly string[];
}

/** What every host does: the cases of src/hosts/contract, and laws over random patches. `make` gives each test its host. */
export function hostContract(
  name: string,
  make: () => Promise<HostUnderTest>,
  { runs = 60, untried = [] }: ContractOptions = {},
): void {
  const made: HostUnderTest[] = [];
  afterEach(() => {
    for (const { stop } of made.splice(0)) stop?.();
  });
  const staged = async (): Promise<Stage> => {
    const one = await make();
    made.push(one);
    return {
      sheet: '绩效目标表',
      other: '另一张',
      definedName: '预算总额',
      alone: true,
      marks,
      settled: () => new Promise((resolve) => setTimeout(resolve, 0)),
      ...one,
    };
  };

  describe(`${name}: contract`, () => {
    it.each(contract)('$id $title', async ({ id, run }) => {
      const outcome = await run(await staged()).then(
        () => 'tried',
        (error: unknown) => {
          if (error instanceof NotTried) return 'not tried';
          throw error;
        },
      );
      expect(outcome).toBe(untried.some((left) => id.startsWith(left)) ? 'not tried' : 'tried');
    });
  });

  describe(`${name}: properties`, () => {
    it(
      'applies as the sheet model says, undo gives the sheet back, and saving keeps it',
      async () => {
        await fc.assert(
          fc.asyncProperty(sheetPatches(), sheetPatches(), async (first, second) => {
            const stage = await staged();
            const { host, sheet } = stage;
            const { calculates } = host.capabilities;
            await begin(stage);
            // Two random patches may contradict each other: what is refused must have changed nothing.
            const steps: (() => Promise<void>)[] = [];
            for (const patch of [first, second]) {
              const before = await only(stage, host);
              try {
                const written = edit(stage, patch);
                const undo = await host.apply(written);
                const model = applyToSnapshot(before, written.sheets[0]!);
                expect(withoutFormats(await only(stage, host), calculates)).toEqual(withoutFormats(model, calculates));
                steps.push(async () => {
                  await undo.revert();
                  expect(withoutResults(await only(stage, host), calculates)).toEqual(
                    withoutResults(before, calculates),
                  );
                });
              } catch (error) {
                if (!(error instanceof HostError)) throw error;
                expect(await only(stage, host)).toEqual(before);
              }
            }
            const [again] = await (await made.at(-1)!.reopen()).snapshot([sheet]);
            expect(plain(again!)).toEqual(plain(await only(stage, host)));
            for (const step of steps.reverse()) await step();
            made.pop()?.stop?.();
          }),
          { numRuns: runs },
        );
      },
      Math.max(60_000, runs * 1000),
    );
  });
}

/** Random formulas refer to themselves: what a host that calculates makes of them depends on what they were before. */
function withoutResults(snapshot: Snapshot, calculates: boolean): Snapshot {
  if (!calculates) return snapshot;
  const cells = Array.from(snapshot.cells, ([key, cell]): [number, SheetCell] => [
    key,
    cell.formula === undefined ? cell : { ...cell, value: null, text: '' },
  ]);
  return { ...snapshot, cells: new Map(cells) };
}

/**
 * A snapshot does not tell the format of a blank cell, so the sheet model cannot tell what it is once filled. Nor can it
 * tell what a host that calculates makes of a formula.
 */
function withoutFormats(snapshot: Snapshot, calculates: boolean): unknown {
  const cells = Array.from(snapshot.cells, ([key, { value, formula }]): [number, SheetCell] => [
    key,
    formula === undefined ? { value, text: '' } : { value: calculates ? null : value, text: '', formula },
  ]);
  return plain({ ...snapshot, cells: new Map(cells) });
}

function sheetPatches(): fc.Arbitrary<Partial<SheetPatch>> {
  const cell = fc.record({ row: fc.nat(5), column: fc.nat(5) });
  const areas = fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
  });
  const text = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }).filter((value) => value.trim() !== ''),
    fc.constantFrom('≥90%', '=1+1', '部门预算总额', '_x0041_', ' a', '第一行\n第二行', ']]>', '&amp;'),
  );
  const input: fc.Arbitrary<CellInput> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom<CellInput>(
      null,
      undefined,
      { formula: '=SUM(A1:B2)', result: 3 },
      { formula: '=A1', result: '文字' },
    ),
  );
  const one = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(values, { maxLength: 2 });
  return fc.record(
    {
      blocks: one(fc.record({ at: cell, values: fc.array(fc.array(input, { maxLength: 3 }), { maxLength: 3 }) })),
      merges: one(areas),
      styles: one(
        fc.record({
          area: areas,
          style: fc.record(
            {
              format: fc.constantFrom('@', '0%', '#,##0.00'),
              fill: fc.constantFrom('#FFFF00', null),
              border: fc.constant('thin' as const),
              font: fc.record({ name: fc.constant('仿宋'), bold: fc.boolean() }, { requiredKeys: [] }),
            },
            { requiredKeys: [] },
          ),
        }),
      ),
      notes: one(fc.record({ cell, text })),
      formulaFormats: one(
        fc.record({
          area: areas,
          formula: fc.constantFrom('TRUE', '$A$1="x&y"'),
          style: fc.constant({ fill: '#FFC7CE' }),
        }),
      ),
      validations: one(fc.record({ area: areas, prompt: fc.record({ title: fc.constant('提示'), text }) })),
      widths: fc
        .dictionary(fc.constantFrom('0', '3'), fc.integer({ min: 1, max: 60 }))
        .map((record) => new Map(Object.entries(record).map(([key, value]) => [Number(key), value]))),
    },
    { requiredKeys: [] },
  );
}
