/** Serves the built desk and widget, compressed as the build left them. Files with a hash in their name are cached for good, pages never. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problem } from '../platform/http/index.ts';

export interface WebRoots {
  desk: string;
  widget: string;
}

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' ws: wss:",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

export async function webRoutes(app: FastifyInstance, roots: WebRoots): Promise<void> {
  // The build leaves packed copies beside the files; without them the files themselves are sent.
  await app.register(fastifyStatic, { root: roots.desk, serve: false, preCompressed: true });
  if (existsSync(roots.widget)) {
    for (const script of ['widget.js', 'widget-panel.js'])
      app.get(`/${script}`, { config: { access: 'public' }, schema: { hide: true } }, (_request, reply) =>
        reply
          .header('cache-control', 'public, max-age=300')
          .header('cross-origin-resource-policy', 'cross-origin')
          .header('access-control-allow-origin', '*')
          .sendFile(script, roots.widget),
      );
  }
  if (!existsSync(path.join(roots.desk, 'index.html'))) return;
  app.get('/assets/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    reply.sendFile((request.params as { '*': string })['*'], path.join(roots.desk, 'assets'), {
      immutable: true,
      maxAge: '1y',
    }),
  );
  app.get('/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
    if (notPages.test(request.url))
      return reply.status(404).type('application/problem+json').send(problem('not_found'));
    return reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', contentSecurityPolicy)
      .sendFile('index.html', roots.desk);
  });
}

/** Paths that are never a page of the desk: a wrong one gets an error, not a page that looks like success. */
const notPages = /^\/(api|files|widget|widget-assets|f|assets|health)(\/|$)/;
