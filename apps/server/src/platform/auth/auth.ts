/** Sign-in, sessions and second factors by better-auth; this file only says how it is set here. */
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { v7 as uuid } from 'uuid';
import type { Database } from '../db/index.ts';
import type { Logger } from '../log/index.ts';

/** Header the edge writes the client's real address into; what a client sends under this name is never passed on. */
export const clientAddressHeader = 'x-throughline-client-address';

export interface AuthOptions {
  database: Database;
  /** Signs cookies and encrypts second-factor secrets. */
  secret: Uint8Array;
  publicUrl: string;
  /** Asked before every new session; false refuses it. */
  mayStartSession(userId: string): Promise<boolean>;
  log: Logger;
}

export interface Session {
  id: string;
  userId: string;
  /** `Set-Cookie` values when the session was prolonged; empty otherwise. */
  cookies: string[];
}

export interface Auth {
  /** Answers a request below `/api/auth/`. Rejects when the database is away. */
  handle(request: Request): Promise<Response>;
  /** The live session a cookie header stands for, or null. Rejects when the database is away. */
  session(headers: Headers): Promise<Session | null>;
}

export function createAuth(options: AuthOptions): Auth {
  const auth = betterAuth(authSettings(options));
  return {
    async handle(request) {
      const response = await auth.handler(request);
      if (response.status >= 500) await options.database.ping();
      return response;
    },
    async session(headers) {
      const { headers: answered, response } = await auth.api
        .getSession({ headers, returnHeaders: true })
        .catch((error: unknown) => explain(options.database, error));
      if (!response) return null;
      return {
        id: response.session.id,
        userId: response.session.userId,
        cookies: answered.getSetCookie(),
      };
    },
  };
}

/** The library says "internal" when the database is away: asking the database says which it is. */
async function explain(database: Database, error: unknown): Promise<never> {
  await database.ping();
  throw error;
}

/** Names of tables and columns as migration 0003 made them; a test compares both. */
export function authSettings(options: AuthOptions) {
  return {
    appName: 'Throughline',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: Buffer.from(options.secret).toString('hex'),
    database: { db: options.database.db, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    // The desk may be opened under another name of this machine than PUBLIC_URL's: its own pages are trusted.
    trustedOrigins: (request) => [options.publicUrl, ...ownOrigin(request)],
    plugins: [
      twoFactor({
        issuer: 'Throughline',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'auth_two_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (await options.mayStartSession(session.userId)) return;
            throw new APIError('FORBIDDEN', { code: 'SESSION_REFUSED', message: 'not active' });
          },
        },
      },
    },
    // Several server processes share one count. `freshAge` 0: sensitive steps ask for the password instead.
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 10,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 60 }, '/two-factor/*': { window: 60, max: 30 } },
    },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...stamps,
      },
      expiresIn: 7 * 24 * 3600,
      updateAge: 24 * 3600,
      freshAge: 0,
    },
    user: { modelName: 'auth_user', fields: { emailVerified: 'email_verified', ...stamps } },
    account: {
      modelName: 'auth_account',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    verification: { modelName: 'auth_verification', fields: { expiresAt: 'expires_at', ...stamps } },
    advanced: {
      cookiePrefix: 'throughline',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => uuid(), validateSchema: false },
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    telemetry: { enabled: false },
    // Refusals are the caller's business and answered; only what is our fault is worth a line.
    onAPIError: {
      onError: (error) => {
        if (error instanceof APIError && error.statusCode < 500) return;
        options.log.error({ err: error, part: 'auth' }, 'sign-in failed on our side');
      },
    },
    logger: {
      level: 'warn',
      log: (level, message) => options.log[level === 'error' ? 'error' : 'debug']({ part: 'auth' }, message),
    },
  } satisfies BetterAuthOptions;
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** Characters. */
export const passwordLength = { min: 10, max: 128 } as const;

/** The request's `Origin` when it names the very host the request went to. */
function ownOrigin(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin');
  if (!request || !origin || !URL.canParse(origin)) return [];
  return new URL(origin).host === new URL(request.url).host ? [origin] : [];
}
