import { createReadStream, lstatSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Plain names only, so that no path leads out of the folder or to a hidden file. */
const plainPath = /^\/(?:[a-z0-9_-]+\/)*[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.(?:html|css|js|svg|png|woff2)$/iu;

/** Nothing but what comes from this server: no inline script or style, no frame. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** A file itself: a link could lead out of the folder. */
const isFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The page's static files. `find` gives the file of a path, `serve` sends it. */
export function createPageFiles(folder: string | undefined) {
  return {
    find(pathname: string): string | undefined {
      const path = pathname === '/' ? '/index.html' : pathname;
      if (folder === undefined || !plainPath.test(path)) return undefined;
      const file = join(folder, path);
      return isFile(file) ? file : undefined;
    },
    serve(file: string, request: IncomingMessage, response: ServerResponse): void {
      response.writeHead(200, { 'content-type': contentTypes[extname(file).toLowerCase()], ...securityHeaders });
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
    },
  };
}

export type PageFiles = ReturnType<typeof createPageFiles>;
