import { v7 as uuid } from 'uuid';
import type { InstanceKey } from '../../platform/crypto/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { AppError, invalid, sentence } from '../../platform/errors/index.ts';
import { checkConfig } from '../check-config.ts';
import type { ConnectorConfig, Lookup } from '../config/index.ts';
import { asKept } from '../identity-types.ts';
import { planOf } from '../lookups/plan.ts';
import { type LookedUp, runLookup } from '../lookups/run-lookup.ts';
import { type Mapper, MappingStopped } from '../mapping/start-mapper.ts';
import type { MapProblem, Mapped, PanelData, Scalar } from '../mapping/types.ts';
import { askSystem, judged } from '../requests/call-system.ts';
import { type Problem, problemOf, SystemProblem } from '../requests/problem.ts';
import { type ShownRequest, show } from '../requests/sign.ts';
import { openSystem } from '../requests/systems.ts';
import { goesElsewhere } from '../secret-places.ts';
import { openSecrets } from '../secrets.ts';
import { selectConnector } from '../store.ts';
import type { Connector, Secrets } from '../types.ts';

export interface TryDeps {
  db: Reader;
  key: InstanceKey;
  mapper: Mapper;
  now(): Date;
}

interface Trial {
  /** Whose secrets are used where none are given. */
  connectorId: string | null;
  config: ConnectorConfig;
  secrets: { [Name in keyof Secrets]?: string | null | undefined };
  mayReachInside: boolean;
}

export interface TriedLookup {
  calls: {
    step: string;
    request: ShownRequest;
    answer: { status: number; contentType: string | null; bytes: number; body: string } | null;
    /** milliseconds */
    took: number;
    problem: Problem | null;
  }[];
  found: boolean;
  kept: Record<string, Scalar>;
  panels: { key: string; data: PanelData | null; problems: MapProblem[] }[];
  facts: { key: string; value: Scalar; problem: string | null }[];
  forms: Mapped['forms'];
  problems: MapProblem[];
  /** Why there is nothing to show; null where there is, or where nobody is known there. */
  problem: Problem | null;
}

/** Of an answer so much is shown, characters. */
const longestBody = 100_000;

/**
 * Looks up one identity as the lookup would, and shows what went out, what came back and what was made of it. Nothing
 * is kept, and how the system fares is not counted.
 * @param sample stands for the last answer; then nothing is called
 * @throws AppError `invalid_input`, `connector_not_found`
 */
export async function tryLookup(
  deps: TryDeps,
  trial: Trial & { lookup: string; identity: Omit<LookedUp, 'verified'>; sample?: unknown },
): Promise<TriedLookup> {
  const { mapper, now } = deps;
  const connector = await trialConnector(deps, trial);
  const lookup = connector.config.lookups.find(({ key }) => key === trial.lookup);
  if (!lookup) throw invalid('lookup', sentence('names_nothing', { name: trial.lookup }));
  const identity = { ...trial.identity, verified: true };
  const tried: TriedLookup = { ...nothing(), calls: [] };
  try {
    if (trial.sample !== undefined) {
      const mapped = await mapSample(mapper, connector.config, trial.lookup, trial.sample, identity);
      return mapped ? { ...tried, ...shown(mapped) } : tried;
    }
    const system = openSystem(connector, trialSecrets(deps, connector, trial), now);
    const subject = {
      id: uuid(),
      name: '',
      language: null,
      identities: [{ ...identity, ...asKept({ ...identity, type: typeIn(lookup, identity.type) }) }],
    };
    const found = await runLookup(
      {
        system,
        mapper,
        ask: async (request, step) => {
          const began = now().getTime();
          const call: TriedLookup['calls'][number] = {
            step,
            request: show(request, connector.config.signIn),
            answer: null,
            took: 0,
            problem: null,
          };
          tried.calls.push(call);
          try {
            const answer = await askSystem(system, request);
            const { status, contentType, bytes, text } = answer;
            call.answer = { status, contentType, bytes, body: (text ?? '').slice(0, longestBody) };
            return judged(answer, now());
          } catch (error) {
            if (error instanceof SystemProblem) call.problem = problemOf(error, now());
            throw error;
          } finally {
            call.took = now().getTime() - began;
          }
        },
      },
      lookup,
      subject,
    );
    return found.state === 'ready' ? { ...tried, ...shown(found.mapped) } : tried;
  } catch (error) {
    if (error instanceof SystemProblem) return { ...tried, problem: problemOf(error, now()) };
    throw error;
  }
}

/** A type the lookup does not use stands for its first. */
const typeIn = ({ identities }: Lookup, type: string): string =>
  identities.includes(type) ? type : (identities[0] ?? '');

/** The configuration as it would be saved. */
async function trialConnector({ db }: TryDeps, trial: Trial): Promise<Connector> {
  const { connectorId, config, mayReachInside } = trial;
  checkConfig(config);
  const kept = connectorId === null ? null : await selectConnector(db, connectorId);
  if (connectorId !== null && !kept) throw new AppError('connector_not_found');
  if (config.allowPrivate && !mayReachInside && !kept?.config.allowPrivate)
    throw invalid('config.allowPrivate', sentence('not_allowed_to_you'));
  // A kept secret is used only where it was entered for.
  if (kept?.sealed && trial.secrets.signIn === undefined && goesElsewhere(kept.config, config))
    throw invalid('secrets.signIn', sentence('secret_asked_again'));
  return {
    id: connectorId ?? uuid(),
    name: kept?.name ?? '',
    enabled: true,
    config,
    version: 0,
    sealed: kept?.sealed ?? null,
    changedAt: new Date(0),
  };
}

function trialSecrets({ key }: TryDeps, connector: Connector, { secrets }: Trial): Secrets {
  const kept = openSecrets(connector.sealed, key);
  return { signIn: secrets.signIn ?? kept.signIn, webhook: secrets.webhook ?? kept.webhook };
}

const nothing = (): Omit<TriedLookup, 'calls'> => ({
  found: false,
  kept: {},
  panels: [],
  facts: [],
  forms: {},
  problems: [],
  problem: null,
});

function shown(mapped: Mapped) {
  const entries = <T extends object>(record: Record<string, T>) =>
    Object.entries(record).map(([key, value]) => ({ key, ...value }));
  const { panels, facts, kept, forms, problems } = mapped;
  return { found: true, kept, panels: entries(panels), facts: entries(facts), forms, problems };
}

/** @throws SystemProblem */
async function mapSample(
  mapper: Mapper,
  config: ConnectorConfig,
  key: string,
  sample: unknown,
  identity: LookedUp,
): Promise<Mapped | null> {
  const step = config.lookups.find((lookup) => lookup.key === key)?.steps.at(-1);
  const outcome = await mapper
    .mapAnswer({
      text: JSON.stringify(sample),
      steps: {},
      as: step?.as ?? '',
      take: step?.take ?? null,
      identity: { ...identity },
      customer: null,
      plan: planOf(config, key),
    })
    .catch((error) => {
      if (error instanceof MappingStopped) throw new SystemProblem('mapping', error.message);
      throw error;
    });
  if (outcome.state === 'mapped') return outcome.mapped;
  if (outcome.state === 'failed') throw new SystemProblem('mapping', `${step?.as}.take: ${outcome.detail}`);
  return null;
}
