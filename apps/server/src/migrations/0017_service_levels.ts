import { type Migration, statements } from '../platform/db/index.ts';

export const serviceLevels: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What is due next; all null while no service level runs. Without an instant, but of a kind: hours that never open.
alter table conversation add due_at timestamptz(3);
alter table conversation add due_kind text check (due_kind in ('first_answer', 'next_answer', 'resolution'));
alter table conversation add due_state text check (due_state in ('on_time', 'at_risk', 'breached'));
create index conversation_open_due on conversation (coalesce(due_at, 'infinity'), id) where state = 'open';
create index conversation_due on conversation (coalesce(due_at, 'infinity'), id);
create index conversation_at_risk on conversation (coalesce(due_at, 'infinity'), id) where due_state in ('at_risk', 'breached');
alter table saved_view drop constraint saved_view_sort_check;
alter table saved_view add constraint saved_view_sort_check check (sort in ('waiting', 'newest', 'due'));

-- The first that a conversation passes is its service level.
create table service_level (
  id uuid primary key,
  place integer not null,
  name text not null,
  -- a filter with ids; empty for every conversation
  applies_to text not null,
  -- minutes of its hours; null: no such promise
  first_answer integer check (first_answer > 0),
  next_answer integer check (next_answer > 0),
  resolution integer check (resolution > 0),
  -- company: when the company is open; always: around the clock
  hours text not null,
  -- how much of the target may pass before a warning, percent
  warn_at smallint not null check (warn_at between 1 and 99),
  -- whether the time to a resolution stands still while the customer has to answer
  pauses boolean not null
);
-- One promise to a customer: from when on it runs, until when it must be kept, and what was told of it.
create table service_level_clock (
  conversation_id uuid not null references conversation (id),
  kind text not null check (kind in ('first_answer', 'next_answer', 'resolution')),
  started_at timestamptz(3) not null,
  service_level_id uuid not null,
  due_at timestamptz(3),
  warn_at timestamptz(3),
  ended_at timestamptz(3),
  -- void: nothing stands behind it any more, e.g. its messages moved to another conversation
  state text not null check (state in ('running', 'paused', 'met', 'ended', 'void')),
  warned boolean not null,
  breached boolean not null,
  told_met boolean not null,
  -- when the timer looks at it: the warning, then the breach
  next_at timestamptz(3),
  primary key (conversation_id, kind, started_at)
);
create index service_level_clock_next on service_level_clock (next_at) where next_at is not null;
`,
    ),
};
