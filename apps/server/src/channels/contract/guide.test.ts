/** The adapter that docs/guides/adding-a-channel.md builds keeps the contract, word for word as it is printed there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from './conformance.ts';
import type { Samples } from './samples.ts';
import type { ChannelAdapter } from './types.ts';

const guide = readFileSync(
  path.resolve(import.meta.dirname, '../../../../../docs/guides/adding-a-channel.md'),
  'utf8',
);
const files = [...guide.matchAll(/<!-- file: ([\w.-]+) -->\n```ts\n([\s\S]*?)\n```/g)];

let folder: string;
let adapter: ChannelAdapter;
let samples: Samples<unknown>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-guide-'));
  const place = path.join(folder, 'adapters/pager');
  mkdirSync(place, { recursive: true });
  symlinkSync(import.meta.dirname, path.join(folder, 'contract'));
  for (const [, name, text] of files) writeFileSync(path.join(place, name as string), `${text}\n`);
  adapter = (await import(path.join(place, 'index.ts'))).pagerAdapter;
  samples = (await import(path.join(place, 'samples.ts'))).samples;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the guide prints every file of the adapter', () => {
  expect(files.map(([, name]) => name)).toEqual([
    'parse.ts',
    'render.ts',
    'send.ts',
    'settings.ts',
    'door.ts',
    'index.ts',
    'samples.ts',
    'conformance.test.ts',
  ]);
});

describe('the channel contract, kept by the guide’s adapter', () => {
  for (const check of checks) test(check.name, () => check.run(adapter, samples));
});
