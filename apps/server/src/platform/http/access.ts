import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/index.ts';

/** What a caller may do, e.g. `conversations:write`; roles and API keys are sets of them. */
export type Permission = string;

export interface Caller {
  kind: 'agent' | 'api_key';
  id: string;
  /** Shown in the log of what was done. */
  name: string;
  permissions: ReadonlySet<Permission>;
  /** Ids of the groups they belong to. */
  groups: readonly string[];
}

/** Every route names one: `public`, `signed_in`, or the permission it needs. */
export type Access = 'public' | 'signed_in' | Permission;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/**
 * Lets the caller in or throws.
 * @throws AppError `unauthenticated` without a caller, `forbidden` without the permission
 */
export function admit(caller: Caller | null, access: Access): void {
  if (access === 'public') return;
  if (!caller) throw new AppError('unauthenticated');
  if (access !== 'signed_in' && !caller.permissions.has(access)) throw new AppError('forbidden');
}

/** The caller of a route that is not public. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new AppError('unauthenticated');
  return request.caller;
}

/** The signed-in agent's id; an API key is not a person and cannot own drafts or be viewing. */
export function agentIdOf(request: FastifyRequest): string {
  const caller = callerOf(request);
  if (caller.kind !== 'agent')
    throw new AppError('forbidden', { detail: 'only an agent can do this, not an API key' });
  return caller.id;
}
