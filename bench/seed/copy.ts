/** Writes a company's past straight into the tables, by COPY: a million conversations through the doors would take a day. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createChance } from '@throughline/simulator/random';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Company, conversation, type SeedConversation } from './distribution.ts';
import { seedId } from './ids.ts';

const seed = 20_261_101;
const customersSince = Date.parse('2024-01-01T00:00:00Z');
const customerId = (number: number) => seedId('customer', customersSince, number);
export const conversationId = ({ index, startedAt }: { index: number; startedAt: number }) =>
  seedId('conversation', startedAt, index);

/**
 * Adds the conversations `first` to `end` (excluded) of a company of `total`. Indexes are dropped and made again, and
 * foreign keys are not looked at meanwhile: it needs a superuser.
 */
export async function seedConversations(
  url: string,
  company: Company,
  range: { first: number; end: number; total: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    const indexes = await secondaryIndexes(client);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    // Customers come before their conversations; each conversation may bring one new customer at most.
    await copy(client, 'customer (id, name, name_derived, language)', customers(range));
    await copy(client, 'identity (id, customer_id, type, value, verified, source)', identities(range));
    await copy(
      client,
      'conversation (id, customer_id, subject, state, awaiting, agent_id, team_id, origin_channel_id, channel_ids, channel_types, labels, preview, unread, snoozed_until, closed_at, waiting_since, last_message_at, created_at)',
      conversations(company, range),
    );
    await copy(
      client,
      'message (id, conversation_id, kind, direction, channel_id, channel_type, author_kind, author_id, author_name, author_handle, text, delivery_state, created_at)',
      messages(company, range),
    );
    await client.query("set maintenance_work_mem = '512MB'");
    for (const { definition } of indexes) await client.query(definition);
    // What the database does by itself within minutes in a company that grows.
    await client.query('vacuum analyze customer, identity, conversation, message');
  } finally {
    await client.end();
  }
}

async function secondaryIndexes(client: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in ('conversation'::regclass, 'message'::regclass) and not indisunique`,
  );
  return rows;
}

type Range = { first: number; end: number; total: number };

const newCustomers = ({ first, end }: Range) =>
  Array.from(
    { length: Math.floor((end - 1) / 1.6) - (first === 0 ? -1 : Math.floor((first - 1) / 1.6)) },
    (_, index) => index + (first === 0 ? 0 : Math.floor((first - 1) / 1.6) + 1),
  );

function* customers(range: Range) {
  for (const number of newCustomers(range)) yield [customerId(number), `Customer ${number}`, false, 'en'];
}

function* identities(range: Range) {
  for (const number of newCustomers(range))
    yield [
      seedId('identity', customersSince, number),
      customerId(number),
      'email',
      `customer${number}@seed.example`,
      true,
      'email',
    ];
}

/** Every conversation has a chance of its own, so that a longer run begins with the same ones. */
export function* conversationsOf(
  company: Company,
  { first, end, total }: Range,
): Generator<SeedConversation> {
  for (let index = first; index < end; index++)
    yield conversation(createChance(seed + index), company, index, total);
}

function* conversations(company: Company, range: Range) {
  for (const each of conversationsOf(company, range)) {
    yield [
      conversationId(each),
      customerId(each.customer),
      each.subject,
      each.state,
      each.awaiting,
      each.agentId,
      each.teamId,
      each.channels[0]?.id ?? null,
      `{${each.channels.map(({ id }) => id).join(',')}}`,
      `{${[...new Set(each.channels.map(({ type }) => type))].join(',')}}`,
      `{${each.labels.join(',')}}`,
      each.messages.at(-1)?.text.slice(0, 120) ?? '',
      each.unread,
      time(each.snoozedUntil),
      time(each.state === 'closed' ? each.lastMessageAt + 60_000 : null),
      time(each.state === 'open' && each.awaiting === 'us' ? each.lastMessageAt : null),
      time(each.lastMessageAt),
      time(each.startedAt),
    ];
  }
}

function* messages(company: Company, range: Range) {
  for (const each of conversationsOf(company, range)) {
    const channel = each.channels[0] as { id: string; type: string };
    for (const [place, { at, direction, text }] of each.messages.entries()) {
      const inbound = direction === 'in';
      yield [
        seedId('message', at, each.index * 300 + place),
        conversationId(each),
        'message',
        direction,
        channel.id,
        channel.type,
        inbound ? 'customer' : 'agent',
        inbound ? customerId(each.customer) : each.agentId,
        inbound ? `Customer ${each.customer}` : 'Agent',
        inbound ? `customer${each.customer}@seed.example` : null,
        text,
        inbound ? null : 'sent',
        time(at),
      ];
    }
  }
}

const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

export async function copy(
  client: pg.Client,
  target: string,
  rows: Generator<(string | number | boolean | null)[]>,
): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), client.query(copyFrom(`copy ${target} from stdin`)));
}

/** PostgreSQL's text format, in pieces of some hundred rows. */
function* chunks(rows: Generator<(string | number | boolean | null)[]>) {
  let text = '';
  for (const row of rows) {
    text += `${row.map((value) => (value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, ' '))).join('\t')}\n`;
    if (text.length > 64 * 1024) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}
