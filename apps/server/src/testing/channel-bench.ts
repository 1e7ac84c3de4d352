/** Channels, conversations and customers on a real database, with sample channel types and no network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  adapterSet,
  type Channel,
  type ChannelDirectory,
  createChannel,
  type Inbound,
  type InboundDeps,
  type LiveHub,
  liveMoveConsumer,
  type Outbound,
  openChannelDirectory,
  openLiveHub,
  signReplyToken,
  startInbound,
  startOutbound,
} from '../channels/index.ts';
import { type ConversationStream, snoozeTimers, startConversationStream } from '../conversations/index.ts';
import { openInstanceKey } from '../platform/crypto/index.ts';
import { type Database, type ProcessLock, takeProcessLock } from '../platform/db/index.ts';
import { type Consumer, startConsumers, startEventFeed, startSequencer } from '../platform/events/index.ts';
import { type FileStore, fileLinks, openLocalFileStore } from '../platform/files/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createMetrics } from '../platform/metrics/index.ts';
import { type SampleChannels, sampleChannels } from './sample-channels.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export interface ChannelBench {
  database: TestDatabase;
  inbound: Inbound;
  outbound: Outbound;
  live: LiveHub;
  stream: ConversationStream;
  samples: SampleChannels;
  files: FileStore;
  /** Where the files are. */
  filesFolder: string;
  directory: ChannelDirectory;
  letter: Channel;
  whisper: Channel;
  /** Jobs that wait, in the order they were asked for. */
  waiting: { name: string; when: Date; data: unknown }[];
  /** Rings every waiting job. */
  ring(): Promise<void>;
  replyTokenSecret: Uint8Array;
  clock: { now: Date };
  processLock: ProcessLock;
  /** Another server process on the same database, as far as its lock tells. */
  otherProcess(): Promise<ProcessLock>;
  /** Sending finds no database until the promise resolves. */
  breakDatabase(until: Promise<void>): void;
  /** How many transactions found none. */
  refused(): number;
  /** Everything accepted so far is processed, numbered and reacted to. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param options `receiveLive` stands in for the short way of live messages; `consumers` follow the log beside those of
 * channels and conversations
 */
export async function openChannelBench(
  options: Pick<InboundDeps, 'receiveLive'> & { consumers?: Consumer[] } = {},
): Promise<ChannelBench> {
  const log = createLogger('silent', false);
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const database = await createTestDatabase();
  const key = openInstanceKey(folder, null);
  const samples = sampleChannels();
  const adapters = adapterSet(samples.adapters);
  const clock = { now: new Date('2026-03-04T09:00:00Z') };
  const now = () => clock.now;
  const ids: string[] = [];
  for (const input of [
    {
      type: 'letter',
      name: 'Letters',
      teamId: null,
      settings: { address: 'support@shop.example', password: 'pass word' },
    },
    { type: 'whisper', name: 'Whispers', teamId: null, settings: {} },
  ])
    ids.push(await createChannel({ database, adapters, key }, input, 'system'));
  const directory = await openChannelDirectory(database, adapters, key, log);
  const feed = startEventFeed(database.url, log);
  const sequencer = startSequencer(database.url, log, feed.announce);
  database.onCommit(sequencer.wake);
  const processLock = await takeProcessLock(database.url, log);
  const filesFolder = path.join(folder, 'files');
  const files = openLocalFileStore(filesFolder);
  const handlers = new Map<string, (data: never) => Promise<void>>();
  const waiting: ChannelBench['waiting'] = [];
  const jobs: Jobs = {
    handle: async (name, handler) => void handlers.set(name, handler as never),
    at: async (name, when, data) => void waiting.push({ name, when, data }),
    stop: async () => {},
  };
  const stream = await startConversationStream(database, feed, log);
  const live = openLiveHub({
    database,
    stream,
    files,
    links: fileLinks(key.derive('links'), now),
    availability: async () => ({ mode: 'live', backAt: null, agents: [] }),
    places: async () => new Map(),
    customerTyping: () => {},
    now,
  });
  const replyTokenSecret = key.derive('reply-token');
  const metrics = createMetrics();
  const inbound = startInbound({
    database,
    adapters,
    directory,
    files,
    log,
    metrics,
    replyTokenSecret,
    now,
    ...(options.receiveLive ? { receiveLive: options.receiveLive } : {}),
  });
  const outage = breakable(database);
  const outbound = await startOutbound({
    database: outage.database,
    adapters,
    directory,
    files,
    jobs,
    processLock,
    log,
    metrics,
    publicUrl: 'http://desk.example',
    smtpOutUrl: null,
    companyName: async () => 'Shop',
    signReplyToken: (conversationId, messageId) =>
      signReplyToken(replyTokenSecret, { conversationId, messageId }),
    now,
  });
  const snoozes = await snoozeTimers({ database, jobs, now });
  const consumers = startConsumers(
    database,
    feed,
    [outbound.consumer, snoozes, liveMoveConsumer(), ...(options.consumers ?? [])],
    log,
  );

  async function settle(): Promise<void> {
    for (;;) {
      await inbound.idle();
      await outbound.idle();
      const { rows } = await database.pool.query<{ pending: number; head: number }>(
        'select (select count(*) from event_pending)::int as pending, seq as head from event_head',
      );
      const { pending, head } = rows[0] as { pending: number; head: number };
      const behind = consumers.state().some((consumer) => consumer.cursor < head) || stream.position() < head;
      if (pending === 0 && !behind) {
        await outbound.idle();
        return;
      }
      sequencer.wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  return {
    database,
    inbound,
    outbound,
    live,
    stream,
    samples,
    files,
    filesFolder,
    directory,
    letter: directory.get(ids[0] as string),
    whisper: directory.get(ids[1] as string),
    waiting,
    async ring() {
      for (const job of waiting.splice(0)) await handlers.get(job.name)?.(job.data as never);
    },
    replyTokenSecret,
    clock,
    processLock,
    otherProcess: () => takeProcessLock(database.url, log),
    breakDatabase: outage.breakUntil,
    refused: outage.refused,
    settle,
    async close() {
      await inbound.stop();
      await outbound.stop();
      await consumers.stop();
      await stream.stop();
      await sequencer.stop();
      await feed.stop();
      await processLock.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function breakable(database: Database) {
  let broken = false;
  let refused = 0;
  return {
    database: {
      ...database,
      async transaction<T>(work: Parameters<Database['transaction']>[0]): Promise<T> {
        if (!broken) return database.transaction(work) as Promise<T>;
        refused++;
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      },
    } as Database,
    breakUntil(until: Promise<void>) {
      broken = true;
      void until.then(() => {
        broken = false;
      });
    },
    refused: () => refused,
  };
}
