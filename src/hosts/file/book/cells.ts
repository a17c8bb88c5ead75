import { ValueType, type Cell as LibraryCell } from '@cj-tech-master/excelts';
import { areaAddress, cellAddress, parseArea, qualifiedAddress } from '../../../sheet/address';
import { moveCell, type BookCell, type BookSheet, type BookStyle } from '../../../sheet/book';
import { cellKey, cellOfKey, isErrorValue, sameValue, type CellValue } from '../../../sheet/snapshot';
import { isDateFormat } from '../number-formats';
import { omit } from '../omit';
import { plainText } from '../../../sheet/plain-text';
import type { Look, Looks } from './looks';
import { isSaid, type Source, type SourceCell } from './read';
import type { Following } from './references';

type CellModel = LibraryCell['model'];

/** What cells are written with. */
export interface CellContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly styles: ReadonlyMap<string, BookStyle>;
  readonly looks: Looks;
  /** As `Sources` has it. */
  readonly dateShift: number;
  /** By the id of the sheet that a cell comes from. */
  readonly following: ReadonlyMap<string, Following | null>;
}

/** The library's models of a sheet's cells, by key. `formulas` counts those that another program has to work out. */
export function cellModels(
  sheet: BookSheet,
  context: CellContext,
): { readonly models: Map<number, CellModel>; readonly formulas: number } {
  const { looks, sources } = context;
  const models = new Map<number, CellModel>();
  const lookOf = looksByKey(context);
  let formulas = 0;
  for (const [key, cell] of sheet.cells) {
    const from = cell.origin && sources.get(cell.origin.sheet)?.cells.get(cell.origin.key);
    const style = cell.style === undefined ? undefined : context.styles.get(cell.style);
    const isSame = from?.said.formula === cell.formula && sameValue(from?.said.value ?? null, cell.value);
    if (cell.formula !== undefined && !isSame) formulas += 1;
    const isOwn = from && (isSame || (cell.formula !== undefined && from.said.formula === cell.formula));
    models.set(key, {
      ...(isOwn ? ownContent(from, cell, key, style, context) : contentOf(cell, style, context)),
      address: cellAddress(cellOfKey(key)),
      style: from ? lookFrom(from, style, looks) : lookOf(cell.style),
    } as CellModel);
  }
  const own = sources.get(sheet.id);
  for (const source of own?.cells.values() ?? []) {
    // Blank cells that a book leaves out keep the look of their row or column from coming through.
    if (isSaid(source, looks.textOf(undefined)) || Object.keys(source.cell.style).length === 0) continue;
    const at = moveCell({ row: source.cell.row - 1, column: source.cell.col - 1 }, sheet.moves);
    if (!at || models.has(cellKey(at))) continue;
    models.set(cellKey(at), { type: ValueType.Null, address: cellAddress(at), style: source.cell.style });
  }
  return { models, formulas };
}

/** The look that the cell had, with what the book says otherwise. */
function lookFrom({ cell, style: had, looks: text }: SourceCell, style: BookStyle | undefined, looks: Looks): Look {
  return looks.textOf(style) === text ? cell.style : looks.written(style, { style: had, look: cell.style });
}

/** Looks of cells that the file did not have: one that it has elsewhere is taken as it is there. */
function looksByKey({ sources, styles, looks }: CellContext): (key: string | undefined) => Look {
  const known = new Map<string, Look>();
  for (const { cells } of sources.values()) {
    for (const { looks: text, cell } of cells.values()) if (!known.has(text)) known.set(text, cell.style);
  }
  const made = new Map<string | undefined, Look>();
  return (key) => {
    const found = made.get(key);
    if (found) return found;
    const style = key === undefined ? undefined : styles.get(key);
    const look = known.get(looks.textOf(style)) ?? looks.written(style);
    made.set(key, look);
    return look;
  };
}

/** The file's own content, with the result that a formula has now. */
function ownContent(
  { cell: from, said }: SourceCell,
  cell: BookCell,
  key: number,
  style: BookStyle | undefined,
  context: CellContext,
): object {
  if (from.type === ValueType.Merge) return { type: ValueType.Null };
  const { hyperlink, shareType, ref, ...model } = omit(from.model, 'comment', 'style', 'sharedFormula') as OwnModel;
  const link = followedLink(hyperlink, context.following.get(cell.origin!.sheet));
  const own = { ...model, ...(link !== undefined && { hyperlink: link }) };
  if (cell.formula === undefined) return own;
  return {
    ...own,
    formula: cell.formula.slice(1),
    ...(shareType === 'array' && ref !== undefined && { shareType, ref: shifted(ref, from, key) }),
    ...(!sameValue(said.value, cell.value) && { result: resultOf(cell.value, style, context) }),
  };
}

/** What of a cell's model concerns us; the rest is copied unseen. */
interface OwnModel {
  readonly hyperlink?: string;
  readonly shareType?: string;
  readonly ref?: string;
}

/** The area of an array formula as far from its cell as it was. */
function shifted(ref: string, from: LibraryCell, key: number): string {
  const area = parseArea(ref);
  if (!area) return ref;
  const { row, column } = cellOfKey(key);
  return areaAddress({ ...area, row: area.row + row + 1 - from.row, column: area.column + column + 1 - from.col });
}

function contentOf(cell: BookCell, style: BookStyle | undefined, context: CellContext): object {
  const { value, formula } = cell;
  if (formula !== undefined) {
    return { type: ValueType.Formula, formula: plainText(formula.slice(1)), result: resultOf(value, style, context) };
  }
  if (value === null || value === '') return { type: ValueType.Null };
  if (typeof value === 'boolean') return { type: ValueType.Boolean, value };
  if (isErrorValue(value)) return { type: ValueType.Error, value: { error: value.error } };
  if (typeof value === 'number') {
    return { type: ValueType.Number, value: filed(value, style, context) };
  }
  const hyperlink = linkOf(cell, context);
  return hyperlink === undefined
    ? { type: ValueType.String, value: plainText(value) }
    : { type: ValueType.Hyperlink, text: plainText(value), hyperlink };
}

/** Where a text leads: as the book says, or else as the file's cell did, whose text was another. */
function linkOf({ link, origin }: BookCell, { sources, following }: CellContext): string | undefined {
  if (link) return `#${qualifiedAddress(link.sheet, link.cell)}`;
  if (!origin) return undefined;
  const { hyperlink } = (sources.get(origin.sheet)?.cells.get(origin.key)?.cell.model ?? {}) as OwnModel;
  return followedLink(hyperlink, following.get(origin.sheet));
}

function followedLink(link: string | undefined, following: Following | null | undefined): string | undefined {
  return link?.startsWith('#') && following ? `#${following.formula(link.slice(1))}` : link;
}

/** A date as the workbook counts it. */
function filed(value: number, style: BookStyle | undefined, { dateShift }: CellContext): number {
  return isDateFormat(style?.format) ? value - dateShift : value;
}

function resultOf(value: CellValue, style: BookStyle | undefined, context: CellContext): unknown {
  if (typeof value === 'number') return filed(value, style, context);
  return value === null ? undefined : typeof value === 'string' ? plainText(value) : value;
}
