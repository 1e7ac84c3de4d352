import { type Migration, statements } from '../platform/db/index.ts';

export const waiting: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Matters that somebody took out of a queue: how fast a queue moves is measured by them.
create table routing_departure (
  conversation_id uuid not null,
  -- since when it had waited; with a later wait it counts again
  waiting_since timestamptz(3) not null,
  -- empty: of no team
  team_id text not null,
  channel_class text not null,
  at timestamptz(3) not null,
  primary key (conversation_id, waiting_since)
);
create index routing_departure_queue on routing_departure (team_id, channel_class, at);
create index routing_departure_at on routing_departure (at);

-- Where the customer wants to be called back, E.164; null: nowhere, or somebody has called.
alter table conversation add callback_phone text;
`,
    ),
};
