import type { Area, Cell } from './address';
import type { CellValue, Note } from './snapshot';

/** A formula to be written, with its `=`, in English and A1. `result` is shown until the host has calculated. */
export interface Formula {
  readonly formula: string;
  readonly result?: string | number | boolean;
}

/** A link inside the workbook: `text` is shown, a click goes to `cell` of `sheet`. */
export interface Link {
  readonly link: { readonly sheet: string; readonly cell: Cell };
  readonly text: string;
}

/**
 * What to write into one cell. A string is always text, even `=1+1`; `null` empties the cell;
 * `undefined` leaves it alone.
 */
export type CellInput = string | number | boolean | Formula | Link | null | undefined;

/** A block of contents, row by row from its top left cell. */
export interface Block {
  readonly at: Cell;
  readonly values: readonly (readonly CellInput[])[];
}

export type BorderStyle = 'thin' | 'medium';

/** How cells look. What is left out stays as it is. */
export interface Style {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    /** `#RRGGBB`. */
    readonly color?: string;
    readonly underline?: boolean;
  };
  /** `#RRGGBB`, or null for no fill. */
  readonly fill?: string | null;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** All four sides of every cell. */
  readonly border?: BorderStyle;
  /** Number format code; `@` is text. */
  readonly format?: string;
  /** For a sheet that is protected later; false means it may be typed into. */
  readonly locked?: boolean;
}

export interface StyleWrite {
  readonly area: Area;
  readonly style: Style;
}

/** A conditional format that a formula decides. */
export interface FormulaFormatWrite {
  readonly area: Area;
  /** Without `=`, written for the area's top left cell. */
  readonly formula: string;
  readonly style: Pick<Style, 'font' | 'fill' | 'format'>;
}

/** A drop-down and/or an input prompt. A list without `strict` is an offer: anything else may be typed, too. */
export interface Validation {
  readonly area: Area;
  readonly list?: readonly string[];
  readonly strict?: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
}

export interface PageSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Pages wide; the height is as many as it takes. */
  readonly fitToWidth: number;
  readonly printArea?: Area;
  /** Rows repeated on every page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Centimetres. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly horizontalCentered?: boolean;
  /** Excel's codes, such as `第 &P 页，共 &N 页`. */
  readonly footer?: string;
}

/** What the sheet must still hold; otherwise nothing of the patch is done. */
export interface Expectation {
  readonly cell: Cell;
  readonly value: CellValue;
}

/** Everything to be done to one sheet, in this order: removals, contents, looks. */
export interface SheetPatch {
  readonly sheet: string;
  /**
   * `edit`: the sheet is there. `add`: it is not, and is made behind the last one. `clear`: it is there, is one of ours,
   * and is emptied first (contents, looks, merges, notes, formats, validations). `remove`: it is taken away.
   */
  readonly mode: 'edit' | 'add' | 'clear' | 'remove';
  readonly expects?: readonly Expectation[];
  /** Conditional formats to take away: exactly these areas and formulas. */
  readonly dropFormulaFormats?: readonly { readonly area: Area; readonly formula: string }[];
  /** Notes to take away, where the text is still this one. */
  readonly dropNotes?: readonly Note[];
  /** Prompts to take away from these areas; a drop-down on the same cells stays. */
  readonly dropPrompts?: readonly Area[];
  readonly blocks?: readonly Block[];
  readonly merges?: readonly Area[];
  readonly styles?: readonly StyleWrite[];
  /** Characters of the default font, by column. */
  readonly widths?: ReadonlyMap<number, number>;
  /** Points, by row. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly notes?: readonly Note[];
  readonly formulaFormats?: readonly FormulaFormatWrite[];
  readonly validations?: readonly Validation[];
  readonly page?: PageSetup;
  /** Rows and columns that stay in sight while scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridLines?: boolean;
}

/** Everything to be done to a workbook in one step, and so to be undone in one. */
export interface Patch {
  /** What it does, in Chinese, for the undo button: `插入标准模板`. */
  readonly title: string;
  readonly sheets: readonly SheetPatch[];
  /** Defined names to set; a name that stands for another area already is refused. */
  readonly names?: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
}

/** A change of one cell, as fixes and suggestions make it. */
export interface Edit {
  readonly cell: Cell;
  readonly from: CellValue;
  readonly to: CellInput;
  /** Number format that the cell takes on where its own is text (`@`), which would make a text of a number again. */
  readonly format?: string;
}
