import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context, Figure, Measurement } from '../lib/figure.ts';
import { familyOf, memoryOf } from '../lib/processes.ts';
import { root, startServer } from '../lib/server.ts';
import { median } from '../lib/statistics.ts';

const warmStarts = 5;
/** Milliseconds until what happens at start has settled. */
const settle = 8000;

export const footprint: Measurement = {
  name: 'footprint',
  what: 'memory at rest, time to start, size of the widget',
  async run(context) {
    return [...(await startsAndMemory(context)), ...widgetSizes()];
  },
};

async function startsAndMemory(context: Context): Promise<Figure[]> {
  const dataDir = path.join(context.folder, 'data');
  const first = await startServer({ dataDir });
  await first.stop();
  const warm: number[] = [];
  for (let index = 0; index < warmStarts; index++) {
    const server = await startServer({ dataDir });
    warm.push(server.startedIn);
    context.say(`warm start ${index + 1}: ${server.startedIn.toFixed(0)} ms`);
    await server.stop();
  }
  const server = await startServer({ dataDir });
  await new Promise((resolve) => setTimeout(resolve, settle));
  const family = familyOf(server.pid);
  const memory = memoryOf(family);
  const alone = memoryOf([server.pid]);
  await server.stop();
  const bare = { what: 'Node started for an empty script', value: median(bareStarts()), unit: 'ms' };
  const idle = await bareMemory();
  return [
    { name: 'first start, with a new database', value: first.startedIn, unit: 'ms', reference: bare },
    { name: 'warm start', value: median(warm), unit: 'ms', reference: bare },
    ...(memory.pss === 0
      ? []
      : [
          {
            name: 'memory at rest, shared pages counted once (PSS)',
            value: memory.pss,
            unit: 'MiB',
            reference: { what: 'an idle Node process', value: idle.pss, unit: 'MiB' },
            note: `server ${alone.pss.toFixed(0)} MiB and PostgreSQL ${(memory.pss - alone.pss).toFixed(0)} MiB in ${family.length - 1} processes, ${settle / 1000} s after the start`,
          },
          {
            name: 'memory at rest, summed over processes (RSS)',
            value: memory.rss,
            unit: 'MiB',
            reference: { what: 'an idle Node process', value: idle.rss, unit: 'MiB' },
          },
        ]),
  ];
}

const bareStarts = (): number[] =>
  Array.from({ length: 5 }, () => {
    const began = performance.now();
    execFileSync(process.execPath, ['-e', '0']);
    return performance.now() - began;
  });

async function bareMemory(): Promise<{ rss: number; pss: number }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const memory = memoryOf([child.pid as number]);
  child.kill();
  return memory;
}

function widgetSizes(): Figure[] {
  const size = (file: string) => {
    const content = readFileSync(path.join(root, 'apps/widget/dist', file));
    return { packed: gzipSync(content, { level: 9 }).length / 1000, plain: content.length / 1000 };
  };
  const parts = [
    ['widget, on every page of the site', size('widget.js')],
    ['widget panel, when a visitor opens it', size('widget-panel.js')],
  ] as const;
  return parts.map(([name, { packed, plain }]) => ({
    name: `${name}, gzip`,
    value: packed,
    unit: 'kB',
    aim: { atMost: 15 },
    reference: { what: 'before packing', value: plain, unit: 'kB' },
  }));
}
