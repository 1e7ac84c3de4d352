/** Reads and erases rows of any table as the classification says. */
import { type RawBuilder, sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { goneSql, rowsGo, type ScopeName, type TableClass } from './classification.ts';
import type { Scope } from './types.ts';

export type Row = Record<string, unknown>;

/** A person's rows of one table, with the columns that may be handed out. */
export async function readRows(db: Reader, name: string, table: TableClass, scope: Scope): Promise<Row[]> {
  const columns = handedOut(table);
  // Bytes are handed out as files.
  const wanted = columns.filter((column) => column !== 'body').map((column) => sql.ref(column));
  const { rows } = await sql<Row>`
    select ${sql.join(wanted)} from ${sql.table(name)} where ${theirs(table, scope)} order by 1`.execute(db);
  return rows;
}

/** What agents are called and secrets are not part of what a person is given. */
const handedOut = (table: TableClass): string[] =>
  [table.key, table.fact, table.company]
    .flatMap((each) => each?.trim().split(/\s+/) ?? [])
    .concat(Object.keys(table.personal ?? {}));

/** @returns how many rows were deleted or emptied */
export async function eraseRows(
  tx: Tx,
  name: string,
  table: TableClass,
  scope: Scope,
  pseudonym: string,
): Promise<number> {
  if (!table.theirs || !table.personal) return 0;
  const where = theirs(table, scope);
  const statement = rowsGo(table)
    ? sql`delete from ${sql.table(name)} where ${where}`
    : sql`update ${sql.table(name)} set ${sql.join(
        Object.entries(table.personal).map(
          ([column, each]) => sql`${sql.ref(column)} = ${expression(each as never, pseudonym)}`,
        ),
      )} where ${where}`;
  const result = await statement.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

function expression(each: Parameters<typeof goneSql>[0], pseudonym: string): RawBuilder<unknown> {
  const [before = '', ...after] = goneSql(each).split('$name');
  return after.reduce(
    (all, part) => sql`${all}${sql.lit(pseudonym)}${sql.raw(part)}`,
    sql`${sql.raw(before)}`,
  );
}

function theirs(table: TableClass, scope: Scope): RawBuilder<boolean> {
  const each = (table.theirs ?? []).map(
    ({ column, in: name, list }) =>
      sql<boolean>`${sql.ref(column)} ${list ? sql`&&` : sql`= any`}(${scope[name]}::${sql.raw(isText(name) ? 'text[]' : 'uuid[]')})`,
  );
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
}

const isText = (name: ScopeName): boolean => ['handles', 'visitors', 'things'].includes(name);

/** Bytes of stored input: inline, or the SHA-256 they are kept under. What tells of others as well is not handed out. */
export async function readBodies(
  db: Reader,
  { inbound, deliveries, customers }: Pick<Scope, 'inbound' | 'deliveries' | 'customers'>,
): Promise<{ id: string; contentType: string; body: Buffer | null; sha256: string | null }[]> {
  const { rows } = await sql<{
    id: string;
    contentType: string;
    body: Buffer | null;
    sha256: string | null;
  }>`
    select id, content_type as "contentType", body, body_sha256 as sha256 from inbound where id = any(${inbound}::uuid[])
    union all
    select id, split_part(coalesce(content_type, 'application/json'), ';', 1), body, null from connector_delivery
      where id = any(${deliveries}::uuid[])
        and not exists (select 1 from connector_event
          where delivery_id = connector_delivery.id and (customer_id is null or customer_id <> all(${customers}::uuid[])))
    order by id`.execute(db);
  return rows;
}

/** Every content a person's files and stored input are kept under. */
export async function contentsOf(db: Reader, scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from file where id = any(${scope.files}::uuid[])
    union select body_sha256 from inbound where id = any(${scope.inbound}::uuid[]) and body_sha256 is not null`.execute(
    db,
  );
  return rows.map((row) => row.sha256);
}

/** Whether anything still names this content. */
export async function isNamed(db: Reader, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select exists (select 1 from file where sha256 = ${sha256})
        or exists (select 1 from inbound where body_sha256 = ${sha256}) as named`.execute(db);
  return rows[0]?.named === true;
}

/**
 * What others' conversations show of theirs: addresses among recipients, and the line of the queue where it is their
 * last message. Call it before their messages are emptied.
 */
export async function eraseTraces(tx: Tx, scope: Scope): Promise<number> {
  const { rows } = await sql<{ id: string; recipients: Record<string, { value: string }[]> }>`
    select id, recipients from message
    where conversation_id in (select conversation_id from message where id = any(${scope.messages}::uuid[]))
      and id <> all(${scope.messages}::uuid[])
      and exists (select 1 from unnest(${scope.handles}::text[]) handle
        where position(lower(handle) in lower(recipients::text)) > 0)`.execute(tx);
  const known = new Set(scope.handles.map((each) => each.toLowerCase()));
  for (const { id, recipients } of rows) {
    const kept = Object.fromEntries(
      Object.entries(recipients).map(([kind, list]) => [
        kind,
        list.filter(({ value }) => !known.has(value.toLowerCase())),
      ]),
    );
    await sql`update message set recipients = ${JSON.stringify(kept)}::jsonb where id = ${id}`.execute(tx);
  }
  // Timelines of whom they were taken for say whom they were parted from.
  await sql`
    update message set activity = jsonb_set(activity, '{data,name}', '""')
    where kind = 'activity' and activity ->> 'type' in ('customer_joined', 'customer_parted')
      and activity #>> '{data,name}' in (select name from customer where id = any(${scope.customers}::uuid[]))`.execute(
    tx,
  );
  await sql`
    update conversation set preview = '',
      subject = case when subject in (select subject from conversation where id = any(${scope.conversations}::uuid[]))
        then '' else subject end
    where id <> all(${scope.conversations}::uuid[])
      and id in (select conversation_id from message where id = any(${scope.messages}::uuid[]))`.execute(tx);
  return rows.length;
}

/** Conversations of theirs that somebody would still look after. */
export async function unclosedOf(tx: Tx, scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversation where id = any(${scope.conversations}::uuid[]) and state <> 'closed' and merged_into is null
    order by id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Nothing is written for them while this transaction lasts. */
export async function lockPerson(tx: Tx, scope: Scope): Promise<void> {
  await sql`select id from customer where id = any(${scope.customers}::uuid[]) order by id for update`.execute(
    tx,
  );
  await sql`select id from conversation where id = any(${scope.conversations}::uuid[]) order by id for update`.execute(
    tx,
  );
}

export async function markErased(tx: Tx, scope: Scope, at: Date): Promise<void> {
  await sql`update customer set erased_at = coalesce(erased_at, ${at}) where id = any(${scope.customers}::uuid[])`.execute(
    tx,
  );
}

export async function isErased(db: Reader, customerId: string): Promise<boolean> {
  const { rows } = await sql<{ erased: boolean }>`
    select erased_at is not null as erased from customer where id = ${customerId}`.execute(db);
  return rows[0]?.erased === true;
}

/** What somebody may have typed to find them: names and handles, in lower case, three characters or more. */
export async function typedWordsOf(db: Reader, scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select lower(name) as word from customer where id = any(${scope.customers}::uuid[]) and erased_at is null
    union select lower(handle) from unnest(${scope.handles}::text[]) handle`.execute(db);
  return rows.map((row) => row.word).filter((word) => word.length > 2);
}
