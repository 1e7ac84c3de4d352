/** `npm run bench [-- NAME… --profile]`: measures, prints a table, writes bench/results/latest.json. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acceptToDesk } from './figures/accept-to-desk.ts';
import { connectors } from './figures/connectors.ts';
import { deskAtWork } from './figures/desk-at-work.ts';
import { due } from './figures/due.ts';
import { footprint } from './figures/footprint.ts';
import { identity } from './figures/identity.ts';
import { journeys } from './figures/journeys.ts';
import { keyToPaint } from './figures/key-to-paint.ts';
import { pages } from './figures/pages.ts';
import { recognition } from './figures/recognition.ts';
import { saturation } from './figures/saturation.ts';
import { search } from './figures/search.ts';
import { type Figure, meets } from './lib/figure.ts';
import { describeMachine } from './lib/machine.ts';
import { root } from './lib/server.ts';
import { table } from './lib/table.ts';

const measurements = [
  acceptToDesk,
  saturation,
  pages,
  footprint,
  keyToPaint,
  deskAtWork,
  search,
  journeys,
  identity,
  recognition,
  due,
  connectors,
];

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wanted.filter((name) => !measurements.some((one) => one.name === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no measurement ${unknown.join(', ')}. There are:\n`);
  for (const { name, what } of measurements) process.stderr.write(`  ${name.padEnd(12)} ${what}\n`);
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const results = path.join(root, 'bench/results');
mkdirSync(results, { recursive: true });
const taken: { measurement: string; figures: Figure[] }[] = [];
for (const one of measurements) {
  if (wanted.length > 0 && !wanted.includes(one.name)) continue;
  process.stdout.write(`\n${one.name}: ${one.what}\n`);
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  // Started as root, PostgreSQL runs as another user: where that one cannot pass, the data goes elsewhere and stays.
  chmodSync(folder, 0o755);
  try {
    const figures = await one.run({
      folder,
      profiles: process.argv.includes('--profile') ? results : null,
      say: (line) => process.stdout.write(`  ${line}\n`),
    });
    taken.push({ measurement: one.name, figures });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const figures = taken.flatMap((one) => one.figures);
const machine = describeMachine();
writeFileSync(
  path.join(results, 'latest.json'),
  `${JSON.stringify({ takenAt: new Date().toISOString(), machine, measurements: taken }, null, 2)}\n`,
);
process.stdout.write(`\n${machine.description}\n\n${table(figures)}\n`);
for (const { name, note } of figures) if (note) process.stdout.write(`  ${name}: ${note}\n`);
const missed = figures.filter((figure) => meets(figure) === false);
process.stdout.write(
  missed.length === 0
    ? '\nEvery aim was met.\n'
    : `\n${missed.length} of ${figures.filter(({ aim }) => aim).length} aims were missed.\n`,
);
