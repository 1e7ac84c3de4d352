import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readEvents, startSequencer } from '../platform/events/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createLevel } from './create-level.ts';
import { type ServiceLevelTimer, startServiceLevels } from './timer.ts';

const log = createLogger('silent', false);
const minute = 60_000;
const promise = {
  name: 'Standard',
  appliesTo: '',
  firstAnswer: 60,
  nextAnswer: null,
  resolution: null,
  hours: 'always',
  warnAt: 50,
  pauses: true,
};

let database: TestDatabase;
let started: { stop(): Promise<void> }[];
/** Of the wall: tests move it, as a jump does. */
let clock: number;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = Date.parse('2026-03-04T09:00:00Z');
  const sequencer = startSequencer(database.url, log, () => {});
  database.onCommit(sequencer.wake);
  started = [sequencer];
  await createLevel(database, promise, 'system');
});
afterEach(async () => {
  for (const each of started.reverse()) await each.stop();
  await database.drop();
});

const now = () => new Date(clock);
function start(): ServiceLevelTimer {
  const timer = startServiceLevels(database.url, { database, now, log });
  started.push(timer);
  return timer;
}
/** A customer writes; as on the first day, nobody has looked at it yet. */
async function arrive(n: number): Promise<void> {
  const id = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  await database.pool.query(`insert into customer (id, name) values ($1, 'Somebody')`, [id]);
  await database.pool.query(
    `insert into conversation (id, customer_id, subject, waiting_since) values ($1, $1, 'Help', $2)`,
    [id, now()],
  );
  await database.pool.query(
    `insert into message (id, conversation_id, kind, direction, author_kind, author_name, created_at)
     values ($1, $1, 'message', 'in', 'customer', 'Somebody', $2)`,
    [id, now()],
  );
}
const told = async () =>
  (await readEvents(database.db, 0, 1000)).flatMap(({ type }) =>
    /^service_level\.(warned|breached)$/.test(type) ? [type.slice(14)] : [],
  );
const eventually = (assertion: () => Promise<void>) =>
  vi.waitFor(assertion, { timeout: 60_000, interval: 20 });

test('a clock that jumps forward tells what has come, once, and the process that follows goes on', async () => {
  await arrive(1);
  const first = start();
  await eventually(async () => {
    const { rows } = await database.pool.query('select due_at from conversation where due_at is not null');
    expect(rows).toHaveLength(1);
  });
  expect(await told()).toEqual([]);
  const second = start();
  clock += 30 * minute;
  await eventually(async () => expect(await told()).toEqual(['warned']));
  expect([first.state(), second.state()]).toEqual(['leading', 'following']);
  await first.stop();
  clock += 30 * minute;
  await eventually(async () => expect(await told()).toEqual(['warned', 'breached']));
  expect(second.state()).toBe('leading');
});

test('what came while no process ran is told at once, once', async () => {
  for (let n = 1; n <= 30; n++) await arrive(n);
  const before = start();
  await eventually(async () => {
    const { rows } = await database.pool.query('select 1 from conversation where due_at is not null');
    expect(rows).toHaveLength(30);
  });
  await before.stop();
  clock += 600 * minute;
  start();
  start();
  await eventually(async () => expect(await told()).toHaveLength(30));
  expect(new Set(await told())).toEqual(new Set(['breached']));
});

test('a clock that jumps back tells nothing a second time', async () => {
  await arrive(1);
  clock += 60 * minute;
  start();
  await eventually(async () => expect(await told()).toEqual(['breached']));
  clock -= 50 * minute;
  // Everything is worked out anew at the earlier hour.
  await createLevel(database, { ...promise, name: 'Other' }, 'system');
  await arrive(2);
  await eventually(async () => {
    const { rows } = await database.pool.query('select 1 from conversation where due_at is not null');
    expect(rows).toHaveLength(2);
  });
  clock += 70 * minute;
  await eventually(async () => expect(await told()).toEqual(['breached', 'breached']));
});
