/** What processes use, as Linux counts it. Elsewhere there is nothing to read and the figures are left out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process and all it started. PostgreSQL counts too, though it was given a session of its own. */
export function familyOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of existsSync('/proc') ? readdirSync('/proc') : []) {
    const parent = /^\d+$/.test(name) ? statOf(Number(name))?.parent : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [pid];
  for (const each of found) found.push(...(children.get(each) ?? []));
  return found;
}

/** Processor time used so far by processes and their ended children, seconds. */
export const processorTime = (pids: number[]): number =>
  pids.reduce((total, pid) => total + (statOf(pid)?.seconds ?? 0), 0);

/**
 * Memory of processes, MiB: `rss` counts what they share once for each, `pss` shares it out among them, so that the
 * sum is what the machine really gives.
 */
export function memoryOf(pids: number[]): { rss: number; pss: number } {
  let rss = 0;
  let pss = 0;
  for (const pid of pids) {
    const text = read(`/proc/${pid}/smaps_rollup`) ?? '';
    rss += kilobytes(text, 'Rss') / 1024;
    pss += kilobytes(text, 'Pss') / 1024;
  }
  return { rss, pss };
}

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);

/** Of `USER_HZ`, which Linux promises to programs. */
const ticksPerSecond = 100;

function statOf(pid: number): { parent: number; seconds: number } | null {
  const text = read(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The name in brackets may hold blanks; what follows it does not. Fields as in proc(5), from the third on.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = [11, 12, 13, 14].reduce((total, index) => total + Number(fields[index]), 0);
  return { parent: Number(fields[1]), seconds: ticks / ticksPerSecond };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
