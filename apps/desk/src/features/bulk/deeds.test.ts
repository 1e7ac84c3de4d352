import { beforeAll, expect, test } from 'vitest';
import { i18n } from '../../i18n/index.ts';
import { assignment, closing, labelling, snoozing } from './deeds.ts';

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

const before = {
  state: 'open' as const,
  agentId: 'anna',
  teamId: 'sales',
  labels: ['vip'],
  snoozedUntil: null,
  unread: true,
};
const row = {} as never;
const far = new Date(Date.now() + 86_400_000).toISOString();
const past = '2020-01-01T00:00:00.000Z';

test('a closed one is opened again as it was: asleep, unread', () => {
  expect(closing(2).back(before, row)).toEqual([{ kind: 'reopen' }, { kind: 'unsee' }]);
  expect(closing(2).back({ ...before, state: 'snoozed', snoozedUntil: far, unread: false }, row)).toEqual([
    { kind: 'reopen' },
    { kind: 'snooze', until: far },
  ]);
  expect(closing(2).back({ ...before, state: 'snoozed', snoozedUntil: past, unread: false }, row)).toEqual([
    { kind: 'reopen' },
  ]);
  expect(closing(2).back({ ...before, state: 'closed' }, row)).toEqual([]);
});

test('each goes back to who had it', () => {
  expect(assignment(2, { agentId: 'ben' }, 'Ben').back(before, row)).toEqual([
    { kind: 'assign', agentId: 'anna', teamId: 'sales' },
  ]);
});

test('a label is taken off only where it was put on', () => {
  const deed = labelling(2, 'vip', true);
  expect(deed.back(before, row)).toEqual([]);
  expect(deed.back({ ...before, labels: [] }, row)).toEqual([{ kind: 'label', add: [], remove: ['vip'] }]);
  expect(labelling(2, 'vip', false).back(before, row)).toEqual([{ kind: 'label', add: ['vip'], remove: [] }]);
});

test('a snooze goes back to the one before, or to being awake', () => {
  const deed = snoozing(2, new Date(), 'now');
  expect(deed.back({ ...before, snoozedUntil: far, state: 'snoozed' }, row)).toEqual([
    { kind: 'snooze', until: far },
  ]);
  expect(deed.back({ ...before, unread: false }, row)).toEqual([{ kind: 'wake' }, { kind: 'see' }]);
});
