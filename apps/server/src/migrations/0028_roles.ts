import { type Migration, statements } from '../platform/db/index.ts';

export const roles: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What a company made beside the three roles that are built in, which have words for ids and no row.
create table role (
  id text primary key,
  name text not null,
  permissions text[] not null,
  created_at timestamptz not null default now()
);
create unique index role_name on role (lower(name));
alter table agent drop constraint agent_role_check;
create index agent_role on agent (role);
`,
    ),
};
