import type { Worksheet } from '@cj-tech-master/excelts';
import { areaAddress } from '../../../sheet/address';
import { moveCell, type Book, type BookSheet } from '../../../sheet/book';
import { cellKey, cellOfKey } from '../../../sheet/snapshot';
import { HostError } from '../../host';
import { unmergeAll } from '../before';
import { activate } from '../change';
import type { DefinedName } from '../names';
import { omit } from '../omit';
import type { OpenBook } from '../package';
import { whyNotSheetName } from '../../validate';
import { addNote, freeze, libraryCell, setView, viewsOf } from '../write';
import { argb } from '../style';
import { hexOf } from './colors';
import { cellModels, type CellContext } from './cells';
import { writePage } from './page';
import { readSources, type Source, type SourceCell, type Sources } from './read';
import { followingOn, type Following, type SheetChanges } from './references';
import { rulesAfter } from './rules';
import { columnsAfter, emptyRow, rowsAfter, rowTracks } from './tracks';
import { validationsAfter } from './validations';

/**
 * Writes a book over the file that it came from, as it was opened: afterwards `open` holds what the book says, and what
 * only the file knows stands where its cells are now. A failure leaves `open` half written: it is to be thrown away.
 * Returns in Chinese what could not follow its cells.
 */
export function writeBook(open: OpenBook, book: Book): readonly string[] {
  checkSheets(book);
  const sources = readSources(open);
  const changes = changesOf(book, sources);
  const following = new Map(
    Array.from(sources.sheets, ([id, { said }]) => [id, followingOn(said.name, changes)] as const),
  );
  const context: CellContext = {
    sources: sources.sheets,
    styles: book.styles,
    looks: sources.looks,
    dateShift: sources.dateShift,
    following,
  };
  const left = leftBehind(book, sources, following);
  const worksheets = placeSheets(open, book, sources);
  for (const sheet of book.sheets) {
    open.formulas += writeSheet(worksheets.get(sheet.id)!, sheet, sources, context);
  }
  const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  open.original = new Map(
    Array.from(sources.sheets).flatMap(([id, { said }]) => {
      const name = nameOf.get(id);
      return name === undefined ? [] : [[name, { sheet: said.name, following: following.get(id) ?? null }] as const];
    }),
  );
  open.names = namesOf(book, open, sources);
  if (book.active !== sources.book.active) selectTab(worksheets, book.active);
  activate(open, nameOf.get(book.active));
  return left;
}

/** Selects the sheet alone: whatever is typed goes to all that are selected. */
function selectTab(worksheets: ReadonlyMap<string, Worksheet>, active: string): void {
  for (const [id, worksheet] of worksheets) {
    const tabSelected = id === active;
    if (tabSelected || viewsOf(worksheet).length > 0) setView(worksheet, { tabSelected } as object);
  }
}

/** What is drawn over cells or refers to them in parts that are carried as they are. */
function leftBehind(
  { sheets }: Book,
  sources: Sources,
  following: ReadonlyMap<string, Following | null>,
): readonly string[] {
  const models = Array.from(sources.sheets.values(), ({ model }) => model);
  const hasCharts = models.some(({ charts }) => charts !== undefined && charts.length > 0);
  const anyMoved = [...following.values()].some((one) => one !== null);
  const moved = sheets.filter(({ moves }) => moves.length > 0);
  return [
    ...moved.flatMap(({ id, name }) => {
      const { media = [], drawing, tables = [] } = sources.sheets.get(id)?.model ?? {};
      return [
        ...(media.length > 0 || drawing ? [`“${name}”中图片、图表的位置（行列有增删）`] : []),
        ...(tables.length > 0 ? [`“${name}”中表格（超级表）的范围（行列有增删）`] : []),
      ];
    }),
    ...(hasCharts && anyMoved ? ['图表引用的单元格（行列有增删，或工作表改了名）'] : []),
  ];
}

function checkSheets({ sheets }: Book): void {
  if (sheets.length === 0) throw failed('工作簿里没有工作表');
  if (sheets.every(({ hidden }) => hidden)) throw failed('工作簿至少要有一张可见的工作表');
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const why = whyNotSheetName(name);
    if (why !== null) throw failed(`工作表名“${name}”${why}`);
    if (seen.has(name.toLowerCase())) throw failed(`有两张工作表都叫“${name}”，请改其中一张的名字`);
    seen.add(name.toLowerCase());
  }
}

function changesOf(book: Book, { sheets }: Sources): SheetChanges {
  const now = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  const names = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  return new Map(
    Array.from(sheets, ([id, { said }]) => {
      const [sheet, name] = [now.get(id), said.name.toLowerCase()];
      // Another sheet may have taken the name of one that is gone, and then is what was meant.
      const instead = names.has(name) ? { name: said.name, moves: [] } : null;
      return [name, sheet ? { name: sheet.name, moves: sheet.moves } : instead] as const;
    }),
  );
}

/** The worksheets of the book's sheets, by id: removed, added, renamed and put in order. */
function placeSheets({ workbook }: OpenBook, book: Book, { sheets }: Sources): ReadonlyMap<string, Worksheet> {
  const wanted = new Set(book.sheets.map(({ id }) => id));
  for (const [id, { sheet }] of sheets) if (!wanted.has(id)) sheet.destroy();
  // Two sheets may have changed their names with each other.
  workbook.worksheets.forEach((sheet, i) => (sheet.name = `~${i}`));
  const placed = new Map(
    book.sheets.map(({ id, name }, i) => [
      id,
      sheets.get(id)?.sheet ?? workbook.addWorksheet(`~new${i}${name.length}`),
    ]),
  );
  const places = Array.from(placed.values(), ({ orderNo }) => orderNo).sort((a, b) => a - b);
  book.sheets.forEach(({ id, name, hidden }, i) => {
    const sheet = placed.get(id)!;
    sheet.name = name;
    sheet.orderNo = places[i]!;
    if (hidden !== (sheet.state !== 'visible')) sheet.state = hidden ? 'hidden' : 'visible';
  });
  return placed;
}

/** Writes one sheet; returns how many of its formulas another program has to work out. */
function writeSheet(worksheet: Worksheet, sheet: BookSheet, sources: Sources, context: CellContext): number {
  const source = sources.sheets.get(sheet.id);
  const following = context.following.get(sheet.id) ?? null;
  const model = source?.model ?? worksheet.model;
  const { models, formulas } = cellModels(sheet, context);
  const rows = rowsAfter(sheet, model, rowTracks(model));
  for (const [key, cell] of models) {
    const number = cellOfKey(key).row + 1;
    const row = rows.get(number) ?? emptyRow(number);
    rows.set(number, row);
    row.cells.push(cell);
  }
  unmergeAll(worksheet);
  worksheet.model = {
    ...omit(model, 'cols'),
    name: sheet.name,
    rows: Array.from(rows.values()).sort((a, b) => a.number - b.number),
    cols: columnsAfter(sheet, model, source?.said.columns ?? new Map()),
    mergeCells: sheet.merges.filter(({ rows: high, columns: wide }) => high * wide > 1).map(areaAddress),
    dataValidations: validationsAfter(sheet.validations, source?.sheet, following),
    conditionalFormattings: rulesAfter(sheet.formats, model.conditionalFormattings, sources.palette, following),
  };
  writeNotes(worksheet, sheet, source);
  writeFrame(worksheet, sheet, source, sources, following);
  return formulas;
}

/** A note that the file had keeps its author, size and fonts. */
function writeNotes(worksheet: Worksheet, { notes, moves }: BookSheet, source: Source | undefined): void {
  const known = new Map<number, SourceCell>();
  for (const one of source?.cells.values() ?? []) {
    const at = one.note === null ? null : moveCell({ row: one.cell.row - 1, column: one.cell.col - 1 }, moves);
    if (at) known.set(cellKey(at), one);
  }
  for (const note of notes) {
    const own = known.get(cellKey(note.cell));
    if (own?.note === note.text) libraryCell(worksheet, note.cell).comment = own.cell.comment;
    else addNote(worksheet, note);
  }
}

/** What is around the cells: page, panes, default sizes, colour, filter. */
function writeFrame(
  worksheet: Worksheet,
  sheet: BookSheet,
  source: Source | undefined,
  { palette }: Sources,
  following: Following | null,
): void {
  const said = source?.said;
  writePage(worksheet, sheet, said?.page ?? null, following);
  if (sheet.freeze.rows !== (said?.freeze.rows ?? 0) || sheet.freeze.columns !== (said?.freeze.columns ?? 0)) {
    freeze(worksheet, sheet.freeze);
  }
  if (sheet.showGridLines !== (said?.showGridLines ?? true)) setView(worksheet, { showGridLines: sheet.showGridLines });
  const { properties } = worksheet;
  if (sheet.defaultWidth !== said?.defaultWidth) properties.defaultColWidth = sheet.defaultWidth;
  if (sheet.defaultHeight !== said?.defaultHeight) properties.defaultRowHeight = sheet.defaultHeight;
  if (sheet.tabColor !== (hexOf(properties.tabColor, palette) ?? null)) {
    worksheet.properties = {
      ...omit(properties, 'tabColor'),
      ...(sheet.tabColor !== null && { tabColor: { argb: argb(sheet.tabColor) } }),
    };
  }
  if (!following) return;
  if (typeof worksheet.autoFilter === 'string') worksheet.autoFilter = following.areas(worksheet.autoFilter) || null;
  worksheet.ignoredErrors = worksheet.ignoredErrors.flatMap((one) => {
    const ref = following.areas(one.ref);
    return ref === '' ? [] : [{ ...one, ref }];
  });
}

/** The book's names; one that the file had keeps its comment and whether it is hidden. */
function namesOf(book: Book, { names }: OpenBook, { sheets }: Sources): readonly DefinedName[] {
  const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return book.names.flatMap(({ name, refersTo, sheet }) => {
    const local = sheet === null ? null : nameOf.get(sheet);
    if (local === undefined) return [];
    const was = sheet === null ? null : (sheets.get(sheet)?.said.name ?? null);
    const known = names.find((own) => own.name.toLowerCase() === name.toLowerCase() && own.sheet === was);
    return [{ name, sheet: local, refersTo, attributes: known?.attributes ?? [] }];
  });
}

function failed(what: string): HostError {
  return new HostError('failed', `${what}，没有保存。`);
}
