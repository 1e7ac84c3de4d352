import { z } from 'zod';
import { Instant, Names } from './common.ts';

const count = z.number().int();
const key = z.string().min(1).max(120);
const ms = z.number().describe('milliseconds');

/** A touchpoint as others send it. */
export const TouchpointInput = z
  .object({
    id: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('sent again, it is the same touchpoint; without one each is a new one'),
    type: key.describe('what happened, e.g. `page_viewed`; types nobody has named are kept as well'),
    at: Instant,
    customerId: z.uuid().optional(),
    visitor: z.string().min(1).max(200).optional().describe('who it is while nobody knows the customer'),
    goal: z.string().min(1).max(80).optional().describe('key of the goal it is told for'),
    case: z.string().min(1).max(200).optional().describe('with a goal: the case it belongs to'),
    channel: key.optional().describe('id of a channel, or what the sender calls it'),
    outcome: z.string().min(1).max(80).optional(),
    attributes: z.record(z.string().max(120), z.unknown()).optional().describe('up to 8192 bytes of JSON'),
  })
  .meta({ id: 'TouchpointInput' });

/** One touchpoint, or up to a thousand as `items`. */
export const TouchpointsInput = TouchpointInput.partial()
  .extend({ items: z.array(TouchpointInput).min(1).max(1000).optional() })
  .meta({ id: 'TouchpointsInput' });

export const TouchpointsTaken = z
  .object({
    added: count,
    known: count.describe('there already, and left as they were'),
    ids: z.array(z.string()),
    ahead: z
      .array(z.string())
      .describe(
        'ids of those whose clock ran ahead by more than five minutes; they stand at the moment they came in',
      ),
    unknownTypes: z.array(z.string()).describe('types that have no names; they are kept'),
  })
  .meta({ id: 'TouchpointsTaken' });

export const TouchpointLinesTaken = z
  .object({
    added: count,
    known: count,
    ahead: count,
    unknownTypes: z.array(z.string()),
    refused: z.number().int().describe('lines that were not taken in'),
    problems: z
      .array(z.object({ line: count, field: z.string(), message: z.string() }))
      .describe('of the first hundred of them'),
  })
  .meta({ id: 'TouchpointLinesTaken' });

export const TouchpointType = z
  .object({ key: z.string(), names: Names.nullable().describe('null: nobody has named it') })
  .meta({ id: 'TouchpointType' });

const types = z.array(key).max(200);
const days = z.number().positive().max(3650);
export const GoalSteps = z
  .object({
    starts: types.describe('a journey begins with one of these; none: with any'),
    steps: types.describe('those that count; none: all that are told for the goal'),
    reached: types,
    failed: types,
  })
  .meta({ id: 'GoalSteps' });
export const Goal = z
  .object({
    key: z.string().min(1).max(80),
    names: Names,
    steps: GoalSteps,
    inactivityDays: days
      .nullable()
      .describe('a touchpoint that comes later than this after the one before it begins another journey'),
    deadlineDays: days
      .nullable()
      .describe(
        'without an outcome and without a touchpoint for so long, a journey was given up; null: it stays open',
      ),
  })
  .meta({ id: 'Goal' });
export const GoalPatch = Goal.omit({ key: true }).partial().meta({ id: 'GoalPatch' });
export const ByKey = z.object({ key: z.string().min(1).max(80) });

/** Once or several times in a query. */
const several = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).max(20)]).transform((given) => [given].flat() as z.output<T>[]);
export const JourneyOutcome = z
  .enum(['reached', 'failed', 'given_up', 'open'])
  .meta({ id: 'JourneyOutcome' });

/** Which journeys are asked about. */
export const JourneyQuery = z.object({
  goal: z.string().min(1).max(80).describe('key of the goal'),
  from: Instant.optional().describe('journeys that began at or after'),
  to: Instant.optional().describe('journeys that began before'),
  channel: several(key).optional().describe('had a touchpoint on any of these'),
  outcome: JourneyOutcome.optional(),
  contains: several(key).optional().describe('had touchpoints of all of these types'),
  startsWith: key.optional(),
  endsWith: key.optional(),
  followed: key.optional().describe('with `by`: a touchpoint of this type, right after it one of the other'),
  by: key.optional(),
});
export const VariantsQuery = JourneyQuery.extend({
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
export const FunnelQuery = JourneyQuery.extend({ step: several(key).describe('types, in their order') });
export const FlowQuery = JourneyQuery.extend({
  depth: z.coerce.number().int().min(1).max(12).default(6).describe('steps from the beginning'),
});
export const BehindJourneysQuery = JourneyQuery.extend({
  edgeFrom: key.optional(),
  edgeTo: key.optional(),
  variant: z
    .string()
    .regex(/^-?\d{1,40}$/)
    .optional(),
  type: key.optional(),
  cursor: z
    .string()
    .regex(/^-?\d{1,17}:\d{1,17}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const JourneyMap = z
  .object({
    journeys: count,
    touchpoints: count,
    types: z.array(z.object({ type: z.string(), count, starts: count, ends: count })),
    edges: z.array(z.object({ from: z.string(), to: z.string(), count, medianMs: ms, p90Ms: ms })),
  })
  .meta({ id: 'JourneyMap' });
const outcomes = z.object({ reached: count, failed: count, given_up: count, open: count });
export const JourneyVariants = z
  .object({
    variants: count.describe('how many ways there are'),
    journeys: count,
    top: z.array(
      z.object({
        key: z.string().describe('asks for its journeys'),
        types: z.array(z.string()),
        count,
        share: z.number().describe('0 to 1'),
        medianMs: ms,
        outcomes,
        example: count.describe('one journey'),
      }),
    ),
  })
  .meta({ id: 'JourneyVariants' });
export const JourneyDurations = z
  .object({
    items: z.array(
      z.object({
        outcome: JourneyOutcome,
        channel: z.string().nullable().describe('the one it began on'),
        count,
        medianMs: ms,
        p90Ms: ms,
      }),
    ),
  })
  .meta({ id: 'JourneyDurations' });
export const JourneyFunnel = z
  .object({
    steps: z.array(
      z.object({ type: z.string(), customers: count, journeys: count, medianMs: ms.nullable() }),
    ),
  })
  .meta({ id: 'JourneyFunnel' });
const node = z.object({
  place: count.describe('1 is the first step'),
  type: z.string().nullable().describe('null: what is rarer than the six most frequent'),
  channel: z.string().nullable(),
});
export const JourneyFlow = z
  .object({
    links: z.array(z.object({ from: node, to: node, count })),
    hidden: count.describe('touchpoints along links too rare to be told'),
  })
  .meta({ id: 'JourneyFlow' });
export const JourneySwitches = z
  .object({
    items: z.array(
      z.object({
        from: z.string().nullable(),
        to: z.string().nullable(),
        count,
        journeys: count,
        medianMs: ms,
      }),
    ),
  })
  .meta({ id: 'JourneySwitches' });
export const JourneysBehind = z
  .object({
    total: count,
    items: z.array(
      z.object({
        journey: count,
        customer: z.object({ id: z.string(), name: z.string() }).nullable(),
        case: z.string().nullable(),
        startedAt: Instant,
        endedAt: Instant,
        touchpoints: count,
        outcome: JourneyOutcome,
      }),
    ),
    cursor: z.string().nullable(),
  })
  .meta({ id: 'JourneysBehind' });
