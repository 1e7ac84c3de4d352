import { parseFilter } from '@throughline/filter';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setLabels } from '../conversations/index.ts';
import { changeCustomer, recognise } from '../customers/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { joinIn, partIn } from '../testing/joining.ts';
import { rawOf } from '../testing/sample-channels.ts';
import {
  changeProfileSettings,
  changeWishes,
  checkContact,
  customerLanguage,
  deleteSegment,
  listProfiles,
  listSegments,
  profileConsumer,
  readCustomerFilter,
  readProfile,
  readProfileSettings,
  recordConsent,
  saveSegment,
  setValue,
  tellFacts,
} from './index.ts';
import { lookAtTime, sweepStep } from './start-profiles.ts';

let bench: ChannelBench;
beforeEach(async () => {
  bench = await openChannelBench();
});
afterEach(() => bench.close());

const day = 86_400_000;
const anna = { kind: 'agent' as const, id: '01900000-0000-7000-8000-000000000001', name: 'Anna Kowalska' };
const by = { key: `agent:${anna.id}`, name: anna.name };
const now = () => bench.clock.now;
const later = (days: number) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + days * day);
};

let known = 0;
async function customer(name: string): Promise<string> {
  const from = { type: 'email', value: `person${++known}@example.com`, name };
  const found = await bench.database.transaction((tx) =>
    recognise(tx, { from, also: [], language: null, source: 'test' }),
  );
  return found.customerId;
}

const tell = (
  id: string,
  facts: Record<string, number | string | boolean | null>,
  source = 'shop',
  at = now(),
) => tellFacts(bench.database, id, { source, at, facts }, 'api_key:1', now());

/** Gives the whole log to the consumer, as a new one would read it, and sweeps. */
async function settle(): Promise<void> {
  await bench.settle();
  const consumer = profileConsumer({ now, wake: () => {} });
  const events = await readEvents(bench.database.db, 0, 1000);
  const mine = events.filter((event) => consumer.types.includes(event.type));
  await bench.database.transaction((tx) => consumer.handle(mine, tx));
  while (await bench.database.transaction((tx) => sweepStep(tx, now())));
}

const language = () => customerLanguage(bench.database.db, ['letter']);
async function names(filter: string, more: { q?: string; sort?: 'name' | 'value' } = {}): Promise<string[]> {
  const query = { q: '', sort: 'name' as const, cursor: undefined, limit: 100, ...more };
  const tree = readCustomerFilter(filter, await language(), 'list');
  const { items } = await listProfiles(bench.database.db, { ...query, filter: tree }, now());
  return items.map(({ name }) => name);
}
const keep = (name: string, filter: string, id: string | null = null) =>
  (async () => {
    const tree = readCustomerFilter(filter, await language(), 'segment');
    return saveSegment(bench.database, id, { name, kind: 'segment', description: '', tree }, by.key, now());
  })();
const configure = async (change: object) =>
  changeProfileSettings(
    bench.database,
    { ...(await readProfileSettings(bench.database.db)), ...change },
    by.key,
  );
const profile = (id: string) => readProfile(bench.database.db, id, now());

describe('the value', () => {
  const formula = {
    formula: 'orders_total_12m * 0.5 - open_invoices',
    tiers: [{ key: 'gold', name: 'Gold', from: 100 }],
  };

  test('is computed from facts, follows them and the formula, and gives a tier', async () => {
    const id = await customer('Kasia');
    await configure(formula);
    await tell(id, { orders_total_12m: 300, open_invoices: 20 });
    await settle();
    expect(await profile(id)).toMatchObject({
      value: { amount: 130, source: 'computed' },
      tier: { key: 'gold' },
    });
    await tell(id, { orders_total_12m: 100 });
    await settle();
    expect(await profile(id)).toMatchObject({ value: { amount: 30 }, tier: null });
    await configure({ formula: 'orders_total_12m' });
    await settle();
    expect((await profile(id)).value?.amount).toBe(100);
    expect(await names('value:>=100')).toEqual(['Kasia']);
  });

  test('somebody set stands until it is taken back, and is where routing and filters of conversations look', async () => {
    const id = await customer('Kasia');
    await configure(formula);
    await tell(id, { orders_total_12m: 300 });
    await settle();
    const set = (amount: number | null, source: 'entered' | 'computed') =>
      bench.database.transaction((tx) => setValue(tx, id, { amount, source }, by.key, now()));
    await set(7, 'entered');
    await tell(id, { orders_total_12m: 900 });
    await settle();
    expect((await profile(id)).value).toMatchObject({ amount: 7, source: 'entered', setBy: by.key });
    const { rows } = await bench.database.pool.query(
      "select attributes ->> 'value' as value from customer where id = $1",
      [id],
    );
    expect(rows).toEqual([{ value: '7' }]);
    await set(null, 'computed');
    await settle();
    expect((await profile(id)).value).toMatchObject({ amount: 450, source: 'computed' });
  });

  test('set as an attribute is the same value, and says by whom', async () => {
    const id = await customer('Kasia');
    await settle();
    await changeCustomer(bench.database, id, { attributes: { value: '55' } }, 'api_key:1');
    await settle();
    expect((await profile(id)).value).toMatchObject({ amount: 55, source: 'api', setBy: 'api_key:1' });
  });
});

test('facts: older ones that come later change nothing, null takes back, two systems and two joined customers add up', async () => {
  const kasia = await customer('Kasia');
  const katarzyna = await customer('Katarzyna');
  await configure({ formula: 'orders' });
  await tell(kasia, { orders: 3 });
  await tell(kasia, { orders: 9 }, 'shop', new Date(now().getTime() - day));
  await tell(kasia, { orders: 2 }, 'branch');
  await tell(katarzyna, { orders: 10 });
  await settle();
  expect((await profile(kasia)).value?.amount).toBe(5);
  const join = await joinIn(bench, kasia, katarzyna);
  await settle();
  expect((await profile(katarzyna)).value?.amount).toBe(15);
  expect(await names('')).toEqual(['Kasia']);
  await partIn(bench, kasia, join);
  await tell(kasia, { orders: null }, 'branch');
  await settle();
  expect([(await profile(kasia)).value?.amount, (await profile(katarzyna)).value?.amount]).toEqual([3, 10]);
  await expect(tell(kasia, { orders: 1 }, 'shop', new Date(now().getTime() + day))).rejects.toMatchObject({
    fields: [{ field: 'at' }],
  });
});

test('nothing is recorded of somebody who was erased', async () => {
  const id = await customer('Kasia');
  await bench.database.pool.query('update customer set erased_at = now()');
  await expect(tell(id, { orders: 3 })).rejects.toMatchObject({ code: 'customer_erased' });
  await settle();
  expect(await names('')).toEqual([]);
});

describe('segments', () => {
  const counts = async () =>
    Object.fromEntries(
      (await listSegments(bench.database.db, await language())).items.map((each) => [
        each.name,
        each.customers,
      ]),
    );

  test('hold for whoever they hold for, while facts, labels and rules change', async () => {
    const kasia = await customer('Kasia');
    await customer('Berta');
    await tell(kasia, { orders: 3, country: 'pl', vip: true });
    await settle();
    const many = await keep('Many orders', 'orders:>=3 country:PL vip:true');
    await keep('Nobody yet', 'label:vip');
    await settle();
    expect(await counts()).toEqual({ 'Many orders': 1, 'Nobody yet': 0 });
    expect(await names('segment:"many orders"')).toEqual(['Kasia']);
    expect(await names('segment:none')).toEqual(['Berta']);
    expect((await profile(kasia)).segments).toMatchObject([{ name: 'Many orders' }]);
    await tell(kasia, { orders: 1 });
    await settle();
    expect(await counts()).toMatchObject({ 'Many orders': 0 });
    await keep('Few orders', 'orders:<3', many.id);
    await settle();
    expect(await counts()).toMatchObject({ 'Few orders': 1 });
    await deleteSegment(bench.database, many.id, by.key);
    await settle();
    expect((await profile(kasia)).segments).toEqual([]);
  });

  test('a label of a conversation counts as soon as it is there', async () => {
    await bench.inbound.accept(bench.letter.id, rawOf({ id: 'm1', from: 'k@example.com', text: 'Hi' }, 'm1'));
    await bench.inbound.idle();
    await settle();
    await keep('Labelled', 'label:vip type:letter conversations:1');
    await settle();
    const { rows } = await bench.database.pool.query('select id from conversation');
    await bench.database.transaction((tx) => setLabels(tx, rows[0].id, ['vip'], anna));
    await settle();
    expect(await counts()).toEqual({ Labelled: 1 });
  });

  test('what depends on time comes to hold by itself, for those whose time it is', async () => {
    const old = await customer('Old');
    await settle();
    const segment = await keep('Known a while', 'since:>30d');
    await settle();
    const look = () => bench.database.transaction((tx) => lookAtTime(tx, now()));
    bench.clock.now = new Date(Date.now() + 29 * day);
    await look();
    expect(await counts()).toEqual({ 'Known a while': 0 });
    later(2);
    await look();
    await look();
    expect(await counts()).toEqual({ 'Known a while': 1 });
    const { rows } = await bench.database.pool.query(
      "select data, customer_id from event_pending where type = 'customer.segments_changed' union all select data, customer_id from event where type = 'customer.segments_changed'",
    );
    expect(rows).toEqual([{ customer_id: old, data: { added: [segment.id], removed: [] } }]);
  });

  test('cannot name each other, and are refused by name when nothing is called so', async () => {
    await expect(keep('A', 'segment:b')).rejects.toMatchObject({ fields: [{ field: 'filter' }] });
    await expect(keep('A', 'tier:platinum')).rejects.toMatchObject({ fields: [{ field: 'filter' }] });
    await keep('A', 'is:do-not-contact');
    await expect(keep('a', 'is:do-not-contact')).rejects.toMatchObject({ fields: [{ field: 'name' }] });
  });
});

test('a list goes on where it ended, in every order, and is searched by name and address', async () => {
  for (const name of ['Ada', 'Bea', 'Cyd', 'Dan', 'Eve']) {
    const id = await customer(name);
    if (name !== 'Eve')
      await bench.database.transaction((tx) =>
        setValue(tx, id, { amount: name.charCodeAt(0) % 3, source: 'entered' }, by.key, now()),
      );
  }
  await settle();
  const { filter } = parseFilter('', []);
  for (const sort of ['name', 'value', 'contacted'] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listProfiles(bench.database.db, { filter, q: '', sort, cursor, limit: 2 }, now());
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect([sort, seen.toSorted()]).toEqual([sort, ['Ada', 'Bea', 'Cyd', 'Dan', 'Eve']]);
    if (sort === 'value') expect(seen.at(-1)).toBe('Eve');
  }
  expect(await names('', { q: 'cy' })).toEqual(['Cyd']);
  expect(await names('', { q: `person${known}@` })).toEqual(['Eve']);
});

describe('consents and wishes', () => {
  const yes = (state: 'given' | 'withdrawn', at: Date, wording = 'May we write to you about offers?') => ({
    purpose: 'marketing',
    channelType: null,
    state,
    at,
    place: 'Shop in Poznań',
    wording,
    version: '2',
  });
  const say = (id: string, state: 'given' | 'withdrawn', at = now()) =>
    bench.database.transaction((tx) => recordConsent(tx, id, yes(state, at), by, now()));
  const may = async (customerId: string, purpose = 'marketing') =>
    (await checkContact(bench.database.db, { customerId, purpose, channelType: 'letter', now: now() }))
      .reason;

  test('are kept with their proof, the later word counts, and a join brings them along and back', async () => {
    const kasia = await customer('Kasia');
    const katarzyna = await customer('Katarzyna');
    expect(await may(kasia)).toBe('no_consent');
    await say(kasia, 'given');
    later(1);
    await say(katarzyna, 'withdrawn');
    expect([await may(kasia), await may(katarzyna)]).toEqual([null, 'consent_withdrawn']);
    const join = await joinIn(bench, kasia, katarzyna);
    expect([await may(kasia), await may(katarzyna)]).toEqual(['consent_withdrawn', 'consent_withdrawn']);
    await settle();
    expect(await names('withdrawn:marketing -consent:Marketing')).toEqual(['Kasia']);
    expect((await profile(kasia)).consents).toMatchObject([
      { state: 'withdrawn' },
      { state: 'given', place: 'Shop in Poznań', version: '2', recordedByName: 'Anna Kowalska' },
    ]);
    await partIn(bench, kasia, join);
    expect([await may(kasia), await may(katarzyna)]).toEqual([null, 'consent_withdrawn']);
  });

  test('a yes without wording, for nothing or in the future is refused by name', async () => {
    const id = await customer('Kasia');
    const record = (change: object) =>
      bench.database.transaction((tx) =>
        recordConsent(tx, id, { ...yes('given', now()), ...change }, by, now()),
      );
    await expect(record({ wording: ' ' })).rejects.toMatchObject({ fields: [{ field: 'wording' }] });
    await expect(record({ purpose: 'spam' })).rejects.toMatchObject({ fields: [{ field: 'purpose' }] });
    await expect(record({ at: new Date(now().getTime() + day) })).rejects.toMatchObject({
      fields: [{ field: 'at' }],
    });
  });

  test('whoever of joined customers wants nothing, all want nothing, until it is taken back', async () => {
    const kasia = await customer('Kasia');
    const katarzyna = await customer('Katarzyna');
    const wish = (id: string, doNotContact: boolean) =>
      bench.database.transaction((tx) => changeWishes(tx, id, { doNotContact }, by.key, now()));
    await wish(katarzyna, true);
    await joinIn(bench, kasia, katarzyna);
    expect(await may(kasia, 'service')).toBe('do_not_contact');
    await settle();
    expect(await names('is:do-not-contact')).toEqual(['Kasia']);
    await wish(kasia, false);
    expect(await may(kasia, 'service')).toBe(null);
  });
});

test('the whole log again changes nothing', async () => {
  const id = await customer('Kasia');
  await configure({ formula: 'orders' });
  await tell(id, { orders: 3 });
  await keep('Some', 'orders:>0');
  await settle();
  const read = async () => [
    (await bench.database.pool.query('select * from customer_profile')).rows,
    (await bench.database.pool.query('select * from customer_value')).rows,
    (await bench.database.pool.query('select segment_ids from customer')).rows,
  ];
  const before = await read();
  await settle();
  expect(await read()).toEqual(before);
});
