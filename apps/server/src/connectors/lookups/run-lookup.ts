import type { Endpoint, Lookup } from '../config/index.ts';
import { asNamed } from '../identity-types.ts';
import type { Mapper } from '../mapping/start-mapper.ts';
import { MappingStopped } from '../mapping/start-mapper.ts';
import type { MapJob, MapOutcome, Mapped } from '../mapping/types.ts';
import { buildRequest, type SystemRequest } from '../requests/build-request.ts';
import { type Answer, callSystem, isNotHere } from '../requests/call-system.ts';
import { SystemProblem } from '../requests/problem.ts';
import type { System } from '../requests/systems.ts';
import { planOf } from './plan.ts';

export interface Subject {
  id: string;
  name: string;
  language: string | null;
  identities: LookedUp[];
}

/** An identity somebody is looked up by. */
export interface LookedUp {
  type: string;
  value: string;
  verified: boolean;
}

export type Found =
  | { state: 'no_identity' }
  | { state: 'absent'; identity: LookedUp }
  | { state: 'ready'; identity: LookedUp; mapped: Mapped };

export interface LookupDeps {
  system: System;
  mapper: Mapper;
  /** Asks the system; a trial looks at what goes out and comes back. */
  ask?(request: SystemRequest, step: string): Promise<Answer>;
}

/** So many identities of one customer are tried. */
const mostTried = 5;
/** What a step takes for the next ones, characters of JSON. */
const longestTaken = 500_000;

/**
 * Looks a customer up by one identity after the other until the system knows one.
 * @throws SystemProblem
 */
export async function runLookup(deps: LookupDeps, lookup: Lookup, subject: Subject): Promise<Found> {
  const candidates = candidatesOf(lookup, subject).slice(0, mostTried);
  for (const identity of candidates) {
    const mapped = await lookUpBy(deps, lookup, subject, identity);
    if (mapped) return { state: 'ready', identity, mapped };
  }
  const [first] = candidates;
  return first ? { state: 'absent', identity: first } : { state: 'no_identity' };
}

/** In the order of the lookup’s types, verified ones first. */
const candidatesOf = (lookup: Lookup, { identities }: Subject): LookedUp[] =>
  lookup.identities.flatMap((type) =>
    identities
      .flatMap((identity) => asNamed(type, identity) ?? [])
      .sort((one, other) => Number(other.verified) - Number(one.verified)),
  );

async function lookUpBy(
  deps: LookupDeps,
  lookup: Lookup,
  { id, name, language }: Subject,
  identity: LookedUp,
): Promise<Mapped | null> {
  const { config } = deps.system.connector;
  const ask = deps.ask ?? ((request) => callSystem(deps.system, request));
  const customer = { id, name, language };
  const steps: Record<string, unknown> = {};
  for (const [place, step] of lookup.steps.entries()) {
    const endpoint = config.endpoints.find(({ key }) => key === step.endpoint) as Endpoint;
    const request = buildRequest(config.baseUrl, endpoint, { identity, customer, steps });
    const answer = await ask(request, step.as);
    if (isNotHere(answer)) return null;
    const last = place === lookup.steps.length - 1;
    const outcome = await map(deps.mapper, {
      text: answer.text,
      steps,
      as: step.as,
      take: step.take ?? null,
      identity: { ...identity },
      customer,
      plan: last ? planOf(config, lookup.key) : null,
    });
    if (outcome.state === 'absent') return null;
    if (outcome.state === 'mapped') return outcome.mapped;
    if (JSON.stringify(outcome.taken).length > longestTaken)
      throw new SystemProblem('mapping', `${step.as} takes too much for the next step`);
    steps[step.as] = outcome.taken;
  }
  return null;
}

/** @throws SystemProblem where there is nothing to go on with */
async function map(
  mapper: Mapper,
  job: MapJob,
): Promise<Extract<MapOutcome, { state: 'absent' | 'mapped' | 'taken' }>> {
  const outcome = await mapper.mapAnswer(job).catch((error) => {
    if (error instanceof MappingStopped) throw new SystemProblem('mapping', error.message);
    throw error;
  });
  if (outcome.state === 'unreadable') throw new SystemProblem('bad_answer', `no JSON: ${outcome.detail}`);
  if (outcome.state === 'failed') throw new SystemProblem('mapping', `${job.as}.take: ${outcome.detail}`);
  return outcome;
}
