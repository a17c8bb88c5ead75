// A folder of static files over HTTP or HTTPS, for this machine alone: what `npm start`, `npm run sideload`, the tests in a
// browser and the bench use.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Where the search for a free port begins, and how far it goes. */
const PORT = 4173;
const PORTS_TRIED = 50;

/** The page's own policy (src/workbench/index.html), and what only a header can say. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const COMPRESSIBLE = /^(?:text\/|application\/json|image\/svg)/;
/** A name with its content's hash in it never changes its content. */
const HASHED = /\.[0-9a-f]{8,}\.[a-z0-9]+$/;

/**
 * Serves the folder until closed. Without a port the first free one from 4173 on; with one, that one or the next free;
 * with 0 whichever the system gives. `policy` null leaves the content security policy to the pages. `tls`: a certificate
 * and its key, for HTTPS. `embedded`: for pages that a program of another origin shows in itself, as Excel does.
 *
 * @param {string} folder
 * @param {{ port?: number, host?: string, policy?: string | null, embedded?: boolean,
 *   tls?: { cert: string | Buffer, key: string | Buffer } }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = PORT, host = '127.0.0.1', policy = POLICY, embedded = false, tls } = {}) {
  const base = await realpath(folder);
  const site = { base, policy, embedded };
  const listener = (request, response) => {
    answer(site, request, response).catch(() => response.destroy());
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  const taken = await listen(server, port, host);
  return {
    url: `${tls ? 'https' : 'http'}://${host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server, first, host) {
  for (let port = first; ; port++) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve(server.address().port);
        });
      });
    } catch (error) {
      const busy = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (!busy || port - first >= PORTS_TRIED) throw error;
    }
  }
}

async function answer(site, request, response) {
  setHeaders(response, headersFor(site));

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, '这里只提供文件，不接收内容。 / Only GET and HEAD are answered.');
  }
  const file = await find(site.base, request.url);
  if (!file) return refuse(response, 404, '没有这个文件。 / There is no such file.');

  const type = TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  const tag = `"${file.size.toString(16)}-${Math.trunc(file.mtimeMs).toString(16)}"`;
  response.setHeader('Content-Type', type);
  setHeaders(response, cachingOf(file.path, site));
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();

  const zipped = COMPRESSIBLE.test(type);
  if (zipped) response.setHeader('Vary', 'Accept-Encoding');
  const gzip = zipped && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (gzip) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', file.size);
  if (request.method === 'HEAD') return void response.end();
  await pipeline([createReadStream(file.path), ...(gzip ? [createGzip()] : []), response]);
}

/** Of every answer. Excel on the web shows embedded pages from an origin of its own and talks to the windows they open. */
function headersFor({ policy, embedded }) {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(!embedded && { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin' }),
    ...(!embedded && policy !== null && { 'Content-Security-Policy': policy }),
  };
}

/** How long a file may be kept. Office takes another icon instead of one that comes with a word on that. */
function cachingOf(path, { embedded }) {
  if (embedded && path.endsWith('.png')) return {};
  return { 'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache' };
}

function setHeaders(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function refuse(response, status, words) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${words}\n`);
}

/** The file an address means; null where there is none, or it lies outside the folder or in a hidden one. */
async function find(base, url) {
  try {
    // The path as it was sent: a URL parser would already have walked up every `..`.
    const parts = decodeURIComponent(url.split(/[?#]/, 1)[0]).split('/');
    if (parts.some((part) => part.startsWith('.') || /[\\\0]/.test(part))) return null;
    const asked = join(base, ...parts);
    const path = await realpath(parts.at(-1) === '' ? join(asked, 'index.html') : asked);
    if (!path.startsWith(base + sep)) return null;
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size, mtimeMs: found.mtimeMs } : null;
  } catch {
    return null;
  }
}
