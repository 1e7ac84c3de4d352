import type { Language, MatterReason, TimelineItem } from '@throughline/sdk';
import type { Translate } from '../../i18n/index.ts';
import { reasonTexts } from '../incidents/reason-text.ts';
import { stampText } from '../queue/times.ts';

/** What happened, in words, with the reason where one was given. */
export function activityText(item: TimelineItem, now: number, language: Language, t: Translate): string {
  const text = happened(item, now, language, t);
  const { reason, forced } = item.activity?.data ?? {};
  const marked = forced === true ? t('activity.forced', { text }) : text;
  return textOf(reason) === null ? marked : t('activity.because', { text: marked, reason: String(reason) });
}

/** A kind of activity this desk does not know yet is shown by its own name. */
function happened(item: TimelineItem, now: number, language: Language, t: Translate): string {
  const data = item.activity?.data ?? {};
  const name = authorName(item, t);
  switch (item.activity?.type) {
    case 'assigned':
      if (item.author.id !== null && item.author.id === data.agentId) return t('activity.took', { name });
      return t('activity.assigned', {
        name: name || '–',
        to: textOf(data.agentName) ?? textOf(data.teamName) ?? '–',
      });
    case 'unassigned':
      return textOf(data.teamName) === null
        ? t('activity.unassigned', { name })
        : t('activity.assigned', { name, to: textOf(data.teamName) ?? '–' });
    case 'closed':
      return t('activity.closed', { name });
    case 'reopened':
      return name === '' ? t('activity.reopenedByItself') : t('activity.reopened', { name });
    case 'snoozed':
      return t('activity.snoozed', { name, until: momentOf(data.until, now, language, t) });
    case 'woke':
      return t('activity.woke');
    case 'labelled':
      return labelledText(data, name, t);
    case 'identity_bounced':
      return t('activity.bounced', { address: textOf(data.value) ?? '' });
    case 'team_deleted':
      return t('activity.teamDeleted', { team: textOf(data.teamName) ?? '' });
    case 'callback_wanted':
      return item.author.id === null
        ? t('activity.callbackWanted', { phone: textOf(data.phone) ?? '' })
        : t('activity.callbackNoted', { name, phone: textOf(data.phone) ?? '' });
    case 'callback_done':
      return t('activity.callbackDone', { name, phone: textOf(data.phone) ?? '' });
    case 'supervisor_joined':
      return t('activity.supervisorJoined', { name });
    case 'supervisor_left':
      return t('activity.supervisorLeft', { name });
    case 'connector_action':
      return connectorActionText(data, name, language, t);
    case 'customer_left':
      return t('activity.customerLeft');
    case 'customer_joined':
      return t('activity.customerJoined', { name, other: textOf(data.name) ?? t('customer.unnamed') });
    case 'customer_parted':
      return t('activity.customerParted', { name, other: textOf(data.name) ?? t('customer.unnamed') });
    case 'merged':
      return `${t('activity.merged', { name, number: numberOf(data.number) })}${becauseText(data.because, t)}`;
    case 'incident_linked':
      return t('activity.incidentLinked', { name, incident: textOf(data.name) ?? '' });
    case 'incident_unlinked':
      return t('activity.incidentUnlinked', { name, incident: textOf(data.name) ?? '' });
    case 'unmerged':
    case 'unsplit':
    case 'related':
    case 'unrelated':
      return t(`activity.${item.activity.type}`, { name, number: numberOf(data.number) });
    case 'split':
      return t('activity.split', { name, number: numberOf(data.number), count: Number(data.count) });
    case 'split_from':
      return t('activity.splitFrom', { name, number: numberOf(data.number) });
    default:
      return (item.activity?.type ?? '').replaceAll('_', ' ');
  }
}

/** What was asked of a connected system, and what became of it. */
function connectorActionText(
  data: Record<string, unknown>,
  name: string,
  language: Language,
  t: Translate,
): string {
  const names = (data.name ?? {}) as Partial<Record<Language, string>>;
  const asked = t('activity.connectorAction', {
    name,
    action: names[language] ?? names.en ?? '',
    system: textOf(data.connectorName) ?? '',
  });
  const state =
    data.state === 'done' || data.state === 'failed' || data.state === 'unknown' ? data.state : null;
  const text = state === null ? asked : t(`activity.connectorAction.${state}`, { text: asked });
  return [text, textOf(data.summary), textOf(data.result)].filter(Boolean).join(' · ');
}

/** Who did it; a rule is told from a person by being called one. */
export function authorName({ author }: TimelineItem, t: Translate): string {
  return author.kind === 'rule' ? t('activity.rule', { name: author.name }) : author.name;
}

/** Which labels, where that is told: a rule's change is seen by people who did not make it. */
function labelledText(data: Record<string, unknown>, name: string, t: Translate): string {
  const added = Array.isArray(data.added) ? data.added : [];
  const removed = Array.isArray(data.removed) ? data.removed : [];
  const labels = [...added.map((label) => `+ ${label}`), ...removed.map((label) => `− ${label}`)].join(', ');
  return labels === '' ? t('activity.labelled', { name }) : t('activity.labelledWith', { name, labels });
}

/** Why it was done by itself, where it was. */
function becauseText(because: unknown, t: Translate): string {
  const reasons = Array.isArray(because) ? reasonTexts(because as MatterReason[], t) : [];
  return reasons.length === 0 ? '' : `: ${reasons.join(', ')}`;
}

/** As text: the number of a conversation is a name, without separators. */
const numberOf = (value: unknown): string => (typeof value === 'number' ? String(value) : '–');

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function momentOf(value: unknown, now: number, language: Language, t: Translate): string {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? '' : stampText(at, now, language, t);
}
