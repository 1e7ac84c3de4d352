import {
  type AutomationDeps,
  changeRule,
  createRule,
  deleteRule,
  dryRun,
  getRule,
  listRules,
  listRuns,
  orderRules,
  type RuleContent,
  type ShownRule,
} from '../automation/index.ts';
import { readRows } from '../conversations/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { failures, NoContent } from './responses.ts';
import {
  ById,
  DryRunInput,
  DryRunResult,
  RuleInput,
  RuleOrder,
  RulePatch,
  RuleRuns,
  RuleRunsQuery,
  Rule as RuleSchema,
  Rules,
} from './schemas/index.ts';

export function ruleRoutes(app: Routes, deps: AutomationDeps): void {
  const { database, made, now } = deps;
  const config = { access: 'automation:manage' };
  const tags = ['automation'];
  const one = async (id: string) => present(await getRule(database.db, id, made(), now()));

  app.get(
    '/api/v1/automation/rules',
    {
      config,
      schema: {
        tags,
        summary: 'Rules in the order in which they run',
        response: { 200: Rules, ...failures },
      },
    },
    async () => ({ items: (await listRules(database.db, made(), now())).map(present) }),
  );

  app.post(
    '/api/v1/automation/rules',
    {
      config: { ...config, audit: 'rule.created' },
      schema: {
        tags,
        summary: 'Add a rule',
        description: 'It is a draft, after the others; it runs once its state is `live`.',
        body: RuleInput,
        response: { 201: RuleSchema, ...failures },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await one(await createRule(deps, request.body, actorOf(request)))),
  );

  app.put(
    '/api/v1/automation/rules/order',
    {
      config: { ...config, audit: 'rule.ordered' },
      schema: {
        tags,
        summary: 'Put rules in this order',
        body: RuleOrder,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await orderRules(database, request.body.ids, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/automation/rules/dry-run',
    {
      config: { ...config, audit: { none: 'writes nothing' } },
      schema: {
        tags,
        summary: 'What a rule would have done to the last thousand conversations',
        description: 'The rule need not be kept. Nothing is written.',
        body: DryRunInput,
        response: { 200: DryRunResult, ...failures },
      },
    },
    async (request) => {
      const { ruleId, ...content } = request.body;
      const { since, told, ...rest } = await dryRun(deps, content, ruleId);
      return {
        ...rest,
        since: since?.toISOString() ?? null,
        told: told.map((each) => ({ ...each, at: each.at.toISOString() })),
        conflicts: rest.conflicts as never,
      };
    },
  );

  app.get(
    '/api/v1/automation/rules/:id',
    {
      config,
      schema: { tags, summary: 'One rule', params: ById, response: { 200: RuleSchema, ...failures } },
    },
    async (request) => one(request.params.id),
  );

  app.patch(
    '/api/v1/automation/rules/:id',
    {
      config: { ...config, audit: 'rule.changed' },
      schema: {
        tags,
        summary: 'Change a rule, switch it on or off',
        params: ById,
        body: RulePatch,
        response: { 200: RuleSchema, ...failures },
      },
    },
    async (request) => {
      const given = Object.entries(request.body).filter(([, value]) => value !== undefined);
      const change = Object.fromEntries(given) as Partial<RuleContent>;
      await changeRule(deps, request.params.id, change, actorOf(request));
      return one(request.params.id);
    },
  );

  app.delete(
    '/api/v1/automation/rules/:id',
    {
      config: { ...config, audit: 'rule.deleted' },
      schema: {
        tags,
        summary: 'Delete a rule and its log; what it did stays',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteRule(database, request.params.id, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/automation/rules/:id/runs',
    {
      config,
      schema: {
        tags,
        summary: 'What a rule did, and why it did not',
        params: ById,
        querystring: RuleRunsQuery,
        response: { 200: RuleRuns, ...failures },
      },
    },
    async (request) => {
      await getRule(database.db, request.params.id, made(), now());
      const { cursor, outcome, limit } = request.query;
      const runs = await listRuns(database.db, request.params.id, {
        before: cursor,
        outcome,
        limit: limit + 1,
      });
      const page = runs.slice(0, limit);
      const rows = await readRows(
        database.db,
        page.map((run) => run.conversationId),
      );
      return {
        items: page.map(({ ruleId: _ruleId, eventSeq: _eventSeq, conversationId, at, ...run }) => {
          const row = rows.get(conversationId);
          return {
            ...run,
            at: at.toISOString(),
            conversation: {
              id: conversationId,
              number: row?.number ?? 0,
              subject: row?.subject ?? '',
              customerName: row?.customer.name ?? '',
            },
          };
        }),
        nextCursor: runs.length > limit ? (page.at(-1)?.id ?? null) : null,
      };
    },
  );
}

function present({
  id,
  name,
  state,
  trigger,
  conditions,
  actions,
  version,
  notice,
  missing,
  lastDay,
  changedAt,
}: ShownRule) {
  return {
    id,
    name,
    state,
    trigger,
    conditions,
    actions,
    version,
    notice,
    missing,
    lastDay,
    changedAt: changedAt.toISOString(),
  };
}
