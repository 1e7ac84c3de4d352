import type { ConversationRow, MacroRunResult } from '@throughline/sdk';
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
const row = (state: 'open' | 'closed' | 'snoozed') => ({ state }) as ConversationRow;

test('takes back what the macro changed, and nothing else', () => {
  const labelled = did('label', { added: ['return'], removed: ['old'] });
  expect(changesBack(result(labelled, did('assign'), did('close')), row('closed'))).toEqual([
    { kind: 'reopen' },
    { kind: 'label', add: ['old'], remove: ['return'] },
    { kind: 'assign', agentId: null, teamId: 'team' },
    { kind: 'unsee' },
  ]);
  expect(changesBack(result(did('snooze')), row('snoozed'))).toEqual([{ kind: 'wake' }, { kind: 'unsee' }]);
  expect(changesBack(result(did('note')), row('open'))).toEqual([]);
});

test('leaves alone what somebody has done since', () => {
  expect(changesBack(result(did('close')), row('open'))).toEqual([]);
});
