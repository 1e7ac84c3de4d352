import { type Migration, statements } from '../platform/db/index.ts';

export const viewsWithoutNames: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Whether the hash of an entry covers what the thing was called. It does not for views of personal data, so that erasure
-- can take a person's name out of the log and the chain still holds. Entries from before keep theirs covered.
alter table audit_entry add column name_hashed boolean not null default true;

create or replace function audit_entry_stays() returns trigger language plpgsql as $body$
begin
  if tg_op = 'DELETE' and current_setting('throughline.audit_retention', true) = 'on' then
    return old;
  end if;
  if tg_op = 'UPDATE' and current_setting('throughline.erasure', true) = 'on' and not old.name_hashed and new.thing_name = '' then
    old.thing_name := '';
    return old;
  end if;
  raise exception 'the audit log is only added to';
end
$body$;
`,
    ),
};
