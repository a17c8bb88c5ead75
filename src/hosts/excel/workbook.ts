import type { Cell } from '../../sheet/address';
import type { Patch } from '../../sheet/patch';
import { HostError, type Host } from '../host';
import { sheetMissing, validatePatch } from '../validate';
import type { Features } from './capabilities';
import { commit, type Desk } from './commit';
import { codeOf } from './errors';
import { knownSheets } from './known';
import { readList, readSheets, readWanted } from './read';
import { findSheet, sheetNamed, type Reading } from './reading';
import { ask, writeAll, type Job } from './request';
import { selectedArea } from './select';
import { toSnapshot } from './snapshot';
import { targetOf } from './target';
import { excelEvents } from './watch';

/**
 * How long a reading counts, in milliseconds, where events tell of changes and where they do not. What a patch expects is
 * looked at again in the request that writes it.
 */
const FRESH = { watched: 60_000, unwatched: 10_000 } as const;

/** The host but for what it says of itself. */
export type ExcelWorkbook = Omit<Host, 'capabilities' | 'about' | 'copy'>;

/** What the host does with the workbook. Sends nothing until it is asked for something. */
export function excelWorkbook(features: Features): ExcelWorkbook {
  const known = knownSheets();
  let cache: { readonly reading: Reading; readonly until: number } | null = null;

  const keep = (reading: Reading): Reading => {
    known.learn(reading);
    cache = { reading, until: Date.now() + FRESH[events.state() === 'on' ? 'watched' : 'unwatched'] };
    return reading;
  };
  const forget = (): void => {
    cache = null;
  };
  const events = excelEvents(features, {
    changed: forget,
    hasList: (id, area) => known.hasList(id, area),
    sheetsChanged(added) {
      // One that has been read by now, or that we have added, is no news.
      if (added !== null && known.nameOf(added) !== undefined) return;
      forget();
      if (added === null) return;
      known.add(added, null);
      // Excel is asked for the events of the new sheet when there is time; failing that, it is not watched.
      if (!features.areas) void hear([added]).catch(forget);
    },
    nameOf: (id) =>
      known.nameOf(id) ??
      readList()
        .then(keep)
        .then(() => known.nameOf(id) ?? null),
  });

  let listening: Promise<void> | null = null;

  /** Asks Excel to tell of changes, once somebody wants to know; where it has no time, the next who comes asks again. */
  async function listen(): Promise<void> {
    if (events.state() !== 'wanted') return;
    listening ??= (features.areas ? hear([]) : hearEach()).finally(() => {
      listening = null;
    });
    await listening;
  }

  async function hearEach(): Promise<void> {
    await hear(keep(await readList()).sheets.map(({ id }) => id));
  }

  function hear(sheets: readonly string[]): Promise<void> {
    return ask((batch) => events.register(batch, sheets));
  }

  async function read(wanted?: readonly string[]): Promise<Reading> {
    return keep(await readSheets(features, known.ids(wanted), wanted));
  }

  const desk: Desk = {
    features,
    drawnMerges: new Map(),
    async look(sheets) {
      const ids = sheets.flatMap(({ id, name }) => id ?? known.ids([name]));
      const reading = await readWanted(features, ids, (list) =>
        sheets.flatMap(({ id, name }) => findSheet(list, id, name) ?? []),
      );
      known.learn(reading);
      return reading;
    },
    async write(jobs, { areas, added }) {
      // A sheet that is asked for its own events is asked when it is filled.
      const written = events.announce(features.areas ? areas : areas.filter(({ sheet }) => !added.includes(sheet)));
      forget();
      try {
        await writeAll([...jobs, ...added.map(arrival)], features.undoGroups);
      } finally {
        written();
        forget();
      }
    },
  };

  /** Learns the id of a sheet that has just been added, and asks for its events once it is filled. */
  const arrival = (name: string): Job => ({
    sends: 1000,
    queue(batch) {
      const sheet = batch.sheet(name);
      sheet.load('id');
      const registered = events.state() === 'on' ? events.register(batch, [name]) : forget;
      return () => {
        registered();
        known.add(sheet.id, name);
      };
    },
  });

  /** A reading that knows enough of the workbook to weigh the patch against: the last one, where it does. */
  async function readingFor({ sheets }: Patch): Promise<Reading> {
    const recent = cache && cache.until > Date.now() ? cache.reading : null;
    const isRemoving = sheets.some(({ mode }) => mode === 'remove');
    const needed = sheets.filter(({ mode }) => mode !== 'add').map(({ sheet }) => sheet);
    const isEnough = isRemoving
      ? recent?.sheets.every(({ body }) => body)
      : recent && needed.every((name) => sheetNamed(recent, name)?.body);
    if (recent && isEnough) return recent;
    if (needed.length === 0) return keep(await readList());
    return read(isRemoving ? undefined : needed);
  }

  return {
    async sheets() {
      return keep(await readList()).sheets.map(({ name }) => name);
    },
    activeSheet: () =>
      ask(({ workbook }) => {
        const sheet = workbook.worksheets.getActiveWorksheet();
        sheet.load('name');
        return () => sheet.name;
      }),
    selection: () => selectedArea(features),
    async snapshot(wanted) {
      await listen();
      const names = wanted?.map((name) => name.toLowerCase());
      return (await read(wanted)).sheets.flatMap(({ name, body }) =>
        body && names?.includes(name.toLowerCase()) !== false ? [toSnapshot(name, body)] : [],
      );
    },
    async apply(patch) {
      await listen();
      const reading = await readingFor(patch);
      validatePatch(targetOf(reading), patch);
      return commit(desk, patch, reading);
    },
    reveal,
    watch(changed) {
      const stop = events.watch(changed);
      listen().catch(forget);
      return stop;
    },
  };
}

async function reveal(name: string, { row, column }: Cell): Promise<void> {
  try {
    await ask((batch) => {
      const sheet = batch.sheet(name);
      sheet.activate();
      sheet.getRangeByIndexes(row, column, 1, 1).select();
      return () => undefined;
    });
  } catch (error) {
    if (codeOf(error) === 'ItemNotFound') throw sheetMissing(name);
    if (error instanceof HostError && error.code !== 'failed') throw error;
    throw new HostError('failed', `没能显示工作表“${name}”，它可能已隐藏。请先取消隐藏。`, { cause: error });
  }
}
