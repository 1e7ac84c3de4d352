import { sql } from 'kysely';
import type { By } from './figure-store.ts';
import type { Span } from './types.ts';

/** By what figures are told apart. */
export const groupings = ['channel', 'class', 'team', 'agent', 'label', 'language'] as const;
export type Grouping = (typeof groupings)[number];

const columns = { channel: 'channel_id', team: 'team_id', agent: 'agent_id', language: 'language' } as const;

/** @param liveChannelIds channels on which people are there at the same time; all others are deferred */
export function byGroup(grouping: Grouping, liveChannelIds: string[]): By {
  if (grouping === 'label') return { key: () => sql`label`, labels: true };
  if (grouping === 'class')
    return {
      key: () =>
        sql`case when channel_id is null then null when channel_id = any(${liveChannelIds}::uuid[]) then 'live' else 'deferred' end`,
    };
  return { key: () => sql`${sql.ref(columns[grouping])}::text` };
}

/** Keys are 1 and up, in the order of the pieces, which follow each other. */
export const byPiece = (pieces: Span[]): By => ({
  key: (at) => sql`width_bucket(${at}, ${pieces.map(({ from }) => from)}::timestamptz[])::text`,
});

/** Keys are weekday, 0 Monday, and hour, as the clock of the time zone shows them: `0 13`. */
export const byHourOfWeek = (timeZone: string): By => ({
  key: (at) =>
    sql`(extract(isodow from ${at} at time zone ${timeZone})::int - 1) || ' ' || extract(hour from ${at} at time zone ${timeZone})::int`,
});
