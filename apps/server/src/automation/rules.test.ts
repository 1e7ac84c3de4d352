import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTimeline } from '../conversations/index.ts';
import { createTeam, deleteTeam } from '../people/index.ts';
import { type AutomationBench, openAutomationBench } from '../testing/automation-bench.ts';
import { mostRunsAnHour } from './chain.ts';
import { changeRule, createRule, orderRules } from './index.ts';

let bench: AutomationBench;
beforeEach(async () => {
  bench = await openAutomationBench();
});
afterEach(() => bench.close());

const received = { kind: 'event', on: 'received' } as const;
const labels = (...add: string[]) => ({ kind: 'label' as const, add, remove: [] as string[] });
const filter = (text: string) => ({ kind: 'filter' as const, filter: text });

test('a rule does what it says to what its conditions hold for, tells of it, and leaves the rest alone', async () => {
  const id = await bench.rule({
    name: 'Invoices',
    trigger: received,
    conditions: [{ kind: 'words', in: 'both', words: ['rechnung'], not: false }],
    actions: [labels('billing')],
  });
  await bench.write({ id: 'Rechnungen vom Mai' });
  await bench.write({ id: 'Broken chair', text: 'It has no Abrechnung.' });
  await bench.quiet();
  const { id: conversationId, ...found } = await bench.conversation('Rechnungen vom Mai');
  expect(found.labels).toEqual(['billing']);
  expect((await bench.conversation('Broken chair')).labels).toEqual([]);
  expect(await bench.runs(id)).toMatchObject([
    {
      outcome: 'done',
      conversationId,
      did: [{ kind: 'label', detail: { added: ['billing'], removed: [] } }],
    },
  ]);
  const { items } = await readTimeline(bench.database.db, conversationId, { limit: 5 });
  expect(items.at(-1)).toMatchObject({
    author: { kind: 'rule', id, name: 'Invoices' },
    activity: { type: 'labelled', data: { added: ['billing'], removed: [] } },
  });
});

test('a rule that is a draft, or was switched on later, does nothing about what was before', async () => {
  const content = { name: 'Later', trigger: received, conditions: [], actions: [labels('x')] };
  const id = await createRule(bench.deps, content, 'system');
  await bench.write({ id: 'before' });
  await bench.quiet();
  await changeRule(bench.deps, id, { state: 'live' }, 'system');
  await bench.quiet();
  await bench.write({ id: 'after' });
  await bench.quiet();
  await changeRule(bench.deps, id, { state: 'off' }, 'system');
  await bench.write({ id: 'switched off' });
  await bench.quiet();
  const labelled = await Promise.all(
    ['before', 'after', 'switched off'].map((each) => bench.conversation(each)),
  );
  expect(labelled.map((each) => each.labels)).toEqual([[], ['x'], []]);
});

test('rules run in their order, and see what those before them did', async () => {
  const second = await bench.rule({
    trigger: received,
    conditions: [filter('label:first')],
    actions: [labels('second')],
  });
  const first = await bench.rule({ trigger: received, actions: [labels('first')] });
  await bench.write({ id: 'wrong order' });
  await bench.quiet();
  await orderRules(bench.database, [first, second], 'system');
  await bench.write({ id: 'right order' });
  await bench.quiet();
  expect((await bench.conversation('wrong order')).labels).toEqual(['first']);
  expect((await bench.conversation('right order')).labels).toEqual(['first', 'second']);
});

test('rules that set each other off come to rest, and say so', async () => {
  const labelled = { kind: 'event', on: 'labelled' } as const;
  const swap = (from: string, to: string) =>
    bench.rule({
      trigger: labelled,
      conditions: [filter(`label:${from}`)],
      actions: [{ kind: 'label', add: [to], remove: [from] }],
    });
  // The last first: each event finds one rule only, and the next follows from what that did.
  const circle: string[] = [];
  for (const [from, to] of ['fa', 'ef', 'de', 'cd', 'bc', 'ab'].map((pair) => [...pair]))
    circle.unshift(await swap(from as string, to as string));
  await bench.rule({ trigger: received, actions: [labels('a')] });
  await bench.write({ id: 'round' });
  await bench.quiet();
  // With the rule that began it these are five in a chain, and the next is stopped.
  expect((await bench.conversation('round')).labels).toEqual(['e']);
  const outcomes = await Promise.all(
    circle.map(async (id) => (await bench.runs(id)).map((run) => run.outcome)),
  );
  expect(outcomes).toEqual([['done'], ['done'], ['done'], ['done'], ['stopped'], []]);
  const { rows } = await bench.database.pool.query('select notice from rule where id = $1', [circle[4]]);
  expect(rows[0].notice).toMatchObject({ code: 'chain_too_deep' });
});

test('a rule runs for one conversation only so often within an hour', async () => {
  const id = await bench.rule({
    trigger: received,
    actions: [{ kind: 'note', text: 'Seen, {{customer.firstName|friend}}' }],
  });
  await bench.write({ id: 'often' });
  for (let count = 1; count < mostRunsAnHour + 3; count++)
    await bench.write({ id: `again ${count}`, answers: ['often'] });
  await bench.quiet();
  const outcomes = (await bench.runs(id)).map((run) => run.outcome);
  expect(outcomes).toEqual([...Array(mostRunsAnHour).fill('done'), 'stopped']);
});

describe('an answer by a rule', () => {
  const answer = (onceInHours = 24) => ({
    kind: 'reply' as const,
    cannedReplyId: null,
    texts: { en: 'Hello {{customer.firstName|there}}, we are back on Monday.' },
    onceInHours,
  });

  test('goes out on the conversation’s channel, marked as automatic, and leaves the customer waiting', async () => {
    await bench.rule({ name: 'Closed', trigger: received, actions: [answer()] });
    await bench.write({ id: 'anybody there?', cc: ['ben@home.example'] });
    const before = await bench.conversation('anybody there?');
    await bench.quiet();
    expect(bench.samples.sent).toMatchObject([
      { to: ['jo@home.example'], text: 'Hello Jo, we are back on Monday.' },
    ]);
    const after = await bench.conversation('anybody there?');
    expect([after.state, after.awaiting, after.waiting_since]).toEqual(['open', 'us', before.waiting_since]);
    const { items } = await readTimeline(bench.database.db, after.id, { limit: 5 });
    expect(items.at(-1)).toMatchObject({
      direction: 'out',
      automatic: { kind: 'auto-reply' },
      cc: [{ value: 'ben@home.example' }],
    });
  });

  test('is given once within its time, and never to a machine', async () => {
    const id = await bench.rule({ trigger: received, actions: [answer()] });
    await bench.write({ id: 'first' });
    await bench.write({ id: 'second', answers: ['first'] });
    await bench.write({ id: 'machine', answers: ['first'], automatic: true });
    await bench.quiet();
    bench.clock.now = new Date(bench.clock.now.getTime() + 25 * 3_600_000);
    await bench.write({ id: 'next day', answers: ['first'] });
    await bench.quiet();
    expect(bench.samples.sent).toHaveLength(2);
    expect((await bench.runs(id)).map((run) => run.did[0]?.why ?? run.did[0]?.outcome)).toEqual([
      'done',
      'replied_lately',
      'automatic_message',
      'done',
    ]);
  });

  test('with a variable that has no value is not sent', async () => {
    const id = await bench.rule({
      trigger: received,
      actions: [{ ...answer(), texts: { en: 'Yours, {{agent.name}}' } }, labels('seen')],
    });
    await bench.write({ id: 'hello' });
    await bench.quiet();
    expect(bench.samples.sent).toEqual([]);
    expect((await bench.runs(id))[0]?.did).toMatchObject([
      { kind: 'reply', outcome: 'refused', why: 'variable_empty' },
      { kind: 'label', outcome: 'done' },
    ]);
  });
});

test('a rule whose team is gone fails whole, hinders no other, and switches itself off in the end', async () => {
  const team = await createTeam(bench.database, { name: 'Billing', agentIds: [] }, 'system');
  const broken = await bench.rule({
    trigger: received,
    actions: [labels('half'), { kind: 'assign', to: { kind: 'team', teamId: team.id } }],
  });
  await bench.rule({ trigger: received, actions: [labels('whole')] });
  await deleteTeam(bench.database, team.id, 'system');
  for (let count = 0; count < 22; count++) await bench.write({ id: `letter ${count}` });
  await bench.quiet();
  expect((await bench.conversation('letter 0')).labels).toEqual(['whole']);
  expect((await bench.conversation('letter 21')).labels).toEqual(['whole']);
  const runs = await bench.runs(broken);
  expect(runs).toHaveLength(20);
  expect(runs[0]).toMatchObject({ outcome: 'failed', reason: { code: 'error', error: 'team_not_found' } });
  const { rows } = await bench.database.pool.query('select state, notice from rule where id = $1', [broken]);
  expect(rows[0]).toMatchObject({
    state: 'paused',
    notice: { code: 'failed_often', error: 'team_not_found' },
  });
});

test('a pattern that would explode elsewhere is run in the time its text takes', async () => {
  const id = await bench.rule({
    trigger: received,
    conditions: [{ kind: 'pattern', in: 'text', pattern: '^(a+)+$', not: false }],
    actions: [labels('x')],
  });
  await bench.write({ id: 'attack', text: `${'a'.repeat(15_000)}!` });
  await bench.quiet();
  expect(await bench.runs(id)).toEqual([]);
});
