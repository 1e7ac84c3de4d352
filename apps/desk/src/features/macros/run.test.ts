import type { MacroRunResult } from '@throughline/sdk';
import { expect, test } from 'vitest';
import { changesBack } from './run.ts';

const before = {
  state: 'open' as const,
  agentId: null,
  teamId: 'team',
  labels: ['old'],
  snoozedUntil: null,
  unread: true,
};
const did = (kind: string, detail: Record<string, string[]> = {}) => ({
  kind,
  outcome: 'done' as const,
  why: null,
  detail,
});
const result = (...outcomes: ReturnType<typeof did>[]): MacroRunResult => ({
  did: outcomes,
  before,
  heldReplyId: null,
});

test('takes back what the macro changed, and nothing else', () => {
  const labelled = did('label', { added: ['return'], removed: ['old'] });
  expect(changesBack(result(labelled, did('assign'), did('close')))).toEqual([
    { kind: 'reopen' },
    { kind: 'label', add: ['old'], remove: ['return'] },
    { kind: 'assign', agentId: null, teamId: 'team' },
    { kind: 'unsee' },
  ]);
  expect(changesBack(result(did('snooze')))).toEqual([{ kind: 'wake' }, { kind: 'unsee' }]);
  expect(changesBack(result(did('note')))).toEqual([]);
});

test('puts back to sleep what slept, while its moment is still to come', () => {
  const slept = {
    ...result(did('close')),
    before: { ...before, state: 'snoozed' as const, snoozedUntil: '2026-12-01T08:00:00Z' },
  };
  const until = { kind: 'snooze', until: '2026-12-01T08:00:00Z' };
  expect(changesBack(slept, Date.parse('2026-11-30'))).toEqual([
    { kind: 'reopen' },
    until,
    { kind: 'unsee' },
  ]);
  expect(changesBack(slept, Date.parse('2026-12-02'))).toEqual([{ kind: 'reopen' }, { kind: 'unsee' }]);
});
