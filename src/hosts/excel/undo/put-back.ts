import { areaAddress, cellAddress, type Area } from '../../../sheet/address';
import type { Block, CellInput, Patch, SheetPatch } from '../../../sheet/patch';
import { isErrorValue } from '../../../sheet/snapshot';
import type { Features } from '../capabilities';
import { formatOf, readCell, sheetNamed, type Contents, type Reading, type SheetBody } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';
import { blockJobs, keepingOneBack } from '../write/contents';
import { deleteFormat, keyOf, repeatFormat } from '../write/formats';
import { addNote, dropNotes } from '../write/notes';
import { addName, deleteName, namesOn } from '../write/names';
import { addSheet, emptyJobs, mergeJob, newMerges, removeSheet } from '../write/patch';
import { freezeJob, gridLinesJob } from '../write/page';
import { columnJobs, rowJobs } from '../write/tracks';
import { clearValidations, putBackPrompts, repeatValidation } from '../write/validations';
import type { Image, Place } from './image';
import { lookBackJobs } from './looks';
import { pageBackJob } from './page';

/** What stood where a patch has written. */
export interface Before {
  readonly reading: Reading;
  /** By the name of the sheet. */
  readonly images: ReadonlyMap<string, Image>;
  /** Merged areas of sheets that we have drawn, by their names: where Excel cannot tell, these are likely still so. */
  readonly drawnMerges: ReadonlyMap<string, readonly Area[]>;
}

/** What makes the workbook as it was before the patch, whether that has been done in full or in part. */
export function putBackJobs(patch: Patch, before: Before, now: Reading, features: Features): readonly Job[] {
  const sheets = [...patch.sheets].reverse();
  return [
    ...nameJobs(patch, before.reading, now),
    ...sheets.flatMap((one) => sheetJobs(one, before, now, features)),
    ...lostNames(patch, before.reading, now),
  ];
}

function sheetJobs(patch: SheetPatch, before: Before, now: Reading, features: Features): readonly Job[] {
  const was = sheetNamed(before.reading, patch.sheet);
  const is = (was && now.sheets.find(({ id }) => id === was.id)) ?? sheetNamed(now, patch.sheet);
  if (patch.mode === 'add') return is ? [removeSheet(is.id)] : [];
  const image = before.images.get(patch.sheet);
  if (!was?.body) return [];
  if (patch.mode === 'edit') return is?.body ? partJobs(is.id, patch, was.body, is.body, image, features) : [];
  if (patch.mode === 'remove' && is?.id === was.id) return [];
  const key = is?.id ?? was.name;
  return [
    ...(is ? [] : [addSheet(was.name)]),
    ...emptyJobs(key, is?.body ?? null, features),
    ...wholeJobs(
      key,
      { ...was.body, merges: was.body.merges ?? before.drawnMerges.get(was.name) ?? [] },
      image,
      features,
    ),
    ...(is || !image?.place ? [] : [placeJob(key, image.place)]),
  ];
}

/** Everything of a sheet that is empty now. */
function wholeJobs(key: string, body: SheetBody, image: Image | undefined, features: Features): readonly Job[] {
  const contents = image?.contents ?? (body.contents ? [body.contents] : []);
  return [
    ...contentJobs(key, contents, (blocks) => keepingOneBack(blocks)[0]),
    ...(body.merges ?? []).map((area) => mergeJob(key, area)),
    ...imageJobs(key, image, features),
    // The one added last comes first.
    ...[...body.formats].reverse().flatMap((format) => repeatFormat(key, format, format.areas)),
    ...(image?.validations ?? []).map((validation) => repeatValidation(key, validation)),
    ...body.notes.map((note) => addNote(key, note)),
    ...contentJobs(key, contents, (blocks) => keepingOneBack(blocks)[1]),
  ];
}

/** What the patch has changed of a sheet that it has not emptied. */
function partJobs(
  key: string,
  patch: SheetPatch,
  was: SheetBody,
  is: SheetBody,
  image: Image | undefined,
  features: Features,
): readonly Job[] {
  const { merges = [], validations = [], dropPrompts = [], notes = [], dropNotes: dropped = [] } = patch;
  const there = (body: SheetBody) => new Set((body.merges ?? merges).map(areaAddress));
  const merged = there(is);
  return [
    ...newMerges(merges, was.merges ?? [])
      .filter((area) => merged.has(areaAddress(area)))
      .map((area) => unmergeJob(key, area)),
    ...contentJobs(key, image?.contents ?? []),
    ...imageJobs(key, image, features),
    ...formatJobs(key, patch, was, is),
    ...(features.validations
      ? [
          ...validations.map(({ area }) => clearValidations(key, area)),
          ...putBackPrompts(key, dropPrompts, was.validations),
        ]
      : []),
    ...(features.notes
      ? [...dropNotes(key, notes, is.notes), ...dropped.filter(isNoteOf(was)).map((note) => addNote(key, note))]
      : []),
  ];
}

function isNoteOf({ notes }: SheetBody): (note: SheetBody['notes'][number]) => boolean {
  const known = new Set(notes.map(({ cell, text }) => `${cellAddress(cell)} ${text}`));
  return ({ cell, text }) => known.has(`${cellAddress(cell)} ${text}`);
}

/**
 * As many of each format as there were, of those that the patch has added or dropped: others may be the user's, who goes on
 * working. One that was half made has no formula yet.
 */
function formatJobs(key: string, patch: SheetPatch, was: SheetBody, is: SheetBody): readonly Job[] {
  const { formulaFormats = [], dropFormulaFormats = [] } = patch;
  const touched = new Set([
    ...[...formulaFormats, ...dropFormulaFormats].flatMap(({ area, formula }) => [
      keyOf(area, formula),
      keyOf(area, ''),
    ]),
  ]);
  const [before, after] = [was, is].map(({ formats }) =>
    formats.flatMap((format) => format.areas.map((area) => ({ format, area, name: keyOf(area, format.formula) }))),
  );
  return [...touched].flatMap((name) => {
    const wanted = before!.filter((one) => one.name === name);
    const there = after!.filter((one) => one.name === name);
    return [
      // The newest come first.
      ...there.slice(0, Math.max(0, there.length - wanted.length)).map(({ format }) => deleteFormat(key, format)),
      ...wanted.slice(there.length).flatMap(({ format, area }) => repeatFormat(key, format, [area])),
    ];
  });
}

/** @param choose the blocks that are to be written now, of those that make up a part. */
function contentJobs(
  key: string,
  parts: readonly Contents[],
  choose: (blocks: readonly Block[]) => readonly Block[] = (blocks) => blocks,
): readonly Job[] {
  return parts.flatMap((contents) => [
    formatsJob(key, contents),
    ...choose([{ at: contents.area, values: inputsOf(contents) }]).flatMap((block) =>
      blockJobs(key, block, (cell) => formatOf(contents, cell)),
    ),
  ]);
}

function formatsJob(key: string, { area, formats }: Contents): Job {
  return {
    sends: OBJECT_BYTES + area.rows * area.columns * 12,
    queue(batch) {
      batch.range(key, area).numberFormat = formats as string[][];
      return undefined;
    },
  };
}

function inputsOf(contents: Contents): readonly (readonly CellInput[])[] {
  const { area } = contents;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column): CellInput => {
      const cell = readCell(contents, { row: area.row + row, column: area.column + column });
      if (!cell) return null;
      if (cell.formula !== undefined) return { formula: cell.formula };
      // An error that no formula makes is written by its name.
      return isErrorValue(cell.value) ? { formula: `=${cell.value.error}` } : cell.value;
    }),
  );
}

function imageJobs(key: string, image: Image | undefined, features: Features): readonly Job[] {
  if (!image) return [];
  const { looks, columns, rows, page, freeze, gridLines } = image;
  return [
    ...looks.flatMap((one) => lookBackJobs(key, one, features)),
    ...columnJobs(key, columns),
    ...rowJobs(key, rows, features),
    ...(page ? [pageBackJob(key, page)] : []),
    ...(freeze ? [freezeJob(key, freeze)] : []),
    ...(gridLines === null ? [] : [gridLinesJob(key, gridLines)]),
  ];
}

function unmergeJob(key: string, area: Area): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      batch.range(key, area).unmerge();
      return undefined;
    },
  };
}

function placeJob(key: string, { position, visibility, tabColor }: Place): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      const sheet = batch.sheet(key);
      sheet.position = position;
      if (tabColor) sheet.tabColor = tabColor;
      if (visibility !== 'Visible') sheet.visibility = visibility;
      return undefined;
    },
  };
}

/** Names that the patch has given go again. */
function nameJobs({ names = [] }: Patch, before: Reading, now: Reading): readonly Job[] {
  return names.filter(({ name }) => !hasName(before, name) && hasName(now, name)).map(({ name }) => deleteName(name));
}

/** Names that went with a sheet come back with it. */
function lostNames(patch: Patch, before: Reading, now: Reading): readonly Job[] {
  return namesOn(patch, before)
    .filter(({ name }) => !hasName(now, name))
    .map(({ name, refersTo }) => addName(name, `=${refersTo}`));
}

function hasName({ names }: Reading, name: string): boolean {
  return names.some((own) => own.name.toLowerCase() === name.toLowerCase());
}
