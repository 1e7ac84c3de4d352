/** Brings together what is known of customers, and says which segments they are in. */
import { readCalendar } from '../calendar/index.ts';
import { type Habits, readHabits } from '../conversations/index.ts';
import {
  familiesOf,
  type PersonFacts,
  putSegments,
  readPeople,
  setWorth,
  standingOf,
} from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { combineFacts, numbersOf } from './combine-facts.ts';
import { readConsents } from './consent-store.ts';
import { countryOf } from './country-of.ts';
import { knownFacts, readFacts } from './fact-store.ts';
import type { CustomerFilterContext } from './filter-store.ts';
import { computeValue } from './formula/compute.ts';
import { type Formula, readFormula } from './formula/read-formula.ts';
import { standingConsent } from './may-contact.ts';
import { learnChannel } from './preferred-channel.ts';
import { putProfiles, removeProfiles, segmentsMatching } from './profile-store.ts';
import { treeOf } from './read-filter.ts';
import { selectSegments } from './segment-store.ts';
import { readProfileSettings, tierOf } from './settings.ts';
import type { ProfileRow, ProfileSettings, ValueSource } from './types.ts';
import { putValue, readValues, type ValueRow } from './value-store.ts';
import { combineWishes, readWishes } from './wish-store.ts';

/** Who set a customer's value when it was not set through this domain, by customer. */
export type Setters = ReadonlyMap<string, { actor: string; source: ValueSource }>;

const day = 86_400_000;

/** Makes the profiles of these customers anew; of those who were joined into another, the other's. Again changes nothing. */
export async function refreshProfiles(
  tx: Tx,
  ids: readonly string[],
  now: Date,
  setters: Setters = new Map(),
): Promise<void> {
  const standing = await standingOf(tx, ids);
  const people = await readPeople(tx, [...new Set(standing.values())]);
  const present = new Set(people.map(({ id }) => id));
  await removeProfiles(
    tx,
    [...new Set([...ids, ...standing.values()])].filter((id) => !present.has(id)),
  );
  if (people.length === 0) return;
  const roots = people.map(({ id }) => id);
  const families = await familiesOf(tx, roots);
  const everybody = [...families.values()].flat();
  const [settings, habits, facts, consents, wishes, values] = await Promise.all([
    readProfileSettings(tx),
    readHabits(tx, roots),
    readFacts(tx, everybody),
    readConsents(tx, everybody),
    readWishes(tx, everybody),
    readValues(tx, roots),
  ]);
  const formula = settings.formula === '' ? null : readFormula(settings.formula);
  const rows: ProfileRow[] = [];
  for (const person of people) {
    const family = new Set(families.get(person.id));
    const of = <Each extends { customerId: string }>(list: Each[]) =>
      list.filter(({ customerId }) => family.has(customerId));
    const wished = combineWishes([...family].map((id) => wishes.get(id)));
    const combined = combineFacts(of(facts));
    const mine = habits.get(person.id);
    const value = await settleValue(tx, person, {
      known: values.get(person.id),
      setter: setters.get(person.id),
      computed: () => computed(formula, person, combined, mine, now),
      isComputed: formula !== null,
      now,
    });
    rows.push({
      customerId: person.id,
      name: person.name,
      language: person.language,
      country: countryOf(person, combined),
      value,
      tier: tierOf(settings.tiers, value)?.key ?? null,
      channelTypes: mine?.channelTypes ?? [],
      preferredChannel: wished.preferredChannel ?? learnChannel(mine?.answers ?? {})?.channelType ?? null,
      labels: mine?.labels ?? [],
      ...consentsOf(settings, of(consents)),
      doNotContact: wished.doNotContact,
      facts: combined,
      conversations: mine?.conversations ?? 0,
      knownSince: earliest(person.createdAt, mine?.firstContactAt),
      lastContactAt: mine?.lastContactAt ?? null,
    });
  }
  await putProfiles(tx, rows);
  await refreshSegments(tx, people, now);
}

function computed(
  formula: Formula | null,
  person: PersonFacts,
  facts: ProfileRow['facts'],
  habits: Habits | undefined,
  now: Date,
): number | null {
  if (formula === null) return null;
  const told = typeof facts.customer_since === 'string' ? Date.parse(facts.customer_since) : Number.NaN;
  const since = Number.isNaN(told) ? earliest(person.createdAt, habits?.firstContactAt).getTime() : told;
  return computeValue(formula, {
    ...numbersOf(facts),
    conversations: habits?.conversations ?? 0,
    relationship_days: Math.max(0, Math.floor((now.getTime() - since) / day)),
  });
}

interface Settling {
  known: ValueRow | undefined;
  setter: { actor: string; source: ValueSource } | undefined;
  computed(): number | null;
  isComputed: boolean;
  now: Date;
}

/** The one value there is: what somebody set stands, everything else is computed. Both are kept with who set it. */
async function settleValue(tx: Tx, person: PersonFacts, settling: Settling): Promise<number | null> {
  const { known, setter, now } = settling;
  const shown = amountOf(person.attributes.value);
  // Set where attributes are set: by an import, a signed identity, the API.
  if (shown !== null && shown !== known?.amount) {
    const { actor, source } = setter ?? { actor: 'system', source: 'imported' as const };
    await putValue(tx, { customerId: person.id, amount: shown, source, setBy: actor, setAt: now });
    return shown;
  }
  if (known ? known.source !== 'computed' : shown !== null || !settling.isComputed) return shown;
  const amount = settling.computed();
  if (amount === shown && amount === (known?.amount ?? null)) return shown;
  await putValue(tx, { customerId: person.id, amount, source: 'computed', setBy: 'system', setAt: now });
  if (amount !== shown) await setWorth(tx, person.id, amount, 'system');
  return amount;
}

/** As filters and routing read it: a number with at most six places. */
const amountOf = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : null;

function consentsOf(
  { purposes }: ProfileSettings,
  records: Parameters<typeof standingConsent>[0],
): { consents: string[]; withdrawn: string[] } {
  const channels = new Set(records.map(({ channelType }) => channelType ?? '*'));
  const standing = (key: string, state: 'given' | 'withdrawn') =>
    [...channels].some((channel) => standingConsent(records, key, channel) === state);
  const keys = purposes.map(({ key }) => key);
  return {
    consents: keys.filter((key) => standing(key, 'given')),
    withdrawn: keys.filter((key) => standing(key, 'withdrawn')),
  };
}

const earliest = (one: Date, other: Date | null | undefined): Date => (other && other < one ? other : one);

/** Puts customers into the segments that hold now, and says who came and went. */
export async function refreshSegments(
  tx: Tx,
  people: readonly Pick<PersonFacts, 'id' | 'segmentIds'>[],
  now: Date,
): Promise<void> {
  const context = await filterContext(tx, now);
  const segments = (await selectSegments(tx)).map((segment) => ({
    ...segment,
    tree: treeOf(segment.filter, context.facts),
  }));
  const holds = await segmentsMatching(
    tx,
    people.map(({ id }) => id),
    segments,
    context,
  );
  const changed = people.flatMap(({ id, segmentIds }) => {
    const next = (holds.get(id) ?? []).toSorted();
    const added = next.filter((each) => !segmentIds.includes(each));
    const removed = segmentIds.filter((each) => !next.includes(each));
    return added.length + removed.length === 0 ? [] : [{ id, next, added, removed }];
  });
  await putSegments(tx, new Map(changed.map(({ id, next }) => [id, next])));
  await appendEvents(
    tx,
    changed.map(({ id, added, removed }) => ({
      type: 'customer.segments_changed',
      customerId: id,
      actor: 'system',
      data: { added, removed },
    })),
  );
}

export async function filterContext(
  db: Tx | Parameters<typeof knownFacts>[0],
  now: Date,
): Promise<CustomerFilterContext> {
  const [facts, { timeZone }] = await Promise.all([knownFacts(db), readCalendar(db, null)]);
  return { facts, timeZone, now };
}
