import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Patch, SheetPatch } from '../../sheet/patch';
import { mentionsSheet, reference } from '../../sheet/references';
import { HostError } from '../host';
import { restoreImage, takeImage } from './before';
import type { DefinedName } from './names';
import type { OpenBook } from './package';
import { sheetNamed } from './validate';
import { countFormulas, writeSheet } from './write';

/**
 * Writes a validated patch and returns what takes it back exactly. Where writing fails half-way, the book is as it was
 * and a `HostError` says so.
 */
export function change(book: OpenBook, patch: Patch): () => void {
  const putBack = remember(book, patch);
  try {
    for (const sheetPatch of patch.sheets) changeSheet(book, sheetPatch);
    book.names = namesAfter(book, patch);
  } catch (error) {
    putBack();
    throw new HostError('failed', `“${patch.title}”没有完成，工作簿没有改动。`, { cause: error });
  }
  return putBack;
}

/** The sheet that stands in front when the workbook is opened; undefined where there is none. */
export function activeSheet({ workbook }: OpenBook): string | undefined {
  return (workbook.worksheets[viewsOf(workbook)[0]?.activeTab ?? 0] ?? workbook.worksheets[0])?.name;
}

/** The window of a workbook that says nothing of one. */
const NEW_VIEW = { x: 0, y: 0, width: 25_000, height: 15_000, firstSheet: 0, visibility: 'visible' } as const;

/** A package need not have any; then the library has `undefined`, whatever its types say. */
function viewsOf({ views }: { readonly views?: Workbook['views'] }): Workbook['views'] {
  return views ?? [];
}

function remember(book: OpenBook, patch: Patch): () => void {
  const { workbook, names, original, formulas } = book;
  const active = activeSheet(book);
  const images = patch.sheets
    .filter(({ mode }) => mode !== 'add')
    .map(({ sheet: name }) => {
      const sheet = sheetNamed(book, name);
      return { sheet, image: takeImage(sheet), place: sheet.orderNo };
    });
  const added = patch.sheets.filter(({ mode }) => mode === 'add').map(({ sheet }) => sheet);
  return () => {
    for (const name of added) workbook.getWorksheet(name)?.destroy();
    for (const { sheet, image, place } of images) {
      const there = workbook.getWorksheet(image.name);
      if (there) restoreImage(there, image);
      else
        readd(book, sheet, place, (anew) => {
          restoreImage(anew, image);
        });
    }
    book.names = names;
    book.original = original;
    book.formulas = formulas;
    activate(book, active);
  };
}

/** Puts a removed sheet back in its place. The library lets a sheet object back in only as a new one of the same model. */
function readd({ workbook }: OpenBook, removed: Worksheet, place: number, restore: (anew: Worksheet) => void): void {
  const anew = workbook.addWorksheet(removed.name);
  anew.model = removed.model;
  anew.orderNo = place;
  restore(anew);
}

function changeSheet(book: OpenBook, patch: SheetPatch): void {
  const { workbook } = book;
  if (patch.mode === 'remove') {
    const active = activeSheet(book);
    sheetNamed(book, patch.sheet).destroy();
    activate(book, active);
    book.original = withoutSheet(book.original, patch.sheet);
    return;
  }
  const sheet =
    patch.mode === 'add'
      ? workbook.addWorksheet(patch.sheet, { views: [{ state: 'normal', activeCell: 'A1' }] })
      : sheetNamed(book, patch.sheet);
  if (patch.mode === 'clear') book.original = withoutSheet(book.original, sheet.name);
  writeSheet(workbook, sheet, patch);
  book.formulas += countFormulas(patch);
}

/** The names after the patch: those it sets, and without those that stood for a sheet that is gone. */
function namesAfter({ names }: OpenBook, patch: Patch): readonly DefinedName[] {
  const gone = patch.sheets.filter(({ mode }) => mode === 'remove').map(({ sheet }) => sheet);
  const set = patch.names ?? [];
  if (gone.length === 0 && set.length === 0) return names;
  const isSet = (name: DefinedName): boolean =>
    name.sheet === null && set.some((other) => other.name.toLowerCase() === name.name.toLowerCase());
  return [
    ...names.filter((name) => !isSet(name) && !gone.some((sheet) => mentionsSheet(name.refersTo, sheet))),
    ...set.map(({ name, sheet, area }) => ({ name, sheet: null, refersTo: reference(sheet, area), attributes: [] })),
  ];
}

/** Makes the sheet the one in front, or the first visible one where it is gone. */
export function activate({ workbook }: OpenBook, name: string | undefined): void {
  const [view, ...rest] = viewsOf(workbook);
  const { worksheets } = workbook;
  const index = worksheets.findIndex((sheet) => sheet.name === name);
  const activeTab =
    index >= 0
      ? index
      : Math.max(
          0,
          worksheets.findIndex(({ state }) => state === 'visible'),
        );
  if (view || activeTab > 0) workbook.views = [{ ...(view ?? NEW_VIEW), activeTab }, ...rest];
}

function withoutSheet(sheets: OpenBook['original'], name: string): OpenBook['original'] {
  return new Map([...sheets].filter(([sheet]) => sheet.toLowerCase() !== name.toLowerCase()));
}
