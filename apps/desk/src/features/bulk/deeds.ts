import type { AssignmentInput } from '@throughline/sdk';
import type { BulkDeed } from '../../api/bulk.ts';
import { translate } from '../../i18n/index.ts';

/** @param toName shown in the message that offers undo */
export const assignment = (count: number, to: AssignmentInput, toName: string): BulkDeed => ({
  text: translate('bulk.done.assigned', { count, name: toName }),
  changes: [{ kind: 'assign', ...to }],
  patch: () => ({ ...to }),
  back: ({ agentId, teamId }) => [{ kind: 'assign', agentId, teamId }],
});

export const closing = (count: number): BulkDeed => ({
  text: translate('bulk.done.closed', { count }),
  changes: [{ kind: 'close' }],
  patch: () => ({ state: 'closed', waitingSince: null }),
  back: ({ state, snoozedUntil, unread }) => {
    if (state === 'closed') return [];
    const sleeps = snoozedUntil !== null && Date.parse(snoozedUntil) > Date.now();
    return [
      { kind: 'reopen' },
      ...(sleeps ? [{ kind: 'snooze' as const, until: snoozedUntil }] : []),
      ...(unread ? [{ kind: 'unsee' as const }] : []),
    ];
  },
});

export const reopening = (count: number): BulkDeed => ({
  text: translate('bulk.done.reopened', { count }),
  changes: [{ kind: 'reopen' }],
  patch: (row) => (row.state === 'closed' ? { state: 'open', snoozedUntil: null } : {}),
  back: ({ state }) => (state === 'closed' ? [{ kind: 'close' }] : []),
});

/** @param untilText the moment in words */
export const snoozing = (count: number, until: Date, untilText: string): BulkDeed => ({
  text: translate('bulk.done.snoozed', { count, until: untilText }),
  changes: [{ kind: 'snooze', until: until.toISOString() }],
  patch: () => ({ state: 'snoozed', snoozedUntil: until.toISOString() }),
  back: ({ snoozedUntil, unread }) => {
    if (snoozedUntil !== null && Date.parse(snoozedUntil) > Date.now())
      return [{ kind: 'snooze', until: snoozedUntil }];
    return [{ kind: 'wake' }, ...(unread ? [] : [{ kind: 'see' as const }])];
  },
});

/** Adds a label to all, or takes it from all. */
export const labelling = (count: number, label: string, on: boolean): BulkDeed => ({
  text: translate(on ? 'bulk.done.labelled' : 'bulk.done.unlabelled', { count, label }),
  changes: [{ kind: 'label', add: on ? [label] : [], remove: on ? [] : [label] }],
  patch: ({ labels }) => ({
    labels: on ? [...new Set([...labels, label])] : labels.filter((entry) => entry !== label),
  }),
  back: ({ labels }) =>
    labels.includes(label) === on
      ? []
      : [{ kind: 'label', add: on ? [] : [label], remove: on ? [label] : [] }],
});

export const seeing = (count: number): BulkDeed => ({
  text: translate('bulk.done.seen', { count }),
  changes: [{ kind: 'see' }],
  patch: () => ({ unread: false }),
  back: ({ unread }) => (unread ? [{ kind: 'unsee' }] : []),
});
