import type { Entry, Grid, Line, Span } from './grid';
import { blockLabel, inlineUnit, statedMoneyUnit, titleKind, type BlockLabel } from './labels';
import { isYearLine } from './numbered';
import { labelRight } from './places';

/** A cell above the indicators with what it announces; a value or any other text announces nothing. */
export interface Token extends Entry {
  readonly label: BlockLabel | null;
}

/** A label with the values to its right, up to the next label. */
export interface Labelled {
  readonly token: Token;
  readonly label: BlockLabel;
  readonly values: readonly Token[];
}

/** A row's cells with their labels; beside 年度主要任务, 基本支出 is the name of a task. */
export function tokensOf({ entries }: Line): readonly Token[] {
  const tokens = entries.map((entry): Token => ({ ...entry, label: blockLabel(entry.text) }));
  if (!tokens.some(({ label }) => label?.block === 'tasks')) return tokens;
  return tokens.map((token) => (isBareLine(token.label) ? { ...token, label: null } : token));
}

/** Whether a label is the bare name of a budget line, which may as well name a task. */
export function isBareLine(label: BlockLabel | null): boolean {
  return label?.block === 'line' && label.bare;
}

/** Labels of a row with the values that follow each; what stands in front of the first label is left alone. */
export function byLabel(grid: Grid, tokens: readonly Token[]): readonly Labelled[] {
  const found: { token: Token; label: BlockLabel; values: Token[] }[] = [];
  for (const token of tokens) {
    const last = found[found.length - 1];
    if (token.label) found.push({ token, label: token.label, values: [] });
    else if (last && token.column > labelRight(grid, last.token)) last.values.push(token);
  }
  return found;
}

/**
 * The lines of one table's blocks: from its title on, since what stands above belongs to another table or to none; without
 * a title from the first label on.
 */
export function fromTitle(grid: Grid, lines: readonly Line[], span: Span): readonly Line[] {
  const titles = lines.filter(isTitleLine);
  // A title begins at the left or is merged; the name of a task may read like one.
  const wide = titles.filter(({ entries }) =>
    entries.some((entry) => entry.column === span.left || grid.mergeFrom(entry).columns > 1),
  );
  const title = wide[wide.length - 1] ?? titles[0];
  const start = title ? lines.indexOf(title) : lines.findIndex(({ entries }) => entries.some(isOfBlocks));
  return start < 0 ? [] : lines.slice(start);
}

function isOfBlocks({ text }: Entry): boolean {
  return blockLabel(text) !== null || inlineUnit(text) !== null || isAside(text);
}

function isTitleLine({ entries }: Line): boolean {
  const rest = entries.filter(({ text }) => titleKind(text) === null);
  return rest.length === entries.length - 1 && rest.every(({ text }) => isAside(text));
}

/** A line for the year or for the unit of money, which stand where there is room. */
function isAside(text: string): boolean {
  return isYearLine(text) || statedMoneyUnit(text)?.alone === true;
}
