import type { ActionOutcome, AutomationAction } from '@throughline/sdk';
import { useCannedReplies } from '../../api/canned-replies.ts';
import { useAgents, useTeams } from '../../api/people.ts';
import { type MessageKey, useTranslate } from '../../i18n/index.ts';

/** What an action does, in words: a part of a sentence, e.g. "add the label billing". */
export function useActionText(): (action: AutomationAction) => string {
  const t = useTranslate();
  const teams = useTeams();
  const agents = useAgents();
  const replies = useCannedReplies().items;
  return (action) => {
    switch (action.kind) {
      case 'assign':
        return assignText(action.to);
      case 'label':
        return [
          ...(action.add.length > 0 ? [t('automation.do.add', { labels: action.add.join(', ') })] : []),
          ...(action.remove.length > 0
            ? [t('automation.do.remove', { labels: action.remove.join(', ') })]
            : []),
        ].join(', ');
      case 'snooze':
        return action.until.kind === 'opening'
          ? t('automation.do.snoozeOpening')
          : t('automation.do.snooze', { length: lengthText(action.until.minutes) });
      case 'note':
        return t('automation.do.note', { text: shortened(action.text) });
      case 'reply': {
        const canned = replies.find((entry) => entry.id === action.cannedReplyId);
        const text = canned?.name ?? shortened(Object.values(action.texts).find(Boolean) ?? '');
        return t('automation.do.reply', { text });
      }
      default:
        return t(`automation.do.${action.kind}`);
    }
  };

  function assignText(to: Extract<AutomationAction, { kind: 'assign' }>['to']): string {
    if (to.kind === 'me') return t('automation.do.assignMe');
    if (to.kind === 'nobody') return t('automation.do.assignNobody');
    const name =
      to.kind === 'team'
        ? teams.find((team) => team.id === to.teamId)?.name
        : agents.find((agent) => agent.id === to.agentId)?.name;
    return t('automation.do.assign', { name: name ?? t('automation.gone') });
  }

  function lengthText(minutes: number): string {
    const { unit, count } = lengthOf(minutes);
    return t(`automation.length.${unit}`, { count });
  }
}

export type Unit = 'minutes' | 'hours' | 'days';
export const minutesIn: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };

/** In the largest unit that takes it whole. */
export function lengthOf(minutes: number): { unit: Unit; count: number } {
  const unit =
    (['days', 'hours', 'minutes'] as const).find((each) => minutes % minutesIn[each] === 0) ?? 'minutes';
  return { unit, count: minutes / minutesIn[unit] };
}

const reasons = {
  automatic_message: 'automation.why.automatic_message',
  replied_lately: 'automation.why.replied_lately',
  no_channel: 'automation.why.no_channel',
  may_not_contact: 'automation.why.may_not_contact',
  variable_empty: 'automation.why.variable_empty',
  is_closed: 'automation.why.is_closed',
  chain_too_deep: 'automation.why.chain_too_deep',
  too_often: 'automation.why.too_often',
  error: 'automation.why.error',
} as const satisfies Record<NonNullable<ActionOutcome['why']>, MessageKey>;

export const reasonKey = (why: NonNullable<ActionOutcome['why']>): MessageKey => reasons[why];

/** What became of an action, in words. */
export function useDidText(): (did: ActionOutcome) => string {
  const t = useTranslate();
  return ({ kind, outcome, why, detail }) => {
    const name = t(`automation.kind.${kind as AutomationAction['kind']}`);
    if (why !== null) return `${name}: ${t(reasonKey(why))}`;
    if (outcome === 'nothing') return `${name}: ${t('automation.nothing')}`;
    if (kind === 'label') {
      const added = listOf(detail.added).map((label) => `+ ${label}`);
      const removed = listOf(detail.removed).map((label) => `− ${label}`);
      return [...added, ...removed].join(', ');
    }
    const to = detail.agentName ?? detail.teamName;
    return typeof to === 'string' ? `${name}: ${to}` : name;
  };
}

const listOf = (value: string | string[] | null | undefined): string[] => (Array.isArray(value) ? value : []);
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
