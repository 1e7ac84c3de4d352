/** What systems know of customers, tell and do, as the desk shows it. */
import { z } from 'zod';
import { eventKindKeys, fieldKinds, formats, problemCodes, tones } from '../../connectors/index.ts';
import { Id, Instant, Names } from './common.ts';

export const SystemProblem = z
  .object({
    code: z.enum(problemCodes),
    detail: z.string().nullable().describe('in the words of the system, or ours'),
    at: Instant,
    retryAt: Instant.nullable(),
  })
  .meta({ id: 'SystemProblem', description: 'why a system gave nothing that can be used' });

const scalar = z.union([z.string(), z.number(), z.boolean()]).nullable();
const tone = z.enum(tones);
const format = z.enum(formats);
const shown = { value: scalar, currency: z.string().nullable(), tone, href: z.string().nullable() };

export const SystemPanelData = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('facts'),
      items: z.array(z.object({ label: Names, format, ...shown })),
    }),
    z.object({
      kind: z.literal('table'),
      columns: z.array(z.object({ key: z.string(), label: Names, format })),
      rows: z.array(z.object({ cells: z.array(z.object(shown)).describe('in the order of the columns') })),
      more: z.number().int().describe('that are not shown'),
    }),
    z.object({
      kind: z.literal('timeline'),
      items: z.array(
        z.object({
          at: Instant,
          title: z.string(),
          text: z.string().nullable(),
          tone,
          href: z.string().nullable(),
        }),
      ),
      more: z.number().int(),
    }),
    z.object({
      kind: z.literal('status'),
      items: z.array(
        z.object({
          label: z.string(),
          state: z.string(),
          tone,
          text: z.string().nullable(),
          at: Instant.nullable(),
          href: z.string().nullable(),
        }),
      ),
      more: z.number().int(),
    }),
  ])
  .meta({ id: 'SystemPanelData' });

const SystemPanel = z
  .object({
    connectorId: Id,
    connectorName: z.string(),
    key: z.string(),
    kind: z.enum(['facts', 'table', 'timeline', 'status']),
    title: Names,
    state: z
      .enum(['waiting', 'ready', 'absent', 'no_identity', 'failed'])
      .describe(
        '`absent`: not known there; `no_identity`: nothing to look up by; `failed`: never answered yet',
      ),
    data: SystemPanelData.nullable(),
    fetchedAt: Instant.nullable().describe('when the system last answered'),
    staleSince: Instant.nullable().describe('since when asking fails; what is shown is the last answer'),
    refreshing: z.boolean(),
    problem: SystemProblem.nullable(),
    identity: z
      .object({ type: z.string(), value: z.string(), verified: z.boolean() })
      .nullable()
      .describe('by which the customer was found'),
  })
  .meta({ id: 'SystemPanel' });
export const SystemPanels = z.object({ panels: z.array(SystemPanel) }).meta({ id: 'SystemPanels' });
export const RefreshInput = z
  .object({ connectorId: Id.nullable().default(null).describe('only of this one') })
  .meta({ id: 'PanelRefresh', examples: [{ connectorId: null }] });

export const ConnectorEvents = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        connectorId: Id,
        connectorName: z.string(),
        kind: z.enum(eventKindKeys),
        name: Names,
        at: Instant,
        receivedAt: Instant,
        title: z.string().nullable(),
        fields: z.array(z.object({ label: Names, value: scalar, format, currency: z.string().nullable() })),
        href: z.string().nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'ConnectorEvents' });
export const ConnectorEventsQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const SystemAction = z
  .object({
    connectorId: Id,
    connectorName: z.string(),
    key: z.string(),
    name: Names,
    description: Names.nullable(),
    sensitive: z.boolean().describe('needs `actions:run_sensitive`'),
    allowed: z.boolean().describe('whether the caller may run it'),
    available: z.boolean(),
    unavailable: z.enum(['no_data']).nullable().describe('the system does not know the customer, or not yet'),
    fields: z.array(
      z.object({
        key: z.string(),
        label: Names,
        help: Names.nullable(),
        kind: z.enum(fieldKinds),
        required: z.boolean(),
        min: z.number().nullable(),
        max: z.number().nullable(),
        maxLength: z.number().int().nullable(),
        choices: z.array(z.object({ value: z.string(), label: Names })).nullable(),
        preset: scalar,
      }),
    ),
  })
  .meta({ id: 'SystemAction' });

const wanted = {
  connectorId: Id,
  action: z.string().min(1).max(40),
  values: z.record(z.string().max(40), scalar).default({}).describe('by the keys of the fields'),
};
export const ActionPreviewInput = z.object(wanted).meta({
  id: 'NewActionPreview',
  examples: [
    {
      connectorId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a',
      action: 'refund',
      values: { order: '1042', amount: 18.5 },
    },
  ],
});
export const ShownRequest = z
  .object({
    method: z.string(),
    url: z.string(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })),
    body: z.string().nullable(),
  })
  .meta({ id: 'ShownRequest', description: 'what is sent; secrets are masked' });
export const ActionPreview = ShownRequest.extend({ summary: z.string() }).meta({ id: 'ActionPreview' });
export const ActionRunInput = z
  .object({
    ...wanted,
    conversationId: Id.nullable().default(null).describe('whose timeline tells of it'),
    clientId: z
      .string()
      .min(1)
      .max(100)
      .describe('chosen by the client; the same id twice is carried out once'),
  })
  .meta({
    id: 'NewActionRun',
    examples: [
      {
        connectorId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a',
        action: 'refund',
        values: { order: '1042', amount: 18.5 },
        conversationId: null,
        clientId: 'desk-1',
      },
    ],
  });

export const ActionRun = z
  .object({
    id: Id,
    connectorId: Id,
    connectorName: z.string(),
    action: z.string(),
    name: Names,
    customerId: Id,
    conversationId: Id.nullable(),
    summary: z.string(),
    state: z
      .enum(['running', 'done', 'failed', 'unknown'])
      .describe('`failed`: nothing was done; `unknown`: it may have been, nothing asks again by itself'),
    result: z.string().nullable(),
    problem: SystemProblem.nullable(),
    startedAt: Instant,
    finishedAt: Instant.nullable(),
    byName: z.string(),
    canAskAgain: z.boolean().describe('the system knows a request again, so it can be asked how it went'),
  })
  .meta({ id: 'ActionRun' });
