import type { FormContent } from '../../src/form/content';
import type { BudgetLine } from '../../src/form/model';
import type { Area, Cell } from '../../src/sheet/address';
import { snapshotOf, type SheetCell, type Snapshot } from '../../src/sheet/snapshot';

/** What a test puts into a cell: text, a number (with its format), a formula, or an error value. */
export type GridCell = string | number | null | Partial<SheetCell>;

/** A snapshot from rows of cells, first row and column at `at`. Merges are given as areas, or null for a host that cannot tell. */
export function gridSnapshot(
  rows: readonly (readonly GridCell[])[],
  { sheet = '绩效目标表', merges = [] as readonly Area[] | null, at = { row: 0, column: 0 } } = {},
): Snapshot {
  const contents: [Cell, SheetCell][] = [];
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      contents.push([{ row: at.row + r, column: at.column + c }, sheetCell(cell)]);
    });
  });
  return snapshotOf(sheet, contents, { merges });
}

function sheetCell(cell: GridCell): SheetCell {
  if (cell === null) return { value: null, text: '' };
  if (typeof cell === 'string') return { value: cell, text: cell };
  if (typeof cell === 'number') return { value: cell, text: String(cell) };
  const value = cell.value ?? null;
  return { value, text: typeof value === 'object' ? (value?.error ?? '') : String(value), ...cell };
}

/** The plain layout of the printed form: five columns, labels merged as the handbook describes them. */
export function formGrid(content: FormContent): { rows: GridCell[][]; merges: Area[] } {
  const rows: GridCell[][] = [];
  const merges: Area[] = [];
  const merge = (row: number, column: number, rowCount: number, columns: number): void => {
    if (rowCount * columns > 1) merges.push({ row, column, rows: rowCount, columns });
  };
  const push = (...cells: GridCell[]): number => rows.push([...cells, null, null, null, null].slice(0, 5)) - 1;

  merge(push(content.title), 0, 1, 5);
  merge(push(content.year === null ? null : `（${content.year}年度）`), 0, 1, 5);
  const unit = push('部门（单位）名称', null, content.unit);
  merge(unit, 0, 1, 2);
  merge(unit, 2, 1, 3);
  merge(push('年度履职目标', content.goals.join('\n')), 1, 1, 4);
  const taskHeader = push('年度主要任务', '任务名称', '主要内容');
  merge(taskHeader, 0, content.tasks.length + 1, 1);
  merge(taskHeader, 2, 1, 3);
  for (const task of content.tasks) merge(push(null, task.name, task.content), 2, 1, 3);
  const lines: [BudgetLine, string][] = [
    ['total', '部门预算总额（元）'],
    ['government', '1、资金来源：（1）政府预算资金'],
    ['fiscalAccount', '（2）财政专户管理资金'],
    ['own', '（3）单位资金'],
    ['basic', '2、资金结构：（1）基本支出'],
    ['project', '（2）项目支出'],
  ];
  lines.forEach(([line, label], i) => {
    const row = push(i === 0 ? '预算情况' : null, label, content.budget[line] || null);
    merge(row, 2, 1, 3);
    if (i === 0) merge(row, 0, lines.length, 1);
  });
  push('一级指标', '二级指标', '三级指标', '指标值', '指标值说明');
  const spans = { level1: { text: '', from: 0 }, level2: { text: '', from: 0 } };
  const close = (level: keyof typeof spans, row: number): void => {
    if (spans[level].text) merge(spans[level].from, level === 'level1' ? 0 : 1, row - spans[level].from, 1);
  };
  for (const { level1, level2, name, target, explanation } of content.indicators) {
    const new1 = level1 !== spans.level1.text;
    const new2 = new1 || level2 !== spans.level2.text;
    const row = push(new1 ? level1 : null, new2 ? level2 : null, name, target, explanation);
    if (new1) close('level1', row);
    if (new2) close('level2', row);
    if (new1) spans.level1 = { text: level1, from: row };
    if (new2) spans.level2 = { text: level2, from: row };
  }
  close('level1', rows.length);
  close('level2', rows.length);
  return { rows, merges };
}

/** A form as a sheet, in the plain layout. */
export function formSnapshot(content: FormContent, sheet = '绩效目标表'): Snapshot {
  const { rows, merges } = formGrid(content);
  return gridSnapshot(rows, { sheet, merges });
}
