import type { FastifyRequest } from 'fastify';
import { callerOf } from '../platform/http/index.ts';

/** Who did it, as the event log says it: `agent:<id>` or `api_key:<id>`. */
export function actorOf(request: FastifyRequest): string {
  const caller = callerOf(request);
  return `${caller.kind}:${caller.id}`;
}
