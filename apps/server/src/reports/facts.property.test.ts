/** Whatever happens, in whatever pieces it is heard of: the facts are those that the rows themselves give. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  assign,
  close,
  merge,
  reopen,
  setLabels,
  split,
  undoMerge,
  undoSplit,
} from '../conversations/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { benchAgent, queueReply, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { forgetReports, readLogIntoReports, reportTables } from '../testing/past.ts';

let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannelBench();
});
afterAll(() => bench.close());

const kinds = [
  'arrival',
  'arrival',
  'machine',
  'answer',
  'answer',
  'close',
  'reopen',
  'assign',
  'label',
  'merge',
  'split',
  'undo',
] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  one: fc.nat(20),
  other: fc.nat(20),
  hear: fc.boolean(),
});

test('facts are what the rows give, heard of in pieces or all at once', { timeout: 180_000 }, async () => {
  let run = 0;
  let heard = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const world = createWorld(`run-${++run}`);
      await world.begin();
      for (const each of steps) {
        await world.take(each);
        await bench.settle();
        if (each.hear) heard = await readLogIntoReports(bench.database, heard, 1 + (each.one % 7));
      }
      heard = await readLogIntoReports(bench.database, heard, 3);
      const live = await reportTables(bench.database);
      expect(summaryOf(live)).toEqual(await recomputed());

      // Again from the beginning, with what is known and without it.
      await readLogIntoReports(bench.database);
      expect(await reportTables(bench.database)).toEqual(live);
      await forgetReports(bench.database);
      await readLogIntoReports(bench.database);
      expect(await reportTables(bench.database)).toEqual(live);
    }),
    { numRuns: 25, seed: 5 },
  );
});

function createWorld(name: string) {
  const { database, clock } = bench;
  const from = `${name}@example.com`;
  const mails: string[] = [];
  const undos: (() => Promise<void>)[] = [];
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const known = async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      'select conversation.id from conversation join identity using (customer_id) where identity.value = $1 order by number',
      [from],
    );
    return rows.map(({ id }) => id);
  };
  const write = async (answers: string[], automatic = false) => {
    const id = `${name} ${mails.length}`;
    if (!automatic) mails.push(id);
    await writeLetter(bench, {
      id: automatic ? `${id} machine ${Math.abs(clock.now.getTime())}` : id,
      from,
      subject: id,
      text: id,
      answers,
      automatic,
    });
  };

  async function change({ kind, one, other }: { kind: (typeof kinds)[number]; one: number; other: number }) {
    const ids = await known();
    const id = pick(ids, one);
    const { now } = clock;
    const inside = database.transaction;
    if (kind === 'arrival') await write(other % 3 === 0 ? [] : [pick(mails, one)]);
    else if (kind === 'machine') await write(other % 2 === 0 ? [] : [pick(mails, one)], true);
    else if (kind === 'answer')
      await queueReply(bench, id, `${name} ${now.getTime()}`, { type: 'email', value: from });
    else if (kind === 'close') await inside((tx) => close(tx, id, benchAgent, now));
    else if (kind === 'reopen') await inside((tx) => reopen(tx, id, benchAgent, now));
    else if (kind === 'assign')
      await inside((tx) => assign(tx, id, { agentId: other % 2 ? benchAgent.id : null }, benchAgent, now));
    else if (kind === 'label') await inside((tx) => setLabels(tx, id, [`l${other % 3}`], benchAgent));
    else if (kind === 'merge') {
      const made = await inside((tx) =>
        merge(tx, id, { id: pick(ids, other), meant: true }, benchAgent, now),
      );
      undos.push(() => inside((tx) => undoMerge(tx, id, made, benchAgent, now)));
    } else if (kind === 'split') {
      const { rows } = await database.pool.query<{ id: string }>(
        "select id from message where conversation_id = $1 and kind = 'message' order by id",
        [id],
      );
      const messageIds = rows.length === 0 ? [id] : [pick(rows, other).id];
      const made = await inside((tx) => split(tx, id, { messageIds, subject: null }, benchAgent, now));
      undos.push(() => inside((tx) => undoSplit(tx, id, made.changeId, benchAgent, now)));
    } else if (kind === 'undo' && undos.length > 0) {
      const chosen = pick(undos, one);
      await chosen();
      undos.splice(undos.indexOf(chosen), 1);
    }
  }

  return {
    begin: () => write([]),
    /** Does it, or finds it refused for a reason of the rules. */
    async take(each: Parameters<typeof change>[0]): Promise<void> {
      clock.now = new Date(clock.now.getTime() + 60_000 * (1 + each.other));
      const refusals = ['conversation_merged', 'change_superseded', 'invalid_input'];
      try {
        await change(each);
      } catch (error) {
        if (!(error instanceof AppError) || !refusals.includes(error.code)) throw error;
      }
    },
  };
}

/** The facts as figures that another way of counting can give too. */
function summaryOf(tables: Record<string, unknown[]>) {
  const rows = tables as Record<string, Record<string, never>[]>;
  return {
    conversations: (rows.conversations ?? [])
      .filter(({ counted }) => counted)
      .map((row) => [
        row.conversation_id,
        row.opened_at,
        row.answers,
        row.agent_id,
        row.labels,
        row.closed_at !== null,
      ]),
    messages: (rows.messages ?? []).map((row) => [row.message_id, row.conversation_id]),
    waits: (rows.answers ?? []).map((row) => [row.message_id, row.conversation_id, row.wait]),
  };
}

/** The same by plain questions to the rows of conversations and messages, without the log. */
async function recomputed() {
  const rows = async (text: string) => (await bench.database.pool.query({ text, rowMode: 'array' })).rows;
  const counting = `select message.* from message join conversation on conversation.id = conversation_id
    where merged_into is null and kind = 'message' and automatic is null and (direction = 'in' or author_kind = 'agent')`;
  return {
    conversations: await rows(`
      with counting as (${counting})
      select conversation.id, min(counting.created_at), count(*) filter (where direction = 'out')::int,
        agent_id::uuid, labels, state = 'closed'
      from conversation join counting on conversation_id = conversation.id
      group by conversation.id order by conversation.id`),
    messages: await rows(`
      with counting as (${counting}) select id, conversation_id from counting where direction = 'in' order by id`),
    waits: await rows(`
      with counting as (${counting})
      select this.id, this.conversation_id, (
        select extract(epoch from this.created_at - min(written.created_at))::double precision from counting written
        where written.conversation_id = this.conversation_id and written.direction = 'in'
          and (written.created_at, written.id) < (this.created_at, this.id)
          and not exists (select 1 from counting answer where answer.conversation_id = this.conversation_id and answer.direction = 'out'
            and (answer.created_at, answer.id) > (written.created_at, written.id) and (answer.created_at, answer.id) < (this.created_at, this.id))
      )
      from counting this where this.direction = 'out' order by this.id`),
  };
}
