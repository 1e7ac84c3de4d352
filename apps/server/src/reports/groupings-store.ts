import { sql } from 'kysely';
import type { By } from './figure-store.ts';
import type { Span } from './types.ts';

/** By what figures are told apart. */
export const groupings = ['channel', 'class', 'team', 'agent', 'label', 'language'] as const;
export type Grouping = (typeof groupings)[number];

const columns = { channel: 'channel_id', team: 'team_id', agent: 'agent_id', language: 'language' } as const;

/** @param liveChannelIds channels on which people are there at the same time; all others are deferred */
export function byGroup(grouping: Grouping, liveChannelIds: string[]): By {
  if (grouping === 'label') return { key: () => sql`label collate "C"`, labels: true };
  if (grouping === 'class')
    return {
      key: () =>
        sql`case when channel_id is null then null when channel_id = any(${liveChannelIds}::uuid[]) then 'live' else 'deferred' end collate "C"`,
    };
  return { key: () => (grouping === 'language' ? sql`language collate "C"` : sql.ref(columns[grouping])) };
}

/** Keys are 1 and up, in the order of the pieces, which follow each other. */
export const byPiece = (pieces: Span[]): By => ({
  key: (at) => sql`width_bucket(${at}, ${pieces.map(({ from }) => from)}::timestamptz[])`,
});
