import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kept, mergeChanges } from './merge-changes.ts';
import type { FieldChanges } from './types.ts';

const nothing: Kept = { values: {}, revisions: {} };

test('saves in any order, some of them twice, end with the newest answer of each field', () => {
  const saves = fc.uniqueArray(
    fc.record({
      field: fc.constantFrom('name', 'email', 'message'),
      value: fc.string({ maxLength: 4 }),
      revision: fc.integer({ min: 1, max: 1000 }),
    }),
    { selector: (save) => save.revision, maxLength: 20 },
  );
  fc.assert(
    fc.property(
      saves.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
        ),
      ),
      ([inOrder, arrived]) => {
        const end = arrived.reduce<Kept>(
          (kept, save) =>
            mergeChanges(kept, { [save.field]: { value: save.value, revision: save.revision } }),
          nothing,
        );
        for (const name of ['name', 'email', 'message']) {
          const newest = inOrder.filter((s) => s.field === name).sort((a, b) => b.revision - a.revision)[0];
          expect(end.values[name]).toBe(newest?.value);
        }
      },
    ),
    { seed: 11 },
  );
});

test('says which answers really changed', () => {
  const kept = mergeChanges(nothing, { a: { value: 'x', revision: 5 }, b: { value: [], revision: 1 } });
  expect(kept.changed).toEqual(['a']);
  const again: FieldChanges = { a: { value: 'x', revision: 6 }, b: { value: ['y'], revision: 2 } };
  expect(mergeChanges(kept, again).changed).toEqual(['b']);
});

test('a whole page is newer than what was saved before it, and older than what comes after', () => {
  const kept = mergeChanges(nothing, { a: { value: 'typed', revision: 50 } });
  const page = mergeChanges(kept, { a: { value: 'sent', revision: 0, newest: true } });
  expect(page.values).toEqual({ a: 'sent' });
  expect(mergeChanges(page, { a: { value: 'late', revision: 49 } }).values).toEqual({ a: 'sent' });
  expect(mergeChanges(page, { a: { value: 'after', revision: 52 } }).values).toEqual({ a: 'after' });
});
