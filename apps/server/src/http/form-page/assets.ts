import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface PageAssets {
  /** Address of the files' folder; it changes with their content, so that they may be kept for good. */
  folder: string;
  /** By file name. */
  files: ReadonlyMap<string, { contentType: string; content: string }>;
  /** The script that puts a form on another site; its address never changes. */
  embedScript: string;
}

const read = (name: string): string => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');

/** Reads style and scripts once; they are served as they are written. */
export function loadAssets(): PageAssets {
  const tokens = createRequire(import.meta.url).resolve('@throughline/ui-tokens/tokens.css');
  const script = 'text/javascript; charset=utf-8';
  const files = new Map([
    [
      'page.css',
      { contentType: 'text/css; charset=utf-8', content: readFileSync(tokens, 'utf8') + read('page.css') },
    ],
    ['page.js', { contentType: script, content: read('page.js') }],
    ['conditions.js', { contentType: script, content: read('conditions.js') }],
    ['proof.js', { contentType: script, content: read('proof.js') }],
    ['draft-saver.js', { contentType: script, content: read('draft-saver.js') }],
  ]);
  const hash = createHash('sha256');
  for (const file of files.values()) hash.update(file.content);
  return { folder: `/f/-/${hash.digest('hex').slice(0, 12)}`, files, embedScript: read('form.js') };
}
