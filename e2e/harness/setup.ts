/** A failure leaves pictures of every window in test-results/; an error in a page's script is a failure. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFailed } from 'vitest';
import { openPages } from './browser.ts';
import { scriptErrors } from './desk.ts';

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

afterEach(() => {
  expect(scriptErrors.splice(0)).toEqual([]);
});
