import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Texts } from '../locales';
import type { ChosenAppearance } from './desk/appearance';
import type { Preferences } from './desk/preferences';
import type { Desk, DeskState } from './desk/types';

/** What every part of the page may ask for. */
export interface Workbench {
  readonly desk: Desk;
  readonly texts: Texts['workbench'];
  readonly appearance: ChosenAppearance;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  /** Lets the user choose files, or a folder. */
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('Outside of the workbench');
  return workbench;
}

/** A part of the desk's state; the selector picks what is there and makes nothing new. */
export function useDesk<Part>(select: (state: DeskState) => Part): Part {
  const { desk } = useWorkbench();
  return useSyncExternalStore(desk.subscribe, () => select(desk.state()));
}
