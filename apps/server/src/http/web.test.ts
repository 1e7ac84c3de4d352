import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHttpApp } from '../platform/http/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createMetrics } from '../platform/metrics/index.ts';
import { webRoutes } from './web.ts';

const script = 'export const hello = "hello";\n'.repeat(40);
let folder: string;
let app: FastifyInstance;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-web-'));
  mkdirSync(path.join(folder, 'desk/assets'), { recursive: true });
  mkdirSync(path.join(folder, 'widget'));
  writeFileSync(path.join(folder, 'desk/index.html'), '<!doctype html>');
  for (const file of ['desk/assets/a.js', 'widget/widget.js']) {
    writeFileSync(path.join(folder, file), script);
    writeFileSync(path.join(folder, `${file}.br`), brotliCompressSync(script));
    writeFileSync(path.join(folder, `${file}.gz`), gzipSync(script));
  }
  writeFileSync(path.join(folder, 'desk/assets/plain.js'), script);
  app = await createHttpApp({
    log: createLogger('silent', false),
    metrics: createMetrics(),
    trustProxy: false,
    maxUploadBytes: 1000,
    authenticate: async () => null,
  });
  await webRoutes(app, { desk: path.join(folder, 'desk'), widget: path.join(folder, 'widget') });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, encoding?: string) =>
  app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

test.each(['/assets/a.js', '/widget.js'])('%s is sent packed to browsers that take it so', async (url) => {
  const small = await get(url, 'gzip, deflate, br');
  expect(small.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringContaining('ccept-') });
  expect(small.headers['content-type']).toContain('javascript');
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(script);
  expect(gunzipSync((await get(url, 'gzip')).rawPayload).toString()).toBe(script);
  const plain = await get(url);
  expect([plain.headers['content-encoding'], plain.payload]).toEqual([undefined, script]);
});

test('a file without packed copies is sent as it is, and packed copies are no pages', async () => {
  const plain = await get('/assets/plain.js', 'br');
  expect([plain.statusCode, plain.headers['content-encoding'], plain.payload]).toEqual([
    200,
    undefined,
    script,
  ]);
  expect((await get('/', 'br')).payload).toBe('<!doctype html>');
  expect((await get('/assets/nothing.js', 'br')).statusCode).toBe(404);
});
