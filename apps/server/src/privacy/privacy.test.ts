/**
 * Long because a person has to stand in every place there is before it can be shown that they are gone from all of them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addNote, close, merge, saveDraft } from '../conversations/index.ts';
import { changeCustomer, searchCustomers } from '../customers/index.ts';
import {
  auditView,
  changeAuditPolicy,
  inAuditContext,
  readAuditPolicy,
  startViewLog,
  systemContext,
  verifyAuditLog,
} from '../platform/audit/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { saveFile } from '../platform/files/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { reportConsumer } from '../reports/index.ts';
import { search, searchConsumer } from '../search/index.ts';
import { benchAgent, queueReply, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { idOf, textsIn } from '../testing/merging.ts';
import { rawOf } from '../testing/sample-channels.ts';
import { dropExpired } from './drop-expired.ts';
import {
  askErasure,
  askExport,
  changePurposes,
  exportPerson,
  fetchArchive,
  folderArchive,
  listRequests,
  type PrivacyDeps,
  runRequest,
} from './index.ts';

let bench: ChannelBench;
let deps: PrivacyDeps;
let ewa: string;
let jan: string;
const system = { kind: 'system' as const, id: null, name: 'command line' };

/** Words that only Ewa's data holds; none may be found anywhere afterwards. */
const markers = [
  'zielinska',
  'zielińska',
  'ewa.z@post.example',
  'ewa-device-77',
  'samovar',
  'porcelain',
  'lighthouse',
  'cartographer',
  'wheelbarrow',
  'telescope',
  'marzipan',
  'umbrella',
  'attachmentsecret',
  'draftfilesecret',
  'holidaycottage',
  'bouncedwords',
];

beforeEach(async () => {
  bench = await openChannelBench({ consumers: [searchConsumer, reportConsumer] });
  deps = { database: bench.database, files: bench.files, now: () => bench.clock.now };
  await plant();
});
afterEach(() => bench.close());

/** Ewa in every place there is, and Jan beside her. */
async function plant(): Promise<void> {
  const { database, files } = bench;
  const now = bench.clock.now;
  const from = 'ewa.z@post.example';
  await writeLetter(bench, {
    id: 'porcelain-1',
    from,
    name: 'Ewa Zielińska',
    subject: 'A samovar',
    text: 'The porcelain broke',
  });
  await writeLetter(bench, {
    id: 'ewa-2',
    from,
    subject: 'A lighthouse',
    text: 'Where is the lighthouse',
    fullText: 'Where is the lighthouse\n> telescope',
  });
  await writeLetter(bench, {
    id: 'jan-1',
    from: 'jan@post.example',
    name: 'Jan Nowak',
    subject: 'Jan asks',
    text: 'My own question',
  });
  await bench.inbound.accept(
    bench.whisper.id,
    rawOf(
      {
        id: 'w1',
        from: 'ewa-device-77',
        text: 'umbrella by chat',
        also: [{ type: 'email', value: from, verified: true }],
      },
      'w1',
    ),
  );
  // Nobody's: it could not be read, and names her.
  await bench.inbound.accept(
    bench.letter.id,
    rawOf('undeliverable: EWA.Z@post.example bouncedwords', 'held-1'),
  );
  await bench.settle();
  const samovar = await idOf(bench, 'A samovar');
  const other = await idOf(bench, 'Jan asks');
  const ids = await database.pool.query<{ id: string; customer_id: string }>(
    'select id, customer_id from conversation',
  );
  ewa = ids.rows.find((row) => row.id === samovar)?.customer_id as string;
  jan = ids.rows.find((row) => row.id === other)?.customer_id as string;
  await changeCustomer(
    database,
    ewa,
    { name: 'Ewa Zielińska', language: 'pl', attributes: { job: 'cartographer' } },
    'system',
  );

  await queueReply(bench, samovar, 'We are sorry for the wheelbarrow', { type: 'email', value: from });
  const [attached, uploaded, shared, janShared] = await Promise.all([
    saveFile(database.db, files, {
      filename: 'zielinska.txt',
      contentType: 'text/plain',
      content: Buffer.from('attachmentsecret'),
      ownerType: 'upload',
      ownerId: null,
    }),
    saveFile(database.db, files, {
      filename: 'cottage.txt',
      contentType: 'text/plain',
      content: Buffer.from('draftfilesecret'),
      ownerType: 'upload',
      ownerId: null,
    }),
    saveFile(database.db, files, {
      filename: 'terms.txt',
      contentType: 'text/plain',
      content: Buffer.from('the same terms'),
      ownerType: 'upload',
      ownerId: null,
    }),
    saveFile(database.db, files, {
      filename: 'terms.txt',
      contentType: 'text/plain',
      content: Buffer.from('the same terms'),
      ownerType: 'upload',
      ownerId: null,
    }),
  ]);
  const file = (saved: { id: string; filename: string }) => ({
    id: saved.id,
    filename: saved.filename,
    contentType: 'text/plain',
    size: 1,
    inline: false,
    contentId: null,
  });
  const first = await database.pool.query<{ id: string }>(
    "select id from message where provider_id = 'porcelain-1'",
  );
  const jans = await database.pool.query<{ id: string }>(
    "select id from message where provider_id = 'jan-1'",
  );
  await database.pool.query('update message set files = $2, activity = null where id = $1', [
    first.rows[0]?.id,
    JSON.stringify([file(attached), file(shared)]),
  ]);
  await database.pool.query("update file set owner_type = 'message', owner_id = $2 where id = any($1)", [
    [attached.id, shared.id],
    first.rows[0]?.id,
  ]);
  await database.pool.query("update file set owner_type = 'message', owner_id = $2 where id = $1", [
    janShared.id,
    jans.rows[0]?.id,
  ]);
  // Jan was written to with her in copy.
  await database.pool.query('update message set recipients = $2 where id = $1', [
    jans.rows[0]?.id,
    JSON.stringify({ to: [{ type: 'email', value: from, name: 'Ewa Zielinska' }], cc: [], bcc: [] }),
  ]);
  await database.transaction(async (tx) => {
    await addNote(
      tx,
      { conversationId: samovar, clientId: 'n', text: 'She likes marzipan', files: [], now },
      benchAgent,
    );
    await saveDraft(tx, samovar, benchAgent.id, {
      mode: 'reply',
      channelId: null,
      to: [{ type: 'email', value: from }],
      cc: [],
      bcc: [],
      subject: null,
      text: 'Dear holidaycottage',
      html: null,
      fileIds: [uploaded.id],
    });
  });
  await database.pool.query(
    `insert into identity_claim (id, customer_id, type, value, source) values ($1, $2, 'email', 'zielinska@work.example', 'form')`,
    [uuid(), ewa],
  );
  await database.transaction((tx) => merge(tx, other, { id: samovar, meant: true }, benchAgent, now));
  for (const row of ids.rows.filter(({ id }) => id !== samovar))
    await database.transaction((tx) => close(tx, row.id, benchAgent, now));
  const policy = await readAuditPolicy(database.db);
  const everything = {
    ...policy.views,
    'customer.opened': true,
    'customers.searched': true,
    'file.opened': true,
  };
  await changeAuditPolicy(database, { ...policy, views: everything });
  const views = startViewLog(database, createLogger('silent', false));
  inAuditContext({ ...systemContext('Anna'), seen: views.see }, () => {
    auditView('customer.opened', { id: ewa, name: 'Ewa Zielińska' });
    auditView('customers.searched', { id: '', name: 'zieli' });
    auditView('file.opened', { id: attached.id, name: 'zielinska.txt' });
  });
  await views.stop();
  await bench.settle();
}

/** Every table and every stored file as text in lower case. */
async function everything(): Promise<string> {
  const { rows: tables } = await bench.database.pool.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await bench.database.pool.query(`select * from ${name}`);
    for (const row of rows)
      parts.push(
        `${name} ${JSON.stringify(row, function (key, value) {
          const held = this[key];
          return Buffer.isBuffer(held) ? held.toString('utf8') : value;
        })}`,
      );
  }
  for (const file of storedFiles()) parts.push(`${file} ${readFileSync(file, 'utf8')}`);
  return parts.join('\n').toLowerCase();
}

/** Without how far readers of the log have come. */
const lasting = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('public.consumer'))
    .sort();

const storedFiles = (): string[] =>
  readdirSync(bench.filesFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(bench.filesFolder, name))
    .filter((place) => statSync(place).isFile());

/** What reports count, without who it was. */
async function counts(): Promise<unknown> {
  const told = [
    'report_conversation',
    'report_episode',
    'report_message',
    'report_answer',
    'report_promise',
  ].map(async (table) => {
    const { rows } = await bench.database.pool.query(
      `select count(*)::int as rows, coalesce(sum((to_jsonb(t) ->> 'answers')::int), 0)::int as answers,
           count(to_jsonb(t) ->> 'closed_at')::int as closed, sum((to_jsonb(t) ->> 'wait')::float) as waited from ${table} t`,
    );
    return [table, rows[0]];
  });
  return Promise.all(told);
}

/** As the store does, but the first bytes to go end the process. */
function breakingStore(): PrivacyDeps {
  let broken = false;
  return {
    ...deps,
    files: {
      ...bench.files,
      async delete(sha256) {
        if (!broken) {
          broken = true;
          throw new Error('the process ended');
        }
        return bench.files.delete(sha256);
      },
    },
  };
}

test('after erasure nothing of a person is in any table or file, counts stay, and others keep theirs', async () => {
  const before = await everything();
  expect(markers.filter((marker) => !before.includes(marker))).toEqual([]);
  const counted = await counts();

  const id = await askErasure(deps, ewa, ' Ewa Zielińska ', system);
  expect((await runRequest(deps, id))?.state).toBe('done');
  await bench.settle();

  const after = await everything();
  expect(markers.filter((marker) => after.includes(marker))).toEqual([]);
  expect(await counts()).toEqual(counted);
  expect(await verifyAuditLog(bench.database.db)).toMatchObject({ problems: [] });
  // Told again from the beginning, reports count the same.
  await bench.database.pool.query(
    'truncate report_conversation, report_episode, report_message, report_answer, report_promise',
  );
  const events = await readEvents(bench.database.db, 0, 10_000);
  const wanted = events.filter(({ type }) => reportConsumer.types.includes(type));
  await bench.database.transaction(async (tx) => reportConsumer.handle(wanted, tx));

  expect(await textsIn(bench, await idOf(bench, 'Jan asks'))).toContain('My own question');
  expect(after).toContain('the same terms');
  expect(after).toContain('jan@post.example');
  expect(await counts()).toEqual(counted);
  const found = (text: string) =>
    search(bench.database.db, { text, kind: 'all', limit: 10, mayReadCustomers: true }, {
      agentId: null,
      now: bench.clock.now,
    } as never);
  expect(await found('porcelain')).toMatchObject({ conversations: [], customers: [] });
  expect((await found('question')).conversations).toHaveLength(1);
  expect(await searchCustomers(bench.database.db, 'ewa', 10)).toEqual([]);
});

test('erasure that was interrupted goes on where it was, and again finds nothing', async () => {
  const id = await askErasure(deps, ewa, 'Ewa Zielińska', system);
  const before = await everything();
  // Ends before the commit: all is as it was.
  const dies: PrivacyDeps = {
    ...deps,
    database: {
      ...bench.database,
      transaction: (work) =>
        bench.database.transaction(async (tx) => {
          await work(tx);
          throw new Error('the process ended');
        }),
    },
  };
  await expect(runRequest(dies, id)).rejects.toThrow('the process ended');
  expect(lasting(await everything())).toEqual(lasting(before));

  await expect(runRequest(breakingStore(), id)).rejects.toThrow('the process ended');
  expect(await listRequests(bench.database.db, 10)).toMatchObject([{ id, state: 'swept' }]);
  expect(await runRequest(deps, id)).toMatchObject({ state: 'done' });
  await bench.settle();
  const once = await everything();
  expect(markers.filter((marker) => once.includes(marker))).toEqual([]);
  expect(await runRequest(deps, id)).toMatchObject({ state: 'done' });
  await bench.settle();
  expect(lasting(await everything())).toEqual(lasting(once));
  await expect(askErasure(deps, ewa, 'Osoba usunięta', system)).rejects.toMatchObject({
    code: 'customer_erased',
  });
  await expect(askExport(deps, ewa, system)).rejects.toMatchObject({ code: 'customer_erased' });
});

test('whoever types another name erases nobody', async () => {
  await expect(askErasure(deps, ewa, 'Jan Nowak', system)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'name' }],
  });
  expect(await listRequests(bench.database.db, 10)).toEqual([]);
});

test('an export holds everything of a person and nothing of others, to read and for programs', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-export-'));
  try {
    const rows = await exportPerson(bench.database.db, bench.files, ewa, folderArchive(folder), {
      now: bench.clock.now,
      language: 'pl',
    });
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((place) => statSync(place).isFile());
    const all = names
      .map((name) => `${name} ${readFileSync(name, 'utf8')}`)
      .join('\n')
      .toLowerCase();
    expect(markers.filter((marker) => !all.includes(marker))).toEqual([]);
    expect(all).not.toContain('my own question');
    expect(all).not.toContain('jan@post.example');
    expect(rows).toMatchObject({ customer: 1, draft: 1, identity: 2, identity_claim: 1, inbound: 4 });
    const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
    expect(page).toContain('<html lang="pl">');
    expect(page).toContain('Where is the lighthouse\n&#62; telescope');
    // Every link of the page leads somewhere.
    const links = [...page.matchAll(/href="([^"]+)"/g)].map((match) =>
      decodeURIComponent(match[1] as string),
    );
    expect(links.length).toBeGreaterThan(10);
    for (const each of links) expect(statSync(path.join(folder, each)).isFile()).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('an archive is for whoever asked, a week long, and goes with the person', async () => {
  const anna = { kind: 'agent' as const, id: benchAgent.id, name: 'Anna' };
  const id = await askExport(deps, ewa, anna);
  expect(await askExport(deps, ewa, anna)).toBe(id);
  await expect(fetchArchive(deps, id, anna)).rejects.toMatchObject({ code: 'export_gone' });
  expect(await runRequest(deps, id)).toMatchObject({ state: 'done' });
  const file = await fetchArchive(deps, id, anna);
  expect(
    Buffer.from(await bench.files.get(file.sha256))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await expect(fetchArchive(deps, id, { ...anna, id: uuid() })).rejects.toMatchObject({
    code: 'privacy_request_not_found',
  });

  const later = await askExport(deps, ewa, anna);
  await runRequest(deps, later);
  const second = await fetchArchive(deps, later, anna);
  bench.clock.now = new Date(bench.clock.now.getTime() + 8 * 86_400_000);
  await expect(fetchArchive(deps, id, anna)).rejects.toMatchObject({ code: 'export_gone' });
  expect(await dropExpired(deps)).toBe(2);
  expect(await bench.files.has(file.sha256)).toBe(false);
  expect(await bench.files.has(second.sha256)).toBe(false);

  const third = await askExport(deps, ewa, anna);
  await runRequest(deps, third);
  const kept = await fetchArchive(deps, third, anna);
  await runRequest(deps, await askErasure(deps, ewa, 'Ewa Zielińska', anna));
  expect(await bench.files.has(kept.sha256)).toBe(false);
  await expect(fetchArchive(deps, third, anna)).rejects.toMatchObject({ code: 'export_gone' });
});

test('where a purpose is asked for, nothing goes out without one that is offered, and the log says it', async () => {
  await expect(changePurposes(deps, { exports: true, erasures: true, offered: [' '] })).rejects.toMatchObject(
    {
      fields: [{ field: 'offered' }],
    },
  );
  await changePurposes(deps, {
    exports: true,
    erasures: false,
    offered: ['Request of the customer', 'Court'],
  });
  for (const purpose of [null, 'curiosity'])
    await expect(askExport(deps, jan, system, purpose)).rejects.toMatchObject({
      fields: [{ field: 'purpose' }],
    });
  await askExport(deps, jan, system, 'Court');
  const { rows } = await bench.database.pool.query(
    "select changes from audit_entry where action = 'customer.export_asked'",
  );
  expect(rows).toEqual([{ changes: { purpose: { before: null, after: 'Court' } } }]);
  await askErasure(deps, jan, 'Jan Nowak', system);
});

test('erasing one leaves the other whole', async () => {
  const id = await askErasure(deps, jan, 'Jan Nowak', system);
  await runRequest(deps, id);
  const after = await everything();
  expect(after).not.toContain('jan@post.example');
  expect(after).not.toContain('my own question');
  expect(markers.filter((marker) => !after.includes(marker))).toEqual([]);
});
