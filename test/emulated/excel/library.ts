import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import type { Sets } from './machine';

/** Microsoft's library for Excel on Windows, from the installed package, as it is. */
const FILE = createRequire(join(process.cwd(), 'package.json')).resolve(
  '@microsoft/office-js/dist/excel-win32-16.01.js',
);

/** The newest requirement set that the library knows (version 1.1.110). */
export const NEWEST_SET = '1.15';

/** What the library is told of the host, and how it reaches it. */
export interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

export interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

let script: vm.Script | undefined;
let known: Sets | undefined;

/**
 * Evaluates the library in a world of its own, in front of the bridge. `office` gets what office.js, the loader, would
 * have put there.
 */
export function evaluate(bridge: Bridge, office: object): Library {
  script ??= new vm.Script(readFileSync(FILE, 'utf8'), { filename: FILE });
  const scope: Record<string, unknown> = {
    // Of this world, so that what the library makes with them is like our own.
    Error,
    JSON,
    Promise,
    clearInterval,
    clearTimeout,
    performance,
    setInterval,
    setTimeout,
    navigator: { userAgent: 'node' },
    location: { href: 'http://localhost/', search: '', hash: '' },
    document: { domain: 'localhost', createElement: () => ({}) },
    _richApiNativeBridge: bridge,
  };
  scope.window = scope;
  script.runInContext(vm.createContext(scope));
  // The context is the loader's to give, and cannot be set from outside.
  const own = Object.entries(office).map(([name, value]) => [name, { value: value as unknown, enumerable: true }]);
  scope.Office = Object.create(scope.Office as object, Object.fromEntries(own) as PropertyDescriptorMap);
  return scope as unknown as Library;
}

/** The requirement set of each member, read from the library's own checks. */
export function requirementSets(): Sets {
  known ??= new Map(
    Array.from(
      readFileSync(FILE, 'utf8').matchAll(/\("(\w+)\.(\w+)",\s*\w+,\s*"(1\.\d+)"/g),
      ([, className, member, set]) => [`${className!}.${member!}`, set!] as const,
    ),
  );
  return known;
}
