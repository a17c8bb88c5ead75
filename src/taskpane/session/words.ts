import { CommandError } from '../../commands/command';
import { Cancelled } from '../../commands/task';
import { HostError } from '../../hosts/host';
import type { Texts } from '../../locales';
import type { PaneMessage } from './types';

type Words = Texts['pane']['failure'];

/** A failure as people are told it. `wrote`: something had been written before it failed. */
export function inWords(error: unknown, words: Words, wrote = false): PaneMessage {
  if (error instanceof Cancelled) return { intent: 'info', text: error.message };
  if (error instanceof CommandError || error instanceof HostError) return { intent: 'error', text: error.message };
  const text = wrote ? words.afterWrite : isChunkMissing(error) ? words.notLoaded : words.unexpected;
  return { intent: 'error', text, details: [technically(error)] };
}

/** Why there is no spreadsheet. */
export function hostInWords(error: unknown, words: Words): string {
  return error instanceof HostError || error instanceof CommandError
    ? error.message
    : `${words.host}（${technically(error)}）`;
}

export function technically(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** A part of the program that is loaded later did not come. */
export function isChunkMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}
