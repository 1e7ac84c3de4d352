/** The HTTP edge of people and sign-in over a database of its own, for tests. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { ConversationStream } from '../conversations/index.ts';
import { agentRoutes } from '../http/agents.ts';
import { apiKeyRoutes } from '../http/api-keys.ts';
import { auditRoutes } from '../http/audit.ts';
import { authRoutes } from '../http/auth.ts';
import { createAuthenticator } from '../http/authenticate.ts';
import { calendarRoutes } from '../http/calendars.ts';
import { deskStream } from '../http/desk-stream.ts';
import { meRoutes } from '../http/me.ts';
import { reportRoutes } from '../http/reports.ts';
import { roleRoutes } from '../http/roles.ts';
import { setupRoutes } from '../http/setup.ts';
import { skillRoutes } from '../http/skills.ts';
import { teamRoutes } from '../http/teams.ts';
import {
  type Agent,
  createAgent,
  createPresenceBoard,
  findAgent,
  type PresenceBoard,
  type RoleId,
} from '../people/index.ts';
import { createAuth } from '../platform/auth/index.ts';
import { createHttpApp, typed } from '../platform/http/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createMetrics } from '../platform/metrics/index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export const testPassword = 'correct horse battery';
const publicUrl = 'http://desk.example:4400';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  body?: unknown;
  cookie?: string;
  key?: string;
  headers?: Record<string, string>;
  /** False leaves out what a browser says about where a request comes from. */
  fromOwnPage?: boolean;
  remoteAddress?: string;
}

export interface PeopleServer {
  app: FastifyInstance;
  database: TestDatabase;
  board: PresenceBoard;
  call(method: Method, url: string, options?: Call): Promise<LightMyRequestResponse>;
  /** An agent who can sign in with `testPassword`. */
  hire(name: string, role: RoleId): Promise<Agent>;
  /** Signs in and gives the cookie header. */
  signIn(email: string): Promise<string>;
  close(): Promise<void>;
}

/** @param now what the authenticator's short memory goes by */
export async function startPeopleServer(now: () => number = Date.now): Promise<PeopleServer> {
  const database = await createTestDatabase();
  const log = createLogger('silent', false);
  const auth = createAuth({
    database,
    secret: new Uint8Array(32).fill(7),
    publicUrl,
    mayStartSession: async (id) => (await findAgent(database.db, id))?.active ?? false,
    log,
  });
  const board = createPresenceBoard();
  const metrics = createMetrics();
  const authenticator = createAuthenticator({ auth, database, publicUrl, now });
  const app = await createHttpApp({
    log,
    metrics,
    trustProxy: false,
    maxUploadBytes: 1_000_000,
    audit: { strict: true },
    authenticate: authenticator.authenticate,
  });
  authenticator.attach(app);
  const routes = typed(app);
  authRoutes(routes, { auth, database, authenticator });
  setupRoutes(routes, { database, demo: false });
  meRoutes(routes, { database, board, authenticator });
  agentRoutes(routes, { database, board, authenticator });
  roleRoutes(routes, { database, authenticator });
  teamRoutes(routes, { database });
  skillRoutes(routes, { database });
  auditRoutes(routes, { database });
  apiKeyRoutes(routes, { database, authenticator });
  reportRoutes(routes, {
    database,
    channels: () => [],
    classOf: () => 'deferred',
    now: () => new Date(now()),
  });
  calendarRoutes(routes, { database });
  const desks = deskStream(routes, {
    stream: silentStream,
    board,
    authenticator,
    log,
    metrics,
    agentTyping: () => {},
    readersShown: async () => true,
  });
  await app.ready();

  async function call(method: Method, url: string, options: Call = {}): Promise<LightMyRequestResponse> {
    const { body, cookie, key, headers, fromOwnPage = true, remoteAddress } = options;
    return app.inject({
      method,
      url,
      headers: {
        host: 'desk.example:4400',
        ...(fromOwnPage ? { origin: publicUrl } : {}),
        ...(cookie === undefined ? {} : { cookie }),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
      ...(remoteAddress === undefined ? {} : { remoteAddress }),
    });
  }

  return {
    app,
    database,
    board,
    call,
    hire: (name, role) =>
      createAgent(
        database,
        {
          name,
          email: `${name.toLowerCase()}@shop.example`,
          role,
          language: 'de',
          teamIds: [],
          password: testPassword,
        },
        'system',
      ),
    async signIn(email) {
      const answer = await call('POST', '/api/auth/sign-in/email', {
        body: { email, password: testPassword },
      });
      if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode}: ${answer.body}`);
      return cookiesOf(answer);
    },
    async close() {
      desks.close();
      await app.close();
      await database.drop();
    },
  };
}

/** Conversations are not what these tests are about. */
const silentStream: ConversationStream = {
  position: () => 0,
  subscribe: () => () => {},
  since: async () => [],
  stop: async () => {},
};

/** The `Cookie` header a browser would send after this answer. */
export function cookiesOf(answer: LightMyRequestResponse): string {
  return answer.cookies
    .filter((cookie) => cookie.maxAge !== 0)
    .map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`)
    .join('; ');
}
