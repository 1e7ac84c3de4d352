import { holdStanding, readPeople, standingOf } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Consumer, Event } from '../platform/events/index.ts';
import { sourceOfConnector } from './combine-facts.ts';
import { takeBackFacts } from './fact-store.ts';
import { beginSweep } from './segment-store.ts';
import { keepFacts } from './tell-facts.ts';
import type { FactValue } from './types.ts';

interface SystemFacts {
  customerId: string;
  source: string;
  at: Date;
  facts: Record<string, FactValue | null>;
  actor: string;
}

/**
 * Takes over what connected systems know of customers, so that values and segments count by it; of a system that is
 * connected no more, nothing. What is older than what is known changes nothing, so the whole log may come again.
 */
export function systemFacts({ wake }: { wake(): void }): Consumer {
  return {
    name: 'system-facts',
    types: ['connector.fact', 'connector.changed'],
    async handle(events, tx) {
      await keep(tx, factsOf(events));
      for (const event of events.filter(isGone))
        if (await takeBackFacts(tx, sourceOfConnector(String(event.data.connectorId)), event.at))
          await beginSweep(tx);
    },
    afterCommit(events) {
      if (events.some(isGone)) wake();
    },
  };
}

const isGone = ({ type, data }: Event): boolean => type === 'connector.changed' && data.deleted === true;

/** One answer of a system is told in one event a fact, all of the same moment; here they come together again. */
function factsOf(events: readonly Event[]): SystemFacts[] {
  const answers = new Map<string, SystemFacts>();
  for (const { type, customerId, actor, data } of events) {
    if (type !== 'connector.fact' || customerId === null) continue;
    const source = sourceOfConnector(String(data.connectorId));
    const place = `${customerId} ${source} ${data.at}`;
    const answer = answers.get(place) ?? {
      customerId,
      source,
      at: new Date(String(data.at)),
      facts: {},
      actor,
    };
    answer.facts[String(data.key)] = data.value as FactValue | null;
    answers.set(place, answer);
  }
  return [...answers.values()];
}

/** Everybody is held at once, in the order in which all hold them; of whoever was erased nothing is kept. */
async function keep(tx: Tx, answers: readonly SystemFacts[]): Promise<void> {
  if (answers.length === 0) return;
  const known = await standingOf(tx, [...new Set(answers.map(({ customerId }) => customerId))]);
  const ids = [...known.keys()];
  const held = await holdStanding(tx, ids);
  const standing = new Map(ids.map((id, place) => [id, held[place] as string]));
  const present = new Set((await readPeople(tx, [...new Set(held)])).map(({ id }) => id));
  for (const { customerId, actor, ...told } of answers) {
    const stands = standing.get(customerId);
    if (stands !== undefined && present.has(stands))
      await keepFacts(tx, { customerId, standing: stands }, told, actor);
  }
}
