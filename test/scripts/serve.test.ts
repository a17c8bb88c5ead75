import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { get as getSecurely } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { onPath } from '../support/programs';
import { startServer, type Served } from '../support/server';

const SCRIPT = `console.log(${JSON.stringify('预算'.repeat(500))});`;

let outside: string;
let folder: string;
let served: Served;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'jixiao-serve-'));
  folder = join(outside, 'site');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  mkdirSync(join(folder, '.hidden'));
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(outside, 'site-of-another.txt'), 'secret');
  writeFileSync(join(folder, '.hidden', 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>页</title>');
  writeFileSync(join(folder, 'sub', 'index.html'), 'sub');
  writeFileSync(join(folder, 'main.0123abcd.js'), SCRIPT);
  writeFileSync(join(folder, '示例 1.txt'), '示例');
  writeFileSync(join(folder, 'icon.png'), 'png');
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  served = await startServer(folder);
});

afterAll(async () => {
  await served.close();
  rmSync(outside, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path as it is: `fetch` would tidy it up. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('files come with their type, folders with their index, names in any script', async () => {
  expect(await get('/')).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect((await get('/sub/')).body.toString()).toBe('sub');
  expect((await get(`/${encodeURIComponent('示例 1.txt')}?x=1`)).body.toString()).toBe('示例');
  expect((await get('/main.0123abcd.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await get('/icon.png')).headers['content-type']).toBe('image/png');
});

test.each([
  '/../secret.txt',
  '/sub/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/../site-of-another.txt',
  '//../secret.txt',
  '/.hidden/secret.txt',
  '/link.txt',
  '/%00',
  '/%zz',
  '/sub',
  '/missing.js',
])('%s is answered 404, in words', async (path) => {
  const { status, headers, body } = await get(path);
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body.toString()).not.toContain('secret');
  expect(body.length).toBeGreaterThan(0);
});

test('every answer carries the headers that keep the page to itself', async () => {
  for (const path of ['/', '/icon.png', '/missing']) {
    const { headers } = await get(path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
});

test('the page states the policy of the server, which adds only what a page cannot say', async () => {
  const page = readFileSync(join(__dirname, '..', '..', 'src', 'workbench', 'index.html'), 'utf8');
  const inPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]?.replace(/\s+/g, ' ');
  const { headers } = await get('/');
  expect(headers['content-security-policy']).toBe(`${inPage}; frame-ancestors 'none'`);
});

test('a name with a hash is kept for good, everything else is asked for again', async () => {
  expect((await get('/main.0123abcd.js')).headers['cache-control']).toContain('immutable');
  const { headers } = await get('/');
  expect(headers['cache-control']).toBe('no-cache');
  expect(await get('/', { 'If-None-Match': headers.etag! })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});

test('text is compressed for whoever takes it', async () => {
  const zipped = await get('/main.0123abcd.js', { 'Accept-Encoding': 'br, gzip' });
  expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  expect(gunzipSync(zipped.body).toString()).toBe(SCRIPT);
  expect(zipped.body.length).toBeLessThan(SCRIPT.length);
  expect((await get('/main.0123abcd.js')).body.toString()).toBe(SCRIPT);
  expect((await get('/icon.png', { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
});

test('nothing is taken in', async () => {
  expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) });
});

test('a port that is taken is no error: the next free one is', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const second = await startServer(folder, { port });
  try {
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    expect((await fetch(second.url)).status).toBe(200);
  } finally {
    await second.close();
    other.close();
  }
});

test('pages for Excel may be shown in a frame, and their icons taken by another origin', async () => {
  const forExcel = await startServer(folder, { port: 0, embedded: true });
  try {
    const { headers } = await fetch(new URL('icon.png', forExcel.url));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const name of ['content-security-policy', 'cross-origin-resource-policy', 'cross-origin-opener-policy']) {
      expect(headers.get(name)).toBeNull();
    }
    // Office replaces an icon that comes with a word on caching.
    expect(headers.get('cache-control')).toBeNull();
  } finally {
    await forExcel.close();
  }
});

const openssl = onPath(['openssl']);

(openssl ? test : test.skip)('with a certificate it speaks HTTPS', async () => {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(outside, name)) as [string, string];
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-keyout', key, '-out', cert];
  execFileSync(openssl!, ['req', ...made], { stdio: 'ignore' });
  const tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  const secure = await startServer(folder, { port: 0, tls });
  try {
    const status = await new Promise((resolve, reject) => {
      getSecurely(secure.url, { ca: tls.cert, checkServerIdentity: () => undefined }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(secure.url).toMatch(/^https:/);
    expect(status).toBe(200);
  } finally {
    await secure.close();
  }
});
