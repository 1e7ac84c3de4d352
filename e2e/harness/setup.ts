/** A failure leaves pictures of every window in test-results/. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, onTestFailed } from 'vitest';
import { openPages } from './browser.ts';

const folder = path.resolve(import.meta.dirname, '../../test-results');

beforeEach(() => {
  onTestFailed(async ({ task }) => {
    mkdirSync(folder, { recursive: true });
    const name = `${task.suite?.name ?? ''} ${task.name}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 90);
    for (const [index, page] of openPages().entries())
      await page
        .screenshot({ path: path.join(folder, `${name}-${index}.png`), timeout: 5000 })
        .catch(() => {});
  });
});
