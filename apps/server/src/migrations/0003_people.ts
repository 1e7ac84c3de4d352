import { type Migration, statements } from '../platform/db/index.ts';

export const people: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Accounts, sessions and second factors in the shape better-auth expects; it never migrates by itself.
create table auth_user (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_session_user on auth_session (user_id);
create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);
create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);
create table auth_two_factor (
  id uuid primary key,
  user_id uuid not null references auth_user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index auth_two_factor_user on auth_two_factor (user_id);
create index auth_two_factor_secret on auth_two_factor (secret);
create table auth_rate_limit (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);
-- Sign-ins tried for one address, from wherever they come; a success clears them.
create table auth_attempt (
  email text primary key,
  attempts integer not null,
  until timestamptz not null
);

create table agent (
  id uuid primary key references auth_user (id),
  name text not null,
  email text not null unique,
  role text not null check (role in ('administrator', 'team_lead', 'agent')),
  language text not null check (language in ('en', 'de', 'pl', 'nl')),
  active boolean not null default true,
  -- what the agent chose; shown as such only while a desk of theirs is connected
  presence text not null default 'online' check (presence in ('online', 'busy', 'offline')),
  preferences jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- A deleted team keeps its row: what happened in its name stays readable.
create table team (
  id uuid primary key,
  name text not null,
  deleted_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index team_name on team (lower(name)) where deleted_at is null;
create table team_member (
  team_id uuid not null references team (id),
  agent_id uuid not null references agent (id),
  primary key (team_id, agent_id)
);
create index team_member_agent on team_member (agent_id);
create table api_key (
  id uuid primary key,
  name text not null,
  -- the first characters, to tell keys apart in a list
  prefix text not null,
  -- SHA-256 of the key; the key itself is shown once and kept nowhere
  hash text not null unique,
  scopes text[] not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
`,
    ),
};
