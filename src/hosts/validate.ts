import {
  areaAddress,
  areaOf,
  cellAddress,
  contains,
  intersects,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  sameCell,
  type Area,
  type Cell,
} from '../sheet/address';
import { listFormula } from '../sheet/list-formula';
import type { Block, CellInput, Patch, SheetPatch } from '../sheet/patch';
import { areaOfName, mentionsSheet } from '../sheet/references';
import { isErrorValue, sameValue, type CellValue } from '../sheet/snapshot';
import { HostError } from './host';

/** A workbook as far as a patch has to be weighed against it. */
export interface PatchTarget {
  /** In the order of the tabs. */
  readonly sheets: readonly TargetSheet[];
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly sheet: string | null }[];
  /** Sheets may be neither added nor removed. */
  readonly structureProtected: boolean;
}

/** One sheet of it; what costs time to find is asked for when it is needed. */
export interface TargetSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Null for a cell that a merge covers. */
  value(cell: Cell): CellValue;
  merges(): readonly Area[];
  /** The cells that hold something; not those that a merge covers. */
  filled(): Iterable<Cell>;
  formulas(): Iterable<{ readonly cell: Cell; readonly formula: string }>;
  /** Areas that one formula fills as a whole. */
  arrayFormulas(): Iterable<Area>;
  note(cell: Cell): string | null;
  /** The areas of validations, and whether one does no more than prompt. */
  validations(): readonly { readonly area: Area; readonly onlyPrompts: boolean }[];
}

/** Excel's limits, in characters (Microsoft: "Excel specifications and limits"). */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;
const MAX_LIST = 255;
const MAX_PROMPT = { title: 32, text: 255 } as const;
const MAX_NAME = 255;

/** Cells that one patch may touch: far more than forms have, far fewer than a whole column of looks would cost. */
const MAX_CELLS = 500_000;

/** Refuses a patch that cannot be written as a whole. Nothing has been changed when it throws. */
export function validatePatch(target: PatchTarget, patch: Patch): void {
  const seen = new Set<string>();
  let cells = 0;
  for (const sheetPatch of patch.sheets) {
    const key = sheetPatch.sheet.toLowerCase();
    if (seen.has(key)) throw failed(`一次改动里两次提到工作表“${sheetPatch.sheet}”`);
    seen.add(key);
    const sheet = target.sheets.find(({ name }) => name.toLowerCase() === key);
    checkPresence(target, sheetPatch, sheet);
    for (const area of touchedAreas(sheetPatch)) {
      if (!isOnSheet(area)) throw failed(`单元格地址超出工作表“${sheetPatch.sheet}”的范围`);
      cells += area.rows * area.columns;
    }
    if (cells > MAX_CELLS) throw new HostError('too-large', '要改动的单元格太多，没有写入。请分几次处理。');
    if (sheet) checkExpectations(sheetPatch, sheet);
    checkContents(sheetPatch, sheetPatch.mode === 'edit' ? sheet : undefined);
  }
  checkRemovals(target, patch);
  checkNames(target, patch);
}

export function sheetMissing(name: string): HostError {
  return new HostError('sheet-missing', `没有找到工作表“${name}”。它可能已被删除或改名，请刷新后再试。`);
}

/** Why a patch cannot be taken back: `what` has been changed since. */
export function changedSince(what: string, title: string): HostError {
  return new HostError('expectation', `${what}在“${title}”之后又改动过，不能撤销。请先撤销之后的改动。`);
}

/** Where a patch writes, looks at or removes something. */
export function touchedAreas(patch: SheetPatch): Area[] {
  return [
    ...(patch.expects ?? []).map(({ cell }) => areaOf(cell)),
    ...(patch.blocks ?? []).map(blockArea),
    ...(patch.merges ?? []),
    ...(patch.styles ?? []).map(({ area }) => area),
    ...[...(patch.notes ?? []), ...(patch.dropNotes ?? [])].map(({ cell }) => areaOf(cell)),
    ...(patch.formulaFormats ?? []).map(({ area }) => areaOf(area)),
    ...(patch.validations ?? []).map(({ area }) => areaOf(area)),
    ...Array.from(patch.widths?.keys() ?? [], (column) => areaOf({ row: 0, column })),
    ...Array.from(patch.heights?.keys() ?? [], (row) => areaOf({ row, column: 0 })),
    ...(patch.page?.printArea ? [areaOf(patch.page.printArea)] : []),
  ];
}

function checkPresence(target: PatchTarget, { sheet: name, mode }: SheetPatch, sheet: TargetSheet | undefined): void {
  if ((mode === 'add' || mode === 'remove') && target.structureProtected) {
    throw new HostError('protected', '工作簿的结构受保护，不能增删工作表。请先在“审阅 → 保护工作簿”里取消保护。');
  }
  if (mode === 'add') {
    if (sheet) throw new HostError('sheet-exists', `已有名为“${name}”的工作表。请先改名或删除它。`);
    const why = whyNotSheetName(name);
    if (why) throw failed(`工作表名“${name}”${why}`);
    return;
  }
  if (!sheet) throw sheetMissing(name);
  if (sheet.protected) {
    throw new HostError(
      'protected',
      `工作表“${sheet.name}”受保护，没有改动。请先在“审阅 → 撤消工作表保护”里取消保护。`,
    );
  }
}

/** Why Excel would refuse the name, to follow it in a sentence; null for a good one. */
export function whyNotSheetName(name: string): string | null {
  if (name.trim() === '') return '是空的';
  if (name.length > 31) return '超过 31 个字';
  if (/[[\]:*?/\\]/.test(name)) return '含有 [ ] : * ? / \\ 中的字符';
  if (/^'|'$/.test(name)) return '以单引号开头或结尾';
  return /^history$/i.test(name) ? '是 Excel 保留的名称' : null;
}

function checkExpectations(patch: SheetPatch, sheet: TargetSheet): void {
  for (const { cell, value } of patch.expects ?? []) {
    if (!sameValue(sheet.value(cell), value)) {
      throw new HostError(
        'expectation',
        `工作表“${sheet.name}”的 ${cellAddress(cell)} 已不是 ${shown(value)}，没有改动。请重新校验后再试。`,
      );
    }
  }
}

/** What the patch brings, beside what the sheet has already; no sheet for one that is new or will be emptied. */
function checkContents(patch: SheetPatch, sheet: TargetSheet | undefined): void {
  if (patch.mode === 'remove') return;
  const merges = checkMerges(patch, sheet);
  for (const block of patch.blocks ?? []) checkBlock(block, patch.sheet, merges);
  checkArrayFormulas(patch, sheet);
  checkNotes(patch, sheet);
  checkValidations(patch, sheet);
  for (const { formula } of patch.formulaFormats ?? []) {
    if (formula.length > MAX_FORMULA) throw failed('条件格式的公式太长');
  }
  for (const [column, width] of patch.widths ?? []) {
    if (!(width >= 0 && width <= 255)) throw failed(`第 ${column + 1} 列的列宽不对`);
  }
  for (const [row, height] of patch.heights ?? []) {
    if (!(height >= 0 && height <= 409.5)) throw failed(`第 ${row + 1} 行的行高不对`);
  }
}

/** The merges after the patch. */
function checkMerges(patch: SheetPatch, sheet: TargetSheet | undefined): Area[] {
  const merges = [...(sheet?.merges() ?? [])];
  for (const area of patch.merges ?? []) {
    if (area.rows * area.columns < 2) throw failed(`只有一个单元格（${areaAddress(area)}），不能合并`);
    const other = merges.find((merge) => intersects(merge, area));
    if (other && areaAddress(other) !== areaAddress(area)) {
      throw failed(`工作表“${patch.sheet}”的 ${areaAddress(area)} 与已合并的 ${areaAddress(other)} 重叠，不能合并`);
    }
    if (other) continue;
    const hidden = sheet && contentUnder(sheet, area, patch.blocks ?? []);
    if (hidden) throw failed(`合并工作表“${patch.sheet}”的 ${areaAddress(area)} 会丢掉 ${cellAddress(hidden)} 的内容`);
    merges.push(area);
  }
  return merges;
}

/** A cell that a merge would cover while it holds something, and goes on holding it. */
function contentUnder(sheet: TargetSheet, area: Area, blocks: readonly Block[]): Cell | undefined {
  const isEmptied = (cell: Cell): boolean =>
    blocks.some(({ at, values }) => values[cell.row - at.row]?.[cell.column - at.column] === null);
  for (const cell of sheet.filled()) {
    if (contains(area, cell) && !sameCell(area, cell) && !isEmptied(cell)) return cell;
  }
  return undefined;
}

function checkBlock({ at, values }: Block, sheet: string, merges: readonly Area[]): void {
  values.forEach((row, r) => {
    row.forEach((input, c) => {
      const cell = { row: at.row + r, column: at.column + c };
      const why = whyNotInput(input);
      if (why) throw failed(`要写入工作表“${sheet}” ${cellAddress(cell)} 的${why}`);
      if (input === undefined || input === null) return;
      const merge = merges.find((area) => contains(area, cell) && !sameCell(area, cell));
      if (merge) {
        throw failed(`工作表“${sheet}”的 ${cellAddress(cell)} 在合并单元格 ${areaAddress(merge)} 里，只能写左上角`);
      }
    });
  });
}

function whyNotInput(input: CellInput): string | null {
  if (typeof input === 'string') return input.length > MAX_TEXT ? '文字太长' : null;
  if (typeof input === 'number') return Number.isFinite(input) ? null : '数不是有限的数';
  if (typeof input !== 'object' || input === null) return null;
  if ('link' in input) return input.text.length > MAX_TEXT ? '文字太长' : null;
  if (!input.formula.startsWith('=') || input.formula.length < 2) return '公式没有以等号开头';
  return input.formula.length > MAX_FORMULA ? '公式太长' : null;
}

/** A formula that fills an area as a whole cannot be changed in one of its cells. */
function checkArrayFormulas(patch: SheetPatch, sheet: TargetSheet | undefined): void {
  if (!sheet || !patch.blocks?.length) return;
  const written = patch.blocks.map(blockArea);
  for (const area of sheet.arrayFormulas()) {
    if (area.rows * area.columns > 1 && written.some((block) => intersects(block, area))) {
      throw failed(`工作表“${sheet.name}”的 ${areaAddress(area)} 是数组公式，不能只改其中一部分`);
    }
  }
}

function checkNotes(patch: SheetPatch, sheet: TargetSheet | undefined): void {
  const noted: Cell[] = [];
  for (const { cell, text } of patch.notes ?? []) {
    if (text.length > MAX_TEXT) throw failed('批注太长');
    const own = sheet?.note(cell) ?? null;
    const dropped = patch.dropNotes?.some((drop) => sameCell(drop.cell, cell) && drop.text === own);
    if ((own !== null && !dropped) || noted.some((other) => sameCell(other, cell))) {
      throw failed(`工作表“${patch.sheet}”的 ${cellAddress(cell)} 已有批注，没有覆盖它`);
    }
    noted.push(cell);
  }
}

function checkValidations(patch: SheetPatch, sheet: TargetSheet | undefined): void {
  const dropped = patch.dropPrompts ?? [];
  // What only prompts in a dropped area is gone before anything is added.
  const taken = (sheet?.validations() ?? [])
    .filter(({ area, onlyPrompts }) => !onlyPrompts || !dropped.some((drop) => intersects(drop, area)))
    .map(({ area }) => area);
  for (const { area, list, prompt } of patch.validations ?? []) {
    if (!list && !prompt) throw failed('数据有效性既没有下拉列表也没有提示');
    if (list?.some((item) => item.includes(',') || item === '')) throw failed('下拉列表的选项不能是空的或含英文逗号');
    if (list && listFormula(list).length - 2 > MAX_LIST) throw failed('下拉列表的选项合计超过 255 个字');
    if (prompt && (prompt.title.length > MAX_PROMPT.title || prompt.text.length > MAX_PROMPT.text)) {
      throw failed('输入提示太长');
    }
    if (!isOnSheet(area)) throw failed(`单元格地址超出工作表“${patch.sheet}”的范围`);
    const other = taken.find((covered) => intersects(covered, area));
    if (other) throw failed(`工作表“${patch.sheet}”的 ${areaAddress(other)} 已有数据有效性，没有覆盖它`);
    taken.push(area);
  }
}

/** A sheet goes only where nothing that stays needs it. */
function checkRemovals(target: PatchTarget, patch: Patch): void {
  const removed = new Set(patch.sheets.filter(({ mode }) => mode === 'remove').map(({ sheet }) => sheet.toLowerCase()));
  if (removed.size === 0) return;
  const staying = target.sheets.filter(({ name }) => !removed.has(name.toLowerCase()));
  const added = patch.sheets.some(({ mode }) => mode === 'add');
  if (!added && !staying.some(({ visible }) => visible)) throw failed('工作簿至少要留一张可见的工作表');
  for (const sheet of staying) {
    for (const { cell, formula } of sheet.formulas()) {
      const named = [...removed].find((name) => mentionsSheet(formula, name));
      if (named) {
        throw failed(`工作表“${sheet.name}”的 ${cellAddress(cell)} 有公式引用工作表“${named}”，不能删除它`);
      }
    }
  }
}

function checkNames(target: PatchTarget, { names = [], sheets }: Patch): void {
  for (const { name, sheet, area } of names) {
    const legal = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= MAX_NAME;
    if (!legal || parseArea(name) || /^(?:r\d*)?(?:c\d*)?$/i.test(name)) throw failed(`“${name}”不能用作名称`);
    if (!isOnSheet(area)) throw failed(`名称“${name}”的区域超出工作表的范围`);
    const key = sheet.toLowerCase();
    const mode = sheets.find((patch) => patch.sheet.toLowerCase() === key)?.mode;
    if (mode !== 'add' && !target.sheets.some((own) => own.name.toLowerCase() === key)) throw sheetMissing(sheet);
    const known = target.names.find((own) => own.sheet === null && own.name.toLowerCase() === name.toLowerCase());
    if (!known) continue;
    const stands = areaOfName(known);
    const same = stands?.sheet.toLowerCase() === key && areaAddress(stands.area) === areaAddress(area);
    if (!same) throw failed(`名称“${name}”已用于 ${known.refersTo}，没有改动它`);
  }
}

function blockArea({ at, values }: Block): Area {
  return { ...at, rows: values.length, columns: Math.max(0, ...values.map((row) => row.length)) };
}

function isOnSheet({ row, column, rows, columns }: Area): boolean {
  return (
    [row, column, rows, columns].every((n) => Number.isInteger(n) && n >= 0) &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

function shown(value: CellValue): string {
  if (value === null || value === '') return '空白';
  const text = isErrorValue(value) ? value.error : String(value);
  return `“${text.length > 30 ? `${text.slice(0, 30)}……` : text}”`;
}

function failed(what: string): HostError {
  return new HostError('failed', `${what}。没有改动。`);
}
