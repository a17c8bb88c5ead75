import type { IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import type { Book, Move } from '../../sheet/book';
import type { Change } from './changes';

/** The rows and columns that have been put in and taken out of each sheet since the file was opened. */
export interface Moves {
  of(sheetId: string): readonly Move[];
  /** Notes what a change has moved; undoing the last move takes it out again. */
  note(change: Change, isUndo: boolean): void;
  restart(book: Book): void;
}

export function recordMoves(): Moves {
  let bySheet = new Map<string, readonly Move[]>();
  return {
    of: (sheetId) => bySheet.get(sheetId) ?? [],
    note(change, isUndo) {
      const [sheet] = change.sheets;
      if (sheet === undefined) return;
      for (const move of movesOf(change)) {
        const before = bySheet.get(sheet) ?? [];
        bySheet.set(sheet, takesBack(move, before.at(-1), isUndo) ? before.slice(0, -1) : [...before, move]);
      }
    },
    restart(book) {
      bySheet = new Map(book.sheets.map(({ id, moves }) => [id, moves]));
    },
  };
}

/** Rows that were taken out come back as they were only by undoing. */
function takesBack(move: Move, last: Move | undefined, isUndo: boolean): boolean {
  if (last?.axis !== move.axis || last.at !== move.at || last.count !== -move.count) return false;
  return last.count > 0 || isUndo;
}

function movesOf({ id, params }: Change): readonly Move[] {
  const { range, sourceRange, targetRange } = params as Partial<
    Record<'range' | 'sourceRange' | 'targetRange', IRange>
  >;
  if (range && id === InsertRowMutation.id) return [rowsOf(range)];
  if (range && id === InsertColMutation.id) return [columnsOf(range)];
  if (range && id === RemoveRowMutation.id) return [out(rowsOf(range))];
  if (range && id === RemoveColMutation.id) return [out(columnsOf(range))];
  if (sourceRange && targetRange && id === MoveRowsMutation.id)
    return carried(rowsOf(sourceRange), targetRange.startRow);
  if (sourceRange && targetRange && id === MoveColsMutation.id) {
    return carried(columnsOf(sourceRange), targetRange.startColumn);
  }
  return [];
}

function rowsOf({ startRow, endRow }: IRange): Move {
  return { axis: 'rows', at: startRow, count: endRow - startRow + 1 };
}

function columnsOf({ startColumn, endColumn }: IRange): Move {
  return { axis: 'columns', at: startColumn, count: endColumn - startColumn + 1 };
}

function out(move: Move): Move {
  return { ...move, count: -move.count };
}

/** Taken out at one place and put in before another, which is counted while they are still there. */
function carried(source: Move, before: number): readonly Move[] {
  return [out(source), { ...source, at: before > source.at ? before - source.count : before }];
}
