import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../platform/db/index.ts';
import { type AutomationBench, openAutomationBench } from '../testing/automation-bench.ts';
import type { Action } from './index.ts';

let bench: AutomationBench;
beforeEach(async () => {
  bench = await openAutomationBench();
});
afterEach(() => bench.close());

const label = fc.constantFrom('a', 'b', 'c', 'd');
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('label' as const),
    add: fc.array(label, { minLength: 1, maxLength: 2 }),
    remove: fc.array(label, { maxLength: 2 }),
  }),
  fc.constant({ kind: 'close' as const }),
  fc.constant({ kind: 'reopen' as const }),
  fc.constant({ kind: 'note' as const, text: 'seen' }),
);
const rule = fc.record({
  trigger: fc.record({
    kind: fc.constant('event' as const),
    on: fc.constantFrom('received', 'opened', 'labelled', 'closed', 'reopened'),
  }),
  conditions: fc.array(
    fc.record({ kind: fc.constant('filter' as const), filter: label.map((name) => `-label:${name}`) }),
    { maxLength: 1 },
  ),
  actions: fc.array(action, { minLength: 1, maxLength: 3 }),
});

test('any set of rules comes to rest, and none runs twice for one event, however often processes end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rule, { minLength: 1, maxLength: 5 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.uuid(),
      async (rules, crashes, subject) => {
        await bench.database.pool.query('delete from rule');
        for (const each of rules) await bench.rule(each as never);
        await bench.write({ id: subject });
        const crashing = crashingDatabase(bench.database, crashes);
        await bench.hear();
        for (let again = true; again; )
          again = await bench.work(crashing).then(
            () => false,
            () => true,
          );
        await bench.quiet();
        const { rows: tasks } = await bench.database.pool.query('select * from rule_task');
        expect(tasks).toEqual([]);
        const runs = await allRuns();
        expect(new Set(runs).size).toBe(runs.length);
        // A reader that begins anew finds nothing to do.
        const before = await bench.database.pool.query('select count(*) from event');
        await bench.hear({ anew: true });
        await bench.work();
        await bench.settle();
        expect(await allRuns()).toEqual(runs);
        expect((await bench.database.pool.query('select count(*) from event')).rows).toEqual(before.rows);
      },
    ),
    { numRuns: 12, seed: 16 },
  );
});

test('what a rule did and that it did it are there together, or neither is', async () => {
  const id = await bench.rule({
    trigger: { kind: 'event', on: 'received' },
    actions: [
      { kind: 'label', add: ['once'], remove: [] },
      { kind: 'note', text: 'once' },
    ],
  });
  await bench.write({ id: 'letter' });
  await bench.hear();
  await expect(bench.work(crashingDatabase(bench.database, [true]))).rejects.toThrow('the process ended');
  expect((await bench.conversation('letter')).labels).toEqual([]);
  expect(await bench.runs(id)).toEqual([]);
  await bench.quiet();
  const { rows } = await bench.database.pool.query(
    `select count(*)::int as notes from message where kind = 'note'`,
  );
  expect(rows[0].notes).toBe(1);
  expect(await bench.runs(id)).toHaveLength(1);
});

async function allRuns(): Promise<string[]> {
  const { rows } = await bench.database.pool.query<{ key: string }>(
    `select rule_id || ' ' || event_seq as key from rule_run order by id`,
  );
  return rows.map((row) => row.key);
}

/** A process that ends at the last moment before a commit, where it is told to; then it lives on. */
function crashingDatabase(database: Database, crashes: boolean[]): Database {
  const left = [...crashes];
  return {
    ...database,
    transaction: (work) =>
      database.transaction(async (tx) => {
        const result = await work(tx);
        if (left.shift()) throw new Error('the process ended');
        return result;
      }),
  };
}
