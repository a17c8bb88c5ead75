import type { BrowserContext } from 'playwright-core';

/** Addresses that leave no machine. */
const LOCAL_SCHEMES = ['data:', 'blob:', 'about:'];

/** Listens to everything a context does; `findings` is empty where nothing was asked of others and nothing went wrong. */
export function guard(context: BrowserContext, origin: string): { readonly findings: readonly string[] } {
  const findings: string[] = [];
  const look = (url: string): void => {
    const { origin: asked, protocol } = new URL(url);
    if (asked !== origin && !LOCAL_SCHEMES.includes(protocol)) findings.push(`left the origin: ${url}`);
  };
  context.on('request', (request) => {
    look(request.url());
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') findings.push(`failed: ${request.url()} ${why}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) findings.push(`${response.status()}: ${response.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      look(socket.url());
    });
  });
  // Violations of the content security policy come as errors of the console.
  context.on('console', (message) => {
    if (message.type() === 'error') findings.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    findings.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  return { findings };
}
