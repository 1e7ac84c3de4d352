import { afterEach, beforeEach, expect, test } from 'vitest';
import { assign, close, reopen, setLabels } from '../conversations/index.ts';
import { type AutomationBench, openAutomationBench } from '../testing/automation-bench.ts';
import { benchAgent, queueReply } from '../testing/bench-talk.ts';
import { dryRun, type RuleContent } from './index.ts';

const benches: AutomationBench[] = [];
let past: AutomationBench;
beforeEach(async () => {
  past = await open();
});
afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.close();
});

async function open(): Promise<AutomationBench> {
  const bench = await openAutomationBench();
  benches.push(bench);
  return bench;
}

const event = (on: 'opened' | 'received' | 'sent' | 'assigned' | 'closed' | 'reopened' | 'labelled') => ({
  kind: 'event' as const,
  on,
});
const filter = (text: string) => ({ kind: 'filter' as const, filter: text });
const label = (add: string[], remove: string[] = []) => ({ kind: 'label' as const, add, remove });

/** What customers and agents do in a few conversations; after each deed all is quiet. */
async function live(bench: AutomationBench): Promise<void> {
  const act = async (deed: () => Promise<unknown>) => {
    await deed();
    await bench.quiet();
  };
  const inOne = async (subject: string, deed: (tx: never, id: string) => Promise<void>) => {
    const { id } = await bench.conversation(subject);
    await act(() => bench.database.transaction((tx) => deed(tx as never, id)));
  };
  const answer = async (subject: string, text: string) => {
    const { id } = await bench.conversation(subject);
    await act(() => queueReply(bench, id, text, { type: 'email', value: 'jo@home.example' }));
  };
  await act(() => bench.write({ id: 'Invoice 1', text: 'The invoice is wrong' }));
  await act(() => bench.write({ id: 'Chair', text: 'A leg is broken' }));
  await answer('Chair', 'Which leg?');
  await act(() => bench.write({ id: 'left', text: 'The left one, see the invoice', answers: ['Chair'] }));
  await inOne('Chair', (tx, id) => setLabels(tx, id, ['repair', 'urgent'], benchAgent));
  await inOne('Invoice 1', (tx, id) =>
    assign(tx, id, { agentId: benchAgent.id }, benchAgent, bench.clock.now),
  );
  await answer('Invoice 1', 'Here is a new one');
  await inOne('Invoice 1', (tx, id) => close(tx, id, benchAgent, bench.clock.now));
  await act(() => bench.write({ id: 'thanks', text: 'Thank you!', answers: ['Invoice 1'] }));
  await act(() => bench.write({ id: 'Away', text: 'I am on holiday', automatic: true }));
  await inOne('Chair', (tx, id) => setLabels(tx, id, ['repair'], benchAgent));
  await inOne('Invoice 1', (tx, id) => close(tx, id, benchAgent, bench.clock.now));
  await inOne('Invoice 1', (tx, id) => reopen(tx, id, benchAgent, bench.clock.now));
}

const rules: Record<string, Omit<RuleContent, 'name'>> = {
  'words of a message': {
    trigger: event('received'),
    conditions: [{ kind: 'words', in: 'both', words: ['invoice'], not: false }],
    actions: [label(['billing'])],
  },
  'not twice what is done already': {
    trigger: event('received'),
    conditions: [filter('-label:seen')],
    actions: [label(['seen'])],
  },
  'a new conversation, by its channel and who has it': {
    trigger: event('opened'),
    conditions: [filter('agent:none type:letter'), { kind: 'automatic', is: false }],
    actions: [{ kind: 'note', text: 'New' }],
  },
  'whose turn it is after an answer': {
    trigger: event('sent'),
    conditions: [filter('awaiting:customer state:open')],
    actions: [label(['answered'])],
  },
  'closed and opened again': {
    trigger: event('reopened'),
    conditions: [filter('agent:none OR -label:repair')],
    actions: [label(['again'])],
  },
  'a thank-you': {
    trigger: event('received'),
    conditions: [filter('state:open'), { kind: 'pattern', in: 'text', pattern: '^thank', not: false }],
    actions: [{ kind: 'close' }],
  },
  labels: {
    trigger: event('labelled'),
    conditions: [filter('label:urgent')],
    actions: [label(['escalated'], ['urgent'])],
  },
  'an answer once a day, to people': {
    trigger: event('received'),
    conditions: [],
    actions: [{ kind: 'reply', cannedReplyId: null, texts: { en: 'Got it' }, onceInHours: 24 }],
  },
};

test.each(Object.entries(rules))('foretells what the rule does when it is live: %s', async (_, rule) => {
  const content = { name: 'Rule', ...rule };
  await live(past);
  const foretold = await dryRun(past.deps, content, null);
  const bench = await open();
  const id = await bench.rule(content);
  await live(bench);
  const ran = await bench.runs(id);
  const { rows } = await bench.database.pool.query<{ id: string; subject: string }>(
    'select id, subject from conversation',
  );
  const subjects = new Map(rows.map((row) => [row.id, row.subject]));
  // Ids of notes and replies are known only once they are written.
  const without = ({ messageId: _id, ...detail }: Record<string, unknown>) => detail;
  const told = (did: (typeof ran)[number]['did']) =>
    did.map((each) => ({ ...each, detail: without(each.detail) }));
  expect(foretold.told.toReversed().map(({ subject, did }) => ({ subject, did }))).toEqual(
    ran.map(({ conversationId, did }) => ({ subject: subjects.get(conversationId), did: told(did) })),
  );
  expect(ran.length).toBeGreaterThan(0);
});

test('writes nothing, and tells of how many it looked at', async () => {
  await live(past);
  const before = await counts();
  const result = await dryRun(past.deps, { ...(rules.labels as RuleContent), name: 'Rule' }, null);
  expect(await counts()).toEqual(before);
  expect(result).toMatchObject({ conversations: 3, runs: 1, inConversations: 1, nothing: 0 });
});

test('names later rules that would undo or repeat what it does', async () => {
  const id = await past.rule({ name: 'One', trigger: event('received'), actions: [label(['billing'])] });
  const other = await past.rule({
    name: 'Other',
    trigger: event('received'),
    conditions: [{ kind: 'words', in: 'text', words: ['leg'], not: false }],
    actions: [label([], ['billing'])],
  });
  await past.write({ id: 'Chair', text: 'A leg is broken' });
  await past.write({ id: 'Table', text: 'It came late' });
  await past.settle();
  const content = { name: 'One', trigger: event('received'), conditions: [], actions: [label(['billing'])] };
  const { conflicts } = await dryRun(past.deps, content, id);
  expect(conflicts).toEqual([{ ruleId: other, name: 'Other', about: 'labels', count: 1 }]);
});

test('knows when a rule on time would have run', async () => {
  await past.write({ id: 'Chair' });
  await past.write({ id: 'Table' });
  const { id } = await past.conversation('Table');
  await past.database.transaction((tx) => close(tx, id, benchAgent, past.clock.now));
  await past.settle();
  const content = {
    name: 'Old',
    trigger: { kind: 'time' as const, since: 'opened' as const, minutes: 60 },
    conditions: [filter('state:open')],
    actions: [label(['old'])],
  };
  expect((await dryRun(past.deps, content, null)).runs).toBe(0);
  past.clock.now = new Date(past.clock.now.getTime() + 61 * 60_000);
  expect((await dryRun(past.deps, content, null)).told).toMatchObject([{ subject: 'Chair' }]);
});

/** Rows of every table. */
async function counts(): Promise<Record<string, number>> {
  const { rows } = await past.database.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await past.database.pool.query<{ count: number }>(
      `select count(*)::int as count from "${name}"`,
    );
    found[name] = counted.rows[0]?.count ?? 0;
  }
  return found;
}
