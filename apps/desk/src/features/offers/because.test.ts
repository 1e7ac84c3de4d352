import type { RoutingDecision } from '@throughline/sdk';
import { expect, test } from 'vitest';
import { becauseOf } from './because.ts';

const candidate = (preference: number, idleSince = 0) => ({ agentId: 'a', preference, idleSince });
const explanation = (change: Partial<RoutingDecision['explanation']>) => ({
  priority: 1,
  terms: { deadline: 0, urgency: 0, value: 0, waiting: 1 },
  waited: 0,
  relaxed: 0,
  waiting: 1,
  chosen: candidate(1),
  next: [],
  hindered: {},
  lastAgent: false,
  ...change,
});

test.each([
  ['last', 'offer', { lastAgent: true, next: [candidate(0)] }],
  ['pull', 'pull', {}],
  ['only', 'assign', {}],
  ['skills', 'offer', { next: [candidate(0.5)] }],
  ['idle', 'offer', { next: [candidate(1, 5)] }],
] as const)('%s', (words, how, change) => {
  expect(
    becauseOf({
      how,
      explanation: explanation({ ...change, next: [...('next' in change ? change.next : [])] }),
    }),
  ).toBe(words);
});
