import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { webRoutes } from './web.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-web-'));
const [desk, widget] = [path.join(folder, 'desk'), path.join(folder, 'widget')];
let app: FastifyInstance;

beforeAll(async () => {
  mkdirSync(path.join(desk, 'assets'), { recursive: true });
  mkdirSync(widget);
  put(path.join(desk, 'index.html'), '<!doctype html>');
  put(path.join(desk, 'assets', 'index-1a2b.js'), 'export {};');
  put(path.join(widget, 'widget.js'), 'void 0;');
  writeFileSync(path.join(desk, 'assets', 'small-3c4d.js'), ';');
  app = fastify();
  await app.register(webRoutes, { desk, widget });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** A file with its twins, as the build leaves them. */
function put(file: string, content: string): void {
  writeFileSync(file, content);
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content));
}

const get = (url: string, encoding: string) =>
  app.inject({ url, headers: { 'accept-encoding': encoding, host: 'desk.example' } });

it.each([
  ['/assets/index-1a2b.js', 'gzip, deflate, br', 'br'],
  ['/assets/index-1a2b.js', 'gzip', 'gzip'],
  ['/assets/index-1a2b.js', 'identity', undefined],
  ['/assets/small-3c4d.js', 'gzip, deflate, br', undefined],
  ['/widget.js', 'gzip, deflate, br', 'br'],
  ['/settings/channels', 'gzip, deflate, br', 'br'],
])('%s for a browser that reads %s comes as %s', async (url, accepts, encoding) => {
  const answer = await get(url, accepts);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(answer.headers.vary).toMatch(/accept-encoding/i);
});

it('keeps the headers of each kind of file, compressed or not', async () => {
  const [page, asset, script] = await Promise.all(
    ['/', '/assets/index-1a2b.js', '/widget.js'].map((url) => get(url, 'br')),
  );
  expect(page?.headers['content-type']).toMatch('text/html');
  expect(page?.headers['content-security-policy']).toMatch("default-src 'self'");
  expect(asset?.headers['content-type']).toMatch('javascript');
  expect(asset?.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(script?.headers['access-control-allow-origin']).toBe('*');
});
