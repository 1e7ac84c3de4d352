/** Texts of an area are loaded with the pages and parts that name it: one that forgot it would show keys instead. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const areaOf = new Map<string, string>();
for (const file of globSync('*/en.ts', { cwd: import.meta.dirname })) {
  const area = path.dirname(file);
  if (area === 'languages') continue;
  const texts = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  for (const [, key = ''] of texts.matchAll(/^ {2}'([\w.:-]+)':/gm)) areaOf.set(key, area);
}
const atStart = new Set(
  [...read('i18n/languages/en.ts').matchAll(/\.\.\.(\w+),/g)].map(([, area = '']) => area),
);

/** What somebody may see without any page of its own: from the start, or over every page. */
const everywhere = [
  'main.tsx',
  'shell/desk-shell.tsx',
  'features/palette/command-palette.tsx',
  'features/palette/key-help.tsx',
];

interface PageOf {
  file: string;
  areas: string[];
}

/** Code that is loaded together with the texts of areas: pages, and parts of them that come later. */
const loading = /(?:page|withTexts)\(\s*\[([^\]]*)\],\s*\(\) =>\s*import\('([^']+)'\)/g;
const pages: PageOf[] = globSync('**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.ts'] }).flatMap((file) =>
  [...read(file).matchAll(loading)].map(([, areas = '', target = '']) => ({
    file: path.join(path.dirname(file), target),
    areas: [...areas.matchAll(/'(\w+)'/g)].map(([, area = '']) => area),
  })),
);

it('come with every page and part that says them', () => {
  expect(pages.length).toBeGreaterThan(20);
  const lacking = pages.flatMap(({ file, areas }) =>
    areasSaid(file, read)
      .filter((area) => !areas.includes(area))
      .map((area) => `${file} lacks ${area}`),
  );
  expect(lacking).toEqual([]);
});

it('are not loaded where they are not said', () => {
  const idle = pages.flatMap(({ file, areas }) => {
    const said = areasSaid(file, read);
    return areas.filter((area) => !said.includes(area)).map((area) => `${file} says nothing of ${area}`);
  });
  expect(idle).toEqual([]);
});

it('are not said where nothing loads them', () => {
  expect(everywhere.flatMap((file) => areasSaid(file, read))).toEqual([]);
});

it('would be missed: a planted page', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to look through.
  const part = "t('account.password'); t(`settings.problem.${x}`)";
  const planted = (file: string) => (file === 'a.tsx' ? "import { B } from './b.tsx';" : part);
  expect(areasSaid('a.tsx', planted)).toEqual(['account', 'settings']);
  const bringing = (file: string) =>
    file === 'a.tsx' ? "lazy(withTexts(['account', 'settings'], () => import('./b.tsx')))" : part;
  expect(areasSaid('a.tsx', bringing)).toEqual([]);
});

/** Areas beyond the start that a file and everything it imports says texts of, sorted. */
function areasSaid(file: string, source: (file: string) => string): string[] {
  const seen = new Set<string>();
  const said = new Set<string>();
  const visit = (current: string): void => {
    if (seen.has(current)) return;
    seen.add(current);
    // What brings its own texts along is looked at by itself.
    const code = source(current).replaceAll(loading, '');
    for (const key of keysIn(code)) {
      const area = areaOf.get(key);
      if (area && !atStart.has(area)) said.add(area);
    }
    // Imports on demand, too: a part shown later is shown on the same page.
    for (const [, target = ''] of code.matchAll(/(?:from |import\()'(\.[^']+\.tsx?)'/g)) {
      const next = path.join(path.dirname(current), target);
      if (!silent(next)) visit(next);
    }
  };
  visit(file);
  return [...said].sort();
}

/** Says nothing itself: the texts, how they are found, and which page is where. */
const silent = (file: string): boolean =>
  (file.startsWith('i18n/') && file !== 'i18n/said-text.ts') ||
  file.endsWith('routes.ts') ||
  file === 'router.tsx';

/** Keys of texts that code names, whole or by how they begin. */
function keysIn(code: string): string[] {
  const literal = [...code.matchAll(/'([\w.:]+)'/g)].map(([, key = '']) => key);
  const begun = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start = '']) => start);
  return [...literal, ...[...areaOf.keys()].filter((key) => begun.some((start) => key.startsWith(start)))];
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
