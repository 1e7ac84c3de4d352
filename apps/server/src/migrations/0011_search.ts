import { type Migration, statements } from '../platform/db/index.ts';

export const search: Migration = {
  up: (db) =>
    statements(
      db,
      `
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
-- One row a message or note. Rows are written in the order of the event log: ordinal is how recent one is.
create table search_document (
  message_id uuid primary key,
  conversation_id uuid not null,
  customer_id uuid not null,
  ordinal bigint generated always as identity,
  at timestamptz not null,
  tokens tsvector not null
);
create unique index search_document_ordinal on search_document (ordinal);
create index search_document_conversation on search_document (conversation_id);
create index search_document_customer on search_document (customer_id);
-- Blocks of 4,096 and of 65,536 rows beside the tokens: a frequent word is looked up block by block, newest first
-- (docs/decisions/0012-search.md). Without a list of pending entries, which each of those look-ups would read through.
create index search_document_tokens on search_document using gin ((ordinal >> 12), (ordinal >> 16), tokens) with (fastupdate = off);
-- Words of all documents and about how many have them: for beginnings of words, misspellings, and to plan a search.
create table search_word (
  word text collate "C" primary key,
  -- false for what is only a stem
  written boolean not null,
  count bigint not null
);
create index search_word_two on search_word (left(word, 2), count desc) where written;
create index search_word_three on search_word (left(word, 3), count desc) where written;
create index search_word_trigram on search_word using gin (word gin_trgm_ops) where written;
create table search_customer (
  customer_id uuid primary key,
  name text not null,
  handles text[] not null,
  -- name and handles without case and accents, each word after a space
  folded text not null
);
create index search_customer_trigram on search_customer using gin (folded gin_trgm_ops);
`,
    ),
};
