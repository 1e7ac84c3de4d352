import { z } from 'zod';
import { permissions, presenceStates, skillKinds } from '../../people/index.ts';
import { Id, Instant, Language, RoleId } from './common.ts';

export const PresenceState = z.enum(presenceStates).meta({ id: 'PresenceState' });

const Permission = z.enum(permissions).meta({ id: 'Permission' });

const PersonName = z.string().trim().min(1, 'is empty').max(120, 'is longer than 120 characters');
const ShortName = z.string().trim().min(1, 'is empty').max(80, 'is longer than 80 characters');
const Email = z.string().trim().max(254, 'is too long').pipe(z.email('is not an e-mail address'));
const Password = z
  .string()
  .min(10, 'must have at least 10 characters')
  .max(128, 'must have at most 128 characters');

const Capacity = z
  .number()
  .int('is not a whole number')
  .min(1, 'is less than 1')
  .max(100, 'is more than 100');

export const Agent = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    role: RoleId,
    language: Language,
    teamIds: z.array(Id),
    presence: PresenceState,
    presenceReason: z.string().describe('in their own words; empty without a reason or while away'),
    capacity: Capacity.nullable().describe('units they may have at once; null: as much as everybody'),
    active: z.boolean(),
  })
  .meta({ id: 'Agent' });

export const Me = Agent.extend({
  twoFactorEnabled: z.boolean(),
  preferences: z.record(z.string(), z.unknown()).describe('theme, keys, density; owned by the desk'),
  company: z.object({ name: z.string() }),
  permissions: z.array(Permission),
}).meta({ id: 'Me' });

export const MePatch = z
  .object({
    name: PersonName.optional(),
    language: Language.optional(),
    preferences: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('merged by name; null removes one; at most 64 KiB together'),
  })
  .meta({ id: 'MePatch' });

export const PresenceInput = z
  .object({
    state: PresenceState,
    reason: z
      .string()
      .trim()
      .max(120, 'is longer than 120 characters')
      .default('')
      .describe('why, for colleagues; empty for none'),
  })
  .meta({ id: 'PresenceChoice', examples: [{ state: 'break', reason: 'Lunch until 13:00' }] });
export const NewPassword = z.object({ password: Password }).meta({ id: 'NewPassword' });

export const AgentInput = z
  .object({
    name: PersonName,
    email: Email,
    role: RoleId,
    language: Language,
    teamIds: z.array(Id).max(100).default([]),
    password: Password,
  })
  .meta({ id: 'NewAgent' });
export const AgentPatch = z
  .object({
    name: PersonName.optional(),
    role: RoleId.optional(),
    language: Language.optional(),
    teamIds: z.array(Id).max(100).optional(),
    capacity: Capacity.nullable().optional(),
    active: z.boolean().optional(),
  })
  .meta({ id: 'AgentPatch' });

export const Role = z
  .object({
    id: RoleId,
    name: z.string().describe('empty for a built-in role: each language has a word for it'),
    builtIn: z.boolean(),
    permissions: z.array(Permission),
    holders: z.number().int().describe('active agents who have it'),
  })
  .meta({ id: 'Role' });
export const Roles = z
  .object({
    items: z.array(Role),
    permissions: z.array(Permission).describe('all there are, in the order they are shown'),
    essential: z.array(Permission).describe('what every role has'),
  })
  .meta({ id: 'Roles' });
export const RoleInput = z
  .object({ name: ShortName, permissions: z.array(Permission).max(100) })
  .meta({ id: 'NewRole', examples: [{ name: 'Shift lead', permissions: ['views:share'] }] });
export const RolePatch = z
  .object({
    name: ShortName.optional(),
    allow: z.array(Permission).max(100).optional().describe('what is not named stays as it is'),
    deny: z.array(Permission).max(100).optional(),
  })
  .meta({ id: 'RolePatch' });
export const ByRole = z.object({ id: RoleId });

const CalendarChoice = Id.nullable().describe('the calendar it goes by; null: the company’s');
export const Team = z
  .object({ id: Id, name: z.string(), agentIds: z.array(Id), calendarId: CalendarChoice })
  .meta({ id: 'Team' });
export const TeamInput = z
  .object({
    name: ShortName,
    agentIds: z.array(Id).max(1000).default([]),
    calendarId: CalendarChoice.default(null),
  })
  .meta({ id: 'NewTeam', examples: [{ name: 'Returns' }] });
export const TeamPatch = z
  .object({
    name: ShortName.optional(),
    agentIds: z.array(Id).max(1000).optional(),
    calendarId: CalendarChoice.optional(),
  })
  .meta({ id: 'TeamPatch' });

const SkillKind = z.enum(skillKinds).meta({ id: 'SkillKind' });
const Level = z.number().int('is not a whole number').min(1, 'is less than 1').max(5, 'is more than 5');
export const Skill = z
  .object({
    id: Id,
    kind: SkillKind,
    name: z.string(),
    matches: z
      .string()
      .nullable()
      .describe('what makes a conversation ask for it: a label, a language code or a channel id'),
    required: z.boolean().describe('asked for without fail, or only better to have'),
    minLevel: Level,
    levels: z.array(z.object({ agentId: Id, level: Level })).describe('who has it, 1 (can) to 5 (best)'),
  })
  .meta({ id: 'Skill' });
const Matches = z.string().trim().min(1, 'is empty').max(80, 'is longer than 80 characters').nullable();
export const SkillInput = z
  .object({
    kind: SkillKind,
    name: ShortName,
    matches: Matches.default(null),
    required: z.boolean().default(false),
    minLevel: Level.default(1),
  })
  .meta({ id: 'NewSkill', examples: [{ kind: 'product', name: 'Kitchens' }] });
export const SkillPatch = z
  .object({
    kind: SkillKind.optional(),
    name: ShortName.optional(),
    matches: Matches.optional(),
    required: z.boolean().optional(),
    minLevel: Level.optional(),
  })
  .meta({ id: 'SkillPatch' });
export const AgentSkills = z
  .object({ items: z.array(z.object({ skillId: Id, level: Level })) })
  .meta({ id: 'AgentSkills' });
export const LevelChanges = z
  .object({
    levels: z
      .record(Id, Level.nullable())
      .describe('level by skill; null takes the skill away; skills not named stay as they are'),
  })
  .meta({ id: 'LevelChanges' });

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
  .object({
    name: ShortName,
    scopes: z.array(z.string().max(60)).min(1, 'name at least one').max(50).describe('permissions'),
  })
  .meta({
    id: 'NewApiKey',
    examples: [{ name: 'Shop system', scopes: ['conversations:read', 'conversations:write'] }],
  });
export const ApiKeyCreated = ApiKey.extend({ key: z.string().describe('shown once') }).meta({
  id: 'ApiKeyCreated',
});

export const DemoSeat = z
  .object({
    name: z.string(),
    email: z.string(),
    role: RoleId,
    language: Language,
    teams: z.array(z.string()),
  })
  .meta({ id: 'DemoSeat' });
export const SetupState = z
  .object({
    needed: z.boolean(),
    demo: z
      .object({ password: z.string(), seats: z.array(DemoSeat) })
      .nullable()
      .describe('who one may sign in as, in a company that was founded as a demo and runs as one'),
  })
  .meta({ id: 'SetupState' });
export const SetupInput = z
  .object({
    token: z.string().max(200),
    company: PersonName,
    name: PersonName,
    email: Email,
    password: Password,
    language: Language,
  })
  .meta({ id: 'Setup' });
