import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMessage, readTimeline, releaseReply } from '../conversations/index.ts';
import { createAgent } from '../people/index.ts';
import { createReply } from '../replies/index.ts';
import { type AutomationBench, openAutomationBench } from '../testing/automation-bench.ts';
import { changeMacro, createMacro, deleteMacro, listMacros, type MacroUser, runMacro } from './index.ts';

let bench: AutomationBench;
let anna: MacroUser;
let lead: MacroUser;
beforeEach(async () => {
  bench = await openAutomationBench();
  const user = async (name: string, role: 'agent' | 'team_lead') => {
    const email = `${name}@shop.example`;
    const password = 'correct horse battery';
    const made = { name, email, role, language: 'en' as const, teamIds: [], password };
    const { id } = await createAgent(bench.database, made, 'system');
    return { agentId: id, name, mayShare: role === 'team_lead' };
  };
  anna = await user('Anna', 'agent');
  lead = await user('Lena', 'team_lead');
});
afterEach(() => bench.close());

const reply = (text: string) => ({
  kind: 'reply' as const,
  cannedReplyId: null,
  texts: { en: text },
  onceInHours: 24,
});
const run = (conversationId: string, macroId: string, clientId: string, holdSeconds = 0, user = anna) =>
  runMacro(bench.deps, { conversationId, macroId, clientId, holdSeconds }, user);

test('does all it says in the agent’s name, once for a client id, and tells how it stood before', async () => {
  const macro = await createMacro(
    bench.deps,
    {
      name: 'Returned',
      shared: false,
      actions: [
        { kind: 'assign', to: { kind: 'me' } },
        { kind: 'label', add: ['return'], remove: [] },
        reply('Dear {{customer.firstName|customer}}, yours {{agent.firstName}}'),
        { kind: 'close' },
      ],
    },
    anna,
  );
  await bench.write({ id: 'letter' });
  const { id } = await bench.conversation('letter');
  const first = await run(id, macro.id, 'once');
  const again = await run(id, macro.id, 'once');
  await bench.settle();
  expect(again).toEqual(first);
  expect(first).toMatchObject({
    before: { state: 'open', agentId: null, labels: [] },
    heldReplyId: null,
    did: [{ outcome: 'done' }, { outcome: 'done' }, { outcome: 'done' }, { outcome: 'done' }],
  });
  expect(await bench.conversation('letter')).toMatchObject({
    agent_id: anna.agentId,
    labels: ['return'],
    state: 'closed',
  });
  expect(bench.samples.sent.map((sent) => sent.text)).toEqual(['Dear Jo, yours Anna']);
  const { items } = await readTimeline(bench.database.db, id, { limit: 10 });
  expect(items.filter((item) => item.direction !== 'in').map((item) => item.author.name)).toEqual([
    'Anna',
    'Anna',
    'Anna',
  ]);
});

test('keeps its answer to be taken back, and closes all the same', async () => {
  const macro = await createMacro(
    bench.deps,
    { name: 'Done', shared: false, actions: [reply('Done'), { kind: 'close' }] },
    anna,
  );
  await bench.write({ id: 'letter' });
  const { id } = await bench.conversation('letter');
  const { heldReplyId } = await run(id, macro.id, 'held', 10);
  expect(heldReplyId).not.toBeNull();
  expect(bench.samples.sent).toEqual([]);
  bench.clock.now = new Date(bench.clock.now.getTime() + 11_000);
  await bench.database.transaction((tx) => releaseReply(tx, heldReplyId as string, bench.clock.now));
  await bench.settle();
  expect(bench.samples.sent).toHaveLength(1);
  expect((await bench.conversation('letter')).state).toBe('closed');
});

test('leaves nothing half done', async () => {
  const macro = await createMacro(
    bench.deps,
    {
      name: 'Bad',
      shared: false,
      actions: [{ kind: 'label', add: ['x'], remove: [] }, reply('Yours, {{company.name}}')],
    },
    anna,
  );
  await bench.write({ id: 'letter' });
  const { id } = await bench.conversation('letter');
  await expect(run(id, macro.id, 'half')).rejects.toMatchObject({ code: 'variable_empty' });
  expect((await bench.conversation('letter')).labels).toEqual([]);
});

test('is seen and changed by its owner; shared by those who may', async () => {
  const actions = [{ kind: 'close' as const }];
  const own = await createMacro(bench.deps, { name: 'Own', shared: false, actions }, anna);
  await expect(createMacro(bench.deps, { name: 'All', shared: true, actions }, anna)).rejects.toMatchObject({
    code: 'forbidden',
  });
  const shared = await createMacro(bench.deps, { name: 'All', shared: true, actions }, lead);
  const names = async (user: MacroUser) =>
    (await listMacros(bench.database.db, user.agentId)).map((macro) => macro.name);
  expect([await names(anna), await names(lead)]).toEqual([['All', 'Own'], ['All']]);
  await expect(changeMacro(bench.deps, shared.id, { name: 'Mine' }, anna)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(deleteMacro(bench.database, own.id, lead)).rejects.toMatchObject({ code: 'macro_not_found' });
  await bench.write({ id: 'letter' });
  const { id } = await bench.conversation('letter');
  await expect(run(id, own.id, 'not mine', 0, lead)).rejects.toMatchObject({ code: 'macro_not_found' });
  await deleteMacro(bench.database, own.id, anna);
  expect(await names(anna)).toEqual(['All']);
});

test('a canned reply goes formatted and in copy, where the channel carries that', async () => {
  const canned = await createReply(
    bench.database,
    {
      name: 'Returned',
      shortcut: 'returned',
      teamId: null,
      texts: { en: 'Thank you, {{customer.name|friend}}' },
      html: { en: '<p><b>Thank you</b>, {{customer.name|friend}}</p>' },
      subjects: {},
      cc: [],
      bcc: [{ type: 'email', value: 'store@shop.example' }],
      fileIds: [],
    },
    'system',
  );
  const action = { ...reply(''), texts: {}, cannedReplyId: canned.id };
  const macro = await createMacro(bench.deps, { name: 'Thanks', shared: false, actions: [action] }, anna);
  await bench.write({ id: 'letter' });
  const { id } = await bench.conversation('letter');
  await run(id, macro.id, 'once');
  const { items } = await readTimeline(bench.database.db, id, { limit: 10 });
  const sent = items.find((item) => item.direction === 'out');
  expect(sent).toMatchObject({ hasHtml: true, bcc: [{ value: 'store@shop.example' }] });
  const { html } = await findMessage(bench.database.db, sent?.id ?? '');
  expect(html).toMatch(/^<p><b>Thank you<\/b>, [^{}]+<\/p>$/);
});

test('an answer leaves out nobody of the talk, neither those in copy nor the one of them who wrote last', async () => {
  const macro = await createMacro(
    bench.deps,
    { name: 'Done', shared: false, actions: [reply('Done')] },
    anna,
  );
  await bench.write({ id: 'letter', cc: ['ben@home.example', 'eve@home.example'] });
  const { id } = await bench.conversation('letter');
  await run(id, macro.id, 'first');
  await bench.settle();
  const cited = bench.samples.sent[0]?.id;
  await bench.write({
    id: 'to all',
    from: 'ben@home.example',
    name: 'Ben',
    cc: ['JO@home.example', 'eve@home.example', 'Eve@home.example', 'support+t.abc@shop.example'],
    answers: [`sent-${cited}`],
  });
  await run(id, macro.id, 'second');
  const { items } = await readTimeline(bench.database.db, id, { limit: 20 });
  const sent = items.filter((item) => item.direction === 'out');
  const values = (handles: { value: string }[] = []) => handles.map(({ value }) => value);
  expect(sent.map(({ to, cc }) => [values(to), values(cc)])).toEqual([
    [['jo@home.example'], ['ben@home.example', 'eve@home.example']],
    [['jo@home.example'], ['ben@home.example', 'eve@home.example']],
  ]);
});
