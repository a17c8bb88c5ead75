import type { Task } from '../form/model';
import { fieldAt, type Entry, type Grid } from './grid';
import { splitTask } from './numbered';

/** Where 年度主要任务 keeps its two parts; the columns of the headers, or of the first row where there are none. */
export interface TaskColumns {
  readonly name: number;
  readonly content: number;
}

/** One row of tasks, and the cells of it that were used. */
export interface TaskRow {
  readonly task: Task;
  readonly used: readonly Entry[];
}

/** Reads one row below 年度主要任务, its labels taken away; null where it holds no task. */
export function readTask(grid: Grid, entries: readonly Entry[], columns: TaskColumns): TaskRow | null {
  const [first, second] = entries;
  if (!first) return null;
  const left = Math.min(columns.name, columns.content);
  // A row that lost the blank cell in front of it: 任务5 stands under the label of the block.
  const shifted = first.column < left && splitTask(first.text).number !== null;
  const name = shifted ? first : entries.find((entry) => within(entry, columns.name, columns.content));
  const content = shifted ? second : entries.find((entry) => within(entry, columns.content, columns.name));
  if (!name && content?.column !== columns.content) return null;
  const { row } = first;
  const nameField = fieldAt(grid, name ?? { row, column: columns.name });
  const { number, text } = splitTask(nameField.text);
  return {
    task: {
      number,
      text,
      name: nameField,
      content: fieldAt(grid, content ?? { row, column: columns.content }),
    },
    used: [name, content].filter((entry) => entry !== undefined),
  };
}

/** Whether a cell stands in the part that begins at `from` and ends where the other part begins. */
function within({ column }: Entry, from: number, other: number): boolean {
  return column >= from && (other < from || column < other);
}
