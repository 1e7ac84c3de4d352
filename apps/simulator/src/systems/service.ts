/** A small HTTP service with a description of itself, a sign-in, and faults: what the three systems have in common. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chance } from '../random.ts';
import { type Fault, faultOf, misbehave } from './faults.ts';
import { describeService } from './openapi.ts';
import type { Schema } from './schema.ts';
import { problemsOf } from './schema.ts';
import type { SignIn } from './sign-ins.ts';

export interface Call {
  query: URLSearchParams;
  params: Record<string, string>;
  body: Record<string, unknown>;
}

export interface Route {
  method: 'get' | 'post' | 'put';
  /** With `{names}` for what changes: `/invoices/{number}`. */
  path: string;
  id: string;
  summary: string;
  /** What may be asked for, and what it means. */
  query?: Record<string, string>;
  body?: Schema;
  answer: Schema;
  /** @returns what is answered with 200; null is 404 @throws Refusal */
  handle(call: Call): unknown;
}

/** What a service says no with. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}

export interface ServiceOptions {
  title: string;
  description: string;
  signIn: SignIn;
  routes: Route[];
  chance: Chance;
  fault: Fault;
}

export interface Service {
  /** `http://127.0.0.1:PORT` */
  address: string;
  port: number;
  fail(fault: Fault): void;
  /** How many calls came that were not about faults. */
  calls(): number;
  close(): Promise<void>;
}

/** @param port the one wanted; another when it is taken, or 0 */
export async function openService(options: ServiceOptions, port: number): Promise<Service> {
  let fault = options.fault;
  let calls = 0;
  /** Answers already given, by key: who asks twice with one key has one deed and two answers. */
  const done = new Map<string, string>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      if (response.headersSent) response.destroy();
      else say(response, error instanceof Refusal ? error.status : 500, { error: error.message });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/faults') return answerFaults(request, response);
    calls++;
    if (url.pathname === '/openapi.json') return say(response, 200, describeService(options, address()));
    if (await misbehave(fault, options.chance, response)) return;
    const raw = await bodyOf(request);
    const granted = options.signIn.grant?.(url.pathname, request.headers, raw);
    if (granted) return say(response, granted.status, granted.body);
    if (!options.signIn.admits(request.headers)) return say(response, 401, { error: 'sign in' });
    const found = routeFor(options.routes, request.method ?? '', url.pathname);
    if (!found) return say(response, 404, { error: 'there is no such address' });
    const body = readJson(raw);
    const problems = found.route.body ? problemsOf(found.route.body, body) : [];
    if (problems.length > 0) return say(response, 422, { error: 'bad input', fields: problems });
    const key = request.headers['idempotency-key'];
    const once = typeof key === 'string' ? `${request.method} ${url.pathname} ${key}` : null;
    const before = once === null ? undefined : done.get(once);
    if (before !== undefined) return say(response, 200, JSON.parse(before));
    const result = found.route.handle({ query: url.searchParams, params: found.params, body });
    if (result === null) return say(response, 404, { error: 'not found' });
    if (once !== null) done.set(once, JSON.stringify(result));
    say(response, 200, result);
  }

  async function answerFaults(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'PUT') {
      const { kind, share } = readJson(await bodyOf(request));
      try {
        fault = faultOf(kind, share);
      } catch (error) {
        throw new Refusal(422, (error as Error).message);
      }
    }
    say(response, 200, fault);
  }

  await listen(server, port);
  const taken = (server.address() as AddressInfo).port;
  const address = () => `http://127.0.0.1:${taken}`;
  return {
    address: address(),
    port: taken,
    fail(next) {
      fault = next;
    },
    calls: () => calls,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (port === 0) throw error;
    await listen(server, 0);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > 100_000) throw new Refusal(413, 'too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function readJson(raw: string): Record<string, unknown> {
  if (raw === '') return {};
  try {
    const read: unknown = JSON.parse(raw);
    if (typeof read === 'object' && read !== null && !Array.isArray(read))
      return read as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Refusal(400, 'the body must be a JSON object');
}

function routeFor(
  routes: Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | null {
  for (const route of routes) {
    if (route.method !== method.toLowerCase()) continue;
    const pattern = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const match = pattern.exec(path);
    if (!match) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { route, params: Object.fromEntries(params) };
  }
  return null;
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
