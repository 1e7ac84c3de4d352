/** Headers and the cookie of the form's pages. */
import type { FastifyReply } from 'fastify';

export const visitorCookie = 'throughline_visitor';
const cookieSeconds = 180 * 24 * 3600;

/** Remembers the visitor for coming back. Over https also inside a frame on another site, kept apart by site. */
export function setVisitorCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  void reply.setCookie(visitorCookie, token, { ...cookieOptions(publicUrl), maxAge: cookieSeconds });
}

export function clearVisitorCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(visitorCookie, cookieOptions(publicUrl));
}

function cookieOptions(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    path: '/f',
    httpOnly: true,
    secure,
    sameSite: secure ? ('none' as const) : ('lax' as const),
    ...(secure && { partitioned: true }),
  };
}

/** Nothing but our own files runs or loads, whatever ends up in the page. */
export function sendPage(reply: FastifyReply, status: number, page: string, embedded: boolean): FastifyReply {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${embedded ? '*' : "'self'"}`,
  ].join('; ');
  return reply
    .status(status)
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-language, cookie')
    .type('text/html; charset=utf-8')
    .send(page);
}
