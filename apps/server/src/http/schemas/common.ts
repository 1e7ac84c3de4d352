import { z } from 'zod';
import { sentenceCodes } from '../../platform/errors/index.ts';

export const Language = z.enum(['en', 'de', 'pl', 'nl']).meta({ id: 'Language' });
export const RoleId = z
  .string()
  .min(1, 'is empty')
  .max(60, 'is longer than 60 characters')
  .describe('administrator, team_lead, agent, or the id of a role the company made');
export const Id = z.uuid();
/** An answer that is a file. */
export const Bytes = z.any().meta({ type: 'string', format: 'binary' });
export const ById = z.object({ id: Id });
export const Instant = z.iso.datetime({ offset: true }).describe('ISO 8601 instant');
export const ConversationState = z.enum(['open', 'snoozed', 'closed']).meta({ id: 'ConversationState' });
export const DeliveryState = z
  .enum(['queued', 'sending', 'sent', 'delivered', 'read', 'failed'])
  .meta({ id: 'DeliveryState' });
export const Names = z
  .object({ en: z.string(), de: z.string(), pl: z.string(), nl: z.string() })
  .meta({ id: 'Names', description: 'one text a language' });

const params = z.record(z.string(), z.union([z.string(), z.number()]));
/** A sentence of our own by its code, for those who say it in another language. Null beside words that are not ours. */
export const Said = z
  .object({
    code: z.enum(sentenceCodes),
    params,
    detail: z
      .object({ code: z.enum(sentenceCodes), params })
      .nullable()
      .describe('the code of the parameter `detail`, where that is a sentence of ours too'),
  })
  .meta({ id: 'Said' });

/** RFC 9457. `code` is stable and documented; `field` names the bad input. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    fields: z.array(z.object({ field: z.string(), message: z.string(), said: Said.nullable() })).optional(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: '/docs/errors#invalid_input',
        title: 'Some fields are not valid',
        status: 400,
        code: 'invalid_input',
        detail: 'text: is empty',
        fields: [{ field: 'text', message: 'is empty', said: { code: 'empty', params: {}, detail: null } }],
      },
    ],
  });

export const Handle = z
  .object({ type: z.string(), value: z.string(), name: z.string().optional() })
  .meta({ id: 'Handle' });

export const FileRef = z
  .object({
    id: Id,
    filename: z.string(),
    contentType: z.string(),
    size: z.number().int().describe('bytes'),
    url: z.string().describe('path on this server, served as attachment'),
    inline: z.boolean(),
  })
  .meta({ id: 'FileRef' });
