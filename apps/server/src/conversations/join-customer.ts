import { customersNamed, holdStanding, joinCustomers, standingJoins } from '../customers/index.ts';
import { audit, auditNothing, inAuditContext, systemContext } from '../platform/audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { moveConversations, tellingOf } from './customer-store.ts';
import { addActivity } from './note.ts';
import { type Actor, actorKey } from './types.ts';

/** The evidence of a join that a person made. */
const saidSo = 'agent';

/**
 * Somebody who looked at both says that two customers are one. Everything of `from` stands with `into` from now on and
 * keeps where it came from. The same join again changes nothing.
 * @returns the join, by which it is undone
 * @throws AppError `customer_not_found`, `customer_joined` when either was joined with somebody before, `invalid_input`
 */
export async function joinCustomer(
  tx: Tx,
  into: string,
  from: string,
  actor: Actor,
  now: Date,
): Promise<string> {
  if (into === from) throw invalid('customerId', 'is the same customer');
  const standing = await holdStanding(tx, [from, into]);
  if (standing[0] === into && standing[1] === into) {
    const same = (await standingJoins(tx, [from, into])).find((join) => join.from === from);
    if (same) {
      auditNothing('they are one already');
      return same.id;
    }
  }
  if (standing[0] !== from || standing[1] !== into) throw new AppError('customer_joined');
  const joinId = await joinWithConversations(tx, { from, into, evidence: saidSo }, actor, now);
  if (joinId === null) throw new AppError('customer_joined');
  return joinId;
}

/**
 * Joins two customers, or those they became, with their conversations, and tells it in the timelines and the audit log.
 * @returns null when they are one already
 */
export async function joinWithConversations(
  tx: Tx,
  found: { from: string; into: string; evidence: string },
  actor: Actor,
  now: Date,
): Promise<string | null> {
  const names = await customersNamed(tx, await holdStanding(tx, [found.from, found.into]));
  const join = await joinCustomers(tx, found.from, found.into, found.evidence, { by: actorKey(actor), now });
  if (join === null) return null;
  const { from, into, joinId } = join;
  const told = { [from]: await tellingOf(tx, from), [into]: await tellingOf(tx, into) };
  const moved = await moveConversations(tx, from, into);
  const activity = { type: 'customer_joined', joinId };
  await tellTimelines(
    tx,
    told[into] ?? [],
    { ...activity, name: names.get(from) ?? '' },
    { customerId: into, actor, now },
  );
  await tellTimelines(
    tx,
    told[from] ?? [],
    { ...activity, name: names.get(into) ?? '' },
    { customerId: into, actor, now },
  );
  await tellMoved(
    tx,
    moved.filter((id) => !told[from]?.includes(id)),
    into,
    actor,
  );
  const written = () => auditJoin(tx, names);
  // What evidence did is nobody's deed, whoever's request brought it.
  await (found.evidence === saidSo ? written() : inAuditContext(systemContext(), written));
  return joinId;
}

/** One for each: whoever is erased leaves none of the other's entries. */
async function auditJoin(tx: Tx, names: Map<string, string>): Promise<void> {
  for (const [id, name] of names) await audit(tx, 'customer.joined', { id, name });
}

/** A line in each timeline, and word to whoever shows the conversation. */
export async function tellTimelines(
  tx: Tx,
  conversationIds: readonly string[],
  { type, ...data }: { type: string; name: string; joinId: string },
  about: { customerId: string; actor: Actor; now: Date },
): Promise<void> {
  for (const conversationId of conversationIds) {
    const messageId = await addActivity(tx, conversationId, { type, data }, about.actor, about.now);
    await appendEvents(tx, [moved(conversationId, about.customerId, about.actor, { messageId })]);
  }
}

/** Word to whoever shows conversations that they are another customer's now. */
export async function tellMoved(
  tx: Tx,
  conversationIds: readonly string[],
  customerId: string,
  actor: Actor,
): Promise<void> {
  const events = conversationIds.map((id) => moved(id, customerId, actor, {}));
  if (events.length > 0) await appendEvents(tx, events);
}

const moved = (conversationId: string, customerId: string, actor: Actor, data: Record<string, unknown>) => ({
  type: 'conversation.customer_changed',
  conversationId,
  customerId,
  actor: actorKey(actor),
  data,
});
