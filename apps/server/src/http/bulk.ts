import type { z } from 'zod';
import { type Actor, type BulkChange, changeOne, type StandingBefore } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, errorRegistry } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import type { Assignees } from './conversations.ts';
import { failures } from './responses.ts';
import { BulkInput, BulkResult } from './schemas/index.ts';

export interface BulkRouteDeps {
  database: Database;
  assignees: Assignees;
  now(): Date;
}

type Item = z.infer<typeof BulkInput>['items'][number];
interface Result {
  id: string;
  problem: { code: string; title: string } | null;
  before: StandingBefore | null;
}

/** So many conversations are changed at once; more would only wait for connections. */
const atOnce = 4;

export function bulkRoutes(app: Routes, deps: BulkRouteDeps): void {
  app.post(
    '/api/v1/conversations/bulk',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags: ['conversations'],
        summary: 'Change many conversations',
        description:
          'Each is its own transaction with its own outcome: one that cannot be changed does not keep the others from it.',
        body: BulkInput,
        response: { 200: BulkResult, ...failures },
      },
    },
    async (request) => ({ results: await changeMany(deps, request.body.items, doerOf(request)) }),
  );
}

async function changeMany(deps: BulkRouteDeps, items: readonly Item[], actor: Actor): Promise<Result[]> {
  const results: Result[] = [];
  const names = rememberingNames(deps.assignees);
  const waiting = [...items.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results[next[0]] = await changeItem(deps, names, next[1], actor);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function changeItem(
  { database, now }: BulkRouteDeps,
  assignees: Assignees,
  { id, changes }: Item,
  actor: Actor,
): Promise<Result> {
  try {
    const named = await Promise.all(changes.map((change) => withNames(assignees, change)));
    const before = await database.transaction((tx) => changeOne(tx, id, named, actor, now()));
    return { id, problem: null, before };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const title = error.detail ?? errorRegistry[error.code].title;
    return { id, problem: { code: error.code, title }, before: null };
  }
}

async function withNames(assignees: Assignees, change: Item['changes'][number]): Promise<BulkChange> {
  if (change.kind === 'snooze') return { kind: 'snooze', until: new Date(change.until) };
  if (change.kind !== 'assign') return change;
  return { ...change, ...(await assignees(change.agentId, change.teamId)) };
}

/** A thousand conversations go to one person: asked for once. */
function rememberingNames(assignees: Assignees): Assignees {
  const known = new Map<string, ReturnType<Assignees>>();
  return (agentId, teamId) => {
    const key = `${agentId} ${teamId}`;
    const found = known.get(key) ?? assignees(agentId, teamId);
    known.set(key, found);
    return found;
  };
}
