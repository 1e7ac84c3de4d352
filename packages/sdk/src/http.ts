import createFetch, { type Client as FetchClient } from 'openapi-fetch';
import type { paths } from './generated/api.ts';
import { ApiError, toApiError } from './problem.ts';

export interface HttpOptions {
  /** Origin of the server without a trailing slash; empty for the page's own. */
  baseUrl?: string;
  /** Sent as `Authorization: Bearer`; a browser session needs none. */
  apiKey?: string;
  /** Called with an address and a request, like `globalThis.fetch`. */
  fetch?: typeof globalThis.fetch;
}

/** The API by method and path, as its document describes it. */
export type Http = FetchClient<paths>;

export function createHttp(options: HttpOptions = {}): Http {
  const given = options.fetch;
  return createFetch<paths>({
    baseUrl: options.baseUrl ?? '',
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(options.apiKey ? { authorization: `Bearer ${options.apiKey}` } : {}),
    },
    ...(given ? { fetch: async (request) => given(request.url, await partsOf(request)) } : {}),
  });
}

async function partsOf(request: Request): Promise<RequestInit> {
  return {
    method: request.method,
    headers: request.headers,
    credentials: request.credentials,
    keepalive: request.keepalive,
    signal: request.signal,
    ...(request.body === null ? {} : { body: await request.arrayBuffer() }),
  };
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What an operation answers with; anything but a success is thrown as `ApiError`. */
export async function resultOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await reach(call);
  if (!answer.response.ok) throw toApiError(answer.response, answer.error);
  return answer.data as T;
}

async function reach<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    if (cause instanceof SyntaxError) throw new ApiError('unreadable', 200, 'The answer is not JSON.');
    throw new ApiError('network', 0, 'The server could not be reached.');
  }
}
