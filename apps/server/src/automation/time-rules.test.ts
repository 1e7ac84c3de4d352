import { afterEach, beforeEach, expect, test } from 'vitest';
import { close, reopen, setLabels } from '../conversations/index.ts';
import { type AutomationBench, openAutomationBench } from '../testing/automation-bench.ts';
import { benchAgent, queueReply } from '../testing/bench-talk.ts';
import { nextMoment } from './task-store.ts';

let bench: AutomationBench;
beforeEach(async () => {
  bench = await openAutomationBench();
});
afterEach(() => bench.close());

const later = async (minutes: number) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + minutes * 60_000);
  await bench.quiet();
};
const since = (anchor: 'opened' | 'received' | 'sent' | 'closed', minutes: number) => ({
  kind: 'time' as const,
  since: anchor,
  minutes,
});
const label = (name: string) => [{ kind: 'label' as const, add: [name], remove: [] }];
const labels = async (subject: string) => (await bench.conversation(subject)).labels;

test('runs once when its time has come, and not before', async () => {
  const id = await bench.rule({ trigger: since('opened', 60), actions: label('old') });
  await bench.write({ id: 'letter' });
  await bench.quiet();
  await later(58);
  expect(await labels('letter')).toEqual([]);
  await later(3);
  expect(await labels('letter')).toEqual(['old']);
  await later(500);
  expect(await bench.runs(id)).toHaveLength(1);
  expect(await nextMoment(bench.database.db)).toBeNull();
});

test('counts from the latest message, and once for each', async () => {
  const id = await bench.rule({
    trigger: since('received', 60),
    actions: [{ kind: 'note', text: 'an hour' }],
  });
  await bench.write({ id: 'letter' });
  await bench.quiet();
  await bench.database.pool.query(
    `update rule_due set due_at = due_at - interval '30 minutes', since = since - interval '30 minutes'`,
  );
  await bench.write({ id: 'more', answers: ['letter'] });
  await bench.quiet();
  await later(40);
  expect(await bench.runs(id)).toHaveLength(0);
  await later(25);
  expect(await bench.runs(id)).toHaveLength(1);
});

test('whose conditions do not hold in time runs as soon as they do', async () => {
  const id = await bench.rule({
    trigger: since('sent', 60),
    conditions: [{ kind: 'filter', filter: 'state:open awaiting:customer label:quiet' }],
    actions: [{ kind: 'close' }],
  });
  await bench.write({ id: 'letter' });
  const { id: conversationId } = await bench.conversation('letter');
  await queueReply(bench, conversationId, 'Done?', { type: 'email', value: 'jo@home.example' });
  await bench.quiet();
  await later(90);
  expect((await bench.conversation('letter')).state).toBe('open');
  await bench.database.transaction((tx) => setLabels(tx, conversationId, ['quiet'], benchAgent));
  await bench.quiet();
  expect((await bench.conversation('letter')).state).toBe('closed');
  expect(await bench.runs(id)).toHaveLength(1);
});

test('does not count on from what was taken back', async () => {
  const id = await bench.rule({ trigger: since('closed', 60), actions: label('archive') });
  await bench.write({ id: 'letter' });
  const { id: conversationId } = await bench.conversation('letter');
  await bench.database.transaction((tx) => close(tx, conversationId, benchAgent, bench.clock.now));
  await bench.quiet();
  await bench.database.transaction((tx) => reopen(tx, conversationId, benchAgent, bench.clock.now));
  await bench.quiet();
  await later(120);
  expect(await bench.runs(id)).toEqual([]);
});

test('that goes live takes moments still to come, of conversations from before it too', async () => {
  await bench.write({ id: 'fresh' });
  await bench.write({ id: 'ancient' });
  await bench.database.pool.query(
    `update conversation set created_at = now() - interval '2 hours' where subject = 'ancient'`,
  );
  await bench.rule({ trigger: since('opened', 60), actions: label('old') });
  await later(61);
  expect([await labels('fresh'), await labels('ancient')]).toEqual([['old'], []]);
});
