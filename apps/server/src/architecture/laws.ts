/**
 * The laws of the layout as pure functions from sources to violations, so that each can be shown to fail on a planted
 * one. A violation is one line that names the file and the law.
 */
import path from 'node:path';
import { importsOf, type Sources } from './source.ts';

const server = 'apps/server/src/';

/** Domains by rank; a domain sees the doors of lower ranks and the platform, nothing else. */
export const ranks: Record<string, number> = {
  customers: 0,
  people: 0,
  knowledge: 0,
  calendar: 0,
  replies: 0,
  conversations: 1,
  forms: 1,
  channels: 2,
  profiles: 2,
  routing: 2,
  views: 2,
  voice: 2,
  journeys: 2,
  connectors: 2,
  surveys: 2,
  search: 2,
  'service-levels': 2,
  automation: 3,
  incidents: 3,
  privacy: 3,
  reports: 3,
  supervision: 3,
  nextaction: 3,
  workforce: 3,
  strategy: 3,
};

const adapterMayUse = ['platform/errors/', 'platform/config/', 'platform/log/'];
/** Wiring and entry points may import anything. */
const wiring = new Set([`${server}app.ts`, `${server}main.ts`]);

/** Who may import whom. */
export function importViolations(sources: Sources): string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    for (const { to, relative, typeOnly } of importsOf(file, text)) {
      const reason = relative ? relativeImport(file, to) : packageImport(file, to, typeOnly);
      if (reason) found.push(`${file} imports ${to}: ${reason}`);
    }
  }
  return found;
}

function relativeImport(file: string, to: string): string | null {
  // The tables that documentation is written from.
  if (file.startsWith('scripts/') && to.startsWith(`${server}platform/`)) return null;
  if (file === 'scripts/write-sdk-types.mjs' && to === `${server}app.ts`) return null;
  if (!file.startsWith(server))
    return workspaceOf(file) === workspaceOf(to) || bothTools(file, to)
      ? null
      : 'another workspace is imported by its package name';
  if (!to.startsWith(server)) return 'the server imports packages by name';
  if (wiring.has(file)) return null;
  const from = placeOf(file);
  const target = placeOf(to);
  if (target.part === 'app.ts' || target.part === 'main.ts')
    return 'only an entry point starts the application';
  if (target.part === 'http') return from.part === 'http' ? null : 'only app.ts imports http';
  if (from.part === 'platform') return target.part === 'platform' ? null : 'the platform knows no domain';
  if (from.part === 'migrations')
    return target.part === 'platform' || target.part === 'migrations' ? null : 'migrations stand alone';
  if (from.adapter !== null) return adapterImport(from.adapter, to);
  if (from.contract) return target.contract ? null : 'the contract depends on nothing of the server';
  if (from.part === target.part)
    return target.adapter !== null && !file.endsWith('channels/registry.ts')
      ? 'only the registry knows adapters'
      : null;
  if (target.part === 'platform') return null;
  if (from.part === 'cli') return null;
  if (from.part === 'http')
    return isDoor(to) || target.part === 'migrations' || target.contract ? null : 'http uses doors only';
  const mine = ranks[from.part];
  const theirs = ranks[target.part];
  if (mine === undefined || theirs === undefined) return 'no rank is given to this folder';
  if (theirs >= mine) return 'same or higher rank: react to its events instead';
  return isDoor(to) ? null : 'only the door (index.ts) of another domain';
}

function adapterImport(adapter: string, to: string): string | null {
  if (to.startsWith(`${server}channels/adapters/${adapter}/`) || to.startsWith(`${server}channels/contract/`))
    return null;
  // Signing and hints are neutral of channels and of the server.
  if (to === `${server}channels/reply-token.ts`) return null;
  if (adapterMayUse.some((part) => to.startsWith(server + part))) return null;
  return 'an adapter imports itself, the contract and platform/{errors,config,log}';
}

function packageImport(file: string, to: string, typeOnly: boolean): string | null {
  if (/^(bench|e2e)\//.test(file) && to.startsWith('@throughline/'))
    return /^@throughline\/(sdk|simulator|realtime)(\/|$)/.test(to)
      ? null
      : 'tests from outside know sdk, simulator and realtime only';
  if (!file.startsWith(server))
    return to.startsWith('@throughline/server') ? 'clients never import the server' : null;
  const { adapter, part } = placeOf(file);
  if (adapter !== null && ['kysely', 'pg', 'pg-boss'].includes(to)) return 'an adapter has no database';
  if (
    to === 'kysely' &&
    !typeOnly &&
    ranks[part] !== undefined &&
    !/(store|tables)\.ts$|\/store\//.test(file) &&
    !sqlAllowed.has(file)
  )
    return 'SQL stands in stores';
  return null;
}

/** Files with a single small query of their own domain's tables that read better where they are. */
const sqlAllowed = new Set([`${server}conversations/labelling.ts`]);

function placeOf(file: string): { part: string; adapter: string | null; contract: boolean } {
  const [part = '', second = '', third = ''] = file.slice(server.length).split('/');
  return {
    part,
    adapter: second === 'adapters' && part === 'channels' ? third : null,
    contract: part === 'channels' && second === 'contract',
  };
}

const isDoor = (to: string): boolean => /^apps\/server\/src\/[a-z-]+\/index\.ts$/.test(to);
const workspaceOf = (file: string): string =>
  (/^(apps|packages)\/[^/]+/.exec(file)?.[0] ?? file.split('/')[0]) as string;
const bothTools = (file: string, to: string): boolean =>
  /^(scripts|bench|e2e)\//.test(file) && /^(scripts|bench|e2e)\//.test(to);

/** No cycle between files, and none between the folders of the server. */
export function cycleViolations(sources: Sources): string[] {
  const files = new Map<string, Set<string>>();
  const folders = new Map<string, Set<string>>();
  for (const [file, text] of sources) {
    for (const { to, relative, typeOnly } of importsOf(file, text)) {
      if (!relative || !sources.has(to)) continue;
      if (!typeOnly) add(files, file, to);
      if (file.startsWith(server) && to.startsWith(server)) {
        const from = folderOf(file);
        const target = folderOf(to);
        if (from !== target) add(folders, from, target);
      }
    }
  }
  return [
    ...cyclesIn(files).map((cycle) => `files in a circle: ${cycle.join(' → ')}`),
    ...cyclesIn(folders).map((cycle) => `folders in a circle: ${cycle.join(' → ')}`),
  ];
}

const folderOf = (file: string): string => {
  const [first = '', second = ''] = file.slice(server.length).split('/');
  return first === 'platform' ? `platform/${second}` : first;
};

function add(graph: Map<string, Set<string>>, from: string, to: string): void {
  graph.set(from, (graph.get(from) ?? new Set()).add(to));
}

function cyclesIn(graph: Map<string, Set<string>>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  for (const node of graph.keys()) walk(node, []);
  return found;

  function walk(node: string, trail: string[]): void {
    const seen = trail.indexOf(node);
    if (seen !== -1) {
      found.push([...trail.slice(seen), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  }
}

/** A channel type is named in its adapter, the registry and migrations; elsewhere capabilities are asked. */
export function channelNameViolations(sources: Sources, types: string[]): string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    if (/^apps\/server\/src\/(channels\/adapters\/|channels\/registry\.ts|migrations\/)/.test(file)) continue;
    if (!/^apps\/(server|desk)\/src\//.test(file)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      if (/^\s*(\*|\/\/|\/\*)/.test(line)) continue;
      for (const type of types) {
        if (
          !new RegExp(
            `(channelType|channel_type|channelTypes|\\btype)\\b[^,;{}]{0,12}(===?|!==?|:|\\(|includes\\()\\s*['"\`]${type}['"\`]`,
          ).test(line)
        )
          continue;
        // An identity may be of type `email` too: that is an address, not a channel.
        if (type === 'email' && !/channel/i.test(line)) continue;
        if (/input|button|<[A-Za-z]/.test(line) && /type="/.test(line)) continue;
        found.push(`${file}:${index + 1} names the channel type ${type}`);
      }
    }
  }
  return found;
}

/** Each table is touched inside the one domain that owns it. */
export function tableViolations(sources: Sources, owners: Record<string, string>): string[] {
  const found: string[] = [];
  for (const [file, text] of sources) {
    if (!file.startsWith(server) || file.startsWith(`${server}migrations/`)) continue;
    // Goes through the tables of all by a list that is held complete by a law of its own (personal-data.test.ts).
    if (file.startsWith(`${server}privacy/`) && file.endsWith('store.ts')) continue;
    for (const [table, owner] of Object.entries(owners)) {
      if (file.startsWith(server + owner)) continue;
      const touched = new RegExp(
        `(selectFrom|insertInto|updateTable|deleteFrom|[jJ]oin)\\(\\s*['"\`]${table}\\b|\\b(from|into|update|join)\\s+${table}\\b(?!['.:])\\s*(where|set|\\(|values|as|on|order|limit|for|$|\`)`,
        'm',
      );
      if (touched.test(text)) found.push(`${file} touches the table ${table} of ${owner}`);
    }
  }
  return found;
}

/** Every table that a migration makes, and no migration drops later, has an owner; every owned table exists. */
export function ownerViolations(sources: Sources, owners: Record<string, string>): string[] {
  const made = new Set<string>();
  const migrations = [...sources].filter(([file]) => file.startsWith(`${server}migrations/`)).sort();
  for (const [, text] of migrations)
    for (const [, verb, table] of text.matchAll(
      /\b(create|drop)\s+(?:unlogged\s+)?table\s+(?:if\s+(?:not\s+)?exists\s+)?([a-z_]+)/gi,
    ))
      if (verb?.toLowerCase() === 'create') made.add(table as string);
      else made.delete(table as string);
  return [
    ...[...made].filter((table) => !(table in owners)).map((table) => `nobody owns the table ${table}`),
    ...Object.keys(owners)
      .filter((table) => !made.has(table))
      .map((table) => `${table} has an owner but no migration makes it`),
  ];
}

/** Lines that half of the files stay below, and lines from which a file says why it is so long. */
const usualLength = 100;
const longFrom = 400;

/** Files are small; a long one carries `Long because …` in its first lines. */
export function lengthViolations(written: Sources): string[] {
  const lengths = [...written].map(([file, text]) => ({ file, text, lines: text.split('\n').length - 1 }));
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return [
    ...(median < usualLength ? [] : [`half of the files have ${median} lines or more`]),
    ...lengths
      .filter(({ lines, text }) => lines > longFrom && !/Long because \w/.test(text.slice(0, 1000)))
      .map(({ file, lines }) => `${file} has ${lines} lines and does not say why`),
  ];
}

/** Advisory locks are one space for the whole database: two that share a number wait for each other for ever. */
export function lockViolations(sources: Sources): string[] {
  const holders = new Map<string, string>();
  const found: string[] = [];
  for (const [file, text] of sources) {
    if (!file.startsWith(server) || file.endsWith('.test.ts')) continue;
    for (const [, number = ''] of text.matchAll(/\b(?:\w*Lock|lockId) = (\d[\d_]{5,})/g)) {
      const holder = holders.get(number);
      if (holder) found.push(`${file} and ${holder} share the lock ${number}`);
      else holders.set(number, file);
    }
  }
  return found;
}

/** Every adapter is put through the conformance suite by a test in its folder. */
export function conformanceViolations(adapterFolders: string[], testTexts: Map<string, string>): string[] {
  return adapterFolders
    .filter((folder) => !/\bconformance\(/.test(testTexts.get(folder) ?? ''))
    .map((folder) => `adapters/${folder} has no conformance test`);
}

/** Codes and documentation name the same errors. */
export function errorDocViolations(codes: string[], documentation: string): string[] {
  const documented = [...documentation.matchAll(/^\| `([a-z_]+)` \|/gm)].map((match) => match[1] as string);
  return [
    ...codes.filter((code) => !documented.includes(code)).map((code) => `${code} is not documented`),
    ...documented
      .filter((code) => !codes.includes(code))
      .map((code) => `${code} is documented but does not exist`),
  ];
}

/** Links from one document to another, or to a file, lead somewhere. */
export function linkViolations(documents: Sources, exists: (place: string) => boolean): string[] {
  return [...documents].flatMap(([file, text]) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)[^)]*\)/g)]
      .map(([, target]) => path.posix.join(path.posix.dirname(file), target as string))
      .filter((place) => !exists(place))
      .map((place) => `${file} links to ${place}, which is not there`),
  );
}
