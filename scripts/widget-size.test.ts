/** What a visitor's browser has to load is a promise to the companies that embed the widget. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Bytes after gzip, 30,000 together. The loader is on every page; the panel comes when a visitor opens it. */
const BUDGETS = { 'widget.js': 12_000, 'widget-panel.js': 18_000 };

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-widget-'));
const widget = new URL('../apps/widget/', import.meta.url).pathname;
beforeAll(async () => {
  process.env.WIDGET_OUT_DIR = folder;
  await build({ root: widget, configFile: `${widget}vite.config.ts`, logLevel: 'silent' });
});
afterAll(() => {
  delete process.env.WIDGET_OUT_DIR;
  rmSync(folder, { recursive: true });
});

test.each(Object.entries(BUDGETS))('%s stays within %i bytes', (file, budget) => {
  const size = gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(budget);
});

test('the loader names the panel by what is in it', () => {
  expect(readFileSync(path.join(folder, 'widget.js'), 'utf8')).toMatch(/widget-panel\.js\?v=[0-9a-f]{10}/);
});
