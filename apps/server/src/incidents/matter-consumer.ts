import { withSeveral } from '../conversations/index.ts';
import { customersByClaim } from '../customers/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Consumer, Event } from '../platform/events/index.ts';
import { matchConversation } from './match-conversation.ts';
import { settle } from './matter-store.ts';
import { compileReferences } from './references.ts';
import { readMatterSettings } from './settings.ts';

/** News older than this is history: a new or a replayed consumer joins nothing of it, it only suggests. */
const joinsWithinMs = 3_600_000;

/**
 * Compares whatever customers write with their other conversations. Each comparison is a transaction of its own, since
 * a merge locks conversations; what was decided is written with it, so again changes nothing.
 */
export function matterConsumer({ database, now }: { database: Database; now(): Date }): Consumer {
  return {
    name: 'same-matter',
    types: ['message.received', 'conversation.unmerged', 'conversation.opened'],
    async handle(events, tx) {
      for (const event of events) {
        const apart = partedBy(event);
        if (apart) await settle(tx, apart, { state: 'parted', by: event.actor }, event.at);
      }
      const settings = await readMatterSettings(tx);
      const oldest = now().getTime() - settings.windowHours * 3_600_000;
      const said = events.filter(({ type, at }) => type === 'message.received' && at.getTime() > oldest);
      const customers = [...new Set(said.flatMap(({ customerId }) => customerId ?? []))];
      const [several, claims] = await Promise.all([
        withSeveral(tx, customers, new Date(oldest)),
        customersByClaim(tx, customers),
      ]);
      const worth = said.filter(
        ({ customerId }) => customerId !== null && (several.includes(customerId) || claims.has(customerId)),
      );
      if (worth.length === 0) return;
      const findReferences = compileReferences(settings.references);
      for (const [conversationId, of] of Map.groupBy(worth, (event) => event.conversationId)) {
        if (conversationId === null) continue;
        const at = of.at(-1)?.at as Date;
        const fresh = now().getTime() - at.getTime() < joinsWithinMs;
        const { windowHours } = settings;
        const matching = { findReferences, windowHours, joins: settings.joins && fresh, now: now() };
        await database.transaction((own) => matchConversation(own, conversationId, matching));
      }
    },
  };
}

/** Two conversations that a person took apart: an undone merge, whoever made it, or a split. */
function partedBy({ type, conversationId, data }: Event): [string, string] | null {
  const other =
    type === 'conversation.unmerged'
      ? data.from
      : type === 'conversation.opened'
        ? data.splitFrom
        : undefined;
  return conversationId !== null && typeof other === 'string' ? [conversationId, other] : null;
}
