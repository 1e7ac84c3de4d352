import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findAgent, permissionsOfRole, verifyApiKey } from '../people/index.ts';
import type { Auth } from '../platform/auth/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import type { Caller } from '../platform/http/index.ts';
import { isSameOrigin, needsSameOrigin } from './same-origin.ts';

export interface Authenticator {
  /**
   * Who calls: an agent by session cookie, a program by `Authorization: Bearer`, or null.
   * @throws AppError `forbidden` when another site's page makes the agent's browser change something
   */
  authenticate(request: FastifyRequest): Promise<Caller | null>;
  /**
   * Call after sessions, agents or keys changed: nobody is believed from memory any more.
   * @param changed whose open sockets have to be looked at again
   */
  forget(changed?: SessionChange): void;
  /** The listener must not throw. @returns stops listening */
  onForget(listener: (changed: SessionChange) => void): () => void;
  /** Passes prolonged session cookies on to the browser. */
  attach(app: FastifyInstance): void;
}

export interface SessionChange {
  /** Null: everybody, because what roles may do changed. */
  agentId: string | null;
  /** The session that lives on under another cookie, as {@link sessionTokenOf} gives it. */
  renewed?: string | null;
}

/** The session a request's cookie names, unverified; to compare, not to believe. */
export const sessionTokenOf = (request: FastifyRequest): string | null =>
  /(?:^|;\s*)(?:__Secure-)?throughline\.session_token=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ??
  null;

/** How long a caller is believed without asking the database again. Other processes notice a change this late. */
const memoryMilliseconds = 2000;
const memoryEntries = 5000;

export function createAuthenticator(deps: {
  auth: Auth;
  database: Database;
  publicUrl: string;
  now: () => number;
}): Authenticator {
  const memory = new Map<string, { caller: Caller; until: number }>();
  const renewals = new WeakMap<FastifyRequest, string[]>();
  const listeners = new Set<(changed: SessionChange) => void>();
  let generation = 0;

  async function authenticate(request: FastifyRequest): Promise<Caller | null> {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) {
      return recall(authorization, () => callerByKey(authorization));
    }
    if (cookie === undefined) return null;
    const caller = await recall(cookie, () => callerBySession(request, cookie));
    if (caller && needsSameOrigin(request) && !isSameOrigin(request, deps.publicUrl))
      throw new AppError('forbidden', { detail: 'the request does not come from a page of this server' });
    return caller;
  }

  async function recall(credential: string, ask: () => Promise<Caller | null>): Promise<Caller | null> {
    const known = memory.get(credential);
    if (known && known.until > deps.now()) return known.caller;
    const asked = generation;
    const caller = await ask();
    // What was asked before a change must not be remembered after it.
    if (caller && asked === generation) remember(credential, caller);
    return caller;
  }

  function remember(credential: string, caller: Caller): void {
    if (memory.size >= memoryEntries) memory.clear();
    memory.set(credential, { caller, until: deps.now() + memoryMilliseconds });
  }

  async function callerByKey(authorization: string): Promise<Caller | null> {
    const secret = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    const key = secret === undefined ? null : await verifyApiKey(deps.database.db, secret);
    return (
      key && { kind: 'api_key', id: key.id, name: key.name, permissions: new Set(key.scopes), groups: [] }
    );
  }

  async function callerBySession(request: FastifyRequest, cookie: string): Promise<Caller | null> {
    const session = await deps.auth.session(new Headers({ cookie }));
    if (!session) return null;
    if (session.cookies.length > 0) renewals.set(request, session.cookies);
    // A session begun in the very moment its agent was deactivated is worth nothing.
    const agent = await findAgent(deps.database.db, session.userId);
    if (!agent?.active) return null;
    const { id, name, role, teamIds } = agent;
    const permissions = await permissionsOfRole(deps.database.db, role);
    return { kind: 'agent', id, name, permissions, groups: teamIds };
  }

  return {
    authenticate,
    forget(changed) {
      generation++;
      memory.clear();
      if (changed) for (const listener of listeners) listener(changed);
    },
    onForget(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach(app) {
      app.addHook('onSend', async (request, reply) => {
        for (const cookie of renewals.get(request) ?? []) void reply.header('set-cookie', cookie);
      });
    },
  };
}
