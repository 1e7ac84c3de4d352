import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { close, findConversation } from '../conversations/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { saveFile } from '../platform/files/index.ts';
import { reportConsumer } from '../reports/index.ts';
import { search, searchConsumer } from '../search/index.ts';
import { benchAgent, queueReply, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { idOf } from '../testing/merging.ts';
import { rawOf } from '../testing/sample-channels.ts';
import {
  askErasure,
  changeRetention,
  endHold,
  listRequests,
  type PrivacyDeps,
  placeHold,
  previewRetention,
  readRetention,
  runRequest,
  runRetention,
} from './index.ts';

let bench: ChannelBench;
let deps: PrivacyDeps;
let samovar: string;
let lighthouse: string;
const system = { kind: 'system' as const, id: null, name: 'command line' };
const later = (days: number) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + days * 86_400_000);
};
const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await bench.database.pool.query<Row>(text, values)).rows;
const customerOf = async (conversationId: string) =>
  (
    await rows<{ id: string }>('select customer_id as id from conversation where id = $1', [conversationId])
  )[0]?.id as string;

beforeEach(async () => {
  bench = await openChannelBench({ consumers: [searchConsumer, reportConsumer] });
  deps = { database: bench.database, files: bench.files, now: () => bench.clock.now };
  await writeLetter(bench, {
    id: 'one',
    from: 'ewa@post.example',
    name: 'Ewa',
    subject: 'A samovar',
    text: 'porcelain broke',
  });
  await writeLetter(bench, {
    id: 'two',
    from: 'jan@post.example',
    name: 'Jan',
    subject: 'A lighthouse',
    text: 'telescope please',
  });
  await bench.inbound.accept(
    bench.whisper.id,
    rawOf({ id: 'w1', from: 'device-4711', text: 'umbrella by chat' }, 'w1'),
  );
  await bench.settle();
  samovar = await idOf(bench, 'A samovar');
  lighthouse = await idOf(bench, 'A lighthouse');
  await queueReply(bench, samovar, 'our wheelbarrow', { type: 'email', value: 'ewa@post.example' });
  const file = await saveFile(bench.database.db, bench.files, {
    filename: 'photo.txt',
    contentType: 'text/plain',
    content: Buffer.from('picture of marzipan'),
    ownerType: 'upload',
    ownerId: null,
  });
  const [message] = await rows<{ id: string }>("select id from message where provider_id = 'one'");
  await bench.database.pool.query('update message set files = $2 where id = $1', [
    message?.id,
    JSON.stringify([
      {
        id: file.id,
        filename: 'photo.txt',
        contentType: 'text/plain',
        size: 1,
        inline: false,
        contentId: null,
      },
    ]),
  ]);
  await bench.database.pool.query("update file set owner_type = 'message', owner_id = $2 where id = $1", [
    file.id,
    message?.id,
  ]);
  for (const id of [samovar, lighthouse])
    await bench.database.transaction((tx) => close(tx, id, benchAgent, bench.clock.now));
  await bench.settle();
  // The database's own clock writes these.
  for (const [table, column] of [
    ['inbound', 'received_at'],
    ['identity', 'last_seen_at'],
    ['file', 'created_at'],
  ])
    await bench.database.pool.query(`update ${table} set ${column} = $1`, [bench.clock.now]);
});
afterEach(() => bench.close());

/** Every table and every stored file as text. */
async function everything(): Promise<string> {
  const tables = await rows<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
  );
  const parts: string[] = [];
  for (const { name } of tables)
    for (const row of await rows(`select * from ${name}`))
      parts.push(
        JSON.stringify(row, function (key, value) {
          const held = this[key];
          return Buffer.isBuffer(held) ? held.toString('utf8') : value;
        }),
      );
  for (const name of readdirSync(bench.filesFolder, { recursive: true, encoding: 'utf8' })) {
    const place = path.join(bench.filesFolder, name);
    if (statSync(place).isFile()) parts.push(readFileSync(place, 'utf8'));
  }
  return parts.join('\n').toLowerCase();
}

const counts = () =>
  Promise.all(
    ['report_conversation', 'report_episode', 'report_message', 'report_answer'].map((table) =>
      rows(
        `select count(*)::int as rows, coalesce(sum((to_jsonb(t) ->> 'answers')::int), 0)::int as answers,
          count(to_jsonb(t) ->> 'closed_at')::int as closed, sum((to_jsonb(t) ->> 'wait')::float) as waited from ${table} t`,
      ),
    ),
  );

test('what is old goes from tables, files and search, what is held or open stays, and counts stay right', async () => {
  later(400);
  await writeLetter(bench, { id: 'three', from: 'ola@post.example', subject: 'New', text: 'fresh words' });
  await bench.database.pool.query("update inbound set received_at = $1 where provider_id = 'three'", [
    bench.clock.now,
  ]);
  await placeHold(deps, { on: { conversationId: lighthouse }, reason: 'a lawsuit', until: null }, system);
  const rules = [
    { kind: 'messages' as const, channelType: null, days: 365 },
    { kind: 'inbound' as const, channelType: null, days: 30 },
  ];
  const before = await everything();
  expect(await previewRetention(deps, rules)).toEqual([
    { ...rules[0], count: 2, oldest: new Date('2026-03-04T09:00:00Z'), held: 1 },
    // What came by chat belongs to a conversation that is open: what arrived goes all the same.
    { ...rules[1], count: 2, oldest: new Date('2026-03-04T09:00:00Z'), held: 1 },
  ]);
  expect(await everything()).toBe(before);
  const counted = await counts();

  await changeRetention(deps, rules);
  expect((await runRetention(deps)).gone).toEqual({ messages: 2, inbound: 1 });
  await bench.settle();
  const after = await everything();
  for (const gone of ['samovar', 'porcelain', 'wheelbarrow', 'marzipan', 'photo.txt'])
    expect(after).not.toContain(gone);
  for (const kept of ['telescope', 'lighthouse', 'umbrella', 'fresh words', 'ewa@post.example'])
    expect(after).toContain(kept);
  // Whoever opens it is told that something stood here.
  const { timeline } = await findConversation(bench.database.db, samovar, 10);
  const told = timeline.filter(({ kind }) => kind === 'message').map(({ emptiedAt }) => emptiedAt);
  expect(told).toEqual(Array(2).fill(bench.clock.now.toISOString()));
  expect(await counts()).toEqual(counted);
  await bench.database.pool.query(
    'truncate report_conversation, report_episode, report_message, report_answer, report_promise',
  );
  const events = (await readEvents(bench.database.db, 0, 10_000)).filter(({ type }) =>
    reportConsumer.types.includes(type),
  );
  await bench.database.transaction(async (tx) => reportConsumer.handle(events, tx));
  expect(await counts()).toEqual(counted);
  const found = await search(
    bench.database.db,
    { text: 'porcelain', kind: 'all', limit: 10, mayReadCustomers: true },
    {
      agentId: null,
      now: bench.clock.now,
    } as never,
  );
  expect(found.conversations).toEqual([]);
  expect((await runRetention(deps)).gone).toEqual({});
});

test('a type with a rule of its own goes by that, and files go alone', async () => {
  later(1500);
  const rules = [
    { kind: 'files' as const, channelType: null, days: 30 },
    { kind: 'messages' as const, channelType: null, days: 10 },
    { kind: 'messages' as const, channelType: 'letter', days: 3000 },
  ];
  expect(await previewRetention(deps, rules)).toMatchObject([{ count: 1 }, { count: 0 }, { count: 0 }]);
  await changeRetention(deps, rules);
  expect(await readRetention(bench.database.db)).toEqual(rules);
  expect((await runRetention(deps)).gone).toEqual({ files: 1 });
  const after = await everything();
  expect(after).not.toContain('marzipan');
  expect(after).toContain('porcelain');
  await expect(previewRetention(deps, [...rules, rules[0]!])).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'rules.3.channelType' }],
  });
});

test('drafts of forms and devices go; bytes a process did not get to go the next time', async () => {
  const form = uuid();
  await bench.database.pool.query('insert into form (id, slug, channel_id, version) values ($1, $2, $3, 1)', [
    form,
    'repair',
    bench.letter.id,
  ]);
  await bench.database.pool.query(
    "insert into form_version (form_id, version, definition) values ($1, 1, '{}')",
    [form],
  );
  for (const state of ['draft', 'submitted'])
    await bench.database.pool.query(
      `insert into submission (id, form_id, form_version, visitor_id, state, "values", language, notice, created_at, changed_at)
       values ($1, $2, 1, 'v', $3, $4, 'en', '{}', $5, $5)`,
      [uuid(), form, state, JSON.stringify({ message: `${state} words` }), bench.clock.now],
    );
  later(100);
  await changeRetention(deps, [
    { kind: 'drafts', channelType: null, days: 90 },
    { kind: 'visitors', channelType: null, days: 90 },
  ]);
  await bench.database.pool.query('insert into left_content values ($1, now())', ['0'.repeat(64)]);
  expect((await runRetention(deps)).gone).toEqual({ drafts: 1, visitors: 1 });
  const after = await everything();
  expect(after).not.toContain('draft words');
  expect(after).toContain('submitted words');
  expect(await rows("select 1 from identity where type = 'device'")).toEqual([]);
  expect(await rows('select 1 from live_session')).toEqual([]);
  expect(await rows('select 1 from left_content')).toEqual([]);
});

test('a hold keeps a person from being erased until it is lifted or over, also one placed after it was asked for', async () => {
  const ewa = await customerOf(samovar);
  const until = new Date(bench.clock.now.getTime() + 86_400_000);
  await placeHold(deps, { on: { customerId: ewa }, reason: 'a lawsuit', until }, system);
  await expect(askErasure(deps, ewa, 'Ewa', system)).rejects.toMatchObject({ code: 'customer_on_hold' });
  later(2);
  const asked = await askErasure(deps, ewa, 'Ewa', system);
  const hold = await placeHold(
    deps,
    { on: { conversationId: samovar }, reason: 'another', until: null },
    system,
  );
  expect(await runRequest(deps, asked)).toMatchObject({ state: 'failed', problem: 'customer_on_hold' });
  expect(await everything()).toContain('porcelain');
  await endHold(deps, hold, system);
  await expect(endHold(deps, hold, system)).rejects.toMatchObject({ code: 'legal_hold_not_found' });
  await runRequest(deps, await askErasure(deps, ewa, 'Ewa', system));
  const after = await everything();
  expect(after).not.toContain('porcelain');
  expect(after).not.toContain('a lawsuit');
  expect((await listRequests(bench.database.db, 5))[0]).toMatchObject({ state: 'done' });
});
