import type { Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { claimHandles } from './claim-handles.ts';
import { holdStanding } from './join-customers.ts';
import type { Language } from './languages.ts';
import { nameFromHandle, normaliseHandle } from './normalise-handle.ts';
import { isSharedHandle, namesDiffer, namesOfSeveral } from './shared-handle.ts';
import {
  addOtherName,
  findHandles,
  insertCustomer,
  insertIdentity,
  type KnownHandle,
  lockHandles,
  type Normalised,
  selectCustomer,
  touchIdentity,
  updateCustomer,
} from './store.ts';
import type { HandleInput, Recognition } from './types.ts';

export interface Arrival {
  /** The handle the message came from. */
  from: HandleInput;
  /** What else the sender says of themself; links only where `verified`. */
  also: HandleInput[];
  /** Filled in where the customer's is unknown. */
  language: Language | null;
  /** Where it was seen, e.g. a channel type. */
  source: string;
  /** The customer it is proven to be, when the handle itself is not known yet. */
  knownAs?: string;
}

/**
 * Finds the customer a message is from, or creates one. Only the sending handle and handles the channel verified
 * decide who it is; anything merely typed in is kept as an unverified identity, or as a claim when it is somebody
 * else's already. What several people use (decision 27) decides only where nothing of one person's own was proven.
 * @throws AppError `invalid_input` when `from` is unusable
 */
export async function recognise(tx: Tx, arrival: Arrival): Promise<Recognition> {
  const from = normaliseHandle(arrival.from);
  if (!from) throw invalid('from', 'is not a usable address');
  const proven = [
    from,
    ...arrival.also.filter((handle) => handle.verified).flatMap((handle) => normaliseHandle(handle) ?? []),
  ];

  let known = await findHandles(tx, proven, true);
  if (
    !owns(known, from) ||
    known.some((each) => each.joinedInto !== null) ||
    known.some(({ several }) => several)
  ) {
    // Somebody may be creating the same handle right now, or was joining its customer: wait for them, then look again.
    await lockHandles(tx, proven);
    known = await findHandles(tx, proven, true);
  }

  const name = cleanName([arrival.from, ...arrival.also].find((handle) => handle.name?.trim())?.name);
  const isSeveral = (handle: Normalised) => isSharedHandle(owns(known, handle) ?? handle);
  const own = isSeveral(from) ? proven.find((handle) => !isSeveral(handle)) : undefined;
  const sender: Sender = {
    ...(own ?? from),
    verified: own !== undefined || (arrival.from.verified === true && !isSeveral(from)),
    several: own === undefined && isSeveral(from),
  };
  const found =
    owns(known, sender) ??
    known.find(({ several }) => !several) ??
    (await provenCustomer(tx, arrival.knownAs));
  const recognition = found
    ? await returning(tx, found, sender, arrival, name)
    : await newcomer(tx, sender, arrival, name);
  await claimHandles(
    tx,
    recognition,
    [...(own ? [arrival.from] : []), ...arrival.also],
    arrival.source,
    sender.several,
  );
  // Whoever of them wrote.
  return sender.several && name !== null ? { ...recognition, customerName: name } : recognition;
}

/** What decides who it is from. */
interface Sender extends Normalised {
  verified: boolean;
  /** Several people use it. */
  several: boolean;
}

async function provenCustomer(tx: Tx, id: string | undefined): Promise<KnownHandle | undefined> {
  const [standing] = id === undefined ? [] : await holdStanding(tx, [id]);
  const customer = standing === undefined ? null : await selectCustomer(tx, standing);
  if (!customer) return undefined;
  return {
    customerId: customer.id,
    homeId: id ?? customer.id,
    joinedInto: null,
    customerName: customer.name,
    identityId: '',
    nameDerived: false,
    language: customer.language,
    type: '',
    value: '',
    verified: true,
    several: false,
    otherNames: [],
  };
}

const owns = (known: KnownHandle[], handle: { type: string; value: string }): KnownHandle | undefined =>
  known.find((candidate) => candidate.type === handle.type && candidate.value === handle.value);

async function returning(
  tx: Tx,
  found: KnownHandle,
  from: Sender,
  arrival: Arrival,
  name: string | null,
): Promise<Recognition> {
  let identityId = found.identityId;
  if (found.type === from.type && found.value === from.value) {
    await touchIdentity(tx, identityId, from.verified);
    if (name !== null) await noteOtherName(tx, found, name);
  } else if (!from.several) {
    // Known by a verified handle, writing from a new one.
    identityId =
      (await insertIdentity(tx, found, from, {
        verified: from.verified,
        source: arrival.source,
      })) ?? identityId;
    await appendEvents(tx, [
      { type: 'identity.added', customerId: found.customerId, data: { type: from.type } },
    ]);
  }
  // What is known already, perhaps because an agent said so, stays.
  const learned = {
    ...(name && found.nameDerived && !from.several && name !== found.customerName ? { name } : {}),
    ...(arrival.language && found.language === null ? { language: arrival.language } : {}),
  };
  if (Object.keys(learned).length > 0) {
    await updateCustomer(tx, found.customerId, learned);
    await appendEvents(tx, [{ type: 'customer.changed', customerId: found.customerId }]);
  }
  const customerName = learned.name ?? found.customerName;
  return { customerId: found.customerId, homeId: found.homeId, customerName, identityId, created: false };
}

/** Who else writes from it: the third of them makes it one that several people use. */
async function noteOtherName(tx: Tx, found: KnownHandle, name: string): Promise<void> {
  if (found.several || found.nameDerived || found.otherNames.length >= namesOfSeveral) return;
  if ([found.customerName, ...found.otherNames].every((known) => namesDiffer(known, name)))
    await addOtherName(tx, found.identityId, name);
}

async function newcomer(tx: Tx, from: Sender, arrival: Arrival, name: string | null): Promise<Recognition> {
  // What several people use is called as it is written, not as the one of them who wrote first.
  const shown = from.several ? from.value : (name ?? bestDerivedName([from, ...arrival.also]));
  const customerId = await insertCustomer(tx, {
    name: shown,
    nameDerived: from.several || name === null,
    language: arrival.language,
  });
  const identityId = await insertIdentity(tx, { customerId, homeId: customerId }, from, {
    verified: from.verified,
    source: arrival.source,
  });
  if (identityId === null) throw new Error('an identity appeared under its lock');
  await appendEvents(tx, [{ type: 'customer.created', customerId, data: { source: arrival.source } }]);
  return { customerId, homeId: customerId, customerName: shown, identityId, created: true };
}

function bestDerivedName(handles: { type: string; value: string }[]): string {
  return handles.map((handle) => nameFromHandle(handle)).find((name) => name !== '') ?? '';
}

function cleanName(name: string | undefined): string | null {
  const clean = name
    ?.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  return clean ? clean : null;
}
