import { Inflate, zipSync, type Zippable } from 'fflate';

/** The parts of a package by name. A `Map`, so that a part called `__proto__` is a name like any other. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What one package may cost at most. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all parts together, inflated. */
  readonly inflated: number;
  /** Inflated to compressed size of one part; not asked of parts below `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** A form is a few hundred kilobytes; real workbooks with pictures reach tens of megabytes. XML shrinks to a fortieth. */
export const LIMITS: ZipLimits = {
  entries: 10_000,
  inflated: 256 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
};

/** Why a package is refused: `damaged` or `locked` by its own fault, `bomb` for what it would cost. */
export class ZipError extends Error {
  constructor(
    readonly reason: 'damaged' | 'locked' | 'bomb',
    message: string,
  ) {
    super(message);
    this.name = 'ZipError';
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly inflated: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const SLICE = 16 * 1024;

/**
 * The parts of a zip package. Declared sizes are checked before anything is inflated, and the bytes that really come out
 * are counted while they do: a header that lies is refused, never believed and never cut short in silence.
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits = LIMITS): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, limits);
  const declared = entries.reduce((sum, entry) => sum + entry.inflated, 0);
  if (declared > limits.inflated) throw new ZipError('bomb', 'declared size');
  for (const { name, compressed, inflated } of entries) {
    if (inflated >= limits.ratioFrom && inflated > compressed * limits.ratio) throw new ZipError('bomb', name);
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    if (parts.has(entry.name)) throw new ZipError('damaged', `twice: ${entry.name}`);
    parts.set(entry.name, inflate(bytes, view, entry));
  }
  return parts;
}

/** A package of these parts; the same parts give the same bytes at any time. */
export function zip(parts: Parts): Uint8Array {
  const files: Zippable = Object.create(null) as Zippable;
  for (const [name, bytes] of parts) files[name] = [bytes, { mtime: '1980-01-01T00:00:00' }];
  return zipSync(files);
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new ZipError('bomb', `${count} entries`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new ZipError('damaged', 'directory');
    if (view.getUint16(at + 8, true) & 1) throw new ZipError('locked', 'encrypted entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands at the very end, before a comment of at most 64 KiB. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipError('damaged', 'no end of the directory');
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { name, method, compressed, inflated, offset } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new ZipError('damaged', name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + compressed);
  if (data.length < compressed) throw new ZipError('damaged', name);
  if (method === 0) {
    if (compressed !== inflated) throw new ZipError('damaged', name);
    return data.slice();
  }
  if (method !== 8) throw new ZipError('damaged', `method ${method} of ${name}`);
  const out = new Uint8Array(inflated);
  let length = 0;
  const state = { finished: false };
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > inflated) throw new ZipError('bomb', `${name} is larger than it says`);
    out.set(chunk, length);
    length += chunk.length;
    state.finished = final;
  });
  try {
    for (let from = 0; from < data.length; from += SLICE) {
      stream.push(data.subarray(from, from + SLICE), from + SLICE >= data.length);
    }
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('damaged', name);
  }
  if (!state.finished || length !== inflated) throw new ZipError('damaged', name);
  return out;
}
