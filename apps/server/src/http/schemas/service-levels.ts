import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { DueKind } from './conversations.ts';

/** A year: longer is no promise. */
const minutes = z
  .number()
  .int('is not a whole number')
  .min(1, 'is less than 1')
  .max(525_600, 'is more than a year')
  .nullable();
const hours = z
  .union([z.enum(['company', 'always']), Id])
  .describe('company: when the company is open; always: around the clock; or the id of a calendar');
const warnAt = z
  .number()
  .int('is not a whole number')
  .min(1, 'is less than 1')
  .max(99, 'is more than 99')
  .describe('how much of the time may pass before a warning, percent');

export const ServiceLevelInput = z
  .object({
    name: z.string().trim().min(1, 'is missing').max(80),
    appliesTo: z
      .string()
      .max(4000)
      .default('')
      .describe('in the filter language, e.g. `team:Returns label:vip`; empty: every conversation'),
    firstAnswer: minutes.describe('minutes of its hours; null: not promised'),
    nextAnswer: minutes,
    resolution: minutes,
    hours,
    warnAt,
    pauses: z.boolean().describe('the time to a resolution stands still while the customer has to answer'),
  })
  .meta({
    id: 'NewServiceLevel',
    examples: [
      {
        name: 'VIP customers',
        appliesTo: 'label:vip',
        firstAnswer: 60,
        nextAnswer: 120,
        resolution: 1440,
        hours: 'company',
        warnAt: 75,
        pauses: true,
      },
    ],
  });
export const ServiceLevel = ServiceLevelInput.extend({ id: Id, appliesTo: z.string() }).meta({
  id: 'ServiceLevel',
});
export const ServiceLevelOrder = z
  .object({ ids: z.array(Id).max(100) })
  .meta({ id: 'ServiceLevelOrder', examples: [{ ids: ['0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a'] }] });

export const TryOutQuery = z.object({
  minutes: z.coerce.number().int().min(1).max(525_600),
  hours,
  warnAt: z.coerce.number().int().min(1).max(99).default(75),
});
export const TryOut = z
  .object({
    timeZone: z.string().describe('of the hours that count'),
    arrivesAt: Instant,
    dueAt: Instant.nullable().describe('null when its hours never come'),
    warnAt: Instant.nullable(),
  })
  .meta({ id: 'TryOut' });

export const ConversationServiceLevel = z
  .object({
    clocks: z.array(
      z.object({
        kind: DueKind,
        serviceLevel: z.object({ id: Id, name: z.string().nullable().describe('null once it is deleted') }),
        startedAt: Instant,
        dueAt: Instant.nullable().describe('null while it stands still, or when its hours never come'),
        warnAt: Instant.nullable(),
        endedAt: Instant.nullable(),
        state: z
          .enum(['running', 'paused', 'met', 'ended'])
          .describe('paused: the customer has to answer; ended: closed without an answer'),
        breached: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ConversationServiceLevel' });
