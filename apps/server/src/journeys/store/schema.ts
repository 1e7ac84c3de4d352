/**
 * What the store holds. `touchpoint` is a copy of what is counted of the log, `step` the edge table that questions are
 * put to: a row a touchpoint of a journey with the one after it, so that no question has to order anything.
 */

/** Raised when tables or the way they are filled change: an older file is filled again. */
export const version = 1;

export const schema = `
create table if not exists position (version integer, event bigint);
create table if not exists goal (
  number smallint, by_type boolean, has_starts boolean, inactivity bigint, deadline bigint
);
create table if not exists goal_type (goal smallint, type integer, starts boolean, counts boolean, ends utinyint);
create table if not exists touchpoint (
  seq bigint, goal smallint, by_case boolean, subject uuid, customer uuid, instant bigint, channel integer, type integer
);
create table if not exists step (
  goal smallint, journey bigint, place integer, seq bigint, instant bigint, type integer, channel integer,
  next_type integer, next_channel integer, wait bigint
);
create table if not exists journey (
  goal smallint, journey bigint, subject uuid, customer uuid, started_at bigint, ended_at bigint, length integer,
  outcome utinyint, variant hugeint, switches integer
);
`;
