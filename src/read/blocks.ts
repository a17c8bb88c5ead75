import type { MoneyUnit } from '../form/amount';
import type { BudgetLine, Field, FormKind, Goal, Notice, Table, Task } from '../form/model';
import { foldLabel } from '../form/text';
import type { Cell } from '../sheet/address';
import { budgetOf, type LineCells } from './budget';
import { fieldAt, linesWithin, type Entry, type Grid, type Line } from './grid';
import type { Header } from './headers';
import { inlineUnit, statedMoneyUnit, titleKind, type BlockLabel } from './labels';
import { repeatedLabelNotice } from './notices';
import { isYearLine, splitGoals, yearIn } from './numbered';
import { blankPlace, isUnder, labelRight } from './places';
import { readTask, type TaskColumns } from './tasks';
import { byLabel, fromTitle, isBareLine, tokensOf, type Labelled, type Token } from './tokens';

type BlockFields = 'title' | 'yearField' | 'year' | 'unit' | 'goalsField' | 'goals' | 'tasksField' | 'tasks' | 'budget';

/** Everything above the indicators of one table. */
export interface Blocks extends Pick<Table, BlockFields> {
  /** First row of the table; null where nothing stands above its header. */
  readonly top: number | null;
  readonly kind: FormKind | null;
  /** Comparison forms of the block labels met, by which standards are told apart. */
  readonly labels: ReadonlySet<string>;
  readonly notices: readonly Notice[];
}

/** What has been read so far. */
interface Reading {
  readonly grid: Grid;
  readonly header: Header;
  readonly claim: (cell: Cell) => void;
  readonly notices: Notice[];
  readonly labels: Set<string>;
  readonly lines: Map<BudgetLine, LineCells>;
  readonly goalFields: Field[];
  readonly tasks: Task[];
  title: Token | null;
  yearCell: Cell | null;
  moneyUnit: MoneyUnit | null;
  unit: Field | null;
  goalsLabel: Token | null;
  tasksLabel: Token | null;
  taskColumns: Partial<TaskColumns>;
  budgetLabel: Token | null;
  /** The block that rows without a label of their own go on with. */
  block: 'goals' | 'tasks' | null;
}

/** Reads the rows between the table above (its last row is `after`) and the header. */
export function readBlocks(grid: Grid, header: Header, after: number, claim: (cell: Cell) => void): Blocks {
  const lines = fromTitle(grid, linesWithin(grid, after + 1, header.top - 1, header.span), header.span);
  const reading: Reading = {
    ...{ grid, header, claim, notices: [], labels: new Set(), lines: new Map(), goalFields: [], tasks: [] },
    ...{ title: null, yearCell: null, moneyUnit: null, unit: null, goalsLabel: null, tasksLabel: null },
    ...{ taskColumns: {}, budgetLabel: null, block: null },
  };
  for (const line of lines) readLine(reading, line);
  return blocksOf(reading, lines[0]?.row ?? null);
}

function readLine(reading: Reading, line: Line): void {
  const tokens = tokensOf(line);
  if (reading.block === 'tasks' && goesOnWithTasks(reading, line.row, tokens)) {
    const repeated = tokens.filter(
      ({ label, column }) => label?.block === 'tasks' && column === reading.tasksLabel?.column,
    );
    repeated.forEach(reading.claim);
    addTask(
      reading,
      tokens.filter((token) => !repeated.includes(token)),
    );
  } else if (reading.block === 'goals' && goesOnWithGoals(reading, line.row, tokens)) {
    for (const token of tokens) {
      if (token.label) reading.claim(token);
      else addGoal(reading, token);
    }
  } else {
    const isLabelled = tokens.some(({ label }) => label !== null);
    const rest = tokens.filter((token) => token.label !== null || !readAside(reading, token, isLabelled));
    if (isLabelled) reading.block = null;
    for (const labelled of byLabel(reading.grid, rest)) readLabelled(reading, labelled);
  }
}

/** Whether a row below 年度主要任务 goes on with it, whatever it holds. */
function goesOnWithTasks({ grid, tasksLabel }: Reading, row: number, tokens: readonly Token[]): boolean {
  if (!tasksLabel || tokens.some(({ label }) => label?.block === 'taskName' || label?.block === 'taskContent')) {
    return false;
  }
  return (
    isUnder(grid, tasksLabel, row) ||
    tokens.every(({ label }) => label === null || label.block === 'tasks' || isBareLine(label))
  );
}

/** Whether a row below 年度履职目标 holds a further goal: under its merge, beside its label repeated, or numbered. */
function goesOnWithGoals({ grid, goalsLabel, goalFields }: Reading, row: number, tokens: readonly Token[]): boolean {
  if (!goalsLabel || !tokens.every(({ label }) => label === null || label.block === 'goals')) return false;
  const first = tokens.find(({ label }) => label === null);
  if (!first) return false;
  if (isUnder(grid, goalsLabel, row) || first !== tokens[0]) return true;
  const column = goalFields[0]?.at.column ?? blankPlace(grid, goalsLabel, null).column;
  return first.column === column && splitGoals(first.text)[0]?.number !== null;
}

function addGoal({ grid, goalFields, claim }: Reading, entry: Entry): void {
  goalFields.push(fieldAt(grid, entry));
  claim(entry);
}

function addTask(reading: Reading, entries: readonly Entry[]): void {
  const { grid, header, tasksLabel, taskColumns } = reading;
  const beside = tasksLabel ? labelRight(grid, tasksLabel) + 1 : header.span.left;
  const name = taskColumns.name ?? entries[0]?.column ?? beside;
  const columns = { name, content: taskColumns.content ?? entries[1]?.column ?? name + 1 };
  const row = readTask(grid, entries, columns);
  if (!row) return;
  reading.taskColumns = columns;
  reading.tasks.push(row.task);
  row.used.forEach(reading.claim);
}

/** Reads a text that needs no label beside it; false for any other. */
function readAside(reading: Reading, token: Token, isLabelled: boolean): boolean {
  const money = statedMoneyUnit(token.text);
  const name = inlineUnit(token.text);
  reading.moneyUnit ??= money?.unit ?? null;
  if (name !== null && !reading.unit) reading.unit = { ...fieldAt(reading.grid, token), text: name };
  else if (!isLabelled && !reading.title && titleKind(token.text) !== null) reading.title = token;
  else if (!isLabelled && !reading.yearCell && isYearLine(token.text)) reading.yearCell = token;
  else if (!money?.alone) return false;
  reading.claim(token);
  return true;
}

/** Uses a label, unless the table has had it already: that is said, and its values stay unread. */
function take({ notices, labels, claim }: Reading, held: unknown, token: Token): boolean {
  if (held) {
    notices.push(repeatedLabelNotice(token, token.text));
    return false;
  }
  labels.add(foldLabel(token.text));
  claim(token);
  return true;
}

function readLabelled(reading: Reading, labelled: Labelled): void {
  const { label } = labelled;
  if (label.block === 'line') readBudgetLine(reading, labelled, label.line);
  else READERS[label.block](reading, labelled);
}

function readBudgetLine(reading: Reading, { token, values: [value] }: Labelled, line: BudgetLine): void {
  if (!take(reading, reading.lines.get(line), token)) return;
  reading.lines.set(line, { label: token, value: value ?? null });
  if (value) reading.claim(value);
}

type PlainBlock = Exclude<BlockLabel['block'], 'line'>;

const READERS: Readonly<Record<PlainBlock, (reading: Reading, labelled: Labelled) => void>> = {
  unit(reading, { token, values: [value] }) {
    if (!take(reading, reading.unit, token)) return;
    const { grid, header } = reading;
    reading.unit = fieldAt(grid, value ?? blankPlace(grid, token, unitColumn(grid, header, token)));
    if (value) reading.claim(value);
  },
  year(reading, { token, values: [value] }) {
    if (!take(reading, reading.yearCell, token)) return;
    reading.yearCell = value ?? blankPlace(reading.grid, token, null);
    if (value) reading.claim(value);
  },
  goals(reading, { token, values }) {
    if (!take(reading, reading.goalsLabel, token)) return;
    reading.goalsLabel = token;
    reading.block = 'goals';
    for (const goal of values) addGoal(reading, goal);
  },
  tasks(reading, { token, values }) {
    if (!take(reading, reading.tasksLabel, token)) return;
    reading.tasksLabel = token;
    reading.block = 'tasks';
    if (values.length > 0) addTask(reading, values);
  },
  taskName: (reading, { token }) => {
    readTaskHeader(reading, token, 'name');
  },
  taskContent: (reading, { token }) => {
    readTaskHeader(reading, token, 'content');
  },
  budget(reading, { token }) {
    // Where its merge is lost, the label may be repeated in every row.
    if (reading.budgetLabel?.column === token.column) reading.claim(token);
    else if (take(reading, reading.budgetLabel, token)) reading.budgetLabel = token;
  },
  over(reading, { token }) {
    reading.claim(token);
  },
};

function readTaskHeader(reading: Reading, token: Token, part: keyof TaskColumns): void {
  if (!take(reading, reading.taskColumns[part] !== undefined, token)) return;
  reading.taskColumns = { ...reading.taskColumns, [part]: token.column };
  reading.tasksLabel ??= token;
  reading.block = 'tasks';
}

/** Where the unit's name would stand: in the next cell where merges tell, else under the values of the other blocks. */
function unitColumn(grid: Grid, { byRole }: Header, label: Cell): number | null {
  const right = labelRight(grid, label);
  const next = grid.mergeFrom({ row: label.row, column: right + 1 });
  return right > label.column || next.columns > 1 ? null : (byRole.level3?.from ?? null);
}

function blocksOf(reading: Reading, top: number | null): Blocks {
  const { grid, goalFields, goalsLabel, tasksLabel, tasks, unit, labels, notices } = reading;
  const title = reading.title && fieldAt(grid, reading.title);
  const titleYear = title && yearIn(title.text);
  const yearField = reading.yearCell ? fieldAt(grid, reading.yearCell) : titleYear === null ? null : title;
  return {
    top,
    kind: title && titleKind(title.text),
    title,
    yearField,
    year: (yearField && yearIn(yearField.text)) ?? titleYear,
    unit,
    goalsField: goalFields[0] ?? (goalsLabel && fieldAt(grid, blankPlace(grid, goalsLabel, null))),
    goals: goalFields.flatMap((field) =>
      splitGoals(field.text).map(({ number, text }): Goal => ({ number, text, field })),
    ),
    tasksField: tasksLabel && fieldAt(grid, tasksLabel),
    tasks,
    budget: budgetOf(grid, { lines: reading.lines, label: reading.budgetLabel, unit: reading.moneyUnit }),
    labels,
    notices,
  };
}
