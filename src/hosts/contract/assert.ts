import { HostError, type HostErrorCode } from '../host';

/** The host did something else; `message` says in Chinese what was looked at, and both around their first difference. */
export class Broken extends Error {
  override readonly name = 'Broken';

  constructor(what: string, wanted: string, found: string) {
    const start = Math.max(0, firstDifference(wanted, found) - BEFORE);
    const [should, is] = [wanted, found].map((text) => excerpt(text, start));
    super(`${what}：应为 ${should}，实为 ${is}`);
  }
}

/** Characters shown before the first difference, and of each text in all. */
const BEFORE = 60;
const SHOWN = 240;

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function excerpt(text: string, start: number): string {
  const end = start + SHOWN;
  return `${start > 0 ? '……' : ''}${text.slice(start, end)}${end < text.length ? '……' : ''}`;
}

/** The case cannot be tried on this stage; `message` says in Chinese why. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}

/** Refuses two values that are not the same all the way down. Absent and undefined are one. */
export function same(what: string, found: unknown, wanted: unknown): void {
  const [is, should] = [plainText(found), plainText(wanted)];
  if (is !== should) throw new Broken(what, should, is);
}

export function different(what: string, found: unknown, unwanted: unknown): void {
  const is = plainText(found);
  if (is === plainText(unwanted)) throw new Broken(what, '有变化', is);
}

/** The promise is refused with a `HostError` of this code and one Chinese sentence or more on one line. */
export async function refused(what: string, promise: Promise<unknown>, code: HostErrorCode): Promise<void> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) throw new Broken(what, `拒绝（${code}）`, '没有拒绝');
  if (!(error instanceof HostError)) throw new Broken(what, `拒绝（${code}）`, `意外的错误：${spoken(error)}`);
  same(what, error.code, code);
  if (!/^[^\n]*。$/.test(error.message)) throw new Broken(what, '一句话的说明', error.message);
}

/** Goes on only where the stage has what the case needs. */
export function needs<T>(value: T | null | undefined | false, why: string): asserts value is T {
  if (value === undefined || value === null || value === false) throw new NotTried(why);
}

/** One text for what is the same: maps as lists, keys in order, a difference of 0 and -0 not told. */
function plainText(value: unknown): string {
  if (value === undefined) return '没有';
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Map) return [...inner];
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** An error that is none of ours, with the code that some carry. */
export function spoken(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error);
  const { code } = error as { code?: unknown };
  return [error.name, ...(typeof code === 'string' ? [code] : []), error.message].join(': ');
}
