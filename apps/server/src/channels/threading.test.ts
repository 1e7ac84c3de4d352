import { expect, test } from 'vitest';
import { resolveThread, type ThreadCandidate, type ThreadedMessage, type ThreadLookup } from './threading.ts';

const anna = { type: 'address', value: 'anna@x.example' };
const bert = { type: 'address', value: 'bert@y.example' };
const conversation = (
  id: string,
  customerId: string,
  direction: 'in' | 'out' = 'in',
  participants = [anna],
): ThreadCandidate => ({ conversationId: id, customerId, participants, direction });

interface World {
  tokens?: Record<string, ThreadCandidate>;
  sessions?: Record<string, ThreadCandidate>;
  ids?: Record<string, ThreadCandidate>;
  cited?: Record<string, ThreadCandidate>;
}

const lookup = (world: World): ThreadLookup => ({
  byToken: async (token) => world.tokens?.[token] ?? null,
  byConversation: async (id) => world.sessions?.[id] ?? null,
  byProviderIds: async (ids) =>
    new Map(ids.flatMap((id) => (world.ids?.[id] ? [[id, world.ids[id]] as const] : []))),
  byCitedIds: async (ids) => ids.flatMap((id) => world.cited?.[id] ?? []),
});

const message = (
  answers: string[] = [],
  replyTokens: string[] = [],
  more: Partial<ThreadedMessage> = {},
): ThreadedMessage => ({ providerId: 'new@x', thread: { answers, replyTokens }, automatic: null, ...more });
const fromAnna = { customerId: 'A', handle: anna };
const stranger = { customerId: null, handle: bert };
const other = { customerId: 'B', handle: bert };

test('a verified token goes before every id, and proves an unknown address', async () => {
  const world = { tokens: { t: conversation('c1', 'A') }, ids: { 'm@x': conversation('c2', 'A') } };
  expect(await resolveThread(message(['m@x'], ['t']), fromAnna, lookup(world))).toMatchObject({
    conversationId: 'c1',
    customerId: 'A',
    rule: 'reply_token',
    provesIdentity: false,
  });
  expect(await resolveThread(message([], ['t']), stranger, lookup(world))).toMatchObject({
    conversationId: 'c1',
    rule: 'reply_token',
    provesIdentity: true,
  });
});

test('another customer never joins, not even by token, and the conversation is only named', async () => {
  const world = {
    tokens: { t: conversation('c1', 'A') },
    ids: { 'm@x': conversation('c1', 'A', 'out', [anna, bert]) },
  };
  for (const cited of [message([], ['t']), message(['m@x'])]) {
    expect(await resolveThread(cited, other, lookup(world))).toMatchObject({
      conversationId: null,
      rule: 'new',
      relatedTo: 'c1',
      reason: 'sender is another customer',
    });
  }
});

test('a forged token falls through to the next evidence', async () => {
  const world = { ids: { 'm@x': conversation('c2', 'A', 'out') } };
  expect(await resolveThread(message(['m@x'], ['forged']), fromAnna, lookup(world))).toMatchObject({
    conversationId: 'c2',
    rule: 'own_message_id',
  });
});

test('a stranger who cites an id stays outside; whoever took part comes in', async () => {
  const world = { ids: { 'm@x': conversation('c1', 'A', 'out', [anna]) } };
  expect(await resolveThread(message(['m@x']), stranger, lookup(world))).toMatchObject({
    conversationId: null,
    relatedTo: 'c1',
  });
  const wide = {
    ids: { 'm@x': conversation('c1', 'A', 'out', [anna, { type: 'address', value: 'BERT@Y.example' }]) },
  };
  expect(await resolveThread(message(['m@x']), stranger, lookup(wide))).toMatchObject({
    conversationId: 'c1',
    provesIdentity: false,
  });
});

test('our own ids go before others, then the answered one, then references from newest to oldest', async () => {
  const ids = {
    'old@x': conversation('c1', 'A'),
    'mid@x': conversation('c2', 'A'),
    'ours@x': conversation('c3', 'A', 'out'),
  };
  const rule = async (answers: string[]) => {
    const decision = await resolveThread(message(answers), fromAnna, lookup({ ids }));
    return [decision.conversationId, decision.rule];
  };
  expect(await rule(['mid@x', 'ours@x', 'old@x'])).toEqual(['c3', 'own_message_id']);
  expect(await rule(['mid@x', 'old@x'])).toEqual(['c2', 'in_reply_to']);
  expect(await rule(['gone@x', 'mid@x', 'old@x'])).toEqual(['c2', 'references']);
  expect(await rule(['gone@x'])).toEqual([null, 'new']);
});

test('evidence that is refused does not hide weaker evidence that counts', async () => {
  const ids = { 'b@x': conversation('cB', 'B', 'out', [bert]), 'a@x': conversation('cA', 'A') };
  expect(await resolveThread(message(['b@x', 'a@x']), fromAnna, lookup({ ids }))).toMatchObject({
    conversationId: 'cA',
    rule: 'references',
  });
});

test('an original that arrives after its answer joins it', async () => {
  const world = { cited: { 'new@x': conversation('c1', 'A') } };
  expect(await resolveThread(message(), fromAnna, lookup(world))).toMatchObject({
    conversationId: 'c1',
    rule: 'references',
  });
  expect(await resolveThread(message(), stranger, lookup(world))).toMatchObject({
    conversationId: null,
    relatedTo: 'c1',
  });
});

test('a session binds, unless it is another customer’s', async () => {
  const bound = message([], [], { thread: { answers: [], replyTokens: [], conversationId: 'c1' } });
  const world = { sessions: { c1: conversation('c1', 'A') } };
  expect(await resolveThread(bound, stranger, lookup(world))).toMatchObject({
    conversationId: 'c1',
    rule: 'session',
  });
  expect(await resolveThread(bound, other, lookup(world))).toMatchObject({
    conversationId: null,
    relatedTo: 'c1',
  });
});

test('a bounce follows the token of the mail it returns, and its sender becomes nobody’s identity', async () => {
  const world = { tokens: { t: conversation('c1', 'A') } };
  const bounce = message([], ['t'], { automatic: { kind: 'bounce', reason: '5.1.1' } });
  expect(await resolveThread(bounce, stranger, lookup(world))).toMatchObject({
    conversationId: 'c1',
    provesIdentity: false,
  });
  expect(await resolveThread(bounce, other, lookup(world))).toMatchObject({
    conversationId: 'c1',
    provesIdentity: false,
  });
});
