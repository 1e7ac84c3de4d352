import { v7 as uuid } from 'uuid';
import { audit, auditNothing } from '../../platform/audit/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { whenAvailable } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { appendEvents } from '../../platform/events/index.ts';
import { cleanText } from '../clean-text.ts';
import type { ActionConfig } from '../config/index.ts';
import { expireReadings } from '../lookups/reading-store.ts';
import { namesOf } from '../mapping/names.ts';
import type { SystemRequest } from '../requests/build-request.ts';
import { callSystem, isNotHere } from '../requests/call-system.ts';
import { type ProblemCode, problemOf, SystemProblem } from '../requests/problem.ts';
import { show } from '../requests/sign.ts';
import type { System } from '../requests/systems.ts';
import { type ActionDeps, findAction, mayRun, type Prepared, prepare, type Wanted } from './prepare.ts';
import { finishRun, insertRun, reopenRun, runOfClient, selectRun } from './run-store.ts';
import { tellOutcome } from './tell-outcome.ts';
import type { ActionRun, Runner, RunState } from './types.ts';

export interface RunDeps extends ActionDeps {
  /** The process that asks, as others can tell whether it lives. */
  processId: number;
}

/**
 * Has a system do something, once: the row is written before the system is asked, under an id the client chose.
 * The same id again answers how the first one went, or goes.
 * @throws AppError as `prepare` does; `already_exists` never
 */
export async function runAction(
  deps: RunDeps,
  wanted: Wanted & { conversationId: string | null; clientId: string },
  runner: Runner,
): Promise<ActionRun> {
  const { database, now } = deps;
  const earlier = await runOfClient(database.db, runner.actor, wanted.clientId);
  if (earlier) return known(earlier);
  const id = uuid();
  const prepared = await prepare(deps, wanted, runner, id);
  const { connector, action, customerId, request, summary } = prepared;
  const begun = await database.transaction(async (tx) => {
    const isNew = await insertRun(tx, {
      id,
      connectorId: connector.id,
      action: action.key,
      name: namesOf(action.name),
      customerId,
      conversationId: wanted.conversationId,
      clientId: wanted.clientId,
      actor: runner.actor,
      actorName: runner.name,
      request: show(request, connector.config.signIn),
      summary,
      startedAt: now(),
      process: deps.processId,
    });
    if (!isNew) return false;
    const about = { customerId, conversationId: wanted.conversationId, actor: runner.actor };
    await appendEvents(tx, [
      {
        type: 'action.started',
        ...about,
        data: { runId: id, connectorId: connector.id, action: action.key },
      },
    ]);
    await audit(tx, 'connector_action.run', { id, name: `${connector.name}: ${namesOf(action.name).en}` });
    return true;
  });
  if (!begun) return known((await runOfClient(database.db, runner.actor, wanted.clientId)) as ActionRun);
  return carryOut(deps, id, prepared, deps.systems.of(connector));
}

/**
 * Asks again how an unclear one went, by sending the same request under the same key: a system that knows the key
 * answers as it did, or does it now.
 * @throws AppError `action_run_not_found`, `action_outcome_unknown` where the system would do it twice, `forbidden`
 */
export async function runAgain(deps: RunDeps, runId: string, runner: Runner): Promise<ActionRun> {
  const run = await selectRun(deps.database.db, runId);
  if (!run) throw new AppError('action_run_not_found');
  const { connector, action } = findAction(deps.directory, run.connectorId, run.action);
  if (!mayRun(action, runner)) throw new AppError('forbidden');
  if (run.state !== 'unknown') return known(run);
  if (action.idempotencyHeader === null) throw new AppError('action_outcome_unknown');
  const headers = Object.fromEntries(
    run.request.headers
      .filter(({ value }) => !value.includes('••••'))
      .map(({ name, value }) => [name, value]),
  );
  const url = new URL(run.request.url);
  const { signIn } = connector.config;
  // It is signed anew; what stands there is no key.
  if (signIn.kind === 'key' && signIn.in === 'query') url.searchParams.delete(signIn.name);
  if (url.origin !== new URL(connector.config.baseUrl).origin) throw new AppError('action_outcome_unknown');
  const request = { method: run.request.method, url, headers, body: run.request.body };
  const mine = await deps.database.transaction(async (tx) => {
    const taken = await reopenRun(tx, runId, deps.processId);
    if (taken)
      await audit(tx, 'connector_action.run', { id: runId, name: `${connector.name}: ${run.name.en}` });
    return taken;
  });
  if (!mine) return known((await selectRun(deps.database.db, runId)) as ActionRun);
  return carryOut(deps, runId, { action, request, customerId: run.customerId }, deps.systems.of(connector));
}

/** Was begun before: nothing is done and nothing to be written of it. */
function known(run: ActionRun): ActionRun {
  auditNothing('the run was begun before');
  return run;
}

async function carryOut(
  deps: RunDeps,
  id: string,
  { action, request, customerId }: Pick<Prepared, 'action' | 'request' | 'customerId'>,
  system: System,
): Promise<ActionRun> {
  const outcome = await ask(deps, action, withKey(request, action, id), system);
  const refreshed = { connectorId: system.connector.id, lookups: action.refreshes };
  // What the system said is true, however long the database is away.
  await whenAvailable(
    async () => {
      // First what is old, then the news: who hears them asks anew.
      await expireReadings(deps.database.db, [customerId], deps.now(), refreshed);
      await finish(deps.database, id, outcome, deps.now());
    },
    { signal: AbortSignal.timeout(60_000) },
  );
  return (await selectRun(deps.database.db, id)) as ActionRun;
}

const withKey = (request: SystemRequest, { idempotencyHeader }: ActionConfig, id: string): SystemRequest =>
  idempotencyHeader === null
    ? request
    : { ...request, headers: { ...request.headers, [idempotencyHeader.toLowerCase()]: id } };

interface Outcome {
  state: Exclude<RunState, 'running'>;
  result: string | null;
  problem: SystemProblem | null;
}

async function ask(
  { mapper }: RunDeps,
  action: ActionConfig,
  request: SystemRequest,
  system: System,
): Promise<Outcome> {
  try {
    const answer = await callSystem(system, request, true);
    if (isNotHere(answer))
      return {
        state: 'failed',
        result: null,
        problem: new SystemProblem('error_status', String(answer.status)),
      };
    return { ...(await readResult(mapper, action, answer.text)) };
  } catch (error) {
    const problem = error instanceof SystemProblem ? error : new SystemProblem('unreachable', String(error));
    return { state: nothingDone(problem) ? 'failed' : 'unknown', result: null, problem };
  }
}

/** Whether a problem means that the system has done nothing; in doubt, it may have. */
function nothingDone({ code, detail }: SystemProblem): boolean {
  const before: ProblemCode[] = ['bad_request', 'refused', 'sign_in', 'paused', 'forbidden_address'];
  if (before.includes(code)) return true;
  if (code === 'error_status') return /^4(?!08)\d\d/.test(detail ?? '');
  return (
    code === 'unreachable' &&
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'].includes(detail ?? '')
  );
}

/** It was carried out; what is said of it may still fail, and `$error` says that the system did not. */
async function readResult(
  mapper: RunDeps['mapper'],
  action: ActionConfig,
  text: string | null,
): Promise<Outcome> {
  if (action.result === undefined) return { state: 'done', result: null, problem: null };
  const job = { steps: {}, as: 'answer', take: action.result, identity: null, customer: null, plan: null };
  const outcome = await mapper.mapAnswer({ ...job, text }).catch(() => null);
  if (outcome?.state === 'taken') {
    const { taken } = outcome;
    const result = cleanText(typeof taken === 'string' ? taken : JSON.stringify(taken), 1000);
    return { state: 'done', result, problem: null };
  }
  if (outcome?.state === 'failed' && outcome.said)
    return { state: 'failed', result: null, problem: new SystemProblem('error_status', outcome.detail) };
  return { state: 'done', result: null, problem: null };
}

/** Writes how it went, and tells it where people look. */
export async function finish(database: Database, id: string, outcome: Outcome, now: Date): Promise<void> {
  const { state, result, problem } = outcome;
  await database.transaction(async (tx) => {
    const written = await finishRun(
      tx,
      id,
      { state, result, problem: problem && problemOf(problem, now) },
      now,
    );
    if (!written) return;
    const run = await selectRun(tx, id);
    if (run) await tellOutcome(tx, run, now);
  });
}
