import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createChance } from '@throughline/simulator/random';
import { listPeople, type Row } from '../identity/people.ts';
import type { Figure, Measurement } from '../lib/figure.ts';
import { root } from '../lib/server.ts';

/** `IDENTITY_PEOPLE=750000` makes a million rows, the size of the largest aim. */
const people = Number(process.env.IDENTITY_PEOPLE ?? 30_000);
/** `IDENTITY_SEED` gives other people. */
const seed = Number(process.env.IDENTITY_SEED ?? 20_261_124);

export const identity: Measurement = {
  name: 'identity',
  what: `who of ${people.toLocaleString('en')} people is listed more than once, by names, dates and addresses with mistakes`,
  async run(context) {
    const { rows, personOf } = listPeople(people, createChance(seed));
    const file = path.join(context.folder, 'people.csv');
    writeFileSync(file, csv(rows));
    context.say(`${rows.length} rows`);
    const began = performance.now();
    const found = await match(file);
    const took = (performance.now() - began) / 1000;
    return figuresOf(rows, personOf, found, took);
  },
};

interface Pair {
  a: string;
  b: string;
  decision: 'link' | 'suggest';
}

/** What the product's own command prints. */
async function match(file: string): Promise<Pair[]> {
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=8192',
      path.join(root, 'apps/server/src/cli/main.ts'),
      'customers',
      'match',
      file,
      '--id',
      'id',
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const exit = once(child, 'exit');
  const pairs: Pair[] = [];
  for await (const line of createInterface({ input: child.stdout })) pairs.push(JSON.parse(line) as Pair);
  const [code] = (await exit) as [number];
  if (code !== 0) throw new Error(`customers match ended with ${code}`);
  return pairs;
}

function figuresOf(rows: Row[], personOf: Map<string, number>, found: Pair[], took: number): Figure[] {
  const reference = { what: 'rows', value: rows.length, unit: '' };
  const right = (pairs: Pair[]) => pairs.filter(({ a, b }) => personOf.get(a) === personOf.get(b)).length;
  const share = (pairs: Pair[]) => (pairs.length === 0 ? 1 : right(pairs) / pairs.length);
  const links = found.filter(({ decision }) => decision === 'link');
  const suggestions = found.filter(({ decision }) => decision === 'suggest');
  const truth = truePairs(personOf);
  return [
    {
      name: 'identity: links that are right',
      value: share(links),
      unit: '',
      aim: { atLeast: 0.999 },
      reference,
      note: `${links.length} links`,
    },
    {
      name: 'identity: suggestions that are right',
      value: share(suggestions),
      unit: '',
      aim: { atLeast: 0.95 },
      reference,
      note: `${suggestions.length} suggestions`,
    },
    {
      name: 'identity: pairs that are found',
      value: right(found) / truth,
      unit: '',
      aim: { atLeast: 0.9 },
      reference,
      note: `of ${truth} pairs`,
    },
    {
      name: 'identity: rows a second',
      value: rows.length / took,
      unit: '/s',
      reference,
      note: `${took.toFixed(0)} s`,
    },
  ];
}

function truePairs(personOf: Map<string, number>): number {
  const counts = new Map<number, number>();
  for (const person of personOf.values()) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function csv(rows: Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const columns = Object.keys(first) as (keyof Row)[];
  return `${[columns, ...rows.map((row) => columns.map((column) => `"${row[column].replaceAll('"', '""')}"`))].map((cells) => cells.join(',')).join('\n')}\n`;
}
