/**
 * What a rule would have done to one conversation, from its history alone: pure, by the same conditions and plans as
 * the live run. What the rule would have changed stays changed for what comes after.
 */
import type { ConversationFacts } from '../conversations/index.ts';
import type { Event } from '../platform/events/index.ts';
import { planOf } from './actions/index.ts';
import { actorOf, chainOf, longestChain, mostRunsAnHour } from './chain.ts';
import { circumstancesOf, type Surroundings } from './circumstances.ts';
import { firstUnmet } from './conditions.ts';
import { after, beginning, type History } from './history.ts';
import type { Ready } from './ready-rule.ts';
import { messageIdOf } from './snapshot.ts';
import { endsCounting, isCountedFrom, isTriggeredBy } from './triggers.ts';
import type { Did, MessageFacts, Snapshot } from './types.ts';

export interface Firing {
  conversationId: string;
  at: Date;
  /** Null for a rule on time. */
  eventSeq: number | null;
  did: Did[];
  before: ConversationFacts;
  /** As it would stand then. */
  after: ConversationFacts;
  message: MessageFacts | null;
  event: Event | null;
}

export interface Simulation {
  rule: Pick<Ready, 'id' | 'name' | 'trigger' | 'conditions' | 'actions'>;
  surroundings: Surroundings;
  messages: ReadonlyMap<string, MessageFacts>;
  teamOfChannel(channelId: string | null): string | null;
  typeOfChannel(channelId: string | null): string | null;
  /** Moments after it have not come. */
  now: Date;
}

/** Events that one command appends together follow each other within this time, milliseconds. */
const togetherMs = 100;
const hourMs = 3_600_000;

export function simulate(simulation: Simulation, history: History): Firing[] {
  const { rule, surroundings, messages, now } = simulation;
  const { trigger } = rule;
  const firings: Firing[] = [];
  let facts = beginning(history, simulation.teamOfChannel(history.facts.originChannelId));
  let message: MessageFacts | null = null;
  let labels: string[] = [];
  let repliedAt: Date | null = null;
  let due: { at: Date; passed: boolean } | null = null;
  let folded = 0;

  for (const [index, event] of history.events.entries()) {
    if (due && !due.passed && due.at <= event.at) ring(due.at);
    for (; folded <= endOfCommand(history.events, index); folded++) fold(history.events[folded] as Event);
    const about = messageIdOf(event);
    const seen = (about === null ? message : messages.get(about)) ?? null;
    const chain = chainOf(event.actor);
    const own = chain.includes(rule.id) || chain.length >= longestChain;
    if (endsCounting(trigger, event.type)) due = null;
    if (trigger.kind === 'time' && isCountedFrom(trigger, event, seen))
      due = own ? null : { at: new Date(event.at.getTime() + trigger.minutes * 60_000), passed: false };
    if (!own && isTriggeredBy(trigger, event, seen)) fire(event.at, event, seen);
    if (due?.passed) ring(event.at);
  }
  if (due && !due.passed && due.at <= now) ring(due.at);
  return firings;

  function fold(event: Event): void {
    const about = messageIdOf(event);
    const written = (about === null ? null : messages.get(about)) ?? null;
    const type = simulation.typeOfChannel(written?.channelId ?? null);
    facts = after(facts, event, written, type, labels);
    if (event.type === 'conversation.labelled') labels = (event.data.labels as string[]) ?? [];
    if (event.type === 'message.received' && written) message = written;
  }

  function ring(at: Date): void {
    if (fire(at, null, message)) due = null;
    else due = { at, passed: true };
  }

  function fire(at: Date, event: Event | null, seen: MessageFacts | null): boolean {
    const snapshot: Snapshot = { facts, message: seen, now: at };
    if (firstUnmet(rule.conditions, snapshot, surroundings.hours) !== null) return false;
    const lately = firings.filter((each) => at.getTime() - each.at.getTime() < hourMs && changes(each.did));
    if (lately.length >= mostRunsAnHour) return false;
    const before = facts;
    const did = plan(rule, snapshot, surroundings, repliedAt);
    facts = did.facts;
    if (did.did.some((each) => each.kind === 'reply' && each.outcome === 'done')) repliedAt = at;
    firings.push({
      conversationId: facts.id,
      at,
      eventSeq: event?.seq ?? null,
      did: did.did,
      before,
      after: facts,
      message: seen,
      event,
    });
    return true;
  }
}

/** What a rule's actions would do one after another, and how the conversation would stand then. */
export function plan(
  rule: Pick<Ready, 'id' | 'name' | 'actions'>,
  { facts, message, now }: Snapshot,
  surroundings: Surroundings,
  repliedAt: Date | null,
): { did: Did[]; facts: ConversationFacts } {
  const circumstances = circumstancesOf(surroundings, {
    actor: actorOf(rule, []),
    now,
    automaticMessage: message?.automatic ?? false,
    repliedAt,
  });
  let standing = facts;
  const did = rule.actions.map((action): Did => {
    const planned = planOf(action, standing, circumstances);
    standing = planned.facts;
    return { kind: action.kind, outcome: planned.outcome, why: planned.why, detail: planned.detail };
  });
  return { did, facts: standing };
}

const changes = (did: readonly Did[]): boolean => did.some((each) => each.outcome === 'done');

/**
 * The place of the last event that was appended together with this one. What opens a conversation, or assigns it to
 * who answers, is said before the message itself; whoever reacts to it finds the message there already.
 */
function endOfCommand(events: readonly Event[], index: number): number {
  const first = events[index] as Event;
  let end = index;
  for (let at = index; leads.has(events[at]?.type ?? ''); at++) {
    const next = events[at + 1];
    if (!next || next.actor !== first.actor || next.at.getTime() - first.at.getTime() > togetherMs) break;
    if (next.type.startsWith('message.')) end = at + 1;
  }
  return end;
}

const leads = new Set(['conversation.opened', 'conversation.assigned', 'conversation.reopened']);
