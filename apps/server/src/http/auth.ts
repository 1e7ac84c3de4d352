/** Sign-in under `/api/auth`: a fixed list of doors into the sign-in library, each with our shapes and problems. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type AuditChange, audit } from '../platform/audit/index.ts';
import {
  type Auth,
  beginAttempt,
  clearAttempts,
  clientAddressHeader,
  hasTwoFactor,
} from '../platform/auth/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { type Access, type Caller, callerOf, type Routes } from '../platform/http/index.ts';
import { authProblem } from './auth-problems.ts';
import { type Authenticator, sessionTokenOf } from './authenticate.ts';
import { failures, NoContent } from './responses.ts';
import { BackupCodes, PasswordChange, SignIn, SignInResult, TwoFactorEnrolment } from './schemas/index.ts';

interface Deps {
  auth: Auth;
  database: Database;
  authenticator: Authenticator;
}

const Password = z.object({ password: z.string().min(1).max(200) });
const Code = z.object({ code: z.string().trim().min(1).max(40), trustDevice: z.boolean().optional() });
const Nothing = z.object({}).nullish();

export function authRoutes(app: Routes, deps: Deps): void {
  app.post(
    '/api/auth/sign-in/email',
    {
      config: open,
      schema: {
        tags: ['sign-in'],
        summary: 'Sign in; a second factor may follow',
        body: SignIn,
        response: { 200: SignInResult, ...failures },
      },
    },
    async (request, reply) => {
      const { email } = request.body;
      if (!(await beginAttempt(deps.database.db, email))) throw new AppError('too_many_requests');
      const answer = await pass(deps, request, reply, '/sign-in/email', request.body);
      await clearAttempts(deps.database.db, email);
      return { twoFactorRedirect: answer.twoFactorRedirect === true };
    },
  );

  app.post(
    '/api/auth/two-factor/enable',
    {
      config: signedIn,
      schema: {
        tags: ['sign-in'],
        summary: 'Begin two-factor enrolment; it counts once a code was verified',
        body: Password,
        response: { 200: TwoFactorEnrolment, ...failures },
      },
    },
    async (request, reply) => {
      const answer = await pass(deps, request, reply, '/two-factor/enable', request.body);
      return TwoFactorEnrolment.parse(answer);
    },
  );

  app.post(
    '/api/auth/two-factor/generate-backup-codes',
    {
      config: { ...signedIn, audit: 'account.backup_codes_made' },
      schema: {
        tags: ['sign-in'],
        summary: 'New backup codes; the old ones stop working',
        body: Password,
        response: { 200: BackupCodes, ...failures },
      },
    },
    async (request, reply) => {
      const answer = await pass(deps, request, reply, '/two-factor/generate-backup-codes', request.body);
      await record(deps, request, 'account.backup_codes_made');
      return BackupCodes.parse(answer);
    },
  );

  silent(app, deps, '/sign-out', open, 'End this session', Nothing);
  silent(app, deps, '/two-factor/verify-totp', open, 'Finish sign-in, or enrolment, with a code', Code);
  silent(app, deps, '/two-factor/verify-backup-code', open, 'Finish sign-in with a backup code', Code);
  const off = { ...signedIn, audit: 'account.second_factor_off' } as const;
  silent(app, deps, '/two-factor/disable', off, 'Switch two-factor sign-in off', Password);
  const changed = { ...signedIn, audit: 'account.password_changed' } as const;
  silent(app, deps, '/change-password', changed, 'New password; ends all other sessions', PasswordChange);
  silent(app, deps, '/revoke-other-sessions', signedIn, 'End all sessions but this', Nothing);
}

const open = { access: 'public' } as const;
const signedIn = { access: 'signed_in' } as const;

/** A door whose answer says nothing beyond its status. */
function silent(
  app: Routes,
  deps: Deps,
  path: string,
  config: { access: Access; audit?: AuditChange },
  summary: string,
  body: z.ZodType,
): void {
  const schema = { tags: ['sign-in'], summary, body, response: { 204: NoContent, ...failures } };
  app.post(`/api/auth${path}`, { config, schema }, async (request, reply) => {
    const given = request.body === null || request.body === undefined ? {} : request.body;
    const extra = path === '/change-password' ? { revokeOtherSessions: true } : {};
    const enrolling = path === '/two-factor/verify-totp' ? await whoEnrols(deps, request) : null;
    await pass(deps, request, reply, path, { ...given, ...extra });
    if (enrolling) await record(deps, request, 'account.second_factor_on', enrolling);
    if (config.audit) await record(deps, request, config.audit);
    return reply.status(204).send(null);
  });
}

/** Whose enrolment the code of this request finishes: somebody signed in who has no second factor yet, or nobody. */
async function whoEnrols({ authenticator, database }: Deps, request: FastifyRequest): Promise<Caller | null> {
  const caller = await authenticator.authenticate(request);
  if (caller?.kind !== 'agent' || (await hasTwoFactor(database.db, caller.id))) return null;
  return caller;
}

/** What the library did is committed already: its entry follows at once, in a transaction of its own. */
async function record(
  { database }: Deps,
  request: FastifyRequest,
  action: AuditChange,
  caller: Caller = callerOf(request),
): Promise<void> {
  // Where anybody may come, nobody was asked who they are until now.
  if (request.auditContext)
    request.auditContext.who = { kind: caller.kind, id: caller.id, name: caller.name };
  await database.transaction((tx) => audit(tx, action, { id: caller.id, name: caller.name }));
}

/** Hands a request to the library with its cookies and the client's real address, and its answer's cookies back. */
async function pass(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  body: unknown,
): Promise<Record<string, unknown>> {
  const url = `${request.protocol}://${request.host}/api/auth${path}`;
  if (!URL.canParse(url)) throw new AppError('malformed_body', { detail: 'the Host header is not valid' });
  const headers = new Headers({ 'content-type': 'application/json', [clientAddressHeader]: request.ip });
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const caller = request.caller ?? (await deps.authenticator.authenticate(request));
  const response = await deps.auth.handle(
    new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  const cookies = response.headers.getSetCookie();
  const renewed = cookies.some(carriesSession) ? sessionTokenOf(request) : null;
  deps.authenticator.forget(caller ? { agentId: caller.id, renewed } : undefined);

  for (const cookie of cookies) void reply.header('set-cookie', cookie);
  const retryAfter = response.headers.get('x-retry-after');
  if (retryAfter !== null) void reply.header('retry-after', retryAfter);
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw authProblem(response.status, answer);
  return (answer ?? {}) as Record<string, unknown>;
}

/** A cookie that begins a session, not one that takes it away. */
const carriesSession = (cookie: string): boolean =>
  /session_token=[^;]/.test(cookie) && !/max-age=0/i.test(cookie);

const passedOn = [
  'cookie',
  'origin',
  'referer',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
];
