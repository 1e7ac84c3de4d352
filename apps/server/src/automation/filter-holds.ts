/**
 * A filter judged on facts in memory, as `conversations` judges it in SQL: a dry run asks about moments that are past,
 * which no table can answer. A test holds both to each other.
 */
import { durationOf, type Filter, isDuration, matches, type Operator } from '@throughline/filter';
import type { ConversationFacts } from '../conversations/index.ts';

export interface FilterMoment {
  now: Date;
  /** IANA name; days begin at its midnight. */
  timeZone: string;
}

export function filterHolds(filter: Filter, facts: ConversationFacts, moment: FilterMoment): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => filterHolds(part, facts, moment));
    case 'or':
      return filter.parts.some((part) => filterHolds(part, facts, moment));
    case 'not':
      return !filterHolds(filter.part, facts, moment);
    case 'is':
      return isAny(filter, facts, moment);
    case 'compare':
      return compares(filter, facts, moment);
    case 'text':
      return told(filter, facts, moment);
  }
}

function isAny(
  filter: Extract<Filter, { kind: 'is' }>,
  facts: ConversationFacts,
  moment: FilterMoment,
): boolean {
  switch (filter.field) {
    case 'channel':
      return filter.values.some((value) => facts.channelIds.includes(value));
    case 'language':
      return facts.customerLanguage !== null && filter.values.includes(facts.customerLanguage);
    case 'segment':
      return filter.values.some((value) =>
        value === 'none' ? facts.customerSegmentIds.length === 0 : facts.customerSegmentIds.includes(value),
      );
    case 'value':
      return filter.values.some((value) => worthOf(facts) === Number(value));
    case 'created':
    case 'updated':
    case 'answered':
    case 'closed': {
      const at = timeOf(filter.field, facts);
      if (at === null) return false;
      return filter.values.some((value) => dayOf(at, moment.timeZone) === namedDay(value, moment));
    }
    default:
      return told(filter, facts, moment);
  }
}

function compares(
  filter: Extract<Filter, { kind: 'compare' }>,
  facts: ConversationFacts,
  moment: FilterMoment,
): boolean {
  const { field, operator, value } = filter;
  if (field === 'value') {
    const worth = worthOf(facts);
    return worth !== null && compare[operator](worth, Number(value));
  }
  if (!isTimed(field)) return told(filter, facts, moment);
  const at = timeOf(field, facts);
  if (at === null) return false;
  if (isDuration(value)) return compare[operator](moment.now.getTime() - at.getTime(), durationOf(value));
  return compare[operator](dayOf(at, moment.timeZone), namedDay(value, moment));
}

/** What a row of the queue tells is judged as the queue judges it. */
const told = (filter: Filter, facts: ConversationFacts, { now }: FilterMoment): boolean =>
  matches(filter, rowOf(facts), { agentId: null, teamIds: [], now: now.getTime() }) === 'yes';

const rowOf = (facts: ConversationFacts) => ({
  ...facts,
  customer: { name: facts.customerName },
  lastMessageAt: facts.lastMessageAt.toISOString(),
  waitingSince: facts.waitingSince?.toISOString() ?? null,
});

const timed = ['created', 'updated', 'answered', 'closed'] as const;
type Timed = (typeof timed)[number];
const isTimed = (field: string): field is Timed => (timed as readonly string[]).includes(field);

const timeOf = (field: Timed, facts: ConversationFacts): Date | null =>
  ({
    created: facts.createdAt,
    updated: facts.lastMessageAt,
    answered: facts.answeredAt,
    closed: facts.closedAt,
  })[field];

/** What the customer is worth, where somebody said so by a number. */
function worthOf({ customerAttributes: { value = '' } }: ConversationFacts): number | null {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : null;
}

const compare: Record<Operator, <T extends number | string>(one: T, other: T) => boolean> = {
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
};

function namedDay(value: string, { now, timeZone }: FilterMoment): string {
  const today = dayOf(now, timeZone);
  if (value === 'today') return today;
  if (value !== 'yesterday') return value;
  return new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** e.g. `2026-11-24` */
function dayOf(at: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format.format(at);
}
