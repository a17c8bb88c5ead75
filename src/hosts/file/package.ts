import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { encoded, forLibrary, fromLibrary } from './dialect';
import { resolveEscapes } from './escapes';
import { textOf } from './guard';
import { carryOver, type Original } from './carry';
import { putNames, sheetNames, takeNames, type DefinedName } from './names';
import { omit } from './omit';
import { sheetParts } from './relationships';
import { unzip, zip, type Parts } from './zip';

// Without it a workbook with a chart cannot even be read; with it charts are carried over byte for byte.
installChartSupport();

/** A workbook in memory: the library's cells and looks, and what we keep ourselves because it would not. */
export interface OpenBook {
  readonly workbook: Workbook;
  /** The package it was read from; null for a new workbook. */
  readonly input: Parts | null;
  /** Which file it is: what comes from another is not mistaken for its own. */
  readonly stamp: string;
  /** How the input asked to be calculated. */
  readonly calculation: Workbook['calcProperties'];
  names: readonly DefinedName[];
  /**
   * Sheets that still are those of the input, by their names now: what the library does not know of them is put back when
   * they are written.
   */
  original: ReadonlyMap<string, Original>;
  /** Formulas written by patches; while there are any, the program that opens the file calculates it anew. */
  formulas: number;
}

const WORKBOOK = 'xl/workbook.xml';
const CORE = 'docProps/core.xml';

/** Reads checked parts with the library. Throws whatever the library throws on parts that do not hang together. */
export async function readBook(input: Parts, stamp: string): Promise<OpenBook> {
  const { names, rest } = takeNames(textOf(input, WORKBOOK));
  const workbook = new Workbook();
  await workbook.xlsx.loadFromFiles(forLibrary(new Map(input).set(WORKBOOK, encoded(rest))));
  resolveEscapes(workbook);
  for (const sheet of workbook.worksheets) leaveFirstPage(sheet);
  // A package without a theme would get a relationship to one that is not there.
  if (![...input.keys()].some((part) => part.startsWith('xl/theme/'))) workbook.clearThemes();
  const lost = sheetNames(rest).filter(
    (name) => !workbook.getWorksheet(name) && !sheetParts(input).get(name)?.startsWith('xl/chartsheets/'),
  );
  if (lost.length > 0) throw new Error(`no part for the sheet ${lost.join(', ')}`);
  const original = new Map(workbook.worksheets.map(({ name }) => [name, { sheet: name, following: null }]));
  return { workbook, input, stamp, calculation: workbook.calcProperties, names, original, formulas: 0 };
}

/** The parts of the package as it is now. */
export async function writeParts(book: OpenBook): Promise<Parts> {
  book.workbook.calcProperties = { ...book.calculation, ...(book.formulas > 0 && { fullCalcOnLoad: true }) };
  const bytes = await book.workbook.xlsx.writeBuffer({ validate: false, zip: { level: 0 } });
  const parts = fromLibrary(unzip(new Uint8Array(bytes)));
  parts.set(WORKBOOK, encoded(putNames(textOf(parts, WORKBOOK), book.names)));
  // The library makes up an author and a date of its own where there were none.
  parts.set(CORE, book.input?.get(CORE) ?? encoded(NO_PROPERTIES));
  if (book.input) carryOver(book.input, parts, book.original);
  return parts;
}

export async function writeBytes(book: OpenBook): Promise<Uint8Array> {
  return zip(await writeParts(book));
}

/** The library writes a first page number wherever it knows one, asked for or not: pages would be counted anew. */
function leaveFirstPage(sheet: Worksheet): void {
  const { useFirstPageNumber } = sheet.pageSetup as { useFirstPageNumber?: boolean };
  if (!useFirstPageNumber) sheet.pageSetup = omit(sheet.pageSetup, 'firstPageNumber');
}

const NO_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';
