/** Whatever is merged, split and taken back while messages arrive: nothing is lost, doubled or left on the wrong side. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../platform/errors/index.ts';
import { benchAgent, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { dumpOf, idOf, textsIn } from '../testing/merging.ts';
import { merge } from './merge.ts';
import { split } from './split.ts';
import { readTimeline } from './timeline-store.ts';
import { undoMerge } from './undo-merge.ts';
import { undoSplit } from './undo-split.ts';

let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannelBench();
});
afterAll(() => bench.close());

const number = fc.nat(20);
const step = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), one: number, other: number }),
  fc.record({ kind: fc.constant('split' as const), one: number, other: number }),
  fc.record({ kind: fc.constant('undo' as const), one: number, other: number }),
  fc.record({ kind: fc.constant('arrival' as const), one: number, other: number }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A change that stands, and how it is taken back. */
interface Change {
  undo(): Promise<void>;
}

test('every message stands exactly once, and undoing all gives the start', { timeout: 120_000 }, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const world = await begin(`run ${++run}`);
      for (const each of steps) {
        await world.take(each);
        await world.expectEachOnce();
      }
      await world.undoAll();
      await world.expectStart();
    }),
    { numRuns: 15, seed: 11 },
  );
});

async function begin(name: string) {
  const from = `${name.replace(' ', '-')}@example.com`;
  const talks = ['a', 'b', 'c'];
  for (const talk of talks)
    await writeLetter(bench, {
      id: `${name} ${talk}`,
      from,
      subject: `${name} ${talk}`,
      text: `${name} ${talk}`,
    });
  const starts = await Promise.all(talks.map((talk) => idOf(bench, `${name} ${talk}`)));
  const before = (await dumpOf(bench)).filter(({ id }) => starts.includes(id));
  /** Texts by the conversation that their thread began in. */
  const expected = new Map(talks.map((talk, index) => [`${name} ${talk}`, starts[index] as string]));
  const known = [...starts];
  const changes: Change[] = [];
  let arrived = 0;
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const { now } = bench.clock;
  const inside = bench.database.transaction;

  async function change(each: Step): Promise<void> {
    const id = pick(known, each.one);
    if (each.kind === 'merge') {
      const other = pick(known, each.other);
      const made = await inside((tx) => merge(tx, id, { id: other, meant: false }, benchAgent, now));
      changes.push({ undo: () => inside((tx) => undoMerge(tx, id, made, benchAgent, now)) });
    } else if (each.kind === 'split') {
      const { items } = await readTimeline(bench.database.db, id, { limit: 100 });
      const messages = items.filter(({ kind }) => kind === 'message');
      const messageIds = messages.length === 0 ? [id] : [pick(messages, each.other).id];
      const made = await inside((tx) => split(tx, id, { messageIds, subject: null }, benchAgent, now));
      known.push(made.conversationId);
      changes.push({ undo: () => inside((tx) => undoSplit(tx, id, made.changeId, benchAgent, now)) });
    } else if (each.kind === 'undo' && changes.length > 0) {
      const chosen = pick(changes, each.one);
      await chosen.undo();
      changes.splice(changes.indexOf(chosen), 1);
    } else if (each.kind === 'arrival') {
      const cited = pick([...expected.keys()], each.one);
      const text = `${name} arrival ${++arrived}`;
      await writeLetter(bench, { id: text, from, text, answers: [cited] });
      expected.set(text, expected.get(cited) as string);
    }
  }

  return {
    /** Does it, or finds it refused for a reason of the rules. */
    async take(each: Step): Promise<void> {
      const refusals = ['conversation_merged', 'change_superseded', 'invalid_input'];
      try {
        await change(each);
      } catch (error) {
        if (!(error instanceof AppError) || !refusals.includes(error.code)) throw error;
      }
    },
    async expectEachOnce(): Promise<void> {
      const all = (await Promise.all(known.map((id) => textsIn(bench, id)))).flat();
      expect(all.sort()).toEqual([...expected.keys()].sort());
    },
    /** Takes back what may be taken back until nothing stands. */
    async undoAll(): Promise<void> {
      for (const made of changes.splice(0).reverse()) await made.undo();
    },
    async expectStart(): Promise<void> {
      for (const id of starts) {
        const own = [...expected].filter(([, home]) => home === id).map(([text]) => text);
        expect((await textsIn(bench, id)).sort()).toEqual(own.sort());
      }
      const after = (await dumpOf(bench)).filter(({ id }) => starts.includes(id));
      if (arrived === 0) expect(after).toEqual(before);
      expect(after.map((row) => ({ ...row, merged_into: null }))).toEqual(after);
    },
  };
}
