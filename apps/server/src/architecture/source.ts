import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Path relative to the repository root, with forward slashes → text. */
export type Sources = Map<string, string>;

const skipped = new Set(['node_modules', 'dist', 'generated', '__fixtures__', 'data']);

/** Every source file below the folders, tests left out: laws are about what runs. */
export const readSources = (root: string, folders: string[]): Sources =>
  readFiles(root, folders, (place) => /\.(ts|tsx|mjs)$/.test(place) && !isTest(place));

/** Everything somebody writes and reads, tests and styles too. */
export const readWritten = (root: string, folders: string[]): Sources =>
  readFiles(root, folders, (place) => /\.(ts|tsx|mjs|js|css)$/.test(place));

/** What is written for people. */
export const readDocuments = (root: string, folders: string[]): Sources =>
  readFiles(root, folders, (place) => place.endsWith('.md'));

function readFiles(root: string, folders: string[], wanted: (place: string) => boolean): Sources {
  const sources: Sources = new Map();
  for (const folder of folders) visit(path.join(root, folder));
  return sources;

  function visit(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) visit(place);
      else if (entry.isFile() && wanted(place)) {
        sources.set(path.relative(root, place).replaceAll('\\', '/'), readFileSync(place, 'utf8'));
      }
    }
  }
}

const isTest = (place: string): boolean => /\.test\.tsx?$|\/testing\/|\/mock\/|\/architecture\//.test(place);

export interface Import {
  from: string;
  /** Resolved path of a relative import, else the package name as written. */
  to: string;
  relative: boolean;
  typeOnly: boolean;
}

/** Imports and re-exports of a file, static and dynamic. */
export function importsOf(file: string, text: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const relative = target.startsWith('.');
    return {
      from: file,
      to: relative ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target)) : target,
      relative,
      typeOnly: match[1] !== undefined,
    };
  });
}
