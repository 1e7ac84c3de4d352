import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Company } from './company.ts';
import { type Context, conversationRoutes } from './conversation-routes.ts';
import { Refusal } from './refusal.ts';
import { settingsRoutes } from './settings-routes.ts';
import type { Stream } from './stream.ts';
import { labels } from './texts.ts';
import { arrive } from './weather.ts';

export type Handler = (context: Context) => unknown;

/** Answers the API's routes; false when the address is none of them. */
export function createApi(company: Company, stream: Stream, options: { setupNeeded: boolean }) {
  const state = { signedIn: true, setupNeeded: options.setupNeeded };
  const routes = new Map<string, Handler>([
    ...sessionRoutes(company, stream, state),
    ...conversationRoutes(company, stream),
    ...weatherRoutes(company, stream),
    ...settingsRoutes(company),
    ['GET /api/v1/labels', () => ({ labels })],
    ['GET /api/v1/status', () => ({ problems: [] })],
  ]);
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', 'http://mock');
    const found = match(routes, request.method ?? 'GET', url.pathname);
    if (!found) return false;
    try {
      if (!state.signedIn && url.pathname.startsWith('/api/v1') && !url.pathname.endsWith('/setup')) {
        throw new Refusal(401, 'unauthorised', 'Sign in first.');
      }
      const result = await found.handler({
        params: found.params,
        query: url.searchParams,
        body: await readBody(request),
        response,
      });
      if (response.writableEnded) return true;
      response.writeHead(result === undefined ? 204 : 200, { 'content-type': 'application/json' });
      response.end(result === undefined ? undefined : JSON.stringify(result));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response.writeHead(error.status, { 'content-type': 'application/problem+json' });
      response.end(
        JSON.stringify({
          type: 'about:blank',
          title: error.message,
          status: error.status,
          code: error.code,
          fields: error.fields,
        }),
      );
    }
    return true;
  };
}

function sessionRoutes(
  company: Company,
  stream: Stream,
  state: { signedIn: boolean; setupNeeded: boolean },
): [string, Handler][] {
  return [
    [
      'POST /api/auth/sign-in/email',
      ({ body }) => {
        if (body.password === 'wrong') throw new Refusal(401, 'INVALID_EMAIL_OR_PASSWORD', 'Wrong.');
        state.signedIn = true;
        return {};
      },
    ],
    [
      'POST /api/auth/sign-out',
      () => {
        state.signedIn = false;
        return {};
      },
    ],
    [
      'POST /api/auth/two-factor/enable',
      () => ({
        totpURI: 'otpauth://totp/Throughline:anna?secret=JBSWY3DPEHPK3PXP&issuer=Throughline',
        backupCodes: ['a8f3k-19dkq', 'b7h2m-77ksl'],
      }),
    ],
    [
      'POST /api/auth/two-factor/verify-totp',
      () => {
        company.me.twoFactorEnabled = true;
        return {};
      },
    ],
    ['GET /api/v1/setup', () => ({ needed: state.setupNeeded, demo: null })],
    [
      'POST /api/v1/setup',
      ({ body }) => {
        if (!String(body.email).includes('@')) {
          throw new Refusal(422, 'invalid_input', 'Some fields are not right.', [
            { field: 'email', message: 'is not an e-mail address', said: null },
          ]);
        }
        state.setupNeeded = false;
        return {};
      },
    ],
    [
      'GET /api/v1/me',
      () => {
        if (state.setupNeeded) throw new Refusal(401, 'unauthorised', 'Sign in first.');
        return company.me;
      },
    ],
    ['PATCH /api/v1/me', ({ body }) => Object.assign(company.me, body)],
    [
      'PUT /api/v1/me/presence',
      ({ body }) => {
        Object.assign(company.me, { presence: body.state, presenceReason: body.reason ?? '' });
        stream.signal({
          kind: 'presence',
          agentId: company.me.id,
          state: company.me.presence,
          reason: company.me.presenceReason,
        });
        return {};
      },
    ],
  ];
}

/** Things that happen from outside, asked for by tests and scripts. */
function weatherRoutes(company: Company, stream: Stream): [string, Handler][] {
  return [
    ['POST /mock/arrive', ({ body }) => arrive(company, stream, Number(body.count ?? 1))],
    [
      'POST /mock/drop',
      () => {
        stream.drop();
        return {};
      },
    ],
    [
      'POST /mock/signal',
      ({ body }) => {
        stream.signal(body as unknown as Parameters<Stream['signal']>[0]);
        return {};
      },
    ],
    [
      'GET /mock/picture.svg',
      ({ response }) => {
        response.writeHead(200, { 'content-type': 'image/svg+xml' });
        response.end(
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" fill="#cbb89d"/><rect x="90" y="60" width="140" height="110" fill="#a98c66"/><path d="M90 60l70 30 70-30" stroke="#7d6445" stroke-width="4" fill="none"/></svg>',
        );
      },
    ],
  ];
}

function match(routes: Map<string, Handler>, method: string, path: string) {
  for (const [route, handler] of routes) {
    const [routeMethod, pattern] = route.split(' ');
    if (routeMethod !== method || pattern === undefined) continue;
    const names = [...pattern.matchAll(/:(\w+)/g)].map((entry) => entry[1] ?? '');
    const found = new RegExp(`^${pattern.replaceAll(/:\w+/g, '([^/]+)')}$`).exec(path);
    if (found)
      return {
        handler,
        params: Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])),
      };
  }
  return null;
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (!request.headers['content-type']?.includes('json') || chunks.length === 0) return {};
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
}
