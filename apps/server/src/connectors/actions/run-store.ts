/** The only SQL on runs of actions. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { Problem } from '../requests/problem.ts';
import type { ActionRun, RunState } from './types.ts';

const columns = sql`run.id, run.connector_id as "connectorId", connector.name as "connectorName", run.action, run.name,
  run.customer_id as "customerId", run.conversation_id as "conversationId", run.summary, run.request, run.state, run.result,
  run.problem, run.started_at as "startedAt", run.finished_at as "finishedAt", run.actor, run.actor_name as "actorName"`;
const source = sql`connector_action_run run join connector on connector.id = run.connector_id`;

export type NewRun = Omit<ActionRun, 'connectorName' | 'state' | 'result' | 'problem' | 'finishedAt'> & {
  clientId: string;
  process: number;
};

/** @returns false where this client began it already */
export async function insertRun(tx: Tx, run: NewRun): Promise<boolean> {
  const { rows } = await sql`
    insert into connector_action_run (id, connector_id, action, name, customer_id, conversation_id, client_id, actor,
      actor_name, request, summary, state, process, started_at)
    values (${run.id}, ${run.connectorId}, ${run.action}, ${JSON.stringify(run.name)}::jsonb, ${run.customerId},
      ${run.conversationId}, ${run.clientId}, ${run.actor}, ${run.actorName}, ${JSON.stringify(run.request)}::jsonb,
      ${run.summary}, 'running', ${run.process}, ${run.startedAt})
    on conflict (actor, client_id) do nothing
    returning 1`.execute(tx);
  return rows.length > 0;
}

export async function selectRun(db: Reader, id: string): Promise<ActionRun | null> {
  const { rows } = await sql<ActionRun>`select ${columns} from ${source} where run.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function runOfClient(db: Reader, actor: string, clientId: string): Promise<ActionRun | null> {
  const { rows } = await sql<ActionRun>`
    select ${columns} from ${source} where run.actor = ${actor} and run.client_id = ${clientId}`.execute(db);
  return rows[0] ?? null;
}

/** The latest first. */
export async function runsOfCustomers(
  db: Reader,
  customerIds: string[],
  limit: number,
): Promise<ActionRun[]> {
  const { rows } = await sql<ActionRun>`
    select ${columns} from ${source} where run.customer_id = any(${customerIds}::uuid[])
    order by run.started_at desc, run.id limit ${limit}`.execute(db);
  return rows;
}

/** @returns false where its outcome was written already, e.g. by somebody who took this process for dead */
export async function finishRun(
  tx: Tx,
  id: string,
  outcome: { state: RunState; result: string | null; problem: Problem | null },
  now: Date,
): Promise<boolean> {
  const problem = outcome.problem && JSON.stringify(outcome.problem);
  const { rows } = await sql`
    update connector_action_run set state = ${outcome.state}, result = ${outcome.result}, problem = ${problem}::jsonb,
      finished_at = ${now}, process = null
    where id = ${id} and (state = 'running' or (state = 'unknown' and ${outcome.state} <> 'unknown'))
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** Takes an unclear one up again. @returns false where somebody else has */
export async function reopenRun(tx: Tx, id: string, process: number): Promise<boolean> {
  const { rows } = await sql`
    update connector_action_run set state = 'running', process = ${process}, attempts = attempts + 1, finished_at = null
    where id = ${id} and state = 'unknown' returning 1`.execute(tx);
  return rows.length > 0;
}

export async function runningRuns(db: Reader): Promise<{ id: string; process: number }[]> {
  const { rows } = await sql<{ id: string; process: number }>`
    select id, process from connector_action_run where state = 'running' order by started_at limit 500`.execute(
    db,
  );
  return rows;
}
