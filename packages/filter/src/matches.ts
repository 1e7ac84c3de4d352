import type { Filter, Operator } from './types.ts';
import { dueStates, durationOf, isDuration } from './values.ts';

/** What a row of the queue tells of its conversation. Times are ISO 8601. */
export interface MatchedRow {
  number: number;
  subject: string;
  preview: string;
  state: string;
  awaiting: string;
  customer: { name: string };
  channelTypes: readonly string[];
  lastMessageAt: string;
  waitingSince: string | null;
  due: { at: string | null; state: string } | null;
  agentId: string | null;
  teamId: string | null;
  labels: readonly string[];
  unread: boolean;
  deliveryFailed: boolean;
}

export interface MatchContext {
  /** For `agent:me`. */
  agentId: string | null;
  /** For `team:mine`. */
  teamIds: readonly string[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** `unknown`: only the server can tell, because a row does not carry what is asked for. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** Whether a row matches a filter whose names are ids, as far as the row tells. */
export function matches(filter: Filter, row: MatchedRow, context: MatchContext): Verdict {
  switch (filter.kind) {
    case 'and':
      return all(filter.parts.map((part) => matches(part, row, context)));
    case 'or':
      return any(filter.parts.map((part) => matches(part, row, context)));
    case 'not':
      return opposite[matches(filter.part, row, context)];
    case 'text':
      return verdict(contains(row.subject, filter.text) || contains(row.preview, filter.text));
    case 'is':
      return any(filter.values.map((value) => isValue(filter.field, value, row, context)));
    case 'compare':
      return compared(filter.field, filter.operator, filter.value, row, context.now);
  }
}

/** Whether a conversation can come to match without anything happening to it. */
export function dependsOnTime(filter: Filter): boolean {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.parts.some(dependsOnTime);
  if (filter.kind === 'not') return dependsOnTime(filter.part);
  if (filter.kind === 'compare') return isDuration(filter.value) || isDayWord(filter.value);
  return filter.kind === 'is' && filter.values.some(isDayWord);
}

function isValue(field: string, value: string, row: MatchedRow, context: MatchContext): Verdict {
  switch (field) {
    case 'state':
      return verdict(row.state === value);
    case 'awaiting':
      return verdict(row.awaiting === value);
    case 'is':
      return verdict(standing(row)[value] ?? false);
    case 'agent':
      return verdict(row.agentId === (value === 'none' ? null : value === 'me' ? context.agentId : value));
    case 'team':
      if (value === 'mine') return verdict(row.teamId !== null && context.teamIds.includes(row.teamId));
      return verdict(row.teamId === (value === 'none' ? null : value));
    case 'type':
      return verdict(row.channelTypes.includes(value));
    case 'label':
      return verdict(value === 'none' ? row.labels.length === 0 : row.labels.includes(value));
    case 'service-level':
      return verdict((row.due?.state ?? null) === (value === 'none' ? null : dueStates[value]));
    case 'customer':
      return verdict(contains(row.customer.name, value));
    case 'subject':
      return verdict(contains(row.subject, value));
    case 'number':
      return verdict(row.number === Number(value));
    default:
      return 'unknown';
  }
}

const standing = (row: MatchedRow): Record<string, boolean> => ({
  unread: row.unread,
  assigned: row.agentId !== null,
  unassigned: row.agentId === null,
  failed: row.deliveryFailed,
});

/** Days begin where the company is, which a row's reader need not know: only lengths of time are compared here. */
function compared(field: string, operator: Operator, value: string, row: MatchedRow, now: number): Verdict {
  if (field === 'number') return verdict(compare[operator](row.number, Number(value)));
  if (!isDuration(value)) return 'unknown';
  if (field === 'due') {
    const at = row.due?.at ?? null;
    return verdict(at !== null && compare[operator](Date.parse(at) - now, durationOf(value)));
  }
  const since = { waiting: row.waitingSince, updated: row.lastMessageAt }[field];
  if (since === undefined) return 'unknown';
  return verdict(since !== null && compare[operator](now - Date.parse(since), durationOf(value)));
}

const compare: Record<Operator, (one: number, other: number) => boolean> = {
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
};

const opposite: Record<Verdict, Verdict> = { yes: 'no', no: 'yes', unknown: 'unknown' };

const verdict = (holds: boolean): Verdict => (holds ? 'yes' : 'no');

function all(verdicts: Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
}

function any(verdicts: Verdict[]): Verdict {
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('unknown') ? 'unknown' : 'no';
}

const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
const isDayWord = (value: string): boolean => value === 'today' || value === 'yesterday';
