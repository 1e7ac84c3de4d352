/** An incident from its declaration to the answer to all, on a real database with the log's consumers running. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adapterSet } from '../channels/index.ts';
import { findConversation, merge, readRows } from '../conversations/index.ts';
import { markReachability } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { type ConsumerRunner, startConsumers, startEventFeed } from '../platform/events/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { searchConsumer } from '../search/index.ts';
import { benchAgent, timelineOf, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { idOf } from '../testing/merging.ts';
import {
  type AnswerDeps,
  answerAll,
  answerSender,
  answerTimers,
  countIncident,
  declareIncident,
  incidentConversations,
  incidentRuleConsumer,
  incidentsOf,
  linkConversations,
  planAnswer,
  readAnswers,
  similarOpen,
  turnIncident,
  unlinkConversation,
  whoIsAnswered,
  withdrawAnswer,
} from './index.ts';

let bench: ChannelBench;
let runners: ConsumerRunner[];
let feeds: { stop(): Promise<void> }[];
let jobs: (() => Promise<void>)[];
/** Each time somebody's part is worked out; throws to break off there. */
let whileSending: () => void;

const deps = (): AnswerDeps => ({
  adapters: adapterSet(bench.samples.adapters),
  directory: bench.directory,
  isConnected: () => false,
  async companyName() {
    whileSending();
    return 'Shop';
  },
});

beforeEach(async () => {
  bench = await openChannelBench();
  [runners, feeds, jobs] = [[], [], []];
  whileSending = () => {};
  const now = () => bench.clock.now;
  const { database } = bench;
  for (let process = 0; process < 2; process++) {
    const log = createLogger('silent', false);
    const feed = startEventFeed(database.url, log);
    feeds.push(feed);
    let handler: (data: never) => Promise<void> = async () => {};
    const timers = await answerTimers({
      database,
      now,
      jobs: {
        handle: async (_name, given) => {
          handler = given;
        },
        at: async (_name, _when, data) => void jobs.push(() => handler(data as never)),
      },
    });
    const sender = answerSender({ ...deps(), database, now });
    runners.push(
      startConsumers(database, feed, [timers, sender, incidentRuleConsumer({ now }), searchConsumer], log, {
        pause: async () => {},
      }),
    );
  }
});
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await Promise.all(feeds.map((feed) => feed.stop()));
  await bench.close();
});

/** Everything the log tells has been reacted to, by one process or the other. */
async function settled(): Promise<void> {
  await bench.settle();
  const { rows } = await bench.database.pool.query<{ head: number }>('select seq as head from event_head');
  const head = Number(rows[0]?.head);
  const behind = () =>
    [0, 1, 2, 3].some((at) => !runners.some((runner) => (runner.state()[at]?.cursor ?? 0) >= head));
  while (behind()) await new Promise((resolve) => setImmediate(resolve));
  const { rows: later } = await bench.database.pool.query<{ more: boolean }>(
    'select exists (select 1 from event_pending) or (select seq from event_head) > $1 as more',
    [head],
  );
  if (later[0]?.more) await settled();
}

const customers = ['ada', 'ben', 'cis', 'dan'];
const write = (name: string, subject: string, text: string) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + 1000);
  return writeLetter(bench, {
    id: `${name} ${subject}`,
    from: `${name}@home.example`,
    name: `${name} Smith`,
    subject,
    text,
  });
};
/** What waits for its moment has come to it. */
async function sent(): Promise<void> {
  await settled();
  for (const job of jobs) await job();
  await settled();
}
const idsOf = (subjects: string[]) => Promise.all(subjects.map((subject) => idOf(bench, subject)));
const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => bench.database.transaction(work);

const rule = { filter: '', phrases: [] as string[], linksItself: false };
async function declare(conversationIds: string[], more: Partial<typeof rule> = {}): Promise<{ id: string }> {
  const content = { name: 'No sign-in', text: 'We are on it', ...rule, ...more };
  return inTransaction((tx) => declareIncident(tx, content, conversationIds, benchAgent, bench.clock.now));
}

const answer = (incidentId: string, more: Record<string, unknown> = {}) =>
  inTransaction((tx) =>
    answerAll(
      tx,
      incidentId,
      {
        clientId: 'one',
        texts: { en: 'Hello {{customer.firstName}}, it works again. {{company.name}}' },
        fallback: 'en',
        excluded: [],
        closes: false,
        holdSeconds: 0,
        ...more,
      } as never,
      benchAgent,
      bench.clock.now,
    ),
  );
const outgoing = async (id: string) =>
  (await timelineOf(bench, id)).filter(({ direction }) => direction === 'out').map(({ text }) => text);

describe('one answer to all', () => {
  test('goes to each exactly once, through a break between two and a second click', async () => {
    for (const name of customers) await write(name, `Sign-in ${name}`, 'I cannot sign in');
    await settled();
    const ids = await idsOf(customers.map((name) => `Sign-in ${name}`));
    const { id } = await declare(ids);
    let planned = 0;
    whileSending = () => {
      planned++;
      // Both processes are torn away in the middle, more than once.
      if (planned === 3 || planned === 5) throw new Error('torn away');
    };
    const [first, second] = await Promise.all([answer(id), answer(id)]);
    expect(first.id).toBe(second.id);
    await sent();
    expect(await Promise.all(ids.map(outgoing))).toEqual(
      customers.map((name) => [`Hello ${name}, it works again. Shop`]),
    );
    expect(planned).toBeGreaterThan(5);
    const [progress] = await readAnswers(bench.database.db, id);
    expect(progress).toMatchObject({
      answer: { state: 'sent' },
      total: 4,
      waiting: 0,
      sent: 4,
      problems: [],
    });
    const rows = await readRows(bench.database.db, ids);
    // Whoever answers everybody does not take everything.
    expect([...rows.values()].map(({ agentId, awaiting }) => [agentId, awaiting])).toEqual(
      ids.map(() => [null, 'customer']),
    );
  });

  test('one a customer, by the channel that reaches them; who is not reached is listed with the reason', async () => {
    await write('ada', 'Sign-in', 'I cannot sign in');
    await write('ada', 'Sign-in again', 'I still cannot');
    await write('ben', 'Sign-in ben', 'nor can I');
    await settled();
    const ids = await idsOf(['Sign-in', 'Sign-in again', 'Sign-in ben']);
    const { id } = await declare(ids);
    await inTransaction((tx) =>
      markReachability(tx, { type: 'email', value: 'ben@home.example' }, 'bounced', 'no such user'),
    );
    const who = await whoIsAnswered(bench.database.db, id);
    expect(
      who.map(({ conversation, insteadOf }) => [conversation.id, insteadOf.map((row) => row.id)]),
    ).toEqual([
      [ids[1], [ids[0]]],
      [ids[2], []],
    ]);
    const texts = { texts: { en: 'x' }, fallback: 'en' } as const;
    const plan = await planAnswer(
      bench.database.db,
      deps(),
      ids[2] as string,
      texts,
      benchAgent,
      bench.clock.now,
    );
    expect(plan).toMatchObject({ option: null, unreached: 'address_bounced' });
    await answer(id);
    await sent();
    expect(await Promise.all(ids.map(outgoing))).toEqual([[], ['Hello ada, it works again. Shop'], []]);
    const [progress] = await readAnswers(bench.database.db, id);
    expect(progress).toMatchObject({ total: 2, sent: 1, problems: [{ reason: 'address_bounced' }] });
  });

  test('in the language of each, closes what it answers, and can be taken back', async () => {
    await write('ada', 'Sign-in', 'I cannot sign in');
    await write('ben', 'Anmeldung', 'Ich kann mich nicht anmelden, bitte helfen Sie mir, das ist dringend');
    await settled();
    const ids = await idsOf(['Sign-in', 'Anmeldung']);
    const { id } = await declare(ids);
    const held = await answer(id, { clientId: 'held', holdSeconds: 10 });
    await inTransaction((tx) => withdrawAnswer(tx, held.id, benchAgent));
    bench.clock.now = new Date(bench.clock.now.getTime() + 60_000);
    await sent();
    expect(await outgoing(ids[0] as string)).toEqual([]);

    await answer(id, { texts: { en: 'All good', de: 'Alles gut' }, closes: true });
    await sent();
    expect(await Promise.all(ids.map(outgoing))).toEqual([['All good'], ['Alles gut']]);
    const rows = await readRows(bench.database.db, ids);
    expect([...rows.values()].map(({ state }) => state)).toEqual(['closed', 'closed']);
    await expect(inTransaction((tx) => withdrawAnswer(tx, held.id, benchAgent))).resolves.toBeUndefined();
  });

  test.each([
    [{ texts: { de: 'Hallo' } }, 'texts.en'],
    [{ texts: { en: 'Hi {{customer.shoe}}' } }, 'texts.en'],
  ])('%j is refused', async (more, field) => {
    await write('ada', 'Sign-in', 'I cannot sign in');
    const { id } = await declare(await idsOf(['Sign-in']));
    await expect(answer(id, more)).rejects.toMatchObject({ fields: [{ field }] });
  });
});

describe('what belongs to an incident', () => {
  test('a merge brings the link along, and undoing needs nothing', async () => {
    await write('ada', 'Sign-in', 'I cannot sign in');
    await write('ada', 'Other', 'Something else');
    const [linked, other] = (await idsOf(['Sign-in', 'Other'])) as [string, string];
    const { id } = await declare([linked]);
    await inTransaction((tx) => merge(tx, other, { id: linked, meant: false }, benchAgent, bench.clock.now));
    const page = { state: 'linked', offset: 0, limit: 10 } as const;
    const { rows } = await incidentConversations(bench.database.db, id, page);
    expect(rows.map((row) => row.id)).toEqual([other]);
    expect(await incidentsOf(bench.database.db, other)).toMatchObject([{ state: 'linked' }]);
    expect(await countIncident(bench.database.db, id, bench.clock.now)).toMatchObject({
      linked: 1,
      byChannel: { letter: 1 },
    });
  });

  test('a rule suggests what comes, in whatever form its words are, and is not asked again after a no', async () => {
    const { id } = await declare([], { phrases: ['Anmeldung fehlgeschlagen', 'cannot sign in'] });
    await write('ada', 'Help', 'I cannot sign in to my account');
    await write('ben', 'Hilfe', 'Die Anmeldungen sind fehlgeschlagen');
    await write('cis', 'Chair', 'The chair broke');
    await settled();
    const [help] = (await idsOf(['Help'])) as [string];
    const page = { state: 'suggested', offset: 0, limit: 10 } as const;
    const suggested = await incidentConversations(bench.database.db, id, page);
    expect(suggested.rows.map(({ subject }) => subject).sort()).toEqual(['Help', 'Hilfe']);
    await inTransaction((tx) => unlinkConversation(tx, id, help, benchAgent, bench.clock.now));
    await writeLetter(bench, {
      id: 'again',
      from: 'ada@home.example',
      text: 'cannot sign in!',
      answers: ['ada Help'],
    });
    await settled();
    expect((await incidentConversations(bench.database.db, id, page)).total).toBe(1);
    await inTransaction((tx) => linkConversations(tx, id, [help], benchAgent, bench.clock.now));
    expect(await countIncident(bench.database.db, id, bench.clock.now)).toMatchObject({
      linked: 1,
      suggested: 1,
    });
  });

  test('a rule that links by itself says so in the timeline; a resolved incident asks nobody any more', async () => {
    const { id } = await declare([], { filter: 'subject:help', linksItself: true });
    await write('ada', 'Help', 'I cannot sign in');
    await settled();
    const [help] = (await idsOf(['Help'])) as [string];
    const { timeline } = await findConversation(bench.database.db, help, 10);
    expect(timeline.at(-1)?.activity).toEqual({
      type: 'incident_linked',
      data: { incidentId: id, name: 'No sign-in' },
    });
    await inTransaction((tx) => turnIncident(tx, id, 'resolved', benchAgent, bench.clock.now));
    await write('ben', 'Help ben', 'I cannot sign in');
    await settled();
    expect((await countIncident(bench.database.db, id, bench.clock.now)).linked).toBe(1);
  });

  test('a rule that would link everything is refused', async () => {
    await expect(declare([], { linksItself: true })).rejects.toMatchObject({
      fields: [{ field: 'linksItself' }],
    });
  });

  test('open conversations that say the same are offered', async () => {
    await write('ada', 'Help', 'The voucher page shows error E42 at checkout');
    await write('ben', 'Voucher', 'error E42 when I use the voucher');
    await write('cis', 'Chair', 'The chair broke');
    await settled();
    const [help] = (await idsOf(['Help'])) as [string];
    const context = { agentId: null, teamIds: [], now: bench.clock.now, timeZone: 'Europe/Berlin' };
    const similar = await similarOpen(bench.database.db, help, context);
    expect(similar.map(({ conversation, words }) => [conversation.subject, words])).toEqual([
      ['Voucher', expect.arrayContaining(['voucher', 'E42'])],
    ]);
  });
});
