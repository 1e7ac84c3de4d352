import type { FastifyRequest } from 'fastify';
import type { Actor } from '../conversations/index.ts';
import { callerOf } from '../platform/http/index.ts';

/** Who did it, as the event log says it: `agent:<id>` or `api_key:<id>`. */
export function actorOf(request: FastifyRequest): string {
  const caller = callerOf(request);
  return `${caller.kind}:${caller.id}`;
}

/** Who a conversation shows as the doer. An API key acts as the system, under its own name. */
export function doerOf(request: FastifyRequest): Actor {
  const caller = callerOf(request);
  if (caller.kind === 'agent') return { kind: 'agent', id: caller.id, name: caller.name };
  return { kind: 'system', id: null, name: caller.name };
}
