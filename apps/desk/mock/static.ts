import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = new URL('../dist', import.meta.url).pathname;
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Files of the built desk; every other address gets its page. */
export async function serveBuilt(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(request.url ?? '/', 'http://mock').pathname);
  const name = extname(path) === '' ? '/index.html' : path;
  try {
    const content = await readFile(join(root, name));
    const type = types[extname(name)] ?? 'application/octet-stream';
    const compress = type.startsWith('text/') || type.includes('json');
    response.writeHead(200, { 'content-type': type, ...(compress ? { 'content-encoding': 'gzip' } : {}) });
    response.end(compress ? gzipSync(content) : content);
  } catch {
    response.writeHead(404).end();
  }
}
