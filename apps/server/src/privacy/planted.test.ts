/**
 * A mark of its own is planted in every personal column of today's schema, in rows that are a person's in each way the
 * classification names; then the person is erased, and every table and every stored file is searched for the marks. A
 * table whose rows cannot be made up fails here with its name: say in `shapes` what they look like.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLocalFileStore } from '../platform/files/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { classification, type ScopeName, type TableClass } from './classification.ts';
import { askErasure, type PrivacyDeps, runRequest } from './index.ts';

let database: TestDatabase;
let folder: string;
let deps: PrivacyDeps;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-planted-'));
  deps = { database, files: openLocalFileStore(folder), now: () => new Date('2026-03-04T09:00:00Z') };
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const system = { kind: 'system' as const, id: null, name: 'command line' };
const sign = 'plantedmark';
const mark = (table: string, column: string) => `${sign}.${table}.${column}`;
const name = mark('customer', 'name');

type Ids = Record<ScopeName, string>;
const newIds = (): Ids => ({
  customers: uuid(),
  conversations: uuid(),
  messages: uuid(),
  submissions: uuid(),
  inbound: uuid(),
  deliveries: uuid(),
  files: uuid(),
  handles: `${mark('identity', 'value')}@post.example`,
  visitors: `${mark('identity', 'device')}`,
  things: '',
});

/** What makes the first rows a person's; all others follow from these. */
const roots = (ids: Ids, sha256: string): Record<string, Record<string, unknown>[]> => ({
  customer: [{ id: ids.customers, name }],
  identity: [
    { customer_id: ids.customers, type: 'email', value: ids.handles },
    { customer_id: ids.customers, type: 'device', value: ids.visitors },
  ],
  conversation: [{ id: ids.conversations, customer_id: ids.customers, state: 'closed' }],
  message: [
    {
      id: ids.messages,
      conversation_id: ids.conversations,
      author_kind: 'customer',
      author_id: ids.customers,
      channel_type: 'letter',
      provider_id: mark('inbound', 'provider_id'),
    },
  ],
  submission: [{ id: ids.submissions, customer_id: ids.customers }],
  inbound: [{ id: ids.inbound, channel_type: 'letter', provider_id: mark('inbound', 'provider_id') }],
  connector_event: [{ customer_id: ids.customers, delivery_id: ids.deliveries }],
  connector_delivery: [{ id: ids.deliveries }],
  file: [{ id: ids.files, owner_type: 'message', owner_id: ids.messages, sha256 }],
});

/** Columns whose values have a shape, with the mark where words of a person stand in it. */
const shapes: Record<string, Record<string, (marked: string) => unknown>> = {
  message: {
    recipients: (marked) => ({ to: [{ type: 'email', value: marked, name: marked }], cc: [], bcc: [] }),
    files: (marked) => [{ id: uuid(), filename: marked }],
    form: (marked) => ({ title: 'Repair', state: 'submitted', fields: [{ name: 'x', value: marked }] }),
    automatic: (marked) => ({ kind: 'auto_reply', reason: marked }),
    activity: (marked) => ({ type: 'callback_wanted', data: { phone: marked } }),
    delivery_state: () => 'sent',
  },
  conversation_change: { undo: (marked) => ({ into: { id: uuid(), subject: marked, preview: marked } }) },
};

/** Of a pair the one comes before the other. */
const inOrder = (way: Record<string, unknown>) =>
  'one_id' in way
    ? { other_id: 'ffffffff-ffff-7fff-bfff-ffffffffffff' }
    : { one_id: '00000000-0000-7000-8000-000000000000' };

/** What a row needs beside the mark to be allowed. */
const beside: Record<string, (way: Record<string, unknown>) => Record<string, unknown>> = {
  // One that stands would keep erasure away.
  legal_hold: () => ({ lifted_at: '2026-01-03T00:00:00Z' }),
  same_matter: inOrder,
  customer_suggestion: inOrder,
};

interface Column {
  name: string;
  type: string;
  needed: boolean;
  oneOf: string | null;
}

/** Columns of a table, with the first of the values a check allows. */
async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await database.pool.query<Column>(
    `select attname as name, format_type(atttypid, null) as type, attnotnull and not atthasdef as needed,
       (select substring(pg_get_constraintdef(c.oid) from attname || ' = ANY \\(ARRAY\\[''([^'']+)''')
         from pg_constraint c where c.conrelid = attrelid and contype = 'c' and attnum = any(conkey)
           and pg_get_constraintdef(c.oid) ~ (attname || ' = ANY') limit 1) as "oneOf"
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [`public.${table}`],
  );
  return rows;
}

/** No two rows have the same number or key. */
let numbers = 1;

const filler = ({ type, oneOf }: Column): unknown => {
  if (oneOf !== null) return oneOf;
  if (type === 'uuid') return uuid();
  if (type.endsWith('[]')) return [];
  if (type === 'jsonb') return '{}';
  if (type.startsWith('timestamp')) return '2026-01-02T03:04:05Z';
  if (type === 'date') return '2026-01-02';
  if (type === 'boolean') return false;
  if (type === 'bytea') return Buffer.from('');
  if (/int|numeric|double|real/.test(type)) return numbers++;
  return `x${numbers++}`;
};

const planted = (table: string, { name: column, type, oneOf }: Column): unknown => {
  const marked = mark(table, column);
  const shape = shapes[table]?.[column];
  if (shape) return type === 'jsonb' ? JSON.stringify(shape(marked)) : shape(marked);
  if (oneOf !== null) return oneOf;
  if (type === 'text' || type === 'tsvector' || type === 'citext') return marked;
  if (type === 'text[]') return [marked];
  if (type === 'jsonb') return JSON.stringify({ said: marked });
  if (type === 'bytea') return Buffer.from(marked);
  return undefined;
};

/** One row that is the person's by each way, and one for each root. */
async function plantTable(table: string, personal: TableClass, ids: Ids, sha256: string): Promise<void> {
  const columns = await columnsOf(table);
  const known = roots(ids, sha256)[table];
  const ways =
    known ?? (personal.theirs ?? []).map((way) => ({ [way.column]: way.list ? [ids[way.in]] : ids[way.in] }));
  for (const way of ways) {
    const row: Record<string, unknown> = {};
    for (const column of columns) {
      if (column.name in way) continue;
      const marked =
        personal.personal && column.name in personal.personal ? planted(table, column) : undefined;
      if (marked !== undefined) row[column.name] = marked;
      else if (column.needed) row[column.name] = filler(column);
    }
    Object.assign(row, beside[table]?.(way), way);
    const names = Object.keys(row);
    const client = await database.pool.connect();
    try {
      // Rows stand for themselves: what they refer to need not be there.
      await client.query("set session_replication_role = 'replica'");
      await client.query(
        `insert into ${table} (${names.map((each) => `"${each}"`).join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        Object.values(row),
      );
    } catch (error) {
      throw new Error(`${table}: ${(error as Error).message}`);
    } finally {
      await client.query('reset session_replication_role');
      client.release();
    }
  }
}

/** Marks found in any table, each row as text, and in stored files. */
async function marksLeft(): Promise<string[]> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  const look = (place: string, text: string) => {
    const plain = text.replace(/\\\\x([0-9a-f]*)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString());
    for (const [hit] of plain.matchAll(new RegExp(`${sign}[\\w.@-]*`, 'gi'))) found.push(`${place}: ${hit}`);
  };
  for (const { name: table } of tables) {
    const { rows } = await database.pool.query<{ text: string }>(
      `select to_jsonb(each)::text as text from ${table} each`,
    );
    for (const { text } of rows) look(table, text);
  }
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const place = path.join(folder, file);
    if (statSync(place).isFile()) look('a stored file', readFileSync(place, 'utf8'));
  }
  return [...new Set(found)].sort();
}

test('a mark in every personal column of every table is nowhere after erasure', async () => {
  const ids = newIds();
  const sha256 = await deps.files.put(Buffer.from(mark('file', 'content')));
  const tables = Object.entries(classification).filter(
    // The audit log is a chain: only its own verb writes to it (`privacy.test.ts`).
    ([table, { personal }]) => personal !== undefined && table !== 'audit_entry',
  );
  for (const [table, personal] of tables) await plantTable(table, personal, ids, sha256);

  const before = await marksLeft();
  // Every column that can hold words holds its mark.
  const lacking: string[] = [];
  for (const [table, { personal = {} }] of tables)
    for (const column of await columnsOf(table))
      if (
        column.name in personal &&
        planted(table, column)?.toString().includes(sign) &&
        !before.some((each) => each.startsWith(`public.${table}: `) && each.includes(sign))
      )
        lacking.push(`${table}.${column.name}`);
  expect(lacking).toEqual([]);
  expect(before.length).toBeGreaterThan(60);

  await runRequest(deps, await askErasure(deps, ids.customers, name, system));
  expect(await marksLeft()).toEqual([]);
});
