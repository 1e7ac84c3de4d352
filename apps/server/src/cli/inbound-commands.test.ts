import { afterAll, beforeAll, expect, it } from 'vitest';
import { listInbound } from '../channels/index.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { type CliOutcome, jsonLines, runCli } from '../testing/run-cli.ts';
import { createTestDatabase } from '../testing/test-database.ts';

let bench: ChannelBench;
let broken: string;
let mended: string;
beforeAll(async () => {
  bench = await openChannelBench();
  broken = await arrive('not a letter');
  mended = await arrive('not a letter either');
  await bench.settle();
});
afterAll(() => bench.close());

async function arrive(text: string): Promise<string> {
  const accepted = await bench.inbound.accept(bench.letter.id, {
    body: Buffer.from(text),
    contentType: 'application/json',
    meta: {},
    receivedAt: '2026-03-04T08:00:00Z',
  });
  return accepted.inboundId;
}

const cli = (...words: string[]) => runCli(bench.database.url, ['inbound', ...words]);
it('lists what is held, newest first, for programs and for people', async () => {
  const listed = await cli('list', '--json');
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  expect(jsonLines(listed.stdout)).toMatchObject([
    { id: mended, channelId: bench.letter.id, channelName: 'Letters', state: 'failed', size: 19 },
    { id: broken, attempts: 1, problems: [expect.any(String)], receivedAt: '2026-03-04T08:00:00.000Z' },
  ]);
  expect(jsonLines((await cli('list', '--limit', '1', '--json')).stdout)).toHaveLength(1);
  const people = await cli('list');
  expect(people.stdout.split('\n')[0]).toMatch(/^id +received +channel/);
  expect(people.stdout).toContain(broken);
  expect((await cli('list', '--state', 'processed')).stdout).toBe('Nothing is processed.\n');
});

it('hands items back and tells what the running instance made of them', async () => {
  const letter = { id: 'l1', from: 'anna@x.example', text: 'hello' };
  await bench.database.pool.query('update inbound set body = $1 where id = $2', [
    JSON.stringify(letter),
    mended,
  ]);
  let outcome: CliOutcome | undefined;
  void cli('replay', mended, broken, '--json').then((ended) => {
    outcome = ended;
  });
  while (!outcome) await bench.inbound.recover();
  expect(jsonLines(outcome.stdout)).toEqual([
    { id: mended, state: 'processed', problems: [] },
    { id: broken, state: 'failed', problems: [expect.any(String)] },
  ]);
  expect(outcome.code).toBe(1);
  expect((await listInbound(bench.database.db, 'failed', 10)).map(({ id }) => id)).toEqual([broken]);
});

it('says what it cannot find, and refuses what is no id', async () => {
  const unknown = '01900000-0000-7000-8000-000000000000';
  const outcome = await cli('replay', unknown, '--wait', '0');
  expect(outcome).toMatchObject({ code: 1, stderr: '' });
  expect(outcome.stdout).toContain('there is no such item');
  expect(await cli('replay', 'x1')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('"x1" is no id'),
  });
});

it('without an instance items wait for the next start', async () => {
  const stopped = await createTestDatabase();
  const id = '01900000-0000-7000-8000-000000000001';
  await stopped.pool.query(
    `insert into channel (id, type, name, enabled, settings, addresses) values ($1, 'letter', 'Letters', true, '{}', '{}')`,
    [id],
  );
  await stopped.pool.query(
    `insert into inbound (id, channel_id, channel_type, state, content_type, meta, body, body_sha256, size, received_at)
     values ($1, $1, 'letter', 'failed', 'text/plain', '{}', 'x', '', 1, now())`,
    [id],
  );
  const outcome = await runCli(stopped.url, ['inbound', 'replay', id, '--json']);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(jsonLines(outcome.stdout)).toEqual([{ id, state: 'received', problems: [] }]);
  await stopped.drop();
});
