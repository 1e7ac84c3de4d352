import { z } from 'zod';
import { actionSchema, conditionSchema, triggerSchema } from '../../automation/index.ts';
import { ConversationState, Id, Instant } from './common.ts';

const name = z.string().trim().min(1).max(80);
const refusals = z.enum([
  'automatic_message',
  'replied_lately',
  'no_channel',
  'may_not_contact',
  'variable_empty',
  'is_closed',
  'chain_too_deep',
  'too_often',
  'error',
]);

export const RuleInput = z
  .object({
    name,
    trigger: triggerSchema,
    conditions: z.array(conditionSchema).max(20).default([]).describe('all must hold'),
    actions: z.array(actionSchema).min(1).max(10).describe('done in this order'),
  })
  .meta({
    id: 'NewRule',
    examples: [
      {
        name: 'Invoices',
        trigger: { kind: 'event', on: 'received' },
        conditions: [{ kind: 'words', in: 'both', words: ['invoice', 'Rechnung'], not: false }],
        actions: [{ kind: 'label', add: ['billing'], remove: [] }],
      },
    ],
  });

export const RulePatch = z
  .object({
    name: name.optional(),
    trigger: triggerSchema.optional(),
    conditions: z.array(conditionSchema).max(20).optional(),
    actions: z.array(actionSchema).min(1).max(10).optional(),
    state: z.enum(['live', 'off']).optional(),
    version: z.number().int().optional().describe('that was changed; refused when it is another by now'),
  })
  .meta({ id: 'RulePatch', examples: [{ state: 'live' }] });

export const Did = z
  .object({
    kind: z.string(),
    outcome: z.enum(['done', 'nothing', 'refused']),
    why: refusals.nullable(),
    detail: z
      .record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]))
      .describe('what changed, e.g. `{ added: ["billing"] }`'),
  })
  .meta({ id: 'ActionOutcome' });

export const Rule = z
  .object({
    id: Id,
    name: z.string(),
    state: z
      .enum(['draft', 'live', 'off', 'paused'])
      .describe('`paused`: switched itself off; `notice` says why'),
    trigger: triggerSchema,
    conditions: z.array(conditionSchema),
    actions: z.array(actionSchema),
    version: z.number().int(),
    notice: z
      .object({
        code: z.enum(['chain_too_deep', 'too_often', 'failed_often']),
        at: Instant,
        conversationId: Id,
        error: z.string().nullable(),
      })
      .nullable()
      .describe('what somebody should look at'),
    missing: z
      .array(
        z.object({
          field: z.string(),
          kind: z.enum(['team', 'agent', 'canned_reply', 'channel']),
          id: z.string(),
        }),
      )
      .describe('what it names and is not there any more'),
    lastDay: z
      .object({
        done: z.number().int(),
        nothing: z.number().int(),
        failed: z.number().int(),
        stopped: z.number().int(),
      })
      .describe('runs in the last 24 hours'),
    changedAt: Instant,
  })
  .meta({ id: 'Rule' });

export const Rules = z.object({ items: z.array(Rule).describe('in the order in which they run') }).meta({
  id: 'Rules',
});
export const RuleOrder = z
  .object({ ids: z.array(Id).min(1).max(200) })
  .meta({ id: 'RuleOrder', examples: [{ ids: ['0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a'] }] });

export const RuleRuns = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        at: Instant,
        ruleVersion: z.number().int(),
        conversation: z.object({
          id: Id,
          number: z.number().int(),
          subject: z.string(),
          customerName: z.string(),
        }),
        outcome: z.enum(['done', 'nothing', 'failed', 'stopped']),
        did: z.array(Did),
        reason: z.object({ code: refusals, error: z.string().nullable() }).nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'RuleRuns' });

export const RuleRunsQuery = z.object({
  outcome: z.enum(['done', 'nothing', 'failed', 'stopped']).optional(),
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const DryRunInput = RuleInput.extend({
  ruleId: Id.nullable()
    .default(null)
    .describe('of the rule as it is kept: later ones are looked at for conflicts'),
}).meta({
  id: 'DryRunInput',
  examples: [
    {
      ruleId: null,
      name: 'Invoices',
      trigger: { kind: 'event', on: 'received' },
      conditions: [],
      actions: [{ kind: 'label', add: ['billing'], remove: [] }],
    },
  ],
});

export const DryRunResult = z
  .object({
    conversations: z.number().int().describe('looked at'),
    since: Instant.nullable().describe('when the oldest of them began'),
    runs: z.number().int(),
    inConversations: z.number().int(),
    nothing: z.number().int().describe('runs that would have changed nothing'),
    told: z
      .array(
        z.object({
          conversationId: Id,
          number: z.number().int(),
          subject: z.string(),
          customerName: z.string(),
          at: Instant,
          did: z.array(Did),
        }),
      )
      .describe('the latest runs'),
    conflicts: z.array(
      z.object({
        ruleId: Id,
        name: z.string(),
        about: z.enum(['assignment', 'state', 'labels', 'reply']),
        count: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'DryRunResult' });

const actions = z.array(actionSchema).min(1).max(10).describe('done in this order');

export const Macro = z
  .object({ id: Id, name: z.string(), shared: z.boolean(), ownerId: Id, actions, changedAt: Instant })
  .meta({ id: 'Macro' });
export const MacroInput = z.object({ name, shared: z.boolean().default(false), actions }).meta({
  id: 'NewMacro',
  examples: [
    {
      name: 'Returned and done',
      shared: false,
      actions: [{ kind: 'label', add: ['return'], remove: [] }, { kind: 'close' }],
    },
  ],
});
export const MacroPatch = z
  .object({ name: name.optional(), shared: z.boolean().optional(), actions: actions.optional() })
  .meta({ id: 'MacroPatch', examples: [{ name: 'Returned' }] });

export const MacroRunInput = z
  .object({
    macroId: Id,
    clientId: z.string().min(1).max(100).describe('chosen by the client; the same id twice runs once'),
    holdSeconds: z
      .number()
      .int()
      .min(0)
      .max(120)
      .default(0)
      .describe('keeps an answer so long, to be taken back'),
  })
  .meta({
    id: 'MacroRunInput',
    examples: [{ macroId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a', clientId: 'desk-1', holdSeconds: 10 }],
  });
export const MacroRunResult = z
  .object({
    did: z.array(Did),
    before: z
      .object({
        state: ConversationState,
        agentId: Id.nullable(),
        teamId: Id.nullable(),
        labels: z.array(z.string()),
        snoozedUntil: Instant.nullable(),
        unread: z.boolean(),
      })
      .describe('how it stood: assignment, labels, snooze and closure can be taken back to it'),
    heldReplyId: Id.nullable().describe('an answer that can still be taken back'),
  })
  .meta({ id: 'MacroRunResult' });
