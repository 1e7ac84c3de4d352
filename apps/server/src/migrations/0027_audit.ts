import { type Migration, statements } from '../platform/db/index.ts';

export const audit: Migration = {
  up: (db) =>
    statements(
      db,
      `
create table audit_entry (
  -- given under a lock, so without gaps: a hole is a removed entry
  seq bigint primary key,
  at timestamptz not null,
  who_kind text not null check (who_kind in ('agent', 'api_key', 'system')),
  who_id text,
  -- names as they were then
  who_name text not null,
  address text,
  request_id text,
  -- compared byte by byte, so that a range of the index holds all actions of one kind
  action text collate "C" not null,
  thing_id text not null,
  thing_name text not null,
  changes jsonb,
  previous text not null,
  hash text not null
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_who on audit_entry (who_id, seq desc);
create index audit_entry_action on audit_entry (action, seq desc);
create index audit_entry_thing on audit_entry (thing_id, seq desc);

create function audit_entry_stays() returns trigger language plpgsql as $body$
begin
  if tg_op = 'DELETE' and current_setting('throughline.audit_retention', true) = 'on' then
    return old;
  end if;
  raise exception 'the audit log is only added to';
end
$body$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function audit_entry_stays();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
  for each statement execute function audit_entry_stays();
`,
    ),
};
