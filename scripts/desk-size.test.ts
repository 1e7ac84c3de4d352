/** What an agent's browser has to load before the queue is there decides how the morning begins. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** Bytes of scripts and styles after gzip, English, nothing in the browser's memory yet. */
const BUDGET = 200_000;

/**
 * What the browser asks for one after the other until the queue stands there. Each comes with all it imports,
 * as the browser loads it; what is imported on demand counts only when it is named here.
 */
const QUEUE = [
  'index.html',
  'src/i18n/languages/en.ts',
  'src/shell/desk-shell.tsx',
  'src/pages/queue/queue-page.tsx',
];
/** What comes when a conversation is opened, a key pressed, something picked out or a page of its own shown. */
const LATER = [
  'src/features/conversation/conversation-pane.tsx',
  'src/features/composer/rich-editor.tsx',
  'src/features/bulk/bulk-bar.tsx',
  'src/features/filter/filter-parts.ts',
  'src/features/filter/view-dialog.tsx',
  'src/features/offers/offer-parts.ts',
  'src/features/palette/command-palette.tsx',
  'src/pages/settings/settings-layout.tsx',
  'src/ui/menu-parts.tsx',
  'src/ui/popover-parts.tsx',
];

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-desk-'));
let manifest: Manifest;
beforeAll(async () => {
  const desk = new URL('../apps/desk/', import.meta.url).pathname;
  // The tests' own setting would build the libraries' slow, talkative half.
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    root: desk,
    configFile: `${desk}vite.config.ts`,
    logLevel: 'silent',
    build: { outDir: folder },
  });
  manifest = JSON.parse(read('.vite/manifest.json'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test(`the queue is there after ${BUDGET} bytes`, () => {
  const files = [...loadedFor(QUEUE)];
  const sizes = files.map((file) => ({ file, bytes: gzipSync(read(file), { level: 9 }).length }));
  const sum = sizes.reduce((total, { bytes }) => total + bytes, 0);
  // Both in the message of a failure: the sum says that, the list says where.
  const largest = sizes.sort((one, other) => other.bytes - one.bytes).slice(0, 25);
  expect(sum, `${sum} bytes, most of them ${JSON.stringify(largest)}`).toBeLessThanOrEqual(BUDGET);
});

test('what is needed first when somebody does something is not among it', () => {
  const first = loadedFor(QUEUE);
  const early = LATER.filter((source) => first.has(entry(source).file));
  expect(early).toEqual([]);
});

test('fonts come one alphabet at a time', () => {
  const styles = [...loadedFor(QUEUE)].filter((file) => file.endsWith('.css')).map(read);
  const faces = styles.flatMap((style) => style.match(/@font-face\s*\{[^}]*\}/g) ?? []);
  expect(faces.length).toBeGreaterThan(1);
  expect(faces.filter((face) => !face.includes('unicode-range'))).toEqual([]);
});

/** Scripts and styles, each once: the sources and everything they import, at any depth. */
function loadedFor(sources: readonly string[]): Set<string> {
  const files = new Set<string>();
  const follow = (source: string): void => {
    const { file, imports = [], css = [] } = entry(source);
    if (files.has(file)) return;
    files.add(file);
    for (const style of css) files.add(style);
    imports.forEach(follow);
  };
  sources.forEach(follow);
  return files;
}

function entry(source: string): Manifest[string] {
  const found = manifest[source];
  if (!found) throw new Error(`${source} has no file of its own in the built desk`);
  return found;
}

function read(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}
