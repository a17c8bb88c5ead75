import type { Patch } from '../../sheet/patch';
import type { Host, Undo } from '../host';
import type { MarkMaker, Stage } from './stage';

/** A stage among the sheets of somebody's workbook, which it neither reads nor writes. */
export interface Scratch {
  readonly stage: Stage;
  /** Takes away all that the cases have made. A `HostError` where the host refuses: `leftovers` says what is left. */
  readonly sweep: () => Promise<void>;
  /** Sheets there are beside those at the beginning. */
  readonly leftovers: () => Promise<readonly string[]>;
}

/** What our sheets are called; where the workbook has such a sheet already, a number follows. */
const PREFIX = '宿主自检';

/** How long a host may take to tell of a change, in milliseconds. */
const SETTLING = 300;

/**
 * Sheets of our own in the host's workbook. Whatever a case asks for beyond them is refused before it reaches the host:
 * that would be a fault of ours, and is thrown as a `RangeError`.
 */
export async function scratchIn(host: Host, marks: MarkMaker): Promise<Scratch> {
  const before = await host.sheets();
  const prefix = freePrefix(before);
  const taken = new Set(before.map((name) => name.toLowerCase()));
  const definedName = `${PREFIX}_${Date.now().toString(36)}`;
  /** Names stay when their sheets go: the undos of those that have been set. */
  const named = new Set<Undo>();

  const mind = (names: readonly string[]): void => {
    const foreign = names.find((name) => taken.has(name.toLowerCase()));
    if (foreign !== undefined) throw new RangeError(`The self-check has nothing to do with ${foreign}`);
  };
  const owned = async (): Promise<readonly string[]> => {
    const sheets = await host.sheets();
    return sheets.filter((name) => name.startsWith(prefix));
  };
  const apply = async (patch: Patch): Promise<Undo> => {
    mind([...patch.sheets, ...(patch.names ?? [])].map(({ sheet }) => sheet));
    const undo = await host.apply(patch);
    if (!patch.names?.length) return undo;
    named.add(undo);
    return {
      title: undo.title,
      async revert() {
        await undo.revert();
        named.delete(undo);
      },
    };
  };

  return {
    stage: {
      sheet: `${prefix}甲`,
      other: `${prefix}乙`,
      definedName,
      alone: false,
      marks,
      settled: () => new Promise((resolve) => setTimeout(resolve, SETTLING)),
      host: {
        ...host,
        sheets: owned,
        apply,
        async snapshot(names) {
          mind(names ?? []);
          return host.snapshot(names ?? (await owned()));
        },
        async reveal(sheet, cell) {
          mind([sheet]);
          await host.reveal(sheet, cell);
        },
        watch: (changed) =>
          host.watch((sheet) => {
            if (sheet.startsWith(prefix)) changed(sheet);
          }),
      },
    },
    async sweep() {
      for (const undo of [...named].reverse()) {
        await undo.revert();
        named.delete(undo);
      }
      const sheets = await owned();
      if (sheets.length === 0) return;
      await host.apply({ title: '收拾', sheets: sheets.map((sheet) => ({ sheet, mode: 'remove' })) });
    },
    async leftovers() {
      const sheets = await host.sheets();
      return sheets.filter((name) => !taken.has(name.toLowerCase()));
    },
  };
}

/** What no sheet's name begins with. */
function freePrefix(sheets: readonly string[]): string {
  let prefix = PREFIX;
  for (let n = 2; sheets.some((name) => name.toLowerCase().startsWith(prefix)); n += 1) prefix = `${PREFIX}${n}`;
  return prefix;
}
