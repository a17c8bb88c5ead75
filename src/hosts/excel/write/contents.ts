import { areaOf, contains, quoteSheet, cellAddress, type Area, type Cell } from '../../../sheet/address';
import type { Block, CellInput, Link, SheetPatch } from '../../../sheet/patch';
import { plainText } from '../../../sheet/plain-text';
import { formatOf, type Contents } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';
import { asText } from '../text';

/** Above 1,500 cells office.js splits a write in a wordier way of its own. */
const SLICE_CELLS = 1500;

const TEXT_FORMAT = '@';

type Row = readonly CellInput[];

/** Formats go first: a text needs no apostrophe where its cell takes everything as text. */
export function formatWriteJobs(sheet: string, patch: SheetPatch): readonly Job[] {
  return formatsOf(patch).map((write) => formatJob(sheet, write));
}

/** Contents, into cells that have their formats by then. */
export function contentJobs(
  sheet: string,
  patch: SheetPatch,
  blocks: readonly Block[],
  before: Contents | null,
): readonly Job[] {
  const formats = formatsOf(patch);
  const formatAt = (cell: Cell): string | undefined =>
    formats.filter(({ area }) => contains(area, cell)).at(-1)?.format ?? (before ? formatOf(before, cell) : undefined);
  return blocks.flatMap((block) => blockJobs(sheet, block, formatAt));
}

/**
 * The blocks without their first text, and that text alone, to be written when all else is done: as long as it is missing,
 * a sheet that has been emptied cannot be taken for one that is untouched, or done.
 */
export function keepingOneBack(blocks: readonly Block[]): readonly [rest: readonly Block[], last: readonly Block[]] {
  for (const [index, { at, values }] of blocks.entries()) {
    for (const [r, row] of values.entries()) {
      const c = row.findIndex((input) => typeof input === 'string' && input !== '');
      if (c < 0) continue;
      const rest = values.map((own, i) => (i === r ? own.map((input, j) => (j === c ? undefined : input)) : own));
      const last: Block = { at: { row: at.row + r, column: at.column + c }, values: [[row[c]]] };
      return [blocks.map((block, i) => (i === index ? { at, values: rest } : block)), [last]];
    }
  }
  return [blocks, []];
}

interface FormatWrite {
  readonly area: Area;
  readonly format: string;
}

function formatsOf({ styles = [] }: SheetPatch): readonly FormatWrite[] {
  return styles.flatMap(({ area, style: { format } }) => (format === undefined ? [] : [{ area, format }]));
}

function formatJob(sheet: string, { area, format }: FormatWrite): Job {
  return {
    sends: OBJECT_BYTES,
    queue(batch) {
      setFormat(batch.range(sheet, area), format);
      return undefined;
    },
  };
}

/** One value stands for all the cells of a range. */
function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

export type FormatAt = (cell: Cell) => string | undefined;

/** @param formatAt the number format of a cell as it will be; undefined where that is not known. */
export function blockJobs(sheet: string, { at, values }: Block, formatAt: FormatAt): readonly Job[] {
  const columns = Math.max(0, ...values.map((row) => row.length));
  const step = Math.max(1, Math.floor(SLICE_CELLS / Math.max(1, columns)));
  const jobs: Job[] = [];
  for (let from = 0; from < values.length && columns > 0; from += step) {
    const rows = values.slice(from, from + step);
    jobs.push(sliceJob(sheet, { row: at.row + from, column: at.column, rows: rows.length, columns }, rows, formatAt));
  }
  return jobs;
}

function sliceJob(sheet: string, area: Area, rows: readonly Row[], formatAt: FormatAt): Job {
  const written: (string | number | boolean | null)[][] = [];
  /** A text format makes texts of numbers and formulas: it is taken off these while they are written. */
  const plain: Area[] = [];
  const links: { readonly cell: Cell; readonly link: Excel.RangeHyperlink }[] = [];
  for (let r = 0; r < area.rows; r += 1) {
    written.push(
      Array.from({ length: area.columns }, (_, c) => {
        const input = rows[r]?.[c];
        const cell = { row: area.row + r, column: area.column + c };
        const isText = input === undefined || input === null || typeof input === 'string' || isLink(input);
        const keepsText = formatAt(cell) === TEXT_FORMAT;
        if (keepsText && !isText) plain.push(areaOf(cell));
        if (isLink(input)) links.push({ cell, link: hyperlink(input) });
        return valueOf(input, keepsText);
      }),
    );
  }
  const isIdle = written.every((row) => row.every((value) => value === null));
  return {
    sends: utf8Length(written) + OBJECT_BYTES * (1 + links.length * 1.5 + plain.length * 2),
    queue(batch) {
      if (isIdle) return undefined;
      for (const cell of plain) setFormat(batch.range(sheet, cell), 'General');
      batch.range(sheet, area).formulas = written;
      for (const cell of plain) setFormat(batch.range(sheet, cell), TEXT_FORMAT);
      for (const { cell, link } of links) batch.range(sheet, areaOf(cell)).hyperlink = link;
      return undefined;
    },
  };
}

/** Null leaves a cell alone, an empty text empties it. */
function valueOf(input: CellInput, keepsText: boolean): string | number | boolean | null {
  if (input === undefined) return null;
  if (input === null) return '';
  if (typeof input === 'string') return keepsText ? plainText(input) : asText(input);
  if (typeof input !== 'object') return input;
  if ('link' in input) return keepsText ? plainText(input.text) : asText(input.text);
  return plainText(input.formula);
}

function isLink(input: CellInput): input is Link {
  return typeof input === 'object' && input !== null && 'link' in input;
}

function hyperlink({ link, text }: Link): Excel.RangeHyperlink {
  return {
    documentReference: `${quoteSheet(link.sheet)}!${cellAddress(link.cell)}`,
    textToDisplay: plainText(text),
  };
}

/** In bytes, about: three for a character that is not ASCII, and what stands around each value. */
function utf8Length(rows: readonly (readonly (string | number | boolean | null)[])[]): number {
  return rows.flat().reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length * 3 : 8) + 4, 0);
}
