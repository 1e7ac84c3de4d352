/**
 * Whatever people and evidence say of who is one person, in whatever order and at once: everybody stands somewhere, nothing
 * is lost, a no of a person holds against evidence, and undoing everything puts each where they began.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { distinguish, undistinguish } from './distinguish.ts';
import { customerOfHandle } from './find-customer.ts';
import { joinCustomers } from './join-customers.ts';
import { standingCustomer } from './join-store.ts';
import { partCustomers } from './part-customers.ts';
import { recognise } from './recognise.ts';

const people = 5;
const now = new Date('2026-03-02T08:00:00Z');
const person = fc.nat({ max: people - 1 });
const pair = fc.tuple(person, person).filter(([one, other]) => one !== other);

type Deed =
  | { kind: 'yes' | 'evidence' | 'no' | 'takeBack'; pair: [number, number] }
  | { kind: 'part'; which: number }
  | { kind: 'writes'; who: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constantFrom('yes', 'evidence', 'no', 'takeBack' as const), pair }),
  fc.record({ kind: fc.constant('part' as const), which: fc.nat({ max: 20 }) }),
  fc.record({ kind: fc.constant('writes' as const), who: person }),
) as fc.Arbitrary<Deed>;

let bench: TestDatabase;
beforeAll(async () => {
  bench = await createTestDatabase();
});
afterAll(() => bench.drop());

async function write(who: number): Promise<void> {
  await bench.transaction((tx) =>
    recognise(tx, {
      from: { type: 'email', value: `p${who}@example.com`, name: `P${who}` },
      also: [],
      language: null,
      source: 'test',
    }),
  );
}

async function begin(): Promise<string[]> {
  await bench.pool.query(
    'truncate customer_distinction, customer_link, customer_suggestion, identity_claim, identity, customer cascade',
  );
  for (let who = 0; who < people; who++) await write(who);
  return Promise.all(
    Array.from({ length: people }, async (_, who) => {
      const found = await customerOfHandle(bench.db, { type: 'email', value: `p${who}@example.com` });
      return found?.customerId ?? '';
    }),
  );
}

/** Joins that stand, the oldest first. */
async function standing(): Promise<{ id: string; into: string }[]> {
  const { rows } = await bench.pool.query<{ id: string; into: string }>(
    'select id, into_customer_id as into from customer_link where undone_at is null order by created_at, id',
  );
  return rows;
}

async function perform(ids: readonly string[], deed: Deed): Promise<void> {
  if (deed.kind === 'writes') return write(deed.who);
  if (deed.kind === 'part') {
    const joins = await standing();
    const join = joins[deed.which % Math.max(joins.length, 1)];
    if (join) await bench.transaction((tx) => partCustomers(tx, join.into, join.id, 'agent:a'));
    return;
  }
  const [one, other] = deed.pair.map((each) => ids[each] as string) as [string, string];
  await bench.transaction(async (tx) => {
    if (deed.kind === 'yes') await joinCustomers(tx, one, other, 'agent', { by: 'agent:a', now });
    else if (deed.kind === 'evidence') await joinCustomers(tx, one, other, 'reply to our token');
    else if (deed.kind === 'takeBack') await undistinguish(tx, one, other, 'agent:a', now);
    else if ((await standingCustomer(tx, one)) !== (await standingCustomer(tx, other)))
      await distinguish(tx, one, other, 'agent:a', now);
  });
}

/** What is always true, whatever was said. */
async function broken(): Promise<string[]> {
  const { rows } = await bench.pool.query<{ what: string }>(`
    with recursive chain (start, id, joined_into, depth) as (
      select id, id, joined_into, 0 from customer
      union all
      select start, customer.id, customer.joined_into, depth + 1
      from chain join customer on customer.id = chain.joined_into where depth < 20
    ),
    root as (select start, id from chain where joined_into is null)
    select 'a cycle' as what from customer where id not in (select start from root)
    union all
    select 'an identity with a joined customer' from identity join customer on customer.id = customer_id where joined_into is not null
    union all
    select 'an identity away from its root' from identity join root on root.start = coalesce(home_id, customer_id) where root.id <> customer_id
    union all
    select 'a joined customer without a standing link' from customer where joined_into is not null
      and not exists (select 1 from customer_link where from_customer_id = customer.id and undone_at is null)
    union all
    select 'two links of one' from customer_link where undone_at is null group by from_customer_id having count(*) > 1
    union all
    select 'a no within one person' from customer_distinction d join root one on one.start = d.one_id join root other on other.start = d.other_id
      where lifted_at is null and one.id = other.id`);
  return rows.map(({ what }) => what);
}

const undoAll = async (): Promise<void> => {
  for (const join of await standing())
    await bench.transaction((tx) => partCustomers(tx, join.into, join.id, 'agent:a'));
};

test('said one after the other, in any order, and undone from the oldest on', () =>
  fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
      const ids = await begin();
      for (const each of deeds) await perform(ids, each);
      expect(await broken()).toEqual([]);
      await undoAll();
      expect(await broken()).toEqual([]);
      for (const [who, id] of ids.entries())
        expect(
          await customerOfHandle(bench.db, { type: 'email', value: `p${who}@example.com` }),
        ).toMatchObject({ customerId: id, homeId: id });
    }),
    { numRuns: 25, seed: 20_261_124 },
  ));

test('said at once, some of it by two people against each other', () =>
  fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 6 }), async (deeds) => {
      const ids = await begin();
      const outcomes = await Promise.allSettled(deeds.map((each) => perform(ids, each)));
      // Refused with a reason is fine; a dead lock or a broken constraint is not.
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(['join_not_found', 'invalid_input']).toContain((outcome.reason as { code?: string }).code);
      expect(await broken()).toEqual([]);
      await undoAll();
      expect(await broken()).toEqual([]);
    }),
    { numRuns: 25, seed: 20_261_125 },
  ));
