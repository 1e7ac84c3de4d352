import { z } from 'zod';
import { Id, Instant, Language, Role } from './common.ts';

export const PresenceState = z.enum(['online', 'busy', 'offline']).meta({ id: 'PresenceState' });

export const Agent = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    role: Role,
    language: Language,
    teamIds: z.array(Id),
    presence: PresenceState,
    active: z.boolean(),
  })
  .meta({ id: 'Agent' });

export const Me = Agent.extend({
  twoFactorEnabled: z.boolean(),
  preferences: z.record(z.string(), z.unknown()).describe('theme, keys, density; owned by the desk'),
  company: z.object({ name: z.string() }),
  permissions: z.array(z.string()),
}).meta({ id: 'Me' });

export const MePatch = z
  .object({
    name: z.string().min(1).max(120).optional(),
    language: Language.optional(),
    preferences: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'MePatch' });

export const AgentInput = z
  .object({
    name: z.string().min(1).max(120),
    email: z.email(),
    role: Role,
    language: Language,
    teamIds: z.array(Id).default([]),
    password: z.string().min(10).max(128),
  })
  .meta({ id: 'AgentInput' });
export const AgentPatch = z
  .object({
    name: z.string().min(1).max(120).optional(),
    role: Role.optional(),
    language: Language.optional(),
    teamIds: z.array(Id).optional(),
    active: z.boolean().optional(),
  })
  .meta({ id: 'AgentPatch' });

export const Team = z.object({ id: Id, name: z.string(), agentIds: z.array(Id) }).meta({ id: 'Team' });
export const TeamInput = z
  .object({ name: z.string().min(1).max(80), agentIds: z.array(Id).default([]) })
  .meta({ id: 'TeamInput' });

export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    scopes: z.array(z.string()),
    prefix: z.string(),
    createdAt: Instant,
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export const ApiKeyInput = z
  .object({ name: z.string().min(1).max(80), scopes: z.array(z.string()).min(1) })
  .meta({ id: 'ApiKeyInput' });
export const ApiKeyCreated = ApiKey.extend({ key: z.string().describe('shown once') }).meta({
  id: 'ApiKeyCreated',
});

export const SetupState = z.object({ needed: z.boolean(), demo: z.boolean() }).meta({ id: 'SetupState' });
export const SetupInput = z
  .object({
    token: z.string(),
    company: z.string().min(1).max(120),
    name: z.string().min(1).max(120),
    email: z.email(),
    password: z.string().min(10).max(128),
    language: Language,
  })
  .meta({ id: 'SetupInput' });

export const BusinessHours = z
  .object({
    timeZone: z.string().describe('IANA name'),
    /** Monday first; each day a list of open spans, local time. */
    days: z
      .array(
        z.array(z.object({ from: z.string().regex(/^\d\d:\d\d$/), to: z.string().regex(/^\d\d:\d\d$/) })),
      )
      .length(7),
    holidays: z.array(z.object({ date: z.iso.date(), name: z.string() })),
  })
  .meta({ id: 'BusinessHours' });
