import { type OpeningTimes, openTimeBetween } from '../calendar/index.ts';
import type { Exchange } from '../conversations/index.ts';
import type { Episode, Facts, MessageFact, StateChange, Told } from './types.ts';

/**
 * What counts of a conversation, from everything that is known of it. The same exchange gives the same facts, whatever
 * order it was learnt in: merging, splitting and undoing need no rules of their own, for messages count where they stand.
 */
export function factsOf(exchange: Exchange, told: Told, language: string | null, hours: OpeningTimes): Facts {
  const { conversationId, customerId, channelId, teamId, agentId, labels } = exchange;
  const messages = exchange.mergedInto === null ? messageFacts(exchange, hours) : [];
  const openedAt = messages[0]?.at ?? null;
  if (openedAt === null) return { ...nothing, conversationId };
  const episodes = episodesOf(openedAt, told.changes);
  const closedAt = episodes.at(-1)?.closedAt ?? null;
  return {
    conversationId,
    counted: true,
    customerId,
    dimensions: { channelId, teamId, agentId, language, labels },
    openedAt,
    answers: messages.filter(({ direction }) => direction === 'out').length,
    closedAt,
    resolution: closedAt && secondsBetween(openedAt, closedAt),
    episodes,
    messages,
    // Of one that was judged twice, the last time counts.
    promises: [
      ...new Map(told.promises.map((each) => [`${each.kind} ${each.startedAt.getTime()}`, each])).values(),
    ],
  };
}

/** Of one that was merged into another, or in which only machines wrote. */
const nothing: Omit<Facts, 'conversationId'> = {
  counted: false,
  customerId: null,
  dimensions: { channelId: null, teamId: null, agentId: null, language: null, labels: [] },
  openedAt: null,
  answers: 0,
  closedAt: null,
  resolution: null,
  episodes: [],
  messages: [],
  promises: [],
};

/** Messages of people: neither what machines sent to us, nor what was sent without an agent. */
function messageFacts({ messages, agentId }: Exchange, hours: OpeningTimes): MessageFact[] {
  const facts: MessageFact[] = [];
  let unansweredSince: Date | null = null;
  let answered = false;
  for (const { id, at, direction, channelId, author, automatic } of messages) {
    if (automatic) continue;
    const fact = { messageId: id, at, direction, channelId };
    if (direction === 'in') {
      facts.push({ ...fact, agentId, first: false, wait: null, waitOpen: null });
      unansweredSince ??= at;
    } else if (author.kind === 'agent') {
      const waited = unansweredSince;
      facts.push({
        ...fact,
        agentId: author.id,
        first: waited !== null && !answered,
        wait: waited && secondsBetween(waited, at),
        waitOpen: waited && openSeconds(hours, waited, at),
      });
      answered ||= waited !== null;
      unansweredSince = null;
    }
  }
  return facts;
}

/** It is open from its first message on; what the log says of it before that was about machines, or another's messages. */
function episodesOf(openedAt: Date, changes: StateChange[]): Episode[] {
  const episodes: Episode[] = [];
  let current: Episode | null = { openedAt, closedAt: null, reopenedAt: null };
  for (const { closed, at } of changes) {
    const later = at > openedAt ? at : openedAt;
    if (closed && current !== null) {
      // Of one that a machine began and a person went on with, the first closing lies before it.
      if (at < openedAt) continue;
      episodes.push({ ...current, closedAt: later });
      current = null;
    } else if (!closed && current === null) {
      const last = episodes.at(-1);
      if (last) last.reopenedAt = later;
      current = { openedAt: later, closedAt: null, reopenedAt: null };
    }
  }
  return current === null ? episodes : [...episodes, current];
}

const secondsBetween = (from: Date, to: Date): number => Math.max(0, to.getTime() - from.getTime()) / 1000;

function openSeconds(hours: OpeningTimes, from: Date, to: Date): number {
  const { days, holidays, dates } = hours;
  // Never open, or always: nothing to look for day by day.
  if (dates.length === 0 && days.every((spans) => spans.length === 0)) return 0;
  const always = holidays === null && dates.length === 0 && days.every(isWholeDay);
  return always ? secondsBetween(from, to) : openTimeBetween(hours, from, to) / 1000;
}

const isWholeDay = (spans: OpeningTimes['days'][number]): boolean =>
  spans.length === 1 && spans[0]?.from === '00:00' && spans[0].to === '24:00';
