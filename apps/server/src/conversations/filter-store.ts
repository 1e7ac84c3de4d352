import { dueStates, durationOf, type Filter, isDuration, type Operator } from '@throughline/filter';
import { type RawBuilder, sql } from 'kysely';
import { factOfCustomer, segmentsOfCustomer, worthOfCustomer } from '../customers/index.ts';
import { invalid } from '../platform/errors/index.ts';

/** Whose view it is, and when it is looked at. */
export interface FilterContext {
  /** For `agent:me`; null for callers who are no agent. */
  agentId: string | null;
  /** For `team:mine`. */
  teamIds: readonly string[];
  now: Date;
  /** IANA name; days begin at its midnight. */
  timeZone: string;
}

type Condition = RawBuilder<boolean>;

/**
 * A filter as a condition on rows of `conversation`. Names (agents, teams, channels) are ids by now.
 * @throws AppError `invalid_input` for a field this list does not have
 */
export function conditionOf(filter: Filter, context: FilterContext): Condition {
  switch (filter.kind) {
    case 'and':
      return joined(filter.parts, sql` and `, sql<boolean>`true`, context);
    case 'or':
      return joined(filter.parts, sql` or `, sql<boolean>`false`, context);
    case 'not':
      // What is unknown counts as "not", as people expect of -agent:x on a conversation without an agent.
      return sql`(${conditionOf(filter.part, context)}) is not true`;
    case 'text':
      return sql`(subject ilike ${containing(filter.text)} or preview ilike ${containing(filter.text)})`;
    case 'is':
      return anyOf(filter.field, filter.values, context);
    case 'compare':
      return compared(filter.field, filter.operator, filter.value, context);
  }
}

function joined(
  parts: Filter[],
  between: RawBuilder<unknown>,
  none: Condition,
  context: FilterContext,
): Condition {
  if (parts.length === 0) return none;
  return sql`(${sql.join(
    parts.map((part) => conditionOf(part, context)),
    between,
  )})`;
}

function anyOf(field: string, values: string[], context: FilterContext): Condition {
  switch (field) {
    case 'state':
      // Written out, so that the planner can see that an index of open conversations will do.
      return sql`state in (${sql.join(values.map((value) => sql.lit(value)))})`;
    case 'awaiting':
      return sql`awaiting = any(${values}::text[])`;
    case 'is':
      return or(values.map((value) => standing[value] ?? sql<boolean>`false`));
    case 'agent':
      return or(values.map((value) => agentIs(value, context)));
    case 'team':
      return or(values.map((value) => teamIs(value, context)));
    case 'channel':
      return sql`channel_ids && ${values.filter(isId)}::uuid[]`;
    case 'type':
      return sql`channel_types && ${values}::text[]`;
    case 'label':
      return or([
        sql`labels && ${values.filter((value) => value !== 'none')}::text[]`,
        ...(values.includes('none') ? [sql<boolean>`labels = '{}'`] : []),
      ]);
    case 'service-level':
      return or(values.map(levelIs));
    case 'language':
      return sql`${ofCustomer('language')} = any(${values}::text[])`;
    case 'segment':
      return or(values.map(inSegment));
    case 'customer':
      return or(values.map((value) => sql<boolean>`${ofCustomer('name')} ilike ${containing(value)}`));
    case 'subject':
      return or(values.map((value) => sql<boolean>`subject ilike ${containing(value)}`));
    case 'number':
      return sql`number = any(${values}::numeric[])`;
    case 'value':
      return sql`${sql.raw(worthOfCustomer('conversation.customer_id'))} = any(${values}::numeric[])`;
    case 'created':
    case 'updated':
    case 'answered':
    case 'closed':
      return or(values.map((value) => onDay(timeColumns[field], value, context)));
    default:
      throw invalid('filter', `has a field that conversations do not have: ${field}`);
  }
}

const standing: Record<string, Condition> = {
  unread: sql`unread`,
  assigned: sql`agent_id is not null`,
  unassigned: sql`agent_id is null`,
  failed: sql`delivery_failed`,
};

/** When we last answered. */
const answeredAt = sql<Date>`(select max(m.created_at) from message m where m.conversation_id = conversation.id and m.direction = 'out')`;

const timeColumns = {
  answered: answeredAt,
  created: sql.ref('created_at'),
  updated: sql.ref('last_message_at'),
  closed: sql.ref('closed_at'),
};

function agentIs(value: string, { agentId }: FilterContext): Condition {
  if (value === 'none') return sql`agent_id is null`;
  return value === 'me' ? sql`agent_id = ${agentId}` : sql`agent_id = ${value}`;
}

function teamIs(value: string, { teamIds }: FilterContext): Condition {
  if (value === 'none') return sql`team_id is null`;
  if (value === 'mine') return sql`team_id = any(${[...teamIds]}::uuid[])`;
  return isId(value) ? sql`team_id = ${value}::uuid` : sql`false`;
}

function levelIs(value: string): Condition {
  if (value === 'none') return sql`due_state is null`;
  const isIt = sql<boolean>`due_state = ${dueStates[value] ?? ''}`;
  // Said as well, because that has an index.
  return value === 'on-time' ? isIt : sql`(at_risk and ${isIt})`;
}

/** The segments the conversation's customer is in now. */
function inSegment(value: string): Condition {
  const segments = sql.raw(segmentsOfCustomer('conversation.customer_id'));
  if (value === 'none') return sql`${segments} = '{}'`;
  return isId(value) ? sql`${segments} @> array[${value}]::uuid[]` : sql`false`;
}

const ofCustomer = (fact: 'name' | 'language') => sql.raw(factOfCustomer(fact, 'conversation.customer_id'));

function onDay(column: RawBuilder<unknown>, value: string, context: FilterContext): Condition {
  const day = startOfDay(value, context);
  return sql`(${column} >= ${day} and ${column} < ${startOfDay(value, context, 1)})`;
}

/** How long ago, or on which side of a day: `created:>2d` is older than two days, `created:>2026-11-01` after that day. */
function compared(field: string, operator: Operator, value: string, context: FilterContext): Condition {
  if (field === 'number') return sql`number ${sql.raw(operator)} ${value}::numeric`;
  if (field === 'value')
    return sql`${sql.raw(worthOfCustomer('conversation.customer_id'))} ${sql.raw(operator)} ${value}::numeric`;
  if (field === 'due')
    return sql`due_at ${sql.raw(operator)} ${new Date(context.now.getTime() + durationOf(value))}`;
  const column =
    field === 'waiting' ? sql.ref('waiting_since') : timeColumns[field as keyof typeof timeColumns];
  if (!column) throw invalid('filter', `cannot compare ${field}`);
  if (isDuration(value)) {
    const moment = new Date(context.now.getTime() - durationOf(value));
    const condition = sql<boolean>`${column} ${sql.raw(opposite[operator])} ${moment}`;
    // Nothing is answered after its last message: said as well, because that has an index.
    return field === 'answered' && operator.startsWith('<')
      ? sql`(last_message_at >= ${moment} and ${condition})`
      : condition;
  }
  const after = operator === '>' || operator === '<=';
  return sql`${column} ${sql.raw(operator === '>' ? '>=' : operator === '<=' ? '<' : operator)} ${startOfDay(value, context, after ? 1 : 0)}`;
}

const opposite: Record<Operator, Operator> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

/** Midnight of a day in the context's zone, as SQL so that the database's zone data decides. */
function startOfDay(value: string, { now, timeZone }: FilterContext, plusDays = 0): RawBuilder<Date> {
  const named = { today: 0, yesterday: -1 }[value];
  const shift = plusDays + (named ?? 0);
  const day =
    named === undefined ? sql`${value}::date` : sql`(${now}::timestamptz at time zone ${timeZone})::date`;
  return sql`((${day} + ${shift}::int)::timestamp at time zone ${timeZone})`;
}

const or = (conditions: Condition[]): Condition =>
  conditions.length === 1 ? (conditions[0] as Condition) : sql`(${sql.join(conditions, sql` or `)})`;

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (char) => `\\${char}`)}%`;
const isId = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
