/**
 * The one client for requests to addresses somebody else chose. It connects only to public addresses (checked on the
 * resolved address it then uses, so that a name cannot change its mind), checks every redirect again, and bounds
 * time and size.
 */
import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './address-guard.ts';

export interface GuardedOptions {
  /** bytes */
  maxBytes: number;
  /** milliseconds, for the whole exchange with its redirects */
  timeout: number;
  maxRedirects?: number;
  headers?: Record<string, string>;
  /** Also allow private addresses; an administrator's setting, never a caller's. */
  allowPrivate?: boolean;
}

export interface GuardedResponse {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  url: string;
}

export type GuardedFailure =
  | 'bad_url'
  | 'forbidden_address'
  | 'too_large'
  | 'timeout'
  | 'too_many_redirects'
  | 'unreachable';

export class GuardedError extends Error {
  readonly failure: GuardedFailure;
  constructor(failure: GuardedFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'GuardedError';
    this.failure = failure;
  }
}

/** @throws GuardedError */
export async function guardedGet(url: string, options: GuardedOptions): Promise<GuardedResponse> {
  const deadline = AbortSignal.timeout(options.timeout);
  let current = url;
  for (let redirects = 0; ; redirects++) {
    const response = await once(check(current, options), options, deadline);
    const location = response.headers.location;
    if (response.status < 300 || response.status >= 400 || location === undefined) return response;
    if (redirects >= (options.maxRedirects ?? 3))
      throw new GuardedError('too_many_redirects', 'too many redirects');
    current = new URL(location, current).toString();
  }
}

function check(text: string, options: GuardedOptions): URL {
  if (!URL.canParse(text)) throw new GuardedError('bad_url', 'not a URL');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new GuardedError('bad_url', 'only http and https');
  if (url.username || url.password) throw new GuardedError('bad_url', 'no credentials in the URL');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up, so it is checked here.
  if (isIP(host) !== 0 && !options.allowPrivate && !isPublicAddress(host))
    throw new GuardedError('forbidden_address', 'not a public address');
  return url;
}

function once(url: URL, options: GuardedOptions, signal: AbortSignal): Promise<GuardedResponse> {
  return new Promise((done, fail) => {
    const client = url.protocol === 'https:' ? https : http;
    const request = client.get(url, {
      signal,
      lookup: guardedLookup(options.allowPrivate === true),
      headers: { 'user-agent': 'Throughline', 'accept-encoding': 'identity', ...options.headers },
      agent: false,
    });
    request.on('error', (error) => fail(translate(error, signal)));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      if (Number(response.headers['content-length'] ?? 0) > options.maxBytes)
        request.destroy(new GuardedError('too_large', 'the answer is too large'));
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > options.maxBytes)
          request.destroy(new GuardedError('too_large', 'the answer is too large'));
      });
      response.on('error', (error) => fail(translate(error, signal)));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          url: url.toString(),
        }),
      );
    });
  });
}

/** The connection uses exactly the address that was checked here. */
function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    resolve(hostname, { ...lookupOptions, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const allowed = allowPrivate ? addresses : addresses.filter(({ address }) => isPublicAddress(address));
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
  return new GuardedError('unreachable', 'could not be reached', error);
}
