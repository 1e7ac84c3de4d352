/** Brings the store to where the log is. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Goal } from '../types.ts';
import type { Page } from './copy-log.ts';
import { insertJourneys, insertSteps } from './derive.ts';
import type { Duck } from './duck.ts';
import { version } from './schema.ts';

/** What there is to bring in. */
export interface Changes {
  /** Where in the event log it ends. */
  upTo: number;
  goals: Goal[];
  /** Numbers of types, by key. */
  types: ReadonlyMap<string, number>;
  /** Read anew: nothing is there yet, or what a goal means has changed. */
  all: boolean;
  pages: AsyncIterable<Page>;
  /** Whose touchpoints are gone. */
  erased: { customers: string[]; subjects: string[] };
}

/** Subjects whose journeys are read at once; more would need more memory than a small machine has. */
const atOnce = 1_000_000;

type Write = (statement: string) => Promise<void>;

/** One transaction: whoever asks meanwhile is answered from before, and a process that is killed has done nothing. */
export async function takeChanges(duck: Duck, folder: string, changes: Changes): Promise<void> {
  const file = path.join(folder, `page-${process.pid}.csv`);
  try {
    await duck.transaction(async (write) => {
      await write('create or replace temp table affected (subject uuid)');
      if (changes.all)
        for (const table of ['touchpoint', 'step', 'journey']) await write(`delete from ${table}`);
      await writeGoals(write, changes);
      let rows = 0;
      for await (const page of changes.pages) {
        await writeFile(file, page.lines);
        await takePage(write, file, changes.all);
        rows += page.rows;
      }
      await erase(write, changes.erased);
      const starts = changes.goals.some(({ steps }) => steps.starts.length > 0);
      if (changes.all) await deriveAll(write, rows, starts);
      else await deriveAffected(write, starts);
      await write(`delete from position; insert into position values (${version}, ${changes.upTo})`);
    });
  } finally {
    await rm(file, { force: true });
  }
}

async function writeGoals(write: Write, { goals, types }: Changes): Promise<void> {
  await write('delete from goal; delete from goal_type');
  for (const { number, steps, inactivityMs, deadlineMs } of goals) {
    const micro = (ms: number | null) => (ms === null ? 'null' : String(Math.round(ms * 1000)));
    const byType = steps.steps.length > 0;
    await write(
      `insert into goal values (${number}, ${byType}, ${steps.starts.length > 0}, ${micro(inactivityMs)}, ${micro(deadlineMs)})`,
    );
    const { starts, reached, failed } = steps;
    for (const key of new Set([...starts, ...steps.steps, ...reached, ...failed])) {
      const type = types.get(key);
      if (type === undefined) continue;
      const ends = reached.includes(key) ? 1 : failed.includes(key) ? 2 : 0;
      await write(
        `insert into goal_type values (${number}, ${type}, ${starts.includes(key)}, true, ${ends})`,
      );
    }
  }
}

async function takePage(write: Write, file: string, all: boolean): Promise<void> {
  const columns = `{seq: 'bigint', goal: 'smallint', by_case: 'boolean', subject: 'uuid', customer: 'uuid', instant: 'bigint',
    channel: 'integer', type: 'integer'}`;
  const page = `read_csv('${file.replaceAll("'", "''")}', header = false, auto_detect = false, delim = ',', quote = '', escape = '', columns = ${columns})`;
  if (all) {
    await write(`insert into touchpoint select * from ${page}`);
    return;
  }
  await write(`create or replace temp table page as select * from ${page}`);
  await write(`insert into affected
    select subject from touchpoint where seq in (select seq from page) union select subject from page`);
  await write('delete from touchpoint where seq in (select seq from page)');
  await write('insert into touchpoint select * from page');
  await write('drop table page');
}

async function erase(write: Write, { customers, subjects }: Changes['erased']): Promise<void> {
  if (customers.length + subjects.length === 0) return;
  const list = (ids: string[]) => `[${ids.map((id) => `'${id}'::uuid`).join(', ')}]::uuid[]`;
  const theirs = `customer = any(${list(customers)}) or subject = any(${list(subjects)})`;
  await write(`insert into affected select distinct subject from touchpoint where ${theirs}`);
  await write(`delete from touchpoint where ${theirs}`);
}

async function deriveAffected(write: Write, starts: boolean): Promise<void> {
  await write('create or replace temp table whose as select distinct subject from affected');
  // Journeys of one number are one subject's, for whichever goals.
  await write(
    'delete from step where journey in (select journey from journey where subject in (from whose))',
  );
  await write('delete from journey where subject in (from whose)');
  for (const each of insertSteps('t.subject in (from whose)', starts)) await write(each);
  await write(insertJourneys('step.journey in (select seq from touchpoint where subject in (from whose))'));
}

/** Part by part, each a share of the subjects. */
async function deriveAll(write: Write, rows: number, starts: boolean): Promise<void> {
  const parts = Math.max(1, Math.ceil(rows / atOnce));
  for (let part = 0; part < parts; part++)
    for (const each of insertSteps(`hash(t.subject) % ${parts} = ${part}`, starts)) await write(each);
  await write(insertJourneys('true'));
}

/** Where in the event log the store stands; null for one that has to be filled. */
export async function positionOf(duck: Duck): Promise<number | null> {
  const [row] = await duck.rows<{ version: number; event: bigint }>('select version, event from position');
  return row && row.version === version ? Number(row.event) : null;
}

/** Nothing up to here was of touchpoints. */
export const moveTo = (duck: Duck, event: number): Promise<void> =>
  duck.run(`update position set event = ${event}`);
