/** How a system can fail its callers. Each is one that real ones show. */
import type { ServerResponse } from 'node:http';
import type { Chance } from '../random.ts';

export const faultKinds = ['none', 'slow', 'error', 'page', 'silent', 'limit', 'huge', 'dead'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  kind: FaultKind;
  /** Of all calls, 0 to 1. */
  share: number;
}

export const noFault: Fault = { kind: 'none', share: 1 };

/** How long a slow answer takes, ms: longer than anybody should wait for beside a conversation. */
export const slowness = 8_000;

/**
 * Reads `billing=silent,crm=error@0.2`.
 * @throws Error that says which part is wrong
 */
export function parseFaults<Name extends string>(text: string, names: readonly Name[]): Record<Name, Fault> {
  const faults = Object.fromEntries(names.map((name) => [name, noFault])) as Record<Name, Fault>;
  for (const part of text.split(',').filter(Boolean)) {
    const [name = '', rest = ''] = part.split('=');
    const [kind = '', share = '1'] = rest.split('@');
    if (!names.includes(name as Name)) throw new Error(`there is no system “${name}”: ${names.join(', ')}`);
    faults[name as Name] = faultOf(kind, Number(share));
  }
  return faults;
}

/** @throws Error that says what may be given */
export function faultOf(kind: unknown, share: unknown = 1): Fault {
  if (!faultKinds.includes(kind as FaultKind))
    throw new Error(`there is no fault “${String(kind)}”: ${faultKinds.join(', ')}`);
  if (typeof share !== 'number' || !(share >= 0 && share <= 1))
    throw new Error('share must be a number from 0 to 1');
  return { kind: kind as FaultKind, share };
}

/**
 * Answers in a faulty way, or leaves it to the service.
 * @returns true when nothing more is to be done
 */
export async function misbehave(fault: Fault, chance: Chance, response: ServerResponse): Promise<boolean> {
  if (fault.kind === 'none' || !chance.happens(fault.share)) return false;
  const page = (title: string) =>
    `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>Please try again later.</p></body></html>`;
  switch (fault.kind) {
    case 'slow':
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, slowness);
        response.once('close', () => {
          clearTimeout(timer);
          resolve();
        });
      });
      return response.closed;
    case 'error':
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"error":"internal error"}');
      return true;
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page('Scheduled maintenance'));
      return true;
    case 'silent':
      return true;
    case 'limit':
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '30' });
      response.end('{"error":"too many requests"}');
      return true;
    case 'huge':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ items: [], padding: 'x'.repeat(10 * 1024 * 1024) }));
      return true;
    case 'dead':
      response.socket?.destroy();
      return true;
  }
}
