import type { ConversationRow, QueueCounts, QueuePage } from '@throughline/sdk';
import type { Company, Conversation } from './company.ts';

/** One page of the queue, filtered and ordered as the API promises. */
export function queuePage(company: Company, query: URLSearchParams): QueuePage {
  const limit = Number(query.get('limit') ?? 50);
  const start = Number(query.get('cursor') ?? 0);
  const found = [...company.conversations.values()]
    .filter((conversation) => belongs(company, conversation, query))
    .map((conversation) => conversation.row)
    .sort({ newest: byNewest, due: byDue }[query.get('sort') ?? ''] ?? byWaiting);
  const end = start + limit;
  return {
    items: found.slice(start, end),
    nextCursor: end < found.length ? String(end) : null,
    seq: company.seq,
  };
}

function belongs(company: Company, { row, channelIds }: Conversation, query: URLSearchParams): boolean {
  const view = query.get('view') ?? 'open';
  if (!isInView(row, view, company.me.id)) return false;
  if (query.has('teamId') && row.teamId !== query.get('teamId')) return false;
  if (query.has('channelId') && !channelIds.includes(query.get('channelId') ?? '')) return false;
  return !query.has('label') || row.labels.includes(query.get('label') ?? '');
}

function isInView(row: ConversationRow, view: string, agentId: string): boolean {
  if (view === 'mine') return row.state === 'open' && row.agentId === agentId;
  if (view === 'unassigned') return row.state === 'open' && row.agentId === null;
  if (view === 'at_risk') return isAtRisk(row);
  return row.state === view;
}

const isAtRisk = ({ due }: ConversationRow): boolean => due?.state === 'at_risk' || due?.state === 'breached';

function byNewest(one: ConversationRow, other: ConversationRow): number {
  return other.lastMessageAt.localeCompare(one.lastMessageAt);
}

function byDue(one: ConversationRow, other: ConversationRow): number {
  return (one.due?.at ?? '9').localeCompare(other.due?.at ?? '9');
}

function byWaiting(one: ConversationRow, other: ConversationRow): number {
  if (one.waitingSince === null || other.waitingSince === null) {
    return Number(one.waitingSince === null) - Number(other.waitingSince === null) || byNewest(one, other);
  }
  return one.waitingSince.localeCompare(other.waitingSince);
}

export function countsOf(company: Company): QueueCounts {
  const counts: QueueCounts = {
    mine: 0,
    unassigned: 0,
    open: 0,
    atRisk: 0,
    snoozed: 0,
    mentions: 0,
    byTeam: {},
    byChannel: {},
    seq: company.seq,
  };
  for (const { row, channelIds } of company.conversations.values()) {
    if (row.state === 'snoozed') counts.snoozed += 1;
    if (isAtRisk(row)) counts.atRisk += 1;
    if (row.state !== 'open') continue;
    counts.open += 1;
    if (row.agentId === null) counts.unassigned += 1;
    if (row.agentId === company.me.id) counts.mine += 1;
    if (row.teamId !== null) counts.byTeam[row.teamId] = (counts.byTeam[row.teamId] ?? 0) + 1;
    for (const id of channelIds) counts.byChannel[id] = (counts.byChannel[id] ?? 0) + 1;
  }
  return capped(counts);
}

/** The API counts no further than a thousand. */
function capped(counts: QueueCounts): QueueCounts {
  const cap = (byId: Record<string, number>) =>
    Object.fromEntries(Object.entries(byId).map(([id, count]) => [id, Math.min(1000, count)]));
  return {
    ...counts,
    open: Math.min(1000, counts.open),
    unassigned: Math.min(1000, counts.unassigned),
    byTeam: cap(counts.byTeam),
    byChannel: cap(counts.byChannel),
  };
}
