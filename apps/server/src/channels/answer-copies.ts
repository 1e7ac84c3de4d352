import type { Recipient, TimelineItem } from '../conversations/index.ts';

/** An address with what tells it from others. */
const keyOf = ({ type, value }: Recipient): string => `${type} ${value.trim().toLowerCase()}`;

/** Answers come back to `service+token@…`: that is `service@…` all the same. */
const withoutTag = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');

/**
 * Who gets an answer besides the customer: everybody else of the last message of that channel, whoever wrote it
 * included, apart from our own addresses. The desk fills its composer by the same rule (`recipientsFor`).
 * @param way how the customer is answered
 * @param ways every way the customer can be answered: what they wrote from elsewhere is answered where they are
 */
export function copiesOf(
  way: { channelId: string; to: Recipient },
  ways: readonly { to: Recipient }[],
  timeline: readonly TimelineItem[],
  own: readonly string[],
): Recipient[] {
  const inbound = timeline.filter(
    (item) => item.kind === 'message' && item.direction === 'in' && item.channelId === way.channelId,
  );
  // What a machine answers went to nobody but us; a list passes on what people write.
  const last = inbound.findLast(({ automatic }) => !automatic || automatic.kind === 'list') ?? inbound.at(-1);
  if (!last) return [];
  const author = authorOf(last, way.to.type);
  const isCustomer = author !== null && ways.some(({ to }) => keyOf(to) === keyOf(author));
  const ours = new Set(own.map((address) => address.trim().toLowerCase()));
  const others = [...(author && !isCustomer ? [author] : []), ...last.to, ...last.cc].filter(
    ({ value }) => !ours.has(value.trim().toLowerCase()) && !ours.has(withoutTag(value)),
  );
  return withoutDoubles(others, [way.to]);
}

function authorOf({ author: { handle, name } }: TimelineItem, type: string): Recipient | null {
  if (!handle) return null;
  return { type, value: handle, ...(name && name !== handle ? { name } : {}) };
}

/** Each address once, and none that is known already. */
export function withoutDoubles(handles: readonly Recipient[], known: readonly Recipient[]): Recipient[] {
  const seen = new Set(known.map(keyOf));
  return handles.filter((handle) => !seen.has(keyOf(handle)) && seen.add(keyOf(handle)));
}
