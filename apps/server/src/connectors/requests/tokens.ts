import { type GuardedOptions, guardedRequest } from '../../platform/outgoing/index.ts';
import type { SignIn } from '../config/index.ts';
import { SystemProblem } from './problem.ts';
import { translated } from './translated.ts';

/** Tokens of one system, fetched when there is none and once for everybody who waits. */
export interface Tokens {
  /** @throws SystemProblem */
  get(): Promise<string>;
  /** It was refused: the next one is fetched anew. */
  forget(token: string): void;
}

type OAuth = Extract<SignIn, { kind: 'oauth2' }>;

/** A token is not used in its last moments, seconds. */
const margin = 30;
/** Where the system does not say how long it holds, seconds. */
const assumed = 300;

export function openTokens(
  signIn: OAuth,
  secret: string | null,
  bounds: Pick<GuardedOptions, 'timeout' | 'allowPrivate'>,
  now: () => Date,
): Tokens {
  let held: { token: string; until: number } | null = null;
  let fetching: Promise<string> | null = null;

  async function fetchToken(): Promise<string> {
    if (secret === null) throw new SystemProblem('sign_in', 'no secret is entered');
    const asked = now().getTime();
    const { token, seconds } = await ask(signIn, secret, bounds);
    held = { token, until: asked + Math.max(seconds - margin, seconds / 2) * 1000 };
    return token;
  }

  return {
    async get() {
      if (held && held.until > now().getTime()) return held.token;
      fetching ??= fetchToken().finally(() => {
        fetching = null;
      });
      return fetching;
    },
    forget(token) {
      if (held?.token === token) held = null;
    },
  };
}

/** RFC 6749, section 4.4. */
async function ask(
  signIn: OAuth,
  secret: string,
  bounds: Pick<GuardedOptions, 'timeout' | 'allowPrivate'>,
): Promise<{ token: string; seconds: number }> {
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  if (signIn.scope !== '') form.set('scope', signIn.scope);
  if (signIn.audience !== '') form.set('audience', signIn.audience);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  if (signIn.credentialsIn === 'body') {
    form.set('client_id', signIn.clientId);
    form.set('client_secret', secret);
  } else {
    const pair = `${encodeURIComponent(signIn.clientId)}:${encodeURIComponent(secret)}`;
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  const { status, body } = await guardedRequest(signIn.tokenUrl, {
    ...bounds,
    method: 'POST',
    body: form.toString(),
    headers,
    maxBytes: 100_000,
  }).catch((error) => {
    throw translated(error);
  });
  if (status === 429 || status >= 500) throw new SystemProblem('error_status', `token: ${status}`);
  const answer = readJson(body.toString('utf8'));
  const { access_token: token, expires_in: seconds, error } = answer as Record<string, unknown>;
  if (status !== 200 || typeof token !== 'string' || token === '')
    throw new SystemProblem(
      'sign_in',
      `token: ${status}${typeof error === 'string' ? ` ${error.slice(0, 100)}` : ''}`,
    );
  return { token, seconds: Number(seconds) > 0 ? Number(seconds) : assumed };
}

function readJson(text: string): object {
  try {
    const read = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
