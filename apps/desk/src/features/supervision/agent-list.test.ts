import type { Agent, AgentFigures } from '@throughline/sdk';
import { expect, it } from 'vitest';
import { type AgentLine, ordered, passes } from './agent-list.ts';

const line = (name: string, figures: Partial<AgentFigures>, teamIds: string[] = []): AgentLine => ({
  agent: { id: name, name, teamIds } as unknown as Agent,
  figures: {
    agentId: name,
    status: 'online',
    usedUnits: 0,
    capacity: 6,
    oldest: null,
    ...figures,
  } as AgentFigures,
});
const lines = [
  line('Bea', { usedUnits: 6, oldest: { conversationId: 'x', since: '2026-03-04T09:00:00Z' } }, ['sales']),
  line('Ada', { status: 'break', usedUnits: 3 }),
  line('Cy', { usedUnits: 2, oldest: { conversationId: 'y', since: '2026-03-04T08:00:00Z' } }),
];

it.each([
  ['name', ['Ada', 'Bea', 'Cy']],
  ['waiting', ['Cy', 'Bea', 'Ada']],
  ['load', ['Bea', 'Ada', 'Cy']],
  ['status', ['Bea', 'Cy', 'Ada']],
] as const)('orders by %s', (order, expected) => {
  expect(ordered(lines, order)).toEqual(expected);
});

it.each([
  [{ status: 'free' as const }, ['Cy']],
  [{ status: 'away' as const }, ['Ada']],
  [{ status: 'online' as const }, ['Bea', 'Cy']],
  [{ team: 'sales' }, ['Bea']],
  [{ team: 'none', status: 'online' as const }, ['Cy']],
])('shows whom a number counts: %j', (search, expected) => {
  expect(lines.filter((each) => passes(each, search)).map((each) => each.agent.name)).toEqual(expected);
});
