/** What is old enough to go, of every kind; counted, and taken a batch at a time. */
import { type RawBuilder, sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { unheld } from './legal-hold-store.ts';
import type { RetentionReach } from './retention-types.ts';

/** Rows of one kind: where they stand, when they are of, and what keeps them. */
interface Candidates {
  /** Tables and their joins. */
  from: RawBuilder<unknown>;
  id: RawBuilder<string>;
  at: RawBuilder<Date>;
  old: RawBuilder<boolean>;
  free: RawBuilder<boolean>;
}

const typed = (column: RawBuilder<unknown>, { channelType, exceptTypes }: RetentionReach) =>
  channelType === null
    ? sql<boolean>`(${column} is null or ${column} <> all(${exceptTypes}::text[]))`
    : sql<boolean>`${column} = ${channelType}`;

const always = sql<boolean>`true`;

/** The audit log has a verb of its own. */
function candidatesOf(reach: RetentionReach): Candidates | null {
  const { before, now } = reach;
  switch (reach.kind) {
    case 'messages':
      return {
        from: sql`message join conversation on conversation.id = message.conversation_id`,
        id: sql`message.id`,
        at: sql`message.created_at`,
        old: sql`message.emptied_at is null and message.kind <> 'activity' and message.created_at < ${before}
          and conversation.state = 'closed' and conversation.closed_at < ${before} and ${typed(sql`message.channel_type`, reach)}`,
        free: unheld(now, {
          customers: [sql`conversation.customer_id`, sql`conversation.home_customer_id`],
          conversations: [sql`conversation.id`, sql`message.home_id`],
        }),
      };
    case 'files':
      return {
        from: sql`file join message on message.id = file.owner_id
          join conversation on conversation.id = message.conversation_id`,
        id: sql`file.id`,
        at: sql`file.created_at`,
        old: sql`file.owner_type = 'message' and file.created_at < ${before} and message.original_file_id is distinct from file.id
          and conversation.state = 'closed' and ${typed(sql`message.channel_type`, reach)}`,
        free: unheld(now, {
          customers: [sql`conversation.customer_id`, sql`conversation.home_customer_id`],
          conversations: [sql`conversation.id`, sql`message.home_id`],
        }),
      };
    case 'inbound':
      return {
        from: sql`inbound
          left join message on message.channel_type = inbound.channel_type and message.provider_id = inbound.provider_id
          left join conversation on conversation.id = message.conversation_id`,
        id: sql`inbound.id`,
        at: sql`inbound.received_at`,
        // What is held waits for somebody, and is not taken from under their hands.
        old: sql`inbound.state in ('processed', 'ignored') and inbound.received_at < ${before}
          and (inbound.body is not null or inbound.body_sha256 is not null) and ${typed(sql`inbound.channel_type`, reach)}`,
        free: unheld(now, {
          customers: [sql`conversation.customer_id`, sql`conversation.home_customer_id`],
          conversations: [sql`conversation.id`, sql`message.home_id`],
        }),
      };
    case 'drafts':
      return {
        from: sql`submission`,
        id: sql`submission.id`,
        at: sql`submission.changed_at`,
        old: sql`submission.state in ('draft', 'abandoned') and submission.erased_at is null and submission.changed_at < ${before}`,
        free: unheld(now, {
          customers: [sql`submission.customer_id`],
          conversations: [sql`submission.conversation_id`],
        }),
      };
    case 'visitors':
      return {
        from: sql`identity`,
        id: sql`identity.id`,
        at: sql`identity.last_seen_at`,
        old: sql`identity.type = 'device' and identity.last_seen_at < ${before}`,
        free: unheld(now, {
          customers: [sql`identity.customer_id`, sql`identity.home_id`],
          conversations: [],
        }),
      };
    case 'audit':
      return {
        from: sql`audit_entry`,
        id: sql`audit_entry.seq::text`,
        at: sql`audit_entry.at`,
        old: sql`audit_entry.at < ${before}`,
        free: always,
      };
  }
}

/** How many rows would go now, of when the oldest is, and how many a hold keeps. */
export async function countOld(
  db: Reader,
  reach: RetentionReach,
): Promise<{ count: number; oldest: Date | null; held: number }> {
  const found = candidatesOf(reach);
  if (found === null) return { count: 0, oldest: null, held: 0 };
  const { rows } = await sql<{ count: number; oldest: Date | null; held: number }>`
    select count(*) filter (where free)::int as count, min(at) filter (where free) as oldest,
      count(*) filter (where not free)::int as held
    from (select ${found.at} as at, ${found.free} as free from ${found.from} where ${found.old}) old`.execute(
    db,
  );
  return rows[0] ?? { count: 0, oldest: null, held: 0 };
}

/** @param after the last id of the batch before, null for the first; ids grow with time */
export async function selectOld(
  db: Reader,
  reach: RetentionReach,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const found = candidatesOf(reach);
  if (found === null) return [];
  const behind = after === null ? always : sql<boolean>`${found.id} > ${after}::uuid`;
  const { rows } = await sql<{ id: string }>`
    select distinct ${found.id} as id from ${found.from}
    where ${behind} and ${found.old} and ${found.free} order by 1 limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** Submissions that messages carry. */
const submissionsIn = (ids: string[]): RawBuilder<unknown> => sql`
  select (form ->> 'submissionId')::uuid from message
  where id = any(${ids}::uuid[]) and form ->> 'submissionId' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'`;

/**
 * What was said goes from messages, from forms that carried them, and from what arrived; who wrote when stays. Lines of
 * the queue go where nothing is left of a conversation.
 * @returns SHA-256 of contents whose records went
 */
export async function emptyMessages(tx: Tx, ids: string[], now: Date): Promise<string[]> {
  const contents = await list(sql`
    with told as (select * from message where id = any(${ids}::uuid[])),
    sent as (select id from submission where id in (${submissionsIn(ids)})),
    files as (
      delete from file using told where file.owner_type = 'message' and file.owner_id = told.id returning file.sha256),
    answers as (
      delete from file using sent where file.owner_type = 'submission' and file.owner_id = sent.id returning file.sha256),
    arrived as (
      select inbound.id, body_sha256 from inbound join told
        on told.channel_type = inbound.channel_type and told.provider_id = inbound.provider_id),
    raw as (update inbound set body = null, body_sha256 = null, meta = '{}' from arrived where inbound.id = arrived.id)
    select sha256 as value from files union select sha256 from answers
    union select body_sha256 from arrived where body_sha256 is not null`);
  await sql`
    delete from submission_file where submission_id in (${submissionsIn(ids)})`.execute(tx);
  await sql`
    update submission set "values" = '{}', revisions = '{}', errors = '{}', page_url = null, referrer = null, erased_at = ${now}
    where erased_at is null and id in (${submissionsIn(ids)})`.execute(tx);
  await sql`delete from message_body where message_id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    update message set subject = null, text = '', has_html = false, has_more = false, files = '[]', original_file_id = null,
      form = jsonb_set(form, '{fields}', '[]'), automatic = jsonb_set(automatic, '{reason}', '""'), thread = null, client_id = null,
      emptied_at = ${now}
    where id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    update conversation set subject = '', preview = ''
    where id in (select conversation_id from message where id = any(${ids}::uuid[]))
      and not exists (select 1 from message rest where rest.conversation_id = conversation.id
        and rest.emptied_at is null and rest.kind <> 'activity')`.execute(tx);
  return contents;

  async function list(query: RawBuilder<unknown>): Promise<string[]> {
    const { rows } = await (query as RawBuilder<{ value: string }>).execute(tx);
    return rows.map((row) => row.value);
  }
}

/** Attachments of messages go; the messages stay without them. @returns SHA-256 of their contents */
export async function dropMessageFiles(tx: Tx, ids: string[]): Promise<string[]> {
  await sql`
    update message set files = coalesce(
      (select jsonb_agg(each order by place) from jsonb_array_elements(files) with ordinality as one (each, place)
        where each ->> 'id' <> all(${ids}::text[])), '[]')
    where id in (select owner_id from file where id = any(${ids}::uuid[]))`.execute(tx);
  const { rows } = await sql<{ sha256: string }>`
    delete from file where id = any(${ids}::uuid[]) returning sha256`.execute(tx);
  return rows.map((row) => row.sha256);
}

/** What arrived goes, and the original that messages show; that it arrived stays, so that it is not taken in again. */
export async function emptyInbound(tx: Tx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    with old as (select id, body_sha256 from inbound where id = any(${ids}::uuid[])),
    originals as (
      delete from file using old where file.owner_type = 'message' and file.sha256 = old.body_sha256
        and file.filename = old.id || '.eml' returning file.id, file.sha256),
    shown as (update message set original_file_id = null from originals where message.original_file_id = originals.id),
    emptied as (update inbound set body = null, body_sha256 = null, meta = '{}' from old where inbound.id = old.id)
    select body_sha256 as sha256 from old where body_sha256 is not null union select sha256 from originals`.execute(
    tx,
  );
  return rows.map((row) => row.sha256);
}

/** What was typed into forms and not sent goes. @returns SHA-256 of files that were attached */
export async function emptyDrafts(tx: Tx, ids: string[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    delete from file where owner_type = 'submission' and owner_id = any(${ids}::uuid[]) returning sha256`.execute(
    tx,
  );
  await sql`delete from submission_file where submission_id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    update submission set "values" = '{}', revisions = '{}', errors = '{}', consents = '[]', page_url = null, referrer = null,
      state = 'abandoned', abandoned_at = coalesce(abandoned_at, ${now}), unannounced = false, erased_at = ${now}
    where id = any(${ids}::uuid[])`.execute(tx);
  return rows.map((row) => row.sha256);
}

/** Devices are known no more, and what tied them to conversations. */
export async function forgetVisitors(tx: Tx, ids: string[]): Promise<void> {
  await sql`
    delete from live_session using identity
    where identity.id = any(${ids}::uuid[]) and handle_type = identity.type and handle_value = identity.value`.execute(
    tx,
  );
  await sql`delete from identity where id = any(${ids}::uuid[])`.execute(tx);
}

/** Bytes that may go once no record names them. */
export async function leaveContents(tx: Tx, contents: string[], now: Date): Promise<void> {
  if (contents.length === 0) return;
  await sql`
    insert into left_content (sha256, left_at) select distinct unnest(${contents}::text[]), ${now}::timestamptz
    on conflict (sha256) do nothing`.execute(tx);
}

export async function selectLeftContents(db: Reader, limit: number): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from left_content limit ${limit}`.execute(db);
  return rows.map((row) => row.sha256);
}

export async function deleteLeftContent(db: Reader, sha256: string): Promise<void> {
  await sql`delete from left_content where sha256 = ${sha256}`.execute(db);
}
