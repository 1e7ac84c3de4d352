import type { FastifyRequest } from 'fastify';

/**
 * True when a page of ours made the request. Cookies come along with requests other sites cause, so a request that
 * changes something, or opens a socket, is believed only with this. Browsers set both headers and pages cannot.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  if (request.headers['sec-fetch-site'] === 'same-origin') return true;
  const { origin } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === request.host;
}

/** A read changes nothing; a socket upgrade is a GET and still opens a way in. */
export function needsSameOrigin(request: FastifyRequest): boolean {
  if (request.headers.upgrade?.toLowerCase() === 'websocket') return true;
  return !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
}
