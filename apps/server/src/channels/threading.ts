/**
 * Which conversation does an inbound message belong to? Evidence is tried from the strongest to the weakest, and a
 * subject is no evidence. Anyone may cite a message id, so evidence other than a verified token counts only when
 * the sender is the conversation's customer or took part in it; and a sender known to be another customer never
 * joins, not even by token, because a forwarded token would open one customer's conversation to another.
 */
import type { Automatic, Handle, ThreadHints } from './contract/index.ts';

export type ThreadRule = 'reply_token' | 'session' | 'own_message_id' | 'in_reply_to' | 'references' | 'new';

/** A conversation that some evidence points to. */
export interface ThreadCandidate {
  conversationId: string;
  /** Null while the conversation has no customer. */
  customerId: string | null;
  /** Customers of conversations it was merged with: they belong here as well. */
  alsoOf?: readonly string[];
  /** Everyone seen in From, To or Cc of its messages, without our own addresses. */
  participants: readonly Pick<Handle, 'type' | 'value'>[];
  /** Direction of the message that was cited. */
  direction: 'in' | 'out';
}

/** What threading asks of whoever keeps the messages. Ids of messages are provider ids, as parsed. */
export interface ThreadLookup {
  /** Verifies the signature; null for forged, foreign or expired tokens and for conversations that are gone. */
  byToken(token: string): Promise<ThreadCandidate | null>;
  /** The conversation a live session is bound to. */
  byConversation(conversationId: string): Promise<ThreadCandidate | null>;
  /** The messages that have these ids; ids that nothing has are absent. */
  byProviderIds(ids: readonly string[]): Promise<ReadonlyMap<string, ThreadCandidate>>;
  /** Conversations with a message that cites any of these ids, latest first: their originals come late or never. */
  byCitedIds(ids: readonly string[]): Promise<readonly ThreadCandidate[]>;
}

export interface ThreadSender {
  /** The customer the sender is already known as; null for an address nobody has seen. */
  customerId: string | null;
  /** The sender's address. For a failure report: the address it speaks of, where that is known. */
  handle: Pick<Handle, 'type' | 'value'>;
}

export interface ThreadDecision {
  /** Null: begin a new conversation. */
  conversationId: string | null;
  /** Customer of the conversation; null for a new one. */
  customerId: string | null;
  rule: ThreadRule;
  /** A conversation the message speaks of but may not join; for an agent's eyes only. */
  relatedTo?: string;
  /**
   * True when a person brought a verified token from an address nobody knew: it becomes an identity of the customer.
   * A machine's address (a bounce carries our token too) never does.
   */
  provesIdentity: boolean;
  reason: string;
}

export interface ThreadedMessage {
  providerId: string;
  thread: ThreadHints;
  automatic: Automatic | null;
}

type Evidence = (
  message: ThreadedMessage,
  sender: ThreadSender,
  lookup: ThreadLookup,
  refused: ThreadCandidate[],
) => Promise<ThreadDecision | null>;

/** Pure but for `lookup`. Never decides by subject. */
export async function resolveThread(
  message: ThreadedMessage,
  from: ThreadSender,
  lookup: ThreadLookup,
): Promise<ThreadDecision> {
  const sender = isReport(message) ? { ...from, customerId: null } : from;
  const refused: ThreadCandidate[] = [];
  for (const evidence of EVIDENCE) {
    const decision = await evidence(message, sender, lookup, refused);
    if (decision) return decision;
  }
  const fresh = { conversationId: null, customerId: null, rule: 'new', provesIdentity: false } as const;
  const related = refused[0];
  if (related === undefined) return { ...fresh, reason: 'cites no message we have' };
  const reason = isOtherCustomer(related, sender)
    ? 'sender is another customer'
    : 'sender took no part in the conversation it cites';
  return { ...fresh, relatedTo: related.conversationId, reason };
}

/** A mail system speaks for the mail it returns, whoever else its address was taken for. */
function isReport(message: ThreadedMessage): boolean {
  return message.automatic?.kind === 'bounce' || message.automatic?.kind === 'delay';
}

/** A verified token is proof, whoever brings it. */
const tokenEvidence: Evidence = async (message, sender, lookup, refused) => {
  for (const token of message.thread.replyTokens) {
    const candidate = await lookup.byToken(token);
    if (!candidate) continue;
    if (isOtherCustomer(candidate, sender)) {
      refused.push(candidate);
      continue;
    }
    return joined(
      candidate,
      'reply_token',
      'carries a token we signed',
      sender.customerId === null && message.automatic === null,
    );
  }
  return null;
};

const sessionEvidence: Evidence = async (message, sender, lookup, refused) => {
  const bound = message.thread.conversationId;
  const candidate = bound === undefined ? null : await lookup.byConversation(bound);
  if (!candidate) return null;
  if (!isOtherCustomer(candidate, sender))
    return joined(candidate, 'session', 'its live session is bound to the conversation');
  refused.push(candidate);
  return null;
};

/** Our own ids first, then what it answers, then what it refers to, newest first. */
const citedEvidence: Evidence = async (message, sender, lookup, refused) => {
  const { answers } = message.thread;
  if (answers.length === 0) return null;
  const found = await lookup.byProviderIds(answers);
  const cited = answers.flatMap((id, index) => {
    const candidate = found.get(id);
    return candidate ? [{ candidate, index }] : [];
  });
  const ordered = [
    ...cited.filter((each) => each.candidate.direction === 'out'),
    ...cited.filter((each) => each.candidate.direction === 'in'),
  ];
  for (const { candidate, index } of ordered) {
    if (!mayJoin(candidate, sender)) {
      refused.push(candidate);
      continue;
    }
    if (candidate.direction === 'out')
      return joined(candidate, 'own_message_id', 'answers a message of ours');
    return index === 0
      ? joined(candidate, 'in_reply_to', 'answers a message of the conversation')
      : joined(candidate, 'references', 'refers to a message of the conversation');
  }
  return null;
};

/** Answers may arrive before what they answer, and some originals never pass by us. */
const lateEvidence: Evidence = async (message, sender, lookup, refused) => {
  const candidates = await lookup.byCitedIds([message.providerId, ...message.thread.answers]);
  for (const candidate of candidates) {
    if (mayJoin(candidate, sender))
      return joined(
        candidate,
        'references',
        'a message of the conversation refers to it or to the same message',
      );
    refused.push(candidate);
  }
  return null;
};

/** Strongest first. */
const EVIDENCE: readonly Evidence[] = [tokenEvidence, sessionEvidence, citedEvidence, lateEvidence];

function joined(
  candidate: ThreadCandidate,
  rule: ThreadRule,
  reason: string,
  provesIdentity = false,
): ThreadDecision {
  const { conversationId, customerId } = candidate;
  return { conversationId, customerId, rule, provesIdentity, reason };
}

function mayJoin(candidate: ThreadCandidate, sender: ThreadSender): boolean {
  if (isOtherCustomer(candidate, sender)) return false;
  if (isTheirs(candidate, sender.customerId)) return true;
  const key = keyOf(sender.handle);
  return candidate.participants.some((participant) => keyOf(participant) === key);
}

function isOtherCustomer(candidate: ThreadCandidate, sender: ThreadSender): boolean {
  return (
    sender.customerId !== null && candidate.customerId !== null && !isTheirs(candidate, sender.customerId)
  );
}

function isTheirs(candidate: ThreadCandidate, customerId: string | null): boolean {
  if (customerId === null) return false;
  return candidate.customerId === customerId || candidate.alsoOf?.includes(customerId) === true;
}

function keyOf(handle: Pick<Handle, 'type' | 'value'>): string {
  return `${handle.type}\0${handle.value.trim().toLowerCase()}`;
}
