import { expect, test } from 'vitest';
import type { Expanded } from './expand.ts';
import { planOf } from './plan.ts';

const million = 1_000_000;
const word = (text: string, share: number): Expanded => ({
  kind: 'any',
  tokens: [{ text, open: false }],
  share,
});
const begun = (share: number): Expanded => ({
  kind: 'any',
  tokens: Array.from({ length: 24 }, (_, index) => ({ text: `be${index}`, open: false })),
  share,
});
const and = (...parts: Expanded[]): Expanded => ({ kind: 'and', parts });
const not = (part: Expanded): Expanded => ({ kind: 'not', part });

test('rare words are looked up at once, frequent ones in blocks that hold enough of them', () => {
  expect(planOf(word('rare', 0.0005), million).block).toBeNull();
  expect(planOf(word('usual', 0.005), million).block).toBe(16);
  expect(planOf(word('frequent', 0.3), million).block).toBe(12);
  // Both are everywhere, together they are rarer.
  expect(planOf(and(word('a', 0.03), word('b', 0.03)), million).block).toBe(16);
});

test('a page reaches the less far back the more there is to go through', () => {
  const frequent = planOf(word('frequent', 0.3), million);
  expect(frequent.reach).toBeLessThan(planOf(word('usual', 0.005), million).reach);
  const phrase: Expanded = { kind: 'phrase', words: [], shares: [0.3, 0.3] };
  expect(planOf(phrase, million).reach).toBeLessThan(frequent.reach);
});

test('what many tokens stand for is checked in the document, unless it is the rarest', () => {
  expect(planOf(and(word('chair', 0.001), begun(0.05)), million)).toMatchObject({
    index: "('chair')",
    check: expect.stringContaining("'be23'"),
  });
  expect(planOf(and(word('the', 0.3), begun(0.01)), million)).toMatchObject({
    index: expect.stringContaining("'the'"),
    check: null,
  });
});

test('what is ruled out is checked; alone it is looked for without the index, a little at a time', () => {
  expect(planOf(and(word('chair', 0.01), not(word('table', 0.1))), million)).toMatchObject({
    index: "('chair')",
    check: "!(('table'))",
  });
  const alone = planOf(not(word('table', 0.1)), million);
  expect(alone.index).toBeNull();
  expect(alone.reach).toBeLessThan(million / 10);
});
