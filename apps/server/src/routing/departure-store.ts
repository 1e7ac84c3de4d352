import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Departure } from './core/expected-wait.ts';

/** Matters of one class that wait for one team; an empty team: for nobody in particular. */
export interface Queue {
  teamId: string;
  channelClass: string;
}

/** Written once, however often it is told. */
export async function insertDeparture(
  tx: Tx,
  { conversationId, teamId, channelClass, since, at }: Queue & Departure & { conversationId: string },
): Promise<void> {
  await sql`insert into routing_departure (conversation_id, waiting_since, team_id, channel_class, at)
    values (${conversationId}, ${new Date(since)}, ${teamId}, ${channelClass}, ${new Date(at)})
    on conflict do nothing`.execute(tx);
}

/**
 * What was taken out of a queue within the spans, earlier ones first.
 * @param spans each from (outside) to (inside)
 */
export async function readDepartures(
  db: Reader,
  { teamId, channelClass }: Queue,
  spans: { from: number; to: number }[],
): Promise<Departure[]> {
  const { rows } = await sql<{ since: Date; at: Date }>`
    select waiting_since as since, at from routing_departure
    join unnest(${spans.map(({ from }) => new Date(from))}::timestamptz[],
                ${spans.map(({ to }) => new Date(to))}::timestamptz[]) as span (start, ending)
      on at > span.start and at <= span.ending
    where team_id = ${teamId} and channel_class = ${channelClass}
    order by at`.execute(db);
  return rows.map(({ since, at }) => ({ since: since.getTime(), at: at.getTime() }));
}

export async function forgetDepartures(tx: Tx, before: Date): Promise<void> {
  await sql`delete from routing_departure where at < ${before}`.execute(tx);
}
