import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLogger } from '../../platform/log/index.ts';
import { openDuck } from './duck.ts';
import { schema } from './schema.ts';
import { positionOf, takeChanges } from './take-changes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-take-'));
afterAll(() => rmSync(folder, { recursive: true }));

const who = '00000000-0000-4000-8000-000000000001';
const page = (seq: number) => ({ lines: `${seq},1,1,${who},,${seq},,1`, rows: 1, last: seq });
const goal = {
  number: 1,
  key: 'one',
  names: { en: '', de: '', pl: '', nl: '' },
  steps: { starts: [], steps: [], reached: [], failed: [] },
  inactivityMs: null,
  deadlineMs: null,
};

test('what breaks off in the middle has done nothing, also for whoever opens the file next', async () => {
  const log = createLogger('silent', false);
  const duck = await openDuck(folder, log);
  await duck.run(schema);
  const take = (upTo: number, all: boolean, pages: () => AsyncGenerator<ReturnType<typeof page>>) =>
    takeChanges(duck, path.join(folder, 'journeys'), {
      upTo,
      goals: [goal],
      types: new Map(),
      all,
      pages: pages(),
      erased: { customers: [], subjects: [] },
    });
  await take(1, true, async function* () {
    yield page(1);
  });
  const breaks = async function* () {
    yield page(2);
    throw new Error('the power went');
  };
  for (const all of [true, false]) await expect(take(2, all, breaks)).rejects.toThrow('the power went');
  await duck.close();
  const again = await openDuck(folder, log);
  expect(await positionOf(again)).toBe(1);
  expect(await again.rows('select seq::integer as seq, place from step')).toEqual([{ seq: 1, place: 1 }]);
  await again.close();
});
