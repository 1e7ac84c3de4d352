import { z } from 'zod';
import { FileRef, Handle, Id, Instant } from './common.ts';

const texts = z
  .object({
    en: z.string().max(20_000).optional(),
    de: z.string().max(20_000).optional(),
    pl: z.string().max(20_000).optional(),
    nl: z.string().max(20_000).optional(),
  })
  .describe('by language; may name variables, e.g. `{{customer.firstName|there}}`');
const html = z
  .object({
    en: z.string().max(100_000).optional(),
    de: z.string().max(100_000).optional(),
    pl: z.string().max(100_000).optional(),
    nl: z.string().max(100_000).optional(),
  })
  .describe('by language: formatting of its text, for channels that carry some; a text without is plain');
const copies = z.array(Handle).max(50);
const subjects = z
  .object({
    en: z.string().max(998).optional(),
    de: z.string().max(998).optional(),
    pl: z.string().max(998).optional(),
    nl: z.string().max(998).optional(),
  })
  .describe('by language: what a conversation is called that is begun with it; may name variables');
const name = z.string().trim().min(1).max(80);
const shortcut = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}_-]{1,40}$/u, 'takes letters, digits, - and _ only');

export const CannedReply = z
  .object({
    id: Id,
    name: z.string(),
    shortcut: z.string(),
    teamId: Id.nullable().describe('null: for everybody'),
    texts,
    html,
    subjects,
    cc: copies.describe('who else gets what is written with it, where the channel carries copies'),
    bcc: copies,
    files: z.array(FileRef),
    usedCount: z.number().int(),
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'CannedReply' });

export const CannedReplyInput = z
  .object({
    name,
    shortcut,
    teamId: Id.nullable().default(null),
    texts,
    html: html.default({}),
    subjects: subjects.default({}),
    cc: copies.default([]),
    bcc: copies.default([]),
    fileIds: z.array(Id).max(20).default([]),
  })
  .meta({
    id: 'NewCannedReply',
    examples: [
      {
        name: 'Return label',
        shortcut: 'label',
        teamId: null,
        texts: { en: 'Hello {{customer.firstName|there}},\n\nhere is your label.' },
        html: { en: '<p>Hello {{customer.firstName|there}},</p><p>here is your <b>label</b>.</p>' },
        subjects: { en: 'Your return label' },
        bcc: [{ type: 'email', value: 'returns@shop.example' }],
        fileIds: [],
      },
    ],
  });

export const CannedReplyPatch = z
  .object({
    name: name.optional(),
    shortcut: shortcut.optional(),
    teamId: Id.nullable().optional(),
    texts: texts.optional(),
    html: html.optional(),
    subjects: subjects.optional(),
    cc: copies.optional(),
    bcc: copies.optional(),
    fileIds: z.array(Id).max(20).optional(),
  })
  .meta({ id: 'CannedReplyPatch', examples: [{ shortcut: 'return-label' }] });

export const CannedReplies = z
  .object({
    items: z.array(CannedReply),
    variables: z.array(z.string()).describe('what texts may name between double braces'),
  })
  .meta({ id: 'CannedReplies' });
