import { z } from 'zod';
import {
  againWithinDays,
  ageBands,
  comparisons,
  groupings,
  intervals,
  type MeasureName,
  measureNames,
} from '../../reports/index.ts';
import { Id, Instant } from './common.ts';
import { ConversationRow } from './conversations.ts';

/** Once or several times in a query. */
const several = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).max(100)]).transform((given) => [given].flat() as z.output<T>[]);
const idOrNone = z.union([Id, z.literal('none')]);
const count = z.number().int();
export const MeasureNameSchema = z
  .enum(measureNames as [MeasureName, ...MeasureName[]])
  .meta({ id: 'MeasureName', description: 'what each means: docs/guides/reports.md' });
const Day = z.iso.date().describe("a day of the company's time zone, as 2026-12-24");

/** What every report may be narrowed to. */
export const ReportQuery = z.object({
  from: Day,
  to: Day.describe('the last day, included'),
  channel: several(Id).optional(),
  class: z
    .enum(['live', 'deferred'])
    .optional()
    .describe('channels where both are there at once, or the others'),
  team: several(idOrNone).optional().describe('`none`: those without a team'),
  agent: several(idOrNone).optional().describe('without `reports:read` only oneself'),
  language: several(z.enum(['en', 'de', 'pl', 'nl', 'none'])).optional(),
  label: several(z.string().max(100)).optional().describe('has any of these'),
  withoutLabel: several(z.string().max(100)).optional().describe('has none of these'),
});

const compare = z
  .enum(comparisons)
  .default('before')
  .describe(
    '`before`: as many days right before; `weekdays`: moved back by whole weeks, so that weekdays meet; of a period that is not over, as much as has passed',
  );

export const SummaryQuery = ReportQuery.extend({ compare });
export const GroupsQuery = SummaryQuery.extend({ groupBy: z.enum(groupings) });
export const SeriesQuery = ReportQuery.extend({
  interval: z.enum(intervals).default('day'),
  measure: several(MeasureNameSchema).optional().describe('only these; all of them takes longer'),
});
export const HoursQuery = ReportQuery.extend({ measure: MeasureNameSchema.default('messages') });
export const BehindQuery = ReportQuery.extend({
  measure: MeasureNameSchema,
  part: z.enum(['true', 'false']).default('false').describe('only the part of a share'),
  weekday: z.coerce.number().int().min(0).max(6).optional().describe('0 Monday; with `hour`'),
  hour: z.coerce.number().int().min(0).max(23).optional(),
  band: z.coerce
    .number()
    .int()
    .min(0)
    .max(ageBands.length - 1)
    .optional()
    .describe('of the backlog: only what has been open this long'),
  pieceFrom: Instant.optional().describe('a piece of the period'),
  pieceTo: Instant.optional().describe('up to but not at this instant'),
});
export const BehindPageQuery = BehindQuery.extend({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const Figure = z
  .object({
    n: count.describe('how many were counted'),
    part: count.nullable().describe('of a share: how many of them'),
    median: z.number().nullable().describe('of durations in seconds'),
    p90: z.number().nullable().describe('nine of ten are no longer than this'),
    mean: z.number().nullable(),
  })
  .meta({ id: 'ReportFigure' });

const Compared = z
  .object({
    current: Figure,
    before: Figure.nullable(),
    change: z
      .number()
      .nullable()
      .describe(
        'of counts and medians 0.1 is a tenth more, of shares ten points of a hundred; null where fewer than five were counted',
      ),
  })
  .meta({ id: 'ReportComparison' });

const Measures = z.object(
  Object.fromEntries(measureNames.map((name) => [name, Compared])) as Record<MeasureName, typeof Compared>,
);

const Period = z
  .object({
    timeZone: z.string(),
    firstDay: z.string(),
    lastDay: z.string(),
    from: Instant,
    to: Instant.describe('up to but not at; now, where the last day is not over'),
  })
  .meta({ id: 'ReportPeriod' });

const times = { period: Period, before: Period.nullable() };

export const ReportSummary = z.object({ ...times, measures: Measures }).meta({ id: 'ReportSummary' });

export const ReportGroups = z
  .object({
    ...times,
    groups: z.array(
      z.object({
        key: z.string().nullable().describe('an id, a label, a language; null is for those without'),
        name: z.string().nullable(),
        measures: Measures,
      }),
    ),
  })
  .meta({ id: 'ReportGroups' });

export const ReportSeries = z
  .object({
    period: Period,
    ageBands: z.array(count).describe('hours from which on each band of the backlog counts'),
    points: z.array(
      z.object({
        from: Instant,
        to: Instant,
        measures: z.partialRecord(MeasureNameSchema, Figure),
        backlog: z.array(count).describe('open at the end, by how long they had been open'),
      }),
    ),
  })
  .meta({ id: 'ReportSeries' });

export const ReportHours = z
  .object({
    period: Period,
    counts: z.array(z.array(count)).describe('by weekday, Monday first, and hour'),
  })
  .meta({ id: 'ReportHours' });

export const ReportBehind = z
  .object({
    total: count.describe('the number this is behind'),
    items: z.array(
      z.object({
        at: Instant,
        value: z.number().nullable().describe('what was measured of it, seconds or a number'),
        conversation: ConversationRow,
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({
    id: 'ReportBehind',
    description: `reopened and repeat look ${againWithinDays} days ahead and back`,
  });
