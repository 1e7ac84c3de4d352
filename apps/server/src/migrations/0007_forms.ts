import { type Migration, statements } from '../platform/db/index.ts';

export const forms: Migration = {
  up: (db) =>
    statements(
      db,
      `
create table form (
  id uuid primary key,
  slug text not null unique,
  channel_id uuid not null,
  version integer not null,
  enabled boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- Every version stays: a draft is shown and judged by the questions it was begun with.
create table form_version (
  form_id uuid not null references form (id),
  version integer not null,
  definition jsonb not null,
  created_at timestamptz not null default now(),
  primary key (form_id, version)
);
create table submission (
  id uuid primary key,
  form_id uuid not null references form (id),
  form_version integer not null,
  visitor_id text not null,
  customer_id uuid,
  conversation_id uuid,
  state text not null check (state in ('draft', 'submitted', 'abandoned')),
  -- how often it was abandoned or submitted; tells two deliveries of the same submission apart
  settlement integer not null default 0,
  -- {field: text or [texts]}
  "values" jsonb not null default '{}',
  -- {field: highest revision seen}: a late save never overwrites a newer one
  revisions jsonb not null default '{}',
  -- {field: {code, limit}}
  errors jsonb not null default '{}',
  step integer not null default 0,
  language text not null,
  -- [{field, purpose, given, wording, version, language, at}], append-only
  consents jsonb not null default '[]',
  -- {wording, language, version, at}: what the person was told about saving while they type
  notice jsonb not null,
  page_url text,
  referrer text,
  spam_score integer not null default 0,
  spam_verdict text not null default 'clean' check (spam_verdict in ('clean', 'held')),
  spam_reasons text[] not null default '{}',
  -- the person deleted what they typed; the row stays as a stone so that a late save cannot bring it back
  erased_at timestamptz,
  -- when submission.changed was last appended, and whether something changed since
  announced_at timestamptz,
  unannounced boolean not null default false,
  -- when the waiting timer wakes; null without one
  timer_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  abandoned_at timestamptz,
  foreign key (form_id, form_version) references form_version (form_id, version)
);
create index submission_form on submission (form_id, id desc);
create index submission_visitor on submission (visitor_id, id desc);
create index submission_customer on submission (customer_id, id desc) where customer_id is not null;
create table submission_file (
  submission_id uuid not null references submission (id),
  field text not null,
  file_id uuid not null,
  filename text not null,
  content_type text not null,
  size bigint not null,
  created_at timestamptz not null,
  primary key (submission_id, file_id)
);
`,
    ),
};
