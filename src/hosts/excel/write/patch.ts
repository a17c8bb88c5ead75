import { areaAddress, type Area } from '../../../sheet/address';
import type { Block, Patch, SheetPatch } from '../../../sheet/patch';
import { reference } from '../../../sheet/references';
import type { Features } from '../capabilities';
import { sheetNamed, type Reading, type SheetBody } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';
import { contentJobs, formatWriteJobs, keepingOneBack } from './contents';
import { addFormat, dropFormats } from './formats';
import { lookJobs } from './looks';
import { addNote, dropNotes } from './notes';
import { addName, deleteName, namesOn } from './names';
import { freezeJob, gridLinesJob, pageJob } from './page';
import { rowJobs, widthJobs } from './tracks';
import { addValidation, dropPrompts } from './validations';

/** All that a validated patch does, in order. New sheets come first: where one cannot be added, nothing has been done. */
export function patchJobs(patch: Patch, before: Reading, features: Features): readonly Job[] {
  const { sheets, names = [] } = patch;
  const known = before.names.map(({ name }) => name.toLowerCase());
  return [
    ...sheets.filter(({ mode }) => mode === 'add').map(({ sheet }) => addSheet(sheet)),
    ...namesOn(patch, before).map(({ name }) => deleteName(name)),
    ...sheets.flatMap((one) => sheetJobs(one, before, features)),
    ...sheets.flatMap((one) => lastJobs(one, before)),
    ...names
      .filter(({ name }) => !known.includes(name.toLowerCase()))
      .map(({ name, sheet, area }) => addName(name, `=${reference(sheet, area)}`)),
  ];
}

function sheetJobs(patch: SheetPatch, before: Reading, features: Features): readonly Job[] {
  const found = sheetNamed(before, patch.sheet);
  const key = found?.id ?? patch.sheet;
  const { blocks = [] } = patch;
  switch (patch.mode) {
    case 'add':
      return fillJobs(key, patch, blocks, null, features);
    case 'edit':
      return fillJobs(key, patch, blocks, found?.body ?? null, features);
    case 'clear': {
      const [first] = keepingOneBack(blocks);
      return [...emptyJobs(key, found?.body ?? null, features), ...fillJobs(key, patch, first, null, features)];
    }
    case 'remove':
      return [removeSheet(key)];
  }
}

/** What was kept back of a sheet that has been emptied and filled. */
function lastJobs(patch: SheetPatch, before: Reading): readonly Job[] {
  if (patch.mode !== 'clear') return [];
  const [, last] = keepingOneBack(patch.blocks ?? []);
  return contentJobs(sheetNamed(before, patch.sheet)?.id ?? patch.sheet, patch, last, null);
}

/** Removals, contents, looks, and what stands around them. */
function fillJobs(
  key: string,
  patch: SheetPatch,
  blocks: readonly Block[],
  body: SheetBody | null,
  features: Features,
): readonly Job[] {
  const { dropFormulaFormats = [], dropNotes: notesToDrop = [], dropPrompts: promptsToDrop = [] } = patch;
  const { merges = [], styles = [], widths, heights, notes = [], formulaFormats = [], validations = [] } = patch;
  return [
    ...dropFormats(key, dropFormulaFormats, body?.formats ?? []),
    ...dropNotes(key, notesToDrop, body?.notes ?? []),
    ...dropPrompts(key, promptsToDrop, body?.validations ?? []),
    ...formatWriteJobs(key, patch),
    ...contentJobs(key, patch, blocks, body?.contents ?? null),
    ...newMerges(merges, body?.merges ?? []).map((area) => mergeJob(key, area)),
    ...lookJobs(key, styles, features),
    ...(widths ? widthJobs(key, widths) : []),
    ...(heights ? rowJobs(key, heights, features) : []),
    ...(features.notes ? notes.map((note) => addNote(key, note)) : []),
    ...formulaFormats.map((format) => addFormat(key, format)),
    ...(features.validations ? validations.map((validation) => addValidation(key, validation)) : []),
    ...(features.page && patch.page ? [pageJob(key, patch.page)] : []),
    ...(patch.freeze ? [freezeJob(key, patch.freeze)] : []),
    ...(features.gridLines && patch.showGridLines !== undefined ? [gridLinesJob(key, patch.showGridLines)] : []),
  ];
}

/** Those that are not merged already, each once. */
export function newMerges(merges: readonly Area[], known: readonly Area[]): readonly Area[] {
  const there = new Set(known.map(areaAddress));
  return merges.filter((area) => {
    const address = areaAddress(area);
    const isNew = !there.has(address);
    there.add(address);
    return isNew;
  });
}

export function mergeJob(sheet: string, area: Area): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      batch.range(sheet, area).merge(false);
      return undefined;
    },
  };
}

/** Takes everything off a sheet. Its name, place and page set-up stay. */
export function emptyJobs(key: string, body: SheetBody | null, { validations, notes }: Features): readonly Job[] {
  return [
    ...(notes ? dropNotes(key, body?.notes ?? [], body?.notes ?? []) : []),
    {
      sends: OBJECT_BYTES * 2,
      queue(batch) {
        const whole = batch.sheet(key).getRange();
        whole.conditionalFormats.clearAll();
        if (validations) whole.dataValidation.clear();
        whole.unmerge();
        whole.clear('All');
        return undefined;
      },
    },
  ];
}

export function addSheet(name: string): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      batch.addSheet(name);
      return undefined;
    },
  };
}

/** Takes the user's own undo steps away, too; Excel knows no other way. */
export function removeSheet(key: string): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      batch.sheet(key).delete();
      return undefined;
    },
  };
}
