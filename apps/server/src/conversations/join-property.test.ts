/** Whoever is joined and parted while they write: every address has one customer, and undoing all gives the start. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../platform/errors/index.ts';
import { writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { customerAt, joinIn, misplaced, partIn, saidTo } from '../testing/joining.ts';

let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannelBench();
});
afterAll(() => bench.close());

const number = fc.nat(20);
const step = fc.record({
  kind: fc.constantFrom('join' as const, 'undo' as const, 'arrival' as const),
  one: number,
  other: number,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

test('any sequence of joins, undos and arrivals', { timeout: 240_000 }, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), number, async (steps, last) => {
      const world = await begin(`run-${++run}`);
      for (const each of steps) {
        await world.take(each);
        expect(await misplaced(bench)).toBe(0);
      }
      await world.undoAll(last);
      await world.expectStart();
    }),
    { numRuns: 15, seed: 23 },
  );
});

async function begin(run: string) {
  const people = ['a', 'b', 'c', 'd'].map((each) => `${each}@${run}.example`);
  /** Texts by who wrote them. */
  const written = new Map<string, string[]>(people.map((address) => [address, []]));
  const joins: { id: string; customerId: string }[] = [];
  let arrived = 0;

  async function write(address: string, answers: string[]): Promise<void> {
    bench.clock.now = new Date(bench.clock.now.getTime() + 60_000);
    const text = `${run} ${++arrived}`;
    await writeLetter(bench, { id: text, from: address, subject: text, text, answers });
    written.get(address)?.push(text);
  }
  for (const address of people) await write(address, []);
  const starts = new Map<string, string>();
  for (const address of people) starts.set(address, await customerAt(bench, address));
  const customers = [...starts.values()];

  async function change({ kind, one, other }: Step): Promise<void> {
    bench.clock.now = new Date(bench.clock.now.getTime() + 60_000);
    if (kind === 'join') {
      const customerId = pick(customers, one);
      const id = await joinIn(bench, customerId, pick(customers, other));
      if (!joins.some((join) => join.id === id)) joins.push({ id, customerId });
    } else if (kind === 'undo' && joins.length > 0) {
      const [join] = joins.splice(one % joins.length, 1);
      if (join) await partIn(bench, join.customerId, join.id);
    } else if (kind === 'arrival') {
      const address = pick(people, one);
      // Something said to the same customer, or nothing: a new matter.
      const known = await saidTo(bench, await customerAt(bench, address));
      await write(address, other % 4 === 0 ? [] : [pick(known, other)]);
    }
  }

  return {
    async take(each: Step): Promise<void> {
      try {
        await change(each);
      } catch (error) {
        if (!(error instanceof AppError) || !['customer_joined', 'invalid_input'].includes(error.code))
          throw error;
      }
    },
    /** In an order of its own. */
    async undoAll(order: number): Promise<void> {
      while (joins.length > 0) await change({ kind: 'undo', one: order, other: 0 });
    },
    async expectStart(): Promise<void> {
      for (const [address, customerId] of starts) {
        expect(await customerAt(bench, address)).toBe(customerId);
        expect((await saidTo(bench, customerId)).sort()).toEqual([...(written.get(address) ?? [])].sort());
      }
    },
  };
}
