import { contactsOf, readHabits } from '../conversations/index.ts';
import { familiesOf, readPeople, standingOf } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { readConsents } from './consent-store.ts';
import { readFacts } from './fact-store.ts';
import { type LearnedChannel, learnChannel } from './preferred-channel.ts';
import { selectSegments } from './segment-store.ts';
import { readProfileSettings, tierOf } from './settings.ts';
import type { ConsentRecord, ContactWishes, CustomerFact, CustomerValue, Segment, Tier } from './types.ts';
import { readValues } from './value-store.ts';
import { combineWishes, readWishes } from './wish-store.ts';

/** Contacts older than that are not listed. */
const contactDays = 730;
const mostContacts = 30;

export interface Profile {
  customerId: string;
  value: CustomerValue | null;
  tier: Tier | null;
  segments: Pick<Segment, 'id' | 'name' | 'kind'>[];
  wishes: ContactWishes;
  learnedChannel: LearnedChannel | null;
  /** Everything that was ever said, the latest first. */
  consents: ConsentRecord[];
  /** Each system's own, the newest first. */
  facts: CustomerFact[];
  contacts: Awaited<ReturnType<typeof contactsOf>>;
}

/** What is known of a customer, or of the one they became. @throws AppError `customer_not_found` */
export async function readProfile(db: Reader, customerId: string, now: Date): Promise<Profile> {
  const id = (await standingOf(db, [customerId])).get(customerId);
  const [person] = id === undefined ? [] : await readPeople(db, [id]);
  if (id === undefined || !person) throw new AppError('customer_not_found');
  const family = (await familiesOf(db, [id])).get(id) ?? [id];
  const since = new Date(now.getTime() - contactDays * 86_400_000);
  const [settings, segments, values, wishes, consents, facts, habits, contacts] = await Promise.all([
    readProfileSettings(db),
    selectSegments(db),
    readValues(db, [id]),
    readWishes(db, family),
    readConsents(db, family),
    readFacts(db, family),
    readHabits(db, [id]),
    contactsOf(db, id, since, mostContacts),
  ]);
  const value = values.get(id);
  return {
    customerId: id,
    value: value
      ? { amount: value.amount, source: value.source, setBy: value.setBy, setAt: value.setAt.toISOString() }
      : null,
    tier: tierOf(settings.tiers, value?.amount ?? null),
    segments: segments
      .filter((segment) => person.segmentIds.includes(segment.id))
      .map(({ id, name, kind }) => ({ id, name, kind })),
    wishes: combineWishes(family.map((each) => wishes.get(each))),
    learnedChannel: learnChannel(habits.get(id)?.answers ?? {}),
    consents: consents.map(({ customerId: _, ...record }) => record),
    facts: facts.map(({ customerId: _, ...fact }) => fact),
    contacts,
  };
}
