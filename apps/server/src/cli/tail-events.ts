import { isUnavailable } from '../platform/errors/index.ts';
import {
  type Event,
  headSequence,
  isNumbering,
  readEvents,
  startEventFeed,
} from '../platform/events/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { jsonLine, type Print } from './output.ts';
import type { Instance } from './with-database.ts';

export interface TailOptions {
  /** Null: the latest twenty. */
  since: number | null;
  /** Event types, or `kind.*`; none means all. */
  types: string[];
  follow: boolean;
  json: boolean;
}

const batchSize = 1000;
const latest = 20;
/** Milliseconds between looks at a database that is away. */
const retryAfter = 1000;
/** Milliseconds without news until the database is asked. */
const lookEvery = 5000;

/** Prints events after `since`; with `follow` those that come, until `end`, through outages of the database. */
export async function tailEvents(
  instance: Instance,
  options: TailOptions,
  print: Print,
  end: AbortSignal,
): Promise<void> {
  const { db } = instance.database;
  if (options.follow && !(await isNumbering(db)))
    throw new Error('--follow: no instance is running on this database');
  const feed = options.follow ? startEventFeed(instance.url, createLogger('silent', false)) : null;
  const wanted = matcher(options.types);
  const show = options.json ? (event: Event) => jsonLine(event) : humanLine;
  let cursor = options.since ?? Math.max(0, (await headSequence(db)) - latest);
  try {
    while (!end.aborted) {
      const batch = await readThroughOutages(() => readEvents(db, cursor, batchSize), options.follow, end);
      for (const event of batch) if (wanted(event.type)) await print(show(event));
      cursor = batch.at(-1)?.seq ?? cursor;
      if (batch.length === batchSize) continue;
      if (!feed) return;
      await news(feed, cursor, end);
    }
  } finally {
    await feed?.stop();
  }
}

function matcher(types: string[]): (type: string) => boolean {
  if (types.length === 0) return () => true;
  return (type) =>
    types.some((wanted) => (wanted.endsWith('.*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted));
}

const humanLine = ({ seq, at, type, conversationId, actor, data }: Event): string =>
  `${[
    String(seq).padStart(8),
    at.toISOString(),
    type.padEnd(24),
    (conversationId ?? '-').padEnd(36),
    actor.padEnd(42),
    Object.keys(data).length > 0 ? JSON.stringify(data) : '',
  ]
    .join('  ')
    .trimEnd()}\n`;

async function readThroughOutages(
  read: () => Promise<Event[]>,
  patient: boolean,
  end: AbortSignal,
): Promise<Event[]> {
  for (let told = false; ; told = true) {
    try {
      return await read();
    } catch (error) {
      if (!patient || !isUnavailable(error)) throw error;
      if (end.aborted) return [];
      if (!told) process.stderr.write('The database is away; waiting. Ctrl-C ends it.\n');
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}

/** Resolves when there is something after `cursor`, at the end, or when it is time to see whether the database is there. */
function news(feed: ReturnType<typeof startEventFeed>, cursor: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = feed.onAdvance((seq) => seq > cursor && done());
    const timer = setTimeout(() => done(), lookEvery);
    const done = () => {
      stop();
      clearTimeout(timer);
      end.removeEventListener('abort', done);
      resolve();
    };
    end.addEventListener('abort', done);
    if (feed.head() > cursor || end.aborted) done();
  });
}
