import { z } from 'zod';
import {
  type Adapters,
  type ChannelDirectory,
  changeChannel,
  createChannel,
  type Doors,
  findChannelRecord,
  type Inbound,
  type InboundRecord,
  listChannelRecords,
  listInbound,
  maskSettings,
  openSettings,
} from '../channels/index.ts';
import type { InstanceKey } from '../platform/crypto/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, saidBy } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import {
  Channel,
  ChannelInput,
  ChannelPatch,
  ChannelTest,
  ChannelType,
  HeldInbound,
  Id,
  Problem,
} from './schemas/index.ts';

export interface ChannelRouteDeps {
  database: Database;
  adapters: Adapters;
  directory: ChannelDirectory;
  doors(): Doors | null;
  inbound: Inbound;
  key: InstanceKey;
  publicUrl: string;
  smtpOutUrl: string | null;
}

type ChannelShape = z.infer<typeof Channel>;

export function channelRoutes(app: Routes, deps: ChannelRouteDeps): void {
  const { database } = deps;
  const tags = ['channels'];
  const params = z.object({ id: Id });
  const manage = { access: 'channels:manage' };

  app.get(
    '/api/v1/channel-types',
    {
      config: { access: 'channels:read' },
      schema: {
        tags,
        summary: 'What can be connected',
        response: { 200: z.object({ items: z.array(ChannelType) }) },
      },
    },
    async () => ({
      items: deps.adapters.all().map(({ type, descriptor, settingFields, capabilities }) => ({
        type,
        ...descriptor,
        settingFields,
        capabilities,
      })) as z.infer<typeof ChannelType>[],
    }),
  );

  app.get(
    '/api/v1/channels',
    {
      config: { access: 'channels:read' },
      schema: {
        tags,
        summary: 'Configured channels',
        response: { 200: z.object({ items: z.array(Channel) }) },
      },
    },
    async () => ({
      items: (await listChannelRecords(database.db)).map(present),
    }),
  );

  app.post(
    '/api/v1/channels',
    {
      config: { ...manage, audit: 'channel.connected' },
      schema: {
        tags,
        summary: 'Connect a channel',
        body: ChannelInput,
        response: { 201: Channel, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const id = await createChannel(deps, request.body, actorOf(request));
      await deps.directory.refresh();
      return reply.status(201).send(await one(id));
    },
  );

  app.get(
    '/api/v1/channels/:id',
    {
      config: { access: 'channels:read' },
      schema: { tags, summary: 'One channel', params, response: { 200: Channel, '4xx': Problem } },
    },
    (request) => one(request.params.id),
  );

  app.patch(
    '/api/v1/channels/:id',
    {
      config: { ...manage, audit: 'channel.changed' },
      schema: {
        tags,
        summary: 'Change a channel',
        params,
        body: ChannelPatch,
        response: { 200: Channel, '4xx': Problem },
      },
    },
    async (request) => {
      await changeChannel(deps, request.params.id, request.body, actorOf(request));
      await deps.directory.refresh();
      return one(request.params.id);
    },
  );

  app.post(
    '/api/v1/channels/:id/test',
    {
      config: { ...manage, audit: { none: 'signs on and off again; nothing changes' } },
      schema: {
        tags,
        summary: 'Sign on to what the channel needs and say whether it works',
        params,
        response: { 200: ChannelTest, '4xx': Problem },
      },
    },
    async (request) => {
      const channel = deps.directory.get(request.params.id);
      const adapter = deps.adapters.of(channel.type);
      if (!adapter.test) return { ok: true, message: '', results: [] };
      const { ok, message, results } = await adapter.test(channel.settings, { smtpOutUrl: deps.smtpOutUrl });
      return { ok, message, results: (results ?? [{ ok, message }]).map(withCode) };
    },
  );

  app.get(
    '/api/v1/inbound',
    {
      config: { access: 'inbound:manage' },
      schema: {
        tags,
        summary: 'What came in, newest first',
        querystring: z.object({
          state: z.enum(['received', 'processed', 'failed', 'ignored']).default('failed'),
        }),
        response: { 200: z.object({ items: z.array(HeldInbound) }) },
      },
    },
    async (request) => ({ items: (await listInbound(database.db, request.query.state, 200)).map(held) }),
  );

  app.post(
    '/api/v1/inbound/:id/replay',
    {
      config: { access: 'inbound:manage', audit: 'inbound.replayed' },
      schema: {
        tags,
        summary: 'Process a held item again',
        params,
        response: { 202: z.null(), '4xx': Problem },
      },
    },
    async (request, reply) => {
      await deps.inbound.replay(request.params.id);
      return reply.status(202).send(null);
    },
  );

  async function one(id: string): Promise<ChannelShape> {
    const record = await findChannelRecord(database.db, id);
    if (!record) throw new AppError('channel_not_found');
    return present(record);
  }

  function present(record: Awaited<ReturnType<typeof listChannelRecords>>[number]): ChannelShape {
    const adapter = deps.adapters.find(record.type);
    const settings = adapter
      ? maskSettings(adapter.settingFields, openSettings(adapter.settingFields, record.settings, deps.key))
      : {};
    const health =
      deps
        .doors()
        ?.health()
        .find((each) => each.channelId === record.id) ?? null;
    return {
      id: record.id,
      type: record.type,
      name: record.name,
      teamId: record.teamId,
      calendarId: record.calendarId,
      enabled: record.enabled,
      settings,
      addresses: record.addresses,
      health: health && {
        ok: health.ok,
        message: health.message,
        said: saidBy(health.message),
        since: health.since,
        receiving: health.receiving ? withCode(health.receiving) : null,
        sending: health.sending ? withCode(health.sending) : null,
      },
      embed: adapter?.embed?.(record.id, deps.publicUrl) ?? null,
    };
  }
}

const withCode = <T extends { message: string }>(words: T) => ({ ...words, said: saidBy(words.message) });

const held = (record: InboundRecord): z.infer<typeof HeldInbound> => ({
  id: record.id,
  channelId: record.channelId,
  channelType: record.channelType,
  state: record.state,
  receivedAt: record.receivedAt.toISOString(),
  size: record.size,
  problems: record.problems,
  reasons: record.problems.map((message) => withCode({ message })),
  attempts: record.attempts,
});
