/**
 * The one client for requests to addresses somebody else chose. It connects only to public addresses (checked on the
 * resolved address it then uses, so that a name cannot change its mind), checks every redirect again, and bounds
 * time and size.
 */
import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { mayReach } from './address-guard.ts';
import { decoded } from './decoded.ts';
import { GuardedError } from './guarded-error.ts';

export interface GuardedOptions {
  /** bytes */
  maxBytes: number;
  /** milliseconds, for the whole exchange with its redirects */
  timeout: number;
  /** Followed by GET only: what changes something is asked once, where it was meant to be asked. */
  maxRedirects?: number;
  headers?: Record<string, string>;
  /** Also allow addresses inside the company's network; an administrator's setting, never a caller's. */
  allowPrivate?: boolean;
  method?: string;
  body?: string;
  /** How names become addresses; the system's, unless a test says otherwise. */
  resolve?: typeof resolve;
}

export interface GuardedResponse {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  url: string;
}

/** @throws GuardedError */
export const guardedGet = (url: string, options: Omit<GuardedOptions, 'method' | 'body'>) =>
  guardedRequest(url, options);

/**
 * Any status is an answer; what is thrown is what was none.
 * @throws GuardedError
 */
export async function guardedRequest(url: string, options: GuardedOptions): Promise<GuardedResponse> {
  const { method = 'GET', maxRedirects = 3 } = options;
  const deadline = AbortSignal.timeout(options.timeout);
  let current = check(url, options);
  let { headers = {} } = options;
  for (let redirects = 0; ; redirects++) {
    const response = await once(current, { ...options, headers }, deadline);
    const location = response.headers.location;
    if (method !== 'GET' || response.status < 300 || response.status >= 400 || location === undefined)
      return response;
    if (redirects >= maxRedirects) throw new GuardedError('too_many_redirects', 'too many redirects');
    if (!URL.canParse(location, current.href)) throw new GuardedError('bad_url', 'redirects to no address');
    const next = check(new URL(location, current).toString(), options);
    // Keys are for whom they were given to.
    if (next.origin !== current.origin) headers = withoutSecrets(headers);
    current = next;
  }
}

/** Only what says which answer is wanted. */
const withoutSecrets = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => /^accept(-language)?$/i.test(name)));

function check(text: string, options: GuardedOptions): URL {
  if (!URL.canParse(text)) throw new GuardedError('bad_url', 'not a URL');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new GuardedError('bad_url', 'only http and https');
  if (url.username || url.password) throw new GuardedError('bad_url', 'no credentials in the URL');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up, so it is checked here.
  if (isIP(host) !== 0 && !mayReach(host, options.allowPrivate === true))
    throw new GuardedError('forbidden_address', 'not a public address');
  return url;
}

function once(url: URL, options: GuardedOptions, signal: AbortSignal): Promise<GuardedResponse> {
  return new Promise((done, fail) => {
    const client = url.protocol === 'https:' ? https : http;
    const request = client.request(url, {
      signal,
      method: options.method ?? 'GET',
      lookup: guardedLookup(options),
      headers: {
        'user-agent': 'Throughline',
        'accept-encoding': 'identity',
        ...(options.body !== undefined && { 'content-length': Buffer.byteLength(options.body) }),
        ...options.headers,
      },
      agent: false,
    });
    request.on('error', (error) => fail(translate(error, signal)));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const tooLarge = () => request.destroy(new GuardedError('too_large', 'the answer is too large'));
      if (Number(response.headers['content-length'] ?? 0) > options.maxBytes) tooLarge();
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > options.maxBytes) tooLarge();
        else chunks.push(chunk);
      });
      response.on('error', (error) => fail(translate(error, signal)));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        decoded(Buffer.concat(chunks), headers['content-encoding'], options.maxBytes).then(
          (body) => done({ status, headers, body, url: url.toString() }),
          fail,
        );
      });
    });
    request.end(options.body);
  });
}

/** The connection uses exactly the address that was checked here. */
function guardedLookup({ allowPrivate = false, resolve: ask = resolve }: GuardedOptions): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    ask(hostname, { ...lookupOptions, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const allowed = addresses.filter(({ address }) => mayReach(address, allowPrivate));
      const first = allowed[0];
      if (!first)
        return callback(
          new GuardedError('forbidden_address', 'not a public address') as NodeJS.ErrnoException,
          '',
          0,
        );
      if (lookupOptions.all) callback(null, allowed as never, 0);
      else callback(null, first.address, first.family);
    });
  };
}

function translate(error: Error, signal: AbortSignal): GuardedError {
  if (error instanceof GuardedError) return error;
  if (signal.aborted) return new GuardedError('timeout', 'took too long', error);
  return new GuardedError('unreachable', reasonOf(error), error);
}

/** A code of the system says more than silence, and nothing secret. */
function reasonOf(error: Error): string {
  const { code } = error as { code?: string };
  return code === undefined ? 'could not be reached' : `could not be reached (${code})`;
}
