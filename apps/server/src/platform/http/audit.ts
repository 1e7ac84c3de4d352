import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type AuditChange,
  type AuditContext,
  inAuditContext,
  shortenAddress,
  systemContext,
  type ViewLog,
} from '../audit/index.ts';
import type { Access } from './access.ts';

/** What a route leaves in the audit log: one of these entries, or nothing, and why. */
export type AuditDeclaration = AuditChange | readonly AuditChange[] | { none: string };

declare module 'fastify' {
  interface FastifyContextConfig {
    audit?: AuditDeclaration;
  }
  interface FastifyRequest {
    auditContext: AuditContext | null;
  }
}

export interface AuditOptions {
  views?: ViewLog;
  /** Answer a request that left nothing although it should have with an error, for tests. Without it, it is logged. */
  strict?: boolean;
}

const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Permissions to change how the company works, as against doing the work. */
export const isManaging = (access: Access): boolean => /:(manage|share)$/.test(access);

export const declaredActions = (declaration: AuditDeclaration | undefined): readonly AuditChange[] => {
  if (declaration === undefined) return [];
  if (typeof declaration === 'string') return [declaration];
  return 'none' in declaration ? [] : declaration;
};

/** Lets no managing route be registered that does not say what it leaves, and no request leave less than that. */
export function watchAudit(app: FastifyInstance, { views, strict = false }: AuditOptions): void {
  app.decorateRequest('auditContext', null);
  app.addHook('onRoute', ({ method, url, config }) => {
    const writes = [method].flat().some((each) => writing.has(each));
    if (writes && config?.audit === undefined && isManaging(config?.access ?? 'public'))
      throw new Error(`Route ${String(method)} ${url} does not say what it leaves in the audit log`);
  });
  // After the body was read: what happens from here on happens in this context.
  app.addHook('preHandler', (request, _reply, done) => {
    request.auditContext = contextOf(request, views);
    inAuditContext(request.auditContext, done);
  });
  app.addHook('onSend', async (request, reply) => {
    const context = request.auditContext;
    if (!context || context.declared.length === 0 || context.settled || reply.statusCode >= 400) return;
    const forgotten = `${request.method} ${request.routeOptions.url} left no entry in the audit log`;
    if (strict) throw new Error(forgotten);
    request.log.error({ route: request.routeOptions.url }, forgotten);
  });
}

function contextOf(request: FastifyRequest, views: ViewLog | undefined): AuditContext {
  const { caller } = request;
  return {
    ...systemContext(),
    ...(caller && { who: { kind: caller.kind, id: caller.id, name: caller.name } }),
    address: shortenAddress(request.ip),
    requestId: String(request.id),
    declared: declaredActions(request.routeOptions.config.audit),
    seen: views?.see ?? null,
  };
}
