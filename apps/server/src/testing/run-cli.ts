/** The command line as a process of its own, as an administrator starts it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import path from 'node:path';

export interface CliOutcome {
  code: number;
  stdout: string;
  stderr: string;
}

const main = path.resolve(import.meta.dirname, '../cli/main.ts');
const environment = (databaseUrl: string) => ({ ...process.env, DATABASE_URL: databaseUrl });

/** @param input what it reads on standard input */
export function runCli(databaseUrl: string, words: string[], input = ''): Promise<CliOutcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...words],
      { env: environment(databaseUrl) },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

/** For commands that go on until they are told to end. */
export const startCli = (databaseUrl: string, words: string[]): ChildProcess =>
  spawn(process.execPath, [main, ...words], {
    env: environment(databaseUrl),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
