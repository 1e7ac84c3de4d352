import { type Migration, statements } from '../platform/db/index.ts';

export const views: Migration = {
  up: (db) =>
    statements(
      db,
      `
create table saved_view (
  id uuid primary key,
  owner_id text not null,
  name text not null,
  -- in the filter language, with ids in the place of names, so that renaming a team changes nothing here
  filter text not null,
  sort text not null check (sort in ('waiting', 'newest')),
  shared boolean not null default false,
  -- among the shared ones, or among those of one owner
  place integer not null,
  created_at timestamptz not null default now()
);
create index saved_view_owner on saved_view (owner_id);
create index saved_view_shared on saved_view (place) where shared;
-- A filter need not name a state: both orders over all conversations.
create index conversation_newest on conversation (last_message_at desc, id desc);
create index conversation_waiting on conversation (coalesce(waiting_since, 'infinity'), id);
`,
    ),
};
