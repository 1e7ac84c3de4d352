import { z } from 'zod';
import {
  assign,
  close,
  countQueues,
  deleteDraft,
  findConversation,
  listHeld,
  listLabels,
  markSeen,
  noteCallback,
  type QueueFilter,
  readQueue,
  readTimeline,
  reopen,
  saveDraft,
  setLabels,
  snooze,
  unsnooze,
} from '../conversations/index.ts';
import { readPhone } from '../customers/index.ts';
import { auditView } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { invalid, sentence } from '../platform/errors/index.ts';
import { headSequence } from '../platform/events/index.ts';
import { agentIdOf, type Caller, callerOf, type Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import { presentHeld } from './held-replies.ts';
import { type DraftChanged, readOwnDraft } from './own-draft.ts';
import {
  AssignmentInput,
  CallbackInput,
  ConversationDetail,
  DraftInput,
  Id,
  LabelsInput,
  Problem,
  QueueCounts,
  QueuePage,
  QueueQuery,
  type ReplyOption,
  SnoozeInput,
  TimelineItem,
} from './schemas/index.ts';

/** Names of an existing, active agent and team; throws `agent_not_found`, `agent_inactive`, `team_not_found`. */
export type Assignees = (
  agentId: string | null,
  teamId: string | null | undefined,
) => Promise<{ agentName: string | null; teamName: string | null }>;

export interface ConversationRouteDeps {
  database: Database;
  /** What `q` or a saved view ask for; throws `invalid_input`, `view_not_found`. */
  filterOf(
    query: { q?: string | undefined; savedView?: string | undefined },
    agentId: string | null,
  ): Promise<QueueFilter | undefined>;
  teamIds(): Promise<string[]>;
  channelIds(): string[];
  assignees: Assignees;
  /** @param found with the latest page of its timeline */
  replyOptions(found: Awaited<ReturnType<typeof findConversation>>): Promise<z.infer<typeof ReplyOption>[]>;
  draftChanged: DraftChanged;
  now(): Date;
}

const pageSize = 60;

type Opened = Awaited<ReturnType<typeof findConversation>>['conversation'];

/** Who has opened it is outside the team it is given to, or is not. */
function noteOpened(caller: Caller, { id, number, teamId, agentId }: Opened): void {
  const outside = teamId !== null && agentId !== caller.id && !caller.groups.includes(teamId);
  const action = outside ? 'conversation.opened_from_outside' : 'conversation.opened';
  auditView(action, { id, name: `#${number}` });
}

export function conversationRoutes(app: Routes, deps: ConversationRouteDeps): void {
  const { database } = deps;
  const read = { access: 'conversations:read' };
  const write = { access: 'conversations:write' };
  const tags = ['conversations'];
  const params = z.object({ id: Id });
  const done = { 204: z.null(), '4xx': Problem };

  app.get(
    '/api/v1/conversations',
    {
      config: read,
      schema: {
        tags,
        summary: 'One page of a view',
        querystring: QueueQuery,
        response: { 200: QueuePage, '4xx': Problem },
      },
    },
    async (request) => {
      const seq = await headSequence(database.db);
      const query = request.query;
      const isOwn = query.view === 'mine' || query.view === 'mentions';
      const agentId = isOwn ? agentIdOf(request) : '';
      const caller = request.caller?.kind === 'agent' ? request.caller.id : null;
      const filter = await deps.filterOf(query, caller);
      const page = await readQueue(database.db, { ...query, agentId, filter });
      return { items: page.rows.map((row) => ({ ...row, seq })), nextCursor: page.nextCursor, seq };
    },
  );

  app.get(
    '/api/v1/conversations/counts',
    {
      config: read,
      schema: {
        tags,
        summary: 'How many conversations each view holds, up to 1000',
        response: { 200: QueueCounts, '4xx': Problem },
      },
    },
    async (request) => {
      const seq = await headSequence(database.db);
      const agentId = request.caller?.kind === 'agent' ? request.caller.id : '';
      return { ...(await countQueues(database.db, agentId, await deps.teamIds(), deps.channelIds())), seq };
    },
  );

  app.get(
    '/api/v1/conversations/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'A conversation with the latest page of its timeline',
        params,
        response: { 200: ConversationDetail, '4xx': Problem },
      },
    },
    async (request) => {
      const { id } = request.params;
      const [found, draft, held] = await Promise.all([
        findConversation(database.db, id, pageSize),
        request.caller?.kind === 'agent' ? readOwnDraft(database, id, request.caller.id) : null,
        listHeld(database.db, id),
      ]);
      noteOpened(callerOf(request), found.conversation);
      return { ...found, replyOptions: await deps.replyOptions(found), held: held.map(presentHeld), draft };
    },
  );

  app.get(
    '/api/v1/conversations/:id/timeline',
    {
      config: read,
      schema: {
        tags,
        summary: 'Earlier items',
        params,
        querystring: z.object({ before: Id.optional() }),
        response: {
          200: z.object({ items: z.array(TimelineItem), hasEarlier: z.boolean() }),
          '4xx': Problem,
        },
      },
    },
    (request) =>
      readTimeline(database.db, request.params.id, { before: request.query.before, limit: pageSize }),
  );

  app.put(
    '/api/v1/conversations/:id/assignment',
    {
      config: write,
      schema: {
        tags,
        summary: 'Give it to an agent or a team',
        params,
        body: AssignmentInput,
        response: done,
      },
    },
    async (request, reply) => {
      const { agentId, teamId } = request.body;
      const names = await deps.assignees(agentId, teamId);
      await database.transaction((tx) =>
        assign(tx, request.params.id, { agentId, teamId, ...names }, doerOf(request), deps.now()),
      );
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/api/v1/conversations/:id/closure',
    { config: write, schema: { tags, summary: 'Close', params, response: done } },
    async (request, reply) => {
      await database.transaction((tx) => close(tx, request.params.id, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );
  app.delete(
    '/api/v1/conversations/:id/closure',
    { config: write, schema: { tags, summary: 'Reopen', params, response: done } },
    async (request, reply) => {
      await database.transaction((tx) => reopen(tx, request.params.id, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/api/v1/conversations/:id/callback',
    {
      config: write,
      schema: {
        tags,
        summary: 'Note where the customer wants to be called back',
        params,
        body: CallbackInput,
        response: done,
      },
    },
    async (request, reply) => {
      const phone = readPhone(request.body.phone, 'de');
      if (phone === null) throw invalid('phone', sentence('not_phone'));
      await database.transaction((tx) =>
        noteCallback(tx, request.params.id, phone, doerOf(request), deps.now()),
      );
      return reply.status(204).send(null);
    },
  );
  app.delete(
    '/api/v1/conversations/:id/callback',
    { config: write, schema: { tags, summary: 'The customer has been called back', params, response: done } },
    async (request, reply) => {
      await database.transaction((tx) =>
        noteCallback(tx, request.params.id, null, doerOf(request), deps.now()),
      );
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/api/v1/conversations/:id/snooze',
    {
      config: write,
      schema: { tags, summary: 'Put aside until a moment', params, body: SnoozeInput, response: done },
    },
    async (request, reply) => {
      const { id } = request.params;
      const until = new Date(request.body.until);
      await database.transaction((tx) => snooze(tx, id, until, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );
  app.delete(
    '/api/v1/conversations/:id/snooze',
    { config: write, schema: { tags, summary: 'Take back from snooze', params, response: done } },
    async (request, reply) => {
      await database.transaction((tx) => unsnooze(tx, request.params.id, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/api/v1/conversations/:id/labels',
    { config: write, schema: { tags, summary: 'Set the labels', params, body: LabelsInput, response: done } },
    async (request, reply) => {
      await database.transaction((tx) =>
        setLabels(tx, request.params.id, request.body.labels, doerOf(request)),
      );
      return reply.status(204).send(null);
    },
  );
  app.get(
    '/api/v1/labels',
    {
      config: read,
      schema: {
        tags,
        summary: 'Labels in use',
        response: { 200: z.object({ labels: z.array(z.string()) }) },
      },
    },
    async () => ({ labels: await listLabels(database.db) }),
  );

  app.post(
    '/api/v1/conversations/:id/seen',
    {
      config: write,
      schema: { tags, summary: 'An agent has looked at what is new', params, response: done },
    },
    async (request, reply) => {
      await database.transaction((tx) => markSeen(tx, request.params.id, doerOf(request)));
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/api/v1/conversations/:id/draft',
    {
      config: write,
      schema: {
        tags,
        summary: "Keep the caller's draft",
        description: 'Other desks of the same agent are told at once.',
        params,
        body: DraftInput,
        response: done,
      },
    },
    async (request, reply) => {
      const { replaces, revision, ...content } = request.body;
      const [id, agentId] = [request.params.id, agentIdOf(request)];
      const saved = { ...content, ...(revision === undefined ? {} : { revision }) };
      await saveDraft(database.db, id, agentId, saved, replaces);
      deps.draftChanged(id, agentId, null);
      return reply.status(204).send(null);
    },
  );
  app.delete(
    '/api/v1/conversations/:id/draft',
    {
      config: write,
      schema: {
        tags,
        summary: "Discard the caller's draft",
        params,
        querystring: z.object({ revision: Id.optional().describe('only this one; a later one stays') }),
        response: done,
      },
    },
    async (request, reply) => {
      const [id, agentId] = [request.params.id, agentIdOf(request)];
      const { revision } = request.query;
      await deleteDraft(database.db, id, agentId, revision);
      deps.draftChanged(id, agentId, revision ?? null);
      return reply.status(204).send(null);
    },
  );
}
