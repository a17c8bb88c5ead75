import { chromium, type Browser } from 'playwright-core';
import { onPath } from '../../support/programs';

/** Chrome, Chromium or Edge: from JIXIAO_CHROMIUM, else the first on PATH; null where there is none. */
const CHROMIUM: string | null =
  process.env.JIXIAO_CHROMIUM ?? onPath(['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']);

/** What a browser would otherwise tell its maker. */
const SILENT = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Whatever asks for another machine all the same gets no answer.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export const hasBrowser = CHROMIUM !== null;

export function launch(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('no Chromium is installed');
  return chromium.launch({
    executablePath: CHROMIUM,
    // Its sandbox refuses to work for root, as in a container; for anybody else it stays.
    args: [...SILENT, '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}
