import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language, Texts } from '../locales';
import type { PaneState, Session } from './session/types';

/** Addresses the entry knows and the pane may point to. */
export interface PaneLinks {
  /** The user guide. */
  readonly guide?: string;
}

/** What every component may ask for; made once by `mountPane`. */
export interface PaneSetting {
  readonly session: Session;
  readonly language: Language;
  readonly texts: Texts;
  readonly links: PaneLinks;
}

export const PaneContext = createContext<PaneSetting | null>(null);

function useSetting(): PaneSetting {
  const setting = useContext(PaneContext);
  if (!setting) throw new Error('Outside of the pane');
  return setting;
}

export function useSession(): Session {
  return useSetting().session;
}

/**
 * A part of the pane's state; renders again when that part is another. The selector picks what is there and makes
 * nothing new (`(state) => state.check.checked`, not `(state) => ({ … })`): what is derived comes after, in `useMemo`.
 */
export function usePane<Part>(select: (state: PaneState) => Part): Part {
  const { session } = useSetting();
  return useSyncExternalStore(session.subscribe, () => select(session.state()));
}

/** All texts of the pane in its language: `useTexts().check.…`. */
export function useTexts(): Texts {
  return useSetting().texts;
}

export function useLanguage(): Language {
  return useSetting().language;
}

export function useLinks(): PaneLinks {
  return useSetting().links;
}
