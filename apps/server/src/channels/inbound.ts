/**
 * Everything that comes in. `accept` resolves when it is stored and committed: that is what an acknowledgement to the
 * sender means. Live channels are also processed in that same transaction; for others the raw bytes are stored first
 * and processed right after, so that nothing in them can delay or prevent storing them.
 */
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { type Database, type Tx, whenAvailable } from '../platform/db/index.ts';
import { AppError, isUnavailable, sentence } from '../platform/errors/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { Logger } from '../platform/log/index.ts';
import type { Metrics } from '../platform/metrics/index.ts';
import type { Adapters } from './adapters.ts';
import { type ApplyDeps, applyItem, type Source } from './apply-item.ts';
import type { Accepted, ChannelAdapter, ParsedInbound, RawInbound } from './contract/index.ts';
import type { ChannelDirectory } from './directory.ts';
import { receiveLive } from './receive-live.ts';
import { releaseInbound } from './release-inbound.ts';
import {
  claimInbound,
  countAttempt,
  findInboundByProviderId,
  insertInbound,
  listWaitingInbound,
  settleInbound,
} from './store.ts';
import type { Channel, InboundRecord } from './types.ts';

export interface InboundDeps extends ApplyDeps {
  database: Database;
  adapters: Adapters;
  directory: ChannelDirectory;
  files: FileStore;
  log: Logger;
  metrics: Metrics;
  now(): Date;
  /** The short way of live messages; for tests that compare it with the general one. */
  receiveLive?: typeof receiveLive;
}

export interface Inbound {
  /** Whether the channel still takes anything from outside is for its door to ask. */
  accept(channelId: string, raw: RawInbound): Promise<Accepted>;
  /** Processes a held or processed item again. @throws AppError `inbound_not_found` */
  replay(inboundId: string): Promise<void>;
  /** Takes up what was stored but not processed, here or by a process that ended. */
  recover(): Promise<void>;
  /** Resolves when nothing is being processed. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Larger bodies go to the file store, bytes. */
const inlineLimit = 64 * 1024;
/**
 * An item that was in hand when the process ended this often is processed alone from then on: several were in hand, and
 * at most one of them is at fault.
 */
const maxTogether = 4;
/** After this often more, alone, it is held. */
const maxAlone = 3;
const concurrency = 8;

export function startInbound(deps: InboundDeps): Inbound {
  const waiting: string[] = [];
  /** Processed one at a time, with nothing beside, once nothing else waits. */
  const suspects: string[] = [];
  let alone = false;
  const running = new Set<Promise<void>>();
  /** What is being processed: looking for leftovers must not count it as another attempt. */
  const inHand = new Set<string>();
  /** Originals that are being put into the file store, by item. */
  const underWay = new Map<string, Promise<unknown>>();
  const shortWay = deps.receiveLive ?? receiveLive;
  const stopping = new AbortController();

  async function accept(channelId: string, raw: RawInbound): Promise<Accepted> {
    // Another process may have made it a moment ago.
    if (!deps.directory.find(channelId)) await deps.directory.refresh();
    const channel = deps.directory.get(channelId);
    const adapter = deps.adapters.of(channel.type);
    if (adapter.capabilities.live) return acceptLive(channel, adapter, raw);
    return acceptStored(channel, raw);
  }

  async function acceptLive(channel: Channel, adapter: ChannelAdapter, raw: RawInbound): Promise<Accepted> {
    const parsed = await parseSafely(adapter, channel, raw);
    const record = recordOf(channel, raw, parsed.items.length > 0 ? 'processed' : 'failed', parsed.problems);
    const outcome = (fresh: boolean): Accepted => {
      deps.metrics.inbound.inc({ channel_type: channel.type, outcome: fresh ? record.state : 'duplicate' });
      return { inboundId: record.id, duplicate: !fresh };
    };
    try {
      const [only, ...more] = parsed.items;
      if (only?.kind === 'message' && more.length === 0) {
        const short = await shortWay(deps.database, channel, only, record, deps.now());
        if (short) return outcome(short.fresh);
      }
      const fresh = await deps.database.transaction(async (tx) => {
        if (!(await insertInbound(tx, record))) return false;
        await applyAll(tx, channel, adapter, parsed, { id: record.id, fileId: null });
        return true;
      });
      return outcome(fresh);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      // It could not be applied: keep it for an administrator rather than refuse what the customer wrote.
      deps.log.error(
        { inboundId: record.id, channelId: channel.id, err: error },
        'a live message could not be processed; it is held',
      );
      const fresh = await insertInbound(deps.database.db, {
        ...record,
        state: 'failed',
        problems: [...record.problems, problemOf(error)],
      });
      deps.metrics.inbound.inc({ channel_type: channel.type, outcome: 'failed' });
      return { inboundId: record.id, duplicate: !fresh };
    }
  }

  async function acceptStored(channel: Channel, raw: RawInbound): Promise<Accepted> {
    const record = recordOf(channel, raw, 'received', []);
    // Flushed while the row is: what is processed next needs it, and the disk does both at once. A failure shows then.
    const kept = deps.files.put(raw.body);
    kept.catch(() => {});
    if (record.size > inlineLimit) {
      await kept;
      record.body = null;
    }
    const stored = await storeOnce(record);
    if (!stored.duplicate) schedule(stored.inboundId, kept);
    else deps.metrics.inbound.inc({ channel_type: channel.type, outcome: 'duplicate' });
    return stored;
  }

  /** The same transport id with other bytes is another message: nobody may make us drop mail by reusing an id. */
  async function storeOnce(record: InboundRecord): Promise<Accepted> {
    if (await insertInbound(deps.database.db, record)) return { inboundId: record.id, duplicate: false };
    const before = await findInboundByProviderId(
      deps.database.db,
      record.channelType,
      record.providerId as string,
    );
    if (before === null || before.bodySha256 === record.bodySha256)
      return { inboundId: before?.id ?? record.id, duplicate: true };
    const other = { ...record, providerId: `${record.providerId}#${record.bodySha256.slice(0, 16)}` };
    const fresh = await insertInbound(deps.database.db, other);
    return { inboundId: record.id, duplicate: !fresh };
  }

  function recordOf(
    channel: Channel,
    raw: RawInbound,
    state: InboundRecord['state'],
    problems: string[],
  ): InboundRecord {
    return {
      id: uuid(),
      channelId: channel.id,
      channelType: channel.type,
      providerId: raw.providerId ?? null,
      state,
      contentType: raw.contentType,
      meta: raw.meta,
      body: raw.body,
      bodySha256: createHash('sha256').update(raw.body).digest('hex'),
      size: raw.body.byteLength,
      problems,
      attempts: 0,
      receivedAt: new Date(raw.receivedAt),
    };
  }

  /** @param kept settles when its bytes are in the file store, or could not be put there */
  function schedule(id: string, kept?: Promise<unknown>): void {
    if (kept) underWay.set(id, kept);
    put(waiting, id);
  }

  function put(queue: string[], id: string): void {
    if (!waiting.includes(id) && !suspects.includes(id) && !inHand.has(id)) queue.push(id);
    work();
  }

  function work(): void {
    while (!stopping.signal.aborted && !alone && running.size < concurrency) {
      const id = waiting.shift();
      if (id === undefined) break;
      take(id);
    }
    if (stopping.signal.aborted || running.size > 0) return;
    const suspect = suspects.shift();
    if (suspect === undefined) return;
    alone = true;
    take(suspect);
  }

  function take(id: string): void {
    inHand.add(id);
    const task = processSafely(id).finally(() => {
      inHand.delete(id);
      underWay.delete(id);
      running.delete(task);
      alone = false;
      work();
    });
    running.add(task);
  }

  async function processSafely(id: string): Promise<void> {
    try {
      // An outage is no attempt of the item: it is only counted once, before the first.
      const record = await patiently(id, () => countAttempt(deps.database.db, id));
      if (record === null) return;
      if (record.attempts > maxTogether + maxAlone)
        await settleInbound(deps.database.db, id, 'failed', [sentence('interrupted_often')]);
      else await patiently(id, () => process(record));
    } catch (error) {
      // Stopping while the database is away: it is taken up at the next start.
      if (isUnavailable(error)) return;
      deps.log.error({ inboundId: id, err: error }, 'an inbound item could not be processed; it is held');
      await settleInbound(deps.database.db, id, 'failed', [problemOf(error)]).catch(() => {});
      deps.metrics.inbound.inc({ channel_type: 'unknown', outcome: 'failed' });
    }
  }

  const patiently = <T>(id: string, work: () => Promise<T>): Promise<T> =>
    whenAvailable(work, {
      signal: stopping.signal,
      onWait: () =>
        deps.log.warn({ inboundId: id }, 'processing paused: the database is away; the item stays stored'),
    });

  async function process(record: InboundRecord): Promise<void> {
    const { id } = record;
    const channel = deps.directory.get(record.channelId);
    const adapter = deps.adapters.of(channel.type);
    const body = record.body ?? (await deps.files.get(record.bodySha256));
    const [parsed] = await Promise.all([
      parseSafely(adapter, channel, {
        body,
        contentType: record.contentType,
        meta: record.meta,
        receivedAt: record.receivedAt.toISOString(),
        ...(record.providerId === null ? {} : { providerId: record.providerId }),
      }),
      // Ahead of the transaction, which then finds it there: no lock is held while a disk flushes.
      underWay.get(id)?.catch(() => {}) ?? deps.files.put(body),
    ]);
    if (parsed.items.length === 0) {
      await settleInbound(deps.database.db, id, 'failed', parsed.problems);
      deps.metrics.inbound.inc({ channel_type: channel.type, outcome: 'failed' });
      return;
    }
    await deps.database.transaction(async (tx) => {
      if (!(await claimInbound(tx, id))) return;
      await applyAll(tx, channel, adapter, parsed, {
        id,
        original: { body, contentType: record.contentType },
      });
    });
    deps.metrics.inbound.inc({ channel_type: channel.type, outcome: 'processed' });
  }

  /** Items of which nothing usable came are held, with the reason. */
  async function applyAll(
    tx: Tx,
    channel: Channel,
    adapter: ChannelAdapter,
    parsed: ParsedInbound,
    source: Source,
  ): Promise<void> {
    const problems = [...parsed.problems];
    let usable = parsed.items.length === 0;
    for (const item of parsed.items) {
      const outcome = await applyItem(deps, tx, channel, adapter, item, source);
      if (outcome.problem !== null) problems.push(outcome.problem);
      usable ||= outcome.usable;
    }
    await settleInbound(tx, source.id, usable ? 'processed' : 'failed', problems);
  }

  /** Adapters promise not to throw; one that does must not lose anything either. */
  async function parseSafely(
    adapter: ChannelAdapter,
    channel: Channel,
    raw: RawInbound,
  ): Promise<ParsedInbound> {
    try {
      return await adapter.parse(raw, { channelId: channel.id, settings: channel.settings, now: deps.now() });
    } catch (error) {
      deps.log.error({ channelId: channel.id, err: error }, 'an adapter threw while parsing');
      return { items: [], problems: [problemOf(error)] };
    }
  }

  async function recover(): Promise<void> {
    for (const { id, attempts } of await listWaitingInbound(deps.database.db, deps.now(), 10_000))
      put(attempts < maxTogether ? waiting : suspects, id);
  }

  const sweep = setInterval(() => {
    recover().catch((error: unknown) =>
      deps.log.warn({ err: (error as Error).message }, 'stored items could not be looked up; trying again'),
    );
  }, 15_000);
  sweep.unref();

  return {
    accept,
    recover,
    async replay(inboundId) {
      await releaseInbound(deps.database, inboundId);
      schedule(inboundId);
    },
    idle: async () => {
      while (running.size > 0 || waiting.length > 0 || suspects.length > 0) await Promise.all(running);
    },
    async stop() {
      stopping.abort();
      clearInterval(sweep);
      await Promise.all(running);
    },
  };
}

const problemOf = (error: unknown): string =>
  (error instanceof AppError ? error.message : `${(error as Error).name}: ${(error as Error).message}`).slice(
    0,
    500,
  );
