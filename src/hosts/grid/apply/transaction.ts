import type { IMutationInfo } from '@univerjs/core';
import { execute, type Engine } from '../engine';

/** Changes of the model, done one after the other; together they are one step of the grid's own history. */
export interface Transaction {
  readonly engine: Engine;
  /** Makes a change; `back` takes it back, in this order. */
  readonly run: (change: IMutationInfo, back: readonly IMutationInfo[]) => void;
}

export interface Done {
  readonly redo: readonly IMutationInfo[];
  readonly undo: readonly IMutationInfo[];
}

/** Does the work. Where it throws half-way, what has been done is taken back before it throws on. */
export function transact(engine: Engine, work: (transaction: Transaction) => void): Done {
  const redo: IMutationInfo[] = [];
  const undo: IMutationInfo[] = [];
  try {
    work({
      engine,
      run(change, back) {
        execute(engine, change);
        redo.push(change);
        undo.unshift(...back);
      },
    });
  } catch (error) {
    for (const change of undo) execute(engine, change);
    throw error;
  }
  return { redo, undo };
}
