import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a demo remembers, so that it goes on after a restart instead of beginning again. */
export interface DemoState {
  /** Of the company it belongs to: another one begins afresh. */
  mailChannelId: string;
  seed: number;
  /** Position of the next customer. */
  next: number;
  /** ISO 8601; what customers say about dates is counted from it. */
  startedAt: string;
  /** Of the outside mail server: what the company could not send yet goes there. */
  mailPort: number;
  /** Of the company's other systems: who is connected with them finds them again. */
  systemPorts?: Record<string, number>;
}

/** Null when there is none, or none that can be read. */
export function readState(file: string): DemoState | null {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as DemoState;
    return typeof read.next === 'number' && typeof read.seed === 'number' ? read : null;
  } catch {
    return null;
  }
}

/** Whole or not at all. */
export function writeState(file: string, state: DemoState): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
