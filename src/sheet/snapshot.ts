import { MAX_COLUMNS, type Area, type Cell } from './address';

/** An error value in a cell, such as `#DIV/0!`. */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell holds: a blank cell is `null`, a date is its serial number. */
export type CellValue = string | number | boolean | ErrorValue | null;

export interface SheetCell {
  readonly value: CellValue;
  /** As displayed: `100%` for the number 1 in the format `0%`. */
  readonly text: string;
  /** With its `=`, in English and A1; absent where the cell holds no formula. */
  readonly formula?: string;
  /** Number format code; absent means General. */
  readonly format?: string;
}

/** A note (批注) of the old kind: plain text on one cell. */
export interface Note {
  readonly cell: Cell;
  readonly text: string;
}

/** A conditional format that a formula decides; others are none of our business. */
export interface FormulaFormat {
  readonly area: Area;
  /** Without its leading `=`. */
  readonly formula: string;
}

/** The input prompt (输入提示) of a validation. */
export interface Prompt {
  readonly area: Area;
  readonly title: string;
  readonly text: string;
}

/**
 * One sheet as it is. Cells are kept by key, blank ones left out, so that a value in XFD1048576 costs one entry.
 * Iterating `cells` gives reading order.
 */
export interface Snapshot {
  readonly sheet: string;
  readonly cells: ReadonlyMap<number, SheetCell>;
  /** `null` where the host cannot tell. */
  readonly merges: readonly Area[] | null;
  readonly notes: readonly Note[];
  readonly formulaFormats: readonly FormulaFormat[];
  readonly prompts: readonly Prompt[];
  /** Areas with a validation that does more than prompt; absent where the host does not say. */
  readonly validated?: readonly Area[];
}

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

const BLANK: SheetCell = { value: null, text: '' };

/** The key of a cell in `Snapshot.cells`; ascending keys are reading order. */
export function cellKey(cell: Cell): number {
  return cell.row * MAX_COLUMNS + cell.column;
}

export function cellOfKey(key: number): Cell {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/** The cell's content; a cell that holds nothing is blank, never undefined. */
export function cellAt(snapshot: Pick<Snapshot, 'cells'>, cell: Cell): SheetCell {
  return snapshot.cells.get(cellKey(cell)) ?? BLANK;
}

export function isBlank(content: SheetCell): boolean {
  return content.value === null || content.value === '';
}

export function isErrorValue(value: CellValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}

/** The error that a text is the name of, or null. */
export function errorOf(text: string): ErrorValue | null {
  return ERROR_TEXT.test(text) ? { error: text } : null;
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isErrorValue(a) && isErrorValue(b)) return a.error === b.error;
  // A host may give back '' for a blank cell: both are blank.
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}

/** A snapshot from contents in any order; only what is given differs from an empty sheet. */
export function snapshotOf(
  sheet: string,
  contents: Iterable<readonly [Cell, SheetCell]>,
  rest: Partial<Omit<Snapshot, 'sheet' | 'cells'>> = {},
): Snapshot {
  const entries: [number, SheetCell][] = [];
  let last = -1;
  let ordered = true;
  for (const [cell, content] of contents) {
    if (isBlank(content) && content.formula === undefined) continue;
    const key = cellKey(cell);
    ordered &&= key > last;
    last = key;
    entries.push([key, content]);
  }
  if (!ordered) entries.sort((a, b) => a[0] - b[0]);
  return { merges: [], notes: [], formulaFormats: [], prompts: [], ...rest, sheet, cells: new Map(entries) };
}
