import { type Migration, statements } from '../platform/db/index.ts';

export const customerJoins: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What is the customer's own, {name, nameDerived, language, attributes}, while others who were joined with them fill in the
-- rest; null while everything is.
alter table customer add own jsonb;
create index customer_joined on customer (joined_into) where joined_into is not null;
-- Whose it is by its evidence, when it stands with another customer since a join.
alter table identity add home_id uuid;
create index identity_home on identity (home_id) where home_id is not null;
alter table conversation add home_customer_id uuid;
-- Who joined and who parted: agent:<id>, api_key:<id> or system.
alter table customer_link add made_by text not null default 'system', add undone_at timestamptz, add undone_by text;
create index customer_link_from on customer_link (from_customer_id);
-- Joins made until now: an identity belongs to whom it was taken from first, a conversation to whoever began it.
update identity set home_id = first.from_customer_id
from (select distinct on (moved.id) moved.id, link.from_customer_id
      from customer_link link, jsonb_array_elements_text(link.moved -> 'identities') moved (id)
      order by moved.id, link.created_at) first
where identity.id = first.id::uuid;
update conversation set home_customer_id = first.author_id
from (select distinct on (message.conversation_id) message.conversation_id, message.author_id::uuid as author_id
      from message join conversation on conversation.id = message.conversation_id
      where conversation.customer_id in (select into_customer_id from customer_link)
        and message.author_kind = 'customer' and message.author_id is not null
      order by message.conversation_id, message.id) first
join customer on customer.id = first.author_id and customer.joined_into is not null
where conversation.id = first.conversation_id and conversation.customer_id <> first.author_id;
`,
    ),
};
