import { type Migration, statements } from '../platform/db/index.ts';

export const routing: Migration = {
  up: (db) =>
    statements(
      db,
      `
alter table agent drop constraint agent_presence_check;
alter table agent add constraint agent_presence_check
  check (presence in ('online', 'busy', 'break', 'training', 'after_work', 'offline'));
-- why, in the agent's own words; empty when they gave none
alter table agent add presence_reason text not null default '';
-- how much they may have at once, in units; null: as much as everybody
alter table agent add capacity integer check (capacity between 1 and 100);

-- A deleted skill keeps its row: explanations of the past name it.
create table skill (
  id uuid primary key,
  kind text not null check (kind in ('topic', 'product', 'language', 'channel')),
  name text not null,
  deleted_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index skill_name on skill (kind, lower(name)) where deleted_at is null;
create table agent_skill (
  agent_id uuid not null references agent (id),
  skill_id uuid not null references skill (id),
  level smallint not null check (level between 1 and 5),
  primary key (agent_id, skill_id)
);
create index agent_skill_skill on agent_skill (skill_id);
`,
    ),
};
