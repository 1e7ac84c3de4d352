import { expect, test } from 'vitest';
import { conversationFields } from './conversation-fields.ts';
import { formatFilter } from './format.ts';
import { dependsOnTime, type MatchedRow, matches } from './matches.ts';
import { resolverOf, withNames } from './names.ts';
import { parseFilter } from './parse.ts';

const names = {
  agents: [
    { id: 'a1', name: 'Anna Nowak', email: 'anna@shop.example' },
    { id: 'a2', name: 'Ben Weber', email: 'ben@shop.example' },
    { id: 'a3', name: 'Ben Weber', email: 'ben.weber@shop.example' },
  ],
  teams: [
    { id: 't1', name: 'Retouren' },
    { id: 't2', name: 'mine' },
  ],
  channels: [{ id: 'c1', name: 'Shop-Mail' }],
  types: ['email', 'chat'],
};
const now = Date.parse('2026-11-24T12:00:00Z');
const row: MatchedRow = {
  number: 1042,
  subject: 'Broken table',
  preview: 'The left leg …',
  state: 'open',
  awaiting: 'us',
  customer: { name: 'Jan Kowalski' },
  channelTypes: ['email'],
  lastMessageAt: '2026-11-24T11:00:00Z',
  waitingSince: '2026-11-24T09:00:00Z',
  due: { at: '2026-11-24T13:30:00Z', state: 'at_risk' },
  agentId: 'a1',
  teamId: 't1',
  labels: ['vip'],
  unread: true,
  deliveryFailed: false,
};
const read = (text: string) => parseFilter(text, conversationFields, resolverOf(names));

test.each([
  ['', 'yes'],
  ['state:open agent:"anna nowak"', 'yes'],
  ['agent:me team:mine', 'yes'],
  ['agent:anna@shop.example', 'yes'],
  ['agent:none', 'no'],
  ['team:retouren,none', 'yes'],
  ['label:vip -label:late', 'yes'],
  ['label:none', 'no'],
  ['customer:KOWAL subject:broken', 'yes'],
  ['leg', 'yes'],
  ['"right leg"', 'no'],
  ['waiting:>2h', 'yes'],
  ['waiting:>3h', 'no'],
  ['due:<2h', 'yes'],
  ['due:<1h', 'no'],
  ['due:>90m', 'no'],
  ['due:>=90m', 'yes'],
  ['service-level:at-risk', 'yes'],
  ['service-level:breached,at-risk', 'yes'],
  ['service-level:none,on-time', 'no'],
  ['-service-level:none', 'yes'],
  ['value:>50', 'unknown'],
  ['updated:<90m', 'yes'],
  ['number:>1042', 'no'],
  ['channel:Shop-Mail', 'unknown'],
  ['channel:Shop-Mail state:closed', 'no'],
  ['channel:Shop-Mail OR is:unread', 'yes'],
  ['-channel:Shop-Mail', 'unknown'],
  ['created:today', 'unknown'],
])('%s: %s', (text, expected) => {
  const { filter, problems } = read(text);
  expect(problems).toEqual([]);
  expect(matches(filter, row, { agentId: 'a1', teamIds: ['t1'], now })).toBe(expected);
});

test('a name that nobody knows is said where it stands, and matches nothing', () => {
  const { filter, problems } = read('is:unread team:Gone,Retouren');
  expect(problems).toEqual([{ code: 'unknown_name', at: 10, end: 28, word: 'Gone' }]);
  expect(matches(filter, row, { agentId: null, teamIds: [], now })).toBe('yes');
  expect(matches(read('team:Gone').filter, row, { agentId: null, teamIds: [], now })).toBe('no');
});

test('a name of several people means all of them, and is written so that it means one', () => {
  const { filter } = read('agent:"Ben Weber" team:t1,t2');
  expect(filter).toMatchObject({ parts: [{ values: ['a2', 'a3'] }, { values: ['t1', 't2'] }] });
  expect(formatFilter(withNames(filter, names))).toBe(
    'agent:ben@shop.example,ben.weber@shop.example team:Retouren,t2',
  );
});

test.each([
  ['waiting:>2h', true],
  ['label:vip (created:today OR is:unread)', true],
  ['-closed:>7d', true],
  ['created:>2026-11-01 is:unread', false],
])('%s depends on time: %s', (text, expected) => {
  expect(dependsOnTime(read(text).filter)).toBe(expected);
});
