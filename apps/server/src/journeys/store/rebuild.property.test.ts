/**
 * A store that followed the log, whatever the order in which touchpoints came, holds bit for bit what one holds that read
 * the log from its beginning; and both hold what a plain reading of the rules says.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sequencer, startSequencer } from '../../platform/events/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { insertGoal, selectGoals } from '../goals/goal-store.ts';
import { addTouchpoints } from '../touchpoints/add-touchpoints.ts';
import type { Goal, NewTouchpoint } from '../types.ts';
import { openDuck } from './duck.ts';
import { openJourneyStore } from './journey-store.ts';

const log = createLogger('silent', false);
const names = { en: '', de: '', pl: '', nl: '' };
const hour = 3_600_000;
let database: TestDatabase;
let folder: string;
let goals: Goal[];
let sequencer: Sequencer;
beforeAll(async () => {
  database = await createTestDatabase();
  sequencer = startSequencer(database.url, log, () => {});
  database.onCommit(sequencer.wake);
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-rebuild-'));
  await database.transaction(async (tx) => {
    const none = { starts: [], steps: [], reached: [], failed: [] };
    await insertGoal(tx, { key: 'told', names, steps: none, inactivityMs: 3 * hour, deadlineMs: null });
    await insertGoal(tx, {
      key: 'by steps',
      names,
      steps: { starts: ['a'], steps: ['a', 'b', 'c'], reached: ['c'], failed: ['d'] },
      inactivityMs: 5 * hour,
      deadlineMs: hour,
    });
  });
  goals = await selectGoals(database.db);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sequencer.stop();
  await database.drop();
});

const customer = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const touchpoint = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }),
    goal: fc.constantFrom(null, null, 1),
    caseKey: fc.constantFrom(null, 'x', 'y'),
    who: fc.integer({ min: 0, max: 2 }),
    hours: fc.integer({ min: 0, max: 20 }),
    type: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    channel: fc.constantFrom(null, 'web', 'phone'),
  })
  .map(
    ({ id, goal, caseKey, who, hours, type, channel }): NewTouchpoint => ({
      id: String(id),
      goal,
      caseKey: goal === null ? null : caseKey,
      customerId: who === 0 ? null : customer(who),
      homeId: who === 0 ? null : customer(who),
      visitor: who === 0 ? 'visitor' : null,
      at: hours * hour * 1000,
      channel,
      type,
      outcome: null,
      attributes: null,
    }),
  );

let round = 0;
test('following and reading from the beginning give the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(touchpoint, { maxLength: 8 }), { maxLength: 6 }), async (batches) => {
      await database.pool.query('truncate touchpoint');
      const followed = path.join(folder, `${round++}`);
      const store = await openJourneyStore(database, followed, log);
      for (const batch of batches) {
        await database.transaction((tx) => addTouchpoints(tx, batch));
        await numbered();
        await store.catchUp();
      }
      await store.close();
      const anew = path.join(folder, `${round++}`);
      const other = await openJourneyStore(database, anew, log);
      await other.catchUp();
      await other.close();
      const held = await contents(followed);
      expect(held).toEqual(await contents(anew));
      expect(held.journeys).toEqual(byTheRules(batches.flat()));
    }),
    { numRuns: 8, seed: 5, endOnFailure: true },
  );
});

async function numbered(): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query('select 1 from event_pending');
    if (rows.length === 0) return;
  }
}

async function contents(dataDir: string) {
  const duck = await openDuck(dataDir, log);
  const steps = await duck.rows('select * from step order by all');
  const rows = await duck.rows('select * from journey order by all');
  const journeys = await duck.rows<{ journey: string }>(`
    select step.goal || ':' || string_agg(type || coalesce('/' || channel, ''), ' ' order by place)
      || ' ' || any_value(journey.outcome) as journey
    from step join journey using (goal, journey) group by step.goal, step.journey`);
  await duck.close();
  return { steps, rows, journeys: journeys.map(({ journey }) => withoutNumbers(journey)).sort() };
}

/** Numbers of types and channels depend on what came first; how many there are does not. */
const withoutNumbers = (journey: string): string => journey.replace(/(?<= |:)(\d+)(\/\d+)?(?=.* \d$)/g, 's');

/** The rules as one would tell them. */
function byTheRules(given: NewTouchpoint[]): string[] {
  const known = new Set<string>();
  const all = given
    .filter(({ id }) => !known.has(id) && known.add(id))
    .map((each, seq) => ({ ...each, seq }))
    .sort((one, other) => one.at - other.at || one.seq - other.seq);
  const found: string[] = [];
  for (const goal of goals) {
    const { starts, steps, reached, failed } = goal.steps;
    const counts = [...starts, ...steps, ...reached, ...failed];
    const theirs = Map.groupBy(
      all.filter((each) =>
        steps.length > 0 ? each.goal === null && counts.includes(each.type) : each.goal === goal.number,
      ),
      (each) => each.caseKey ?? each.customerId ?? 'visitor',
    );
    for (const touchpoints of theirs.values()) {
      let current: NewTouchpoint[] = [];
      let before: NewTouchpoint | null = null;
      const end = () => {
        if (current.length > 0)
          found.push(`${goal.number}:${current.map(() => 's').join(' ')} ${outcome(current)}`);
        current = [];
      };
      for (const each of touchpoints) {
        const over =
          before && (ends(before) > 0 || (each.at - before.at) / 1000 > (goal.inactivityMs ?? Infinity));
        if (over && each.caseKey === null) end();
        if (current.length > 0 || starts.length === 0 || starts.includes(each.type)) current.push(each);
        before = each;
      }
      end();
    }
    function ends({ type }: NewTouchpoint): number {
      return reached.includes(type) ? 1 : failed.includes(type) ? 2 : 0;
    }
    function outcome(touchpoints: NewTouchpoint[]): number {
      return touchpoints.map(ends).find((each) => each > 0) ?? 0;
    }
  }
  return found.sort();
}
