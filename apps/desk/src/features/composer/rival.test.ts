import type { ConversationDetail } from '@throughline/sdk';
import { expect, test } from 'vitest';
import { rivalOf } from './rival.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString();
const begun = Date.parse(at(5));
const said = (id: string | null, minute: number, direction = 'out') =>
  ({ direction, at: at(minute), author: { kind: id === null ? 'system' : 'agent', id } }) as never;
const talk = (...timeline: never[]) =>
  ({ timeline, held: [] }) as Pick<ConversationDetail, 'timeline' | 'held'>;
const other = (typing: boolean) => [{ agentId: 'ben', viewing: true, typing, reading: false }];

test('who types now is a rival; who only looks is none', () => {
  expect(rivalOf(talk(), other(true), 'me', null)).toEqual({ agentId: 'ben', does: 'typing' });
  expect(rivalOf(talk(), other(false), 'me', begun)).toBeNull();
});

test('who has answered since the first word here is one', () => {
  expect(rivalOf(talk(said('ben', 6)), [], 'me', begun)).toEqual({ agentId: 'ben', does: 'answered' });
});

test('an answer from before, one of mine, an automatic one and the customer’s own words are none', () => {
  const timeline = talk(said('ben', 4), said('me', 6), said(null, 7), said('x', 8, 'in'));
  expect(rivalOf(timeline, [], 'me', begun)).toBeNull();
  expect(rivalOf(talk(said('ben', 6)), [], 'me', null)).toBeNull();
});

test('an answer that still waits for its moment counts too', () => {
  const held = { author: { id: 'ben', name: 'Ben' }, createdAt: at(6) } as never;
  expect(rivalOf({ timeline: [], held: [held] }, [], 'me', begun)).toEqual({
    agentId: 'ben',
    does: 'answered',
  });
});
