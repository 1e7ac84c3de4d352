import { z } from 'zod';
import {
  type AuditAction as Action,
  type AuditView,
  auditActions,
  auditThings,
  auditViewNames,
  type AuditThing as Thing,
} from '../../platform/audit/index.ts';
import { Id, Instant } from './common.ts';

const AuditAction = z.enum(auditActions as [Action, ...Action[]]).meta({ id: 'AuditAction' });

const AuditThing = z
  .enum(auditThings as [Thing, ...Thing[]])
  .meta({ id: 'AuditThing', description: 'what stands before the dot of an action' });

export const AuditEntry = z
  .object({
    seq: z.number().int().describe('place in the log, without gaps'),
    at: Instant,
    who: z.object({
      kind: z.enum(['agent', 'api_key', 'system']),
      id: z.string().nullable(),
      name: z.string().describe('at that moment; empty for the system itself'),
    }),
    address: z.string().nullable().describe('the network it came from: /24 or /48'),
    requestId: z.string().nullable(),
    action: AuditAction,
    thing: z.object({
      kind: AuditThing,
      id: z.string(),
      name: z.string().describe('at that moment'),
    }),
    changes: z
      .record(
        z.string(),
        z.union([
          z.object({ before: z.unknown(), after: z.unknown() }),
          z.object({ secret: z.literal(true) }),
        ]),
      )
      .nullable()
      .describe('by field; a secret is only said to have changed'),
  })
  .meta({ id: 'AuditEntry' });

export const AuditFilter = z.object({
  whoId: Id.optional().describe('an agent or an API key'),
  action: AuditAction.optional(),
  thing: AuditThing.optional(),
  thingId: z.string().max(80).optional(),
  from: Instant.optional(),
  to: Instant.optional().describe('exclusive'),
});

export const AuditQuery = AuditFilter.extend({
  before: z.coerce.number().int().min(1).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(60),
});

export const AuditPage = z
  .object({ items: z.array(AuditEntry), next: z.number().int().nullable().describe('pass as `before`') })
  .meta({ id: 'AuditPage' });

export const AuditPolicy = z
  .object({
    keepDays: z
      .number()
      .int('is not a whole number')
      .min(30, 'is less than 30')
      .max(36_500, 'is more than 36500')
      .nullable()
      .describe('null: for good'),
    views: z
      .object(
        Object.fromEntries(auditViewNames.map((name) => [name, z.boolean()])) as Record<
          AuditView,
          z.ZodBoolean
        >,
      )
      .describe('which views of personal data are kept'),
  })
  .meta({ id: 'AuditPolicy' });
