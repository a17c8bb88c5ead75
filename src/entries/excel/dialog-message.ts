import type { Language } from '../../locales';

/** What the dialog shows. It travels behind the `#` of the page's address, which no server gets to see. */
export interface DialogMessage {
  readonly language: Language;
  readonly title: string;
  readonly intent: 'done' | 'failed';
  /** A paragraph each, the first is the gist. */
  readonly lines: readonly string[];
  /** For those who report a failure. */
  readonly details: readonly string[];
  /** On the button. */
  readonly close: string;
}

const KEY = 'message';

/** Characters of all lines, and of all details: Windows takes addresses of about 2,000, and each of these makes four. */
const ROOM = { lines: 300, details: 100 } as const;

export function toHash(message: DialogMessage): string {
  const fitting = {
    ...message,
    lines: clipped(message.lines, ROOM.lines),
    details: clipped(message.details, ROOM.details),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(fitting));
  // Percent-encoding would take nine characters for each Chinese one.
  const base64 = btoa(String.fromCharCode(...bytes));
  return `#${KEY}=${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Null where there is none: somebody has opened the page by hand. Excel may have added something of its own. */
export function fromHash(hash: string): DialogMessage | null {
  const text = new URLSearchParams(hash.slice(1)).get(KEY);
  if (text === null) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as DialogMessage;
}

function clipped(texts: readonly string[], room: number): readonly string[] {
  const all = texts.join('\n');
  return all.length <= room ? texts : `${all.slice(0, room - 1)}…`.split('\n');
}
