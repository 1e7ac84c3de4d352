import { ApiError, toApiError } from './problem.ts';

export interface HttpOptions {
  /** Origin of the server without a trailing slash; empty for the page's own. */
  baseUrl?: string;
  /** Sent as `Authorization: Bearer`; a browser session needs none. */
  apiKey?: string;
  fetch?: typeof globalThis.fetch;
}

type QueryValue = string | number | boolean | undefined;

export interface RequestOptions {
  query?: Record<string, QueryValue>;
  body?: unknown;
  signal?: AbortSignal;
  /** Lets a request outlive the page, for drafts saved on leave. */
  keepalive?: boolean;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Send = <T>(method: Method, path: string, options?: RequestOptions) => Promise<T>;

/** Sends JSON, reads JSON; an answer that is not a success is thrown as `ApiError`. */
export function createSend(options: HttpOptions = {}): Send {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  return async <T>(method: Method, path: string, request: RequestOptions = {}): Promise<T> => {
    const response = await reach(send, `${options.baseUrl ?? ''}${path}${queryString(request.query)}`, {
      method,
      headers: headers(options, request),
      credentials: 'same-origin',
      ...(request.body === undefined ? {} : { body: encode(request.body) }),
      ...(request.signal ? { signal: request.signal } : {}),
      ...(request.keepalive ? { keepalive: true } : {}),
    });
    if (!response.ok) throw await toApiError(response);
    if (response.status === 204) return undefined as T;
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
}

async function reach(send: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await send(url, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('network', 0, 'The server could not be reached.');
  }
}

function headers(options: HttpOptions, request: RequestOptions): Record<string, string> {
  return {
    accept: 'application/json',
    ...(request.body === undefined || request.body instanceof FormData
      ? {}
      : { 'content-type': 'application/json' }),
    ...(options.apiKey ? { authorization: `Bearer ${options.apiKey}` } : {}),
  };
}

function encode(body: unknown): string | FormData {
  return body instanceof FormData ? body : JSON.stringify(body);
}

function queryString(query: Record<string, QueryValue> = {}): string {
  const entries = Object.entries(query).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== undefined,
  );
  if (entries.length === 0) return '';
  return `?${new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
