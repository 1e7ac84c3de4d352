/** Prints how long a decision takes, and how three ways to give work away do on the same seeded days. */
import { makeDay } from './day.ts';
import { type Figures, figuresOf } from './figures.ts';
import { measureLatency } from './latency.ts';
import { runDay } from './run-day.ts';
import { firstCome, ours, roundRobin } from './strategies.ts';

const agents = 50;
const seeds = [1, 2, 3];
const ways = { 'This router': ours, 'First come, first served': firstCome, 'Round robin': roundRobin };

for (const { what, p50, p99 } of measureLatency())
  process.stdout.write(`${what}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms\n`);
process.stdout.write(
  '\n| customers | way | in time | in time, high value | mean wait live, min | mean wait deferred, min | unevenness |\n|---:|---|---:|---:|---:|---:|---:|\n',
);
for (const customers of [7500, 9000, 10_000])
  for (const [name, strategy] of Object.entries(ways)) {
    const all = seeds.map((seed) => {
      const day = makeDay(seed, agents, customers);
      return figuresOf(runDay(day, strategy()), day.arrivals);
    });
    const mean = (of: keyof Figures) => all.reduce((sum, each) => sum + each[of], 0) / all.length;
    const percent = (of: keyof Figures) => `${(100 * mean(of)).toFixed(1)} %`;
    process.stdout.write(
      `| ${customers} | ${name} | ${percent('within')} | ${percent('withinValuable')} | ${mean('waitLive').toFixed(1)} | ${mean('waitDeferred').toFixed(1)} | ${mean('unevenness').toFixed(2)} |\n`,
    );
  }
