/** The three ways in. The secrets guard invented data on this machine. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface SignIn {
  admits(headers: IncomingHttpHeaders): boolean;
  /** As the OpenAPI document says it. @param address of the service */
  scheme(address: string): object;
  /** Answers at its own address, where tokens are given; null elsewhere. */
  grant?(path: string, headers: IncomingHttpHeaders, body: string): { status: number; body: object } | null;
}

export const byApiKey = (key: string): SignIn => ({
  admits: (headers) => same(headers['x-api-key'], key),
  scheme: () => ({ type: 'apiKey', in: 'header', name: 'X-Api-Key' }),
});

export const byPassword = (user: string, password: string): SignIn => ({
  admits: (headers) => same(headers.authorization, basic(user, password)),
  scheme: () => ({ type: 'http', scheme: 'basic' }),
});

/** RFC 6749, 4.4: client credentials; tokens run out as they do elsewhere. @param lifetime seconds */
export function byClientCredentials(
  id: string,
  secret: string,
  now: () => number,
  newToken: () => string,
  lifetime = 600,
): SignIn {
  const tokens = new Map<string, number>();
  return {
    admits(headers) {
      const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
      return (tokens.get(token) ?? 0) > now();
    },
    scheme: (address) => ({
      type: 'oauth2',
      flows: { clientCredentials: { tokenUrl: `${address}/oauth/token`, scopes: { billing: 'everything' } } },
    }),
    grant(path, headers, body) {
      if (path !== '/oauth/token') return null;
      const form = new URLSearchParams(body);
      if (form.get('grant_type') !== 'client_credentials')
        return { status: 400, body: { error: 'unsupported_grant_type' } };
      const inBody = same(form.get('client_id') ?? '', id) && same(form.get('client_secret') ?? '', secret);
      if (!inBody && !same(headers.authorization, basic(id, secret)))
        return { status: 401, body: { error: 'invalid_client' } };
      const token = newToken();
      tokens.set(token, now() + lifetime * 1000);
      return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: lifetime } };
    },
  };
}

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const digest = (value: string) => createHash('sha256').update(value).digest();
const same = (given: string | string[] | undefined, wanted: string) =>
  typeof given === 'string' && timingSafeEqual(digest(given), digest(wanted));
