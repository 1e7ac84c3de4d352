import { z } from 'zod';
import { Id, Instant, Names, Said } from './common.ts';

export const SettingField = z
  .object({
    name: z.string(),
    kind: z.enum(['text', 'secret', 'number', 'boolean', 'choice', 'list', 'email']),
    label: Names,
    help: Names.optional(),
    required: z.boolean(),
    choices: z.array(z.object({ value: z.string(), label: Names })).optional(),
    default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
    when: z.object({ field: z.string(), equals: z.union([z.string(), z.number(), z.boolean()]) }).optional(),
    format: z
      .enum(['multiline', 'colour', 'team', 'managed'])
      .optional()
      .describe('how a text is entered; managed: the product sets it'),
  })
  .meta({ id: 'SettingField' });

export const ChannelType = z
  .object({
    type: z.string(),
    names: Names,
    summary: Names,
    icon: z.string().describe('inner markup of a 24×24 stroke icon'),
    colour: z.object({ light: z.string(), dark: z.string() }),
    adviceRank: z.number().int(),
    takes: Names.optional().describe('what an administrator needs at hand to connect it'),
    madeIn: z.enum(['form_builder']).optional().describe('where its channels are made, when not here'),
    settingFields: z.array(SettingField),
    capabilities: z.object({
      live: z.boolean(),
      outbound: z.boolean(),
      writesFirst: z.boolean().optional().describe('can write to an address that never wrote to us'),
      reaches: z.string(),
      html: z.boolean(),
      subject: z.boolean(),
      cc: z.boolean(),
      maxTextLength: z.number().int().nullable(),
      files: z.object({ maxCount: z.number().int(), maxBytes: z.number().int() }).nullable(),
    }),
  })
  .meta({ id: 'ChannelType' });

export const PartHealth = z
  .object({
    state: z.enum(['unknown', 'works', 'fails']).describe('unknown: not tried yet'),
    message: z.string(),
    said: Said.nullable(),
    since: Instant,
  })
  .meta({ id: 'PartHealth' });

const CalendarChoice = Id.nullable().describe('the calendar it goes by; null: the company’s');

export const Channel = z
  .object({
    id: Id,
    type: z.string(),
    name: z.string(),
    teamId: Id.nullable(),
    calendarId: CalendarChoice,
    enabled: z.boolean(),
    settings: z
      .record(z.string(), z.unknown())
      .describe('secrets are shown as "••••" and kept when sent back so'),
    addresses: z.array(z.string()),
    health: z
      .object({
        ok: z.boolean().describe('false when anything is known not to work'),
        message: z.string(),
        said: Said.nullable(),
        since: Instant,
        receiving: PartHealth.nullable(),
        sending: PartHealth.nullable(),
      })
      .nullable(),
    /** What to put on a web page, where there is something to put there. */
    embed: z.object({ url: z.string(), snippet: z.string() }).nullable(),
  })
  .meta({ id: 'Channel' });

export const ChannelInput = z
  .object({
    type: z.string(),
    name: z.string().min(1).max(80),
    teamId: Id.nullable().default(null),
    calendarId: CalendarChoice.default(null),
    settings: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'NewChannel' });
export const ChannelPatch = z
  .object({
    name: z.string().min(1).max(80).optional(),
    teamId: Id.nullable().optional(),
    calendarId: CalendarChoice.optional(),
    enabled: z.boolean().optional(),
    settings: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'ChannelPatch' });

export const ChannelTest = z
  .object({
    ok: z.boolean(),
    message: z.string(),
    results: z
      .array(z.object({ ok: z.boolean(), message: z.string(), said: Said.nullable() }))
      .describe('one for each thing that was tried'),
  })
  .meta({ id: 'ChannelTest' });

export const HeldInbound = z
  .object({
    id: Id,
    channelId: Id.nullable(),
    channelType: z.string(),
    state: z.enum(['received', 'processed', 'failed', 'ignored']),
    receivedAt: Instant,
    size: z.number().int(),
    problems: z.array(z.string()),
    reasons: z
      .array(z.object({ message: z.string(), said: Said.nullable() }))
      .describe('`problems`, each with its code'),
    attempts: z.number().int(),
  })
  .meta({ id: 'HeldInbound' });
