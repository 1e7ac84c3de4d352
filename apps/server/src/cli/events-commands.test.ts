import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendEvents, startEventFeed, startSequencer } from '../platform/events/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { jsonLines, runCli, startCli } from '../testing/run-cli.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

const log = createLogger('silent', false);
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await whileNumbering(() =>
    append(...Array.from({ length: 25 }, (_, n) => `${n % 2 ? 'note' : 'message'}.happened`)),
  );
});
afterAll(() => database.drop());

const append = (...types: string[]) =>
  database.transaction((tx) =>
    appendEvents(
      tx,
      types.map((type) => ({ type, data: { said: type } })),
    ),
  );

/** Runs `work` while an instance numbers events, and ends when everything is numbered. */
async function whileNumbering(work: () => Promise<unknown>): Promise<void> {
  const feed = startEventFeed(database.url, log);
  const sequencer = startSequencer(database.url, log, feed.announce);
  while (sequencer.state() !== 'leading') await new Promise((resolve) => setImmediate(resolve));
  await work();
  const pending = async () => (await database.pool.query('select 1 from event_pending limit 1')).rowCount;
  for (sequencer.wake(); await pending(); ) sequencer.wake();
  await sequencer.stop();
  await feed.stop();
}

const tail = (...words: string[]) => runCli(database.url, ['events', 'tail', ...words]);

it('prints what came after a number, one object a line, whether an instance runs or not', async () => {
  const outcome = await tail('--since', '22', '--json');
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(jsonLines(outcome.stdout)).toEqual(
    [23, 24, 25].map((seq) => ({
      seq,
      type: seq % 2 ? 'message.happened' : 'note.happened',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      conversationId: null,
      customerId: null,
      actor: 'system',
      data: { said: seq % 2 ? 'message.happened' : 'note.happened' },
    })),
  );
});

it('shows the latest twenty for people, and only the kinds asked for', async () => {
  const all = await tail();
  expect(all.stdout.trimEnd().split('\n')).toHaveLength(20);
  const notes = await tail('--since', '0', '--type', 'note.*,other.thing', '--json');
  expect(jsonLines(notes.stdout).map(({ seq }) => seq)).toEqual(
    Array.from({ length: 12 }, (_, n) => 2 * n + 2),
  );
});

it('follows a running instance until it is told to end', async () => {
  await whileNumbering(async () => {
    const child = startCli(database.url, ['events', 'tail', '--since', '24', '--follow', '--json']);
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await lines.next()).value as string);
    expect(await next()).toMatchObject({ seq: 25 });
    await append('message.later');
    expect(await next()).toMatchObject({ seq: 26, type: 'message.later' });
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });
});

it('names what is wrong with the command line, or that there is nothing to follow', async () => {
  expect(await tail('--since', 'noon')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('--since'),
  });
  expect(await tail('--type', 'Message')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--type'),
  });
  expect(await tail('--follow')).toEqual({
    code: 1,
    stdout: '',
    stderr: '--follow: no instance is running on this database\n',
  });
});
