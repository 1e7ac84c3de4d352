import {
  familyOf,
  readItems,
  readRows,
  survivorOf,
  systemActor,
  type TimelineItem,
} from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Consumer, Event } from '../platform/events/index.ts';
import { foldWords } from '../search/index.ts';
import { contextOf, treeOf } from '../views/index.ts';
import { selectIncidents } from './incident-store.ts';
import { linkByRule } from './link.ts';
import { isKnownTo, passing } from './link-store.ts';
import type { Incident } from './types.ts';

/** More open incidents at a time would not be incidents. */
const mostOpen = 50;

/**
 * Looks whether what customers write belongs to an open incident, by its rule. Only what came after it was declared:
 * what was there before is offered when it is declared.
 */
export function incidentRuleConsumer({ now }: { now(): Date }): Consumer {
  return {
    name: 'incident-rules',
    types: ['message.received'],
    async handle(events, tx) {
      const open = await selectIncidents(tx, { states: ['open'], limit: mostOpen });
      const ruled = open.filter(({ filter, phrases }) => filter !== '' || phrases.length > 0);
      if (ruled.length === 0) return;
      const ids = events.flatMap(({ data }) => (typeof data.messageId === 'string' ? [data.messageId] : []));
      const items = await readItems(tx, [...new Set(ids)]);
      const context = await contextOf(tx, null, now());
      for (const event of events) {
        const item = items.get(event.data.messageId as string);
        if (!item || item.automatic !== null || event.conversationId === null) continue;
        for (const incident of ruled)
          if (incident.declaredAt <= event.at && (await fits(tx, incident, event, item, context)))
            await found(tx, incident, event.conversationId, now());
      }
    },
  };
}

async function fits(
  tx: Tx,
  incident: Incident,
  event: Event,
  item: TimelineItem,
  context: Awaited<ReturnType<typeof contextOf>>,
): Promise<boolean> {
  const conversationId = event.conversationId as string;
  if (incident.phrases.length > 0) {
    const subject = (await readRows(tx, [conversationId])).get(conversationId)?.subject ?? '';
    if (!says(`${subject}\n${textOf(item)}`, incident.phrases)) return false;
  }
  if (incident.filter === '') return true;
  return (await passing(tx, [conversationId], treeOf(incident.filter), context)).has(conversationId);
}

const textOf = ({ text, form }: TimelineItem): string =>
  [text, ...(form?.fields.map(({ label, value }) => `${label}: ${value}`) ?? [])].join('\n');

/** Whether a text has all words of one of the phrases, in whatever form. */
export function says(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const [said = [], sought = []] = foldWords([text, phrase]);
    const keys = new Set(said.map(({ key }) => key));
    return sought.length > 0 && sought.every(({ key }) => keys.has(key));
  });
}

async function found(tx: Tx, incident: Incident, conversationId: string, now: Date): Promise<void> {
  const standing = (await survivorOf(tx, conversationId)) ?? conversationId;
  if (await isKnownTo(tx, incident.id, await familyOf(tx, standing))) return;
  const state = incident.linksItself ? 'linked' : 'suggested';
  await linkByRule(tx, incident.id, standing, state, systemActor, now);
}
