import { createHash } from 'node:crypto';
import { findCustomer } from '../../customers/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { appendEvents, type NewEvent } from '../../platform/events/index.ts';
import type { Lookup } from '../config/index.ts';
import { namesOf } from '../mapping/names.ts';
import type { Mapper } from '../mapping/start-mapper.ts';
import type { Mapped, Scalar } from '../mapping/types.ts';
import { problemOf, SystemProblem } from '../requests/problem.ts';
import type { System } from '../requests/systems.ts';
import {
  claimReading,
  lockReading,
  type Place,
  putFacts,
  putReading,
  type Reading,
} from './reading-store.ts';
import { type Found, runLookup } from './run-lookup.ts';

export interface RefreshDeps {
  database: Database;
  mapper: Mapper;
  now(): Date;
}

/** After a failure it is asked again this much later, unless the system says when, milliseconds. */
const retryAfter = 15_000;

/**
 * Asks a system what it knows of a customer and keeps it. Who is asked for already is not asked again; a failure
 * leaves what was found before, and says since when it is old.
 */
export async function refreshReading(
  deps: RefreshDeps,
  system: System,
  lookup: Lookup,
  customerId: string,
): Promise<void> {
  const { database, now } = deps;
  const { connector } = system;
  const place: Place = { customerId, connectorId: connector.id, lookup: lookup.key };
  if (!(await claimReading(database.db, place, connector.version, now(), claimEnd(system, lookup, now()))))
    return;
  const outcome = await look(deps, system, lookup, customerId);
  await database.transaction(async (tx) => {
    const before = await lockReading(tx, place);
    // The customer was erased, or the connector deleted.
    if (!before) return;
    const after = settled(before, outcome, lookup, connector.version, now());
    await putReading(tx, place, after);
    const factEvents = await keepFacts(outcome);
    const panels = connector.config.panels
      .filter((panel) => panel.lookup === lookup.key)
      .map(({ key }) => key);
    await appendEvents(tx, [
      ...(differs(before, after)
        ? [
            {
              type: 'connector.panels_changed',
              customerId,
              data: { connectorId: connector.id, lookup: lookup.key, panels },
            },
          ]
        : []),
      ...factEvents,
    ]);

    async function keepFacts(found: Found | SystemProblem): Promise<NewEvent[]> {
      if (found instanceof SystemProblem) return [];
      const facts = connector.config.facts.filter((fact) => fact.lookup === lookup.key);
      const values = new Map(facts.flatMap(({ key }) => factOf(found, key)));
      const list = [...values].map(([key, value]) => ({ key, value }));
      const changed = await putFacts(tx, place, list, now());
      return facts
        .filter(({ key }) => changed.includes(key))
        .map(({ key, name, kind }) => ({
          type: 'connector.fact',
          customerId,
          data: {
            connectorId: connector.id,
            key,
            name: namesOf(name),
            kind,
            value: values.get(key) ?? null,
            at: now().toISOString(),
          },
        }));
    }
  });
}

/** Somebody who asks and dies holds nobody up for longer. */
const claimEnd = ({ connector: { config } }: System, lookup: Lookup, now: Date): Date =>
  new Date(now.getTime() + config.limits.timeoutMs * lookup.steps.length * 2 + 10_000);

async function look(
  { database, mapper, now }: RefreshDeps,
  system: System,
  lookup: Lookup,
  customerId: string,
): Promise<Found | SystemProblem> {
  try {
    const customer = await findCustomer(database.db, customerId);
    return await runLookup({ system, mapper }, lookup, customer);
  } catch (error) {
    if (error instanceof SystemProblem) return error;
    // Nothing of ours may leave it claimed.
    return new SystemProblem('mapping', (error as Error).message, {
      retryAt: new Date(now().getTime() + 60_000),
    });
  }
}

function settled(
  before: Reading,
  outcome: Found | SystemProblem,
  lookup: Lookup,
  version: number,
  now: Date,
): Omit<Reading, 'claimedUntil'> {
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  if (outcome instanceof SystemProblem)
    return {
      ...before,
      version,
      state: before.state === 'waiting' || before.state === 'no_identity' ? 'failed' : before.state,
      problem: problemOf(outcome, now),
      failingSince: before.failingSince ?? now,
      dueAt: outcome.retryAt ?? later(retryAfter),
    };
  const seconds = outcome.state === 'ready' ? lookup.freshSeconds : lookup.absentSeconds;
  const content = outcome.state === 'ready' ? contentOf(outcome.mapped) : null;
  return {
    ...before,
    version,
    state: outcome.state,
    content,
    digest: content && createHash('sha256').update(JSON.stringify(content)).digest('base64'),
    identity: outcome.state === 'no_identity' ? null : outcome.identity,
    fetchedAt: now,
    problem: null,
    failingSince: null,
    dueAt: later(seconds * 1000),
  };
}

const contentOf = ({ panels, kept, forms }: Mapped) => ({ panels, kept, forms });

const differs = (before: Reading, after: Omit<Reading, 'claimedUntil'>): boolean =>
  before.state !== after.state ||
  before.digest !== after.digest ||
  before.problem?.code !== after.problem?.code ||
  before.version !== after.version;

/** What could not be computed leaves what was; who is not known there has nothing. */
function factOf(found: Found, key: string): [string, Scalar][] {
  if (found.state !== 'ready') return [[key, null]];
  const fact = found.mapped.facts[key];
  return fact && fact.problem === null ? [[key, fact.value]] : [];
}
