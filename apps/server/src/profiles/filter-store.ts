import { durationOf, type Filter, isDuration, type KnownFact, type Operator } from '@throughline/filter';
import { type RawBuilder, sql } from 'kysely';
import { customersInSegment, segmentsOfCustomer } from '../customers/index.ts';
import { invalid } from '../platform/errors/index.ts';

export interface CustomerFilterContext {
  now: Date;
  /** IANA name; days begin at its midnight. */
  timeZone: string;
  facts: readonly KnownFact[];
}

type Condition = RawBuilder<boolean>;

/**
 * A filter as a condition on rows of `customer_profile`. Names are keys and ids by now.
 * @throws AppError `invalid_input` for a field customers do not have
 */
export function conditionOf(filter: Filter, context: CustomerFilterContext): Condition {
  switch (filter.kind) {
    case 'and':
      return filter.parts.length === 0 ? sql<boolean>`true` : joined(filter.parts, sql` and `, context);
    case 'or':
      return filter.parts.length === 0 ? sql<boolean>`false` : joined(filter.parts, sql` or `, context);
    case 'not':
      return sql`(${conditionOf(filter.part, context)}) is not true`;
    case 'text':
      return sql`name ilike ${containing(filter.text)}`;
    case 'is':
      return anyOf(filter.values.map((value) => isValue(filter.field, value, context)));
    case 'compare':
      return compared(filter.field, filter.operator, filter.value, context);
  }
}

const joined = (parts: Filter[], between: RawBuilder<unknown>, context: CustomerFilterContext): Condition =>
  sql`(${sql.join(
    parts.map((part) => conditionOf(part, context)),
    between,
  )})`;

const anyOf = (conditions: Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;

const lists: Record<string, RawBuilder<unknown>> = {
  type: sql`channel_types`,
  label: sql`labels`,
  consent: sql`consents`,
  withdrawn: sql`withdrawn`,
};
const texts: Record<string, RawBuilder<unknown>> = {
  tier: sql`tier`,
  country: sql`country`,
  prefers: sql`preferred_channel`,
  language: sql`language`,
};
const numbers: Record<string, RawBuilder<unknown>> = {
  value: sql`value`,
  conversations: sql`conversations`,
};
/** Fields that come to hold without anything happening to the customer. */
export const momentFields: Record<string, RawBuilder<unknown>> = {
  contacted: sql`last_contact_at`,
  since: sql`known_since`,
};

function isValue(field: string, value: string, context: CustomerFilterContext): Condition {
  const list = lists[field];
  if (list) return value === 'none' ? sql`${list} = '{}'` : sql`${list} @> array[${value}]::text[]`;
  const text = texts[field];
  if (text) return value === 'none' ? sql`${text} is null` : sql`${text} = ${value}`;
  const number = numbers[field];
  if (number) return sql`${number} = ${value}::numeric`;
  const moment = momentFields[field];
  if (moment)
    return sql`(${moment} >= ${startOfDay(value, context)} and ${moment} < ${startOfDay(value, context, 1)})`;
  if (field === 'name') return sql`name ilike ${containing(value)}`;
  if (field === 'is') return sql`do_not_contact`;
  if (field === 'segment') return inSegment(value);
  return factIs(field, value, context);
}

function inSegment(value: string): Condition {
  if (value === 'none') return sql`${sql.raw(segmentsOfCustomer('customer_profile.customer_id'))} = '{}'`;
  if (!/^[0-9a-f-]{36}$/i.test(value)) return sql`false`;
  // An id was just checked to be one; as a parameter the planner would not see that the index does.
  return sql`customer_id in ${sql.raw(customersInSegment(`'${value}'`))}`;
}

function factIs(field: string, value: string, { facts }: CustomerFilterContext): Condition {
  switch (facts.find(({ name }) => name === field)?.kind) {
    case 'number':
      return sql`facts @> jsonb_build_object(${field}::text, ${value}::numeric)`;
    case 'boolean':
      return sql`facts @> jsonb_build_object(${field}::text, ${value === 'true'}::boolean)`;
    case 'text':
      return sql`facts ->> ${field}::text ilike ${containing(value)}`;
    default:
      throw invalid('filter', `has a field that customers do not have: ${field}`);
  }
}

/** `contacted:>30d` is longer ago than thirty days, `since:>2026-11-01` after that day. */
function compared(
  field: string,
  operator: Operator,
  value: string,
  context: CustomerFilterContext,
): Condition {
  const sign = sql.raw(operator);
  const number = numbers[field];
  if (number) return sql`${number} ${sign} ${value}::numeric`;
  const moment = momentFields[field];
  if (!moment) {
    if (context.facts.find(({ name }) => name === field)?.kind !== 'number')
      throw invalid('filter', `cannot compare ${field}`);
    // Another kind of the same name, from another system, is no number and matches nothing.
    return sql`(case when jsonb_typeof(facts -> ${field}::text) = 'number' then (facts ->> ${field}::text)::numeric end) ${sign} ${value}::numeric`;
  }
  if (isDuration(value))
    return sql`${moment} ${sql.raw(opposite[operator])} ${new Date(context.now.getTime() - durationOf(value))}`;
  const after = operator === '>' || operator === '<=';
  return sql`${moment} ${sql.raw(operator === '>' ? '>=' : operator === '<=' ? '<' : operator)} ${startOfDay(value, context, after ? 1 : 0)}`;
}

const opposite: Record<Operator, Operator> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

/** Midnight of a day in the company's zone, as SQL so that the database's zone data decides. */
function startOfDay(value: string, { now, timeZone }: CustomerFilterContext, plusDays = 0): RawBuilder<Date> {
  const named = { today: 0, yesterday: -1 }[value];
  const day =
    named === undefined ? sql`${value}::date` : sql`(${now}::timestamptz at time zone ${timeZone})::date`;
  return sql`((${day} + ${plusDays + (named ?? 0)}::int)::timestamp at time zone ${timeZone})`;
}

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (char) => `\\${char}`)}%`;
